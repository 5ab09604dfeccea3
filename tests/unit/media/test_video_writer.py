from __future__ import annotations

import subprocess
import sys
from contextlib import closing

import av
import numpy as np
import pytest

from fer_desktop.core.errors import ExportError
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.media.video_writer import write_video
from tests.support.clips import number_of, numbered, write_clip
from tests.support.videos import with_sound


def frames(count=8, width=96, height=64, step=0.1):
    return [TimedFrame(n * step, numbered(n, width, height)) for n in range(count)]


def read(path):
    video = VideoFile(path)
    video.open()
    with closing(video):
        return list(iter(video.read, None))


def streams(path):
    with av.open(str(path)) as container:
        return [(s.type, s.codec.canonical_name) for s in container.streams]


def test_it_is_what_a_browser_plays(tmp_path):
    out = tmp_path / "a.mp4"
    assert write_video(out, frames())
    with av.open(str(out)) as container:
        video = container.streams.video[0]
        assert (video.codec_context.name, video.pix_fmt) == ("h264", "yuv420p")
        assert "mp4" in container.format.name
    data = out.read_bytes()
    assert 0 < data.index(b"moov") < data.index(b"mdat")


def test_pictures_and_times_are_kept(tmp_path):
    out = tmp_path / "a.mp4"
    given = [TimedFrame(t, numbered(n)) for n, t in enumerate([0.0, 0.033, 0.5, 0.52, 1.7])]
    write_video(out, given)
    told = read(out)
    assert [frame.t for frame in told] == pytest.approx([frame.t for frame in given], abs=0.002)
    assert [number_of(frame.pixels) for frame in told] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(("width", "height"), [(95, 63), (97, 64), (96, 65), (17, 33)])
def test_odd_sizes_grow_by_a_pixel(tmp_path, width, height):
    out = tmp_path / "a.mp4"
    write_video(out, frames(3, width, height))
    assert read(out)[0].pixels.shape == (height + height % 2, width + width % 2, 3)


def test_a_size_that_changes_and_times_that_stand_still(tmp_path):
    out = tmp_path / "a.mp4"
    given = [TimedFrame(0.0, numbered(1)), TimedFrame(0.0, numbered(2, 50, 40)), TimedFrame(0.1, numbered(3))]
    write_video(out, given)
    assert [frame.pixels.shape for frame in read(out)] == [(64, 96, 3)] * 3


def test_colours_are_kept(tmp_path):
    out = tmp_path / "a.mp4"
    picture = np.zeros((64, 96, 3), np.uint8)
    picture[:] = (40, 90, 200)
    write_video(out, [TimedFrame(n / 10, picture) for n in range(3)])
    assert np.abs(read(out)[1].pixels.astype(int) - picture).max() <= 6


@pytest.mark.parametrize(
    ("name", "codec", "expected"),
    [
        ("a.mp4", "aac", "aac"),
        ("a.ts", "aac", "aac"),
        ("a.mkv", "libmp3lame", "mp3"),
        ("a.mkv", "ac3", "aac"),
        ("a.mov", "pcm_s16le", "aac"),
    ],
)
def test_the_sound_is_kept(tmp_path, name, codec, expected):
    original = with_sound(tmp_path / name, codec, [frame.pixels for frame in frames(20)])
    out = tmp_path / "out.mp4"
    write_video(out, frames(20), original)
    kinds = dict(streams(out))
    assert kinds["video"] == "h264"
    assert kinds["audio"].startswith(expected)
    with av.open(str(out)) as container:
        heard = list(container.decode(audio=0))
    assert heard[-1].time == pytest.approx(2.0, abs=0.15)
    assert heard[0].time == pytest.approx(0.0, abs=0.06)
    assert max(float(np.abs(frame.to_ndarray()).max()) for frame in heard) > 0.1


def test_a_silent_video_stays_silent(tmp_path):
    original = write_clip(tmp_path / "a.mp4", [frame.pixels for frame in frames()])
    write_video(tmp_path / "out.mp4", frames(), original)
    assert [kind for kind, _ in streams(tmp_path / "out.mp4")] == ["video"]


def test_a_cancelled_or_failed_video_leaves_the_old_one(tmp_path):
    out = tmp_path / "a.mp4"
    out.write_bytes(b"old")
    told = []
    assert not write_video(out, frames(), on_written=told.append, cancelled=lambda: len(told) >= 2)
    assert told == [0.0, 0.1]

    def broken():
        yield from frames(2)
        raise ExportError("the frames end here")

    with pytest.raises(ExportError, match="end here"):
        write_video(out, broken())
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_where_nothing_can_be_written(tmp_path):
    for out in (tmp_path / "missing" / "a.mp4", tmp_path):
        with pytest.raises(ExportError, match="can't be saved"):
            write_video(out, frames(2))


FULL = """
import resource, sys
from pathlib import Path
import numpy as np
from fer_desktop.core.errors import ExportError
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.video_writer import write_video
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
rng = np.random.default_rng(0)
frames = (TimedFrame(n / 10, rng.integers(0, 255, (120, 160, 3), np.uint8)) for n in range(60))
try:
    write_video(Path(sys.argv[1]), frames)
except ExportError as error:
    print(error)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the limit stands for a full disk")
def test_a_full_disk_is_told(tmp_path):
    command = [sys.executable, "-c", FULL, str(tmp_path / "a.mp4")]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert told.stdout.startswith("a.mp4 can't be saved"), told.stderr
    assert list(tmp_path.iterdir()) == []
