"""A shown History window, the answers of its user, and sessions to show in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from pytestqt.qtbot import QtBot

from fer_desktop.sessions.model import Row, Session, SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.history.dialogs import HistoryDialogs
from fer_desktop.ui.history.history_window import HistoryWindow
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.workers.jobs import JobRunner
from tests.unit.sessions.made import scored

WAIT_MS = 20_000


def record(
    title: str, rows: list[Row] | None = None, kind: SourceKind = SourceKind.VIDEO, source: str = ""
) -> int:
    """Record a session, of one happy face by default; returns its number."""
    with Recorder(history_file(), kind, title, source or f"/videos/{title}") as recorder:
        for row in rows or [scored(n / 2) for n in range(8)]:
            recorder.add_rows([row])
    return recorder.session_id


class Answers(HistoryDialogs):
    """Answers for the user and remembers what was asked."""

    def __init__(self) -> None:
        self.yes = True
        self.path: Path | None = None
        self.new_title: str | None = None
        self.asked: list[object] = []

    def delete(self, parent: object, sessions: Sequence[Session]) -> bool:
        self.asked.append([session.title for session in sessions])
        return self.yes

    def delete_all(self, parent: object, count: int) -> bool:
        self.asked.append(count)
        return self.yes

    def quarantine(self, parent: object, path: Path) -> bool:
        self.asked.append(path)
        return self.yes

    def title(self, parent: object, before: str) -> str | None:
        return self.new_title

    def export(self, parent: object, suggested: Path) -> Path | None:
        self.asked.append(suggested.name)
        return self.path


class Stage:
    """A shown History window."""

    def __init__(self, qtbot: QtBot, preferences: Preferences, jobs: JobRunner) -> None:
        self.answers = Answers()
        self.window = HistoryWindow(preferences, jobs, dialogs=self.answers)
        self.qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.show()
        self.settle()

    @property
    def titles(self) -> list[str]:
        return [session.title for session in self.window.list.list.rows.sessions]

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: self.window.busy.isHidden(), timeout=WAIT_MS)

    def until(self, seen: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(seen, timeout=WAIT_MS)

    def open(self, row: int = 0) -> None:
        self.window.list.list.select(row)
        self.window.list.open.click()
        self.until(lambda: self.window.session.isVisible())
        self.settle()


Show = Callable[[], Stage]
