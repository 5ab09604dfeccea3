"""The menu: the name kept, the first page once, every way in by mouse, keys and drop."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fer_desktop.core import paths
from fer_desktop.core.settings import RecentFiles, Settings, load_settings, settings_file
from fer_desktop.models.registry import SHIPPED
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text import model_text
from tests.support.settings import change


@pytest.fixture
def menu(qtbot: QtBot, preferences: Preferences) -> MenuWindow:
    return _shown(qtbot, preferences)


def _shown(qtbot: QtBot, preferences: Preferences) -> MenuWindow:
    window = MenuWindow(preferences)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


def _files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _drop(menu: MenuWindow, mime: QMimeData) -> None:
    copy, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    menu.area.dragEnterEvent(QDragEnterEvent(QPoint(20, 20), copy, mime, buttons, keys))
    menu.area.dropEvent(QDropEvent(QPointF(20, 20), copy, mime, buttons, keys))


def test_the_first_run_says_what_the_program_is(qtbot: QtBot) -> None:
    preferences = Preferences(Settings())
    menu = _shown(qtbot, preferences)
    assert menu.welcome.isVisible()
    texts = " ".join(label.text() for label in menu.welcome.findChildren(type(menu.banner.text)))
    assert "It cannot know what anyone feels." in texts
    assert "in the EU inferring emotions at work or in education is prohibited" in texts
    QTest.keyClick(menu.welcome.go_on, Qt.Key.Key_Return)
    assert menu.photo.isVisible()
    assert load_settings().first_run_done


def test_the_first_run_names_the_figure_of_the_models_card(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    card = tmp_path / "card.json"
    card.write_text(json.dumps({"version": "9", "test": {"accuracy": 0.8549}}))
    monkeypatch.setattr(paths, "model_card", lambda: card)
    assert model_text.description(SHIPPED) == (
        "This app guesses which emoji a face resembles. It cannot know what anyone feels. On its test set it "
        "is right about 85 in 100 times; it does worse in poor light, from the side, and for some groups of "
        "people."
    )


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"test": 3}', '{"test": {"accuracy": "?"}}'])
def test_without_a_figure_the_text_still_makes_sense(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str
) -> None:
    card = tmp_path / "card.json"
    card.write_text(content)
    monkeypatch.setattr(paths, "model_card", lambda: card)
    assert model_text.accuracy_percent(SHIPPED) is None
    assert "It cannot know what anyone feels." in model_text.description(SHIPPED)
    assert "in 100" not in model_text.description(SHIPPED)


def test_a_missing_card_is_no_obstacle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "root", lambda: tmp_path)
    assert model_text.accuracy_percent(SHIPPED) is None


def test_what_was_given_at_the_first_start_opens_after_the_first_page(qtbot: QtBot, tmp_path: Path) -> None:
    menu = _shown(qtbot, Preferences(Settings()))
    wanted: list[list[Path]] = []
    menu.photo_requested.connect(wanted.append)
    menu.open_paths([tmp_path / "a.jpg"])
    assert wanted == []
    menu.welcome.go_on.click()
    assert wanted == [[tmp_path / "a.jpg"]]


def test_the_name_is_kept_for_next_time(qtbot: QtBot, menu: MenuWindow) -> None:
    assert menu.name.text() == "Ada"
    menu.name.setText("  Zoë Nguyễn ")
    menu.close()
    assert load_settings().name == "Zoë Nguyễn"
    assert _shown(qtbot, Preferences()).name.text() == "Zoë Nguyễn"


def test_the_name_may_be_empty(menu: MenuWindow) -> None:
    menu.name.clear()
    menu.close()
    assert load_settings().name == ""


def test_a_click_opens_photo_and_live(qtbot: QtBot, menu: MenuWindow) -> None:
    with qtbot.waitSignal(menu.photo_requested) as photo:
        qtbot.mouseClick(menu.photo, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(menu.live_requested) as live:
        qtbot.mouseClick(menu.live, Qt.MouseButton.LeftButton)
    assert photo.args == [[]]
    assert live.args == []


@pytest.mark.parametrize(
    ("key", "signal"),
    [("P", "photo_requested"), ("L", "live_requested"), ("V", "video_requested"), ("H", "history_requested")],
)
def test_letters_open_them_too(qtbot: QtBot, menu: MenuWindow, key: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(menu, signal)):
        QTest.keyClick(menu, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.AltModifier)


def test_enter_presses_the_focused_tile_and_leads_there_from_the_name(qtbot: QtBot, menu: MenuWindow) -> None:
    menu.name.setFocus()
    QTest.keyClick(menu.name, Qt.Key.Key_Return)
    assert menu.focusWidget() is menu.photo
    with qtbot.waitSignal(menu.photo_requested):
        QTest.keyClick(menu.photo, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ("photo", Qt.Key.Key_Right, "live"),
        ("photo", Qt.Key.Key_Down, "video"),
        ("live", Qt.Key.Key_Down, "history"),
        ("history", Qt.Key.Key_Left, "video"),
        ("video", Qt.Key.Key_Up, "photo"),
    ],
)
def test_arrow_keys_lead_to_the_tile_on_that_side(
    qtbot: QtBot, menu: MenuWindow, start: str, key: Qt.Key, end: str
) -> None:
    menu.activateWindow()
    getattr(menu, start).setFocus()
    QTest.keyClick(getattr(menu, start), key)
    assert menu.focusWidget() is getattr(menu, end)


def test_a_dropped_photo_opens_photo_and_a_dropped_video_opens_video(
    qtbot: QtBot, menu: MenuWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(menu.photo_requested) as photo:
        _drop(menu, _files(tmp_path / "ä b.jpg", tmp_path / "two.png"))
    with qtbot.waitSignal(menu.video_requested) as video:
        _drop(menu, _files(tmp_path / "video.MP4"))
    assert photo.args == [[tmp_path / "ä b.jpg", tmp_path / "two.png"]]
    assert video.args == [[tmp_path / "video.MP4"]]


def test_the_window_shows_that_it_takes_a_file_and_ignores_a_web_page(
    menu: MenuWindow, tmp_path: Path
) -> None:
    copy, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page = QMimeData()
    page.setUrls([QUrl("https://example.org/a.jpg")])
    event = QDragEnterEvent(QPoint(20, 20), copy, page, buttons, keys)
    event.ignore()
    menu.area.dragEnterEvent(event)
    assert not event.isAccepted()
    assert menu.area.property("role") == "plain"
    files = _files(tmp_path / "a.jpg")
    menu.area.dragEnterEvent(QDragEnterEvent(QPoint(20, 20), copy, files, buttons, keys))
    assert menu.area.property("role") == "dropping"


def test_settings_that_cannot_be_kept_are_told_and_hold_until_the_end(qtbot: QtBot, home: Path) -> None:
    preferences = Preferences(Settings(first_run_done=True))
    menu = _shown(qtbot, preferences)
    settings_file().parent.parent.mkdir(parents=True, exist_ok=True)
    settings_file().parent.write_text("a file where the folder should be")
    menu.name.setText("Ada")
    menu.name.editingFinished.emit()
    assert menu.banner.isVisible()
    assert "settings.json" in menu.banner.text.text()
    assert preferences.settings.name == "Ada"


def test_about_me_is_one_key_away_and_knows_the_name_typed(qtbot, preferences):
    window = MenuWindow(preferences)
    qtbot.addWidget(window)
    asked = []
    window.profile_requested.connect(lambda: asked.append(preferences.settings.name))
    window.name.setText("Grace")
    window.profile.click()
    assert asked == ["Grace"]
    window.photo.setFocus()
    change(preferences, name="Edsger")
    assert window.name.text() == "Edsger"
    assert "F2" in window.profile.toolTip()


def test_recent_photos_and_videos_are_one_click_away(
    qtbot: QtBot, menu: MenuWindow, preferences: Preferences
) -> None:
    assert menu.recent.isHidden()
    photo, video = Path("/holiday/Ada & Bob.jpg"), Path("/videos/a very long name of a video.mp4")
    change(preferences, recent_photos=(str(photo),), recent_videos=(str(video),))
    first, second = menu.recent.buttons
    assert first.isVisible() and second.isVisible()
    assert first.accessibleName() == "Open Ada & Bob.jpg"
    assert str(video) in second.toolTip() and "Alt+2" in second.toolTip()
    with qtbot.waitSignal(menu.photo_requested) as asked:
        first.click()
    assert asked.args == [[photo]]
    with qtbot.waitSignal(menu.video_requested) as asked:
        QTest.keyClick(menu, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert asked.args == [[video]]


def test_recent_files_can_be_forgotten(menu: MenuWindow, preferences: Preferences) -> None:
    change(preferences, recent_photos=("/a.jpg",))
    menu.recent.clear.click()
    assert menu.recent.isHidden()
    assert preferences.settings.recent == RecentFiles()


def test_the_name_is_marked_optional(menu: MenuWindow) -> None:
    captions = [each.text() for each in menu.findChildren(QLabel) if each.buddy() is menu.name]
    assert captions == ["Your &name (optional)"]
