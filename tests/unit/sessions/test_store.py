"""The history: kept, found, read and deleted."""

from __future__ import annotations

import os
import sqlite3
import stat
from datetime import UTC, datetime, timedelta

import pytest

from fer_desktop.core.errors import SessionMissing, SessionRunning, StoreLocked
from fer_desktop.sessions.model import SessionState, SourceKind, no_face
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.sessions.storage.store import Store, history_file, quarantine
from tests.unit.sessions.made import long_session, scored, turned, unknown


def files_of(history):
    return [path for path in history.parent.glob("history.db*") if path.is_file()]


def titles(found):
    return [session.title for session in found]


def test_a_session_comes_back_as_it_was_recorded(history, record, store):
    rows = [scored(0, "fear"), no_face(0.5), turned(1), unknown(1.5, reasons=("too dark", "blurred"))]
    before = datetime.now(UTC) - timedelta(seconds=1)
    number = record("Ein Video", rows, source="/f/ä.mp4", settings={"every_s": 0.5, "model": "1.2", "x": [1]})
    session = store.get(number)
    assert (session.kind, session.title, session.source) == (SourceKind.VIDEO, "Ein Video", "/f/ä.mp4")
    assert (session.state, session.complete, session.incomplete_reason) == (SessionState.FINISHED, True, "")
    assert (session.duration_s, session.moments, session.readings) == (1.5, 4, 3)
    assert (session.every_s, session.model, session.settings["x"]) == (0.5, "1.2", [1])
    assert before <= session.started <= datetime.now(UTC)
    assert list(store.readings(number)) == rows


def test_rows_come_back_in_the_order_of_time_however_many(history, store):
    rows = list(long_session(1700))
    assert len(rows) == 3400
    with Recorder(history, SourceKind.CAMERA, "long") as recorder:
        for start in range(0, len(rows), 200):
            recorder.add_rows(rows[start : start + 200])
    assert list(store.readings(recorder.session_id)) == rows


def test_several_faces_of_one_frame_keep_their_order(record, history, store):
    with Recorder(history, SourceKind.VIDEO, "two") as recorder:
        recorder.add_rows([scored(0, face=2), scored(0, face=1)])
        recorder.add_rows([scored(1, face=1)])
    assert [row.face for row in store.readings(recorder.session_id)] == [2, 1, 1]
    assert store.get(recorder.session_id).moments == 2


def test_a_reading_may_be_deleted_while_it_is_read(record, store):
    number = record(rows=list(long_session(800)))
    reading = store.readings(number)
    next(reading)
    store.delete(number)
    assert len(list(reading)) < 1600


def test_the_newest_is_first_and_pages_follow(record, store):
    for n in range(5):
        record(f"video {n}")
    assert titles(store.find(limit=2)) == ["video 4", "video 3"]
    assert titles(store.find(limit=2, offset=4)) == ["video 0"]
    assert store.count() == 5


def test_search_by_words_whatever_their_case_and_encoding(record, store):
    record("Premiere", source="/videos/Größe.mp4")
    record("Lecture", source="Cafe\u0301 camera", kind=SourceKind.CAMERA)
    assert titles(store.find(SessionFilter("GRÖSSE"))) == ["Premiere"]
    assert titles(store.find(SessionFilter("caf\u00e9"))) == ["Lecture"]
    assert titles(store.find(SessionFilter("videos  prem"))) == ["Premiere"]
    assert titles(store.find(SessionFilter("videos lecture"))) == []
    assert store.count(SessionFilter("a")) == 1


@pytest.mark.parametrize("text", ["%", "_", "'", '"', "'; DROP TABLE sessions; --", "\\", "*", "100%"])
def test_typed_text_is_never_sql(record, store, text):
    record("plain")
    number = record(f"a {text} b", source=text)
    assert titles(store.find(SessionFilter(text))) == [f"a {text} b"]
    store.rename(number, text)
    assert store.get(number).title == text
    assert store.count() == 2


def test_filters(record, history, store):
    record("video")
    record("me", kind=SourceKind.CAMERA)
    record("call", kind=SourceKind.SCREEN)
    recorder = Recorder(history, SourceKind.CAMERA, "now")
    assert titles(store.find(SessionFilter(kinds=(SourceKind.CAMERA, SourceKind.SCREEN)))) == [
        "now",
        "call",
        "me",
    ]
    assert titles(store.find(SessionFilter(states=(SessionState.RUNNING,)))) == ["now"]
    recorder.finish()


def test_dates(record, store, history):
    numbers = [record(name) for name in ("old", "new")]
    with sqlite3.connect(history) as raw:
        raw.execute("UPDATE sessions SET started = '2025-01-31T23:59:59.999Z' WHERE id = ?", numbers[:1])
    february = datetime(2025, 2, 1, tzinfo=UTC)
    assert titles(store.find(SessionFilter(since=february))) == ["new"]
    assert titles(store.find(SessionFilter(until=february))) == ["old"]
    assert titles(store.find(SessionFilter(since=february - timedelta(seconds=1), until=february))) == ["old"]
    assert store.get(numbers[0]).started == datetime(2025, 1, 31, 23, 59, 59, 999000, tzinfo=UTC)


def test_a_deleted_session_is_gone_with_its_readings(record, store):
    kept, gone = record("kept"), record("gone")
    store.delete(gone)
    assert titles(store.find()) == ["kept"]
    assert list(store.readings(gone)) == []
    assert len(list(store.readings(kept))) == 2
    for ask in (store.get, store.delete, store.recording):
        with pytest.raises(SessionMissing):
            ask(gone)
    with pytest.raises(SessionMissing):
        store.rename(gone, "x")


def test_numbers_of_deleted_sessions_are_not_given_again(record, store):
    first = record()
    store.delete(first)
    assert record() > first


def test_deleting_gives_the_space_back_and_leaves_no_trace(history, record, store):
    record("small")
    small = store.size().bytes
    number = record("SECRET-TITLE", list(long_session(1500)))
    large = store.size()
    assert any(b"SECRET-TITLE" in file.read_bytes() for file in files_of(history))
    assert large.bytes > small + 200_000
    assert (large.sessions, large.readings) == (2, 2 + 2667)
    store.delete(number)
    assert store.size().bytes < small + 20_000
    assert not any(b"SECRET-TITLE" in file.read_bytes() for file in files_of(history))


def test_delete_all(record, store, history, tmp_path):
    with Store(tmp_path / "fresh" / "history.db") as fresh:
        empty = fresh.size().bytes
    for n in range(3):
        record(f"{n}", list(long_session(300)))
    running = Recorder(history, SourceKind.CAMERA, "running")
    assert store.delete_all() == 3
    assert titles(store.find()) == ["running"]
    running.add_rows([scored(1)])
    running.finish()
    assert store.delete_all() == 1
    assert store.size()[1:] == (0, 0)
    assert store.size().bytes <= empty


def test_a_running_session_is_not_deleted(history, store):
    with Recorder(history, SourceKind.CAMERA, "now") as recorder:
        with pytest.raises(SessionRunning):
            store.delete(recorder.session_id)
        recorder.add_rows([scored(0)])
    store.delete(recorder.session_id)


def test_a_recording_can_be_read_again_and_again(record, store):
    recording = store.recording(record())
    assert list(recording.rows()) == list(recording.rows()) != []


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_the_history_is_closed_to_other_users(history, record, store):
    record()
    assert stat.S_IMODE(history.parent.stat().st_mode) == 0o700
    files = files_of(history)
    assert {path.name for path in files} >= {"history.db", "history.db-wal"}
    assert not [path for path in files if path.stat().st_mode & 0o077]


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_the_users_own_folder_is_closed_but_another_is_left_as_it_is(tmp_path):
    history_file().parent.mkdir(parents=True, mode=0o755)
    Store(history_file()).close()
    assert stat.S_IMODE(history_file().parent.stat().st_mode) == 0o700
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    (shared / "h.db").touch(0o644)
    Store(shared / "h.db").close()
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755
    assert stat.S_IMODE((shared / "h.db").stat().st_mode) == 0o600


def test_odd_names_of_folders(tmp_path):
    path = tmp_path / "a ?mode=ro#%20ü" / "history.db"
    with Recorder(path, SourceKind.VIDEO, "x"):
        pass
    with Store(path) as store:
        assert store.count() == 1
    assert path.is_file()


def test_set_aside_moves_all_files_and_makes_room(history, record):
    record("old")
    history.with_name("history.db-wal").write_bytes(b"journal")
    moved = quarantine(history)
    assert moved.parent == history.parent
    assert not history.exists()
    assert moved.with_name(moved.name + "-wal").read_bytes() == b"journal"
    with Store(history) as fresh:
        assert fresh.count() == 0
    assert quarantine(history) != moved


def test_set_aside_leaves_what_a_living_program_records(history):
    with Recorder(history, SourceKind.CAMERA, "now"), pytest.raises(StoreLocked):
        quarantine(history)
    assert history.exists()
