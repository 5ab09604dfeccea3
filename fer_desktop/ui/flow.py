"""Parts in a row that breaks into more rows where the room is short, like words in a text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from fer_desktop.ui.theme.theme import SPACE


class FlowLayout(QLayout):
    """Gives each part the size it asks for, in the direction of reading, then from top to bottom.

    A part that asks for more than a whole row gets the row.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 1, at_end: bool = False) -> None:
        """``gap`` is in steps of the theme; ``at_end``: rows end where lines end."""
        super().__init__(parent)
        self._at_end = at_end
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap * SPACE)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, move=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """The parts row by row."""
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wide = _size(item, width).width()
            if not rows or left + wide > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += wide + self.spacing()
        return rows

    def _flow(self, room: QRect, move: bool) -> int:
        """Place the parts in the middle of their rows; returns the height of all rows together."""
        rows, top = self._rows(room.width()), room.top()
        for row in rows:
            height = max(_size(item, room.width()).height() for item in row)
            if move:
                self._place(row, QRect(room.left(), top, room.width(), height))
            top += height + self.spacing()
        return top - self.spacing() - room.top() if rows else 0

    def _place(self, row: list[QLayoutItem], room: QRect) -> None:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        sizes = [_size(item, room.width()) for item in row]
        wide = sum(size.width() + self.spacing() for size in sizes) - self.spacing()
        left = room.left() + max(0, room.width() - wide) * self._at_end
        for item, size in zip(row, sizes, strict=True):
            place = QRect(QPoint(left, room.top() + (room.height() - size.height()) // 2), size)
            item.setGeometry(QStyle.visualRect(direction, room, place))
            left += size.width() + self.spacing()


def _size(item: QLayoutItem, most: int) -> QSize:
    """What a part asks for; no wider than the row, and then as high as it has to be."""
    size = item.sizeHint()
    if size.width() <= most:
        return size
    return QSize(most, item.heightForWidth(most) if item.hasHeightForWidth() else size.height())
