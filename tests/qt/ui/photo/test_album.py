"""From photo to photo: broken ones and videos don't stop the user, and a whole folder is analysed at once."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.recognition.recognizer import Recognizer
from fer_desktop.ui.photo.photo_window import PhotoWindow
from fer_desktop.ui.state.preferences import Preferences
from tests.qt.ui.photo.conftest import Make
from tests.qt.ui.photo.stage import WAIT_MS, Answers, read, wait


@pytest.fixture
def folder(tmp_path: Path, astronaut_file: Path) -> Path:
    """Three photos, the second of them broken."""
    made = tmp_path / "Fotos"
    made.mkdir()
    for name in ("a.png", "c.png"):
        shutil.copy(astronaut_file, made / name)
    (made / "b.png").write_bytes(b"not a picture")
    return made


def test_next_passes_over_a_photo_that_cannot_be_read(
    qtbot: QtBot, window: PhotoWindow, folder: Path
) -> None:
    read(qtbot, window, folder / "a.png")
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    wait(qtbot, window)
    assert window.path.path == str(folder / "c.png")
    assert window.position.text() == "Photo 3 of 3"
    assert window.banner.text.text().startswith("b.png is not a picture")
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    wait(qtbot, window)
    assert window.path.path == str(folder / "a.png")


def test_where_only_broken_photos_follow_the_photo_stays_and_next_is_off(
    qtbot: QtBot, window: PhotoWindow, folder: Path
) -> None:
    (folder / "c.png").write_bytes(b"")
    read(qtbot, window, folder / "a.png")
    window.buttons.next.click()
    wait(qtbot, window)
    assert window.path.path == str(folder / "a.png")
    assert "b.png" in window.banner.text.text()
    assert "1 more photo can't be read." in window.banner.text.text()
    assert not window.buttons.next.isEnabled()


def test_a_video_among_photos_is_left_out_and_named(
    qtbot: QtBot, window: PhotoWindow, folder: Path, tmp_path: Path
) -> None:
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"")
    read(qtbot, window, folder / "a.png", clip, folder / "c.png")
    assert window.position.text() == "Photo 1 of 2"
    assert "clip.mp4" in window.banner.text.text()
    assert "open it in Video" in window.banner.text.text()
    read(qtbot, window, clip)
    assert window.banner.text.text() == "clip.mp4 is a video: open it in Video."


def test_the_whole_folder_is_analysed_and_exported_in_one_file(
    qtbot: QtBot, window: PhotoWindow, folder: Path, answers: Answers, tmp_path: Path
) -> None:
    read(qtbot, window, folder / "a.png")
    window.folder.analyse.click()
    qtbot.waitUntil(lambda: not window.background.is_analysing, timeout=WAIT_MS)
    assert window.folder.text.text() == "3 of 3 photos analysed · 2 faces found · 1 can't be read"
    assert not window.folder.analyse.isEnabled()
    photos = window.strip.photos
    assert photos.emoji(folder / "c.png").startswith("happiness")
    assert photos.is_unreadable(folder / "b.png")
    answers.path = tmp_path / "all.json"
    window.folder.export.click()
    qtbot.waitUntil(answers.path.exists, timeout=WAIT_MS)
    told = json.loads(answers.path.read_text("utf-8"))
    assert [Path(each["path"]).name for each in told] == ["a.png", "b.png", "c.png"]
    assert [len(each["faces"]) for each in told] == [1, 0, 1]
    assert told[1]["error"].startswith("b.png is not a picture")


def test_an_analysis_can_be_cancelled_and_keeps_what_was_done(
    qtbot: QtBot, make: Make, recognizer: Recognizer, folder: Path, astronaut_file: Path
) -> None:
    for number in range(6):
        shutil.copy(astronaut_file, folder / f"d{number}.png")
    window = make(lambda: recognizer)
    read(qtbot, window, folder / "a.png")
    window.folder.analyse.click()
    qtbot.waitUntil(lambda: len(window.album.known) > 1, timeout=WAIT_MS)
    assert window.windowTitle().startswith("Analysing photo")
    window.folder.cancel.click()
    assert not window.background.is_analysing
    done = len(window.album.known)
    assert 1 < done < 8
    assert window.folder.analyse.isEnabled()
    assert "photos analysed" in window.folder.text.text()


def test_a_thumbnail_opens_its_photo(qtbot: QtBot, window: PhotoWindow, folder: Path) -> None:
    read(qtbot, window, folder / "a.png")
    strip = window.strip
    qtbot.waitUntil(lambda: isinstance(strip.photos.thumbnail(folder / "c.png"), QPixmap), timeout=WAIT_MS)
    cell = strip.visualRect(strip.photos.index(2)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    wait(qtbot, window)
    assert window.path.path == str(folder / "c.png")
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: window.banner.isVisible(), timeout=WAIT_MS)  # b.png can't be read
    assert window.path.path == str(folder / "c.png")


def test_the_last_photo_folder_is_not_that_of_a_video(
    qtbot: QtBot, window: PhotoWindow, answers: Answers, folder: Path, preferences: Preferences
) -> None:
    read(qtbot, window, folder / "a.png")
    from tests.support.settings import change

    change(preferences, last_folder="/videos")
    window.choose_file()
    assert answers.suggested == [folder]


def test_recent_photos_are_those_that_the_user_chose(
    qtbot: QtBot, window: PhotoWindow, folder: Path, preferences: Preferences
) -> None:
    assert not window.buttons.recent.isEnabled()
    read(qtbot, window, folder / "a.png")
    window.buttons.next.click()
    wait(qtbot, window)
    assert preferences.settings.recent.photos == (str(folder / "a.png"),)
    menu = window.buttons.recent.menu_of_photos
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    wait(qtbot, window)
    assert window.path.path == str(folder / "a.png")
    menu.actions()[-1].trigger()
    assert preferences.settings.recent.photos == ()
    assert not window.buttons.recent.isEnabled()


def test_a_chosen_folder_is_analysed_at_once(
    qtbot: QtBot, window: PhotoWindow, answers: Answers, folder: Path, tmp_path: Path
) -> None:
    answers.path = folder
    window.empty.folder.click()
    wait(qtbot, window)
    qtbot.waitUntil(lambda: not window.background.is_analysing, timeout=WAIT_MS)
    answers.path = tmp_path / "all.csv"
    window.folder.export.click()
    qtbot.waitUntil(answers.path.exists, timeout=WAIT_MS)
    with answers.path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [Path(row["path"]).name for row in rows] == ["a.png", "c.png"]
    assert {f"p_{emotion}" for emotion in EMOTIONS} <= set(rows[0])
