"""The names beside the boxes of a photo: on each face where they hide nothing of another."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from fer_desktop.ui.photo.picture import PhotoPicture
from fer_desktop.ui.widgets.picture_view import FaceBox

FAR = [(80, 120, 80, 120), (480, 120, 80, 120)]
CLOSE = [(80 + 54 * n, 2, 48, 396) for n in range(3)]
"""Three faces from the top of the photo to its bottom, with no room around the middle one."""


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
    assert _show(picture, CLOSE) == ["1  Happiness", "2", "3  Happiness"]
    picture.choose(1)
    assert _labels(picture)[1] == "2  Happiness"


def test_labels_cover_no_other_face_and_no_other_label(picture: PhotoPicture) -> None:
    faces = [(40 + 90 * n, 150 + 30 * (n % 2), 70, 70) for n in range(8)]
    _show(picture, faces)
    areas = [picture.label(box)[0] for box in picture.boxes]
    for one, two in combinations(range(len(faces)), 2):
        assert not areas[one].intersects(areas[two])
        assert not areas[one].intersects(picture.box_rect(faces[two]))
        assert not areas[two].intersects(picture.box_rect(faces[one]))


def test_in_a_small_picture_numbers_are_enough(picture: PhotoPicture) -> None:
    picture.resize(240, 120)
    assert _show(picture, FAR) == ["1  Happiness", "2"]
