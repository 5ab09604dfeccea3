"""A dialog whose text scrolls on a small screen or in large letters, its buttons always in sight."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QVBoxLayout, QWidget

from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, scrollable, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout

MARGIN = 3
SHARE_OF_SCREEN = 0.9
BUTTON_WIDTH = 12 * SPACE


class ScrollingDialog(QDialog):
    """Holds a page that scrolls and a row of buttons; as wide as some characters and as high as its text."""

    def __init__(self, characters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._characters = characters
        self.page = QWidget()
        self.button_row = FlowLayout(at_end=True)
        outer = QVBoxLayout(self)
        set_spacing(outer, MARGIN, MARGIN)
        outer.addWidget(scrollable(self.page), 1)
        outer.addLayout(self.button_row)

    def add_button(self, button: QAbstractButton) -> None:
        """Add a button to the right end of the row."""
        button.setMinimumWidth(BUTTON_WIDTH)
        self.button_row.addWidget(button)

    def fit(self) -> None:
        """Take the size that the text asks for, as far as the screen allows."""
        self.ensurePolished()
        # Not QWidget.screen(): PySide gives the screen to the widget, which deletes it at its own end
        screen = QGuiApplication.primaryScreen().availableSize() * SHARE_OF_SCREEN
        width = min(self.fontMetrics().averageCharWidth() * self._characters, screen.width())
        around = 2 * MARGIN * SPACE
        text = self._text_height(width - around)
        height = text + self.button_row.heightForWidth(width - around) + MARGIN * SPACE + around
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


CHARACTERS = 64


class ConfirmDialog(ScrollingDialog):
    """A question, what follows from a Yes, and two buttons; the harmless one is the default."""

    def __init__(self, question: str, explanation: str, does: str, parent: QWidget | None = None) -> None:
        super().__init__(CHARACTERS, parent)
        self.setWindowTitle(self.tr("History"))
        column = QVBoxLayout(self.page)
        set_spacing(column, 0, 2)
        column.addWidget(label(question, "title", wrap=True))
        column.addWidget(label(explanation, wrap=True))
        column.addStretch(1)
        self.no = button(self.tr("&Cancel"), self.tr("Change nothing (Esc)"))
        self.yes = button(does, explanation)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        for each in (self.no, self.yes):
            self.add_button(each)
        self.no.setDefault(True)
        self.no.setFocus()
