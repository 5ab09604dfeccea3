"""Grey videos: what a frame holds as its luma is the grey of its colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.detection.cascade_search import to_grey
from fer_desktop.recognition.detection.limited_range import LimitedRangeLuma
from tests.support.clips import write_clip


def first(path: Path, grey: bool) -> Frame:
    video = VideoFile(path, grey)
    video.open()
    frame = video.read()
    video.close()
    assert frame is not None
    return frame.pixels


@pytest.mark.parametrize(
    ("name", "codec", "pixel_format", "rotation"),
    [
        ("a.mp4", "libx264", "yuv420p", None),
        ("b.mp4", "libx264", "yuv420p", 90),
        ("c.mp4", "libx264", "yuvj420p", None),
        ("d.mp4", "libx264", "yuv444p", None),
        ("e.webm", "libvpx-vp9", "yuv420p", None),
        ("f.avi", "mjpeg", "yuvj422p", None),
    ],
)
def test_luma_is_the_grey_of_the_colours(
    tmp_path: Path, astronaut: Frame, name: str, codec: str, pixel_format: str, rotation: float | None
) -> None:
    picture = np.ascontiguousarray(astronaut[:300, 100:500])
    options = {"crf": "10"} if codec == "libx264" else {}
    path = write_clip(
        tmp_path / name, [picture], codec=codec, pixel_format=pixel_format, rotation=rotation, options=options
    )
    luma, colours = first(path, grey=True), first(path, grey=False)
    assert luma.ndim == 2 and luma.shape == colours.shape[:2]
    difference = np.abs(to_grey(luma).astype(int) - to_grey(colours))
    assert difference.mean() < 2 and np.percentile(difference, 99) < 10


def test_a_part_of_a_picture_is_widened_as_the_whole(tmp_path: Path, astronaut: Frame) -> None:
    frame = first(write_clip(tmp_path / "a.mp4", [astronaut[:300, 100:500]]), grey=True)
    assert isinstance(frame, LimitedRangeLuma)
    part = to_grey(frame[50:150:3, 20:280:3])
    assert not isinstance(part, LimitedRangeLuma)
    assert np.array_equal(part, to_grey(frame)[50:150:3, 20:280:3])


def test_levels_beyond_the_narrow_range_are_black_and_white() -> None:
    levels = np.array([[0, 15, 16, 17, 126, 235, 236, 255]], np.uint8).view(LimitedRangeLuma)
    assert to_grey(levels).tolist() == [[0, 0, 0, 1, 128, 255, 255, 255]]


def test_a_picture_outlives_the_video(tmp_path: Path, astronaut: Frame) -> None:
    path = write_clip(tmp_path / "a.mp4", [astronaut[:300, 100:500]] * 40)
    video = VideoFile(path, grey=True)
    video.open()
    early = video.read()
    assert early is not None
    before = early.pixels.copy()
    while video.read() is not None:
        pass
    video.close()
    assert np.array_equal(early.pixels, before)


def test_a_video_without_luma_is_read_in_colour(tmp_path: Path, astronaut: Frame) -> None:
    path = write_clip(tmp_path / "a.mkv", [astronaut[:64, :96]], codec="ffv1", pixel_format="bgr0")
    assert first(path, grey=True).shape == (64, 96, 3)
