"""Walks over every window and names what is wrong with its controls, texts and keys."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from fer_desktop.app.run import every_window
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.settings import Settings
from fer_desktop.ui.history.dialogs import TitleDialog
from fer_desktop.ui.history.history_window import HistoryWindow
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.widgets.controls import ElidedLabel, PathLabel, VerticalScrollArea
from fer_desktop.ui.widgets.dialogs import ConfirmDialog
from fer_desktop.ui.widgets.probability_table import ProbabilityTable

PATIENCE_S = 20.0
KINDS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTabBar,
    QTextEdit,
)
KEY = re.compile(r"\((?:[^()]*, )?Alt\+(\w)\)|\(Alt\+(\w)[,)]")
Part = TypeVar("Part", bound=QWidget)


def all_windows(desktop: WindowManager) -> Iterator[tuple[str, QWidget]]:
    """Every window by a name, one after the other; shown by whoever asks."""
    for number, window in enumerate(every_window(desktop)):
        yield f"{number} {type(window).__name__}", window
    yield "first run", MenuWindow(Preferences(Settings(), save=lambda settings: None))
    yield "confirm", ConfirmDialog("History", "Delete?", "For good.", "&Delete")
    yield "title", TitleDialog("Monday")
    live = desktop.live_window()
    live.me.feedback.bar.ask(None)
    yield "feedback", live
    live = desktop.live_window()
    live.view.show_left(live.view.picture)
    yield "picture", live


def settle() -> None:
    """Let the layouts that wait for other layouts have their turn, and History load its sessions."""
    for _ in range(6):
        QApplication.processEvents()
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, HistoryWindow)]
    deadline = time.monotonic() + PATIENCE_S
    while any(each.busy.isVisible() for each in shown):
        assert time.monotonic() < deadline, "the history isn't loaded"
        QApplication.processEvents()


def close(window: QWidget) -> None:
    """Close a window and let it go."""
    window.close()
    if isinstance(window, LiveWindow):
        window.shutdown()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def controls(window: QWidget) -> list[QWidget]:
    """What the user operates, without the inner parts of Qt's own controls."""
    found = [each for each in window.findChildren(QWidget) if isinstance(each, KINDS)]
    return [each for each in found if not _inner(each)]


def _inner(control: QWidget) -> bool:
    own = control.objectName().startswith("qt_") or isinstance(control, QScrollBar)
    parent = control.parentWidget()
    while parent is not None and not own:
        own = isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView)
        parent = parent.parentWidget()
    return own


def nameless(window: QWidget) -> list[str]:
    """Controls without an accessible name or a tooltip."""
    said = []
    for control in controls(window):
        if not control.accessibleName():
            said.append(f"no name: {_told(control)}")
        if not control.toolTip():
            said.append(f"no tooltip: {_told(control)}")
    return said


def unreached(window: QWidget) -> list[str]:
    """Controls that Tab doesn't come to, where they are seen and can be used."""
    reached, at = set(), window.nextInFocusChain()
    while at is not window:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(at)
        at = at.nextInFocusChain()
    wanted = [each for each in controls(window) if each.isVisible() and each.isEnabled() and _has_place(each)]
    return [f"not in the tab order: {_told(each)}" for each in wanted if each not in reached]


def _has_place(control: QWidget) -> bool:
    """Of buttons that exclude each other Tab comes to the one chosen; arrow keys go on from there."""
    return not isinstance(control, QRadioButton) or control.isChecked()


def same_keys(window: QWidget) -> list[str]:
    """Keys that two controls in sight have, and keys that a tooltip names without there being such a key."""
    keys: dict[str, list[str]] = {}
    for key, owner in _keys(window):
        keys.setdefault(key, []).append(owner)
    said = [f"{key} is a key of {', '.join(owners)}" for key, owners in keys.items() if len(owners) > 1]
    for control in controls(window):
        for found in KEY.finditer(control.toolTip()):
            named = f"Alt+{(found[1] or found[2]).upper()}"
            if control.isVisible() and named not in keys:
                said.append(f"{named} is no key: {control.toolTip()}")
    return said


def _keys(window: QWidget) -> Iterator[tuple[str, str]]:
    for button in _seen(window, QAbstractButton):
        if not button.shortcut().isEmpty():
            yield button.shortcut().toString(), _told(button)
    for label in _seen(window, QLabel):
        if label.buddy() is not None:
            yield QKeySequence.mnemonic(label.text()).toString(), _told(label)
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if isinstance(owner, QWidget) and owner.isVisible() and shortcut.isEnabled():
            for key in {QKeySequence.toString(each) for each in shortcut.keys()}:  # noqa: SIM118
                yield key, _told(owner)


def cut(window: QWidget) -> list[str]:
    """Texts that have less room than they ask for."""
    said = [f"label: {each.text()!r}" for each in _seen(window, QLabel) if _label_is_cut(each)]
    for button in _seen(window, QPushButton):
        if button.text() and button.width() < button.minimumSizeHint().width() - 1:
            said.append(f"button: {button.text()!r}")
    return said + [f"beyond the edge: {_told(each)}" for each in controls(window) if _beyond(each)]


def squeezed(window: QWidget) -> list[str]:
    """Tables of probabilities that have less room than they need."""
    return [
        f"probabilities: {each.width()}x{each.height()}"
        for each in _seen(window, ProbabilityTable)
        if _squeezed(each)
    ]


def _squeezed(painted: QWidget) -> bool:
    """Whether a widget that paints itself is smaller than it needs."""
    needed = painted.minimumSizeHint()
    return painted.width() < needed.width() or painted.height() < needed.height()


def sideways(window: QWidget) -> list[str]:
    """Pages that have to be scrolled sideways."""
    pages = [page for page in window.findChildren(VerticalScrollArea) if page.isVisible()]
    return [f"sideways: {_told(page)}" for page in pages if page.horizontalScrollBar().maximum()]


def _label_is_cut(label: QLabel) -> bool:
    if isinstance(label, PathLabel | ElidedLabel) or not label.text():
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width()) - 1
    wanted = label.sizeHint()
    return label.height() < wanted.height() - 1 or label.width() < wanted.width() - 1


def _beyond(control: QWidget) -> bool:
    """Whether a control in sight lies partly outside of the place it stands in."""
    place = control.parentWidget()
    if not control.isVisible() or place is None:
        return False
    return not place.rect().adjusted(-1, -1, 1, 1).contains(control.geometry())


def _seen(window: QWidget, kind: type[Part]) -> list[Part]:
    return [each for each in window.findChildren(kind) if each.isVisible() and not _inner(each)]


def _told(control: QWidget) -> str:
    name = control.accessibleName()
    if not name and isinstance(control, QAbstractButton | QLabel):
        name = control.text()
    at = control.mapTo(control.window(), QPoint())
    return f"{type(control).__name__} {name!r} at {at.x()}, {at.y()}"
