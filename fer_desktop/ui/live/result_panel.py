"""The right half of the Live window: the emoji, its name, the top probabilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOJI, EMOTIONS, NO_FACE, UNKNOWN, Emotion
from fer_desktop.ui.text.emotion_labels import emotion_label, hint_for, not_scored, percent
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize, set_role
from fer_desktop.ui.widgets.controls import label, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.probability_table import ProbabilityTable

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

TOP = 3
BESIDE_LINES, UNDER_LINES = 3, 2
"""Of the text under the name, kept free where the name stands beside the emoji, and where under it."""
MARGIN = 2
GAP = 2
EMOJI_LEAST = 9 * SPACE
EMOJI_MOST = 52 * SPACE
EMOJI_GOOD = 20 * SPACE
"""An emoji of this side is large enough to have its name beside it."""
EMOJI_HERO = 30 * SPACE
"""The emoji keeps this side before the table grows from the top three to all eight."""


class ResultPanel(QFrame):
    """Shows the reading of one face, or why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.emoji = EmojiView(NO_FACE, EMOJI_MOST)
        self.name = label(role="hero")
        self.sure = label()
        self.detail = label(role="muted", wrap=True)
        self.table = ProbabilityTable(TOP)
        self.note = label(not_scored(0.0), "small", wrap=True)
        self._hero = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        theme.current().changed.connect(self._fit)
        self.show_nothing()

    def _lay_out(self) -> None:
        self.emoji.setMinimumSize(EMOJI_LEAST, EMOJI_LEAST)
        self.emoji.setMaximumSize(EMOJI_MOST, EMOJI_MOST)
        words = QVBoxLayout()
        set_spacing(words, 0, 0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.sure)
        words.addSpacing(SPACE)
        words.addWidget(self.detail)
        words.addStretch(1)
        set_spacing(self._hero, 0, 3)
        self._hero.addStretch(1)
        self._hero.addWidget(self.emoji, 8)
        self._hero.addLayout(words, 4)
        self._hero.addStretch(1)
        column = QVBoxLayout(self)
        set_spacing(column, MARGIN, GAP)
        column.addLayout(self._hero, 1)
        column.addWidget(self.table)
        column.addWidget(self.note)
        self._fit()

    def show_reading(self, reading: Reading, faces: int) -> None:
        """Show the reading of one of ``faces`` faces."""
        if reading.emotion is None:
            sure, detail = "", hint_for(reading.reasons)
        else:
            sure, detail = self._likely(reading, reading.emotion), self._other_faces(faces)
        self._show(reading.emoji_image_name, emotion_label(reading.emoji), sure, detail)
        # All eight stand still in their own order; of the top three the likeliest is the first
        few = self.table.rows == TOP
        self.table.show_reading([float(p) for p in reading.probabilities], ordered=few)

    def show_no_face(self, on_screen: bool = False) -> None:
        """Show that the picture, of a camera or of the screen, holds no face."""
        hint = self.tr("Look into the camera from the front, with light on your face.")
        if on_screen:
            hint = self.tr("Show the faces larger on the screen, and let nothing cover them.")
        self._show(NO_FACE, emotion_label(NO_FACE), "", hint)
        self.table.clear()

    def show_unread(self, sentence: str) -> None:
        """Show that the pictures can't be analysed, and why."""
        self._show(UNKNOWN, self.tr("Not analysed"), "", sentence)
        self.table.clear()

    def show_nothing(self, state: str = "", emoji: str = "") -> None:
        """Show that nothing is analysed now: ``state`` in a word, and an emoji (else the last one), faint."""
        self._show(emoji or self.emoji.name, state or self.tr("Not analysed"), "", "")
        self.emoji.setEnabled(False)
        self.table.clear()

    def show_share(self, unscored: float | None) -> None:
        """Show which share of the time (0 to 1) could not be scored; None: nothing was analysed."""
        self.note.setText("" if unscored is None else not_scored(unscored))

    def _show(self, emoji: str, name: str, sure: str, detail: str) -> None:
        self.emoji.setEnabled(True)
        self.emoji.set_emoji(emoji)
        self.name.setText(name)
        self.sure.setText(sure)
        self.sure.setVisible(bool(sure))
        self.detail.setText(detail)
        self._keep_room()

    def _likely(self, reading: Reading, emotion: Emotion) -> str:
        # A steady emotion is for a moment not the likeliest one: its own figure stands at its name
        share = float(reading.probabilities[EMOTIONS.index(emotion)])
        return self.tr("{0} likely").format(percent(share, 0))

    def _other_faces(self, faces: int) -> str:
        if faces < 2:
            return ""
        return self.tr("%Ln faces. Click another box to follow that one.", "", faces)

    # How high it has to be: reckoned from the texts alone. What Qt reckons from the layout changes with the
    # place of the name, and that again with the height.

    def minimumSizeHint(self) -> QSize:
        width = max(self.table.minimumSizeHint().width(), self._widest_name()) + 2 * MARGIN * SPACE
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The least height: a small emoji, all lines of the texts, the top three."""
        inner, gap = self._inner(width), self._hero.spacing()
        hero = EMOJI_LEAST + gap + self._words_height(inner, UNDER_LINES)
        if inner - self._widest_name() - gap >= EMOJI_LEAST:
            hero = min(hero, max(EMOJI_LEAST, self._words_height(self._widest_name(), BESIDE_LINES)))
        return hero + self._others_height(inner, TOP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        least = self.heightForWidth(self.width()) - EMOJI_LEAST + EMOJI_HERO
        more = self._rows_height(len(EMOTIONS)) - self._rows_height(TOP)
        self.table.set_rows(len(EMOTIONS) if self.height() >= least + more else TOP)
        self._place_name()

    @property
    def _beside(self) -> bool:
        return self._hero.direction() == QBoxLayout.Direction.LeftToRight

    def _place_name(self) -> None:
        """The name beside the emoji, or under it where that leaves more room for the emoji."""
        widest, inner = self._widest_name(), self._inner(self.width())
        room = self.height() - self._others_height(inner, self.table.rows)
        beside_side = min(inner - widest - self._hero.spacing(), room)
        under_side = min(inner, room - self._hero.spacing() - self._words_height(inner, UNDER_LINES))
        beside = beside_side >= min(under_side, EMOJI_GOOD)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._hero.setDirection(across if beside else down)
        self._hero.setAlignment(self.emoji, Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignHCenter)
        side = Qt.AlignmentFlag.AlignLeft if beside else Qt.AlignmentFlag.AlignHCenter
        for words in (self.name, self.sure, self.detail):
            words.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        self.name.setMinimumWidth(widest)
        self._keep_room()

    def _keep_room(self) -> None:
        """So many lines under the name that nothing moves when the text changes."""
        height = self._lines_height(BESIDE_LINES if self._beside else UNDER_LINES)
        self.detail.setMinimumHeight(height if self.sure.text() else height + self.sure.sizeHint().height())
        self.updateGeometry()

    def _inner(self, width: int) -> int:
        frame = self.width() - self.contentsRect().width()
        return width - frame - 2 * MARGIN * SPACE

    def _words_height(self, width: int, lines: int) -> int:
        """What the name and the texts under it take in this width; ``lines`` of them are always kept."""
        sure = self.sure.sizeHint().height()
        kept = sure + self._lines_height(lines)
        needed = self.detail.heightForWidth(width) + (sure if self.sure.text() else 0)
        return self.name.sizeHint().height() + SPACE + max(kept, needed)

    def _lines_height(self, lines: int) -> int:
        return self.detail.fontMetrics().size(0, "\n".join("X" * lines)).height()

    def _others_height(self, inner: int, rows: int) -> int:
        """What the table, the note, the gaps and the margins take."""
        around = self.height() - self.contentsRect().height() + (2 * MARGIN + 2 * GAP) * SPACE
        note = max(self.note.sizeHint().height(), self.note.heightForWidth(inner))
        return self._rows_height(rows) + note + around

    def _rows_height(self, rows: int) -> int:
        return round(self.table.row_height() * rows)

    def _widest_name(self) -> int:
        metrics = QFontMetrics(theme.current().font(TextSize.HERO, bold=True))
        names = [emotion_label(name) for name in EMOJI] + [self.tr("Not analysed")]
        return max(metrics.horizontalAdvance(name) for name in names) + SPACE
