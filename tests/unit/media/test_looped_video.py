"""A video in place of a camera: its pace, its rounds, its patience. The clock is turned by the test."""

from __future__ import annotations

import pytest

from fer_desktop.core.errors import VideoError
from fer_desktop.media.sources.looped_video import LoopedVideoSource, looped
from fer_desktop.media.sources.video_file import VideoFile
from tests.support.clips import number_of, numbered, write_clip
from tests.unit.media.fakes import Ticker


def looped_video(tmp_path, clock: Ticker, count: int = 5, times: list[float] | None = None):
    frames = [numbered(index) for index in range(count)]
    camera = looped(VideoFile(write_clip(tmp_path / "a.mp4", frames, times=times)), clock, clock.sleep)
    camera.open()
    return camera


def numbers(camera: LoopedVideoSource, count: int) -> list[int]:
    return [number_of(camera.read().pixels) for _ in range(count)]


def test_frames_come_at_their_time(tmp_path):
    clock = Ticker()
    camera = looped_video(tmp_path, clock)
    began = clock.now
    for index in range(5):
        frame = camera.read()
        assert clock.now - began == pytest.approx(index / 10, abs=0.01)
        assert frame.t == pytest.approx(index / 10, abs=0.01)
    camera.close()


def test_it_begins_again_and_its_times_go_on(tmp_path):
    clock = Ticker()
    camera = looped_video(tmp_path, clock)
    frames = [camera.read() for _ in range(12)]
    camera.close()
    assert [number_of(frame.pixels) for frame in frames] == [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1]
    assert [frame.t for frame in frames] == pytest.approx([index / 10 for index in range(12)], abs=0.02)


def test_one_frame_is_enough(tmp_path):
    clock = Ticker()
    camera = looped_video(tmp_path, clock, count=1)
    assert numbers(camera, 30) == [0] * 30
    camera.close()


def test_no_read_waits_long(tmp_path):
    clock = Ticker()
    camera = looped_video(tmp_path, clock, count=3, times=[0.0, 2.0, 2.1])
    frames = []
    while len(frames) < 20 or number_of(frames[-1].pixels) != 1:
        frames.append(camera.read())
    camera.close()
    times = [frame.t for frame in frames]
    assert max(clock.slept) <= 0.2 + 1e-6
    assert times == sorted(times)
    assert times[-1] == pytest.approx(2.0, abs=0.01)


def test_a_late_reader_gets_no_frame_whose_time_has_passed(tmp_path):
    clock = Ticker()
    camera = looped_video(tmp_path, clock)
    camera.read()
    clock.now += 0.25
    assert number_of(camera.read().pixels) == 3
    camera.close()


def test_after_a_long_pause_the_video_goes_on_where_it_was(tmp_path):
    clock = Ticker()
    camera = looped_video(tmp_path, clock)
    camera.read(), camera.read()
    clock.now += 60
    frame = camera.read()
    assert number_of(frame.pixels) == 2
    assert frame.t == pytest.approx(0.2, abs=0.01)
    camera.close()


def test_a_video_that_is_taken_away_is_told_at_its_next_round(tmp_path):
    clock = Ticker()
    camera = looped_video(tmp_path, clock)
    numbers(camera, 5)
    (tmp_path / "a.mp4").unlink()
    with pytest.raises(VideoError, match="doesn't exist"):
        camera.read()
    camera.close()
