"""What the Photo window shows before the first picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, pad
from fer_desktop.ui.widgets.emoji_view import EmojiView


class EmptyPhoto(QWidget):
    """Invites the user to choose, drop or paste a picture."""

    choose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        pad(column, 2, 2)
        column.addStretch(1)
        art = EmojiView("happiness", 9 * SPACE)
        art.setMaximumHeight(20 * SPACE)
        column.addWidget(art, 8)
        self._add_text(column, self.tr("Which picture?"), "hero")
        self._add_text(column, self.tr("Drop one here, paste one, or choose one from your files."), "muted")
        self.choose = button(self.tr("C&hoose a picture…"), self.tr("Choose a picture"), role="accent")
        self.choose.setMinimumWidth(24 * SPACE)
        self.choose.clicked.connect(self.choose_wanted)
        column.addSpacing(SPACE)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def _add_text(self, column: QVBoxLayout, text: str, role: str) -> None:
        line = label(text, role, wrap=True)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(line)
