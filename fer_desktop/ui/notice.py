"""A sentence above a window's content: what went wrong and what to do. It can be taken away."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from fer_desktop.ui.controls import button, label, pad
from fer_desktop.ui.theme.theme import set_role


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice")
        self.text = label(role="error", wrap=True)
        self.dismiss = button(self.tr("&Dismiss"), self.tr("Take this message away"), role="quiet")
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        pad(row, 1, 2)
        row.addWidget(self.text, 1)
        row.addWidget(self.dismiss)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show a sentence; an empty one takes the notice away."""
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
