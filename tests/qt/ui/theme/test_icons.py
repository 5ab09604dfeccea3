"""Icons: each has its drawing, follows the theme, and points the right way in Arabic."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fer_desktop.core import paths
from fer_desktop.ui.theme import icons, theme
from fer_desktop.ui.theme.icons import Icon, Tint
from tests.support.paths import ROOT

SIDE = 24


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    """Text runs from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _image(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return icon.pixmap(SIDE, SIDE, mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)


def _colours(image: QImage) -> set[str]:
    """The colours of its opaque pixels."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def test_each_icon_has_a_drawing_and_each_drawing_a_use(qtbot: QtBot) -> None:
    folder = ROOT / "assets" / "icons" / "tabler"
    assert {path.stem for path in folder.glob("*.svg")} == {icon.value for icon in Icon}
    program = "".join(path.read_text("utf-8") for path in (ROOT / "fer_desktop").rglob("*.py"))
    for icon in Icon:
        assert f"Icon.{icon.name}" in program, icon
        assert _colours(_image(icons.themed_icon(icon))), icon


def test_the_licence_lies_beside_the_drawings() -> None:
    text = paths.shipped("assets", "icons", "tabler", "LICENSE").read_text("utf-8")
    assert text.startswith("MIT License") and "Paweł Kuna" in text


def test_an_icon_follows_the_theme(qtbot: QtBot, look: theme.Theme) -> None:
    button = QPushButton("Save")
    qtbot.addWidget(button)
    icons.set_icon(button, Icon.SAVE)
    assert _colours(_image(button.icon())) == {look.colours.text.upper()}
    look.force(Qt.ColorScheme.Dark)
    assert _colours(_image(button.icon())) == {look.colours.text.upper()}
    assert look.colours.dark


def test_a_tint_and_what_is_disabled_have_their_colours(qtbot: QtBot, look: theme.Theme) -> None:
    icon = icons.themed_icon(Icon.RECORD, Tint.DANGER)
    assert _colours(_image(icon)) == {look.colours.danger.upper()}
    assert _colours(_image(icon, QIcon.Mode.Disabled)) == {look.colours.muted.upper()}


def test_the_primary_button_has_its_icon_in_the_colour_of_its_text(qtbot: QtBot, look: theme.Theme) -> None:
    button = QPushButton("Save")
    qtbot.addWidget(button)
    theme.set_role(button, "accent")
    icons.set_icon(button, Icon.SAVE)
    assert _colours(_image(button.icon())) == {look.colours.on_accent.upper()}


def test_arrows_point_the_other_way_in_arabic_and_a_camera_does_not(
    qtbot: QtBot, right_to_left: None
) -> None:
    for icon, mirrored in ((Icon.BACK, True), (Icon.CAMERA, False)):
        here = _image(icons.themed_icon(icon))
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        there = _image(icons.themed_icon(icon))
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert here == (there.flipped(Qt.Orientation.Horizontal) if mirrored else there)


def test_an_icon_is_sharp_on_a_screen_of_more_pixels(qtbot: QtBot) -> None:
    pixmap: QPixmap = icons.themed_icon(Icon.PHOTO).pixmap(QSize(SIDE, SIDE), 2.0)
    assert pixmap.width() == 2 * SIDE
    assert QColor(theme.colours().text).name().upper() in _colours(pixmap.toImage())
