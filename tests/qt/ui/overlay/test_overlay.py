"""The overlay: what it shows, where it stands, how it is moved, and its look without a compositor."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import EMOTIONS, NO_FACE, UNKNOWN
from fer_desktop.ui.overlay.overlay_window import Overlay
from fer_desktop.ui.overlay.placement import (
    DEFAULT_SIDE,
    MAX_SIDE,
    MIN_SIDE,
    clamp_to_screen,
    default_position,
)
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.theme import theme
from tests.support.settings import settings_of

LEFT, RIGHT = QRect(0, 0, 1000, 800), QRect(1000, 0, 1000, 800)
Make = Callable[..., Overlay]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    def made(composited: bool = True, **settings: object) -> Overlay:
        preferences = Preferences(settings_of(**settings), save=lambda kept: None)  # type: ignore[arg-type]
        overlay = Overlay(preferences, Sharing(preferences), lambda: composited)
        overlays.append(overlay)
        qtbot.addWidget(overlay)
        return overlay

    overlays: list[Overlay] = []
    yield made


def screen() -> QRect:
    return QGuiApplication.primaryScreen().geometry()


def alpha(overlay: Overlay, point: QPoint) -> int:
    picture = overlay.grab().toImage()
    return QColor(picture.pixelColor(point)).alpha()


# Where it stands


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (QRect(10, 10, 100, 100), QPoint(10, 10)),
        (QRect(1850, 10, 100, 100), QPoint(1850, 10)),
        (QRect(950, 10, 100, 100), QPoint(900, 10)),
        (QRect(960, 10, 100, 100), QPoint(1000, 10)),
        (QRect(5000, 300, 100, 100), QPoint(1900, 300)),
        (QRect(-400, -300, 100, 100), QPoint(0, 0)),
        (QRect(500, 900, 100, 100), QPoint(500, 700)),
    ],
)
def test_a_place_is_moved_into_a_screen(place: QRect, expected: QPoint) -> None:
    assert clamp_to_screen(place, [LEFT, RIGHT]) == QRect(expected, place.size())


def test_the_first_place_is_inside() -> None:
    size = QSize(DEFAULT_SIDE, DEFAULT_SIDE)
    assert RIGHT.contains(QRect(default_position(size, RIGHT), size))


def test_place_and_size_come_back(make: Make) -> None:
    overlay = make(overlay_side=96, overlay_screen=screen_name(), overlay_x=40, overlay_y=50)
    overlay.show()
    assert overlay.geometry() == QRect(screen().topLeft() + QPoint(40, 50), QSize(96, 96))


def screen_name() -> str:
    return QGuiApplication.primaryScreen().name()


def test_a_screen_that_is_gone_is_no_loss(make: Make) -> None:
    overlay = make(overlay_side=96, overlay_screen="gone", overlay_x=90_000, overlay_y=-5)
    overlay.show()
    assert screen().contains(overlay.geometry())
    assert overlay.geometry().right() == screen().right()


@pytest.mark.parametrize(("kept", "side"), [(-7, MIN_SIDE), (0, DEFAULT_SIDE), (9999, MAX_SIDE)])
def test_a_strange_size_is_brought_into_its_limits(make: Make, kept: int, side: int) -> None:
    overlay = make(overlay_side=kept, overlay_opacity=kept)
    overlay.show()
    assert overlay.side == side
    assert 0.1 < overlay.windowOpacity() <= 1


def test_a_screen_that_shrinks_is_noticed(make: Make) -> None:
    overlay = make(overlay_side=96)
    overlay.show()
    overlay.move(screen().bottomRight())
    overlay._check_timer.timeout.emit()
    assert screen().contains(overlay.geometry())


# What it shows


def test_it_shows_each_emoji_and_says_its_name(make: Make) -> None:
    overlay = make(overlay_name=True)
    overlay.show()
    for name in (*EMOTIONS, UNKNOWN, NO_FACE):
        overlay.show_emoji(name)
        assert overlay.emoji.name == name
        assert overlay.emoji.isVisible()
        assert overlay.name.text() in overlay.accessibleName()
        assert overlay.name.width() >= overlay.name.sizeHint().width()


def test_without_an_emoji_it_says_paused(make: Make) -> None:
    overlay = make()
    overlay.show()
    overlay.show_emoji("happiness")
    overlay.show_emoji("")
    assert overlay.paused_icon.isVisible()
    assert not overlay.emoji.isVisible()
    assert "Paused" in overlay.accessibleName()
    assert alpha(overlay, overlay.rect().center()) == 255


def test_it_shows_nothing_of_the_face_unless_that_is_shared(make: Make) -> None:
    overlay = make(hold_to_share=True)
    overlay.show()
    overlay.show_emoji("happiness")
    assert overlay.shown == ""
    assert not overlay.emoji.isVisible()
    assert "Hidden" in overlay.accessibleName()
    overlay._sharing.hold(True)
    assert overlay.shown == "happiness"
    assert overlay.emoji.isVisible()
    overlay._sharing.stop_all()
    assert overlay.shown == ""


def test_sixty_changes_are_sixty_pictures(make: Make) -> None:
    overlay = make()
    overlay.show()
    for index in range(60):
        overlay.show_emoji(EMOTIONS[index % 8])
        QApplication.processEvents()
        assert overlay.emoji.name == EMOTIONS[index % 8]


def test_it_never_wants_the_focus(make: Make) -> None:
    overlay = make()
    flags = overlay.windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.FramelessWindowHint
    assert overlay.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert overlay.focusPolicy() is Qt.FocusPolicy.NoFocus


# What the user does with it


def test_dragging_moves_it_and_is_remembered(qtbot: QtBot, make: Make) -> None:
    overlay = make(overlay_side=96)
    overlay.show()
    qtbot.mousePress(overlay, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    target = screen().topLeft() + QPoint(200, 150)
    qtbot.mouseMove(overlay, overlay.mapFromGlobal(target + QPoint(40, 40)))
    qtbot.mouseRelease(overlay, Qt.MouseButton.LeftButton, pos=overlay.mapFromGlobal(target + QPoint(40, 40)))
    assert overlay.pos() == target
    settings = overlay._preferences.settings
    assert (settings.overlay.x, settings.overlay.y) == (200, 150)
    assert settings.overlay.screen == screen_name()


def test_it_can_not_be_dragged_out_of_sight(qtbot: QtBot, make: Make) -> None:
    overlay = make(overlay_side=96)
    overlay.show()
    far = screen().bottomRight() + QPoint(500, 500)
    qtbot.mousePress(overlay, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    overlay.move(far)
    qtbot.mouseRelease(overlay, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert screen().contains(overlay.geometry())


def test_the_wheel_resizes_around_the_middle(make: Make) -> None:
    overlay = make(overlay_side=96)
    overlay.show()
    overlay.move(screen().center())
    middle = overlay.geometry().center()
    turn(overlay, 120)
    assert overlay.side == overlay.width() == 110
    assert (overlay.geometry().center() - middle).manhattanLength() <= 2
    turn(overlay, -120)
    assert overlay.side == 96
    for _ in range(60):
        turn(overlay, 120)
    assert overlay.side == MAX_SIDE
    assert screen().contains(overlay.geometry())


def turn(overlay: Overlay, delta: int) -> None:
    middle = QPointF(overlay.rect().center())
    event = QWheelEvent(
        middle,
        overlay.mapToGlobal(middle),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(overlay, event)


def test_clicks_can_go_through_and_be_taken_back(make: Make) -> None:
    overlay = make(overlay_side=96, overlay_x=30, overlay_y=30)
    overlay.show()
    place = overlay.geometry()
    for through in (True, False):
        overlay.set_click_through(through)
        assert overlay.click_through is through
        assert overlay.isVisible()
        assert overlay.geometry() == place


# Its look


def test_with_a_compositor_only_the_emoji_is_seen(make: Make) -> None:
    overlay = make()
    overlay.show()
    overlay.show_emoji("happiness")
    assert overlay.mask().isEmpty()
    assert alpha(overlay, QPoint(1, 1)) == 0
    assert alpha(overlay, overlay.rect().center()) == 255


def test_without_one_a_round_plate_is_cut_out(make: Make) -> None:
    overlay = make(composited=False, overlay_name=True)
    overlay.show()
    overlay.show_emoji("happiness")
    mask = overlay.mask()
    assert not mask.contains(QPoint(0, 0))
    assert mask.contains(QPoint(overlay.width() // 2, 3))
    assert mask.contains(overlay.name.geometry().center())
    plate = overlay.grab().toImage().pixelColor(QPoint(overlay.width() // 2, 6))
    assert plate == QColor(theme.colours().surface)


def test_a_compositor_that_starts_later_is_noticed(qtbot: QtBot, preferences: Preferences) -> None:
    there = False
    overlay = Overlay(preferences, Sharing(preferences), lambda: there)
    qtbot.addWidget(overlay)
    overlay.show()
    assert not overlay.mask().isEmpty()
    there = True
    overlay._check_timer.timeout.emit()
    assert overlay.mask().isEmpty()
