"""The reading of one face: the emoji, its name, a detail, the probabilities, and what was not scored."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from fer_desktop.core.emotions import EMOTIONS, NO_FACE
from fer_desktop.ui.text.emotion_labels import emotion_label, percent
from fer_desktop.ui.widgets.controls import label
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.probability_table import ProbabilityTable


class ReadingPanel(QFrame):
    """The parts of the panel and their texts; subclasses lay them out."""

    DECIMALS = 0
    """Of the percentages under the name and in the table: the same number must not appear in two ways."""

    def __init__(
        self, emoji_side: int, rows: int = len(EMOTIONS), wrap: bool = True, parent: QWidget | None = None
    ) -> None:
        """``emoji_side`` is in pixels, ``rows`` the height of the table, ``wrap`` breaks long names."""
        super().__init__(parent)
        self.emoji = EmojiView(NO_FACE, emoji_side)
        self.name = label(role="hero", wrap=wrap)
        self.likelihood = label(wrap=wrap)
        self.detail = label(role="muted", wrap=True)
        self.table = ProbabilityTable(rows, decimals=self.DECIMALS)
        self.note = label(role="small", wrap=True)

    def show_texts(self, emoji: str, detail: str, probability: float | None = None, name: str = "") -> None:
        """Show an emoji with its name (or another one), a detail, and how likely (0 to 1) the emotion is."""
        self.emoji.set_emoji(emoji)
        self.name.setText(name or emotion_label(emoji))
        likely = "" if probability is None else self._likely(probability)
        self.likelihood.setText(likely)
        self.likelihood.setVisible(bool(likely))
        self.detail.setText(detail)

    def _likely(self, probability: float) -> str:
        return self.tr("{0} likely").format(percent(probability, self.DECIMALS))
