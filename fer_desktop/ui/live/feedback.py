"""From *Was I right?* in the Live window to a mark in the history, and back.

*Was I right?*: a strip in the Live window in which the user says what a reading should have been.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QIcon
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOTIONS, UNKNOWN, Emotion
from fer_desktop.core.errors import FerError
from fer_desktop.sessions.storage.labels import Label, now
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.model_text import model_version
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap
from fer_desktop.ui.widgets.layouts import FlowLayout, ResponsiveRow
from fer_desktop.ui.widgets.status_badge import leave_focus
from fer_desktop.workers.history_jobs import LabelJobs
from fer_desktop.workers.jobs import Err, JobRunner, Ok

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading


ICON_SIDE = 3 * SPACE
QUESTION_LEAST = 32 * SPACE
GONE_MS = 8000
"""What was kept is shown for so long."""


class FeedbackBar(QFrame):
    """Hidden; then eight emotions to choose from; then what was kept, with a way back.

    The keys 1 to 8 choose, 0 says that the reading was right, Esc takes the question back.
    """

    label_chosen = Signal(object)
    """The `Emotion` that it should have been; None: that which was shown."""
    undo_requested = Signal()
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
        name = emotion_label(emotion)
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
        self._parts = ResponsiveRow(gap=1)
        self._parts.add(self.question, 1, min_width=QUESTION_LEAST)
        self._parts.add(holder)
        around = QVBoxLayout(self)
        set_spacing(around, 1, 0)
        around.addWidget(self._parts)

    @property
    def asking(self) -> bool:
        """Whether the question stands."""
        return self.isVisible() and not self.choices[0].isHidden()

    def ask(self, shown: Emotion | None) -> None:
        """Ask what a reading should have been that showed this emotion; None: unknown."""
        text = self.tr("“{0}” was shown. Which should it have been?").format(emotion_label(shown or UNKNOWN))
        self._say(text, asks=True)
        self.right.setVisible(shown is not None)
        for emotion, choice in zip(EMOTIONS, self.choices, strict=True):
            choice.setIcon(QIcon(emoji_pixmap(emotion, ICON_SIDE, self.devicePixelRatioF())))

    def tell_kept(self, shown: Emotion | None, meant: Emotion) -> None:
        """Say what was kept; from now on it can be undone."""
        if shown == meant:
            text = self.tr("Kept: “{0}” was right.").format(emotion_label(meant))
        else:
            text = self.tr("Kept: “{0}” should have been “{1}”.")
            text = text.format(emotion_label(shown or UNKNOWN), emotion_label(meant))
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
        self._parts.update_direction()
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
        self.label_chosen.emit(emotion)

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit()


class FeedbackController(QObject):
    """Holds the reading that was shown when the user asked, and keeps what the user says of it."""

    told = Signal(str)
    trouble = Signal(str)

    def __init__(self, marks: LabelJobs, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks, self._jobs = marks, jobs
        self._asked: Label | None = None
        self._kept: int | None = None
        self.strip = FeedbackBar()
        self.strip.label_chosen.connect(self._judged)
        self.strip.undo_requested.connect(self._undo)

    def ask(self, reading: Reading, fitted: bool) -> None:
        """Ask about the reading shown at this moment; ``fitted``: it was read with the personal fit."""
        meant = reading.emotion or EMOTIONS[0]
        shares = tuple(float(share) for share in reading.probabilities)
        version = model_version()
        self._asked = Label(now(), reading.emotion, meant, reading.confidence, shares, version, fitted)
        self.strip.ask(reading.emotion)

    def _judged(self, emotion: Emotion | None) -> None:
        if self._asked is not None:
            mark = self._asked if emotion is None else self._asked._replace(corrected=emotion)
            self._kept = None
            self._jobs.run(partial(_add, self._marks, mark), self._added)

    def _added(self, result: Ok[tuple[Label, int]] | Err) -> None:
        if isinstance(result, Ok):
            mark, self._kept = result.value
            self.strip.tell_kept(mark.predicted, mark.corrected)
        else:
            self.strip.hide()
            self.trouble.emit(_sentence(result, self.tr("The mark was not kept.")))

    def _undo(self) -> None:
        if self._kept is not None:
            self._jobs.run(partial(self._marks.remove, self._kept), self._removed)
            self._kept = None

    def _removed(self, result: Ok[None] | Err) -> None:
        if isinstance(result, Ok):
            self.told.emit(self.tr("The mark is deleted."))
        else:
            self.trouble.emit(_sentence(result, self.tr("The mark was not deleted.")))


def _add(marks: LabelJobs, mark: Label) -> tuple[Label, int]:
    return mark, marks.add(mark)


def _sentence(result: Err, else_say: str) -> str:
    return translate_message(result.error) if isinstance(result.error, FerError) else else_say
