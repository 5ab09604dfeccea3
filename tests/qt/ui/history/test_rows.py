"""The rows of the list: emoji, what a session came from, a small chart, and letters that are not cut off."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.statistics.sketch import COLUMNS, FULL
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.history.row_painter import CHART_WIDTH, _draw_text, _parts, chart_pixels
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize
from tests.qt.ui.history.history_stage import Show, record
from tests.unit.sessions.made import scored


def ink(text: str, height: float) -> np.ndarray:
    """Which pixel rows a text touches that is drawn into a line of this height."""
    image = QImage(400, 100, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    font = theme.current().font(TextSize.BODY, bold=True)
    _draw_text(painter, QRectF(10, 50 - height / 2, 380, height), text, font, "black")
    painter.end()
    return (np.frombuffer(image.constBits(), np.uint8).reshape(100, 400) < 200).any(axis=1)


@pytest.mark.parametrize("text", ["gjpqy_ÅÇ", "مقابلة_شخصية", "ضحكٍ غّجع_"])
def test_no_letter_loses_its_lower_or_upper_part(show: Show, text: str) -> None:
    show()
    assert (ink(text, 4) == ink(text, 60)).all()


def test_the_chart_stacks_the_emotions_and_leaves_out_what_was_not_scored() -> None:
    shares = np.zeros((COLUMNS, 8), np.uint8)
    shares[0, EMOTIONS.index(Emotion.HAPPINESS)] = FULL
    shares[1, EMOTIONS.index(Emotion.NEUTRAL)] = FULL // 2
    shares[1, EMOTIONS.index(Emotion.FEAR)] = FULL // 4
    palette = np.arange(9, dtype=np.uint8)[:, None].repeat(4, axis=1)
    drawn = chart_pixels(shares.tobytes(), 40, palette)[..., 0]
    assert set(drawn[:, 0]) == {EMOTIONS.index(Emotion.HAPPINESS)}
    fear, nothing = EMOTIONS.index(Emotion.FEAR), len(EMOTIONS)
    assert [list(drawn[:, 1]).count(kind) for kind in (0, fear, nothing)] == pytest.approx(
        [20, 10, 10], abs=1
    )
    assert drawn[0, 1] == nothing
    assert drawn[-1, 1] == 0
    assert set(drawn[:, 2]) == {nothing}


def test_a_narrow_row_leaves_its_space_to_the_title() -> None:
    _, _, chart = _parts(QRect(0, 0, 900, 50))
    assert chart.width() == CHART_WIDTH
    emoji, text, none = _parts(QRect(0, 0, 42 * SPACE, 50))
    assert none.isEmpty()
    assert emoji.right() < text.left() < text.right() < 42 * SPACE


def test_rows_in_sight_get_their_emoji_and_are_described(show: Show) -> None:
    record("glad")
    record("afraid", [scored(n, "fear") for n in range(4)])
    rows = (stage := show()).window.list.list.rows
    stage.until(lambda: len(rows.sketches) == 2)
    assert [rows.sketches[each.id].emotion for each in rows.sessions] == [Emotion.FEAR, Emotion.HAPPINESS]
    assert rows._description(rows.sessions[0]).endswith("Most frequent: Fear")


def test_a_live_recording_of_a_video_says_so(show: Show) -> None:
    record("talk.mp4")
    with Recorder(history_file(), SourceKind.VIDEO, "talk.mp4", "talk.mp4", {"live": True}) as recorder:
        recorder.add_rows([scored(0)])
    stage = show()
    live, analysed = map(stage.window.list.list.rows._description, stage.window.list.list.rows.sessions)
    assert live.startswith("talk.mp4\nLive from a video · ")
    assert analysed.startswith("talk.mp4\nVideo · ")


def test_a_renamed_session_still_says_where_it_came_from(show: Show) -> None:
    record("Best take", source="/videos/2026/take 3.mp4")
    rows = show().window.list.list.rows
    assert rows._description(rows.sessions[0]).startswith("Best take\nVideo · take 3.mp4 · ")
