"""Studies on the command line: from a folder of recordings to an audience's report."""

from __future__ import annotations

import json

import pytest

from tests.support.clips import numbered, write_clip
from tests.support.videos import make_video


@pytest.fixture
def watched(tmp_path):
    return write_clip(tmp_path / "trailer.mp4", [numbered(n) for n in range(20)])


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "questions.json"
    scale = {"id": "liking", "text": "Did you like it?", "kind": "scale", "from": 1, "to": 5}
    path.write_text(json.dumps({"questions": [scale]}), "utf-8")
    return path


def test_no_studies(fer, tmp_path):
    assert fer("study", "list").err.strip() == "There are no studies yet."
    assert fer("study", "list", "--json").json() == []
    assert fer("study", "show", 1).code == 1


@pytest.mark.slow
def test_from_recordings_to_a_report(fer, watched, questions, astronaut, tmp_path):
    one, two = (make_video(tmp_path / name, astronaut, count=20) for name in ("one.mp4", "two.mp4"))
    ran = fer("study", "add", watched, one, "--questions", questions, "--answer", "liking=4")
    assert (ran.code, ran.err.strip()) == (0, f"{one}: viewer 1 of study 1.")
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"no video")
    moved = watched.rename(tmp_path / "moved.mp4")
    ran = fer("study", "add", moved, broken, two, "--offset", "0.5")
    assert ran.code == 1
    assert f"{two}: viewer 2 of study 1." in ran.err
    assert f"{broken}:" in ran.err
    assert fer("study", "add", moved, two, "--offset", "0.25").err.strip() == f"{two}: viewer 2 of study 1."
    assert len(fer("sessions", "list", "--json").json()) == 2  # analysed once

    [listed] = fer("study", "list", "--json").json()
    assert (listed["n_viewers"], listed["video"], listed["duration_s"]) == (2, str(moved), 2.0)
    shown = fer("study", "show", 1, "--json").json()
    assert [one["offset_s"] for one in shown["viewers"]] == [0.0, 0.25]
    assert shown["viewers"][0]["answers"] == {"liking": 4}
    assert max(shown["audience"]["n"]) == 2
    assert "not scored" in fer("study", "show", 1).out

    outputs = {form: tmp_path / f"{form}.out" for form in ("long", "wide", "answers", "json", "html")}
    given = [word for form, path in outputs.items() for word in (f"--{form}", path)]
    segments = tmp_path / "segments.csv"
    segments.write_text("start,end,name\n0,1,first\n", "utf-8")
    assert fer("study", "export", 1, *given, "--segments", segments).code == 0
    assert all(path.stat().st_size for path in outputs.values())
    assert "first happiness" in outputs["wide"].read_text("utf-8")
    assert fer("study", "export", 1, "--answers", "-").out.splitlines()[1] == "1,4"


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["--answer", "liking"], "QUESTION=ANSWER"),
        ([], "RECORDING"),
        (["--session", "1", "--session", "2", "--answer", "a=1"], "one viewer"),
        (["--session", "1", "--offset", "nan"], "number of seconds"),
    ],
)
def test_wrong_usage(fer, watched, arguments, part):
    ran = fer("study", "add", watched, *arguments)
    assert ran.code == 2
    assert part in ran.err


def test_wrong_segments_and_questions_are_reported(fer, watched, tmp_path):
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{", "utf-8")
    ran = fer("study", "add", watched, "--questions", wrong)
    assert (ran.code, "not valid JSON" in ran.err) == (1, True)
