"""Parts that flow into rows, and parts that shrink, where a window is small."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.ui.widgets.controls import ElidedLabel
from fer_desktop.ui.widgets.layouts import FlowLayout, ShrinkToFit
from tests.qt.ui import windows


def _row(qtbot: QtBot, *texts: str) -> tuple[QWidget, list[QPushButton]]:
    row, buttons = QWidget(), [QPushButton(text) for text in texts]
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    for each in buttons:
        flow.addWidget(each)
    return row, buttons


def test_a_part_that_does_not_fit_begins_a_new_row(qtbot: QtBot) -> None:
    row, (first, second) = _row(qtbot, "one", "two")
    row.resize(first.sizeHint().width() + 4, 200)
    row.show()
    assert second.y() > first.y() and second.x() == first.x()
    assert row.heightForWidth(row.width()) > row.heightForWidth(1000)


def test_a_part_wider_than_the_window_is_as_wide_as_the_row(qtbot: QtBot) -> None:
    row, (button,) = _row(qtbot, "a button with a good many words on it")
    row.resize(button.sizeHint().width() - 20, 100)
    row.show()
    assert button.width() == row.width()


def test_a_wide_part_that_can_break_gets_the_height_of_its_lines(qtbot: QtBot) -> None:
    inner, _ = _row(qtbot, "the first button", "the second button")
    outer = QWidget()
    qtbot.addWidget(outer)
    FlowLayout(outer).addWidget(inner)
    outer.resize(inner.sizeHint().width() - 20, 300)
    outer.show()
    QApplication.processEvents()
    assert inner.height() == inner.heightForWidth(inner.width()) > inner.sizeHint().height()


def test_a_line_is_shortened_where_it_is_painted_only(qtbot: QtBot) -> None:
    line = ElidedLabel()
    qtbot.addWidget(line)
    line.setText("a rather long text <b>in one line</b>")
    assert line.minimumSizeHint().width() == 0
    line.resize(60, 20)
    line.show()
    assert line.text() == "a rather long text <b>in one line</b>"
    assert "&lt;b&gt;" in line.toolTip()
    short = line.grab().toImage()
    line.setText("a rather lasting text")
    assert line.grab().toImage().size() == short.size()


def test_a_shrinking_part_takes_all_the_room_and_asks_for_its_least(qtbot: QtBot) -> None:
    class Part(QLabel):
        def heightForWidth(self, width: int) -> int:
            return 40

    part = Part()
    part.setMinimumWidth(30)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(ShrinkToFit(part), 1)
    window.resize(200, 300)
    window.show()
    windows.settle()
    assert (part.width(), part.height()) == (200, 300)
    assert window.heightForWidth(200) == 40
