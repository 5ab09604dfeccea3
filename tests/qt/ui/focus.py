"""Goes through a window with the tab key and finds controls on which the focus is not seen."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fer_desktop.recognition.detection.boxes import Frame

MARGIN = 4
"""A ring may stand around a control."""
MIN_CHANGED_PIXELS = 12
"""Fewer changed pixels may be a blinking text cursor, so they are not enough to show the focus."""
MAX_STOPS = 80


def stops(window: QWidget) -> Iterator[QWidget]:
    """Where the tab key leads, until it comes back."""
    seen: set[QWidget] = set()
    before = None
    for _ in range(MAX_STOPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at is None or (at in seen and at is not before):
            return
        if at not in seen:
            yield at
        seen.add(at)
        before = at


def unseen(window: QWidget) -> list[str]:
    """Controls that look the same with the focus and without it."""
    said = []
    for control in stops(window):
        with_focus = _around(window, control)
        control.clearFocus()
        if int((_around(window, control) != with_focus).any(axis=2).sum()) < MIN_CHANGED_PIXELS:
            said.append(f"{type(control).__name__} {control.accessibleName()!r}")
        control.setFocus(Qt.FocusReason.TabFocusReason)
    return said


def _around(window: QWidget, control: QWidget) -> Frame:
    QApplication.processEvents()
    place = (
        control.rect().translated(control.mapTo(window, QPoint())).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    )
    image = window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()
