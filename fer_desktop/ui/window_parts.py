"""What the windows have in common: the way back, the sign that they work, the order of the tab key."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from fer_desktop.ui.controls import button
from fer_desktop.ui.theme import theme

BACK = QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left)


def back_button(tip: str) -> QPushButton:
    """The button at the top left that leads to the menu."""
    made = button(QCoreApplication.translate("WindowParts", "‹ &Menu"), tip, BACK, "quiet")
    made.setAccessibleName(QCoreApplication.translate("WindowParts", "Menu"))
    return made


class BusyBar(QProgressBar):
    """A thin bar that says that something is being done; its room stays when it is hidden."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self._look_changed()
        theme.current().changed.connect(self._look_changed)
        keep = self.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.setSizePolicy(keep)
        self.hide()

    def _look_changed(self) -> None:
        show_no_end(self)


def show_no_end(bar: QProgressBar) -> None:
    """Let a bar say that nobody knows how long it will take: it runs to and fro, or where no motion is wanted
    it stays empty."""
    bar.setRange(0, 0 if theme.current().motion_ms() else 1)
    bar.setValue(0)


def order_tabs(chain: Iterable[QWidget]) -> None:
    """Lets the tab key go through these controls in this order."""
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)
