"""The table of probabilities: sorted, named, as bars whose length is the share."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.probability_table import ProbabilityTable

SHARES = np.array([0.05, 0.5, 0.3, 0.05, 0.04, 0.03, 0.02, 0.01], dtype=np.float32)


@pytest.fixture
def table(qtbot: QtBot) -> ProbabilityTable:
    made = ProbabilityTable()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    return made


def test_the_likeliest_comes_first(table: ProbabilityTable) -> None:
    table.show_reading(SHARES)
    assert [emotion for emotion, _ in table.probabilities][:2] == [Emotion.HAPPINESS, Emotion.SURPRISE]
    assert len(table.probabilities) == 8
    assert sum(share for _, share in table.probabilities) == pytest.approx(1)


def test_equal_shares_keep_the_order_of_the_emotions(table: ProbabilityTable) -> None:
    table.show_reading(np.full(8, 1 / 8))
    assert [emotion for emotion, _ in table.probabilities] == list(EMOTIONS)


def test_the_order_can_be_kept_still(table: ProbabilityTable) -> None:
    table.show_reading(SHARES, ordered=False)
    assert [emotion for emotion, _ in table.probabilities] == list(EMOTIONS)


def test_it_reads_out_names_and_percentages(table: ProbabilityTable) -> None:
    table.show_reading(SHARES)
    assert table.accessibleDescription().startswith("Happiness 50.0\u00a0%, Surprise 30.0\u00a0%")
    table.clear()
    assert table.accessibleDescription() == ""


def test_only_the_top_rows_when_asked(qtbot: QtBot) -> None:
    table = ProbabilityTable(rows=3)
    qtbot.addWidget(table)
    table.show_reading(SHARES)
    assert len(table.probabilities) == 3
    assert table.minimumSizeHint().height() < ProbabilityTable().minimumSizeHint().height()


def test_bars_are_as_long_as_their_shares(table: ProbabilityTable) -> None:
    table.show_reading(SHARES)
    image = table.grab().toImage()
    row = table.minimumSizeHint().height() / 8

    def length(index: int, emotion: Emotion) -> int:
        wanted = theme.colours().emotion(emotion)
        y = round((index + 0.5) * row)
        return sum(QColor(image.pixelColor(x, y)) == wanted for x in range(40, image.width() - 70))

    assert length(0, Emotion.HAPPINESS) / length(1, Emotion.SURPRISE) == pytest.approx(5 / 3, rel=0.1)


def test_seven_probabilities_are_refused(table: ProbabilityTable) -> None:
    with pytest.raises(ValueError, match="zip"):
        table.show_reading(SHARES[:7])


def test_a_share_of_next_to_nothing_leaves_no_speck(table: ProbabilityTable) -> None:
    shares = np.array([0.9997, 0.0003, 0, 0, 0, 0, 0, 0])
    table.show_reading(shares)
    with_share = table.grab().toImage()
    table.show_reading([0.9997, 0, 0, 0, 0, 0, 0, 0])
    assert with_share == table.grab().toImage()
