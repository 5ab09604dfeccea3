"""One contract, the same tests over every source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from fer_desktop.core.errors import SourceError
from fer_desktop.media.sources.base import FrameSource, TimedFrame
from fer_desktop.media.sources.camera import CameraInfo, CameraSource
from fer_desktop.media.sources.looped_video import looped
from fer_desktop.media.sources.region import Region
from fer_desktop.media.sources.screen import ScreenSource
from fer_desktop.media.sources.video_file import VideoFile
from tests.support.clips import numbered, write_clip
from tests.support.scripted_source import ScriptedSource
from tests.unit.media.fakes import FakeCapture, FakeGrabber, Ticker

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

COUNT = 6

CLIPS = {
    "mp4": {"codec": "libx264"},
    "mkv": {"codec": "libx264"},
    "webm": {"codec": "libvpx"},
    "avi": {"codec": "mpeg4"},
    "nut": {"codec": "rawvideo", "pixel_format": "bgr24"},
    "turned.mp4": {"codec": "libx264", "rotation": 90},
}

Make = Callable[[Path], FrameSource]


def frames() -> list[Frame]:
    return [numbered(index) for index in range(COUNT)]


def video(kind: str) -> Make:
    return lambda folder: VideoFile(write_clip(folder / f"clip.{kind}", frames(), **CLIPS[kind]))


def video_camera(folder: Path) -> FrameSource:
    ticker = Ticker()
    return looped(VideoFile(write_clip(folder / "clip.mp4", frames())), ticker, ticker.sleep)


def camera(folder: Path) -> FrameSource:
    info = CameraInfo("0", "Fake", 0, 0)
    return CameraSource(info, FakeCapture(frames() * 3).open, lambda info: None, Ticker(0.03))


def screen(region: Region | None = None, *left_out: Region) -> Make:
    def make(folder: Path) -> FrameSource:
        ticker = Ticker()
        return ScreenSource(region, "Screen", FakeGrabber, ticker, ticker.sleep, lambda: left_out)

    return make


def uneven(folder: Path) -> FrameSource:
    return VideoFile(write_clip(folder / "clip.mp4", frames(), times=[0.0, 0.1, 0.15, 0.9, 1.0, 3.5]))


def cut_off(folder: Path) -> FrameSource:
    """A video that stops in the middle of a picture, after as many as the others have."""
    path = write_clip(folder / "clip.nut", frames() * 2, **CLIPS["nut"])
    one = frames()[0].nbytes
    path.write_bytes(path.read_bytes()[: path.stat().st_size - int((COUNT - 0.5) * one)])
    return VideoFile(path)


def scripted(folder: Path) -> FrameSource:
    return ScriptedSource([TimedFrame(index / 10, frame) for index, frame in enumerate(frames())])


SOURCES: dict[str, Make] = {
    **{f"video {kind}": video(kind) for kind in CLIPS},
    "video as camera": video_camera,
    "camera": camera,
    "video uneven": uneven,
    "video cut off": cut_off,
    "screen": screen(),
    "part of the screen": screen(Region(-10, 5, 30, 20)),
    "screen with a window left out": screen(None, Region(5, 5, 10, 10)),
    "scripted": scripted,
}


@pytest.fixture(params=SOURCES.values(), ids=SOURCES.keys())
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FrameSource]:
    source = request.param(tmp_path)
    yield source
    source.close()


def test_it_has_a_name_and_a_kind(source):
    assert source.name
    assert source.live in (True, False)


def test_frames_are_bgr_bytes_in_one_piece(source):
    source.open()
    for _ in range(COUNT):
        frame = source.read()
        assert frame is not None
        assert isinstance(frame.t, float)
        assert frame.pixels.dtype == np.uint8
        assert frame.pixels.ndim == 3
        assert frame.pixels.shape[2] == 3
        assert frame.pixels.flags.c_contiguous


def test_times_start_near_zero_and_never_fall(source):
    source.open()
    times = [source.read().t for _ in range(COUNT)]
    assert 0 <= times[0] < 0.2
    assert times == sorted(times)
    assert times[-1] > times[0]


def test_a_frame_never_changes_after_it_was_given(source):
    source.open()
    given = [source.read().pixels for _ in range(COUNT)]
    copies = [pixels.copy() for pixels in given]
    for _ in range(2):
        source.read()
    source.close()
    assert all(np.array_equal(pixels, copy) for pixels, copy in zip(given, copies, strict=True))
    assert not all(np.array_equal(pixels, given[0]) for pixels in given[1:])


def test_a_source_with_an_end_stays_at_its_end(source):
    if source.live:
        pytest.skip("a live source has no end")
    source.open()
    read = [source.read() for _ in range(COUNT + 3)]
    assert [frame is None for frame in read] == [False] * COUNT + [True] * 3


def test_reading_a_source_that_is_not_open_is_a_bug(source):
    with pytest.raises(RuntimeError):
        source.read()
    source.open()
    source.close()
    with pytest.raises(RuntimeError):
        source.read()


def test_opening_twice_is_a_bug(source):
    source.open()
    with pytest.raises(RuntimeError):
        source.open()
    assert source.read() is not None


def test_closing_twice_or_before_opening_does_nothing(source):
    source.close()
    source.open()
    source.close()
    source.close()


def test_it_opens_again_from_its_start(source):
    source.open()
    first, _ = source.read(), source.read()
    source.close()
    source.open()
    again = source.read()
    assert again.t == pytest.approx(first.t, abs=0.2)
    assert source.live or np.array_equal(again.pixels, first.pixels)


def test_a_source_that_can_not_be_opened_says_so_and_stays_closed(tmp_path):
    info = CameraInfo("0", "Fake", 0, 0)
    for broken in (
        VideoFile(tmp_path / "missing.mp4"),
        looped(VideoFile(tmp_path / "missing.mp4")),
        CameraSource(info, FakeCapture([], opens=False).open, lambda info: None),
        ScreenSource(open_grabber=lambda: FakeGrabber(fails_after=0)),
        ScriptedSource([], refusal=SourceError("no")),
    ):
        for _ in range(2):
            with pytest.raises(SourceError):
                broken.open()
        with pytest.raises(RuntimeError):
            broken.read()
        broken.close()
