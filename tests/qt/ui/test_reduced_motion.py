"""Where the user or the system wants no motion, nothing of ours moves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

import fer_desktop.ui
from fer_desktop.core.emotions import Emotion
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.window_parts import BusyBar, set_indeterminate

MOVING = ("Animation(", "QMovie", "QTimeLine", "setRange(0, 0)")


@pytest.fixture
def moving(look: theme.Theme) -> Iterator[theme.Theme]:
    """The look with motion, if the test's system has it."""
    look.set_reduced_motion(False)
    yield look
    look.set_reduced_motion(True)


def test_a_bar_without_end_stands_still_from_the_moment_motion_is_unwanted(
    qtbot: QtBot, moving: theme.Theme
) -> None:
    bar = BusyBar("Reading")
    qtbot.addWidget(bar)
    runs = bar.maximum() == 0
    assert runs == bool(moving.motion_ms())
    moving.set_reduced_motion(True)
    assert (bar.maximum(), bar.value()) == (1, 0)
    moving.set_reduced_motion(False)
    assert (bar.maximum() == 0) == runs


def test_a_bar_of_a_video_stands_still(qtbot: QtBot) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    set_indeterminate(bar)
    assert (bar.maximum(), bar.value()) == (1, 0)


def test_an_emoji_changes_at_once(qtbot: QtBot) -> None:
    view, still = EmojiView(Emotion.FEAR), EmojiView(Emotion.ANGER)
    for each in (view, still):
        qtbot.addWidget(each)
        each.resize(64, 64)
    view.show()
    view.set_emoji(Emotion.ANGER)
    assert view.grab().toImage() == still.grab().toImage()


def test_whatever_moves_asks_whether_it_may() -> None:
    makers = {path.name for path in _modules() if any(word in path.read_text("utf-8") for word in MOVING)}
    asking = {path.name for path in _modules() if "motion_ms" in _names(path)}
    assert {"emoji_view.py"} <= makers
    assert makers <= asking


def _modules() -> list[Path]:
    return sorted(Path(fer_desktop.ui.__file__).parent.rglob("*.py"))


def _names(path: Path) -> set[str]:
    return {
        node.attr for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Attribute)
    }
