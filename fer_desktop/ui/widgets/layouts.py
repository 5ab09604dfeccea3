"""Layouts that adapt to the window: rows that wrap or become columns, and pages with a footer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
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
    """Lays items out like words in a text, in rows from top to bottom, at the size they ask for.

    An item wider than a row gets a row of its own.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 1, at_end: bool = False) -> None:
        """``gap`` is in steps of the theme; ``at_end`` aligns rows with the end of lines."""
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
        sizes = [item.sizeHint() for item in self._visible_items()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._visible_items()]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def _visible_items(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """The items, row by row."""
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._visible_items():
            item_width = _size(item, width).width()
            if not rows or left + item_width > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += item_width + self.spacing()
        return rows

    def _flow(self, rect: QRect, move: bool) -> int:
        """Center the items vertically in their rows; returns the height of all rows, in pixels."""
        rows, top = self._rows(rect.width()), rect.top()
        for row in rows:
            height = max(_size(item, rect.width()).height() for item in row)
            if move:
                self._place(row, QRect(rect.left(), top, rect.width(), height))
            top += height + self.spacing()
        return top - self.spacing() - rect.top() if rows else 0

    def _place(self, row: list[QLayoutItem], rect: QRect) -> None:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        sizes = [_size(item, rect.width()) for item in row]
        width = sum(size.width() + self.spacing() for size in sizes) - self.spacing()
        left = rect.left() + max(0, rect.width() - width) * self._at_end
        for item, size in zip(row, sizes, strict=True):
            item_rect = QRect(QPoint(left, rect.top() + (rect.height() - size.height()) // 2), size)
            item.setGeometry(QStyle.visualRect(direction, rect, item_rect))
            left += size.width() + self.spacing()


def _size(item: QLayoutItem, max_width: int) -> QSize:
    """The size an item asks for, limited to a width and then as high as it needs."""
    size = item.sizeHint()
    if size.width() <= max_width:
        return size
    return QSize(max_width, item.heightForWidth(max_width) if item.hasHeightForWidth() else size.height())


class ResponsiveRow(QWidget):
    """A row that becomes a column when its parts no longer fit side by side."""

    def __init__(self, gap: int = 2, parent: QWidget | None = None) -> None:
        """``gap`` is in steps of the theme."""
        super().__init__(parent)
        self._parts: list[tuple[QWidget, int]] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._box, 0, gap)

    def add(self, part: QWidget, stretch: int = 0, min_width: int | None = None) -> None:
        """Add a part that needs ``min_width`` pixels in a row, or by default the width it asks for."""
        self._parts.append((part, -1 if min_width is None else min_width))
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
        """Become a row or a column, whichever fits; call this when a part has grown or appeared."""
        fits = self.width() >= self._min_row_width()
        direction = QBoxLayout.Direction.LeftToRight if fits else self._column_direction()
        if direction != self._box.direction():
            self._box.setDirection(direction)
            self.updateGeometry()
            self._direction_changed()

    def _column_direction(self) -> QBoxLayout.Direction:
        return QBoxLayout.Direction.TopToBottom

    def _direction_changed(self) -> None:
        """Adapt to the new direction."""

    def _gaps(self) -> int:
        return self._box.spacing() * (len(self._parts) - 1)

    def _min_row_width(self) -> int:
        return self._gaps() + sum(_width_in_row(part, min_width) for part, min_width in self._parts)


class ResponsiveSplit(ResponsiveRow):
    """Two parts that shrink to their minimum height before the page around them scrolls.

    In a column the second one, which matters most in a small window, stands on top.
    """

    direction_changed = Signal(bool)
    """Whether the parts stand side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._second_needed = True

    def need_second(self, needed: bool) -> None:
        """Set whether the second part is shown in a column too, and not only beside the first."""
        self._second_needed = needed
        self._direction_changed()

    def _column_direction(self) -> QBoxLayout.Direction:
        return QBoxLayout.Direction.BottomToTop

    def _direction_changed(self) -> None:
        self._parts[1][0].setVisible(self.is_horizontal or self._second_needed)
        self.direction_changed.emit(self.is_horizontal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve_heights()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._reserve_heights()
        return super().event(event)

    def _reserve_heights(self) -> None:
        """In a column, give each part at least the height that it needs before the rest is shared out."""
        for part, _ in self._parts:
            height = 0 if self.is_horizontal else _min_height(part, self.width())
            if part.minimumHeight() != height:
                part.setMinimumHeight(height)

    def heightForWidth(self, width: int) -> int:
        # A layout would answer with the height that its parts prefer, not the one they need
        visible = [part for part, _ in self._parts if not part.isHidden()]
        if self.is_horizontal:
            return max(_min_height(part, part.width()) for part in visible)
        return sum(_min_height(part, width) for part in visible) + self._box.spacing() * (len(visible) - 1)


class OnePart(QWidget):
    """Gives its only part all the space, and asks for another size itself when the part does."""

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        part.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._part.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class ShrinkToFit(OnePart):
    """Asks only for the minimum height of its part.

    A layout would ask for the height that the part prefers, and the page around it would scroll.
    """

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(part, parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._part.heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._part.minimumSizeHint().width(), 0)


def _min_height(part: QWidget, width: int) -> int:
    height = part.minimumSizeHint().height()
    return max(height, part.heightForWidth(width)) if part.hasHeightForWidth() else height


def _width_in_row(part: QWidget, min_width: int) -> int:
    if min_width < 0:
        return part.sizeHint().width()
    return max(part.minimumSizeHint().width(), min_width)


MAX_FOOTER_SHARE = 0.2
"""The share of the height that a footer under the page always gets."""

MIN_PAGE_HEIGHT = 24 * SPACE
"""The height that a larger footer must leave to the page, at the smallest text size."""


class PagesWithFooter(QWidget):
    """Pages with a footer: under the page, or in a low window at the page's end, where it scrolls."""

    def __init__(self, pages: Sequence[QWidget], footer: QWidget, gap: int = 1) -> None:
        super().__init__()
        self.footer = footer
        self.pages = QStackedWidget()
        self._ends = [_with_end(page, gap) for page in pages]
        self.scrolls = [scrollable(end) for end in self._ends]
        for scroll in self.scrolls:
            self.pages.addWidget(scroll)
        self._column = QVBoxLayout(self)
        set_spacing(self._column, 0, gap)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(footer)
        self.pages.currentChanged.connect(self.fit)

    @property
    def scrolls_footer(self) -> bool:
        """Whether the footer stands at the end of the page."""
        return self.footer.parentWidget() is not self

    def fit(self) -> None:
        """Move the footer to where it fits; call this when its size has changed."""
        parent = self._ends[self.pages.currentIndex()] if self._is_low() else self
        layout = parent.layout()
        if self.footer.parentWidget() is not parent and layout is not None:
            was_shown = not self.footer.isHidden()
            with keeping_focus(self.footer):
                layout.addWidget(self.footer)
            if was_shown:
                self.footer.show()  # a new parent hides it, and Qt shows it again only later

    def _is_low(self) -> bool:
        footer = self.footer.heightForWidth(self.width())
        min_page = MIN_PAGE_HEIGHT * theme.current().points(TextSize.BODY) / theme.MIN_BODY_POINTS
        return footer > MAX_FOOTER_SHARE * self.height() and self.height() - footer < min_page

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Page Up and Page Down scroll from the buttons too
        self.scrolls[self.pages.currentIndex()].keyPressEvent(event)


def _with_end(page: QWidget, gap: int) -> QWidget:
    """A page in a column to whose end a footer can be added."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    set_spacing(column, 0, gap)
    column.addWidget(page, 1)
    return holder


@contextmanager
def keeping_focus(moved: QWidget) -> Iterator[None]:
    """Keep the keyboard focus inside a widget while it gets another parent."""
    focus = QApplication.focusWidget()
    yield
    if focus is not None and moved.isAncestorOf(focus):
        moved.show()
        focus.setFocus()
