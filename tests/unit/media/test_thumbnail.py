"""Thumbnails: the same picture as the photo, upright, whatever the format; none of a broken file."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from fer_desktop.media.photo import load_photo
from fer_desktop.media.scaling import downscale
from fer_desktop.media.thumbnail import load_thumbnail

SIDE = 96


def _saved(folder: Path, name: str, frame: np.ndarray, **options: object) -> Path:
    path = folder / name
    Image.fromarray(frame[..., ::-1]).save(path, **options)
    return path


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
@pytest.mark.parametrize("orientation", [1, 6, 8, 3])
def test_it_shows_what_the_photo_shows(tmp_path, astronaut, name, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = _saved(tmp_path, name, astronaut[:384], exif=exif)
    thumbnail = load_thumbnail(path, SIDE)
    whole = downscale(load_photo(path), SIDE)
    assert thumbnail is not None
    assert thumbnail.shape == whole.shape
    assert thumbnail.flags.c_contiguous
    assert np.abs(cv2.blur(thumbnail, (5, 5)).astype(int) - cv2.blur(whole, (5, 5))).mean() < 4


def test_a_grey_photo_has_one_too(tmp_path):
    path = tmp_path / "grey.jpg"
    Image.new("L", (640, 480), 77).save(path)
    thumbnail = load_thumbnail(path, SIDE)
    assert thumbnail is not None
    assert thumbnail.shape == (72, 96, 3)
    assert abs(int(thumbnail.mean()) - 77) <= 1


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0 half"])
def test_of_a_broken_file_there_is_none(tmp_path, content):
    path = tmp_path / "broken.jpg"
    path.write_bytes(content)
    assert load_thumbnail(path, SIDE) is None
    assert load_thumbnail(tmp_path / "missing.jpg", SIDE) is None
