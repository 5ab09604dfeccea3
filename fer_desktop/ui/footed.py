"""Pages that scroll, and a row of buttons under them that stays in sight where there is room for both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.ui.controls import pad, scrolling
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, Step

MOST = 0.2
"""The part of the height that the buttons may always take."""

LEAST_PAGE = 24 * SPACE
"""The height that they leave to a page at least, in letters of the least size."""


class Footed(QWidget):
    """One of some pages, and its foot: under the page, or in a low window at its end, where it scrolls."""

    def __init__(self, pages: Sequence[QWidget], foot: QWidget, gap: int = 1) -> None:
        super().__init__()
        self.foot = foot
        self.pages = QStackedWidget()
        self._ends = [_ended(page, gap) for page in pages]
        self.scrolls = [scrolling(end) for end in self._ends]
        for scroll in self.scrolls:
            self.pages.addWidget(scroll)
        self._column = QVBoxLayout(self)
        pad(self._column, 0, gap)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(foot)
        self.pages.currentChanged.connect(self.fit)

    @property
    def scrolls_foot(self) -> bool:
        """Whether the foot stands at the end of the page."""
        return self.foot.parentWidget() is not self

    def fit(self) -> None:
        """Put the foot where it belongs; to be called when it grew or shrank."""
        place = self._ends[self.pages.currentIndex()] if self._low() else self
        layout = place.layout()
        if self.foot.parentWidget() is not place and layout is not None:
            with keeping_focus(self.foot):
                layout.addWidget(self.foot)

    def _low(self) -> bool:
        foot = self.foot.heightForWidth(self.width())
        least = LEAST_PAGE * theme.current().points(Step.BODY) / theme.BODY_POINTS_AT_LEAST
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
    pad(column, 0, gap)
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
