"""The Photo window on the real recognizer: from a picture to eight probabilities, and what may go wrong."""

from __future__ import annotations

import csv
import json
import shutil
import threading
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import EMOTIONS, NO_FACE, UNKNOWN
from fer_desktop.core.errors import ModelError
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.recognizer import Reading, Recognizer
from fer_desktop.ui.photo.photo_window import PhotoWindow
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme import theme
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.photo_jobs import PREVIEW_SIDE
from tests.qt.ui.photo.conftest import Make
from tests.qt.ui.photo.stage import WAIT_MS, Answers, read, wait


def test_before_the_first_picture_it_invites_to_choose_one(window: PhotoWindow) -> None:
    assert window.empty.choose.isVisible()
    assert window.focusWidget() is window.empty.choose
    assert not window.buttons.save.isVisible()


def test_a_picture_gives_eight_probabilities(
    qtbot: QtBot, window: PhotoWindow, astronaut_file: Path, astronaut: Frame, recognizer: Recognizer
) -> None:
    read(qtbot, window, astronaut_file)
    [expected] = recognizer.read(astronaut)
    panel = window.page.panel
    assert window.path.path == str(astronaut_file)
    assert panel.emoji.name == expected.emoji_image_name
    shown = dict(panel.table.probabilities)
    assert [shown[emotion] for emotion in EMOTIONS] == pytest.approx(list(expected.probabilities), abs=1e-6)
    shares = [share for _, share in panel.table.probabilities]
    assert shares == sorted(shares, reverse=True)
    assert panel.note.text() == "1 face found; some may be missed. Expression guesses, not feelings."
    assert not panel.stepper.isVisible()


def test_the_box_lies_on_the_face(
    qtbot: QtBot, window: PhotoWindow, astronaut_file: Path, recognizer: Recognizer, astronaut: Frame
) -> None:
    read(qtbot, window, astronaut_file)
    face = recognizer.read(astronaut)[0].face
    view = window.page.picture
    picture, box = view.picture_rect(), view.box_rect(view.boxes[0].face)
    scale = picture.width() / astronaut.shape[1]
    assert box.left() - picture.left() == pytest.approx(face.x * scale, abs=1)
    assert box.width() == pytest.approx(face.w * scale, abs=1)


def test_several_faces_by_click_and_by_arrow_keys(qtbot: QtBot, window: PhotoWindow, two_faces: Path) -> None:
    read(qtbot, window, two_faces)
    view, panel = window.page.picture, window.page.panel
    assert len(view.boxes) == 2
    assert panel.position.text() == "Face 1 of 2"
    second = view.box_rect(view.boxes[1].face).center().toPoint()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=second)
    assert window.page.chosen == 1
    assert panel.position.text() == "Face 2 of 2"
    assert "face 2" in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert window.page.chosen == 0
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert window.page.chosen == 1


def test_a_click_beside_the_faces_changes_nothing(qtbot: QtBot, window: PhotoWindow, two_faces: Path) -> None:
    read(qtbot, window, two_faces)
    corner = window.page.picture.picture_rect().bottomRight().toPoint()
    QTest.mouseClick(window.page.picture, Qt.MouseButton.LeftButton, pos=corner)
    assert window.page.chosen == 0


def test_a_face_from_the_side_is_unknown_and_nothing_is_near(
    qtbot: QtBot, window: PhotoWindow, side_view: Frame, tmp_path: Path
) -> None:
    path = tmp_path / "side.png"
    path.write_bytes(cv2.imencode(".png", side_view)[1].tobytes())
    read(qtbot, window, path)
    panel = window.page.panel
    assert (panel.emoji.name, panel.name.text()) == (UNKNOWN, "Unknown")
    assert panel.detail.text() == "The face is turned away: it is read best from the front."
    assert panel.note.text().endswith("Expression guesses, not feelings. 100\u00a0% not scored.")


def test_without_a_face_it_says_so_and_why(qtbot: QtBot, window: PhotoWindow, tmp_path: Path) -> None:
    path = tmp_path / "wall.png"
    Image.new("RGB", (320, 240), (180, 190, 200)).save(path)
    read(qtbot, window, path)
    panel = window.page.panel
    assert panel.emoji.name == NO_FACE
    assert panel.name.text() == "No face"
    assert "turned away" in panel.detail.text()
    assert "add a face that was missed" in panel.note.text()
    assert not panel.table.isVisible()
    assert not window.buttons.copy.isEnabled()
    assert window.buttons.save.isEnabled()


def test_an_unknown_face_says_why_in_words(
    qtbot: QtBot, window: PhotoWindow, tmp_path: Path, astronaut: Frame, recognizer: Recognizer
) -> None:
    dark = (astronaut * 0.06).astype(np.uint8)
    readings = recognizer.read(dark)
    if not readings or readings[0].emotion is not None:
        pytest.fail("the darkened portrait should be found and be unknown; darken it less or more")
    path = tmp_path / "dark.png"
    path.write_bytes(cv2.imencode(".png", dark)[1].tobytes())
    read(qtbot, window, path)
    assert window.page.panel.name.text() == "Unknown"
    assert "too dark" in window.page.panel.detail.text()
    assert "100\u00a0% not scored" in window.page.panel.note.text()


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n half"])
def test_a_bad_file_is_told_in_place_and_the_picture_before_stays(
    qtbot: QtBot, window: PhotoWindow, astronaut_file: Path, tmp_path: Path, content: bytes
) -> None:
    read(qtbot, window, astronaut_file)
    shown = window.page.panel.table.probabilities
    bad = tmp_path / "bad picture.jpg"
    bad.write_bytes(content)
    read(qtbot, window, bad)
    assert window.banner.isVisible()
    assert "bad picture.jpg" in window.banner.text.text()
    assert window.path.path == str(astronaut_file)
    assert window.page.panel.table.probabilities == shown
    read(qtbot, window, astronaut_file)
    assert not window.banner.isVisible()


def test_the_interface_stays_alive_while_a_picture_is_read(
    qtbot: QtBot,
    make: Make,
    recognizer: Recognizer,
    astronaut_file: Path,
) -> None:
    go_on = threading.Event()

    class Slow:
        def read(self, frame: Frame, t: float | None = None) -> list[Reading]:
            assert go_on.wait(30)
            return recognizer.read(frame, t)

    window = make(Slow)  # type: ignore[arg-type]
    window.open_paths([astronaut_file])
    with qtbot.waitSignal(window.page.picture.face_clicked, timeout=10, raising=False):
        pass
    assert window.busy.isVisible()
    assert window.statusBar().currentMessage() == f"Analysing {astronaut_file}"
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    go_on.set()
    wait(qtbot, window)
    assert window.result is not None


def test_of_two_pictures_asked_for_the_later_is_shown(
    qtbot: QtBot, window: PhotoWindow, astronaut_file: Path, two_faces: Path
) -> None:
    window.open_paths([astronaut_file])
    window.open_paths([two_faces])
    wait(qtbot, window)
    assert window.path.path == str(two_faces)


def test_a_missing_model_is_told_and_the_window_stays(qtbot: QtBot, make: Make, astronaut_file: Path) -> None:
    def load() -> Recognizer:
        raise ModelError("The expression model is damaged. Install FER Desktop again.")

    window = make(load)
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.text.text() == "The expression model is damaged. Install FER Desktop again."
    read(qtbot, window, astronaut_file)
    assert window.banner.isVisible()
    assert window.result is None


def test_next_and_previous_walk_through_the_folder(
    qtbot: QtBot, window: PhotoWindow, tmp_path: Path, astronaut_file: Path
) -> None:
    folder = tmp_path / "Fotos"
    folder.mkdir()
    for name in ("b.png", "a.png", "c.png"):
        shutil.copy(astronaut_file, folder / name)
    (folder / "notes.txt").write_text("no picture")
    read(qtbot, window, folder / "b.png")
    assert window.position.text() == "Photo 2 of 3"
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    wait(qtbot, window)
    assert window.path.path == str(folder / "c.png")
    assert not window.buttons.next.isEnabled()
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_PageUp)
        wait(qtbot, window)
    assert window.path.path == str(folder / "a.png")
    assert not window.buttons.previous.isEnabled()


def test_a_dropped_folder_is_read_from_its_first_picture(
    qtbot: QtBot, window: PhotoWindow, tmp_path: Path, astronaut_file: Path
) -> None:
    folder = tmp_path / "mit Leerzeichen"
    folder.mkdir()
    shutil.copy(astronaut_file, folder / "x.png")
    shutil.copy(astronaut_file, folder / "w.png")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    window.area.dropEvent(
        QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    wait(qtbot, window)
    assert window.path.path == str(folder / "w.png")
    assert window.position.text() == "Photo 1 of 2"


def test_an_empty_folder_is_told(qtbot: QtBot, window: PhotoWindow, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    read(qtbot, window, folder)
    assert window.banner.text.text() == "There are no photos in empty. Choose another folder."


def test_a_copied_picture_and_a_copied_file_can_be_pasted(
    qtbot: QtBot, window: PhotoWindow, astronaut_file: Path
) -> None:
    clipboard = QGuiApplication.clipboard()
    image = QGuiApplication.primaryScreen().grabWindow(0).toImage()
    image.load(str(astronaut_file))
    clipboard.setImage(image)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, window)
    assert window.path.path == "Pasted photo"
    assert window.result is not None
    assert len(window.result.readings) == 1
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(astronaut_file))])
    clipboard.setMimeData(mime)
    window.buttons.paste.click()
    wait(qtbot, window)
    assert window.path.path == str(astronaut_file)


def test_pasting_nothing_is_told(window: PhotoWindow) -> None:
    QGuiApplication.clipboard().setText("words")
    window.paste()
    assert "no photo on the clipboard" in window.banner.text.text()


def test_the_last_folder_is_remembered(
    qtbot: QtBot, window: PhotoWindow, answers: Answers, astronaut_file: Path, preferences: Preferences
) -> None:
    answers.path = astronaut_file
    window.empty.choose.click()
    wait(qtbot, window)
    assert preferences.settings.last_photo_folder == str(astronaut_file.parent)
    answers.path = None
    window.choose_file()
    assert answers.suggested[-1] == astronaut_file.parent


def test_the_table_is_copied_with_tabs(qtbot: QtBot, window: PhotoWindow, astronaut_file: Path) -> None:
    read(qtbot, window, astronaut_file)
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "emotion\tprobability"
    assert {line.split("\t")[0] for line in lines[1:]} == set(EMOTIONS)
    assert sum(float(line.split("\t")[1]) for line in lines[1:]) == pytest.approx(1, abs=1e-3)


def test_the_annotated_picture_is_saved_and_the_original_stays(
    qtbot: QtBot,
    window: PhotoWindow,
    answers: Answers,
    astronaut_file: Path,
    tmp_path: Path,
    astronaut: Frame,
) -> None:
    read(qtbot, window, astronaut_file)
    answers.path = tmp_path / "saved.png"
    window.buttons.save.click()
    qtbot.waitUntil(lambda: window.statusBar().currentMessage().startswith("Saved"), timeout=WAIT_MS)
    assert answers.suggested[-1].name == "astronaut-emoji.png"
    saved = cv2.imdecode(np.fromfile(answers.path, np.uint8), cv2.IMREAD_COLOR)
    assert saved.shape == astronaut.shape
    assert (saved != astronaut).any()
    assert window.result is not None
    assert (window.result.frame == astronaut).all()


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, window: PhotoWindow, answers: Answers, astronaut_file: Path, tmp_path: Path
) -> None:
    read(qtbot, window, astronaut_file)
    answers.path = tmp_path / "no such folder" / "saved.png"
    window.save_photo()
    qtbot.waitUntil(window.banner.isVisible, timeout=WAIT_MS)
    assert "saved.png" in window.banner.text.text()


def test_tables_are_exported_as_csv_and_json(
    qtbot: QtBot,
    window: PhotoWindow,
    answers: Answers,
    two_faces: Path,
    tmp_path: Path,
    recognizer: Recognizer,
) -> None:
    read(qtbot, window, two_faces)
    assert window.result is not None
    answers.path = tmp_path / "out.json"
    window.export_tables()
    qtbot.waitUntil(answers.path.exists, timeout=WAIT_MS)
    [told] = json.loads(answers.path.read_text(encoding="utf-8"))
    assert told["path"] == str(two_faces)
    assert (told["width"], told["height"], told["error"]) == (1024, 512, None)
    assert told["faces"] == [reading.as_json() for reading in window.result.readings]
    answers.path = tmp_path / "out.csv"
    window.export_tables()
    qtbot.waitUntil(answers.path.exists, timeout=WAIT_MS)
    with answers.path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 2
    assert float(rows[0]["p_happiness"]) == pytest.approx(
        told["faces"][0]["probabilities"]["happiness"], abs=1e-3
    )


def test_a_huge_picture_is_shown_reduced_and_read_whole(
    qtbot: QtBot, window: PhotoWindow, tmp_path: Path, astronaut: Frame
) -> None:
    path = tmp_path / "huge.png"
    large = cv2.resize(astronaut, (3000, 3000), interpolation=cv2.INTER_NEAREST)
    path.write_bytes(cv2.imencode(".png", large, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1].tobytes())
    read(qtbot, window, path)
    assert window.result is not None
    assert window.result.frame.shape == (3000, 3000, 3)
    assert window.result.preview.shape == (PREVIEW_SIDE, PREVIEW_SIDE, 3)
    assert window.result.readings


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left])
def test_keys_lead_back_to_the_menu(qtbot: QtBot, window: PhotoWindow, key: Qt.Key) -> None:
    alt, none = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(window.closed):
        QTest.keyClick(window, key, none if key == Qt.Key.Key_Escape else alt)


def test_it_can_be_closed_while_a_picture_is_read(
    qtbot: QtBot, window: PhotoWindow, jobs: JobRunner, astronaut_file: Path
) -> None:
    window.open_paths([astronaut_file])
    window.close()
    jobs.shutdown()
    assert not window.isVisible()


def _tab_to(wanted: QWidget) -> None:
    for _ in range(40):
        focus = QApplication.focusWidget()
        if focus is wanted:
            return
        QTest.keyClick(focus or wanted.window(), Qt.Key.Key_Tab)
    pytest.fail(f"Tab doesn't come to {wanted.accessibleName()}")


@pytest.mark.parametrize("points", [10, 20])
def test_at_a_small_size_nothing_is_out_of_reach(
    qtbot: QtBot, window: PhotoWindow, two_faces: Path, points: int
) -> None:
    font = theme.current().base_font
    font.setPointSize(points)
    theme.current().set_base_font(font)
    window.resize(640, 480)
    read(qtbot, window, two_faces)
    for part in (window.menu, window.buttons.open, window.buttons.export):
        _tab_to(part)
        assert window.rect().contains(part.mapTo(window, part.rect().bottomRight()))
    assert (window.width(), window.height()) == (640, 480)
    assert window.page.picture.width() >= 100
