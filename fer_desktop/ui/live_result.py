"""The right half of the Live window: the emoji, its name, the top probabilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from fer_desktop.recognition.emotions import EMOJI, EMOTIONS, NO_FACE, UNKNOWN
from fer_desktop.ui import theme
from fer_desktop.ui.controls import label, pad
from fer_desktop.ui.emoji import EmojiView
from fer_desktop.ui.probability_table import ProbabilityTable
from fer_desktop.ui.theme import SPACE, Step, set_role
from fer_desktop.ui.words import name_of, not_scored, percent, remedies_of

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

TOP = 3
EMOJI_LEAST = 14 * SPACE
EMOJI_MOST = 44 * SPACE
MARGIN = 3 * SPACE


class LiveResult(QFrame):
    """Shows the reading of one face, or why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.emoji = EmojiView(NO_FACE, EMOJI_MOST)
        self.name = label(role="hero")
        self.sure = label(role="muted")
        self.detail = label(role="muted", wrap=True)
        self.table = ProbabilityTable(TOP)
        self.note = label(not_scored(0), "small", wrap=True)
        self._hero = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        theme.current().changed.connect(self._fit)
        self.show_nothing("")

    def _lay_out(self) -> None:
        self.emoji.setMinimumSize(EMOJI_LEAST, EMOJI_LEAST)
        self.emoji.setMaximumHeight(EMOJI_MOST)
        words = QVBoxLayout()
        pad(words, 0, 0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.sure)
        words.addStretch(1)
        pad(self._hero, 0, 2)
        self._hero.addWidget(self.emoji, 1)
        self._hero.addLayout(words)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        pad(column, 3, 2)
        column.addLayout(self._hero, 1)
        column.addWidget(self.detail)
        column.addWidget(self.table)
        column.addWidget(self.note)
        self._fit()

    def show_reading(self, reading: Reading, faces: int) -> None:
        """Show the reading of one of ``faces`` faces."""
        known = reading.emotion is not None
        sure = self.tr("{0} likely").format(percent(reading.confidence)) if known else ""
        detail = self._other_faces(faces) if known else remedies_of(reading.reasons)
        self._show(reading.emoji, name_of(reading.emoji), sure, detail)
        self.table.show_reading([float(p) for p in reading.probabilities])

    def show_no_face(self) -> None:
        """Show that the picture holds no face."""
        hint = self.tr("Look into the camera from the front, with light on your face.")
        self._show(NO_FACE, name_of(NO_FACE), "", hint)
        self.table.clear()

    def show_unread(self, sentence: str) -> None:
        """Show that the pictures can't be analysed, and why."""
        self._show(UNKNOWN, self.tr("Not analysed"), "", sentence)
        self.table.clear()

    def show_nothing(self, state: str) -> None:
        """Show that nothing is analysed now; ``state`` says it in a word or two."""
        self._show(self.emoji.name, state, "", "")
        self.emoji.setEnabled(False)
        self.table.clear()

    def show_share(self, unscored: float) -> None:
        """Show which share of the time (0 to 1) could not be scored."""
        self.note.setText(not_scored(unscored))

    def _show(self, emoji: str, name: str, sure: str, detail: str) -> None:
        self.emoji.setEnabled(True)
        self.emoji.set_emoji(emoji)
        self.name.setText(name)
        self.sure.setText(sure)
        self.detail.setText(detail)

    def _other_faces(self, faces: int) -> str:
        if faces < 2:
            return ""
        return self.tr("{0} faces. Click another box to follow that one.").format(faces)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widest = self._widest_name()
        beside = self.width() >= EMOJI_LEAST + widest + 2 * MARGIN + 2 * SPACE
        self._place_name(beside, widest)
        self._place_rows()

    def _place_name(self, beside: bool, widest: int) -> None:
        """The name beside the emoji where there is room, under it where not."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._hero.setDirection(across if beside else down)
        side = Qt.AlignmentFlag.AlignLeft if beside else Qt.AlignmentFlag.AlignHCenter
        for words in (self.name, self.sure):
            words.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        # A fixed width, so that the emoji doesn't move when the name changes
        self.name.setMinimumWidth(widest)

    def _place_rows(self) -> None:
        """All eight emotions in a tall window, the top three elsewhere; two lines are kept for the detail."""
        line = QFontMetrics(theme.current().font(Step.BODY)).lineSpacing()
        self.detail.setMinimumHeight(2 * line)
        eight = len(EMOTIONS) * (line + SPACE) + EMOJI_MOST / 2 + 5 * line + 4 * MARGIN
        self.table.set_rows(len(EMOTIONS) if self.height() >= eight else TOP)

    def _widest_name(self) -> int:
        metrics = QFontMetrics(theme.current().font(Step.HERO, bold=True))
        return max(metrics.horizontalAdvance(name_of(name)) for name in EMOJI) + SPACE
