"""Jobs on the history and on the user's labels, for the windows: each method is one job. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fer_desktop.core.errors import SessionMissing
from fer_desktop.sessions.export.export import export
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from fer_desktop.sessions.model import Session, SessionState
from fer_desktop.sessions.statistics.comparison import Comparison, compare
from fer_desktop.sessions.statistics.sketch import Sketch
from fer_desktop.sessions.statistics.summary import Summary, summary_of
from fer_desktop.sessions.statistics.timeline import Timeline, timeline
from fer_desktop.sessions.storage.labels import Confusion, Label, LabelStore, confusion_of
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.sessions.storage.store import Store, StoreSize, history_file, quarantine

_ENDED = SessionFilter(states=(SessionState.FINISHED, SessionState.INTERRUPTED))
ALL = -1

MAX_LINE_POINTS = 1500
"""More than a screen can show, and few enough for a fast chart."""


@dataclass(frozen=True)
class SessionList:
    """The sessions that match, the newest first, and the size of the whole history."""

    sessions: tuple[Session, ...]
    size: StoreSize


@dataclass(frozen=True)
class SessionView:
    """What a session's page shows."""

    session: Session
    summary: Summary
    line: Timeline


@dataclass(frozen=True)
class FreedSpace:
    """What a deletion freed: the number of sessions, and bytes on the disk."""

    sessions: int
    bytes: int


class HistoryJobs:
    """The user's history, opened for each job. Every method raises `StoreError`."""

    def __init__(self, file: Callable[[], Path] = history_file) -> None:
        self._file = file

    @property
    def path(self) -> Path:
        """The file of the history."""
        return self._file()

    def listing(self, search: SessionFilter, limit: int = ALL) -> SessionList:
        """Returns the newest sessions that match. Does not create a history where there is none."""
        if not self.path.exists():
            return SessionList((), StoreSize(0, 0, 0))
        with Store(self.path) as store:
            return SessionList(tuple(store.find(search, limit)), store.size())

    def sketches(self, sessions: Sequence[Session]) -> dict[int, Sketch]:
        """Returns a sketch of each session by its number; makes those that are missing."""
        with Store(self.path) as store:
            return store.sketches(sessions)

    def view(self, session_id: int) -> SessionView:
        """Returns a session with its summary, and the mean of all its participants over time."""
        with Store(self.path) as store:
            recording = store.recording(session_id)
            summary = summary_of(recording)
            rows, every_s = recording.rows(), recording.session.every_s
            line = timeline(rows, summary.duration_s, every_s, buckets=MAX_LINE_POINTS)
        return SessionView(recording.session, summary, line)

    def line(self, session_id: int, duration_s: float, face: int | None) -> Timeline:
        """Returns the chart of one participant, or with ``face`` None the mean of all."""
        with Store(self.path) as store:
            recording = store.recording(session_id)
            every_s = recording.session.every_s
            return timeline(recording.rows(), duration_s, every_s, face, buckets=MAX_LINE_POINTS)

    def compare(self, session_ids: Sequence[int]) -> Comparison:
        """Compares two sessions, or more."""
        with Store(self.path) as store:
            return compare([store.recording(each) for each in session_ids])

    def export(self, session_id: int, path: Path, wording: ReportLocale = ENGLISH) -> Path:
        """Writes a session to a file, in the format of its suffix. Raises `ExportError` as well."""
        with Store(self.path) as store:
            export(store.recording(session_id), path, wording=wording)
        return path

    def rename(self, session_id: int, title: str) -> Session:
        """Renames a session and returns it."""
        with Store(self.path) as store:
            store.rename(session_id, title)
            return store.get(session_id)

    def hide(self, sessions: Sequence[Session]) -> tuple[Session, ...]:
        """Begins a deletion that can be undone, and returns the sessions."""
        with Store(self.path) as store:
            store.hide([session.id for session in sessions])
        return tuple(sessions)

    def hide_all(self) -> tuple[Session, ...]:
        """As `hide`, for every session that is not being recorded."""
        with Store(self.path) as store:
            ended = store.find(_ENDED)
            store.hide([session.id for session in ended])
        return tuple(ended)

    def restore(self, sessions: Sequence[Session]) -> tuple[Session, ...]:
        """Undoes a deletion. Raises `SessionMissing` if it is too late for all of them."""
        with Store(self.path) as store:
            if not store.restore([session.id for session in sessions]):
                raise SessionMissing("This session is no longer in the history: it was deleted.")
        return tuple(sessions)

    def purge(self, sessions: Sequence[Session]) -> FreedSpace:
        """Deletes hidden sessions for good."""
        with Store(self.path) as store:
            before = store.size().bytes
            count = store.purge([session.id for session in sessions])
            return FreedSpace(count, max(0, before - store.size().bytes))

    def delete_all(self) -> FreedSpace:
        """Deletes every session that is not being recorded."""
        with Store(self.path) as store:
            before = store.size().bytes
            count = store.delete_all()
            return FreedSpace(count, max(0, before - store.size().bytes))

    def quarantine(self) -> Path:
        """Renames a damaged history so that a new one can be created; returns its new path."""
        return quarantine(self.path)


class LabelJobs:
    """The user's labels in the history, opened for each job. Every method raises `StoreError`."""

    def __init__(self, file: Callable[[], Path] = history_file) -> None:
        self._file = file

    @property
    def path(self) -> Path:
        """The file of the labels."""
        return self._file()

    def add(self, label: Label) -> int:
        """Stores a label and returns its number."""
        with LabelStore(self.path) as labels:
            return labels.add(label)

    def remove(self, number: int) -> None:
        """Deletes a label for good."""
        with LabelStore(self.path) as labels:
            labels.remove(number)

    def confusion(self) -> Confusion:
        """Returns the user's confusion matrix. Does not create a history where there is none."""
        if not self.path.exists():
            return confusion_of(())
        with LabelStore(self.path) as labels:
            return confusion_of(labels.all())

    def delete_all(self) -> int:
        """Deletes every label for good and returns how many there were."""
        if not self.path.exists():
            return 0
        with LabelStore(self.path) as labels:
            return labels.remove_all()
