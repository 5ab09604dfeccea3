"""The Settings window: what is chosen counts at once, is kept, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.logging_setup import log_file, start_logging, stop_logging
from fer_desktop.core.settings import Settings, load_settings, settings_file
from fer_desktop.emoji import sets
from fer_desktop.media.sources.camera import CameraInfo
from fer_desktop.models.personal_fit_file import personal_file
from fer_desktop.recognition.quality import DEFAULT_THRESHOLDS
from fer_desktop.recognition.smoothing import CALM, FAST, NORMAL
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.settings.settings_window import SettingsDialog
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme import colors, theme
from fer_desktop.ui.widgets.emoji_view import EmojiArt, EmojiView, art, emoji_pixmap, install_art
from fer_desktop.workers.jobs import JobRunner
from tests.support.settings import change, settings_of

WAIT_MS = 20_000
Open = Callable[..., SettingsDialog]


def two_cameras() -> list[CameraInfo]:
    return [CameraInfo("/dev/video0", "Desk camera", 0, 0), CameraInfo("/dev/video2", "Door camera", 2, 0)]


class Person:
    """Answers questions and remembers them."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.says = True
        self.folder: Path | None = None
        self.opened: list[Path] = []

    def confirm(self, parent: QWidget, title: str, question: str, explanation: str, action: str) -> bool:
        self.asked.append(question)
        return self.says

    def ask(self, parent: QWidget, start: str) -> Path | None:
        return self.folder

    def show(self, path: Path) -> None:
        self.opened.append(path)


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def kept(look: theme.Theme) -> Iterator[Preferences]:
    """Preferences that are written to the file of the test."""
    yield Preferences(Settings(name="Ada", first_run_done=True))
    look.force(Qt.ColorScheme.Light)
    install_art(EmojiArt())


@pytest.fixture
def context(kept: Preferences) -> AppContext:
    return AppContext(kept)


@pytest.fixture
def opened(
    qtbot: QtBot, kept: Preferences, context: AppContext, jobs: JobRunner, person: Person
) -> Iterator[Open]:
    windows = []

    def made(languages: tuple[str, ...] = ()) -> SettingsDialog:
        dialog = SettingsDialog(
            kept,
            context.models,
            PersonalFitStore(),
            jobs,
            two_cameras,
            languages,
            None,
            person.ask,
            person.confirm,
            person.show,
        )
        qtbot.addWidget(dialog)
        dialog.show()
        windows.append(dialog)
        return dialog

    yield made


def choose(box: QWidget, value: str) -> None:
    box.setCurrentIndex(box.findData(value))  # type: ignore[attr-defined]


def test_the_pace_and_the_limit_count_for_the_next_frame(opened, context):
    dialog = opened()
    choose(dialog.reading.pace, "calm")
    assert context.recognition_options().pace == CALM
    choose(dialog.reading.pace, "quick")
    assert context.recognition_options().pace == FAST
    dialog.reading.unknown.setValue(60)
    assert context.recognition_options().limits.min_probability == pytest.approx(0.6)
    dialog.reading.intensity.click()
    assert not context.recognition_options().intensity
    assert load_settings() == settings_of(
        name="Ada", first_run_done=True, pace="quick", unknown_percent=60, intensity=False
    )


def test_the_defaults_are_those_of_the_program(context):
    assert context.recognition_options().pace == NORMAL
    assert context.recognition_options().limits == DEFAULT_THRESHOLDS


def test_values_that_nobody_knows_count_as_the_usual_ones(kept, context, opened):
    change(kept, pace="hectic", unknown_percent=4000, theme="pink", emoji_set="gone")
    assert context.recognition_options().pace == NORMAL
    assert context.recognition_options().limits.min_probability == pytest.approx(0.8)
    assert art().active == sets.SHIPPED
    dialog = opened()
    assert dialog.reading.pace.currentData() == "normal"
    assert dialog.appearance.theme.currentData() == ""
    assert dialog.emoji.chosen.currentData() == ""


def test_the_theme_changes_at_once(opened, look):
    dialog = opened()
    choose(dialog.appearance.theme, "dark")
    assert look.colours is colors.DARK
    choose(dialog.appearance.theme, "light")
    assert look.colours is colors.LIGHT


def test_what_another_window_changes_is_shown(opened, kept):
    dialog = opened()
    change(kept, theme="dark", pace="calm", hold_to_share=True)
    assert dialog.appearance.theme.currentData() == "dark"
    assert dialog.reading.pace.currentData() == "calm"
    assert dialog.camera.hold.isChecked()


def test_motion_can_be_switched_off(opened, look):
    dialog = opened()
    dialog.appearance.motion.click()
    assert look.motion_ms() == 0
    assert load_settings().appearance.reduced_motion


def test_languages_are_offered_by_their_own_names(opened):
    dialog = opened(("de", "ar"))
    names = [dialog.appearance.language.itemText(n) for n in range(dialog.appearance.language.count())]
    assert names[:3] == ["Use system setting", "English", "Deutsch"]
    assert len(names) == 4
    choose(dialog.appearance.language, "ar")
    assert load_settings().appearance.language == "ar"


def test_the_cameras_are_offered_when_they_are_known(qtbot, opened, kept):
    change(kept, camera_id="/dev/video9", camera_name="Old camera")
    dialog = opened()
    box = dialog.camera.camera
    assert box.currentText() == "Old camera (not connected)"
    qtbot.waitUntil(lambda: box.findData("/dev/video2") > 0, timeout=WAIT_MS)
    assert box.currentData() == "/dev/video9"
    choose(box, "/dev/video2")
    assert (load_settings().camera.id, load_settings().camera.name) == ("/dev/video2", "Door camera")


def test_hold_to_share_is_kept(opened):
    dialog = opened()
    dialog.camera.hold.click()
    assert load_settings().hold_to_share


def test_the_wheel_changes_no_choice(opened):
    box = opened().reading.pace
    before = box.currentIndex()
    down = QPoint(0, -120)
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        down,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.currentIndex() == before


def a_set(folder: Path, moving: bool = False) -> Path:
    folder.mkdir()
    for n, name in enumerate(EMOTIONS):
        frames = [Image.new("RGBA", (48, 48), (20 * n, 90 * m, 200, 255)) for m in range(3)]
        if moving:
            frames[0].save(folder / f"{name}.gif", save_all=True, append_images=frames[1:], duration=30)
        else:
            frames[0].save(folder / f"{name}.png")
    return folder


def test_a_folder_becomes_the_emoji_set(qtbot, opened, person, tmp_path):
    dialog = opened()
    before = emoji_pixmap("anger", 40).toImage()
    person.folder = a_set(tmp_path / "Squares")
    dialog.emoji.add_set.click()
    qtbot.waitUntil(lambda: art().active.name == "Squares", timeout=WAIT_MS)
    assert load_settings().appearance.emoji_set == "Squares"
    assert emoji_pixmap("anger", 40).toImage() != before
    dialog.emoji.remove_set.click()
    assert sets.installed() == []
    assert emoji_pixmap("anger", 40).toImage() == before
    assert not dialog.emoji.remove_set.isEnabled()


def test_a_style_is_chosen_with_a_preview_and_can_not_be_removed(opened):
    emoji = opened().emoji
    before = [view.grab().toImage() for view in emoji.preview]
    assert [emoji.chosen.itemText(n) for n in range(3)] == ["Fluent Emoji", "Noto Emoji", "Twemoji"]
    icons = {emoji.chosen.itemIcon(n).pixmap(24).toImage().pixel(12, 3) for n in range(3)}
    assert len(icons) == 3
    emoji.chosen.setCurrentIndex(1)
    assert load_settings().appearance.emoji_set == ":noto"
    assert art().active == sets.STYLES[1]
    assert all(view.grab().toImage() != old for view, old in zip(emoji.preview, before, strict=True))
    assert not emoji.remove_set.isEnabled()


def test_a_folder_that_can_not_be_used_changes_nothing(qtbot, opened, person, tmp_path):
    dialog = opened()
    person.folder = a_set(tmp_path / "Squares")
    (person.folder / "fear.png").write_bytes(b"no picture")
    (person.folder / "anger.png").unlink()
    dialog.emoji.add_set.click()
    qtbot.waitUntil(lambda: dialog.emoji.banner.isVisible(), timeout=WAIT_MS)
    told = dialog.emoji.banner.text.text()
    assert "no picture of anger" in told
    assert "fear.png is damaged" in told
    assert art().active == sets.SHIPPED
    assert dialog.emoji.add_set.isEnabled()


def test_an_animated_set_moves_only_where_motion_is_requested(qtbot, opened, person, tmp_path, kept, look):
    dialog = opened()
    person.folder = a_set(tmp_path / "Moving", moving=True)
    dialog.emoji.add_set.click()
    qtbot.waitUntil(lambda: art().active.name == "Moving", timeout=WAIT_MS)
    view = EmojiView("fear")
    qtbot.addWidget(view)
    view.resize(48, 48)
    assert not view.is_animated
    view.show()
    if look.motion_ms():
        assert view.is_animated
        seen = {bytes(view.grab().toImage().constBits())}
        qtbot.waitUntil(lambda: seen.add(bytes(view.grab().toImage().constBits())) or len(seen) == 3)
    change(kept, reduced_motion=True)
    assert not view.is_animated
    change(kept, reduced_motion=False)
    view.hide()
    assert not view.is_animated


def test_a_set_taken_again_shows_its_new_pictures(qtbot, opened, person, tmp_path):
    dialog = opened()
    person.folder = a_set(tmp_path / "Squares")
    dialog.emoji.add_set.click()
    qtbot.waitUntil(lambda: art().active.name == "Squares", timeout=WAIT_MS)
    before = emoji_pixmap("fear", 32).toImage()
    Image.new("RGBA", (48, 48), (250, 250, 0, 255)).save(person.folder / "fear.png")
    dialog.emoji.add_set.click()
    qtbot.waitUntil(lambda: emoji_pixmap("fear", 32).toImage() != before, timeout=WAIT_MS)
    assert [each.name for each in sets.installed()] == ["Squares"]


def test_what_is_stored_is_named_with_its_place(opened):
    places = {place.name: place.path for place in opened().stored.places}
    assert places["History"] == history_file()
    assert places["Settings"] == settings_file()
    assert places["Log"] == log_file()
    assert places["Personal calibration"] == personal_file()
    assert places["Emoji sets"] == sets.sets_folder()


def row_of(dialog: SettingsDialog, name: str) -> int:
    return [place.name for place in dialog.stored.places].index(name)


def test_a_folder_is_opened_even_where_nothing_is_kept_yet(opened, person, home):
    stored = opened().stored
    for button in stored.opens:
        button.click()
    assert len(person.opened) == len(stored.places)
    assert all(path.is_dir() for path in person.opened)


def test_deleting_the_own_sets_leaves_a_shipped_style_chosen(qtbot, opened, person, tmp_path):
    dialog = opened()
    person.folder = a_set(tmp_path / "Squares")
    dialog.emoji.add_set.click()
    qtbot.waitUntil(lambda: art().active.name == "Squares", timeout=WAIT_MS)
    dialog.emoji.chosen.setCurrentIndex(2)
    dialog.stored.refresh()
    dialog.stored.deletes[row_of(dialog, "Emoji sets")].click()
    assert sets.installed() == []
    assert art().active == sets.STYLES[2]


def test_the_log_is_deleted_after_a_question(opened, person):
    start_logging()
    try:
        log_file().write_text("something went wrong")
        dialog = opened()
        row = row_of(dialog, "Log")
        person.says = False
        dialog.stored.deletes[row].click()
        assert log_file().read_text() == "something went wrong"
        person.says = True
        dialog.stored.deletes[row].click()
        assert "went wrong" not in log_file().read_text()
        assert person.asked == ["Delete Log?"] * 2
    finally:
        stop_logging()


def test_reset_brings_all_defaults_back_but_the_name(opened, kept, person, context, look):
    dialog = opened()
    change(kept, pace="quick", theme="dark", consent_camera=True, overlay_on=True, unknown_percent=70)
    dialog.reset.click()
    assert person.asked == ["Reset all settings?"]
    assert kept.settings == Settings(name="Ada", first_run_done=True)
    assert context.recognition_options().limits.min_probability == pytest.approx(0.4)
    assert dialog.reading.pace.currentData() == "normal"
    assert dialog.reading.unknown.value() == 40


def test_consent_is_asked_again(opened, kept):
    change(kept, consent_files=True, consent_camera=True)
    dialog = opened()
    dialog.ask_again.click()
    assert not kept.settings.consent.files
    assert not kept.settings.consent.camera
    assert not dialog.ask_again.isEnabled()


def test_settings_that_can_not_be_kept_are_told(opened):
    settings_file().mkdir(parents=True)
    dialog = opened()
    dialog.appearance.motion.click()
    assert "can't be saved" in dialog.banner.text.text()
    assert dialog.banner.isVisible()
