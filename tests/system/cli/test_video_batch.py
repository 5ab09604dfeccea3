"""A folder of videos with the real program: read on, interrupted, killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
import pytest

from fer_desktop.analysis.render_cache import RECORD
from fer_desktop.sessions.storage.store import Store, history_file
from tests.support.videos import make_video

pytestmark = pytest.mark.slow
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
PROGRAM = [sys.executable, "-m", "fer_desktop", "video"]


@pytest.fixture
def videos(tmp_path, astronaut):
    folder = tmp_path / "videos"
    folder.mkdir()
    for name in ("one.mp4", "two.mkv"):
        make_video(folder / name, astronaut, 6)
    return folder


@pytest.fixture
def long_videos(tmp_path, astronaut):
    folder = tmp_path / "long"
    folder.mkdir()
    for number in range(3):
        make_video(folder / f"{number}.mp4", astronaut, 10 if number == 0 else 200, rate=30)
    return folder


@pytest.fixture
def started(tmp_path, monkeypatch):
    """Starts the real program and waits until it tells of the first video."""
    (tmp_path / "temporary").mkdir()

    def start(*arguments):
        process = subprocess.Popen(
            [*PROGRAM, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"TMPDIR": str(tmp_path / "temporary")},
            preexec_fn=_heed_ctrl_c,
        )
        assert "done" in process.stderr.readline()
        return process

    return start


def _heed_ctrl_c():
    """A shell that runs the tests in its background has told all its children to ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def titles():
    with Store(history_file()) as store:
        return sorted(session.title for session in store.find())


def reported(err):
    """What was said of each video, by its name."""
    lines = [line.partition("  ")[2] for line in err.splitlines()]
    return {Path(path).name: how for path, _, how in (line.partition(": ") for line in lines)}


def test_it_goes_on_where_it_was_stopped(fer, videos, tmp_path, astronaut):
    out = tmp_path / "out"
    first = fer("video", videos, "--json", "--csv", out, "--annotated", out)
    assert (first.code, reported(first.err)) == (0, {"one.mp4": "done.", "two.mkv": "done."})
    names = {"one.csv", "two.csv", "one-annotated.mp4", "two-annotated.mp4"}
    assert {path.name for path in out.iterdir()} == names | {RECORD}
    (out / "one.csv").unlink()

    make_video(videos / "three.mp4", astronaut, 6)
    second = fer("video", videos, "--json", "--csv", out, "--annotated", out)
    before = "already analysed."
    assert reported(second.err) == {"one.mp4": before, "two.mkv": before, "three.mp4": "done."}
    listed = second.json()
    assert [Path(each["path"]).name for each in listed] == ["one.mp4", "three.mp4", "two.mkv"]
    assert [listed[0], listed[2]] == first.json()
    assert (out / "one.csv").exists()
    assert titles() == ["one.mp4", "three.mp4", "two.mkv"]


def test_what_is_read_again(fer, videos, tmp_path, astronaut):
    out = tmp_path / "out"
    fer("video", videos, "--annotated", out)
    (out / "one-annotated.mp4").unlink()
    make_video(videos / "two.mkv", astronaut, 8)
    again = fer("video", videos, "--annotated", out)
    assert (again.code, reported(again.err)) == (0, {"one.mp4": "done.", "two.mkv": "done."})
    assert (out / "one-annotated.mp4").exists()
    # its readings were there already
    assert titles() == ["one.mp4", "two.mkv", "two.mkv"]

    (out / RECORD).write_text("{")
    wished = fer("video", videos, "--annotated", out, "--again")
    assert f"{RECORD} is damaged" in wished.err.splitlines()[0]
    assert wished.err.count("done.") == 2
    assert len(titles()) == 5
    assert fer("video", videos, "--annotated", out).err.count("already analysed.") == 2


def test_the_tables_come_in_the_order_of_the_videos(fer, videos):
    (videos / "more.mp4").write_text("no video")
    ran = fer("video", videos / "two.mkv", videos / "more.mp4", videos / "one.mp4")
    assert ran.code == 1
    heads = [line for line in ran.out.splitlines() if "frames read" in line]
    assert [Path(head.split("  ")[0]).name for head in heads] == ["two.mkv", "one.mp4"]
    assert "more.mp4 can't be played" in reported(ran.err)["more.mp4"]
    assert titles() == ["one.mp4", "two.mkv"]


@POSIX
def test_ctrl_c_keeps_what_was_finished(fer, long_videos, started, tmp_path):
    out = tmp_path / "out"
    arguments = (long_videos, "--every", "0", "--json", "--annotated", out)
    process = started(*arguments)
    process.send_signal(signal.SIGINT)
    output, err = process.communicate(timeout=120)
    assert process.returncode == 130
    assert "Stopped after " in err
    assert "Traceback" not in err
    assert len(json.loads(output)) == len(titles()) < 3
    assert list((tmp_path / "temporary").iterdir()) == []
    assert not list(out.glob(".fer-desktop-*/"))

    ran = fer("video", *arguments)
    assert ran.code == 0
    assert reported(ran.err)["0.mp4"] == "already analysed."
    assert len(ran.json()) == 3
    assert titles() == ["0.mp4", "1.mp4", "2.mp4"]


@POSIX
def test_a_killed_program_leaves_nothing_behind(long_videos, started, tmp_path):
    process = started(long_videos, "--every", "0", "--annotated", tmp_path / "out")
    readers = [child for child in psutil.Process(process.pid).children() if "spawn_main" in _words(child)]
    assert readers
    process.kill()
    process.communicate()
    _, alive = psutil.wait_procs(readers, timeout=60)
    assert alive == []
    assert "0.mp4" in titles()
    assert {"0-annotated.mp4"} <= {path.name for path in (tmp_path / "out").iterdir()}
    assert not list((tmp_path / "out").glob(".fer-desktop-*/"))


def _words(process):
    return " ".join(process.cmdline())


def test_a_cluster_that_is_not_there(fer, videos):
    ran = fer("video", videos, "--json", "--cluster", "nonsense://there")
    assert (ran.code, ran.out) == (1, "")
    assert "doesn't answer" in ran.err
    assert fer("video", videos, "--cluster", " ").code == 2


def test_temporary_files_are_gone(fer, videos, tmp_path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    assert fer("video", videos).code == 0
    assert list((tmp_path / "temporary").iterdir()) == []
