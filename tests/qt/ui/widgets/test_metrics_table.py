"""Tables of figures: columns fill the width, no room for a bar that isn't there, a place for the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fer_desktop.ui.widgets.metrics_table import MetricsTable

HEAD = ["Time", "A", "A heading of many words"]
ROWS = [["0:00 – 0:04", "1.0\u00a0%", "2.0\u00a0%"], ["0:04 – 0:08", "3.0\u00a0%", "4.0\u00a0%"]]
LONG = "The second part of a conversation with a very long name, cut by somebody else.mkv"


@pytest.fixture
def table(qtbot: QtBot) -> MetricsTable:
    made = MetricsTable("Figures")
    qtbot.addWidget(made)
    made.show_rows(HEAD, ROWS)
    made.show()
    return made


def _resize(table: MetricsTable, width: int) -> None:
    table.resize(width, table.height())
    QApplication.processEvents()


@pytest.mark.parametrize("width", [1000, 420])
def test_columns_fill_the_width(table: MetricsTable, width: int) -> None:
    _resize(table, width)
    left = table.viewport().width() - table.horizontalHeader().length()
    assert 0 <= left < len(HEAD)
    assert not table.horizontalScrollBar().isVisible()


def test_room_for_the_bar_is_there_only_with_the_bar(table: MetricsTable) -> None:
    _resize(table, 1000)
    wide = table.height()
    _resize(table, 200)
    assert table.horizontalScrollBar().maximum() > 0
    assert table.height() > wide
    _resize(table, 1000)
    assert table.height() == wide


def test_a_very_long_heading_leaves_room_for_the_others_and_is_told_whole(table: MetricsTable) -> None:
    table.show_rows(["Figure", LONG, LONG, "Difference"], [["Happiness", "1.0", "2.0", "+1.0"]])
    _resize(table, 640)
    assert table.horizontalHeader().length() <= table.viewport().width()
    heading = table.horizontalHeaderItem(1)
    assert heading is not None
    assert heading.toolTip() == LONG


def test_the_keyboard_finds_a_cell(qtbot: QtBot, table: MetricsTable) -> None:
    table.clearFocus()
    table.setCurrentIndex(QModelIndex())
    before = table.grab().toImage()
    table.activateWindow()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert (table.currentRow(), table.currentColumn()) == (0, 0)
    assert table.grab().toImage() != before
