"""Parts side by side where there is room, one under another where not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from fer_desktop.ui.controls import pad


class Turning(QWidget):
    """A row that becomes a column when its parts no longer fit beside each other."""

    def __init__(self, gap: int = 2, parent: QWidget | None = None) -> None:
        """``gap`` is in steps of the theme."""
        super().__init__(parent)
        self._parts: list[tuple[QWidget, int]] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        pad(self._box, 0, gap)

    def add(self, part: QWidget, stretch: int = 0, least: int | None = None) -> None:
        """Add a part; a row gives it ``least`` pixels or more, without it the width it asks for."""
        self._parts.append((part, -1 if least is None else least))
        self._box.addWidget(part, stretch)

    @property
    def across(self) -> bool:
        """Whether the parts stand side by side."""
        return self._box.direction() == QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        width = max((part.minimumSizeHint().width() for part, _ in self._parts), default=0)
        return QSize(width, self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn()

    def turn(self) -> None:
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


class Halves(Turning):
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
        self._parts[1][0].setVisible(self.across or self._second_needed)

    def heightForWidth(self, width: int) -> int:
        # A layout would answer with the height its parts would like
        shown = [part for part, _ in self._parts if not part.isHidden()]
        if self.across:
            return max(_least_height(part, part.width()) for part in shown)
        return sum(_least_height(part, width) for part in shown) + self._box.spacing() * (len(shown) - 1)


class Shrinking(QWidget):
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
