"""Photos and videos that were always read well and must stay so: rare kinds of both, each in small."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import cv2
import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from fer_desktop.media.file_types import VIDEO_SUFFIXES
from fer_desktop.media.photo import decode_photo
from fer_desktop.media.sources.video_file import VideoFile
from tests.support.clips import number_of, numbered

if TYPE_CHECKING:
    from fer_desktop.media.sources.base import TimedFrame
    from fer_desktop.recognition.detection.boxes import Frame

RATE = 25
SIZE = 160, 120
RED, GREEN, BLUE, WHITE = (0, 0, 255), (0, 255, 0), (255, 0, 0), (255, 255, 255)
UPRIGHT = [RED, GREEN, BLUE, WHITE]

STORED_AS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera stores an upright picture, by the orientation that it notes."""


def quarters() -> Image.Image:
    """Red and green above, blue and white below."""
    pixels = np.full((80, 120, 3), 255, np.uint8)
    pixels[:40, :60], pixels[:40, 60:], pixels[40:, :60] = (255, 0, 0), (0, 255, 0), (0, 0, 255)
    return Image.fromarray(pixels)


def corners(frame: Frame, middle: int = 127) -> list[tuple[int, ...]]:
    """The colours of the four quarters, row by row, each channel rounded to 0 or 255."""
    height, width = frame.shape[:2]
    spots = [(y * height // 4, x * width // 4) for y in (1, 3) for x in (1, 3)]
    return [tuple(int(255 * (value > middle)) for value in frame[spot]) for spot in spots]


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


# Photos


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF", "MPO"])
@pytest.mark.parametrize("orientation", STORED_AS)
def test_exif_turns_a_photo_upright_in_every_format_that_has_it(kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    shown = decode_photo(saved(quarters().transpose(STORED_AS[orientation]), kind, exif=exif), "a")
    assert shown.shape == (80, 120, 3)
    assert corners(shown) == UPRIGHT


XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"{}</rdf:RDF></x:xmpmeta>'
)
XMP_FORMS = {
    "attribute": ' tiff:Orientation="{}"/>',
    "element": "><tiff:Orientation>{}</tiff:Orientation></rdf:Description>",
}


def with_xmp(image: Image.Image, kind: str, xmp: str) -> bytes:
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", xmp)
        return saved(image, kind, pnginfo=info)
    if kind == "TIFF":
        return saved(image, kind, tiffinfo={700: xmp.encode()})
    return saved(image, kind, xmp=xmp.encode())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("form", XMP_FORMS)
@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_xmp_turns_a_photo_upright_where_exif_says_nothing(kind: str, form: str, orientation: int) -> None:
    xmp = XMP.format(XMP_FORMS[form].format(orientation))
    shown = decode_photo(with_xmp(quarters().transpose(STORED_AS[orientation]), kind, xmp), "a")
    assert corners(shown) == UPRIGHT


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate"])
def test_cmyk_keeps_its_colours(kind: str, compression: str) -> None:
    options = {"compression": compression} if kind == "TIFF" else {"quality": 95}
    assert corners(decode_photo(saved(quarters().convert("CMYK"), kind, **options), "a")) == UPRIGHT


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate"])
def test_lab_keeps_its_colours(astronaut: Frame, compression: str) -> None:
    lab = Image.fromarray(np.ascontiguousarray(astronaut[..., ::-1])).convert("LAB")
    shown = decode_photo(saved(lab, "TIFF", compression=compression), "a.tif")
    assert np.abs(shown.astype(int) - astronaut).mean() < 3
    lab = quarters().convert("LAB")
    assert corners(decode_photo(saved(lab, "TIFF", compression=compression), "a.tif")) == UPRIGHT


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "GIF"])
@pytest.mark.parametrize("colours", [4, 16, 256])
def test_a_palette_of_any_size_keeps_its_colours(kind: str, colours: int) -> None:
    bits = {"bits": {4: 2, 16: 4, 256: 8}[colours]} if kind == "PNG" else {}
    image = quarters().quantize(colours)
    assert image.mode == "P"
    assert corners(decode_photo(saved(image, kind, **bits), "a")) == UPRIGHT


@pytest.mark.parametrize("suffix", [".png", ".tif", ".ppm", ".jp2"])
def test_sixteen_bits_a_colour_are_scaled(suffix: str) -> None:
    ramp = np.linspace(0, 65535, 64 * 48 * 3).reshape(48, 64, 3).astype(np.uint16)
    done, data = cv2.imencode(suffix, ramp)
    assert done
    shown = decode_photo(data.tobytes(), f"a{suffix}")
    assert np.abs(shown.astype(int) - ramp / 257).max() <= 3


def tiled_tiff(pixels: Frame, side: int, deflate: bool, orientation: int) -> bytes:
    """A TIFF file in square tiles, as large scans are stored; the last ones reach past its edge."""
    height, width = pixels.shape[:2]
    down, right = -(-height // side), -(-width // side)
    whole = np.zeros((down * side, right * side, 3), np.uint8)
    whole[:height, :width] = pixels[..., ::-1]
    tiles = whole.reshape(down, side, right, side, 3).swapaxes(1, 2).reshape(down * right, -1)
    parts = [zlib.compress(tile.tobytes()) if deflate else tile.tobytes() for tile in tiles]
    lengths = [len(part) for part in parts]
    places = [8 + sum(lengths[:index]) for index in range(len(parts))]
    numbers: list[tuple[int, list[int]]] = [
        (256, [width]),
        (257, [height]),
        (258, [8, 8, 8]),
        (259, [8 if deflate else 1]),
        (262, [2]),
        (274, [orientation]),
        (277, [3]),
        (322, [side]),
        (323, [side]),
        (324, places),
        (325, lengths),
    ]
    body = b"".join(parts) + bytes(sum(lengths) % 2)
    directory = 8 + len(body)
    lists = directory + 2 + 12 * len(numbers) + 4
    entries, more = b"", b""
    for tag, values in numbers:
        packed = struct.pack(f"<{len(values)}I", *values)
        place = packed if len(values) == 1 else struct.pack("<I", lists + len(more))
        more += packed if len(values) > 1 else b""
        entries += struct.pack("<HHI", tag, 4, len(values)) + place
    head = b"II*\0" + struct.pack("<I", directory)
    return head + body + struct.pack("<H", len(numbers)) + entries + bytes(4) + more


@pytest.mark.parametrize("side", [16, 64, 256])
@pytest.mark.parametrize("deflate", [False, True])
def test_a_tiled_tiff_is_put_together(astronaut: Frame, side: int, deflate: bool) -> None:
    pixels = astronaut[:149, :211]
    assert (decode_photo(tiled_tiff(pixels, side, deflate, 1), "a.tif") == pixels).all()


def test_a_tiled_tiff_is_turned_by_its_orientation(astronaut: Frame) -> None:
    stored = np.rot90(astronaut[:149, :211])
    shown = decode_photo(tiled_tiff(np.ascontiguousarray(stored), 64, True, 6), "a.tif")
    assert (shown == astronaut[:149, :211]).all()


@pytest.mark.slow
def test_a_photo_of_88_megapixels_opens_whole() -> None:
    large = np.full((9400, 9400), 60, np.uint8)
    large[:4700, :4700] = 200
    shown = decode_photo(cv2.imencode(".jpg", large)[1].tobytes(), "large.jpg")
    assert shown.shape == (9400, 9400, 3)
    assert corners(shown) == [WHITE, (0, 0, 0), (0, 0, 0), (0, 0, 0)]


# Videos


def marked(number: int, size: tuple[int, int] = SIZE) -> Frame:
    """A frame that shows its number, with white at the top left and red below it."""
    frame = numbered(number, *size)
    frame[size[1] // 2 :, : size[0] // 2] = (20, 20, 220)
    return frame


def clip(
    path: Path,
    times: Sequence[float],
    codec: str = "libx264",
    options: dict[str, str] | None = None,
    muxing: dict[str, str] | None = None,
    size: tuple[int, int] = SIZE,
    pixel_format: str = "yuv420p",
    shape: Fraction | None = None,
    turn: tuple[int, bool] | None = None,
    sound_from_s: float | None = None,
) -> Path:
    """Write one marked frame for each time, with two seconds of silence if ``sound_from_s`` is a time.

    ``shape``: width of a pixel in heights. ``turn``: degrees anticlockwise, and whether it is mirrored.
    """
    with av.open(str(path), "w", options=muxing or {}) as container:
        stream: Any = container.add_stream(codec, rate=RATE, options=options or {})
        stream.width, stream.height, stream.pix_fmt = *size, pixel_format
        stream.codec_context.time_base = Fraction(
            1, RATE if codec in _EVEN_ONLY or path.suffix == ".ogv" else 1000
        )
        if shape is not None:
            stream.codec_context.sample_aspect_ratio = shape
        if turn is not None:
            stream.set_display_rotation(turn[0], hflip=turn[1])
        sound = None if sound_from_s is None else container.add_stream("mp2", rate=48000, layout="mono")
        packets = list(_encoded(stream, times, size))
        if sound is not None and sound_from_s is not None:
            packets += _silence(sound, sound_from_s)
        for packet in sorted(packets, key=lambda each: float(each.dts * each.time_base)):
            container.mux(packet)
    return path


_EVEN_ONLY = frozenset({"mpeg1video", "mpeg2video", "h263", "dnxhd", "wmv2", "msmpeg4"})
"""Encoders that know only even rates."""


def _encoded(stream: Any, times: Sequence[float], size: tuple[int, int]) -> Iterator[Any]:
    base = stream.codec_context.time_base
    for index, t in enumerate(times):
        frame = av.VideoFrame.from_ndarray(marked(index, size), "bgr24")
        frame.pts, frame.time_base = round(t / base), base
        yield from stream.encode(frame)
    yield from stream.encode(None)


def _silence(stream: Any, start_s: float) -> Iterator[Any]:
    for at in range(0, 96000, 1152):
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1152), np.int16), "s16", "mono")
        frame.sample_rate, frame.time_base = 48000, Fraction(1, 48000)
        frame.pts = at + round(start_s * 48000)
        yield from stream.encode(frame)
    yield from stream.encode(None)


def read_all(path: Path) -> tuple[list[TimedFrame], bool]:
    """The frames of a video, and whether something is said to be missing."""
    video = VideoFile(path)
    video.open()
    try:
        return list(iter(video.read, None)), video.incomplete
    finally:
        video.close()


def assert_holds(path: Path, times: Sequence[float], first: int = 0) -> None:
    """The frames from number ``first`` on are read whole, upright, in their colours, at these times."""
    frames, incomplete = read_all(path)
    assert [frame.t for frame in frames] == pytest.approx(list(times), abs=0.012)
    assert [number_of(frame.pixels) for frame in frames] == [first + n for n in range(len(times))]
    for frame in frames:
        height, width = frame.pixels.shape[:2]
        white, red = frame.pixels[height // 4, width // 4], frame.pixels[3 * height // 4, width // 4]
        assert white.min() > 235
        assert red[2] > 190 and max(red[:2]) < 60
    assert not incomplete


def even(count: int, start_s: float = 0.0) -> list[float]:
    return [start_s + n / RATE for n in range(count)]


CONTAINERS = {
    ".mp4": "libx264",
    ".m4v": "libx264",
    ".mov": "prores_ks",
    ".mkv": "libx264",
    ".webm": "libvpx-vp9",
    ".avi": "mpeg4",
    ".wmv": "wmv2",
    ".flv": "flv",
    ".mpg": "mpeg1video",
    ".mpeg": "mpeg2video",
    ".ts": "libx264",
    ".mts": "libx264",
    ".m2ts": "libx264",
    ".3gp": "mpeg4",
    ".ogv": "libvpx",
}
"""A usual codec for each kind of file that windows offer."""


@pytest.mark.parametrize("suffix", sorted(VIDEO_SUFFIXES))
def test_every_container_gives_each_frame_at_its_time(tmp_path: Path, suffix: str) -> None:
    codec = CONTAINERS[suffix]
    path = clip(tmp_path / f"a{suffix}", even(6), codec, pixel_format=FORMATS.get(codec, "yuv420p"))
    assert_holds(path, even(6))


FORMATS = {
    "prores_ks": "yuv422p10le",
    "dnxhd": "yuv422p",
    "mjpeg": "yuvj420p",
    "ffv1": "yuv444p",
    "huffyuv": "rgb24",
    "utvideo": "gbrp",
    "qtrle": "rgb24",
    "png": "rgb24",
    "rawvideo": "bgr24",
}
CODECS = {
    "libx264": ("mp4", {"bf": "2"}),
    "libx265": ("mp4", {"preset": "ultrafast", "x265-params": "log-level=none:pools=none:frame-threads=1"}),
    "libvpx": ("webm", {}),
    "libvpx-vp9": ("webm", {}),
    "libsvtav1": ("mkv", {"preset": "12", "svtav1-params": "lp=1"}),
    "mpeg4": ("mp4", {}),
    "mpeg2video": ("ts", {}),
    "mpeg1video": ("mpg", {}),
    "mjpeg": ("avi", {}),
    "h263": ("avi", {}),
    "flv": ("flv", {}),
    "wmv2": ("wmv", {}),
    "msmpeg4": ("avi", {}),
    "prores_ks": ("mov", {}),
    "dnxhd": ("mov", {"profile": "dnxhr_sq"}),
    "ffv1": ("mkv", {}),
    "huffyuv": ("avi", {}),
    "utvideo": ("avi", {}),
    "qtrle": ("mov", {}),
    "png": ("mov", {}),
    "rawvideo": ("nut", {}),
}
SIZES = {"h263": (176, 144), "dnxhd": (256, 128)}


def encodes(codec: str) -> bool:
    try:
        av.Codec(codec, "w")
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("codec", CODECS)
def test_every_codec_gives_each_frame_in_its_colours(tmp_path: Path, codec: str) -> None:
    if not encodes(codec):
        pytest.skip(f"this PyAV has no encoder {codec}")
    suffix, options = CODECS[codec]
    size, pixel_format = SIZES.get(codec, SIZE), FORMATS.get(codec, "yuv420p")
    path = clip(tmp_path / f"a.{suffix}", even(6), codec, options, size=size, pixel_format=pixel_format)
    assert_holds(path, even(6))


@pytest.mark.parametrize("suffix", ["mp4", "mov", "mkv", "webm", "ts", "flv"])
def test_a_variable_rate_keeps_its_times(tmp_path: Path, suffix: str) -> None:
    times = [0.0, 0.04, 0.1, 0.5, 0.52, 0.9, 1.3]
    codec = {"webm": "libvpx", "flv": "flv"}.get(suffix, "libx264")
    assert_holds(clip(tmp_path / f"a.{suffix}", times, codec), times)


SHOWN_FROM_ZERO = {"avoid_negative_ts": "disabled", "use_editlist": "1"}


@pytest.mark.parametrize("suffix", ["mp4", "mov"])
@pytest.mark.parametrize("cut", [1, 3])
@pytest.mark.parametrize("options", [{"bf": "0"}, {"bf": "2"}])
def test_what_an_edit_list_cuts_off_is_not_shown(
    tmp_path: Path, suffix: str, cut: int, options: dict[str, str]
) -> None:
    path = clip(tmp_path / f"a.{suffix}", even(8, -cut / RATE), options=options, muxing=SHOWN_FROM_ZERO)
    assert_holds(path, even(8 - cut), first=cut)


@pytest.mark.parametrize("suffix", ["mp4", "mov", "mkv", "ts"])
def test_pictures_that_start_after_the_sound_keep_their_delay(tmp_path: Path, suffix: str) -> None:
    path = clip(tmp_path / f"a.{suffix}", even(6, 0.8), sound_from_s=0.0)
    assert_holds(path, even(6, 0.8))


LATE = {"mpg": "mpeg2video", "flv": "flv", "wmv": "wmv2", "webm": "libvpx"}


@pytest.mark.parametrize("suffix", ["mkv", "webm", "wmv", "ts", "mpg", "flv", "nut"])
@pytest.mark.parametrize("start_s", [5.0, 3600.0])
@pytest.mark.parametrize("reordered", ["0", "2"])
def test_a_late_start_is_time_zero(tmp_path: Path, suffix: str, start_s: float, reordered: str) -> None:
    codec = LATE.get(suffix, "libx264")
    options = {"bf": reordered} if codec == "libx264" else {}
    assert_holds(clip(tmp_path / f"a.{suffix}", even(6, start_s), codec, options), even(6))


@pytest.mark.parametrize("suffix", ["mkv", "nut", "wmv"])
def test_a_late_start_that_is_cut_off_is_still_reported(tmp_path: Path, suffix: str) -> None:
    path = clip(tmp_path / f"a.{suffix}", even(100, 5.0), LATE.get(suffix, "libx264"), {"g": "1", "bf": "0"})
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])
    frames, incomplete = read_all(path)
    assert 10 < len(frames) < 60
    assert incomplete


@pytest.mark.parametrize("suffix", ["wmv", "ts", "webm"])
def test_a_negative_start_is_time_zero(tmp_path: Path, suffix: str) -> None:
    muxing = {"avoid_negative_ts": "disabled"}
    path = clip(tmp_path / f"a.{suffix}", even(6, -0.2), LATE.get(suffix, "libx264"), muxing=muxing)
    assert_holds(path, even(6))


@pytest.mark.parametrize("before_s", [0.3, 0.0])
def test_a_clock_that_begins_anew_is_no_jump(tmp_path: Path, before_s: float) -> None:
    """The clock of a transport stream has 33 bits of 1/90000 s, and starts again after 26.5 hours."""
    path = clip(tmp_path / "a.ts", even(8, 2**33 / 90000 - before_s))
    assert_holds(path, even(8))


@pytest.mark.parametrize("suffix", ["mp4", "mov", "mkv"])
@pytest.mark.parametrize("shape", [Fraction(2), Fraction(4, 3), Fraction(1, 2)])
@pytest.mark.parametrize("turn", [(90, False), (-90, False), (180, False), (0, True)])
def test_pixels_that_are_not_square_are_made_so_before_turning(
    tmp_path: Path, suffix: str, shape: Fraction, turn: tuple[int, bool]
) -> None:
    path = clip(tmp_path / f"a.{suffix}", even(2), shape=shape, turn=turn)
    frames, incomplete = read_all(path)
    wide = cv2.resize(marked(1), (round(160 * shape), 120), interpolation=cv2.INTER_NEAREST)
    expected = np.rot90(np.fliplr(wide) if turn[1] else wide, turn[0] // 90)
    assert [frame.pixels.shape for frame in frames] == [expected.shape] * 2
    assert np.abs(frames[1].pixels.astype(int) - expected).mean() < 6
    assert not incomplete
