"""The emoji: art for each name, drawn crisp at any size, named for those who can't see it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from fer_desktop.core import paths
from fer_desktop.core.emotions import EMOJI, NO_FACE, UNKNOWN, Emotion, art_file
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.emoji_view import EmojiView, emoji_pixmap

NAMES = pytest.mark.parametrize("name", list(EMOJI))


def _painted(image: QImage) -> float:
    """The share of pixels that are not transparent."""
    step = max(1, image.width() // 40)
    points = [(x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step)]
    return sum(image.pixelColor(x, y).alpha() > 200 for x, y in points) / len(points)


@NAMES
def test_there_is_art_with_colour_gradients(name: str) -> None:
    text = paths.emoji_art(art_file(name)).read_text(encoding="utf-8")
    assert 'viewBox="0 0 32 32"' in text
    assert "Gradient" in text


def test_the_licence_lies_beside_the_art() -> None:
    licence = paths.shipped("assets", "emojis", "LICENSE").read_text(encoding="utf-8")
    assert "MIT License" in licence
    assert "Copyright (c) Microsoft Corporation" in licence


@NAMES
@pytest.mark.parametrize("side", [16, 48, 400])
def test_each_emoji_is_drawn_at_each_size(name: str, side: int) -> None:
    image = emoji_pixmap(name, side).toImage()
    assert image.width() == image.height() == side
    assert 0.5 < _painted(image) < 0.95


def test_a_fine_screen_gets_more_pixels() -> None:
    pixmap = emoji_pixmap(Emotion.HAPPINESS, 50, 2.0)
    assert pixmap.width() == 100
    assert pixmap.devicePixelRatio() == 2.0


def test_the_emojis_differ() -> None:
    images = [emoji_pixmap(name, 64).toImage() for name in EMOJI]
    assert all(one != other for i, one in enumerate(images) for other in images[:i])


def test_a_drawn_emoji_is_kept() -> None:
    assert emoji_pixmap(UNKNOWN, 37).cacheKey() == emoji_pixmap(UNKNOWN, 37).cacheKey()


def test_the_view_shows_what_it_is_told_and_says_so(qtbot: QtBot) -> None:
    view = EmojiView()
    qtbot.addWidget(view)
    view.resize(120, 80)
    view.show()
    before = view.grab().toImage()
    assert view.name == NO_FACE
    assert view.accessibleName() == "Emoji: No face"
    view.set_emoji(Emotion.DISGUST)
    assert view.accessibleName() == "Emoji: Disgust"
    after = view.grab().toImage()
    assert before != after
    middle = QColor(after.pixelColor(60, 15))
    assert middle.green() > middle.red()


def test_an_unknown_name_is_refused(qtbot: QtBot) -> None:
    view = EmojiView()
    qtbot.addWidget(view)
    with pytest.raises(ValueError, match="boredom"):
        view.set_emoji("boredom")


def test_a_change_pops_and_never_shows_two_faces(qtbot: QtBot, look: theme.Theme) -> None:
    look.set_reduced_motion(False)
    view = EmojiView(Emotion.DISGUST)
    qtbot.addWidget(view)
    view.resize(64, 64)
    view.show()
    view.set_emoji(Emotion.HAPPINESS)
    assert view.name == Emotion.HAPPINESS
    seen = []
    qtbot.waitUntil(lambda: seen.append(view.grab().toImage()) or seen[-1] == _still(qtbot, view.name))
    green = [_green(image) for image in seen]
    assert max(green) == 0
    assert _green(_still(qtbot, Emotion.DISGUST)) > 0


def _green(image: QImage) -> int:
    """How many pixels have the green that only disgust has."""
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(each.green() > each.red() + 20 and each.alpha() > 100 for each in colours)


def _still(qtbot: QtBot, name: str) -> QImage:
    view = EmojiView(name)
    qtbot.addWidget(view)
    view.resize(64, 64)
    return view.grab().toImage()
