"""The history on the command line, as `fer-desktop sessions` shows it."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from datetime import date, timedelta

import pytest

from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.schema import VERSION
from fer_desktop.sessions.storage.store import Store, history_file
from tests.unit.sessions.made import long_session, scored, unknown

POSIX = pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
TWO = (scored(0), scored(0.5))
SENTENCE = "Expression guesses, not feelings."


@pytest.fixture
def record():
    """Records a finished session in the user's history and returns its number."""

    def recorded(title="Video", rows=TWO, kind=SourceKind.VIDEO, **given):
        with Recorder(history_file(), kind, title, **given) as recorder:
            for row in rows:
                recorder.add_rows([row])
        return recorder.session_id

    return recorded


@pytest.fixture
def three(record):
    """A video, a camera and a video that was stopped; their numbers."""
    video = record(
        "Été à Nice.mp4", source="/videos/Été à Nice.mp4", settings={"every_s": 0.5, "model": "1.1"}
    )
    camera = record("Desk camera", [scored(0), unknown(1), unknown(2)], SourceKind.CAMERA)
    with Recorder(history_file(), SourceKind.VIDEO, "rain.mkv") as recorder:
        recorder.add_rows([scored(0)])
        recorder.finish(3, "It was stopped at 3.0 s.")
    return video, camera, recorder.session_id


def test_a_list_for_a_person(fer, three):
    ran = fer("sessions", "list")
    head, *lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert head.split() == ["ID", "STARTED", "KIND", "LENGTH", "FRAMES", "READINGS", "TITLE"]
    assert [int(line.split()[0]) for line in lines] == sorted(three, reverse=True)
    assert lines[0].endswith("rain.mkv (incomplete)")
    assert lines[1].split()[3:] == ["camera", "0:02", "3", "3", "Desk", "camera"]


def test_a_list_for_a_program(fer, three):
    ran = fer("sessions", "list", "--json")
    assert (ran.code, ran.err) == (0, "")
    listed = {each["id"]: each for each in ran.json()}
    video, camera, stopped = (listed[number] for number in three)
    assert video["title"] == "Été à Nice.mp4"
    assert (video["kind"], video["every_s"], video["model"], video["state"]) == (
        "video",
        0.5,
        "1.1",
        "finished",
    )
    assert video["started"].endswith("Z")
    assert (camera["frames_read"], camera["readings"], camera["duration_s"]) == (3, 3, 2.0)
    assert (stopped["complete"], stopped["incomplete_reason"]) == (False, "It was stopped at 3.0 s.")


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        (["nice", "ÉTÉ"], [0]),
        (["nothing like it"], []),
        (["--kind", "video"], [2, 0]),
        (["--kind", "video", "--kind", "camera"], [2, 1, 0]),
        (["--state", "interrupted"], []),
        (["--limit", "1"], [2]),
        (["--since", str(date.today() - timedelta(days=1)), "--until", str(date.today())], [2, 1, 0]),
        (["--until", str(date.today() - timedelta(days=2))], []),
        (["--since", str(date.today() + timedelta(days=2))], []),
    ],
)
def test_filters(fer, three, filters, places):
    found = [each["id"] for each in fer("sessions", "list", "--json", *filters).json()]
    assert found == [three[place] for place in places]


def test_an_empty_history_is_not_made(fer):
    assert fer("sessions", "list").err.startswith("The history is empty")
    assert fer("sessions", "list", "--json").json() == []
    assert fer("sessions", "show", "1").code == 1
    assert fer("sessions", "delete", "--all", "--yes").code == 0
    assert not history_file().exists()


def test_a_session_for_a_person(fer, three):
    ran = fer("sessions", "show", three[1])
    lines = ran.out.splitlines()
    assert (ran.code, ran.err, lines[0]) == (0, "", "Desk camera")
    assert "  happiness  100.0 %" in lines
    assert "  mostly positive expressions: positive 100 %, negative 0 %, neutral 0 %" in lines
    # The last frame stands for nothing in a session that ends with it
    assert lines[-1] == f"{SENTENCE} 50 % not scored."


def test_participants_are_numbered(fer, record):
    both = record(rows=[scored(0, face=1), scored(1, "anger", face=2)], settings={"every_s": 1})
    out = fer("sessions", "show", both).out
    assert "face 1: 0:00 to 0:00, mostly positive expressions" in out
    assert "face 2: 0:01 to 0:01, " in out


def test_a_session_for_a_program(fer, three):
    ran = fer("sessions", "show", three[0], "--json")
    content = ran.json()
    assert (content["id"], content["source"]) == (three[0], "/videos/Été à Nice.mp4")
    assert content["summary"]["notice"].startswith(SENTENCE)
    assert content["summary"]["shares"]["happiness"] == 1


def test_every_kind_of_file(fer, three, tmp_path):
    files = {form: tmp_path / f"out.{form}" for form in ("csv", "json", "srt", "vtt", "html")}
    options = [part for form, path in files.items() for part in (f"--{form}", path)]
    assert fer("sessions", "export", three[0], *options) == (0, "", "")
    assert len(list(csv.DictReader(io.StringIO(files["csv"].read_text("utf-8"))))) == 2
    assert json.loads(files["json"].read_text("utf-8"))["frames_read"] == 2
    assert files["srt"].read_text("utf-8").startswith("1\n00:00:00,000 --> ")
    assert files["vtt"].read_text("utf-8").startswith("WEBVTT")
    assert "Été à Nice.mp4" in files["html"].read_text("utf-8")


def test_a_file_may_be_standard_output(fer, three):
    ran = fer("sessions", "export", three[0], "--json", "-")
    assert (ran.code, ran.json()["path"]) == (0, "/videos/Été à Nice.mp4")


def test_one_file_that_can_not_be_written_does_not_cost_the_others(fer, three, tmp_path):
    (tmp_path / "a.csv").mkdir()
    ran = fer("sessions", "export", three[0], "--csv", tmp_path / "a.csv", "--vtt", tmp_path / "a.vtt")
    assert (ran.code, ran.out) == (1, "")
    assert "a.csv can't be saved" in ran.err
    assert (tmp_path / "a.vtt").exists()


@pytest.mark.parametrize(
    "action", [["show"], ["show", "--json"], ["export", "--csv", "-"], ["delete", "--yes"]]
)
def test_an_unknown_session(fer, three, action):
    ran = fer("sessions", *action, "99")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("There is no session 99 in the history: ")


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["nonsense"],
        ["show"],
        ["show", "one"],
        ["show", "-1"],
        ["export", "1"],
        ["export", "1", "--csv", "-", "--json", "-"],
        ["list", "--since", "yesterday"],
        ["list", "--kind", "radio"],
        ["list", "--limit", "0"],
        ["delete"],
        ["delete", "1", "--all"],
        ["delete", "1"],
    ],
)
def test_wrong_usage(fer, three, wrong):
    ran = fer("sessions", *wrong)
    assert (ran.code, ran.out) == (2, "")
    assert "usage: fer-desktop sessions" in ran.err
    with Store(history_file()) as store:
        assert store.count() == 3


def test_delete_some(fer, three, record):
    long = record("Long", list(long_session(600)))
    ran = fer("sessions", "delete", three[0], 99, long, long, "--yes", "--json")
    assert ran.code == 1
    assert ran.json()["deleted"] == [three[0], long]
    assert ran.json()["bytes_given_back"] > 50_000
    assert "no session 99" in ran.err
    assert [each["id"] for each in fer("sessions", "list", "--json").json()] == [three[2], three[1]]


def test_delete_all_but_what_is_being_recorded(fer, three):
    with Recorder(history_file(), SourceKind.CAMERA, "Now") as recorder:
        recorder.add_rows([scored(0)])
        refused = fer("sessions", "delete", recorder.session_id, "--yes")
        ran = fer("sessions", "delete", "--all", "--yes")
        left = fer("sessions", "list").out
    assert refused.code == 1
    assert "still being recorded" in refused.err
    assert (ran.code, ran.err) == (0, "1 session not deleted: still being recorded.\n")
    assert ran.out.startswith("3 sessions deleted; ")
    assert left.splitlines()[1:][0].endswith("Now (recording)")


@POSIX
@pytest.mark.parametrize(("answer", "left"), [("y\n", 0), ("n\n", 3), ("\n", 3)])
def test_a_person_is_asked(three, answer, left):
    import pty

    mine, its = pty.openpty()
    command = [sys.executable, "-m", "fer_desktop", "sessions", "delete", "--all"]
    asked = subprocess.Popen(command, stdin=its, stderr=its, stdout=subprocess.PIPE, text=True)
    os.close(its)
    os.write(mine, answer.encode())
    out, _ = asked.communicate(timeout=60)
    question = os.read(mine, 4096).decode()
    os.close(mine)
    assert asked.returncode == 0
    assert "Permanently delete the whole history, 3 sessions? [y/N]" in question
    assert ("3 sessions deleted" in out) == (left == 0)
    with Store(history_file()) as store:
        assert store.count() == left


def newer() -> None:
    with sqlite3.connect(history_file()) as raw:
        raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    raw.close()


def damaged() -> None:
    history_file().write_bytes(b"This is no history.\n" * 500)


@pytest.mark.parametrize(("harm", "message"), [(newer, "update this program"), (damaged, "Move it away")])
@pytest.mark.parametrize("action", [["list"], ["show", "1"], ["export", "1", "--csv", "-"], ["delete", "1"]])
def test_a_history_that_can_not_be_used(fer, three, harm, message, action):
    harm()
    before = history_file().read_bytes()
    ran = fer("sessions", *action)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert message in ran.err
    assert history_file().read_bytes() == before


def test_a_locked_history(fer, three, monkeypatch):
    monkeypatch.setattr("fer_desktop.sessions.storage.database.BUSY_TIMEOUT_S", 0.1)
    holder = sqlite3.connect(history_file(), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    ran = fer("sessions", "delete", three[0], "--yes")
    holder.close()
    assert (ran.code, ran.out) == (1, "")
    assert "in use by another program" in ran.err


def test_json_for_a_shell_that_knows_only_ascii(three):
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for action in (["show", str(three[0]), "--json"], ["export", str(three[0]), "--json", "-"]):
        command = [sys.executable, "-m", "fer_desktop", "sessions", *action]
        done = subprocess.run(command, capture_output=True, text=True, env=ascii_only)
        content = json.loads(done.stdout)
        assert content.get("source", content.get("path")) == "/videos/Été à Nice.mp4"


def test_it_loads_no_window_and_no_model(three):
    script = (
        "import sys\nfrom fer_desktop.cli.main import main\nmain(['sessions', 'list'])\nprint(*sys.modules)"
    )
    out = subprocess.check_output([sys.executable, "-c", script], text=True)
    names = {name.partition(".")[0] for name in out.splitlines()[-1].split()}
    assert not names & {"cv2", "onnxruntime", "PySide6", "av"}
