"""A part that is as high as it asks to be, and scrolls where the window can't give it that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fer_desktop.ui.controls import UprightScroll

VISIBILITY = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class Yielding(UprightScroll):
    """Comes and goes with its page."""

    def __init__(self, page: QWidget) -> None:
        # A page that nobody has shown or hidden yet counts as hidden too
        hidden = page.isHidden() and page.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        super().__init__(page)
        page.setHidden(hidden)  # a scroll area shows the page it is given
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        page.installEventFilter(self)
        self.setVisible(not hidden)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        page = self._page
        return page.heightForWidth(width) if page.hasHeightForWidth() else page.sizeHint().height()

    def sizeHint(self) -> QSize:
        return self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), min(least.height(), self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_bar()

    def _offer_bar(self) -> None:
        """A bar that is there makes the page narrower and so higher, and Qt would never take it away."""
        fits = self.height() >= self.heightForWidth(self.width())
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page:
            if event.type() in VISIBILITY:
                self.setVisible(not self._page.isHidden())
            elif event.type() == QEvent.Type.LayoutRequest:
                self.updateGeometry()
                self._offer_bar()
        return super().eventFilter(watched, event)


def yielding(page: QWidget) -> Yielding:
    """The page in a place that scrolls only if it must."""
    return Yielding(page)
