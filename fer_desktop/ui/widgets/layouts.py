"""Parts in a row that breaks into more rows where the room is short, like words in a text.

Parts side by side where there is room, one under another where not.

Pages that scroll, and a row of buttons under them that stays in sight where there is room for both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QLayout,
    QLayoutItem,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize
from fer_desktop.ui.widgets.controls import scrollable, set_spacing


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


class ResponsiveRow(QWidget):
    """A row that becomes a column when its parts no longer fit beside each other."""

    def __init__(self, gap: int = 2, parent: QWidget | None = None) -> None:
        """``gap`` is in steps of the theme."""
        super().__init__(parent)
        self._parts: list[tuple[QWidget, int]] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._box, 0, gap)

    def add(self, part: QWidget, stretch: int = 0, least: int | None = None) -> None:
        """Add a part; a row gives it ``least`` pixels or more, without it the width it asks for."""
        self._parts.append((part, -1 if least is None else least))
        self._box.addWidget(part, stretch)

    @property
    def is_horizontal(self) -> bool:
        """Whether the parts stand side by side."""
        return self._box.direction() == QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        width = max((part.minimumSizeHint().width() for part, _ in self._parts), default=0)
        return QSize(width, self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update_direction()

    def update_direction(self) -> None:
        """Be a row or a column, whichever the room asks for; to be called when a part grew or appeared."""
        fits = self.width() >= self._needed()
        wanted = QBoxLayout.Direction.LeftToRight if fits else self._column_direction()
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
            self.updateGeometry()
            self._turned()

    def _column_direction(self) -> QBoxLayout.Direction:
        return QBoxLayout.Direction.TopToBottom

    def _turned(self) -> None:
        """The direction has changed."""

    def _gaps(self) -> int:
        return self._box.spacing() * (len(self._parts) - 1)

    def _needed(self) -> int:
        return self._gaps() + sum(_width_in_row(part, least) for part, least in self._parts)


class ResponsiveSplit(ResponsiveRow):
    """Two parts that shrink to their least height before what is around them scrolls.

    In a column the second one stands above the first: of a small window it is what is looked at.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._second_needed = True

    def need_second(self, needed: bool) -> None:
        """Without need the second part is shown beside the first, but takes no room under it."""
        self._second_needed = needed
        self._turned()

    def _column_direction(self) -> QBoxLayout.Direction:
        return QBoxLayout.Direction.BottomToTop

    def _turned(self) -> None:
        self._parts[1][0].setVisible(self.is_horizontal or self._second_needed)

    def heightForWidth(self, width: int) -> int:
        # A layout would answer with the height its parts would like
        shown = [part for part, _ in self._parts if not part.isHidden()]
        if self.is_horizontal:
            return max(_least_height(part, part.width()) for part in shown)
        return sum(_least_height(part, width) for part in shown) + self._box.spacing() * (len(shown) - 1)


class ShrinkToFit(QWidget):
    """Gives its part all the room there is, and asks for the part's least height only.

    A layout would ask for the height that the part would like, and the page around it would scroll.
    """

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        part.setParent(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._part.heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._part.minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._part.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


def _least_height(part: QWidget, width: int) -> int:
    least = part.minimumSizeHint().height()
    return max(least, part.heightForWidth(width)) if part.hasHeightForWidth() else least


def _width_in_row(part: QWidget, least: int) -> int:
    if least < 0:
        return part.sizeHint().width()
    return max(part.minimumSizeHint().width(), least)


MOST = 0.2
"""The part of the height that the buttons may always take."""

MIN_PAGE = 24 * SPACE
"""The height that they leave to a page at least, in letters of the least size."""


class PagesWithFooter(QWidget):
    """One of some pages, and its foot: under the page, or in a low window at its end, where it scrolls."""

    def __init__(self, pages: Sequence[QWidget], foot: QWidget, gap: int = 1) -> None:
        super().__init__()
        self.footer = foot
        self.pages = QStackedWidget()
        self._ends = [_ended(page, gap) for page in pages]
        self.scrolls = [scrollable(end) for end in self._ends]
        for scroll in self.scrolls:
            self.pages.addWidget(scroll)
        self._column = QVBoxLayout(self)
        set_spacing(self._column, 0, gap)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(foot)
        self.pages.currentChanged.connect(self.fit)

    @property
    def scrolls_foot(self) -> bool:
        """Whether the foot stands at the end of the page."""
        return self.footer.parentWidget() is not self

    def fit(self) -> None:
        """Put the foot where it belongs; to be called when it grew or shrank."""
        place = self._ends[self.pages.currentIndex()] if self._low() else self
        layout = place.layout()
        if self.footer.parentWidget() is not place and layout is not None:
            with keeping_focus(self.footer):
                layout.addWidget(self.footer)

    def _low(self) -> bool:
        foot = self.footer.heightForWidth(self.width())
        least = MIN_PAGE * theme.current().points(TextSize.BODY) / theme.BODY_POINTS_AT_LEAST
        return foot > MOST * self.height() and self.height() - foot < least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Page Up and Page Down scroll from the buttons too
        self.scrolls[self.pages.currentIndex()].keyPressEvent(event)


def _ended(page: QWidget, gap: int) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    set_spacing(column, 0, gap)
    column.addWidget(page, 1)
    return made


@contextmanager
def keeping_focus(moved: QWidget) -> Iterator[None]:
    """Where the keyboard was in a widget, it is again when the widget has come to its new place."""
    focus = QApplication.focusWidget()
    yield
    if focus is not None and moved.isAncestorOf(focus):
        moved.show()
        focus.setFocus()
