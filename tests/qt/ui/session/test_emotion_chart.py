"""The line chart: every line with its name beside it, zoomed, panned, toggled; never too many points."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.statistics.timeline import timeline
from fer_desktop.ui.session.chart_hover import index_at
from fer_desktop.ui.session.chart_labels import crosses
from fer_desktop.ui.session.emotion_chart import EmotionChart, arrays_of, is_faint
from fer_desktop.ui.theme import theme
from fer_desktop.workers.history_jobs import MAX_LINE_POINTS
from tests.unit.sessions.made import long_session, no_face, scored


@pytest.fixture
def chart(qtbot: QtBot) -> EmotionChart:
    made = EmotionChart()
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    rows = [scored(n, "happiness" if n < 50 else "sadness") for n in range(100)]
    made.show_timeline(timeline(rows, 100.0))
    return made


def test_a_long_session_has_no_more_points_than_a_screen_can_show(qtbot: QtBot) -> None:
    made = EmotionChart()
    qtbot.addWidget(made)
    made.show_timeline(timeline(long_session(7200), 7200.0, 0.5, buckets=MAX_LINE_POINTS))
    assert 500 < made.points() <= 1500


def test_lines_have_the_colours_of_the_emotions_in_light_and_dark(chart: EmotionChart) -> None:
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        theme.current().force(scheme)
        for emotion in EMOTIONS:
            assert chart._lines[emotion].opts["pen"].color() == theme.colours().emotion(emotion)


def test_a_faint_colour_has_a_darker_line_around_it(chart: EmotionChart) -> None:
    assert is_faint(Emotion.SURPRISE)
    assert not is_faint(Emotion.SADNESS)
    assert chart._lines[Emotion.SURPRISE].opts["shadowPen"] is not None


def test_a_gap_breaks_the_lines() -> None:
    rows = [scored(0), scored(1), no_face(2), no_face(3), scored(4), scored(5)]
    times, values = arrays_of(timeline(rows, 6.0))
    assert np.isnan(times).sum() == 2
    assert values.shape == (len(times), 8)


def test_each_name_stands_where_its_line_ends(chart: EmotionChart) -> None:
    ends = chart.names.ends
    assert list(ends) == list(EMOTIONS)
    assert min(ends, key=lambda emotion: ends[emotion]) is Emotion.SADNESS
    chart.plot.box.setXRange(0, 40, padding=0)
    assert min(chart.names.ends, key=lambda emotion: chart.names.ends[emotion]) is Emotion.HAPPINESS


def test_a_hidden_line_has_no_name(chart: EmotionChart) -> None:
    chart.set_line_visible(Emotion.SADNESS, False)
    assert Emotion.SADNESS not in chart.names.ends
    assert not chart._lines[Emotion.SADNESS].isVisible()
    assert chart.visible_emotions == [emotion for emotion in EMOTIONS if emotion is not Emotion.SADNESS]
    chart.set_line_visible(Emotion.SADNESS, True)
    assert Emotion.SADNESS in chart.names.ends


def test_keys_zoom_pan_and_show_all_again(chart: EmotionChart) -> None:
    plot = chart.plot
    assert plot.span == pytest.approx((0, 100))
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    left, right = plot.span
    assert 0 < left < right < 100
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.span[0] > left
    for _ in range(20):
        QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.span[0] == pytest.approx(0)
    QTest.keyClick(plot, Qt.Key.Key_0)
    assert plot.span == pytest.approx((0, 100))


def test_zooming_ends_at_the_session_and_at_a_least_stretch(chart: EmotionChart) -> None:
    for _ in range(40):
        chart.plot.zoom(2)
    left, right = chart.plot.span
    assert right - left >= 0.24
    for _ in range(40):
        chart.plot.zoom(0.5)
    assert chart.plot.span == pytest.approx((0, 100))


def test_time_marks_are_round(chart: EmotionChart) -> None:
    axis = chart.plot.getPlotItem().getAxis("bottom")
    [(step, _)] = axis.tickSpacing(0, 100, 600)
    marks = axis.tickStrings([0, step, 60], 1, step)
    assert marks[0] == "0:00"
    assert marks[-1] == "1:00"
    steps = [axis.tickSpacing(0, length, 600)[0][0] for length in (5, 60, 600, 7200)]
    assert all(one < other for one, other in pairwise(steps))


def test_what_the_lines_are_about_is_told(chart: EmotionChart) -> None:
    told = chart.plot.accessibleDescription()
    assert "Happiness 45.7" in told
    assert "table" in told


def test_a_session_without_a_score_is_an_empty_chart(chart: EmotionChart) -> None:
    chart.show_timeline(timeline([no_face(0), no_face(1)], 2.0))
    assert chart.points() == 0
    assert chart.names.ends == {}
    assert "Nothing was scored" in chart.plot.accessibleDescription()


def test_a_peak_has_the_name_of_its_line(chart: EmotionChart) -> None:
    assert chart.peaks.named == [Emotion.HAPPINESS, Emotion.SADNESS]
    happiness, sadness = (chart.peaks.position_of(each) for each in chart.peaks.named)
    assert happiness.x() < 50 <= sadness.x() + 5
    chart.set_line_visible(Emotion.SADNESS, False)
    assert chart.peaks.named == [Emotion.HAPPINESS]


def test_peaks_are_those_in_sight(chart: EmotionChart) -> None:
    chart.plot.zoom(4, 90)
    left, right = chart.plot.span
    assert left > 50
    assert chart.peaks.named == [Emotion.SADNESS]
    assert left < chart.peaks.position_of(Emotion.SADNESS).x() < right


def test_names_of_peaks_do_not_cover_each_other(qtbot: QtBot) -> None:
    chart = EmotionChart()
    qtbot.addWidget(chart)
    chart.resize(800, 400)
    chart.show()
    close = [(0, "neutral", 0.9), (49, "happiness", 0.9), (50, "sadness", 0.88), (99, "neutral", 0.5)]
    rows = [scored(t_s, emotion, confidence=sure) for t_s, emotion, sure in close]
    chart.show_timeline(timeline(rows, 100.0, 50.0))
    assert chart.peaks.named == [Emotion.NEUTRAL, Emotion.HAPPINESS]


def test_names_of_peaks_cover_no_line(qtbot: QtBot) -> None:
    chart = EmotionChart()
    qtbot.addWidget(chart)
    chart.resize(900, 420)
    chart.show()
    random = np.random.default_rng(3)
    for _ in range(8):
        shares, emotions = random.uniform(0.4, 1, 60), random.choice(EMOTIONS, 60)
        rows = [scored(n, emotions[n], confidence=shares[n]) for n in range(60)]
        chart.show_timeline(timeline(rows, 60.0, 1.0))
        for emotion in chart.peaks.named:
            name = chart.peaks._texts[emotion]
            margin = name.textItem.document().documentMargin()
            letters = name.boundingRect().adjusted(margin, margin, -margin, -margin)
            area = chart.plot.box.mapSceneToView(name.mapRectToScene(letters)).boundingRect()
            assert not crosses(chart._times, chart._values, area)


def test_a_line_that_crosses_an_area_between_two_values_is_noticed() -> None:
    times, values = (
        np.array([0.0, 10.0, np.nan, 20.0, 30.0]),
        np.array([[0.0], [1.0], [np.nan], [0.5], [0.5]]),
    )
    assert crosses(times, values, QRectF(4.9, 0.45, 0.2, 0.1))
    assert not crosses(times, values, QRectF(4.9, 0.6, 0.2, 0.1))
    assert not crosses(times, values, QRectF(12, 0.4, 4, 0.2))  # a gap
    assert crosses(times, values, QRectF(19, 0.4, 30, 0.2))
    assert not crosses(times, values, QRectF(31, 0.4, 30, 0.2))


def test_the_values_under_the_mouse_are_shown(qtbot: QtBot, chart: EmotionChart) -> None:
    place = chart.plot.mapFromScene(chart.plot.box.mapViewToScene(QPointF(20.2, 0.5)))
    qtbot.waitExposed(chart)
    QTest.mouseMove(chart.plot.viewport(), place)
    qtbot.waitUntil(chart.readout.isVisible)
    told = chart.readout.text.text()
    assert "0:20" in told
    assert told.index("Happiness") < told.index("90.0") < told.index("Sadness")
    chart.set_line_visible(Emotion.SADNESS, False)
    chart._on_hovered(place)
    assert "Sadness" not in chart.readout.text.text()
    chart.plot.hovered.emit(None)
    assert chart.readout.isHidden()


def test_in_a_gap_there_are_no_values(chart: EmotionChart) -> None:
    chart.show_timeline(timeline([scored(0), scored(1), no_face(2), no_face(8), scored(9), scored(10)], 10.0))
    chart._on_hovered(chart.plot.mapFromScene(chart.plot.box.mapViewToScene(QPointF(5, 0.5))))
    assert "Not scored" in chart.readout.text.text()
    assert index_at(chart._times, 5) is None
    assert chart._times[index_at(chart._times, 0.7)] == 1


def test_the_name_of_a_line_at_the_top_stands_under_it(chart: EmotionChart) -> None:
    chart.show_timeline(timeline([scored(n, confidence=1.0) for n in range(9)], 9.0))
    assert chart.peaks.named == [Emotion.HAPPINESS]
    assert chart.peaks.position_of(Emotion.HAPPINESS).y() < 1


class SharpChart(EmotionChart):
    """On a screen with three pixels where another has one."""

    def devicePixelRatioF(self) -> float:
        return 3.0


def test_lines_are_as_thick_on_a_sharp_screen(qtbot: QtBot, chart: EmotionChart) -> None:
    sharp = SharpChart()
    qtbot.addWidget(sharp)
    for emotion in (Emotion.SADNESS, Emotion.SURPRISE):
        assert _width(sharp, emotion) == 3 * _width(chart, emotion)


def _width(chart: EmotionChart, emotion: Emotion) -> float:
    return float(chart._lines[emotion].opts["pen"].widthF())


def test_the_first_mark_of_time_has_room_for_its_text(chart: EmotionChart) -> None:
    axis = chart.plot.getPlotItem().getAxis("bottom")
    text = QFontMetricsF(axis.style["tickFont"]).horizontalAdvance("0:00")
    assert axis.boundingRect().left() <= -text / 2
