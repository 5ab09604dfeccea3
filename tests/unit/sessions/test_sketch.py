"""A session in miniature: the emotion that its summary names, and a small chart."""

from __future__ import annotations

import sqlite3

import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.errors import StoreDamaged
from fer_desktop.sessions.export.html_tables import most_often
from fer_desktop.sessions.model import SourceKind, no_face
from fer_desktop.sessions.statistics.sketch import COLUMNS, FULL, Sketch, sketch
from fer_desktop.sessions.statistics.summary import summarise
from fer_desktop.sessions.storage.recorder import Recorder
from tests.unit.sessions.made import long_session, scored, unknown


def shares_of(drawn: Sketch, column: int) -> dict[str, float]:
    """What a column shows, without the emotions that it doesn't."""
    part = drawn.shares[column * len(EMOTIONS) : (column + 1) * len(EMOTIONS)]
    return {str(emotion): each / FULL for emotion, each in zip(EMOTIONS, part, strict=True) if each}


def test_each_column_shows_its_part_of_the_time():
    rows = [scored(0, "fear"), scored(1, "happiness"), no_face(2), scored(3, "fear")]
    drawn = sketch(rows, 4.0, 1.0)
    quarter = COLUMNS // 4
    assert shares_of(drawn, 0) == shares_of(drawn, quarter - 1) == {"fear": 1}
    assert shares_of(drawn, quarter) == {"happiness": 1}
    assert shares_of(drawn, 2 * quarter) == {}
    assert shares_of(drawn, COLUMNS - 1) == {"fear": 1}
    assert drawn.emotion is Emotion.FEAR


def test_faces_share_the_time_of_their_frame():
    drawn = sketch([scored(0, "fear", 1), scored(0, "anger", 2), unknown(0, 3), unknown(0, 4)], 1.0, 1.0)
    assert shares_of(drawn, 7) == {
        "anger": pytest.approx(0.25, abs=0.01),
        "fear": pytest.approx(0.25, abs=0.01),
    }


@pytest.mark.parametrize("seconds", [3, 40, 4000])
def test_the_emotion_is_that_of_the_summary(seconds):
    rows = list(long_session(seconds))
    drawn, whole = sketch(rows, seconds, 0.5), summarise(rows, seconds, 0.5).whole
    assert drawn.emotion == most_often(whole)
    assert sum(drawn.shares) / FULL / COLUMNS == pytest.approx(1 - whole.not_scored_share, abs=0.02)


@pytest.mark.parametrize("rows", [[], [no_face(0), no_face(1)], [unknown(0)]])
def test_without_a_scored_face_there_is_no_emotion(rows):
    assert sketch(rows, 2.0) == Sketch(None, bytes(COLUMNS * len(EMOTIONS)))


def test_a_sketch_is_made_once_and_goes_with_its_session(record, store, history):
    session = store.get(record(rows=[scored(0, "anger"), scored(0.5, "anger")]))
    first = store.sketches([session])[session.id]
    assert first.emotion is Emotion.ANGER
    with sqlite3.connect(history) as raw:
        raw.execute("DELETE FROM readings")
    raw.close()
    assert store.sketches([session])[session.id] == first
    store.delete(session.id)
    with sqlite3.connect(history) as raw:
        assert raw.execute("SELECT count(*) FROM sketches").fetchone() == (0,)
    raw.close()


def test_a_session_that_is_being_recorded_gets_a_new_sketch_each_time(history, store):
    with Recorder(history, SourceKind.CAMERA, "now") as recorder:
        recorder.add_rows([scored(0, "fear")])
        assert store.sketches(store.find())[recorder.session_id].emotion is Emotion.FEAR
        for n in range(1, 9):
            recorder.add_rows([scored(n, "surprise")])
        assert store.sketches(store.find())[recorder.session_id].emotion is Emotion.SURPRISE


@pytest.mark.parametrize(
    ("emotion", "shares"), [("boredom", bytes(384)), ("fear", b"short"), ("fear", "text")]
)
def test_a_stored_sketch_that_makes_no_sense_is_made_anew_or_reported(
    record, store, history, emotion, shares
):
    session = store.get(record(rows=[scored(0, "anger"), scored(1, "anger")]))
    with sqlite3.connect(history) as raw:
        raw.execute("INSERT INTO sketches VALUES (?, ?, ?)", (session.id, emotion, shares))
    raw.close()
    if emotion == "boredom":
        with pytest.raises(StoreDamaged):
            store.sketches([session])
    else:
        assert store.sketches([session])[session.id].emotion is Emotion.ANGER


def test_a_session_that_was_deleted_meanwhile_is_sketched_as_empty(record, store, history):
    session = store.get(record())
    store.delete(session.id)
    assert store.sketches([session])[session.id].emotion is None
    with sqlite3.connect(history) as raw:
        assert raw.execute("SELECT count(*) FROM sketches").fetchone() == (0,)
    raw.close()


def test_the_list_needs_no_sketch_that_can_not_be_kept(record, store, history):
    session = store.get(record())
    raw = sqlite3.connect(history, isolation_level=None)
    raw.execute("BEGIN IMMEDIATE")
    store._connection.execute("PRAGMA busy_timeout = 1")
    assert store.sketches([session])[session.id].emotion is Emotion.HAPPINESS
    raw.close()
