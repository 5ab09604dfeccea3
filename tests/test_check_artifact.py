"""The check of the built program must not call good what is not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "packaging"))
import check_artifact

FACE = {"t_s": 0.0, "face": 1, "emotion": "happiness"}


def test_a_video_with_the_portrait_in_every_reading_is_accepted():
    check_artifact.expect_portrait("clip.mp4", {"frames_read": 2, "readings": [FACE, FACE | {"t_s": 0.5}]})


@pytest.mark.parametrize("readings", [[], [FACE]])
def test_a_video_with_a_frame_without_a_face_is_a_failure(readings):
    with pytest.raises(
        check_artifact.CheckFailed, match=rf"clip\.mp4: a face in {len(readings)} of 2 frames"
    ):
        check_artifact.expect_portrait("clip.mp4", {"frames_read": 2, "readings": readings})


def test_a_video_of_which_nothing_was_read_is_a_failure():
    with pytest.raises(check_artifact.CheckFailed, match="a face in 0 of 0 frames"):
        check_artifact.expect_portrait("clip.mp4", {"frames_read": 0, "readings": []})


@pytest.mark.parametrize("emotion", ["sadness", None])
def test_a_portrait_that_is_read_as_something_else_is_a_failure(emotion):
    with pytest.raises(check_artifact.CheckFailed, match=r"the shipped portrait is read as \[\(0.0, "):
        check_artifact.expect_portrait(
            "clip.mp4", {"frames_read": 1, "readings": [FACE | {"emotion": emotion}]}
        )


@pytest.mark.parametrize("name", check_artifact.CLIPS)
def test_the_clips_are_in_the_format_of_their_name(name, tmp_path):
    av = pytest.importorskip("av")
    path = check_artifact.write_clip(tmp_path / name, check_artifact.CLIPS[name])
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        assert stream.codec_context.codec.canonical_name == Path(name).stem
        assert sum(1 for _ in container.decode(stream)) == 60


def test_a_figure_above_its_limit_is_named():
    figures = {"unpacked_mb": 401, "compressed_mb": 125, "first_window_cold_s": None}
    assert check_artifact.exceeded_limits(figures) == ["unpacked_mb: 401, at most 400"]
