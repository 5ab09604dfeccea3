"""Parts in a row that breaks into more rows where the room is short, like words in a text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.ui.theme import SPACE


class Flow(QWidget):
    """Gives each part the size it asks for, from left to right, then from top to bottom."""

    def __init__(self, gap: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap * SPACE
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Add a part at the end."""
        part.setParent(self)
        self._parts.append(part)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        sizes = [part.sizeHint() for part in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [part.sizeHint() for part in self._shown()]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        for part, place in self._places(self.width()):
            part.setGeometry(place)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _places(self, room: int) -> list[tuple[QWidget, QRect]]:
        places: list[tuple[QWidget, QRect]] = []
        left = top = height = 0
        for part in self._shown():
            size = part.sizeHint()
            if left and left + size.width() > room:
                left, top, height = 0, top + height + self._gap, 0
            places.append((part, QRect(left, top, size.width(), size.height())))
            left += size.width() + self._gap
            height = max(height, size.height())
        return places
