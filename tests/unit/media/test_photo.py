"""Pictures as people have them: turned, deep, transparent, damaged, misnamed."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from fer_desktop.core.errors import PhotoError
from fer_desktop.core.file_io import read_error_message, write_error_message
from fer_desktop.media.photo import decode_photo, load_photo, photos_in, save_photo

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

RED, GREEN, BLUE, WHITE = (0, 0, 255), (0, 255, 0), (255, 0, 0), (255, 255, 255)


def quarters() -> Image.Image:
    """Red and green above, blue and white below (as RGB)."""
    pixels = np.zeros((40, 60, 3), np.uint8)
    pixels[:20, :30], pixels[:20, 30:] = (255, 0, 0), (0, 255, 0)
    pixels[20:, :30], pixels[20:, 30:] = (0, 0, 255), (255, 255, 255)
    return Image.fromarray(pixels)


def corners(frame: Frame) -> list[tuple[int, ...]]:
    """The BGR colours of the four quarters, row by row, each channel rounded to 0 or 255."""
    height, width = frame.shape[:2]
    spots = [(y * height // 4, x * width // 4) for y in (1, 3) for x in (1, 3)]
    return [tuple(int(255 * (value > 127)) for value in frame[spot]) for spot in spots]


def is_frame(frame: Frame) -> bool:
    return frame.dtype == np.uint8 and frame.ndim == 3 and frame.shape[2] == 3 and frame.flags.c_contiguous


def saved(folder: Path, image: Image.Image, name: str, **options) -> Path:
    path = folder / name
    image.save(path, **options)
    return path


def png(width: int, height: int) -> bytes:
    """The head of a PNG that says a size and holds no pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize("name", ["a.png", "a.bmp", "a.tif", "a.webp", "a.jpg", "a.gif", "a.ppm", "a.avif"])
def test_each_format_gives_the_same_picture(tmp_path, name):
    frame = load_photo(saved(tmp_path, quarters(), name))
    assert is_frame(frame)
    assert frame.shape == (40, 60, 3)
    assert corners(frame) == [RED, GREEN, BLUE, WHITE]


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
@pytest.mark.parametrize(
    ("tag", "turn"),
    [
        (2, Image.Transpose.FLIP_LEFT_RIGHT),
        (3, Image.Transpose.ROTATE_180),
        (4, Image.Transpose.FLIP_TOP_BOTTOM),
        (5, Image.Transpose.TRANSPOSE),
        (6, Image.Transpose.ROTATE_90),
        (7, Image.Transpose.TRANSVERSE),
        (8, Image.Transpose.ROTATE_270),
    ],
)
def test_a_picture_stands_upright_by_its_orientation_tag(tmp_path, name, tag, turn):
    exif = Image.Exif()
    exif[0x0112] = tag
    frame = load_photo(saved(tmp_path, quarters().transpose(turn), name, exif=exif))
    assert frame.shape == (40, 60, 3)
    assert is_frame(frame)
    assert corners(frame) == [RED, GREEN, BLUE, WHITE]


def test_a_damaged_orientation_tag_does_not_cost_the_picture(tmp_path):
    path = saved(tmp_path, quarters(), "a.jpg", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\x7f")
    assert load_photo(path).shape == (40, 60, 3)


@pytest.mark.parametrize(
    ("name", "kind"), [("a.png", "<u2"), ("a.tif", "<u2"), ("b.tif", "<i4"), ("c.tif", "<f4")]
)
def test_deep_grey_is_scaled_and_not_clipped(tmp_path, name, kind):
    ramp = np.linspace(0, 65535, 256).astype(kind).reshape(16, 16)
    frame = load_photo(saved(tmp_path, Image.fromarray(ramp), name))
    assert np.abs(frame[..., 0].ravel().astype(int) - np.arange(256)).max() <= 1


def test_a_dark_deep_picture_stays_dark():
    data = io.BytesIO()
    Image.fromarray(np.full((8, 8), 257 * 12, np.uint16)).save(data, "PNG")
    assert decode_photo(data.getvalue(), "dark").max() == 12


def test_a_float_picture_of_0_to_1_is_scaled(tmp_path):
    ramp = np.linspace(0, 1, 256, dtype=np.float32).reshape(16, 16)
    frame = load_photo(saved(tmp_path, Image.fromarray(ramp), "a.tif"))
    assert frame[0, 0, 0] == 0
    assert frame[-1, -1, 0] == 255


@pytest.mark.parametrize("mode", ["CMYK", "L", "P", "1", "YCbCr"])
def test_every_colour_mode_becomes_bgr(tmp_path, mode):
    frame = load_photo(saved(tmp_path, Image.new("RGB", (9, 9), "white").convert(mode), "a.tif"))
    assert is_frame(frame)
    assert frame.min() >= 253


def test_cmyk_keeps_its_colours(tmp_path):
    frame = load_photo(saved(tmp_path, quarters().convert("CMYK"), "a.jpg", quality=95))
    assert corners(frame) == [RED, GREEN, BLUE, WHITE]


def half_clear() -> Image.Image:
    image = Image.new("RGBA", (20, 10), (0, 0, 0, 0))
    image.paste((200, 0, 0, 255), (10, 0, 20, 10))
    return image


def test_what_is_transparent_becomes_white(tmp_path):
    palette = half_clear().convert("P")
    palette.info["transparency"] = palette.getpixel((0, 0))
    for path in (
        saved(tmp_path, half_clear(), "rgba.png"),
        saved(tmp_path, half_clear().convert("LA"), "la.png"),
        saved(tmp_path, palette, "palette.png", transparency=palette.getpixel((0, 0))),
        saved(tmp_path, half_clear(), "a.webp", lossless=True),
    ):
        frame = load_photo(path)
        assert frame[5, 2].tolist() == [255, 255, 255], path.name
        assert frame[5, 15].tolist() != [255, 255, 255], path.name


@pytest.mark.parametrize("name", ["a.gif", "a.webp", "a.png"])
def test_an_animation_gives_its_first_picture(tmp_path, name):
    more = [Image.new("RGB", (60, 40), "black")] * 2
    path = saved(tmp_path, quarters(), name, save_all=True, append_images=more, duration=100)
    assert corners(load_photo(path)) == [RED, GREEN, BLUE, WHITE]


def test_a_picture_is_told_by_its_content_and_not_by_its_name(tmp_path):
    path = saved(tmp_path, quarters(), "really.png").rename(tmp_path / "named.jpg")
    assert corners(load_photo(path)) == [RED, GREEN, BLUE, WHITE]


def test_one_pixel_is_a_picture(tmp_path):
    assert load_photo(saved(tmp_path, Image.new("RGB", (1, 1), "blue"), "a.png")).tolist() == [[[255, 0, 0]]]


def test_names_with_spaces_and_any_letters(tmp_path):
    folder = tmp_path / "Мои фото – 写真"
    folder.mkdir()
    path = saved(folder, quarters(), "أمي 😀.png")
    assert load_photo(path).shape == (40, 60, 3)
    assert photos_in(folder) == [path]


def test_a_name_that_is_no_text(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.png"))
    try:
        path.write_bytes(b"text")
    except OSError:
        pytest.skip("this file system takes only text as a name")
    with pytest.raises(PhotoError) as caught:
        load_photo(path)
    assert "�.png" in str(caught.value)
    assert str(caught.value).encode()


@pytest.mark.parametrize("size", [(30000, 30000), (10001, 10000), (2**31 - 1, 2**31 - 1)])
def test_too_many_pixels_are_refused_from_the_header_alone(size):
    with pytest.raises(PhotoError, match=r"^huge\.png is too large: .*90 million"):
        decode_photo(png(*size), "huge.png")


@pytest.mark.slow
def test_a_large_photo_opens(tmp_path):
    path = saved(tmp_path, Image.new("L", (8000, 6000), 77), "large.png", compress_level=1)
    assert load_photo(path).shape == (6000, 8000, 3)


def test_a_stub_of_the_right_size_is_damaged_and_not_too_large():
    with pytest.raises(PhotoError, match="damaged or incomplete"):
        decode_photo(png(9000, 9900), "stub.png")


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.gif", "a.tif", "a.avif", "a.bmp"])
def test_a_truncated_picture_is_told_as_such(tmp_path, name):
    rng = np.random.default_rng(0)
    noise = Image.fromarray(rng.integers(0, 255, (64, 64, 3), np.uint8))
    path = saved(tmp_path, noise, name)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(PhotoError, match=rf"^{name} is (damaged|not a picture)"):
        load_photo(path)


@pytest.mark.parametrize("cut", range(1, 60, 3))
def test_a_picture_cut_in_its_head_is_an_error_of_ours(tmp_path, cut):
    for name in ("a.jpg", "a.png", "a.webp", "a.gif", "a.tif", "a.bmp", "a.avif", "a.jp2", "a.ppm"):
        whole = saved(tmp_path, quarters(), name).read_bytes()
        with pytest.raises(PhotoError):
            decode_photo(whole[:cut], name)


def test_damaged_bytes_give_a_picture_or_an_error_of_ours(tmp_path):
    rng = np.random.default_rng(1)
    for name in ("a.jpg", "a.png", "a.webp", "a.gif", "a.tif", "a.avif", "a.jp2"):
        whole = np.frombuffer(saved(tmp_path, quarters(), name).read_bytes(), np.uint8)
        for _ in range(40):
            broken = whole.copy()
            broken[rng.integers(0, len(broken), 3)] = rng.integers(0, 256, 3)
            try:
                assert is_frame(decode_photo(broken.tobytes(), name))
            except PhotoError as error:
                assert name in str(error)


def test_what_is_no_picture(tmp_path):
    (tmp_path / "text.jpg").write_text("not a picture at all")
    (tmp_path / "empty.png").write_bytes(b"")
    (tmp_path / "page.jpg").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n")
    os.mkfifo(tmp_path / "pipe.png") if hasattr(os, "mkfifo") else (tmp_path / "pipe.png").write_bytes(b"x")
    for name, told in {
        "text.jpg": "text.jpg is not a picture",
        "empty.png": "empty.png is empty",
        "page.jpg": "page.jpg is not a picture",
        "pipe.png": "pipe.png ",
        "missing.png": "missing.png doesn't exist",
        "text.jpg/inside.png": "inside.png doesn't exist",
        "nul\0.png": "nul",
    }.items():
        with pytest.raises(PhotoError, match=f"^{told}"):
            load_photo(tmp_path / name)
    with pytest.raises(PhotoError, match="is a folder"):
        load_photo(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_a_file_that_may_not_be_read(tmp_path):
    path = saved(tmp_path, quarters(), "secret.png")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(PhotoError, match="no permission to read"):
        load_photo(path)


@pytest.mark.slow
def test_pillow_says_nothing_on_stderr(tmp_path):
    saved(tmp_path, Image.new("1", (9470, 9470)), "warned.png")
    saved(tmp_path, quarters(), "torn.tif", compression="tiff_lzw")
    torn = (tmp_path / "torn.tif").read_bytes()
    (tmp_path / "torn.tif").write_bytes(torn[: len(torn) - 40])
    script = (
        "import sys\nfrom pathlib import Path\nfrom fer_desktop.core.errors import PhotoError\n"
        "from fer_desktop.media.photo import load_photo, photos_in\n"
        "for path in photos_in(Path(sys.argv[1])):\n"
        "    try:\n        load_photo(path)\n    except PhotoError:\n        print('failed', path.name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert done.stdout == "failed torn.tif\n"


def test_photos_of_a_folder(tmp_path):
    for name in ("b.JPG", "A.png", "notes.txt", ".hidden.png", "c.webp"):
        (tmp_path / name).touch()
    (tmp_path / "folder.png").mkdir()
    assert [path.name for path in photos_in(tmp_path)] == ["A.png", "b.JPG", "c.webp"]
    assert photos_in(tmp_path / "notes.txt") == [tmp_path / "notes.txt"]
    assert photos_in(tmp_path / "missing") == [tmp_path / "missing"]


@pytest.mark.parametrize("suffix", [".png", ".PNG", ".jpg", ".jpeg", ".webp", ".bmp", ".tif"])
def test_a_saved_picture_comes_back(tmp_path, suffix):
    frame = decode_photo(saved(tmp_path, quarters(), "a.png").read_bytes(), "a")
    path = tmp_path / f"saved{suffix}"
    save_photo(path, frame)
    assert corners(load_photo(path)) == [RED, GREEN, BLUE, WHITE]
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["a.png", path.name])


def test_saving_keeps_the_old_file_when_it_fails(tmp_path):
    path = tmp_path / "kept.webp"
    path.write_bytes(b"old")
    with pytest.raises(PhotoError, match=r"kept\.webp can't be saved"):
        save_photo(path, np.zeros((4, 20000, 3), np.uint8))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_saving_says_why_it_can_not(tmp_path):
    frame = np.zeros((4, 4, 3), np.uint8)
    (tmp_path / "folder.png").mkdir()
    for name, told in {
        "a.xyz": "end its name with .png",
        "a": "end its name with .png",
        "missing/a.png": "its folder doesn't exist",
        "folder.png": "a folder has this name",
    }.items():
        with pytest.raises(PhotoError, match=told):
            save_photo(tmp_path / name, frame)


def test_a_refusal_by_the_system_is_told_as_one():
    assert read_error_message(PermissionError(), "a.png").endswith("no permission to read it.")
    assert write_error_message(PermissionError(), "a.png").endswith("no permission to write there.")
    assert write_error_message(OSError(28, "No space left on device"), "a.png").endswith(
        "No space left on device."
    )
