"""Arabic, from right to left: names and paths among its words, figures, charts and keys."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.sessions.statistics.comparison import Figure
from fer_desktop.sessions.statistics.timeline import timeline
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.photo.reading_panel import PhotoReadingPanel
from fer_desktop.ui.session.chart_panel import SessionChart
from fer_desktop.ui.session.comparison_page import metric_texts
from fer_desktop.ui.session.emotion_chart import EmotionChart
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.bidi import bidi_isolate, ltr_isolate
from fer_desktop.ui.text.emotion_labels import not_scored
from fer_desktop.ui.text.language import install_translators
from fer_desktop.ui.widgets.controls import PathLabel, label
from fer_desktop.ui.widgets.probability_table import ProbabilityTable
from tests.qt.ui.languages import spoken
from tests.unit.sessions.made import scored


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    with spoken(qapp):
        install_translators(qapp, "ar")
        yield


def test_names_are_left_alone_where_lines_run_from_left_to_right(qapp: QApplication) -> None:
    assert bidi_isolate("/videos/a.mp4") == "/videos/a.mp4"
    assert ltr_isolate("−4.5%") == "−4.5%"


def test_names_and_figures_do_not_turn_the_words_around_them(arabic: None) -> None:
    assert bidi_isolate("/videos/a.mp4") == "\u2068/videos/a.mp4\u2069"
    assert ltr_isolate("−4.5%") == "\u2066−4.5%\u2069"


def test_paths_stand_where_lines_begin(qtbot: QtBot, arabic: None) -> None:
    path = PathLabel()
    qtbot.addWidget(path)
    for each in (path, label("video.mp4")):
        qtbot.addWidget(each)
        assert each.alignment() & Qt.AlignmentFlag.AlignRight
        assert each.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_time_goes_from_left_to_right_and_names_stand_where_the_lines_end(qtbot: QtBot, arabic: None) -> None:
    chart = EmotionChart()
    qtbot.addWidget(chart)
    chart.resize(800, 400)
    chart.show()
    chart.show_timeline(timeline([scored(n) for n in range(20)], 20.0))
    QApplication.processEvents()
    start, end = (chart.plot.box.mapViewToScene(QPointF(t_s, 0)).x() for t_s in (0, 20))
    assert start < end
    assert chart.plot.getPlotItem().getAxis("left").sceneBoundingRect().left() < start
    assert chart.names.geometry().left() >= chart.plot.geometry().right()


def test_earlier_is_on_the_left_and_later_on_the_right(qtbot: QtBot, arabic: None) -> None:
    chart = SessionChart()
    qtbot.addWidget(chart)
    chart.resize(900, 600)
    chart.show()
    QApplication.processEvents()
    assert chart.earlier.geometry().left() < chart.later.geometry().left()
    assert chart.earlier.layoutDirection() == Qt.LayoutDirection.LeftToRight  # else its arrow would turn


@pytest.mark.parametrize(("code", "back"), [("en", "Left"), ("ar", "Right")])
def test_arrow_keys_go_the_way_of_the_buttons(qtbot: QtBot, qapp: QApplication, code: str, back: str) -> None:
    with spoken(qapp):
        install_translators(qapp, code)
        panel = PhotoReadingPanel()
        qtbot.addWidget(panel)
        [shortcut] = panel.previous.findChildren(QShortcut)
        assert shortcut.key() == QKeySequence(back)


def test_percentages_are_written_one_way(arabic: None) -> None:
    assert "20%" in not_scored(0.2)
    difference = Figure("happiness", (0.112, 0.457))
    assert metric_texts(difference) == ["11.2%", "45.7%", "\u2066+34.5%\u2069"]
    assert metric_texts(Figure("duration_s", (184, 176)))[2] == "\u2066−8 ث\u2069"


def test_arrow_keys_of_the_menu_follow_the_tiles(
    qtbot: QtBot, arabic: None, preferences: Preferences
) -> None:
    menu = MenuWindow(preferences)
    qtbot.addWidget(menu)
    menu.show()
    menu.activateWindow()
    menu.photo.setFocus()
    QTest.keyClick(menu.photo, Qt.Key.Key_Left)
    assert menu.focusWidget() is menu.live


def test_broken_lines_begin_under_each_other_and_lose_no_letter(qtbot: QtBot, arabic: None) -> None:
    text = label("كاميرا happiness " * 8, wrap=True)
    qtbot.addWidget(text)
    text.resize(300, 400)
    dark, line = _dark(text), text.fontMetrics().lineSpacing()
    first = int(np.flatnonzero(dark.any(axis=1))[0])
    lines = [each for each in np.split(dark, range(first, len(dark), line)) if each.any()]
    ends = [int(np.flatnonzero(each.any(axis=0))[-1]) for each in lines]
    assert len(ends) > 2
    assert max(ends) - min(ends) <= 2


def test_the_units_of_a_table_stand_under_each_other(qtbot: QtBot, arabic: None) -> None:
    table = ProbabilityTable()
    qtbot.addWidget(table)
    table.resize(500, table.minimumSizeHint().height())
    table.show_reading([0.72, 0.09, 0.03, 0.03, 0.03, 0.04, 0.03, 0.03])
    figures = _dark(table)[:, : round(table._percent_width())]
    height = round(table.row_height())
    ends = [
        int(np.flatnonzero(figures[row * height : (row + 1) * height].any(axis=0))[-1]) for row in range(8)
    ]
    assert max(ends) - min(ends) <= 2


def _dark(widget: QWidget) -> np.ndarray:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return np.asarray(rows[:, : image.width()] < 110)
