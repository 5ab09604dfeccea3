"""CSV and JSON, read back by the standard library's own readers."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.export.export import ExportFormat, iter_chunks
from fer_desktop.sessions.model import Bookmark, no_face
from fer_desktop.sessions.statistics.summary import summary_of
from tests.unit.sessions.made import recording, scored, unknown


def text(session, form):
    return "".join(iter_chunks(session, form))


def test_csv_has_a_line_for_each_row_and_an_empty_place_for_what_is_not_there():
    rows = [scored(0), scored(0, "contempt", 2), unknown(0.5), no_face(1.2345)]
    lines = list(csv.reader(io.StringIO(text(recording(rows, 2), ExportFormat.CSV))))
    assert ",".join(lines[0]) == (
        "t_s,face,status,emotion,confidence,p_neutral,p_happiness,p_surprise,p_sadness,p_anger,p_disgust,"
        "p_fear,p_contempt,x,y,w,h,held"
    )
    assert [line[:5] for line in lines[1:]] == [
        ["0", "1", "scored", "happiness", "0.9"],
        ["0", "2", "scored", "contempt", "0.9"],
        ["0.5", "1", "unknown", "", "0.125"],
        ["1.234", "", "no_face", "", ""],
    ]
    assert lines[2][12:] == ["0.9", "20", "20", "80", "90", ""]
    assert lines[4][5:] == [""] * 13
    assert {len(line) for line in lines} == {18}


def test_a_row_says_where_smoothing_chose_another_emotion_than_the_likeliest():
    likely = scored(0)
    held = likely._replace(t_s=0.5, emotion=Emotion.NEUTRAL)
    doubtful = unknown(1)
    made = recording([likely, held, doubtful, no_face(2)], 3)
    lines = list(csv.DictReader(io.StringIO(text(made, ExportFormat.CSV))))
    assert [line["held"] for line in lines] == ["", "held", "", ""]
    told = json.loads(text(made, ExportFormat.JSON))
    assert [one["held"] for one in told["readings"]] == [False, True, False]


def test_json_has_the_promised_keys_in_order():
    rows = [scored(0), unknown(0.5), no_face(1)]
    made = recording(rows, 2, every_s=0.5, source='/videos/"ü" \\ 😀.mp4')
    told = json.loads(text(made, ExportFormat.JSON))
    assert list(told) == ["path", "duration_s", "frames_read", "every_s", "readings", "summary", "bookmarks"]
    assert (told["path"], told["duration_s"]) == ('/videos/"ü" \\ 😀.mp4', 2)
    assert (told["frames_read"], told["every_s"]) == (3, 0.5)
    assert [list(one) for one in told["readings"]] == [
        ["t_s", "face", "box", "emotion", "confidence", "probabilities", "held"]
    ] * 2
    assert told["readings"][0]["box"] == [10, 20, 80, 90]
    assert [one["emotion"] for one in told["readings"]] == ["happiness", "unknown"]
    assert list(told["readings"][0]["probabilities"]) == list(EMOTIONS)
    assert sum(told["readings"][0]["probabilities"].values()) == pytest.approx(1, abs=0.001)
    assert told["summary"] == json.loads(json.dumps(summary_of(made).as_json()))


@pytest.mark.parametrize("rows", [[], [no_face(0)]])
def test_json_and_csv_of_nothing(rows):
    told = json.loads(text(recording(rows, 1), ExportFormat.JSON))
    assert told["readings"] == []
    assert told["every_s"] is None
    assert told["summary"]["not_scored_share"] == 1
    assert len(text(recording(rows, 1), ExportFormat.CSV).splitlines()) == 1 + len(rows)


def test_bookmarks_are_exported_where_they_were_set():
    marked = (Bookmark(0.2), Bookmark(0.7, "the letter"), Bookmark(9, "after the end"))
    made = replace(recording([scored(0), scored(0.5), scored(1)], 1), bookmarks=marked)
    lines = list(csv.reader(io.StringIO(text(made, ExportFormat.CSV))))
    assert [line[-1] for line in lines] == ["bookmark", "", "bookmark", "the letter"]
    told = json.loads(text(made, ExportFormat.JSON))["bookmarks"]
    assert told[:2] == [{"t_s": 0.2, "word": ""}, {"t_s": 0.7, "word": "the letter"}]
    assert len(told) == 3
