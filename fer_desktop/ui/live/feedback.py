"""*Correct this emoji*: a bar in which the user says what a reading should have been, stored as a label."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QIcon
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOTIONS, UNKNOWN, Emotion
from fer_desktop.core.errors import FerError
from fer_desktop.sessions.storage.labels import Label, now
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.text.emotion_labels import emotion_label
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
MIN_QUESTION_WIDTH = 32 * SPACE
CONFIRMATION_MS = 8000
"""How long it is shown what was saved."""


class FeedbackBar(QFrame):
    """Hidden at first; offers eight emotions when asked, then shows what was saved, with *Undo*.

    The keys 1 to 8 select an emotion, 0 says that the reading was right, Esc closes the question.
    """

    label_chosen = Signal(object)
    """The `Emotion` that it should have been; None: the one that was shown."""
    undo_requested = Signal()
    asking_changed = Signal(bool)
    """Whether the question takes space that the controls must leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice")
        self.question = label(role="strong", wrap=True)
        self.right = button(self.tr("0  It was right"), self.tr("The reading was right"), "0")
        self.right.setAccessibleName(self.tr("It was right"))
        self.choices = [self._choice(emotion, n) for n, emotion in enumerate(EMOTIONS, 1)]
        self.undo = button(self.tr("&Undo"), self.tr("Delete this correction"), "Ctrl+Z")
        self.dismiss = button(self.tr("Close"), self.tr("Close without changes (Esc)"), role="quiet")
        self._hide_timer = QTimer(self, interval=CONFIRMATION_MS, singleShot=True)
        self._hide_timer.timeout.connect(self.hide)
        self._lay_out()
        self.right.clicked.connect(partial(self._select, None))
        self.undo.clicked.connect(self._undo)
        self.dismiss.clicked.connect(self.hide)
        self.hide()

    def _choice(self, emotion: Emotion, number: int) -> QPushButton:
        name = emotion_label(emotion)
        tip = self.tr("It should have been: {0}").format(name)
        choice = button(f"{number}  {name}", tip, str(number))
        choice.setAccessibleName(name)
        choice.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        choice.clicked.connect(partial(self._select, emotion))
        return choice

    def _lay_out(self) -> None:
        holder = QWidget()
        flow = FlowLayout(holder)
        for each in (*self.choices, self.right, self.undo, self.dismiss):
            leave_focus(each)
            flow.addWidget(each)
        self._row = ResponsiveRow(gap=1)
        self._row.add(self.question, 1, min_width=MIN_QUESTION_WIDTH)
        self._row.add(holder)
        around = QVBoxLayout(self)
        set_spacing(around, 1, 0)
        around.addWidget(self._row)

    @property
    def asking(self) -> bool:
        """Whether the question is shown."""
        return self.isVisible() and not self.choices[0].isHidden()

    def ask(self, shown: Emotion | None) -> None:
        """Ask what should have been shown instead of this emotion; None: unknown."""
        text = self.tr("“{0}” was shown. What should it have been?").format(emotion_label(shown or UNKNOWN))
        self._show(text, asks=True)
        self.right.setVisible(shown is not None)
        for emotion, choice in zip(EMOTIONS, self.choices, strict=True):
            choice.setIcon(QIcon(emoji_pixmap(emotion, ICON_SIDE, self.devicePixelRatioF())))

    def show_saved(self, shown: Emotion | None, corrected: Emotion) -> None:
        """Show what was saved, with a button to undo it."""
        if shown == corrected:
            text = self.tr("Saved: “{0}” was right.").format(emotion_label(corrected))
        else:
            text = self.tr("Saved: “{0}” should have been “{1}”.")
            text = text.format(emotion_label(shown or UNKNOWN), emotion_label(corrected))
        self._show(text, asks=False)

    def close_question(self) -> bool:
        """Hide the bar; return whether it showed the question."""
        asked = self.asking
        self.hide()
        return asked

    def _show(self, text: str, asks: bool) -> None:
        self.question.setText(text)
        self.setAccessibleName(text)
        self._show_choices(asks)
        self.undo.setVisible(not asks)
        self.show()
        self._row.update_direction()
        if asks:
            self._hide_timer.stop()
        else:
            self._hide_timer.start()
        self.asking_changed.emit(asks)

    def _show_choices(self, shown: bool) -> None:
        for each in (*self.choices, self.right):
            each.setVisible(shown)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.asking_changed.emit(False)

    def _select(self, emotion: Emotion | None) -> None:
        self._show_choices(False)
        self.label_chosen.emit(emotion)

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit()


class FeedbackController(QObject):
    """Remembers the reading that the user asked about, and saves its label."""

    message = Signal(str)
    error = Signal(str)

    def __init__(
        self,
        labels: LabelJobs,
        jobs: JobRunner,
        personal_fit: PersonalFitStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._personal_fit = personal_fit
        self._labels, self._jobs = labels, jobs
        self._asked: Label | None = None
        self._saved_id: int | None = None
        self.bar = FeedbackBar()
        self.bar.label_chosen.connect(self._on_label_chosen)
        self.bar.undo_requested.connect(self._undo)

    def ask(self, reading: Reading, fitted: bool) -> None:
        """Ask about the reading shown now; ``fitted``: the personal calibration was used for it."""
        emotion = reading.emotion or EMOTIONS[0]
        probabilities = tuple(float(each) for each in reading.probabilities)
        version = self._personal_fit.model_version
        self._asked = Label(
            now(), reading.emotion, emotion, reading.confidence, probabilities, version, fitted
        )
        self.bar.ask(reading.emotion)

    def _on_label_chosen(self, emotion: Emotion | None) -> None:
        if self._asked is not None:
            saved = self._asked if emotion is None else self._asked._replace(corrected=emotion)
            self._saved_id = None
            self._jobs.run(partial(_add, self._labels, saved), self._on_added)

    def _on_added(self, result: Ok[tuple[Label, int]] | Err) -> None:
        if isinstance(result, Ok):
            saved, self._saved_id = result.value
            self.bar.show_saved(saved.predicted, saved.corrected)
        else:
            self.bar.hide()
            self.error.emit(_sentence(result, self.tr("The correction was not saved.")))

    def _undo(self) -> None:
        if self._saved_id is not None:
            self._jobs.run(partial(self._labels.remove, self._saved_id), self._on_removed)
            self._saved_id = None

    def _on_removed(self, result: Ok[None] | Err) -> None:
        if isinstance(result, Ok):
            self.message.emit(self.tr("The correction is deleted."))
        else:
            self.error.emit(_sentence(result, self.tr("The correction was not deleted.")))


def _add(labels: LabelJobs, added: Label) -> tuple[Label, int]:
    return added, labels.add(added)


def _sentence(result: Err, fallback: str) -> str:
    return translate_message(result.error) if isinstance(result.error, FerError) else fallback
