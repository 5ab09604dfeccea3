"""Video files as people have them: turned, uneven, cut off, misnamed."""

from __future__ import annotations

import gc
import os
import shutil

import av
import numpy as np
import pytest

from fer_desktop.core.errors import VideoError
from fer_desktop.media.sources.video_file import VideoFile
from tests.support.clips import number_of, numbered, write_clip


def opened(path) -> VideoFile:
    video = VideoFile(path)
    video.open()
    return video


def read_all(video: VideoFile) -> list:
    return list(iter(video.read, None))


def frames(count: int, width: int = 96, height: int = 64) -> list:
    return [numbered(index, width, height) for index in range(count)]


@pytest.fixture
def clip(tmp_path):
    return write_clip(tmp_path / "clip.mp4", frames(8))


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("a.mp4", "libx264"),
        ("a.mkv", "libx264"),
        ("a.webm", "libvpx-vp9"),
        ("a.avi", "mpeg4"),
        ("a.ts", "libx264"),
    ],
)
def test_every_container_gives_all_frames_and_times(tmp_path, name, codec):
    video = opened(write_clip(tmp_path / name, frames(8), codec=codec))
    read = read_all(video)
    video.close()
    assert [number_of(frame.pixels) for frame in read] == list(range(8))
    assert [frame.t for frame in read] == pytest.approx([index / 10 for index in range(8)], abs=0.011)
    assert not video.incomplete


def test_read_frames_leave_nothing_to_the_garbage_collector(tmp_path):
    video = opened(write_clip(tmp_path / "long.mp4", frames(60)))
    gc.collect()
    gc.disable()
    try:
        assert len(read_all(video)) == 60
        left = [thing for thing in gc.get_objects() if isinstance(thing, av.VideoFrame)]
    finally:
        gc.enable()
        video.close()
    assert len(left) <= 8


def test_duration_and_name(clip):
    video = opened(clip)
    assert video.name == "clip.mp4"
    assert video.duration == pytest.approx(0.8, abs=0.06)
    video.close()


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
def test_an_uneven_rate_keeps_its_times(tmp_path, name):
    times = [0.0, 0.1, 0.15, 0.9, 1.0, 3.5]
    video = opened(write_clip(tmp_path / name, frames(6), times=times))
    assert [frame.t for frame in read_all(video)] == pytest.approx(times, abs=0.002)
    video.close()


def test_times_count_from_the_start_of_the_container(tmp_path):
    times = [5.0, 5.1, 5.2]
    video = opened(write_clip(tmp_path / "late.ts", frames(3), times=times))
    assert [frame.t for frame in read_all(video)] == pytest.approx([0.0, 0.1, 0.2], abs=0.002)
    video.close()


def corner(frame) -> str:
    """Where the white quarter lies."""
    height, width = frame.shape[:2]
    spots = {"tl": (8, 8), "tr": (8, width - 8), "bl": (height - 8, 8), "br": (height - 8, width - 8)}
    return max(spots, key=lambda name: int(frame[spots[name]].sum()))


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
@pytest.mark.parametrize(
    ("rotation", "flipped", "where", "shape"),
    [
        (0, False, "tl", (64, 96)),
        (90, False, "bl", (96, 64)),
        (180, False, "br", (64, 96)),
        (-90, False, "tr", (96, 64)),
        (0, True, "tr", (64, 96)),
    ],
)
def test_a_video_stands_upright(tmp_path, name, rotation, flipped, where, shape):
    path = write_clip(tmp_path / name, frames(2), rotation=rotation, flipped=flipped)
    video = opened(path)
    frame = video.read().pixels
    video.close()
    assert frame.shape[:2] == shape
    assert corner(frame) == where
    assert frame.flags.c_contiguous


def test_wide_pixels_are_made_square(tmp_path):
    path = tmp_path / "wide.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        stream.codec_context.sample_aspect_ratio = 2
        container.mux(stream.encode(av.VideoFrame.from_ndarray(numbered(1), "bgr24")))
        container.mux(stream.encode(None))
    video = opened(path)
    assert video.read().pixels.shape == (64, 192, 3)
    video.close()


def test_skipping_gives_the_first_frame_at_or_after_a_time(clip):
    video = opened(clip)
    video.skip_to(0.25)
    assert video.read().t == pytest.approx(0.3, abs=0.01)
    video.skip_to(0.1)
    assert video.read().t == pytest.approx(0.4, abs=0.01)
    video.skip_to(0.6)
    video.skip_to(0.55)
    assert number_of(video.read().pixels) == 6
    video.skip_to(99)
    assert video.read() is None
    video.close()


def test_a_sample_each_half_second(tmp_path):
    video = opened(write_clip(tmp_path / "a.mp4", frames(30)))
    seen = []
    for tick in range(10):
        video.skip_to(tick * 0.5 - 0.001)
        frame = video.read()
        if frame is None:
            break
        seen.append(round(frame.t, 2))
    video.close()
    assert seen == [0.0, 0.5, 1.0, 1.5, 2.0, 2.5]


def noisy(count: int) -> list:
    rng = np.random.default_rng(0)
    return [rng.integers(0, 255, (64, 96, 3), np.uint8) for _ in range(count)]


@pytest.mark.parametrize(
    ("name", "codec", "options"),
    [("a.mkv", "libx264", {}), ("a.webm", "libvpx", {}), ("a.mp4", "libx264", {"movflags": "+faststart"})],
)
def test_a_cut_off_video_gives_its_frames_up_to_the_cut_and_says_so(tmp_path, name, codec, options):
    path = write_clip(tmp_path / name, noisy(60), codec=codec, options={"g": "5"}, container_options=options)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    video = opened(path)
    read = read_all(video)
    video.close()
    assert 10 <= len(read) <= 45
    assert video.incomplete


def test_a_damaged_part_is_passed_over(tmp_path):
    path = write_clip(tmp_path / "a.mkv", noisy(60), options={"g": "5"})
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 3000] = bytes(3000)
    path.write_bytes(data)
    video = opened(path)
    read = read_all(video)
    video.close()
    assert 30 <= len(read) <= 60
    assert read[-1].t > 4


def test_a_whole_video_is_not_called_incomplete_for_its_longer_sound(tmp_path):
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as container:
        video, sound = container.add_stream("libx264", rate=10), container.add_stream("aac", rate=8000)
        video.width, video.height, video.pix_fmt = 96, 64, "yuv420p"
        for index in range(5):
            container.mux(video.encode(av.VideoFrame.from_ndarray(numbered(index), "bgr24")))
        container.mux(video.encode(None))
        silence = av.AudioFrame.from_ndarray(np.zeros((1, 8000 * 4), np.float32), "fltp", "mono")
        silence.sample_rate = 8000
        container.mux(sound.encode(silence))
        container.mux(sound.encode(None))
    video = opened(path)
    assert len(read_all(video)) == 5
    assert not video.incomplete
    video.close()


def test_what_is_no_video(tmp_path, clip):
    (tmp_path / "text.mp4").write_text("not a video " * 100)
    (tmp_path / "empty.mp4").write_bytes(b"")
    (tmp_path / "cut.mp4").write_bytes(clip.read_bytes()[:-200])
    for name, told in {
        "text.mp4": "can't be played",
        "empty.mp4": "can't be played",
        "cut.mp4": "can't be played",
        "missing.mp4": "doesn't exist",
        ".": "is a folder",
    }.items():
        with pytest.raises(VideoError, match=told):
            opened(tmp_path / name)


def test_sound_alone_is_no_video(tmp_path):
    path = tmp_path / "a.wav"
    with av.open(str(path), "w") as container:
        sound = container.add_stream("pcm_s16le", rate=8000)
        silence = av.AudioFrame.from_ndarray(np.zeros((1, 800), np.int16), "s16", "mono")
        silence.sample_rate = 8000
        container.mux(sound.encode(silence))
    with pytest.raises(VideoError, match="contains no video"):
        opened(path)


def test_a_playlist_opens_no_address(tmp_path):
    path = tmp_path / "list.m3u8"
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n")
    with pytest.raises(VideoError):
        read_all(opened(path))


def test_any_name_opens(tmp_path, clip):
    folder = tmp_path / "видео 動画"
    folder.mkdir()
    names = (
        ["with space.mp4", "100% %03d.mp4", "a:b.mp4", "no suffix"] if os.name != "nt" else ["with space.mp4"]
    )
    for name in names:
        video = opened(shutil.copy(clip, folder / name))
        assert len(read_all(video)) == 8
        video.close()


def test_a_relative_name_like_an_address_opens(tmp_path, clip, monkeypatch):
    monkeypatch.chdir(tmp_path)
    video = opened(clip.relative_to(tmp_path))
    assert video.read() is not None
    video.close()
