"""A dialog whose text scrolls on a small screen or in large letters, its buttons always in sight."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QVBoxLayout, QWidget

from fer_desktop.ui.controls import pad, scrolling
from fer_desktop.ui.flow import FlowLayout
from fer_desktop.ui.theme.theme import SPACE

MARGIN = 3
SHARE_OF_SCREEN = 0.9
BUTTON_WIDTH = 12 * SPACE


class PagedDialog(QDialog):
    """Holds a page that scrolls and a row of buttons; as wide as some characters and as high as its text."""

    def __init__(self, characters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._characters = characters
        self.page = QWidget()
        self.foot = FlowLayout(at_end=True)
        outer = QVBoxLayout(self)
        pad(outer, MARGIN, MARGIN)
        outer.addWidget(scrolling(self.page), 1)
        outer.addLayout(self.foot)

    def add_button(self, button: QAbstractButton) -> None:
        """Add a button to the right end of the row."""
        button.setMinimumWidth(BUTTON_WIDTH)
        self.foot.addWidget(button)

    def fit(self) -> None:
        """Take the size that the text asks for, as far as the screen allows."""
        self.ensurePolished()
        # Not QWidget.screen(): PySide gives the screen to the widget, which deletes it at its own end
        screen = QGuiApplication.primaryScreen().availableSize() * SHARE_OF_SCREEN
        width = min(self.fontMetrics().averageCharWidth() * self._characters, screen.width())
        around = 2 * MARGIN * SPACE
        text = self._text_height(width - around)
        height = text + self.foot.heightForWidth(width - around) + MARGIN * SPACE + around
        self.resize(width, min(height, screen.height()))

    def _text_height(self, width: int) -> int:
        layout = self.page.layout()
        if layout is None:
            return 0
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return layout.sizeHint().height()

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)
