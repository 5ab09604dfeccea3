"""The page of the first run: what the program does and what it can't know."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.models.registry import Model
from fer_desktop.ui.text.model_text import description, prohibited_uses
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView

MAX_LINE_WIDTH = 68 * SPACE


class WelcomePage(QWidget):
    """Shown once, before the menu."""

    understood = Signal()

    def __init__(self, model: Model, parent: QWidget | None = None) -> None:
        """model: the model whose accuracy the page names."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        set_spacing(layout, 0, 3)
        layout.addStretch(1)
        layout.addWidget(self._emoji_view(), 6)
        for text, role in (
            (self.tr("Welcome to FER Desktop"), "hero"),
            (description(model), ""),
            (prohibited_uses(), "muted"),
        ):
            layout.addLayout(_centred(text, role))
        layout.addLayout(self._button_row())
        layout.addStretch(1)

    def _emoji_view(self) -> EmojiView:
        art = EmojiView("happiness", 10 * SPACE)
        art.setMaximumHeight(20 * SPACE)
        return art

    def _button_row(self) -> QHBoxLayout:
        self.go_on = button(self.tr("&Continue"), self.tr("Continue to the menu"), role="accent")
        self.go_on.setMinimumWidth(20 * SPACE)
        self.go_on.clicked.connect(self.understood)
        row = QHBoxLayout()
        row.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignCenter)
        return row


def _centred(text: str, role: str) -> QHBoxLayout:
    """A centred text, limited to a readable line length."""
    text_label = label(text, role, wrap=True)
    text_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    text_label.setMaximumWidth(MAX_LINE_WIDTH)
    row = QHBoxLayout()
    row.addStretch(0)
    row.addWidget(text_label, 1)
    row.addStretch(0)
    return row
