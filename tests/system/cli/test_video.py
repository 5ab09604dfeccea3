from __future__ import annotations

import argparse
import csv
import io
import json
import pstats
import re
from pathlib import Path

import av
import numpy as np
import pytest

from fer_desktop.cli.terminal import Terminal
from fer_desktop.cli.video import run_video
from fer_desktop.cli.video_options import add_video_arguments, output_paths, parse_video_options
from fer_desktop.core import stages
from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import UsageError
from fer_desktop.sessions.storage.store import Store, history_file
from tests.support.clips import write_clip
from tests.support.odd_videos import joined, odd_video, two_streams
from tests.support.videos import make_video


@pytest.fixture
def clip(tmp_path, astronaut):
    folder = tmp_path / "videos"
    folder.mkdir()
    return make_video(folder / "one.mp4", astronaut, way=100)


@pytest.fixture
def video(recognizer, capsys):
    """Runs the command: its exit code, stdout and stderr."""

    def run(*arguments):
        code = run_video(options(*arguments), Terminal(), lambda: recognizer)
        result = capsys.readouterr()
        return code, result.out, result.err

    return run


def parser():
    parser = argparse.ArgumentParser()
    add_video_arguments(parser)
    return parser


def options(*arguments):
    return parse_video_options(parser().parse_args([str(argument) for argument in arguments]))


def test_json_stands_alone(video, clip):
    code, out, err = video(clip, "--json")
    result = json.loads(out)
    assert (code, err) == (0, "")
    assert (result["path"], result["frames_read"], result["every_s"]) == (str(clip), 4, 0.5)
    assert result["duration_s"] == pytest.approx(2.0, abs=0.01)
    reading = result["readings"][0]
    assert list(reading) == ["t_s", "face", "box", "emotion", "confidence", "probabilities", "held"]
    assert list(reading["probabilities"]) == list(EMOTIONS)
    assert "not_scored_share" in result["summary"]


def test_a_table_by_default(video, clip):
    code, out, err = video(clip, "--every", "0")
    assert (code, err) == (0, "")
    assert "20 frames read" in out
    assert all(emotion in out for emotion in EMOTIONS)
    assert "Expression guesses, not feelings." in out.splitlines()[-1]


def test_it_is_kept_in_the_history(video, clip):
    video(clip)
    with Store(history_file()) as store:
        [session] = store.find()
        assert (session.title, session.complete) == ("one.mp4", True)


def test_every_kind_of_file(video, clip, tmp_path):
    out = tmp_path / "out"
    files = {kind: out / f"r.{kind}" for kind in ("csv", "srt", "vtt", "html")}
    drawn = {kind: out / f"{kind}.mp4" for kind in ("annotated", "faceless")}
    options = [part for kind, path in (files | drawn).items() for part in (f"--{kind}", path)]
    code, _, err = video(clip, *options)
    assert (code, err) == (0, "")
    assert len(list(csv.DictReader(io.StringIO(files["csv"].read_text())))) == 4
    assert re.match(r"1\n00:00:00,000 --> ", files["srt"].read_text())
    assert files["vtt"].read_text().startswith("WEBVTT")
    assert "<html" in files["html"].read_text()
    for path in drawn.values():
        with av.open(str(path)) as container:
            assert sum(1 for _ in container.decode(video=0)) == 20


def test_a_folder_and_what_can_not_be_read(video, clip, tmp_path, astronaut):
    (clip.parent / "two.mp4").write_text("no video")
    make_video(clip.parent / "three.mkv", astronaut, 5)
    out = tmp_path / "tables"
    code, printed, err = video(clip.parent, tmp_path / "missing.mp4", "--json", "--csv", out)
    listed = json.loads(printed)
    assert code == 1
    assert [Path(each["path"]).name for each in listed] == ["one.mp4", "three.mkv", "two.mp4", "missing.mp4"]
    assert ["error" in each for each in listed] == [False, False, True, True]
    assert "two.mp4" in err
    assert "missing.mp4" in err
    assert len(err.splitlines()) == 4
    assert sorted(path.name for path in out.iterdir()) == ["one.csv", "three.csv"]


def test_a_folder_without_videos(video, tmp_path):
    (tmp_path / "empty").mkdir()
    code, out, err = video(tmp_path / "empty", "--json")
    assert (code, len(json.loads(out))) == (1, 1)
    assert "no videos" in err


def test_a_history_that_can_not_be_used_is_told(video, clip, home):
    history_file().parent.mkdir(parents=True)
    history_file().write_bytes(b"not a history" * 1000)
    code, out, err = video(clip, "--json")
    assert code == 0
    assert json.loads(out)["frames_read"] == 4
    assert "will not appear in the history" in err
    assert history_file().read_bytes().startswith(b"not a history")


def test_an_output_that_can_not_be_written(video, clip, tmp_path):
    (tmp_path / "table.csv").mkdir()
    code, out, err = video(clip, "--json", "--csv", tmp_path / "table.csv", "--srt", tmp_path / "a.srt")
    assert json.loads(out)
    assert (code, err) == (0, "")
    assert (tmp_path / "table.csv" / "one.csv").exists()
    (tmp_path / "b.csv" / "one.csv").mkdir(parents=True)
    code, _, err = video(clip, "--csv", tmp_path / "b.csv", "--vtt", tmp_path / "a.vtt")
    assert code == 1
    assert "can't be saved" in err
    assert (tmp_path / "a.vtt").exists()


@pytest.mark.parametrize("every", ["-1", "nan", "soon", "inf"])
def test_wrong_seconds_are_wrong_usage(clip, every, capsys):
    with pytest.raises(SystemExit) as ended:
        options(clip, f"--every={every}")
    assert ended.value.code == 2
    assert "seconds" in capsys.readouterr().err


def test_options_keep_their_old_names(clip, tmp_path):
    out = tmp_path / "a.mp4"
    new = options(clip, "--interval", "2", "--force", "--cover-faces", out)
    assert new == options(clip, "--every", "2", "--again", "--faceless", out)
    assert (new.interval_s, new.force, new.outputs) == (2.0, True, {"faceless": out})
    text = " ".join(parser().format_help().split())
    assert all(name in text for name in ("--interval SECONDS", "--force", "--cover-faces OUT.mp4"))
    assert not any(name in text for name in ("--every", "--again", "--faceless"))


def test_a_profile_of_a_video_run(video, clip, tmp_path):
    path = tmp_path / "run.prof"
    assert video(clip, "--profile", path)[0] == 0
    names = {name for _, _, name in pstats.Stats(str(path)).stats}
    assert {"read", "detect", "classify", "add"} <= names


def test_only_a_single_video_is_profiled(clip, tmp_path):
    with pytest.raises(UsageError, match="--profile"):
        options(clip, clip, "--profile", tmp_path / "run.prof")


def test_each_stage_of_a_video_is_logged(fer, clip, monkeypatch):
    monkeypatch.setenv("FER_DEBUG", "1")
    ran = fer("video", clip)
    monkeypatch.delenv("FER_DEBUG")
    stages.start_stage_log()
    assert ran.code == 0
    for stage in ("decode", "detect", "crop", "classify", "smooth", "judge", "record"):
        assert re.search(rf"^{stage} \d+\.\d\d ms$", ran.err, re.MULTILINE), stage


def test_where_files_go(clip, tmp_path):
    other = tmp_path / "more" / "one.mp4"
    asked = options(clip, other, "--faceless", tmp_path / "out", "--csv", tmp_path / "out")
    outputs = [list(files.values()) for files in output_paths(asked, [clip, other]).values()]
    names = [[path.name for path in files] for files in outputs]
    assert names == [["one.csv", "one-faceless.mp4"], ["one-2.csv", "one-faceless-2.mp4"]]


def test_nothing_is_overwritten(clip, tmp_path):
    (tmp_path / "file").write_text("")
    for asked, videos in [
        (options(clip, "--faceless", clip), [clip]),
        (options(clip, "--annotated", "a.avi"), [clip]),
        (options(clip, "--annotated", "a.mp4", "--faceless", "a.mp4"), [clip]),
        (options(clip, clip, "--csv", tmp_path / "file"), [clip]),
    ]:
        with pytest.raises(UsageError):
            output_paths(asked, videos)


def test_joined_recordings_are_one_video_and_the_result_says_so(video, astronaut, tmp_path):
    parts = [make_video(tmp_path / f"{n}.ts", astronaut, count=20, way=100) for n in range(2)]
    path = joined(tmp_path / "joined.ts", parts)
    code, out, err = video(path, "--json", "--annotated", tmp_path / "out.mp4")
    result = json.loads(out)
    assert code == 0
    assert result["frames_read"] == 8 and result["duration_s"] == pytest.approx(4.0, abs=0.1)
    assert "the times were rebuilt" in err and "the times were rebuilt" in result["notes"][0]
    with av.open(str(tmp_path / "out.mp4")) as written:
        times = [frame.time for frame in written.decode(video=0)]
    assert len(times) == 40 and times[-1] == pytest.approx(3.9, abs=0.1)


def test_a_hole_is_reported_and_the_exit_code_says_so(video, tmp_path):
    code, out, err = video(odd_video(tmp_path / "a.mkv", seconds=4, left_out=(1.0, 2.0)), "--json")
    assert code == 1
    assert "A part is missing from" in err
    assert json.loads(out)["incomplete"] in err


@pytest.mark.parametrize("turns", [1, 3])
def test_a_video_on_its_side_is_reported_and_can_be_turned(video, astronaut, tmp_path, turns):
    lying = np.ascontiguousarray(np.rot90(astronaut, turns))
    path = write_clip(tmp_path / "lying.mp4", [lying] * 20)
    code, _, err = video(path)
    right = 90 if turns == 1 else 270
    assert code == 0 and f"--rotate {right} turns it upright." in err
    code, out, err = video(path, "--rotate", right, "--json")
    assert code == 0 and "--rotate" not in err
    reading = json.loads(out)["readings"][0]
    assert reading["emotion"] == "happiness"
    assert reading["box"][1] < 200, "the box is where it is in the upright picture"


def test_a_stream_is_chosen(video, tmp_path, capsys):
    path = two_streams(tmp_path / "two.mkv", (True, False), (10, 20))
    code, out, err = video(path, "--json")
    assert code == 0 and "two.mkv has 2 video streams: number 1 was analysed." in err
    assert json.loads(out)["duration_s"] == pytest.approx(1.0, abs=0.1)
    code, out, err = video(path, "--json", "--stream", "2")
    assert json.loads(out)["duration_s"] == pytest.approx(2.0, abs=0.1) and "streams" not in err
    code, _, err = video(path, "--stream", "3")
    assert code == 1 and "two.mkv has no video stream 3, only 2." in err
    with pytest.raises(SystemExit):
        options(path, "--stream", "0")
