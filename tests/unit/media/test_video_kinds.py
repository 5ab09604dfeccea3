"""Videos whose files are odd: joined, with jumping clocks, holes, several streams, changing sizes."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from fer_desktop.core.errors import VideoError
from fer_desktop.media.sources.frame_pixels import without_combs
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.media.sources.video_streams import VideoChoice, video_streams
from fer_desktop.media.video_writer import write_video
from tests.support.clips import number_of, numbered, write_clip
from tests.support.odd_videos import RATE, joined, odd_video, two_streams


class Read:
    """What a video file gives."""

    def __init__(self, path: Path, choice: VideoChoice | None = None) -> None:
        video = VideoFile(path, choice=choice)
        video.open()
        try:
            self.frames = list(iter(video.read, None))
            self.duration, self.incomplete = video.duration, video.incomplete
            self.faults, self.notes = [str(f) for f in video.faults], [str(note) for note in video.notes]
        finally:
            video.close()

    @property
    def times(self) -> list[float]:
        return [frame.t for frame in self.frames]

    @property
    def numbers(self) -> list[int]:
        return [number_of(frame.pixels) for frame in self.frames]


def even(count: int) -> list[float]:
    return [n / RATE for n in range(count)]


@pytest.mark.parametrize("starts", [(0, 0), (0, 0, 0), (0, 40000), (500, 20), (0, 7, 3)])
@pytest.mark.parametrize("sound_s", [None, 0])
def test_joined_recordings_are_one_continuous_video(tmp_path, starts, sound_s):
    parts = [odd_video(tmp_path / f"{n}.ts", sound_s=sound_s, start_s=s) for n, s in enumerate(starts)]
    read = Read(joined(tmp_path / "joined.ts", parts))
    assert read.times == pytest.approx(even(30 * len(starts)), abs=0.06)
    assert read.duration == pytest.approx(3 * len(starts), abs=0.1)
    assert not read.incomplete
    [note] = read.notes
    assert "the times were rebuilt from the lengths of the frames." in note
    assert "3.0 s" in note or "3.1 s" in note


@pytest.mark.parametrize("starts", [(0, 0), (0, 40000), (500, 20, 20)])
def test_the_sound_of_joined_recordings_fits_the_pictures(tmp_path, starts):
    parts = [odd_video(tmp_path / f"{n}.ts", start_s=s) for n, s in enumerate(starts)]
    path = joined(tmp_path / "joined.ts", parts)
    write_video(tmp_path / "out.mp4", Read(path).frames, path)
    with av.open(str(tmp_path / "out.mp4")) as written:
        sound = [packet for packet in written.demux(audio=0) if packet.size]
    stamps = [float(packet.pts * packet.time_base) for packet in sound]
    assert stamps[-1] == pytest.approx(3 * len(starts), abs=0.1)
    assert max(np.diff(stamps)) < 0.15


def test_a_long_gap_in_other_files_stays_but_not_one_of_hours(tmp_path):
    still = odd_video(tmp_path / "still.mkv", sound_s=0, times=[0, 0.1, 0.2, 30.2, 30.3])
    assert Read(still).times == pytest.approx([0, 0.1, 0.2, 30.2, 30.3], abs=0.02)
    assert not Read(still).notes and not Read(still).incomplete
    clock = odd_video(tmp_path / "clock.mkv", sound_s=0, times=[*even(20), *(40000 + t for t in even(20))])
    assert Read(clock).times == pytest.approx(even(40), abs=0.15)
    assert Read(clock).notes


@pytest.mark.parametrize("name", ["a.mkv", "a.ts", "a.mp4"])
def test_a_slide_show_keeps_its_times(tmp_path, name):
    times = [0, 3, 6, 9, 12, 15]
    read = Read(odd_video(tmp_path / name, seconds=16, times=times))
    assert read.times == pytest.approx(times, abs=0.1)
    assert not read.notes and not read.incomplete


@pytest.mark.parametrize("name", ["a.mkv", "a.mp4", "a.ts", "a.mov"])
@pytest.mark.parametrize("sound_s", [0.5, 12.0])
def test_a_whole_video_is_whole_whatever_its_sound(tmp_path, name, sound_s):
    read = Read(odd_video(tmp_path / name, sound_s=sound_s))
    assert not read.incomplete and not read.notes
    assert read.duration == pytest.approx(3.0, abs=0.15)


@pytest.mark.parametrize("hole", [(1.0, 2.0), (0.8, 2.4)])
def test_a_hole_is_reported_with_its_place_and_length(tmp_path, hole):
    read = Read(odd_video(tmp_path / "a.mkv", seconds=4, left_out=hole))
    assert read.incomplete
    [fault] = read.faults
    assert fault.startswith("A part is missing from ")
    start, end = (float(number) for number in re.findall(r"\d+\.\d+", fault))
    assert start == pytest.approx(hole[0], abs=0.35)
    assert end == pytest.approx(hole[1], abs=0.35)
    assert read.duration == pytest.approx(4.0, abs=0.1)


def test_pictures_that_stand_still_while_the_sound_goes_on_are_no_hole(tmp_path):
    times = [*even(5), 2.0, 2.1, 2.2]
    read = Read(odd_video(tmp_path / "a.mkv", times=times, sound="libopus"))
    assert not read.incomplete
    assert read.times == pytest.approx(times, abs=0.02)


def test_a_recording_that_begins_in_the_middle_is_not_called_damaged(tmp_path):
    whole = odd_video(tmp_path / "a.ts", seconds=4).read_bytes()
    packets = [whole[at : at + 188] for at in range(0, len(whole), 188)]
    (tmp_path / "cut.ts").write_bytes(b"".join(packets[:3] + packets[40:]))
    read = Read(tmp_path / "cut.ts")
    assert read.frames and not read.incomplete


@pytest.mark.parametrize(
    ("defaults", "lengths", "meant"),
    [
        ((False, True), (20, 20), 1),
        ((True, False), (20, 40), 0),
        ((False, False), (20, 40), 1),
        ((True, True), (20, 40), 1),
        ((False, True), (20, 0), 0),
        ((False, False, True), (20, 30, 10), 2),
    ],
)
@pytest.mark.parametrize("name", ["a.mkv", "a.mp4"])
def test_the_stream_that_is_meant_is_read(tmp_path, name, defaults, lengths, meant):
    if name == "a.mp4" and not any(defaults):
        pytest.skip("in MP4, the first track becomes the default")
    path = two_streams(tmp_path / name, defaults, lengths)
    read = Read(path)
    assert set(read.numbers) == {meant}
    assert len(read.frames) == lengths[meant]
    for number in (n for n, length in enumerate(lengths, start=1) if length):
        assert set(Read(path, VideoChoice(stream=number)).numbers) == {number - 1}


def test_streams_are_listed_and_a_missing_one_is_reported(tmp_path):
    path = two_streams(tmp_path / "a.mkv", (True, False), (20, 40))
    assert [(each.number, each.width, each.height) for each in video_streams(path)] == [
        (1, 96, 64),
        (2, 96, 64),
    ]
    with pytest.raises(VideoError, match=r"a\.mkv has no video stream 3, only 2\."):
        Read(path, VideoChoice(stream=3))
    assert Read(path).notes == ["a.mkv has 2 video streams: number 1 was analysed."]
    assert Read(path, VideoChoice(stream=1)).notes == []


@pytest.mark.parametrize(
    ("shape", "size"),
    [
        (255, (96, 64)),
        (100, (96, 64)),
        (Fraction(1, 255), (96, 64)),
        (2, (192, 64)),
        (Fraction(4, 3), (128, 64)),
    ],
)
def test_pixels_of_impossible_shape_are_read_as_square(tmp_path, shape, size):
    with av.open(str(tmp_path / "a.mp4"), "w") as container:
        stream = container.add_stream("libx264", rate=RATE)
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        stream.codec_context.sample_aspect_ratio = shape
        for number in range(3):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(numbered(number), "bgr24")))
        container.mux(stream.encode(None))
    assert {frame.pixels.shape[1::-1] for frame in Read(tmp_path / "a.mp4").frames} == {size}


@pytest.mark.parametrize(
    ("first", "second"), [((96, 64), (64, 96)), ((64, 64), (128, 64)), ((160, 96), (96, 64))]
)
def test_a_later_size_is_fitted_into_the_first_without_distortion(tmp_path, first, second):
    parts = [
        write_clip(tmp_path / f"{n}.ts", [numbered(3, *size)] * 10, rate=RATE)
        for n, size in enumerate((first, second))
    ]
    read = Read(joined(tmp_path / "both.ts", parts))
    assert {frame.pixels.shape[1::-1] for frame in read.frames} == {first}
    last = read.frames[-1].pixels
    used = last[:, :, 0] > 8
    height, width = used.any(axis=1).sum(), used.any(axis=0).sum()
    assert width / height == pytest.approx(second[0] / second[1], rel=0.08)
    assert width == first[0] or height == first[1]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_video_is_turned_clockwise_as_asked(tmp_path, turn):
    path = write_clip(tmp_path / "a.mp4", [numbered(4)] * 2)
    plain = Read(path).frames[0].pixels
    turned = Read(path, VideoChoice(turn=turn)).frames[0].pixels
    assert np.abs(turned.astype(int) - np.rot90(plain, -turn // 90)).max() <= 2


def test_reordered_frames_of_an_avi_file_are_not_a_frame_late(tmp_path):
    path = write_clip(
        tmp_path / "a.avi", [numbered(n) for n in range(12)], codec="mpeg4", options={"bf": "2", "g": "12"}
    )
    assert Read(path).times == pytest.approx(even(12), abs=0.011)


def test_an_animated_webp_is_refused_with_the_truth(tmp_path):
    pictures = [Image.new("RGB", (32, 32), color) for color in ("red", "blue")]
    pictures[0].save(tmp_path / "a.webp", save_all=True, append_images=pictures[1:], duration=100)
    with pytest.raises(VideoError, match=r"a\.webp is an animated WebP, which can't be played"):
        Read(tmp_path / "a.webp")


def interlaced(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    frame = first.copy()
    frame[1::2] = second[1::2]
    return frame


@pytest.mark.parametrize("shift", [3, 8])
@pytest.mark.parametrize("grey", [False, True])
def test_lines_of_another_moment_are_replaced(astronaut, shift, grey):
    picture = astronaut[:, :, 1] if grey else astronaut
    combed = interlaced(picture, np.roll(picture, shift, axis=1))
    cleaned = without_combs(combed)
    before = np.abs(combed.astype(int) - picture)[1::2].mean()
    after = np.abs(cleaned.astype(int) - picture)[1::2].mean()
    assert after < 0.75 * before
    assert (cleaned[::2] == combed[::2]).all()


def test_a_picture_at_rest_keeps_its_lines(astronaut):
    assert np.abs(without_combs(astronaut).astype(int) - astronaut).mean() < 1.0


def test_interlaced_frames_are_recognised(tmp_path):
    frames = [interlaced(moved(n), moved(n + 0.5)) for n in range(8)]
    options = {"x264-params": "interlaced=1:tff=1", "qp": "10"}
    combed = Read(write_clip(tmp_path / "i.mp4", frames, options=options)).frames[4].pixels
    assert combs(combed) < 0.3 * combs(frames[4])


def combs(frame: np.ndarray) -> float:
    """How much neighbouring lines differ."""
    return float(np.abs(np.diff(frame.astype(int), axis=0)).mean())


def moved(step: float) -> np.ndarray:
    """A bright column that moves 8 pixels a frame."""
    frame = np.full((64, 160, 3), 40, np.uint8)
    frame[:, round(8 * step) : round(8 * step) + 30] = 210
    return frame


@pytest.mark.slow
@pytest.mark.parametrize(("transfer", "least"), [("smpte2084", 150), ("arib-std-b67", 136)])
def test_bright_colours_become_those_of_a_screen(tmp_path, transfer, least):
    grey = np.full((64, 96, 3), 128, np.uint8)
    # With B-frames, x265 gives a clip of so few frames decoding times from memory that nobody has written
    params = (
        f"log-level=none:colorprim=bt2020:transfer={transfer}:colormatrix=bt2020nc:pools=none:frame-threads=1"
        ":bframes=0"
    )
    options = {"preset": "ultrafast", "x265-params": params}
    path = write_clip(
        tmp_path / "hdr.mkv", [grey] * 2, codec="libx265", options=options, pixel_format="yuv420p10le"
    )
    shown = Read(path).frames[0].pixels
    assert np.ptp(shown.reshape(-1, 3).astype(int), axis=0).max() <= 3
    # Half of the signal: 92 nits in PQ, less in HLG; without a conversion both would stay at 128
    assert shown.mean() > least
