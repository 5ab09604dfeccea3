"""From *Was I right?* in the Live window to a mark in the history, and back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.errors import FerError
from fer_desktop.sessions.storage.labels import Mark, now
from fer_desktop.ui.text.model_text import model_version
from fer_desktop.ui.text.translate import translated
from fer_desktop.ui.was_right import WasRight
from fer_desktop.workers.history_jobs import OwnMarks
from fer_desktop.workers.jobs import Err, JobRunner, Ok

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading


class LiveJudging(QObject):
    """Holds the reading that was shown when the user asked, and keeps what the user says of it."""

    told = Signal(str)
    trouble = Signal(str)

    def __init__(self, marks: OwnMarks, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks, self._jobs = marks, jobs
        self._asked: Mark | None = None
        self._kept: int | None = None
        self.strip = WasRight()
        self.strip.judged.connect(self._judged)
        self.strip.undo_wanted.connect(self._undo)

    def ask(self, reading: Reading, fitted: bool) -> None:
        """Ask about the reading shown at this moment; ``fitted``: it was read with the personal fit."""
        meant = reading.emotion or EMOTIONS[0]
        shares = tuple(float(share) for share in reading.probabilities)
        version = model_version()
        self._asked = Mark(now(), reading.emotion, meant, reading.confidence, shares, version, fitted)
        self.strip.ask(reading.emotion)

    def _judged(self, emotion: Emotion | None) -> None:
        if self._asked is not None:
            mark = self._asked if emotion is None else self._asked._replace(meant=emotion)
            self._kept = None
            self._jobs.run(partial(_add, self._marks, mark), self._added)

    def _added(self, result: Ok[tuple[Mark, int]] | Err) -> None:
        if isinstance(result, Ok):
            mark, self._kept = result.value
            self.strip.tell_kept(mark.shown, mark.meant)
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


def _add(marks: OwnMarks, mark: Mark) -> tuple[Mark, int]:
    return mark, marks.add(mark)


def _sentence(result: Err, else_say: str) -> str:
    return translated(result.error) if isinstance(result.error, FerError) else else_say
