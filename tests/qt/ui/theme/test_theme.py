"""The look: contrast computed, four sizes, both schemes, all of it named in one place."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import fer_desktop.ui
from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.ui.theme import colors, theme
from fer_desktop.ui.theme.colors import DARK, LIGHT, Colours
from fer_desktop.ui.theme.stylesheet import _signs
from fer_desktop.ui.theme.theme import TextSize

SCHEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "surface", "inset", "hover")


def test_contrast_is_that_of_wcag() -> None:
    assert colors.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert colors.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert colors.contrast("#FFFFFF", "#777777") == colors.contrast("#777777", "#FFFFFF")


@SCHEMES
@pytest.mark.parametrize("text", ["text", "muted", "accent", "danger"])
def test_text_reads_on_every_ground(colours: Colours, text: str) -> None:
    for ground in GROUNDS:
        assert colors.contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5, ground


@SCHEMES
def test_text_reads_on_the_accent(colours: Colours) -> None:
    assert colors.contrast(colours.on_accent, colours.accent) >= 4.5
    assert colors.contrast(colours.on_accent, colours.accent_hover) >= 4.5


@SCHEMES
def test_the_edges_of_fields_are_seen(colours: Colours) -> None:
    for ground in ("window", "surface"):
        assert colors.contrast(colours.edge, getattr(colours, ground)) >= 3


@SCHEMES
@pytest.mark.parametrize("emotion", [*EMOTIONS, None])
def test_text_reads_on_the_colour_of_an_emotion(colours: Colours, emotion: Emotion | None) -> None:
    ground = colours.emotion(emotion)
    assert colors.contrast(colors.text_on(ground), ground) >= 4.5


def test_each_emotion_has_its_own_colour_which_is_seen_in_the_dark() -> None:
    for colours in (LIGHT, DARK):
        assert len({colours.emotion(emotion).name() for emotion in EMOTIONS}) == len(EMOTIONS)
    assert colors.contrast(DARK.emotion(Emotion.NEUTRAL), DARK.surface) >= 4.5


@SCHEMES
def test_neutral_is_grey_and_not_the_loudest(colours: Colours) -> None:
    grey = colours.emotion(Emotion.NEUTRAL)
    assert grey.red() == grey.green() == grey.blue()
    loudness = {each: colors.contrast(colours.emotion(each), colours.surface) for each in EMOTIONS}
    assert 3 <= loudness[Emotion.NEUTRAL] <= 9
    assert colours.dark or loudness[Emotion.NEUTRAL] < loudness[Emotion.SADNESS]


def test_the_four_sizes_follow_the_system_font(look: theme.Theme) -> None:
    small = [look.points(step) for step in TextSize]
    look.set_base_font(QFont("Sans", 20))
    large = [look.points(step) for step in TextSize]
    assert len(large) == 4
    assert all(before < after for before, after in pairwise(large))
    assert large[1] == pytest.approx(20)
    assert [big / little for big, little in zip(large, small, strict=True)] == pytest.approx(
        [20 / small[1]] * 4
    )


def test_a_tiny_system_font_stays_readable(look: theme.Theme) -> None:
    look.set_base_font(QFont("Sans", 5))
    assert look.points(TextSize.BODY) == theme.MIN_BODY_POINTS


def test_switching_the_scheme_dresses_open_windows(look: theme.Theme, qtbot: QtBot) -> None:
    text = QLabel("text")
    qtbot.addWidget(text)
    text.show()
    look.force(Qt.ColorScheme.Dark)
    assert look.colours is DARK
    assert text.palette().windowText().color().name().upper() == DARK.text
    look.force(Qt.ColorScheme.Light)
    assert text.palette().windowText().color().name().upper() == LIGHT.text


def test_the_system_scheme_is_followed_while_running(look: theme.Theme, qtbot: QtBot) -> None:
    hints = QGuiApplication.styleHints()
    look.force(None)
    assert look.colours.dark == (hints.colorScheme() == Qt.ColorScheme.Dark)
    for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        hints.colorSchemeChanged.emit(scheme)
        assert look.colours is colours


def test_motion_can_be_turned_off(look: theme.Theme) -> None:
    look.set_reduced_motion(True)
    assert look.motion_ms() == 0


def test_the_style_sheet_is_understood(look: theme.Theme) -> None:
    sheet = QApplication.instance().styleSheet()
    assert "{" in sheet
    assert "{{" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_colours_are_named_in_the_theme_alone() -> None:
    folder = Path(fer_desktop.ui.__file__).parent
    strangers = [
        f"{path.name}: {found}"
        for path in folder.rglob("*.py")
        if path.name != "colors.py"
        for found in re.findall(r"#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))
    ]
    assert strangers == [], "name the colour in fer_desktop/ui/theme/theme.py"


@pytest.mark.parametrize("points", [10.0, 13.0, 20.0])
def test_ticks_and_arrows_grow_with_the_letters(points: float) -> None:
    signs = _signs(points)
    assert signs["sign"] == round(1.6 * points)
    assert signs["dot"] + 2 * signs["ring"] == signs["focused_sign"] + 2 == signs["sign"]
    assert signs["button_width"] > signs["sign"] and signs["beside_sign"] > signs["small_sign"]
