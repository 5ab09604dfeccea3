"""What holds for every control of every window: a tooltip, a name, a key, room for its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QFont, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.app.error_dialog import ErrorDialog
from fer_desktop.core.settings import Settings
from fer_desktop.models.registry import ModelSelection
from fer_desktop.recognition.recognizer import Recognizer
from fer_desktop.ui.menu.about_dialog import AboutDialog
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.photo.photo_window import PhotoWindow
from fer_desktop.ui.settings.settings_window import SettingsDialog
from fer_desktop.ui.state.consent import Consent, ConsentDialog, Purpose
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme import theme
from fer_desktop.ui.video.video_window import VideoWindow
from fer_desktop.ui.widgets.controls import PathLabel
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.photo_jobs import PhotoReader

WINDOWS = [
    "first run",
    "menu",
    "files",
    "camera",
    "others",
    "screen",
    "photo",
    "video",
    "about",
    "error",
    "settings",
]
Make = Callable[[str], QWidget]


@pytest.fixture
def make(qtbot: QtBot, preferences: Preferences, jobs: JobRunner, recognizer: Recognizer) -> Iterator[Make]:
    kept: list[QWidget] = []  # pytest-qt keeps weak references only

    def made(name: str) -> QWidget:
        window = {
            "first run": lambda: MenuWindow(Preferences(Settings())),
            "menu": lambda: MenuWindow(preferences),
            "files": lambda: ConsentDialog(Purpose.FILES),
            "camera": lambda: ConsentDialog(Purpose.CAMERA),
            "others": lambda: ConsentDialog(Purpose.OTHERS),
            "screen": lambda: ConsentDialog(Purpose.SCREEN),
            "photo": lambda: PhotoWindow(
                preferences, Consent(preferences), jobs, PhotoReader(lambda: recognizer)
            ),
            "video": lambda: VideoWindow(preferences, Consent(preferences), jobs),
            "about": lambda: AboutDialog(),
            "settings": lambda: SettingsDialog(preferences, ModelSelection(), PersonalFitStore(), jobs, list),
            "error": lambda: ErrorDialog("Traceback"),
        }[name]()
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        kept.append(window)
        return window

    yield made


def _controls(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit)
    found = [control for kind in kinds for control in window.findChildren(kind)]
    return [control for control in found if not control.objectName().startswith("qt_")]


@pytest.mark.parametrize("name", WINDOWS)
def test_every_control_has_a_tooltip_a_name_and_a_key(make: Make, name: str) -> None:
    controls = _controls(make(name))
    assert controls
    for control in controls:
        assert control.toolTip(), control
        assert control.accessibleName(), control.toolTip()
        assert _has_key(control), control.accessibleName()


def _has_key(control: QWidget) -> bool:
    if isinstance(control, QAbstractButton) and not control.shortcut().isEmpty():
        return True
    buddies = [label for label in control.window().findChildren(QLabel) if label.buddy() is control]
    return bool(control.findChildren(QShortcut)) or any("&" in label.text() for label in buddies)


@pytest.mark.parametrize("name", WINDOWS)
def test_no_two_controls_share_a_key(make: Make, name: str) -> None:
    keys = [
        control.shortcut().toString()
        for control in _controls(make(name))
        if isinstance(control, QAbstractButton) and control.isVisible() and not control.shortcut().isEmpty()
    ]
    assert len(keys) == len(set(keys)), sorted(keys)


@pytest.mark.parametrize("name", WINDOWS)
def test_tab_reaches_every_control(make: Make, name: str) -> None:
    window = make(name)
    wanted = {c for c in _controls(window) if c.isVisible() and c.isEnabled()}
    reached, at = set(), window
    for _ in range(200):
        at = at.nextInFocusChain()
        reached.add(at)
    assert wanted <= reached


@pytest.mark.parametrize("points", [10, 20])
@pytest.mark.parametrize("name", WINDOWS)
def test_no_text_is_cut_off(make: Make, look: theme.Theme, name: str, points: int) -> None:
    look.set_base_font(QFont("Sans", points))
    window = make(name)
    for label in window.findChildren(QLabel):
        if label.isVisible() and not isinstance(label, PathLabel):
            wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= wanted - 1, label.text()
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.minimumSizeHint().width() - 1, button.text()


@pytest.mark.parametrize("name", ["first run", "menu", "photo", "video"])
def test_windows_fit_a_small_screen(make: Make, look: theme.Theme, name: str) -> None:
    look.set_base_font(QFont("Sans", 20))
    window = make(name)
    window.resize(640, 480)
    assert (window.width(), window.height()) == (640, 480)


def test_texts_can_be_translated() -> None:
    """A text in quotes that starts with a capital and holds a space is a sentence for the user."""
    from pathlib import Path

    import fer_desktop.ui

    sentence = re.compile(r'(?:label|button|setToolTip|setText|setWindowTitle)\(\s*"[A-Z][^"]* [^"]*"')
    folder = Path(fer_desktop.ui.__file__).parent
    bare = [
        f"{path.name}: {found}"
        for path in folder.rglob("*.py")
        for found in sentence.findall(path.read_text(encoding="utf-8"))
        if "FER Desktop" not in found
    ]
    assert bare == [], "wrap the text in self.tr()"
