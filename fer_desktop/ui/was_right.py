"""*Was I right?*: a strip in the Live window in which the user says what a reading should have been."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QIcon
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOTIONS, UNKNOWN, Emotion
from fer_desktop.ui.text.emotion_labels import name_of
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import button, label, pad
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap
from fer_desktop.ui.widgets.layouts import FlowLayout, Turning
from fer_desktop.ui.widgets.status_badge import leave_focus

ICON_SIDE = 3 * SPACE
QUESTION_LEAST = 32 * SPACE
GONE_MS = 8000
"""What was kept is shown for so long."""


class WasRight(QFrame):
    """Hidden; then eight emotions to choose from; then what was kept, with a way back.

    The keys 1 to 8 choose, 0 says that the reading was right, Esc takes the question back.
    """

    judged = Signal(object)
    """The `Emotion` that it should have been; None: that which was shown."""
    undo_wanted = Signal()
    asking_changed = Signal(bool)
    """The question needs room, or leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice")
        self.question = label(role="strong", wrap=True)
        self.right = button(self.tr("0  It was right"), self.tr("The reading was right"), "0")
        self.right.setAccessibleName(self.tr("It was right"))
        self.choices = [self._choice(emotion, n) for n, emotion in enumerate(EMOTIONS, 1)]
        self.undo = button(self.tr("&Undo"), self.tr("Delete this mark again"), "Ctrl+Z")
        self.leave = button(self.tr("Close"), self.tr("Keep the marks as they are (Esc)"), role="quiet")
        self._gone = QTimer(self, interval=GONE_MS, singleShot=True)
        self._gone.timeout.connect(self.hide)
        self._lay_out()
        self.right.clicked.connect(partial(self._judge, None))
        self.undo.clicked.connect(self._undo)
        self.leave.clicked.connect(self.hide)
        self.hide()

    def _choice(self, emotion: Emotion, number: int) -> QPushButton:
        name = name_of(emotion)
        tip = self.tr("It should have been: {0}").format(name)
        made = button(f"{number}  {name}", tip, str(number))
        made.setAccessibleName(name)
        made.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        made.clicked.connect(partial(self._judge, emotion))
        return made

    def _lay_out(self) -> None:
        holder = QWidget()
        flow = FlowLayout(holder)
        for each in (*self.choices, self.right, self.undo, self.leave):
            leave_focus(each)
            flow.addWidget(each)
        self._parts = Turning(gap=1)
        self._parts.add(self.question, 1, least=QUESTION_LEAST)
        self._parts.add(holder)
        around = QVBoxLayout(self)
        pad(around, 1, 0)
        around.addWidget(self._parts)

    @property
    def asking(self) -> bool:
        """Whether the question stands."""
        return self.isVisible() and not self.choices[0].isHidden()

    def ask(self, shown: Emotion | None) -> None:
        """Ask what a reading should have been that showed this emotion; None: unknown."""
        text = self.tr("“{0}” was shown. Which should it have been?").format(name_of(shown or UNKNOWN))
        self._say(text, asks=True)
        self.right.setVisible(shown is not None)
        for emotion, choice in zip(EMOTIONS, self.choices, strict=True):
            choice.setIcon(QIcon(emoji_pixmap(emotion, ICON_SIDE, self.devicePixelRatioF())))

    def tell_kept(self, shown: Emotion | None, meant: Emotion) -> None:
        """Say what was kept; from now on it can be undone."""
        if shown == meant:
            text = self.tr("Kept: “{0}” was right.").format(name_of(meant))
        else:
            text = self.tr("Kept: “{0}” should have been “{1}”.")
            text = text.format(name_of(shown or UNKNOWN), name_of(meant))
        self._say(text, asks=False)

    def close_question(self) -> bool:
        """Take the strip away; returns whether a question stood."""
        asked = self.asking
        self.hide()
        return asked

    def _say(self, text: str, asks: bool) -> None:
        self.question.setText(text)
        self.setAccessibleName(text)
        self._offer(asks)
        self.undo.setVisible(not asks)
        self.show()
        self._parts.turn()
        if asks:
            self._gone.stop()
        else:
            self._gone.start()
        self.asking_changed.emit(asks)

    def _offer(self, answers: bool) -> None:
        for each in (*self.choices, self.right):
            each.setVisible(answers)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.asking_changed.emit(False)

    def _judge(self, emotion: Emotion | None) -> None:
        self._offer(False)
        self.judged.emit(emotion)

    def _undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()
