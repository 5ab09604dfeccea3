"""Dialogs whose text scrolls where the screen is small or the letters large, with their buttons in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QVBoxLayout, QWidget

from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, scrollable, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.screen_fit import content_of, free_size

MARGIN = 3
SHARE_OF_SCREEN = 0.9
BUTTON_WIDTH = 12 * SPACE
CHARACTERS = 64
"""The width of a dialog that asks for one thing."""

Confirm = Callable[[QWidget, str, str, str, str], bool]
"""The signature of `confirm`."""


class ScrollingDialog(QDialog):
    """A page that scrolls and a row of buttons, as wide as so many characters and as high as the text."""

    def __init__(self, characters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._characters = characters
        self.page = QWidget()
        self.button_row = FlowLayout(at_end=True)
        self._outer = QVBoxLayout(content_of(self))
        set_spacing(self._outer, MARGIN, MARGIN)
        self._outer.addWidget(scrollable(self.page), 1)
        self._outer.addLayout(self.button_row)

    def add_button(self, button: QAbstractButton) -> None:
        """Add a button at the end of the row."""
        button.setMinimumWidth(BUTTON_WIDTH)
        self.button_row.addWidget(button)

    def add_above_buttons(self, part: QWidget) -> None:
        """Add a widget that stays in sight wherever the page is scrolled to."""
        self._outer.insertWidget(1, part)

    def fit(self) -> None:
        """Resize to the text, as far as the screen allows."""
        self.ensurePolished()
        parent = self.parentWidget()
        screen = free_size(self if parent is None else parent.window()) * SHARE_OF_SCREEN
        width = min(self.fontMetrics().averageCharWidth() * self._characters, screen.width())
        margins = 2 * MARGIN * SPACE
        text = self._text_height(width - margins)
        height = text + self.button_row.heightForWidth(width - margins) + MARGIN * SPACE + margins
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


class ConfirmDialog(ScrollingDialog):
    """A question, what the action would do, and two buttons; *Cancel* is the default."""

    def __init__(
        self, title: str, question: str, explanation: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(CHARACTERS, parent)
        self.setWindowTitle(title)
        column = QVBoxLayout(self.page)
        set_spacing(column, 0, 2)
        column.addWidget(label(question, "title", wrap=True))
        column.addWidget(label(explanation, wrap=True))
        column.addStretch(1)
        self.cancel = button(self.tr("&Cancel"), self.tr("Close without changes (Esc)"))
        self.action = button(action, explanation)
        self.cancel.clicked.connect(self.reject)
        self.action.clicked.connect(self.accept)
        for each in (self.cancel, self.action):
            self.add_button(each)
        self.cancel.setDefault(True)
        self.cancel.setFocus()


def confirm(parent: QWidget, title: str, question: str, explanation: str, action: str) -> bool:
    """Ask whether to do what can't be undone; ``action`` is the button that does it."""
    return run_dialog(ConfirmDialog(title, question, explanation, action, parent))


def run_dialog(dialog: QDialog) -> bool:
    """Show a modal dialog and delete it afterwards; returns whether the user accepted."""
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
