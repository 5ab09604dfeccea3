"""Photos that are often shown wrongly: deep, cut off, wide in colour, with several pictures."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageCms

from fer_desktop.core.errors import PhotoError
from fer_desktop.media.photo import decode_photo, read_photo
from tests.support.tiff import FLOAT, SIGNED, UNSIGNED, tiff


def scene(width: int = 96, height: int = 64) -> np.ndarray:
    """A ramp with a bright box, (H, W, 3) uint8, RGB."""
    frame = np.zeros((height, width, 3), np.uint8)
    frame[..., 0] = np.linspace(10, 240, width)
    frame[..., 1] = np.linspace(30, 200, height)[:, None]
    frame[height // 4 : height // 2, width // 4 : width // 2] = (250, 240, 20)
    return frame


def saved(image: Image.Image, kind: str, **options) -> bytes:
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def read(tmp_path, data: bytes, name: str):
    path = tmp_path / name
    path.write_bytes(data)
    return read_photo(path)


@pytest.mark.parametrize(
    ("bits", "kind", "full"),
    [
        (10, UNSIGNED, 1023),
        (12, UNSIGNED, 4095),
        (14, UNSIGNED, 16383),
        (16, UNSIGNED, 65535),
        (16, SIGNED, 32767),
        (32, FLOAT, 1.0),
        (32, FLOAT, 255.0),
        (64, FLOAT, 1.0),
    ],
)
@pytest.mark.parametrize("grey", [False, True])
def test_deep_tiff_is_scaled_by_its_range(bits, kind, full, grey):
    rgb = scene()[..., 0] if grey else scene()
    stored = rgb / 255 * full if kind == FLOAT else np.rint(rgb / 255 * full).astype(np.int64)
    shown = decode_photo(tiff(stored, bits, kind), "a.tif")
    expected = np.repeat(rgb[..., None], 3, 2) if grey else rgb[..., ::-1]
    assert np.abs(shown.astype(int) - expected).max() <= 1


def test_a_dark_deep_tiff_stays_dark_and_a_turned_one_is_turned():
    dark = np.full((20, 40, 3), 4095 // 8)
    shown = decode_photo(tiff(dark, 12, orientation=6), "a.tif")
    assert shown.shape == (40, 20, 3)
    assert 30 <= shown.mean() <= 33


def test_a_deep_tiff_that_would_take_too_much_memory_is_refused():
    claimed = tiff(scene() / 255, 64, FLOAT).replace(
        (96).to_bytes(4, "little"), (9000).to_bytes(4, "little"), 1
    )
    huge = claimed.replace((64).to_bytes(4, "little"), (9000).to_bytes(4, "little"))
    with pytest.raises(PhotoError, match=r"a\.tif is"):
        decode_photo(huge, "a.tif")


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_largest_page_of_a_tiff_is_meant(tmp_path, place):
    large, small = Image.fromarray(scene()), Image.new("RGB", (24, 16))
    pages = [small] * place + [large] + [small] * (2 - place)
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    photo = read(tmp_path, data, "pages.tif")
    assert (photo.pixels == scene()[..., ::-1]).all()
    assert photo.notes == ("pages.tif has several pages: only the largest was analysed.",)


def test_of_pages_of_one_size_the_first_is_read(tmp_path):
    pages = [Image.fromarray(scene()), Image.new("RGB", (96, 64))]
    photo = read(tmp_path, saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]), "pages.tif")
    assert (photo.pixels == scene()[..., ::-1]).all()
    assert photo.notes == ("pages.tif has several pages: only the first was analysed.",)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
@pytest.mark.parametrize("blank", [0, 1, 3])
def test_an_animation_that_begins_with_black_shows_its_first_real_picture(tmp_path, kind, blank):
    shown = Image.fromarray(scene())
    pictures = [
        *(Image.new("RGB", shown.size, (index, 0, 0)) for index in range(blank)),
        shown,
        shown.rotate(180),
    ]
    options = {"lossless": True} if kind == "WEBP" else {}
    data = saved(pictures[0], kind, save_all=True, append_images=pictures[1:], duration=100, **options)
    photo = read(tmp_path, data, f"a.{kind.lower()}")
    assert np.abs(photo.pixels.astype(int) - scene()[..., ::-1]).mean() < 8
    assert photo.notes == (f"a.{kind.lower()} is an animation: only one of its pictures was analysed.",)


def test_a_picture_of_one_colour_is_no_animation(tmp_path):
    assert read(tmp_path, saved(Image.new("RGB", (9, 9)), "GIF"), "a.gif").notes == ()


@pytest.mark.parametrize("part", [0.75, 0.9, 0.99])
@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_without_its_last_rows_is_read_and_says_so(tmp_path, astronaut, part, mode, progressive):
    whole = Image.fromarray(np.ascontiguousarray(astronaut[..., ::-1])).convert(mode)
    data = saved(whole, "JPEG", quality=90, progressive=progressive)
    photo = read(tmp_path, data[: round(part * len(data))], "cut.jpg")
    rows = astronaut.shape[0] // 2
    expected = decode_photo(data, "whole.jpg")[:rows].astype(int)
    assert np.abs(photo.pixels[:rows] - expected).mean() < 8
    assert photo.notes == ("The end of cut.jpg is missing: what is there was analysed.",)


def test_a_jpeg_without_most_rows_is_refused(tmp_path, astronaut):
    data = saved(Image.fromarray(np.ascontiguousarray(astronaut)), "JPEG")
    with pytest.raises(PhotoError, match="damaged or incomplete"):
        read(tmp_path, data[: len(data) // 4], "cut.jpg")


def wide_profile() -> ImageCms.ImageCmsProfile:
    """A profile whose red and green are swapped, which nobody can overlook."""
    return ImageCms.ImageCmsProfile(
        io.BytesIO(_swapped(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))))
    )


def _swapped(profile: ImageCms.ImageCmsProfile) -> bytes:
    data = profile.tobytes().replace("sRGB".encode("utf-16-be"), "test".encode("utf-16-be"))
    return data.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_colours_are_converted_from_the_profile_to_srgb(tmp_path, kind):
    options = {"lossless": True} if kind == "WEBP" else {"quality": 100, "subsampling": 0}
    data = saved(Image.fromarray(scene()), kind, icc_profile=wide_profile().tobytes(), **options)
    shown = read(tmp_path, data, f"a.{kind.lower()}").pixels
    assert np.abs(shown.astype(int) - scene()[..., [2, 0, 1]]).mean() < 3


def test_a_transparent_picture_keeps_white_and_its_profile(tmp_path):
    rgba = Image.fromarray(np.dstack([scene(), np.full((64, 96), 255, np.uint8)]))
    rgba.paste((0, 0, 0, 0), (0, 0, 20, 20))
    shown = read(tmp_path, saved(rgba, "PNG", icc_profile=wide_profile().tobytes()), "a.png").pixels
    assert shown[5, 5].min() >= 253
    assert np.abs(shown[40:].astype(int) - scene()[40:, :, [2, 0, 1]]).mean() < 3


@pytest.mark.parametrize("profile", [b"", b"nonsense", wide_profile().tobytes()[:300]])
def test_a_damaged_profile_does_not_cost_the_picture(tmp_path, profile):
    data = saved(Image.fromarray(scene()), "PNG", icc_profile=profile)
    assert (read(tmp_path, data, "a.png").pixels == scene()[..., ::-1]).all()


def test_srgb_itself_changes_nothing(tmp_path):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(Image.fromarray(scene()), "PNG", icc_profile=profile)
    assert (read(tmp_path, data, "a.png").pixels == scene()[..., ::-1]).all()


@pytest.mark.parametrize("mode", ["L", "CMYK", "P", "LA"])
def test_a_profile_of_another_kind_of_colours_is_passed_over(tmp_path, mode):
    image = Image.fromarray(scene()).convert(mode)
    kind = "TIFF" if mode == "CMYK" else "PNG"
    with_profile = read(tmp_path, saved(image, kind, icc_profile=wide_profile().tobytes()), "a").pixels
    plain = read(tmp_path, saved(image, kind), "b").pixels
    assert mode == "P" or (with_profile == plain).all()
