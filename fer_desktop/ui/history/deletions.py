"""Deletions that can be undone for ten seconds, and the button that undoes the last one."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStatusBar

from fer_desktop.core.errors import StoreError
from fer_desktop.sessions.model import Session
from fer_desktop.sessions.storage.store import UNDO_S
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.formats import session_count
from fer_desktop.ui.theme.theme import set_role
from fer_desktop.workers.history_jobs import FreedSpace, HistoryJobs
from fer_desktop.workers.jobs import Err, JobRunner, Ok

log = logging.getLogger(__name__)

Batch = tuple[Session, ...]


class Deletions(QObject):
    """Sessions that are hidden and can still be brought back; after ten seconds they are deleted for good.

    It outlives the History window, so that what was deleted there is gone after the window was closed.
    """

    changed = Signal()
    """Another deletion, or none, can be undone now."""
    restored = Signal(object)
    """The sessions (a tuple) that are back."""
    purged = Signal(object)
    """A `FreedSpace`: some are gone for good."""
    failed = Signal(object)
    """The exception that stopped either."""

    def __init__(self, jobs: JobRunner, history: HistoryJobs, parent: QObject | None = None) -> None:
        super().__init__(parent or jobs)
        self._jobs, self._history = jobs, history
        self._batches: list[tuple[Batch, QTimer]] = []
        self._leaving: list[Batch] = []
        """Batches whose job has not reported yet."""

    @property
    def latest(self) -> Batch:
        """The sessions that `undo` would bring back; none if it is too late."""
        return self._batches[-1][0] if self._batches else ()

    def add(self, sessions: Sequence[Session]) -> None:
        """Begin to wait: `HistoryJobs.hide` has hidden these sessions."""
        batch = tuple(sessions)
        timer = QTimer(self, singleShot=True, interval=round(1000 * UNDO_S))
        timer.timeout.connect(partial(self._purge, batch))
        self._batches.append((batch, timer))
        timer.start()
        self.changed.emit()

    def undo(self) -> None:
        """Bring the sessions of the latest deletion back."""
        if self._batches:
            batch = self._take(self._batches[-1][0])
            self._jobs.run(partial(self._history.restore, batch), self._on_restored)

    def finish(self) -> None:
        """Delete everything that waits for good, now."""
        for batch, _ in list(self._batches):
            self._purge(batch)

    def shutdown(self) -> None:
        """As `finish`, in this thread: the jobs have ended. What fails, the next start makes up for."""
        left = [*self._leaving, *(batch for batch, _ in self._batches)]
        for batch, _ in list(self._batches):
            self._take(batch)
        try:
            for batch in left:
                self._history.purge(batch)
        except StoreError:
            log.warning("a deletion could not be finished; the next start will", exc_info=True)

    def _take(self, batch: Batch) -> Batch:
        for each in list(self._batches):
            if each[0] is batch:
                each[1].stop()
                each[1].deleteLater()
                self._batches.remove(each)
        self.changed.emit()
        return batch

    def _purge(self, batch: Batch) -> None:
        self._leaving.append(self._take(batch))
        self._jobs.run(partial(self._history.purge, batch), self._on_purged)

    @Slot(object)
    def _on_purged(self, outcome: Ok[FreedSpace] | Err) -> None:
        del self._leaving[0]  # the jobs end in their order
        if isinstance(outcome, Ok):
            self.purged.emit(outcome.value)
        else:
            self.failed.emit(outcome.error)

    @Slot(object)
    def _on_restored(self, outcome: Ok[Batch] | Err) -> None:
        if isinstance(outcome, Ok):
            self.restored.emit(outcome.value)
        else:
            self.failed.emit(outcome.error)


class UndoButton(QPushButton):
    """Undoes the latest deletion, which the status bar names; hidden when it is too late."""

    KEY = QKeySequence("Ctrl+Z")

    def __init__(self, bar: QStatusBar, deletions: Deletions) -> None:
        super().__init__(self.tr("&Undo"), bar)
        self._bar, self._deletions = bar, deletions
        set_role(self, "quiet")
        keys = self.KEY.toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(self.tr("Bring back what was deleted ({0})").format(keys))
        self.setAccessibleName(self.tr("Undo the deletion"))
        QShortcut(self.KEY, self, self.click)
        self.clicked.connect(deletions.undo)
        deletions.changed.connect(self._show_latest)
        bar.addPermanentWidget(self)
        self._show_latest()

    @Slot()
    def _show_latest(self) -> None:
        batch = self._deletions.latest
        self.setVisible(bool(batch))
        if batch:
            text = self.tr("{0} deleted. Gone for good in ten seconds.")
            self._bar.showMessage(text.format(batch_label(batch)), round(1000 * UNDO_S))


def batch_label(batch: Batch) -> str:
    """The title of a session, or the number of several."""
    return f"“{bidi_isolate(batch[0].title)}”" if len(batch) == 1 else session_count(len(batch))
