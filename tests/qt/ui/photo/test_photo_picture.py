"""The names beside the boxes of a photo: on each face where they hide nothing of another."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from fer_desktop.ui.photo.picture import PhotoPicture
from fer_desktop.ui.widgets.picture_view import FaceBox

FAR = [(80, 120, 80, 120), (480, 120, 80, 120)]
CLOSE = [(80 + 54 * n, 2, 48, 396) for n in range(2)]
"""Two faces from the top of the photo to its bottom, so that labels have to lie on them."""


@pytest.fixture
def picture(qtbot: QtBot) -> PhotoPicture:
    widget = PhotoPicture()
    qtbot.addWidget(widget)
    widget.resize(800, 400)
    widget.show()
    return widget


def _show(picture: PhotoPicture, faces: list[tuple[int, int, int, int]]) -> list[str]:
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    colour = QColor("#E69F00")
    picture.show_picture(image, [FaceBox(f, n, "", "Happiness", colour, n == 0) for n, f in enumerate(faces)])
    return _labels(picture)


def _labels(picture: PhotoPicture) -> list[str]:
    return [picture.label(box)[1] for box in picture.boxes]


def test_each_face_has_its_name(picture: PhotoPicture) -> None:
    assert _show(picture, FAR) == ["1  Happiness", "2  Happiness"]


def test_only_the_chosen_one_where_names_would_cover_each_other(picture: PhotoPicture) -> None:
    assert _show(picture, CLOSE) == ["1  Happiness", "2"]
    picture.choose(1)
    assert _labels(picture) == ["1", "2  Happiness"]


def test_in_a_small_picture_numbers_are_enough(picture: PhotoPicture) -> None:
    picture.resize(240, 120)
    assert _show(picture, FAR) == ["1  Happiness", "2"]
