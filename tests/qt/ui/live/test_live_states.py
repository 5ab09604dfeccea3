"""Each state of the Live window has room for its texts: in every language, large letters, a small window."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fer_desktop.app.window_manager import WindowManager
from fer_desktop.core.emotions import Emotion
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.ui.live.picture import LivePicture
from fer_desktop.ui.text.language import SOURCE, TRANSLATED, install_translators
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.picture_view import FaceBox
from tests.qt.ui import windows
from tests.qt.ui.languages import spoken
from tests.qt.ui.live.live_states import FRAME, THREE, all_states, read, shown

SMALL = (640, 480)
LARGE = 20
"""Points, twice the least."""


@pytest.fixture
def live(desktop: WindowManager) -> Iterator[LiveWindow]:
    window = shown(desktop)
    yield window
    windows.close(window)


@pytest.fixture(params=[SOURCE, *TRANSLATED])
def language(request: pytest.FixtureRequest, qapp: QApplication, look: theme.Theme) -> Iterator[str]:
    """The window speaks this language, Arabic in the dark."""
    with spoken(qapp):
        install_translators(qapp, request.param)
        look.force(Qt.ColorScheme.Dark if request.param == "ar" else Qt.ColorScheme.Light)
        yield request.param


@pytest.mark.parametrize("points", [0, LARGE])
def test_no_text_is_cut_off_in_a_small_window(
    look: theme.Theme, language: str, points: int, desktop: WindowManager
) -> None:
    if points:
        look.set_base_font(QFont("Sans", points))
    window, faults = shown(desktop), []
    window.resize(*SMALL)
    for name in all_states(window):
        said = windows.cut(window) + windows.sideways(window) + windows.unreached(window)
        faults += [f"{name}: {each}" for each in said]
    size = (window.width(), window.height())
    windows.close(window)
    assert not faults, "\n".join(faults)
    assert size == SMALL


def test_in_a_small_window_the_mark_and_the_emoji_are_in_sight(live: LiveWindow, look: theme.Theme) -> None:
    look.set_base_font(QFont("Sans", LARGE))
    live.resize(*SMALL)
    next(all_states(live))
    for part in (live.view.analysis_badge.pause, live.view.result.emoji, live.view.result.name):
        corner = part.mapTo(live, QPoint(part.width() // 2, part.height() - 4))
        assert live.rect().contains(corner)
        assert live.childAt(corner) is part


def test_what_says_something_new_is_scrolled_into_sight(live: LiveWindow, look: theme.Theme) -> None:
    look.set_base_font(QFont("Sans", LARGE))
    live.resize(*SMALL)
    for strip in (live.me.feedback.bar, live.banner):
        strip.ask(Emotion.ANGER) if strip is not live.banner else live.banner.show_message(
            "The disk is full."
        )
        QTest.qWait(1)
        head = strip.mapTo(live, QPoint(strip.width() // 2, 2))
        assert strip.isAncestorOf(live.childAt(head)) or live.childAt(head) is strip
        strip.hide()


def test_the_date_gives_way_to_the_name_and_then_the_name_to_the_date(live: LiveWindow) -> None:
    who, day = live.view.who, QDate(2026, 11, 21)
    texts = []
    who.show_who("Ada", day)
    for width in (600, 120, 60):
        who.resize(width, who.height())
        texts.append(who.text())
    assert "November" in texts[0] and texts[0].startswith("Ada")
    assert "November" not in texts[1] and texts[1].startswith("Ada")
    assert "Ada" not in texts[2] and texts[2] in texts[1]
    assert who.toolTip() == texts[0]


def test_what_is_said_takes_the_place_of_the_figures_for_a_while(live: LiveWindow) -> None:
    status = live.view.status
    status.source.setText("Desk camera")
    figures = (status.source, status.fps, status.latency, status.dropped)
    status.show_for_a_while("Saved.")
    assert status.currentMessage() == "Saved."
    assert all(each.isHidden() for each in figures)
    status.clearMessage()
    assert status.currentMessage() == ""
    assert all(each.isVisible() for each in figures)
    assert status.source.toolTip() == "Desk camera"


def test_without_a_picture_the_emoji_side_says_that_nothing_is_analysed(live: LiveWindow) -> None:
    assert list(all_states(live))[-1] == "camera in use"
    assert live.view.result.name.text() == "Not analysed"
    assert not live.view.result.emoji.isEnabled()


def test_in_arabic_all_of_it_reads_from_the_right(qapp: QApplication, desktop: WindowManager) -> None:
    with spoken(qapp):
        install_translators(qapp, "ar")
        window = shown(desktop)
        read(window, THREE)
        QApplication.processEvents()
        assert _left(window, window.view.result) < _left(window, window.view.picture)
        assert _left(window, window.view.analysis_badge.pause) < _left(window, window.view.menu)
        assert _left(window, window.view.status.dropped) < _left(window, window.view.status.source)
        assert _left(window, window.view.status.dropped) == _left(window, window.view.result)
        assert window.view.who.text().startswith("\N{RIGHT-TO-LEFT MARK}")
        assert window.overlay.actions.increase_size.text().endswith("\N{POP DIRECTIONAL ISOLATE}")
        windows.close(window)


def _left(window: LiveWindow, part: object) -> int:
    return int(part.mapTo(window, QPoint()).x())  # type: ignore[attr-defined]


def test_in_arabic_the_emoji_stands_at_the_right_end_of_a_box_label(qtbot: QtBot, qapp: QApplication) -> None:
    with spoken(qapp):
        install_translators(qapp, "ar")
        picture = LivePicture()
        qtbot.addWidget(picture)
        picture.resize(800, 600)
        box = FaceBox(Face(60, 60, 50, 50), 1, "happiness", "سعادة", QColor("blue"), True)
        picture.show_frame(FRAME, [box])
        pixels = _pixels(picture)
        yellow = (pixels[..., 0] > 200) & (pixels[..., 1] > 140) & (pixels[..., 2] < 110)
        blue = (pixels == (0, 0, 255)).all(axis=2)
        top = int(np.flatnonzero(blue.any(axis=1))[0])
        label = slice(top, top + 14)
        assert yellow[label].any()
        assert _middle(yellow[label]) > _middle(blue[label])


def _middle(found: np.ndarray) -> float:
    return float(np.flatnonzero(found.any(axis=0)).mean())


def _pixels(picture: LivePicture) -> Frame:
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()
