"""HEIC photos as phones write them: tiles, turns, profiles, depths; and damaged ones."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import ImageCms

from fer_desktop.core.errors import PhotoError
from fer_desktop.media.photo import decode_photo, load_photo, photos_in
from tests.support.heif import HeicOptions, heic

TURNS = {
    1: None,
    2: lambda frame: cv2.flip(frame, 1),
    3: lambda frame: cv2.rotate(frame, cv2.ROTATE_180),
    4: lambda frame: cv2.flip(frame, 0),
    6: lambda frame: cv2.rotate(frame, cv2.ROTATE_90_COUNTERCLOCKWISE),
    8: lambda frame: cv2.rotate(frame, cv2.ROTATE_90_CLOCKWISE),
}


def patches(width: int = 96, height: int = 64) -> np.ndarray:
    """Four colours, one in each quarter."""
    frame = np.full((height, width, 3), (40, 160, 90), np.uint8)
    frame[: height // 2, : width // 2] = (30, 40, 200)
    frame[height // 2 :, : width // 2] = (190, 90, 30)
    frame[height // 2 :, width // 2 :] = (220, 220, 220)
    return frame


def close(frame: np.ndarray, expected: np.ndarray, levels: float = 4) -> bool:
    """Whether two frames differ by little, except along edges, where codecs blur."""
    return frame.shape == expected.shape and (
        np.quantile(np.abs(frame.astype(int) - expected), 0.8) <= levels
    )


def exif(orientation: int) -> bytes:
    """EXIF data with an orientation."""
    return b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, 0x112, 3, 1, orientation, 0, 0)


@pytest.mark.parametrize(
    ("size", "tile"),
    [((96, 64), None), ((98, 66), None), ((96, 64), 64), ((200, 130), 64), ((64, 200), 64)],
)
@pytest.mark.parametrize("in_idat", [False, True])
def test_one_picture_and_tiles_give_the_same(size, tile, in_idat):
    frame = patches(*size)
    assert close(decode_photo(heic(frame, HeicOptions(tile=tile, in_idat=in_idat)), "a.heic"), frame)


@pytest.mark.parametrize("quarter_turns", range(4))
@pytest.mark.parametrize("tile", [None, 64])
def test_it_stands_upright_by_its_property(quarter_turns, tile):
    stored = np.ascontiguousarray(np.rot90(patches(), -quarter_turns))
    options = HeicOptions(tile=tile, turns=[(b"irot", bytes([quarter_turns]))], exif=exif(3))
    assert close(decode_photo(heic(stored, options), "a.heic"), patches())


@pytest.mark.parametrize(("axis", "flip"), [(0, 0), (1, 1)])
def test_it_is_mirrored_by_its_property(axis, flip):
    options = HeicOptions(turns=[(b"imir", bytes([axis]))])
    assert close(decode_photo(heic(cv2.flip(patches(), flip), options), "a.heic"), patches())


@pytest.mark.parametrize("orientation", TURNS)
def test_without_such_a_property_its_exif_tag_turns_it(orientation):
    turn = TURNS[orientation]
    stored = patches() if turn is None else turn(patches())
    assert close(decode_photo(heic(stored, HeicOptions(exif=exif(orientation))), "a.heic"), patches())


@pytest.mark.parametrize("pixel_format", ["yuvj420p", "yuvj444p", "yuv420p10le", "yuv422p10le"])
def test_depths_and_samplings(pixel_format):
    range_flag = 0x80 if pixel_format.startswith("yuvj") else 0
    colour = struct.pack(">4sHHHB", b"nclx", 1, 13, 6, range_flag)
    options = HeicOptions(pixel_format=pixel_format, colour=colour)
    assert close(decode_photo(heic(patches(), options), "a.heic"), patches())


def test_a_profile_gives_the_colours_of_the_original():
    swapped = patches()[..., ::-1]
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options = HeicOptions(colour=b"prof" + profile)
    assert close(decode_photo(heic(swapped, options), "a.heic"), swapped)


def test_wide_colours_without_a_profile_become_srgb():
    colour = struct.pack(">4sHHHB", b"nclx", 12, 13, 6, 0x80)
    red = np.full((64, 64, 3), (60, 60, 200), np.uint8)
    shown = decode_photo(heic(red, HeicOptions(colour=colour)), "a.heic")[32, 32].astype(int)
    assert shown[2] > 205 and shown[1] < 58, "P3 red is redder than that of sRGB"


def test_what_is_transparent_becomes_white():
    alpha = np.full((64, 96), 255, np.uint8)
    alpha[:, :48] = 0
    shown = decode_photo(heic(patches(), HeicOptions(alpha=alpha)), "a.heic")
    assert shown[:, 4:40].min() > 245
    assert close(shown[:, 56:], patches()[:, 56:])


def test_a_crop_is_followed():
    crop = struct.pack(">8I", 48, 1, 32, 1, 0, 1, 0, 1)
    shown = decode_photo(heic(patches(), HeicOptions(turns=[(b"clap", crop)])), "a.heic")
    assert close(shown, patches()[16:48, 24:72])


@pytest.mark.parametrize("suffix", [".heic", ".HEIC", ".heif", ".hif"])
def test_it_is_found_in_a_folder(tmp_path: Path, suffix):
    path = tmp_path / f"photo{suffix}"
    path.write_bytes(heic(patches()))
    assert photos_in(tmp_path) == [path]
    assert close(load_photo(path), patches())


@pytest.mark.parametrize("brands", [b"mif1" + bytes(4) + b"mif1heic", b"heix" + bytes(4) + b"heix"])
def test_other_brands(brands):
    assert close(decode_photo(heic(patches(), HeicOptions(brands=brands)), "a"), patches())


def test_too_many_pixels_are_refused_before_anything_is_decoded():
    huge = heic(patches()).replace(struct.pack(">II", 96, 64), struct.pack(">II", 60000, 60000))
    with pytest.raises(PhotoError, match="too large: make it smaller than 50 million"):
        decode_photo(huge, "a.heic")


def test_a_smaller_picture_than_described_is_damaged():
    lying = heic(patches()).replace(struct.pack(">II", 96, 64), struct.pack(">II", 960, 640))
    with pytest.raises(PhotoError, match="damaged"):
        decode_photo(lying, "a.heic")


@pytest.mark.parametrize("tile", [None, 64])
def test_a_cut_off_file_is_reported_as_such(tile):
    whole = heic(patches(), HeicOptions(tile=tile))
    for cut in range(12, len(whole) - 1, max(1, len(whole) // 40)):
        with pytest.raises(PhotoError, match=r"a\.heic is"):
            decode_photo(whole[:cut], "a.heic")


@pytest.mark.parametrize("seed", range(3))
def test_damaged_bytes_give_a_picture_or_an_error_of_ours(seed):
    chance = random.Random(seed)
    whole = heic(patches(), HeicOptions(tile=64, exif=exif(6), turns=[(b"irot", b"\1")]))
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(3):
            broken[chance.randrange(len(whole) // chance.choice([1, 4]))] = chance.randrange(256)
        try:
            frame = decode_photo(bytes(broken), "a.heic")
            assert frame.dtype == np.uint8 and frame.shape[2] == 3
        except PhotoError as error:
            assert "a.heic" in str(error)


def test_items_that_refer_to_themselves_end_in_an_error():
    whole = heic(patches(), HeicOptions(tile=64))
    reference = struct.pack(">HH2H", 3, 2, 1, 2)
    assert reference in whole
    with pytest.raises(PhotoError, match="damaged"):
        decode_photo(whole.replace(reference, struct.pack(">HH2H", 3, 2, 3, 3)), "a.heic")


def test_the_default_colours_are_those_of_phones():
    assert close(decode_photo(heic(patches(), HeicOptions(colour=b"")), "a.heic"), patches(), 6)
