"""The reading of the followed face in the Live window: a large emoji, its name, the likeliest emotions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOJI, EMOTIONS, NO_FACE, UNKNOWN
from fer_desktop.ui.text.emotion_labels import emotion_label, hint_for, not_scored
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize, set_role
from fer_desktop.ui.widgets.controls import button, set_spacing
from fer_desktop.ui.widgets.reading_panel import ReadingPanel
from fer_desktop.ui.widgets.status_badge import leave_focus

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

TOP = 3
LINES = 2
"""Lines reserved for the text under the name."""
MARGIN = 2
GAP = 1
EMOJI_SIDE = 52 * SPACE
EMOJI_MIN = 9 * SPACE
EMOJI_GOOD = 20 * SPACE
"""The side of an emoji that is large enough to keep its name under it."""
BESIDE_GAIN = 1.3
"""How much larger a smaller one must become for its name to stand beside it."""


class ResultPanel(ReadingPanel):
    """Shows the reading of one face, or why there is none, in any shape of the window.

    The emoji is as large as there is room: above the words, or in a low window beside them.
    """

    all_toggled = Signal(bool)
    """Whether the user wants to see all eight emotions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(EMOJI_SIDE, TOP, wrap=False, parent=parent)
        set_role(self, "card")
        tip = self.tr("Show all eight emotions, or only the three likeliest (Alt+A)")
        self.all = button(self.tr("&All eight emotions"), tip, role="quiet")
        self.all.setCheckable(True)
        leave_focus(self.all)
        self.all.toggled.connect(self._show_all)
        self.table.setCursor(Qt.CursorShape.PointingHandCursor)
        self.table.setToolTip(tip)
        self.table.clicked.connect(self.all.toggle)
        self.note.setText(not_scored(0.0))
        self._hero = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words = QVBoxLayout()
        self._least = EMOJI_MIN
        self._lay_out()
        theme.current().changed.connect(self._fit)
        self.show_nothing()

    def set_least(self, side: int) -> None:
        """Keep at least this side, in pixels, for the emoji, before the page around it scrolls.

        With more than `EMOJI_MIN` the words stay under it.
        """
        if side != self._least:
            self._least = side
            self._fit()

    def _lay_out(self) -> None:
        self.emoji.setMinimumSize(EMOJI_MIN, EMOJI_MIN)
        for words in (self.name, self.likelihood, self.detail, self.note):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        set_spacing(self._words, 0, 0)
        self._words.addStretch(1)
        for part in (self.name, self.likelihood, self.detail):
            self._words.addWidget(part)
        self._words.addSpacing(SPACE)
        self._words.addWidget(self.table)
        self._words.addWidget(self.all, 0, Qt.AlignmentFlag.AlignHCenter)
        self._words.addStretch(1)
        set_spacing(self._hero, 0, GAP)
        self._hero.addWidget(self.emoji, 1)
        self._hero.addLayout(self._words)
        column = QVBoxLayout(self)
        set_spacing(column, MARGIN, GAP)
        column.addLayout(self._hero, 1)
        column.addWidget(self.note)
        self._fit()

    def _show_all(self, shown: bool) -> None:
        self.table.set_rows(len(EMOTIONS) if shown else TOP)
        self._fit()
        self.all_toggled.emit(shown)

    def show_reading(self, reading: Reading, faces: int) -> None:
        """Show a reading that agrees with itself; ``faces`` is how many there are in the frame."""
        if reading.emotion is None:
            self._show(reading.emoji_image_name, hint_for(reading.reasons))
        else:
            self._show(reading.emoji_image_name, self._other_faces(faces), reading.confidence)
        self.table.show_reading([float(p) for p in reading.probabilities])

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

    # The height is computed from the texts alone: Qt's own answer, from the layout, depends on where the
    # words stand, and that depends on the height.

    def minimumSizeHint(self) -> QSize:
        width = self._words_width() + 2 * MARGIN * SPACE
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The minimum height: a small emoji, all lines of the texts, the rows of the table."""
        inner, gap = self._inner(width), self._hero.spacing()
        hero = self._least + gap + self._words_height(inner)
        if self._least == EMOJI_MIN and inner - self._words_width() - gap >= EMOJI_MIN:
            hero = min(hero, max(EMOJI_MIN, self._words_height(self._words_width())))
        return hero + self._around_height(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the words under the emoji, or beside it where that makes it clearly larger."""
        width, gap, inner = self._words_width(), self._hero.spacing(), self._inner(self.width())
        available = self.height() - self._around_height(inner)
        under = min(inner, available - gap - self._words_height(inner))
        beside = min(inner - width - gap, available)
        gains = under < EMOJI_MIN or (under < EMOJI_GOOD and beside > BESIDE_GAIN * under)
        is_beside = self._least == EMOJI_MIN <= beside and gains
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._hero.setDirection(across if is_beside else down)
        self.emoji.setMinimumWidth(beside if is_beside else EMOJI_MIN)
        self.name.setMinimumWidth(width)
        self._reserve_lines()

    def _reserve_lines(self) -> None:
        """Reserve lines under the name, so that nothing moves when the text changes."""
        height = self._lines_height()
        missing = 0 if self.likelihood.text() else self.likelihood.sizeHint().height()
        self.detail.setMinimumHeight(height + missing)
        self.updateGeometry()

    def _inner(self, width: int) -> int:
        frame = self.width() - self.contentsRect().width()
        return width - frame - 2 * MARGIN * SPACE

    def _words_height(self, width: int) -> int:
        """The height of the name, the texts under it, the table and its button in this width."""
        likelihood = self.likelihood.sizeHint().height()
        needed = self.detail.heightForWidth(width) + (likelihood if self.likelihood.text() else 0)
        texts = self.name.sizeHint().height() + max(likelihood + self._lines_height(), needed)
        rows = round(self.table.row_height() * self.table.rows)
        return texts + SPACE + rows + self.all.sizeHint().height()

    def _lines_height(self) -> int:
        return self.detail.fontMetrics().size(0, "\n".join("X" * LINES)).height()

    def _around_height(self, inner: int) -> int:
        """The height of the note, the gap above it and the margins."""
        frame = self.height() - self.contentsRect().height()
        note = max(self.note.sizeHint().height(), self.note.heightForWidth(inner))
        return note + frame + (2 * MARGIN + GAP) * SPACE

    def _words_width(self) -> int:
        widths = (self._widest_name(), self.table.minimumSizeHint().width(), self.all.sizeHint().width())
        return max(widths)

    def _widest_name(self) -> int:
        metrics = QFontMetrics(theme.current().font(TextSize.HERO, bold=True))
        names = [emotion_label(name) for name in EMOJI] + [self.tr("Not analysed")]
        return max(metrics.horizontalAdvance(name) for name in names) + SPACE
