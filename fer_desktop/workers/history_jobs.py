"""What the History window asks of the history. Each method is one job for the runner's thread. No Qt.

What the windows ask of the user's marks. Each method is one job for the runner's thread. No Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fer_desktop.sessions.export.export import export
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from fer_desktop.sessions.model import Session
from fer_desktop.sessions.statistics.comparison import Comparison, compare
from fer_desktop.sessions.statistics.summary import Summary, summary_of
from fer_desktop.sessions.statistics.timeline import Timeline, timeline
from fer_desktop.sessions.storage.labels import Confusion, Label, LabelStore, confusion_of
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.sessions.storage.store import Store, StoreSize, history_file, quarantine

POINTS_A_LINE = 1500
"""More than a screen can show; fewer than make a chart slow."""


@dataclass(frozen=True)
class SessionList:
    """The sessions that were looked for, the newest first, and what the whole history takes."""

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
    """What a deletion took away: sessions, and the bytes given back to the disk."""

    sessions: int
    bytes: int


class HistoryJobs:
    """The user's history, opened for each question and closed again. Each method raises `StoreError`."""

    def __init__(self, place: Callable[[], Path] = history_file) -> None:
        self._place = place

    @property
    def path(self) -> Path:
        """Where the history lies."""
        return self._place()

    def listing(self, search: SessionFilter) -> SessionList:
        """The sessions looked for. Where there is no history yet, none is made."""
        if not self.path.exists():
            return SessionList((), StoreSize(0, 0, 0))
        with Store(self.path) as store:
            return SessionList(tuple(store.find(search)), store.size())

    def view(self, session_id: int) -> SessionView:
        """A session with its summary and its lines, everyone's mean."""
        with Store(self.path) as store:
            recording = store.recording(session_id)
            summary = summary_of(recording)
            rows, every_s = recording.rows(), recording.session.every_s
            line = timeline(rows, summary.duration_s, every_s, buckets=POINTS_A_LINE)
        return SessionView(recording.session, summary, line)

    def line(self, session_id: int, duration_s: float, face: int | None) -> Timeline:
        """The lines of one participant, or everyone's mean (``face`` None)."""
        with Store(self.path) as store:
            recording = store.recording(session_id)
            every_s = recording.session.every_s
            return timeline(recording.rows(), duration_s, every_s, face, buckets=POINTS_A_LINE)

    def compare(self, first: int, second: int) -> Comparison:
        """Two sessions side by side."""
        with Store(self.path) as store:
            return compare(store.recording(first), store.recording(second))

    def export(self, session_id: int, path: Path, wording: ReportLocale = ENGLISH) -> Path:
        """Write a session to a file, in the format of its suffix. Raises `ExportError` as well."""
        with Store(self.path) as store:
            export(store.recording(session_id), path, wording=wording)
        return path

    def rename(self, session_id: int, title: str) -> Session:
        """Give a session another title; returns it."""
        with Store(self.path) as store:
            store.rename(session_id, title)
            return store.get(session_id)

    def delete(self, session_ids: Sequence[int]) -> FreedSpace:
        """Delete sessions for good."""
        with Store(self.path) as store:
            before = store.size().bytes
            for session_id in session_ids:
                store.delete(session_id)
            return FreedSpace(len(session_ids), max(0, before - store.size().bytes))

    def delete_all(self) -> FreedSpace:
        """Delete every session that is not being recorded."""
        with Store(self.path) as store:
            before = store.size().bytes
            count = store.delete_all()
            return FreedSpace(count, max(0, before - store.size().bytes))

    def set_aside(self) -> Path:
        """Rename a damaged history, so that a new one can begin; returns its new place."""
        return quarantine(self.path)


class LabelJobs:
    """The marks in the history, opened for each question and closed again. Methods raise `StoreError`."""

    def __init__(self, place: Callable[[], Path] = history_file) -> None:
        self._place = place

    @property
    def path(self) -> Path:
        """Where the marks lie."""
        return self._place()

    def add(self, mark: Label) -> int:
        """Keep a mark; returns its number."""
        with LabelStore(self.path) as marks:
            return marks.add(mark)

    def remove(self, number: int) -> None:
        """Delete a mark for good."""
        with LabelStore(self.path) as marks:
            marks.remove(number)

    def confusion(self) -> Confusion:
        """The user's own confusion matrix. Where there is no history yet, none is made."""
        if not self.path.exists():
            return confusion_of(())
        with LabelStore(self.path) as marks:
            return confusion_of(marks.all())

    def delete_all(self) -> int:
        """Delete every mark for good; returns how many."""
        if not self.path.exists():
            return 0
        with LabelStore(self.path) as marks:
            return marks.remove_all()
