"""Grey films: what a frame holds as its luma is the grey of its colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fer_desktop.media.videos import VideoFile
from fer_desktop.recognition.faces import Frame, to_grey
from tests.clips import write_clip


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
    assert luma.ndim == 2 and luma.flags.c_contiguous
    assert luma.shape == colours.shape[:2]
    difference = np.abs(luma.astype(int) - to_grey(colours))
    assert difference.mean() < 2 and np.percentile(difference, 99) < 10


def test_a_film_without_luma_is_read_in_colour(tmp_path: Path, astronaut: Frame) -> None:
    path = write_clip(tmp_path / "a.mkv", [astronaut[:64, :96]], codec="ffv1", pixel_format="bgr0")
    assert first(path, grey=True).shape == (64, 96, 3)
