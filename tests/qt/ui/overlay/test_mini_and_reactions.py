"""The mini window and the emoji that rise when a strong expression begins."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import NO_FACE, Emotion
from fer_desktop.core.settings import Settings
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.intensity import Intensity
from fer_desktop.recognition.reading import Reading
from fer_desktop.ui.overlay.controller import LiveOverlay
from fer_desktop.ui.overlay.mini_window import MiniWindow
from fer_desktop.ui.state.live_output import NO_OUTPUT, LiveOutput
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.reactions import ReactionTrigger
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.colors import CHROMA_GREEN
from fer_desktop.workers.live_worker import LiveFrame, LiveStats

FRAME = np.zeros((4, 4, 3), np.uint8)


@pytest.fixture
def preferences() -> Preferences:
    return Preferences(Settings(), save=lambda settings: None)


@pytest.fixture
def mini(qtbot: QtBot, preferences: Preferences) -> MiniWindow:
    made = MiniWindow(preferences, Sharing(preferences), lambda: True)
    qtbot.addWidget(made)
    return made


def _output(t: float, emotion: Emotion = Emotion.HAPPINESS, strong: bool = True) -> LiveOutput:
    intensity = Intensity.STRONG if strong else Intensity.WEAK
    one = Reading(Face(0, 0, 2, 2), 1, np.full(8, 0.125, np.float32), emotion, (), None, intensity)
    return LiveOutput(LiveFrame(FRAME, t, (one,), LiveStats(30, 10, 0)), one)


def test_the_mini_window_shows_only_the_emoji_on_the_chosen_colour(mini: MiniWindow) -> None:
    mini.show_emoji(Emotion.ANGER)
    mini.open()
    assert mini.shown == Emotion.ANGER
    assert mini.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert mini.windowType() == Qt.WindowType.Window
    green = next(action for action in mini.backgrounds.actions() if action.data() == CHROMA_GREEN)
    green.trigger()
    assert mini.grab().toImage().pixelColor(1, 1) == QColor(CHROMA_GREEN)


def test_the_mini_window_remembers_its_place_and_stays_on_top_only_if_chosen(
    mini: MiniWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    mini.open()
    mini.setGeometry(QRect(40, 50, 200, 180))
    mini.on_top.trigger()
    assert not mini.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert mini.isVisible()
    qtbot.keyClick(mini, Qt.Key.Key_Plus)
    assert mini.width() > 200
    mini.setGeometry(QRect(40, 50, 200, 180))
    mini.close()
    stored = preferences.settings.mini
    assert (stored.x, stored.y, stored.width, stored.height, stored.on_top) == (40, 50, 200, 180, False)
    mini.open()
    assert mini.geometry() == QRect(40, 50, 200, 180)


def test_what_may_not_be_shared_is_not_in_the_mini_window(mini: MiniWindow, preferences: Preferences) -> None:
    mini.show_emoji(NO_FACE)
    mini.open()
    assert mini.emoji.isVisible()
    mini._sharing.stop_all()
    assert mini.shown == ""
    assert mini.paused_icon.isVisible()


def test_the_mini_window_takes_the_place_of_live_and_gives_it_back(
    qtbot: QtBot, preferences: Preferences
) -> None:
    live, sharing = QMainWindow(), Sharing(preferences)
    qtbot.addWidget(live)
    control = LiveOverlay(preferences, sharing, live)
    live.show()
    control.begin()
    control.show_mini()
    assert control.mini.isVisible()
    assert not live.isVisible()
    assert "mini" in sharing.active_outputs
    qtbot.keyClick(control.mini, Qt.Key.Key_Escape)
    assert live.isVisible()
    assert not control.mini.isVisible()
    assert not sharing.active_outputs
    control.end()


def test_a_reaction_begins_with_a_strong_expression_if_the_user_wants_it(
    preferences: Preferences, look: theme.Theme
) -> None:
    look.set_reduced_motion(False)
    if not look.motion_ms():
        pytest.skip("this style has no motion")
    trigger, began = ReactionTrigger(preferences), []
    trigger.began.connect(began.append)
    trigger.show_output(_output(0.0))
    assert began == [], "off by default"
    preferences.update_live(reactions=True)
    trigger.show_output(_output(0.1))
    assert began == [], "it had begun before"
    steps = ((1.0, False), (2.0, True), (2.1, True), (2.5, False), (3.0, True), (3.5, False), (5.0, True))
    for t, strong in steps:
        trigger.show_output(_output(t, strong=strong))
    assert began == ["happiness_strong"] * 2, "once at the beginning, and not while the last ones rise"
    trigger.show_output(NO_OUTPUT)
    look.set_reduced_motion(True)
    trigger.show_output(_output(9.0))
    assert len(began) == 2


def test_emoji_rise_through_the_mini_window_for_two_seconds(mini: MiniWindow, look: theme.Theme) -> None:
    mini.show_emoji("happiness_strong")
    mini.open()
    mini.react("happiness_strong")
    assert not mini.rising.isVisible(), "motion is reduced"
    look.set_reduced_motion(False)
    if look.motion_ms():
        mini.react("happiness_strong")
        assert mini.rising.isVisible()
        assert mini.rising.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
