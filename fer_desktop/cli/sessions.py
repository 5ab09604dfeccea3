"""``fer-desktop sessions``: lists, shows, exports and deletes the sessions of the history."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from fer_desktop.cli.outputs import write_outputs
from fer_desktop.cli.session_text import listing, page
from fer_desktop.cli.sessions_options import (
    DeleteOptions,
    ExportOptions,
    ListOptions,
    SessionsOptions,
    ShowOptions,
)
from fer_desktop.cli.terminal import Terminal
from fer_desktop.core.errors import SessionMissing, StoreError, UsageError
from fer_desktop.core.formatting import format_timestamp
from fer_desktop.sessions.export.export import iter_chunks
from fer_desktop.sessions.model import Recording, Session, SessionState
from fer_desktop.sessions.statistics.summary import summary_of
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.sessions.storage.store import Store, history_file

_ENDED = SessionFilter(states=(SessionState.FINISHED, SessionState.INTERRUPTED))
_NO_HISTORY = "The history is empty: no session has been recorded yet."


def run_sessions(
    options: SessionsOptions, terminal: Terminal, history: Callable[[], Path] = history_file
) -> int:
    """Run an action on the history, without creating one. Returns 0, or 1 if a session could not be used.

    Raises `UsageError`, and `StoreError` if the history can't be used.
    """
    command = _SessionsCommand(terminal, history())
    match options:
        case ListOptions():
            return command.run_list(options)
        case ShowOptions():
            return command.run_show(options)
        case ExportOptions():
            return command.run_export(options)
        case DeleteOptions():
            return command.run_delete(options)


class _SessionsCommand:
    """One action on the history at a path."""

    def __init__(self, terminal: Terminal, path: Path) -> None:
        self._terminal, self._path = terminal, path

    def run_list(self, options: ListOptions) -> int:
        found = self._found(options)
        if options.json:
            self._print_json([_as_json(session) for session in found])
        elif found:
            self._terminal.print("\n".join(listing(found)))
        else:
            self._terminal.info("No session matches." if self._path.exists() else _NO_HISTORY)
        return 0

    def _found(self, options: ListOptions) -> list[Session]:
        if not self._path.exists():
            return []
        with Store(self._path) as store:
            return store.find(options.search, options.limit)

    def run_show(self, options: ShowOptions) -> int:
        with self._recording(options.session) as recording:
            summary = summary_of(recording)
        if options.json:
            self._print_json(_as_json(recording.session) | {"summary": summary.as_json()})
        else:
            self._terminal.print("\n".join(page(recording.session, summary)))
        return 0

    def run_export(self, options: ExportOptions) -> int:
        with self._recording(options.session) as recording:
            chunks = partial(iter_chunks, recording)
            return 0 if write_outputs(options.outputs, chunks, self._terminal) else 1

    def run_delete(self, options: DeleteOptions) -> int:
        if not self._path.exists():
            return self._nothing_to_delete(options)
        with Store(self._path) as store:
            chosen = store.find(_ENDED) if options.all else self._known(store, options.sessions)
            if chosen and not (options.yes or self._agreed(chosen, options.all)):
                self._terminal.info("Nothing was deleted.")
                return 0
            before = store.size().bytes
            deleted = self._all_deleted(store, chosen) if options.all else self._deleted(store, chosen)
            self._report_deleted(deleted, max(0, before - store.size().bytes), options.json)
        return 0 if options.all or len(deleted) == len(options.sessions) else 1

    def _nothing_to_delete(self, options: DeleteOptions) -> int:
        self._terminal.info(_NO_HISTORY)
        self._report_deleted([], 0, options.json)
        return 0 if options.all else 1

    def _known(self, store: Store, numbers: tuple[int, ...]) -> list[Session]:
        found = []
        for number in numbers:
            try:
                found.append(store.get(number))
            except SessionMissing:
                self._terminal.info(_unknown(number))
        return found

    def _agreed(self, chosen: list[Session], everything: bool) -> bool:
        """Asks the user. Raises `UsageError` where nobody can answer."""
        if not self._terminal.can_ask:
            raise UsageError("add --yes to delete without being asked: nobody can answer here")
        if everything:
            return self._terminal.ask(f"Permanently delete the whole history, {_counted(len(chosen))}?")
        if len(chosen) > 1:
            return self._terminal.ask(f"Permanently delete {_counted(len(chosen))}?")
        return self._terminal.ask(f"Permanently delete session {chosen[0].id}, {chosen[0].title}?")

    def _all_deleted(self, store: Store, ended: list[Session]) -> list[int]:
        if ended:
            store.delete_all()
        if recording := store.count():
            self._terminal.info(f"{_counted(recording)} not deleted: still being recorded.")
        return [session.id for session in ended]

    def _deleted(self, store: Store, chosen: list[Session]) -> list[int]:
        deleted = []
        for session in chosen:
            try:
                store.delete(session.id)
                deleted.append(session.id)
            except StoreError as error:
                self._terminal.info(f"Session {session.id}: {error}")
        return deleted

    def _report_deleted(self, deleted: list[int], freed: int, as_json: bool) -> None:
        if as_json:
            self._print_json({"deleted": deleted, "bytes_given_back": freed})
        elif deleted:
            self._terminal.print(f"{_counted(len(deleted))} deleted; {freed / 1000:,.0f} kB freed.")

    @contextmanager
    def _recording(self, number: int) -> Iterator[Recording]:
        if not self._path.exists():
            raise SessionMissing(f"{_unknown(number)} {_NO_HISTORY}")
        with Store(self._path) as store:
            try:
                recording = store.recording(number)
            except SessionMissing as error:
                raise SessionMissing(_unknown(number)) from error
            yield recording

    def _print_json(self, value: Any) -> None:
        self._terminal.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n", as_json=True)


def _counted(sessions: int) -> str:
    return "1 session" if sessions == 1 else f"{sessions} sessions"


def _unknown(number: int) -> str:
    return f"There is no session {number} in the history: `fer-desktop sessions list` lists them."


def _as_json(session: Session) -> dict[str, Any]:
    return {
        "id": session.id,
        "kind": session.kind,
        "live": session.is_live,
        "title": session.title,
        "source": session.source,
        "started": format_timestamp(session.started),
        "duration_s": round(session.duration_s, 3),
        "state": session.state,
        "complete": session.complete,
        "incomplete_reason": session.incomplete_reason,
        **({"notes": list(session.notes)} if session.notes else {}),
        "frames_read": session.moments,
        "readings": session.readings,
        "every_s": session.every_s,
        "model": session.model,
    }
