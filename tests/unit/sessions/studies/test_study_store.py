"""Studies in the history: one for each video's content, with viewers that go with their sessions."""

from __future__ import annotations

import csv
import io
import json

import numpy as np
import pytest

from fer_desktop.core.csv_style import SEMICOLONS
from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import SessionMissing, StoreDamaged, StudyError
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from fer_desktop.sessions.model import SourceKind, no_face
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.studies.audience import audience_of, groups_by, moving_moments
from fer_desktop.sessions.studies.layers import Layer, bins_of
from fer_desktop.sessions.studies.questions import questions_from
from fer_desktop.sessions.studies.study_export import (
    Segment,
    StudyFormat,
    figures_of,
    study_chunks,
    study_json,
)
from fer_desktop.sessions.studies.study_store import StudyStore, video_digest
from tests.unit.sessions.made import scored, unknown

ASKED = questions_from(
    json.dumps(
        {
            "questions": [
                {"id": "liking", "text": "Did you like it?", "kind": "scale", "from": 1, "to": 5},
                {
                    "id": "words",
                    "text": "Which fit?",
                    "kind": "multiple choice",
                    "choices": ["funny", "slow"],
                },
                {"id": "more", "text": "Anything <else>?", "kind": "free text"},
            ]
        }
    )
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "history.db"


@pytest.fixture
def store(path):
    with StudyStore(path) as one:
        yield one


def record(path, rows, duration_s=2.0):
    with Recorder(path, SourceKind.VIDEO, "viewer.mp4", settings={"every_s": 0.5}) as recorder:
        recorder.add_rows(rows)
        recorder.finish(duration_s)
    return recorder.session_id


@pytest.fixture
def study(path, store, tmp_path):
    """Two viewers of a video of two seconds: one happy, one sad and then not scored."""
    started = store.add("ab", "trailer.mp4", tmp_path / "trailer.mp4", 2.0)
    store.set_questions(started.id, ASKED)
    happy = record(path, [scored(t) for t in (0.0, 0.5, 1.0, 1.5)])
    sad = record(path, [scored(0.5, "sadness"), scored(1.0, "sadness"), unknown(1.5), no_face(2.0)], 2.5)
    store.add_viewer(started.id, happy, 0.0, {"liking": 4, "words": ["funny", "slow"], "more": "<b>yes</b>"})
    store.add_viewer(started.id, sad, 0.5, {"liking": 2})
    return store.get(started.id)


def test_a_moved_video_is_known_by_its_content(store, tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"video" * 1000)
    first = store.add(video_digest(tmp_path / "a.mp4"), "a.mp4", tmp_path / "a.mp4", 2.0)
    (tmp_path / "a.mp4").rename(tmp_path / "b.mp4")
    again = store.add(video_digest(tmp_path / "b.mp4"), "b.mp4", tmp_path / "b.mp4", 2.0)
    assert (again.id, again.title, again.video) == (first.id, "a.mp4", str(tmp_path / "b.mp4"))
    assert [one.id for one in store.find()] == [first.id]


def test_viewers_are_numbered_and_a_second_join_changes_the_first(store, study):
    assert [(one.number, one.offset_s) for one in study.viewers] == [(1, 0.0), (2, 0.5)]
    before = store.layers(study)[1]
    assert store.add_viewer(study.id, study.viewers[1].session_id, 1.0).number == 2
    assert store.layers(store.get(study.id))[1].shown.tolist() != before.shown.tolist()


def test_layers_are_kept(store, study, monkeypatch):
    first = store.layers(study)
    monkeypatch.setattr(store, "_make_layer", None)
    for one, other in zip(first, store.layers(study), strict=True):
        assert one.shown.tolist() == other.shown.tolist()


def test_a_session_is_in_one_study_only(store, study, tmp_path):
    other = store.add("cd", "other.mp4", tmp_path / "other.mp4", 2.0)
    with pytest.raises(StudyError, match="another study"):
        store.add_viewer(other.id, study.viewers[0].session_id)
    with pytest.raises(SessionMissing):
        store.add_viewer(other.id, 999)
    with pytest.raises(StudyError, match="no study"):
        store.get(999)


def test_a_session_that_is_being_recorded_can_not_join(path, store, study):
    with Recorder(path, SourceKind.CAMERA, "Now") as recorder:
        recorder.add_rows([no_face(0.0)])
        with pytest.raises(StudyError, match="still being recorded"):
            store.add_viewer(study.id, recorder.session_id)


def test_questions_that_would_lose_an_answer_are_refused(store, study):
    with pytest.raises(StudyError, match="no question"):
        store.set_questions(study.id, ())
    assert store.get(study.id).questions == ASKED


def test_a_viewer_is_deleted_with_the_session_and_the_study_with_its_last_viewer(store, study):
    first, second = (one.session_id for one in study.viewers)
    store.sessions.hide([first])
    assert [one.number for one in store.get(study.id).viewers] == [2]
    store.sessions.restore([first])
    assert len(store.get(study.id).viewers) == 2
    store.sessions.delete(first)
    assert [one.number for one in store.get(study.id).viewers] == [2]
    store.sessions.delete(second)
    assert store.find() == []


def test_groups_are_in_the_order_of_the_answers(study):
    assert groups_by(study, "liking") == {"2": [1], "4": [0]}
    assert groups_by(study, "words") == {"funny": [0], "slow": [0]}


def table(store, study, form, segments=(), wording=ENGLISH):
    text = "".join(study_chunks(figures_of(store, study.id, segments), form, wording))
    return list(csv.DictReader(io.StringIO(text)))


def test_the_long_table_has_the_videos_own_time(store, study):
    rows = table(store, study, StudyFormat.LONG)
    times = [(row["viewer"], row["t_s"], row["scored"]) for row in rows]
    assert times[:4] == [("1", "0.0", "1"), ("1", "0.5", "1"), ("1", "1.0", "1"), ("1", "1.5", "1")]
    assert times[4:] == [("2", "0.0", "1"), ("2", "0.5", "1"), ("2", "1.0", "0"), ("2", "1.5", "0")]
    assert (rows[0]["p_happiness"], rows[-1]["p_happiness"]) == ("0.9", "")


def test_the_wide_table_has_a_row_per_viewer_and_columns_per_segment(store, study):
    first, second = table(store, study, StudyFormat.WIDE, [Segment(1.0, 2.0, "chase")])
    assert (first["happiness"], first["scored_share"], first["chase happiness"]) == ("0.9", "1.0", "0.9")
    assert (second["sadness"], second["scored_share"]) == ("0.9", "0.5")
    assert (second["chase sadness"], second["chase scored_share"]) == ("", "0.0")


def test_the_answers_as_a_table(store, study):
    first, second = table(store, study, StudyFormat.ANSWERS)
    assert first == {"viewer": "1", "liking": "4", "words": "funny; slow", "more": "<b>yes</b>"}
    assert second == {"viewer": "2", "liking": "2", "words": "", "more": ""}


def test_semicolons_for_spreadsheets(store, study):
    wording = ReportLocale(csv=SEMICOLONS)
    text = "".join(study_chunks(figures_of(store, study.id), StudyFormat.WIDE, wording))
    assert "\n1;1;0,0;" in text


def test_the_json_has_every_figure_with_its_n(store, study):
    found = study_json(figures_of(store, study.id))
    assert (found["n_viewers"], found["audience"]["n"]) == (2, [2] * 4 + [1] * 4)
    assert found["audience"]["not_scored_share"] == 0.25
    assert found["audience"]["viewers_who_showed"]["sadness"] == 1
    assert found["audience"]["low"]["sadness"] == [None] * 8
    liking = found["groups"]["liking"]
    assert (liking["2"]["viewers"], liking["2"]["n"], liking["2"]["not_scored_share"]) == (1, 1, 0.5)
    assert liking["4"]["mean"]["happiness"] == 0.9
    json.dumps(found, allow_nan=False)


def test_the_report_is_one_safe_page(store, study):
    page = "".join(study_chunks(figures_of(store, study.id), StudyFormat.HTML))
    assert "Anything &lt;else&gt;?" in page
    assert "&lt;b&gt;yes&lt;/b&gt;" in page
    assert "<b>yes</b>" not in page
    assert "Expression guesses, not feelings. 25 % not scored." in page.replace("25.0", "25")
    assert "Answered by 2 of 2 viewers" in page
    assert "Answered by 1 of 2 viewers" in page
    assert "1 of 2</td>" in page  # each share beside its n
    assert "http" not in page.replace("http-equiv", "")


def test_a_study_without_viewers_has_no_figures(store, tmp_path):
    empty = store.add("ab", "trailer.mp4", tmp_path / "trailer.mp4", 2.0)
    with pytest.raises(StudyError, match="no viewers"):
        figures_of(store, empty.id)


def test_a_long_study_opens_from_its_layers_alone(path, store, tmp_path):
    """200 viewers of two hours fit into 30 MB: the readings themselves are not read again."""
    study = store.add("ab", "watched.mp4", tmp_path / "watched.mp4", 7200.0)
    bins, chance = bins_of(7200.0), np.random.default_rng(5)
    for _ in range(20):
        session = record(path, [scored(0.0)], 7200.0)
        store.add_viewer(study.id, session)
        values = chance.dirichlet(np.ones(8), bins).astype(np.float32)
        kept = Layer(values, values.argmax(axis=1).astype(np.int8)).to_bytes()
        assert len(kept) * 200 < 30e6
        store.sessions.connection.execute("INSERT INTO layers VALUES (?, ?)", (session, kept))
    layers = store.layers(store.get(study.id))
    audience = audience_of(layers, 7200.0)
    assert audience.mean.shape == (7200, len(EMOTIONS))
    assert np.nanmin(audience.high - audience.low) > 0
    assert len(moving_moments(layers, 7200.0)) <= 10


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE studies SET questions = '{'",
        "UPDATE studies SET questions = '{}'",
        "UPDATE studies SET duration_s = 9e999",
        "UPDATE studies SET created = 'today'",
        "UPDATE viewers SET answers = '[]'",
        "UPDATE viewers SET answers = '{\"age\": 3}'",
        "UPDATE viewers SET answers = x'00ff'",
        "UPDATE viewers SET offset_s = 'soon'",
        "UPDATE viewers SET offset_s = 9e999",
    ],
)
def test_values_that_no_program_wrote_are_reported_as_damage(store, study, damage):
    store.sessions.connection.execute(damage)
    with pytest.raises(StoreDamaged):
        store.get(study.id)


def test_a_damaged_layer_is_made_again(store, study):
    whole = store.layers(study)
    store.sessions.connection.execute("UPDATE layers SET bins = x'00'")
    for one, other in zip(whole, store.layers(study), strict=True):
        assert one.shown.tolist() == other.shown.tolist()
