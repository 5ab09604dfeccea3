"""A deletion that can be undone for a while, and is finished whatever happens."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from fer_desktop.core.errors import SessionMissing, SessionRunning
from fer_desktop.core.formatting import format_timestamp
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.sessions.storage.store import UNDO_S, Store
from tests.unit.sessions.made import long_session, scored


def titles(store):
    return [session.title for session in store.find()]


def deleted_ago(history, seconds: float) -> None:
    """As if the deletion had begun earlier."""
    begun = format_timestamp(datetime.now(UTC) - timedelta(seconds=seconds))
    with sqlite3.connect(history) as raw:
        raw.execute("UPDATE sessions SET deleted = ? WHERE deleted IS NOT NULL", (begun,))
    raw.close()


def left(history) -> int:
    with sqlite3.connect(history) as raw:
        (count,) = raw.execute("SELECT count(*) FROM sessions").fetchone()
    raw.close()
    return count


def test_a_hidden_session_seems_to_be_gone_everywhere(record, store):
    gone, kept = record("gone"), record("kept")
    store.hide([gone])
    assert titles(store) == ["kept"]
    assert store.count() == store.count(SessionFilter("e")) == store.size().sessions == 1
    assert store.size().readings == 2
    for ask in (store.get, store.recording, store.delete):
        with pytest.raises(SessionMissing):
            ask(gone)
    assert kept


def test_undo_brings_it_back_as_it_was(record, store):
    number = record("back", [scored(0), scored(1)])
    before, rows = store.get(number), list(store.readings(number))
    store.hide([number])
    assert store.restore([number]) == 1
    assert store.get(number) == before
    assert list(store.readings(number)) == rows
    assert store.restore([number]) == 0


def test_purged_it_is_gone_for_good_without_a_trace(record, store, history):
    number, kept = record("SECRET-TITLE", list(long_session(300))), record("kept")
    store.hide([number])
    assert store.purge([number, kept]) == 1
    assert store.restore([number]) == 0
    assert titles(store) == ["kept"]
    files = [path for path in history.parent.glob("history.db*") if path.is_file()]
    assert not any(b"SECRET-TITLE" in file.read_bytes() for file in files)


def test_all_or_none_are_hidden(record, store, history):
    number = record("a")
    with Recorder(history, SourceKind.CAMERA, "now") as recorder:
        recorder.add_rows([scored(0)])
        with pytest.raises(SessionRunning):
            store.hide([number, recorder.session_id])
        with pytest.raises(SessionMissing):
            store.hide([number, 99])
        assert len(titles(store)) == 2


def test_a_deletion_that_a_crash_cut_short_is_finished_the_next_time(record, history):
    number = record("gone")
    record("kept")
    with Store(history) as store:
        store.hide([number])
    with Store(history) as store:  # at once: another program may still undo it
        assert titles(store) == ["kept"]
        assert left(history) == 2
    deleted_ago(history, UNDO_S + 1)
    Store(history).close()
    assert left(history) == 2
    deleted_ago(history, 2 * UNDO_S + 1)
    Store(history).close()
    assert left(history) == 1


def test_a_clock_that_was_put_back_does_not_keep_it(record, history):
    number = record("gone")
    with Store(history) as store:
        store.hide([number])
    deleted_ago(history, -3600)
    Store(history).close()
    assert left(history) == 0


def test_the_whole_history_is_deleted_but_what_can_be_undone(record, store, history):
    numbers = [record(title) for title in "abc"]
    store.hide(numbers[:1])
    assert store.delete_all() == 2
    assert store.restore(numbers[:1]) == 1
    assert titles(store) == ["a"]
