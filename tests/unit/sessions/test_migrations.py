"""Every schema that was ever released is kept in ``schemas`` and can be brought up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from fer_desktop.core.emotions import Emotion
from fer_desktop.sessions.model import Bookmark, SessionState, SourceKind, Status, no_face
from fer_desktop.sessions.storage.database import connect, migrate
from fer_desktop.sessions.storage.labels import Label, LabelStore
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.schema import STEPS, VERSION
from fer_desktop.sessions.storage.store import Store
from tests.unit.sessions.made import STARTED

SCHEMAS = Path(__file__).parent / "schemas"
RELEASED = sorted(int(path.stem) for path in SCHEMAS.glob("*.sql"))


@pytest.fixture(params=RELEASED)
def released(request, tmp_path) -> Path:
    """A history as a release with this schema left it."""
    path = tmp_path / "history.db"
    with sqlite3.connect(path) as raw:
        raw.executescript((SCHEMAS / f"{request.param}.sql").read_text("utf-8"))
    raw.close()
    return path


def _version(path) -> int:
    raw = sqlite3.connect(path)
    found = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.close()
    return found


def shape(connection):
    rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'"
    )
    return {tuple(" ".join(str(value).split()) for value in row) for row in rows}


def test_every_schema_is_kept():
    assert list(range(1, VERSION + 1)) == RELEASED


def test_an_old_history_gets_the_shape_of_a_new_one(released, tmp_path):
    old, new = connect(released), connect(tmp_path / "new.db")
    assert shape(old) == shape(new)
    for pragma in ("user_version", "application_id", "foreign_keys"):
        assert old.execute(f"PRAGMA {pragma}").fetchone() == new.execute(f"PRAGMA {pragma}").fetchone()
    assert old.execute("PRAGMA foreign_key_check").fetchall() == []
    assert old.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    old.close()
    new.close()


def test_nothing_is_lost_in_an_upgrade(released):
    with Store(released) as store:
        newest, video, camera = store.find()
        assert (video.title, video.kind, video.state) == (
            "Premiere “First Light”",
            SourceKind.VIDEO,
            SessionState.FINISHED,
        )
        assert (video.every_s, video.model, video.complete) == (0.5, "1.0", False)
        assert (camera.kind, camera.started.isoformat()) == (SourceKind.CAMERA, "2026-01-05T08:00:00+00:00")
        assert newest.state is SessionState.INTERRUPTED  # its program is long gone
        rows = list(store.readings(video.id))
        assert [row.status for row in rows] == [Status.SCORED, Status.UNKNOWN, Status.NO_FACE]
        assert rows[0].emotion is Emotion.HAPPINESS
        assert sum(rows[0].probabilities) == pytest.approx(1)
        assert rows[0].box == (10, 20, 80, 90)
        assert rows[1].reasons == ("too dark", "turned away")
        assert store.delete_all() == 3


def test_marks_come_to_an_old_history_and_stay_in_a_new_one(released):
    before = 2 if _version(released) >= 2 else 0
    with LabelStore(released) as marks:
        assert len(marks.all()) == before
        marks.add(Label(STARTED, None, Emotion.FEAR, 0.5, (0.125,) * 8))
        assert marks.remove_all() == before + 1


def test_bookmarks_come_to_an_old_history_and_go_with_their_session(released):
    with Store(released) as store:
        kept = [mark.word for mark in store.bookmarks(2)]
        assert kept in ([], ["the letter"])
    with Recorder(released, SourceKind.CAMERA, "Now") as recorder:
        recorder.add_rows([no_face(0.0)])
        recorder.bookmark(0.5)
        recorder.bookmark(0.5, "door")
    with Store(released) as store:
        assert store.recording(recorder.session_id).bookmarks == (Bookmark(0.5, "door"),)
        store.delete(recorder.session_id)
        assert store.bookmarks(recorder.session_id) == ()


def test_steps_follow_one_another(tmp_path):
    connection = connect(tmp_path / "h.db")
    later = [*STEPS, ["ALTER TABLE sessions ADD COLUMN note TEXT"], ["UPDATE sessions SET note = 'x'"]]
    migrate(connection, later)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 2,)
    migrate(connection, later)
    connection.close()


def test_a_step_that_fails_leaves_the_history_as_it_was(tmp_path):
    connection = connect(tmp_path / "h.db")
    before = shape(connection)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, [*STEPS, ["ALTER TABLE sessions ADD COLUMN note TEXT"], ["ALTER TABLE no x"]])
    assert shape(connection) == before
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    connection.close()


@pytest.mark.parametrize(
    "values",
    [
        "(99, 0, 0, 1, 'unknown')",
        "(1, 0, 0, NULL, 'unknown')",
        "(1, 0, 0, 1, 'no_face')",
        "(1, 0, 0, 1, 'scored')",
        "(1, 0, 0, 1, 'sure')",
    ],
)
def test_rows_that_make_no_sense_are_refused(tmp_path, values):
    connection = connect(tmp_path / "h.db")
    connection.execute("INSERT INTO sessions (kind, title, source, started) VALUES ('video', '', '', '')")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"INSERT INTO readings (session_id, t_s, n, face, status) VALUES {values}")
    connection.close()
