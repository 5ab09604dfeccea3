"""Parts side by side where there is room, one under another where not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QWidget

from fer_desktop.ui.controls import pad


class Turning(QWidget):
    """A row that becomes a column when its parts no longer fit beside each other."""

    def __init__(self, gap: int = 2, slack: int = 0, parent: QWidget | None = None) -> None:
        """``gap`` is in steps of the theme; ``slack`` in pixels: what a row needs beyond the least widths."""
        super().__init__(parent)
        self._slack = slack
        self.box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        pad(self.box, 0, gap)

    @property
    def across(self) -> bool:
        """Whether the parts stand side by side."""
        return self.box.direction() == QBoxLayout.Direction.LeftToRight

    def _widths(self) -> list[int]:
        items = [self.box.itemAt(index) for index in range(self.box.count())]
        return [item.minimumSize().width() for item in items if isinstance(item, QLayoutItem)]

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._widths(), default=0), self.box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn()

    def turn(self) -> None:
        """Choose between row and column for the present width."""
        widths = self._widths()
        needed = sum(widths) + self.box.spacing() * (len(widths) - 1) + self._slack
        fits = self.width() >= needed
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if wanted != self.box.direction():
            self.box.setDirection(wanted)
            self.updateGeometry()
