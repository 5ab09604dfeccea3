"""The names beside the boxes of a picture: on each face where they hide nothing of another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from fer_desktop.ui.widgets.picture_view import FaceMark, PictureView

FAR = [QRectF(0.1, 0.3, 0.1, 0.3), QRectF(0.6, 0.3, 0.1, 0.3)]
CLOSE = [QRectF(0.1, 0.3, 0.06, 0.3), QRectF(0.17, 0.3, 0.06, 0.3)]


@pytest.fixture
def view(qtbot: QtBot) -> PictureView:
    made = PictureView()
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    return made


def _show(view: PictureView, boxes: list[QRectF]) -> list[str]:
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    view.show_picture(image, [FaceMark(box, "Happiness", QColor("#E69F00")) for box in boxes])
    return [view.badge(index)[1] for index in range(len(boxes))]


def test_each_face_has_its_name(view: PictureView) -> None:
    assert _show(view, FAR) == ["1  Happiness", "2  Happiness"]


def test_only_the_chosen_one_where_names_would_cover_each_other(view: PictureView) -> None:
    assert _show(view, CLOSE) == ["1  Happiness", "2"]
    view.choose(1)
    assert [view.badge(index)[1] for index in (0, 1)] == ["1", "2  Happiness"]


def test_in_a_small_picture_numbers_are_enough(view: PictureView) -> None:
    view.resize(240, 120)
    assert _show(view, FAR) == ["1  Happiness", "2"]
