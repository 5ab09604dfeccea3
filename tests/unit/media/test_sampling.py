from __future__ import annotations

from contextlib import closing

import numpy as np
import pytest

from fer_desktop.media.sources.sampling import sample
from fer_desktop.media.sources.video_file import VideoFile, videos_in
from tests.support.clips import numbered, write_clip


def times(path, every_s):
    video = VideoFile(path)
    video.open()
    with closing(video):
        return [round(frame.t, 3) for frame in sample(video, every_s)]


@pytest.fixture
def clip(tmp_path):
    return write_clip(tmp_path / "a.mp4", [numbered(n) for n in range(30)])


@pytest.mark.parametrize(
    ("every_s", "expected"),
    [
        (0.5, [0.0, 0.5, 1.0, 1.5, 2.0, 2.5]),
        (1.0, [0.0, 1.0, 2.0]),
        (0.25, [0.0, 0.3, 0.5, 0.8, 1.0, 1.3, 1.5, 1.8, 2.0, 2.3, 2.5, 2.8]),
        (9.0, [0.0]),
    ],
)
def test_a_frame_every_n_seconds(clip, every_s, expected):
    assert times(clip, every_s) == expected


@pytest.mark.parametrize("every_s", [None, 0, 0.001, 0.1])
def test_every_frame(clip, every_s):
    assert times(clip, every_s) == [round(n / 10, 3) for n in range(30)]


def test_uneven_time_stamps_are_those_of_the_container(tmp_path):
    stamps = [0.0, 0.1, 0.6, 0.7, 2.2, 2.3, 2.9]
    path = write_clip(tmp_path / "a.mkv", [numbered(n) for n in range(7)], times=stamps)
    assert times(path, 0.5) == [0.0, 0.6, 2.2, 2.9]


def test_skipping_undecoded_frames_gives_the_same_pixels(tmp_path):
    rng = np.random.default_rng(3)
    pictures = [np.roll(rng.integers(0, 255, (64, 96, 3), np.uint8), n, 1) for n in range(40)]
    path = write_clip(tmp_path / "a.mp4", pictures, options={"bf": "3"})
    video = VideoFile(path)
    video.open()
    with closing(video):
        every = list(sample(video, None))
    video.open()
    with closing(video):
        some = list(sample(video, 0.7))
    whole = {round(frame.t, 3): frame.pixels for frame in every}
    assert len(some) == 6
    assert all(np.array_equal(frame.pixels, whole[round(frame.t, 3)]) for frame in some)


def test_it_ends_when_it_is_cancelled(clip):
    video = VideoFile(clip)
    video.open()
    asked = []

    def cancelled():
        asked.append(True)
        return len(asked) > 3

    with closing(video):
        assert 1 <= len(list(sample(video, 0.1, cancelled))) <= 3


def test_videos_of_a_folder(tmp_path, clip):
    for name in ("b.MOV", "notes.txt", ".hidden.mp4"):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in videos_in(tmp_path)] == ["a.mp4", "b.MOV"]
    assert videos_in(clip) == [clip]
