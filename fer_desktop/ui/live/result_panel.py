"""The reading of the followed face in the Live window, laid out for the space there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOJI, EMOTIONS, NO_FACE, UNKNOWN
from fer_desktop.ui.text.emotion_labels import emotion_label, hint_for, not_scored
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize, set_role
from fer_desktop.ui.widgets.controls import set_spacing
from fer_desktop.ui.widgets.reading_panel import ReadingPanel

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

TOP = 3
BESIDE_LINES, UNDER_LINES = 3, 2
"""Lines reserved for the text under the name, beside the emoji and under it."""
MARGIN = 2
GAP = 2
EMOJI_MIN = 9 * SPACE
EMOJI_MAX = 52 * SPACE
EMOJI_GOOD = 20 * SPACE
"""Side of an emoji, in pixels, that is large enough to have its name beside it."""
EMOJI_HERO = 30 * SPACE
"""Side that the emoji keeps before the table grows from the top three to all eight."""


class ResultPanel(ReadingPanel):
    """Shows the reading of one face, or why there is none, in any shape of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(EMOJI_MAX, TOP, wrap=False, parent=parent)
        set_role(self, "card")
        self.note.setText(not_scored(0.0))
        self._hero = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        theme.current().changed.connect(self._fit)
        self.show_nothing()

    def _lay_out(self) -> None:
        self.emoji.setMinimumSize(EMOJI_MIN, EMOJI_MIN)
        self.emoji.setMaximumSize(EMOJI_MAX, EMOJI_MAX)
        words = QVBoxLayout()
        set_spacing(words, 0, 0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.likelihood)
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
        """Show a reading; ``faces`` is how many there are in the frame."""
        if reading.emotion is None:
            self._show(reading.emoji_image_name, hint_for(reading.reasons))
        else:
            # The smoothed emotion is for a moment not the likeliest one: show its own probability
            probability = float(reading.probabilities[EMOTIONS.index(reading.emotion)])
            self._show(reading.emoji_image_name, self._other_faces(faces), probability)
        # All eight keep their own order; of the top three the likeliest comes first
        top_only = self.table.rows == TOP
        self.table.show_reading([float(p) for p in reading.probabilities], ordered=top_only)

    def show_no_face(self, on_screen: bool = False) -> None:
        """Say that there is no face in front of the camera, or on the screen."""
        hint = self.tr("Look straight into the camera, with light on your face.")
        if on_screen:
            hint = self.tr("Make the faces on the screen larger, and move windows off them.")
        self._show(NO_FACE, hint)
        self.table.clear()

    def show_unread(self, reason: str) -> None:
        """Say that frames can't be analysed, and why."""
        self._show(UNKNOWN, reason, name=self.tr("Not analysed"))
        self.table.clear()

    def show_nothing(self, state: str = "", emoji: str = "") -> None:
        """Say that nothing is analysed now: ``state`` in a word, and an emoji (else the last one), faint."""
        self._show(emoji or self.emoji.name, "", name=state or self.tr("Not analysed"))
        self.emoji.setEnabled(False)
        self.table.clear()

    def show_share(self, unscored: float | None) -> None:
        """Show the share of the time (0 to 1) that could not be scored; None: nothing was analysed."""
        self.note.setText("" if unscored is None else not_scored(unscored))

    def _show(self, emoji: str, detail: str, probability: float | None = None, name: str = "") -> None:
        self.emoji.setEnabled(True)
        self.show_texts(emoji, detail, probability, name)
        self._reserve_lines()

    def _other_faces(self, faces: int) -> str:
        if faces < 2:
            return ""
        return self.tr("%Ln faces. Click another box to follow that one.", "", faces)

    # The height is computed from the texts alone: Qt's own answer, from the layout, depends on where the name
    # stands, and that depends on the height.

    def minimumSizeHint(self) -> QSize:
        width = max(self.table.minimumSizeHint().width(), self._widest_name()) + 2 * MARGIN * SPACE
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The minimum height: a small emoji, all lines of the texts, the top three."""
        inner, gap = self._inner(width), self._hero.spacing()
        hero = EMOJI_MIN + gap + self._words_height(inner, UNDER_LINES)
        if inner - self._widest_name() - gap >= EMOJI_MIN:
            hero = min(hero, max(EMOJI_MIN, self._words_height(self._widest_name(), BESIDE_LINES)))
        return hero + self._others_height(inner, TOP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        compact = self.heightForWidth(self.width()) - EMOJI_MIN + EMOJI_HERO
        more = self._rows_height(len(EMOTIONS)) - self._rows_height(TOP)
        self.table.set_rows(len(EMOTIONS) if self.height() >= compact + more else TOP)
        self._place_name()

    @property
    def _beside(self) -> bool:
        return self._hero.direction() == QBoxLayout.Direction.LeftToRight

    def _place_name(self) -> None:
        """Put the name beside the emoji, or under it where that leaves the emoji more space."""
        widest, inner = self._widest_name(), self._inner(self.width())
        available = self.height() - self._others_height(inner, self.table.rows)
        beside_side = min(inner - widest - self._hero.spacing(), available)
        under_side = min(inner, available - self._hero.spacing() - self._words_height(inner, UNDER_LINES))
        beside = beside_side >= min(under_side, EMOJI_GOOD)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._hero.setDirection(across if beside else down)
        self._hero.setAlignment(self.emoji, Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignHCenter)
        side = Qt.AlignmentFlag.AlignLeft if beside else Qt.AlignmentFlag.AlignHCenter
        for words in (self.name, self.likelihood, self.detail):
            words.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        self.name.setMinimumWidth(widest)
        self._reserve_lines()

    def _reserve_lines(self) -> None:
        """Reserve lines under the name, so that nothing moves when the text changes."""
        height = self._lines_height(BESIDE_LINES if self._beside else UNDER_LINES)
        self.detail.setMinimumHeight(
            height if self.likelihood.text() else height + self.likelihood.sizeHint().height()
        )
        self.updateGeometry()

    def _inner(self, width: int) -> int:
        frame = self.width() - self.contentsRect().width()
        return width - frame - 2 * MARGIN * SPACE

    def _words_height(self, width: int, lines: int) -> int:
        """The height of the name and the texts under it, at least ``lines`` of them, in this width."""
        likelihood = self.likelihood.sizeHint().height()
        reserved = likelihood + self._lines_height(lines)
        needed = self.detail.heightForWidth(width) + (likelihood if self.likelihood.text() else 0)
        return self.name.sizeHint().height() + SPACE + max(reserved, needed)

    def _lines_height(self, lines: int) -> int:
        return self.detail.fontMetrics().size(0, "\n".join("X" * lines)).height()

    def _others_height(self, inner: int, rows: int) -> int:
        """The height of the table, the note, the gaps and the margins."""
        around = self.height() - self.contentsRect().height() + (2 * MARGIN + 2 * GAP) * SPACE
        note = max(self.note.sizeHint().height(), self.note.heightForWidth(inner))
        return self._rows_height(rows) + note + around

    def _rows_height(self, rows: int) -> int:
        return round(self.table.row_height() * rows)

    def _widest_name(self) -> int:
        metrics = QFontMetrics(theme.current().font(TextSize.HERO, bold=True))
        names = [emotion_label(name) for name in EMOJI] + [self.tr("Not analysed")]
        return max(metrics.horizontalAdvance(name) for name in names) + SPACE
