"""Faces that the user adds, removes and asks about; what leaves the window follows the changes."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fer_desktop.media.photo_looks import PhotoLook
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.ui.photo.photo_window import PhotoWindow
from tests.qt.ui.photo.stage import WAIT_MS, Answers, read


def _faces(window: PhotoWindow) -> int:
    assert window.result is not None
    return len(window.result.readings)


def test_a_missed_face_is_drawn_and_exported(
    qtbot: QtBot, window: PhotoWindow, two_faces: Path, answers: Answers, tmp_path: Path
) -> None:
    read(qtbot, window, two_faces)
    window.page.toolbar.remove.click()
    assert _faces(window) == 1
    assert window.page.panel.note.text().startswith("1 face found; some may be missed.")
    window.page.toolbar.draw.click()
    view = window.page.picture
    left, right = view.box_rect(window.page.picture.boxes[0].face), view.picture_rect()
    mirrored = right.left() + right.right() - left.right()
    start = QPoint(round(mirrored), round(left.top()))
    end = start + QPoint(round(left.width()), round(left.height()))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: _faces(window) == 2, timeout=WAIT_MS)
    assert not window.page.toolbar.draw.isChecked()
    assert window.page.chosen == 1
    answers.path = tmp_path / "out.json"
    window.export_tables()
    qtbot.waitUntil(answers.path.exists, timeout=WAIT_MS)
    [told] = json.loads(answers.path.read_text("utf-8"))
    assert [each["emotion"] for each in told["faces"]] == ["happiness", "happiness"]


def test_a_face_is_drawn_by_keyboard_alone(qtbot: QtBot, window: PhotoWindow, astronaut_file: Path) -> None:
    read(qtbot, window, astronaut_file)
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    view = window.page.picture
    assert view.drawing.box is not None
    before = view.drawing.box
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.drawing.box.left() > before.left()
    assert view.drawing.box.height() > before.height()
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _faces(window) == 2, timeout=WAIT_MS)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _faces(window) == 1


def test_escape_leaves_drawing_and_not_the_window(
    qtbot: QtBot, window: PhotoWindow, astronaut_file: Path
) -> None:
    read(qtbot, window, astronaut_file)
    window.page.toolbar.draw.click()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not window.page.picture.drawing.is_on


def test_removing_the_only_face_leaves_a_photo_without_one_and_undo_brings_it_back(
    qtbot: QtBot, window: PhotoWindow, astronaut_file: Path
) -> None:
    read(qtbot, window, astronaut_file)
    QTest.keyClick(window, Qt.Key.Key_Delete)
    assert _faces(window) == 0
    assert window.page.panel.name.text() == "No face"
    assert not window.buttons.export.isEnabled()
    window.faces.undo()
    assert window.page.panel.name.text() == "Happiness"
    assert window.buttons.export.isEnabled()


def test_why_shades_the_chosen_face_and_says_what_that_means(
    qtbot: QtBot, window: PhotoWindow, two_faces: Path
) -> None:
    read(qtbot, window, two_faces)
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.page.picture.is_shaded, timeout=WAIT_MS)
    said = window.page.panel.why.text()
    assert "Happiness less likely" in said
    assert "not what the person feels" in said
    window.page.choose(1)
    assert not window.page.picture.is_shaded
    qtbot.waitUntil(lambda: window.page.picture.is_shaded, timeout=WAIT_MS)
    window.page.toolbar.why.click()
    assert not window.page.picture.is_shaded
    assert not window.page.panel.why.isVisible()


def test_all_faces_stand_in_one_table_that_chooses_a_face(
    qtbot: QtBot, window: PhotoWindow, two_faces: Path
) -> None:
    read(qtbot, window, two_faces)
    window.page.toolbar.all_faces.click()
    table = window.page.table
    assert table.isVisible()
    assert not window.page.panel.isVisible()
    assert table.faces.rowCount() == 2
    shares = [int(str(table.faces.index(0, column).data())) for column in range(1, 9)]
    assert shares.index(max(shares)) == 1  # happiness
    table.selectRow(1)
    assert window.page.chosen == 1
    window.page.choose(0)
    assert table.currentIndex().row() == 0


@pytest.mark.parametrize("look", [PhotoLook.BESIDE, PhotoLook.OVER])
def test_the_photo_is_copied_as_it_is_shown(
    qtbot: QtBot, window: PhotoWindow, astronaut_file: Path, astronaut: Frame, look: PhotoLook
) -> None:
    read(qtbot, window, astronaut_file)
    toolbar = window.page.toolbar
    toolbar.look.setCurrentIndex(toolbar.look.findData(look))
    QGuiApplication.clipboard().clear()
    window.buttons.copy_photo.click()
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=WAIT_MS)
    copied = QGuiApplication.clipboard().image().convertToFormat(QImage.Format.Format_BGR888)
    pixels = np.frombuffer(copied.constBits(), np.uint8).reshape(512, copied.bytesPerLine())[:, : 512 * 3]
    changed = (pixels.reshape(512, 512, 3) != astronaut).any(axis=2)
    face = _face(window)
    inside = changed[face.y : face.y + face.h, face.x : face.x + face.w].mean()
    assert inside > 0.97 if look is PhotoLook.OVER else inside < 0.2
    assert changed.mean() > 0.02


def _face(window: PhotoWindow) -> Face:
    assert window.result is not None
    return window.result.readings[0].face


def test_a_dragged_photo_is_a_file_that_ends_with_the_window(
    qtbot: QtBot, window: PhotoWindow, two_faces: Path, tmp_path: Path
) -> None:
    read(qtbot, window, two_faces)
    dragged: list[Path] = []
    window.output.drag_ready.connect(dragged.append)
    view = window.page.picture
    corner = view.picture_rect().topLeft().toPoint() + QPoint(4, 4)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseMove(view, corner + QPoint(60, 60))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=corner)
    qtbot.waitUntil(lambda: bool(dragged), timeout=WAIT_MS)
    assert dragged[0].name == f"{two_faces.stem}-emoji.jpg"
    assert cv2.imdecode(np.fromfile(dragged[0], np.uint8), cv2.IMREAD_COLOR).shape == (512, 1024, 3)
    mime = window.output.drag_of(dragged[0]).mimeData()
    assert mime.urls()[0].toLocalFile() == str(dragged[0])


def test_a_zoomed_photo_moves_with_the_mouse_and_a_click_still_chooses(
    qtbot: QtBot, window: PhotoWindow, two_faces: Path
) -> None:
    read(qtbot, window, two_faces)
    view = window.page.picture
    window.page.toolbar.pixels.click()
    for _ in range(3):
        window.page.toolbar.zoom_in.click()
    assert view.is_zoomed
    left = view.picture_rect().left()
    middle = view.rect().center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(view, middle + QPoint(70, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle + QPoint(70, 0))
    assert view.picture_rect().left() == pytest.approx(left + 70, abs=2)
    for index in (1, 0):
        box = view.box_rect(view.boxes[index].face)
        view._view(view.viewport.moved(QPointF(view.rect().center()) - box.center()))
        point = view.box_rect(view.boxes[index].face).center().toPoint()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)
        assert window.page.chosen == index
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert not view.is_zoomed
