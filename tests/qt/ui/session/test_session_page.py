"""A session's page and the comparison of two: figures, chart, table, participants."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.model import SourceKind, no_face
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import history_file
from tests.qt.ui.history.history_stage import Show, record
from tests.unit.sessions.made import scored, unknown


def test_a_session_shows_its_figures_with_the_part_that_was_not_scored(show: Show) -> None:
    rows = [scored(0), scored(1), unknown(2), no_face(3), scored(4, "sadness"), no_face(5)]
    record("video", rows)
    stage = show()
    stage.open()
    page = stage.window.session
    values = {name: shown.text() for name, shown in page.summary.values.items()}
    assert values["attention"] == "80.0\u00a0%"
    assert values["not_scored"] == "40.0\u00a0%"
    assert values["scored"] == "60.0\u00a0%"
    assert values["unknown"] == "1"
    assert page.summary.notice.text() == "Expression guesses, not feelings. 40\u00a0% not scored."
    assert "Engagement = 10 ×" in page.summary.formula.text()
    assert page.summary.feedback.verdict.text() == "Mostly positive expressions"
    assert page.summary.shares.probabilities[0][0] is Emotion.HAPPINESS
    assert page.title.text() == "video"


def test_the_table_says_what_the_chart_shows(show: Show) -> None:
    record("video", [scored(n) for n in range(49)])
    stage = show()
    stage.open()
    chart = stage.window.session.chart
    chart.as_table.click()
    assert chart.table.isVisible()
    texts = chart.table.texts()
    assert len(texts) == 24
    assert texts[0][1 + EMOTIONS.index(Emotion.HAPPINESS)] == "90.0\u00a0%"


def test_each_participant_has_lines_and_a_row(show: Show) -> None:
    with Recorder(history_file(), SourceKind.VIDEO, "two", "two") as recorder:
        for n in range(6):
            recorder.add_rows([scored(n, "happiness", 1), scored(n, "anger", 2)])
    stage = show()
    stage.open()
    page = stage.window.session
    assert [row[0] for row in page.participants.texts()] == ["1", "2"]
    page.chart.who.setCurrentIndex(2)
    anger = 1 + EMOTIONS.index(Emotion.ANGER)
    stage.until(lambda: page.chart.table.texts()[0][anger] == "90.0\u00a0%")


def test_an_interrupted_session_says_so(show: Show) -> None:
    recorder = Recorder(history_file(), SourceKind.CAMERA, "cut", "cut")
    recorder.add_rows([scored(0)])
    recorder.finish(3.0, "The camera was unplugged.")
    stage = show()
    stage.open()
    page = stage.window.session
    assert page.incomplete.text() == "The camera was unplugged."
    assert "incomplete" in page.facts.text()


def test_a_session_can_be_renamed(show: Show) -> None:
    record("video")
    stage = show()
    stage.open()
    stage.answers.new_title = "The better title"
    stage.window.session.rename.click()
    stage.until(lambda: stage.window.session.title.text() == "The better title")
    stage.window.go_back()
    stage.until(lambda: stage.titles == ["The better title"])


def test_two_sessions_are_compared_the_older_one_first(show: Show) -> None:
    record("first", [scored(n, "happiness") for n in range(6)])
    record("second", [scored(n, "sadness") for n in range(6)])
    stage = show()
    stage.window.list.list.select(0, 1)
    stage.window.list.compare.click()
    page = stage.window.comparison
    stage.until(lambda: page.isVisible())
    assert [side.title.text() for side in page.sides if side.isVisible()] == ["first", "second"]
    assert page.largest_difference.text() == (
        "The largest difference is in Happiness: 100.0\u00a0% in the first session, 0.0\u00a0% in the second."
    )
    figures = {row[0]: row[1:] for row in page.table.texts()}
    assert figures["Sadness"] == ["0.0\u00a0%", "100.0\u00a0%", "+100.0\u00a0%"]
    assert figures["Positive"][2] == "−100.0\u00a0%"


def test_more_than_two_sessions_are_compared_and_those_of_one_title_told_apart(show: Show) -> None:
    record("calm", [scored(n, "neutral") for n in range(6)])
    record("same", [scored(n, "happiness") for n in range(6)])
    record("same", [scored(n, "sadness") for n in range(6)])
    stage = show()
    stage.window.list.list.select(0, 1, 2)
    stage.window.list.compare.click()
    page = stage.window.comparison
    stage.until(lambda: page.isVisible())
    assert [side.title.text() for side in page.sides if side.isVisible()] == ["calm", "same", "same"]
    assert page.heading.text() == "3 sessions compared"
    told = page.largest_difference.text()
    assert told.startswith("The sessions differ most in Neutral: from 0.0\u00a0% in “same · ")
    assert told.endswith("to 100.0\u00a0% in “calm”.")
    figures = {row[0]: row[1:] for row in page.table.texts()}
    assert figures["Sadness"] == ["0.0\u00a0%", "0.0\u00a0%", "100.0\u00a0%", "100.0\u00a0%"]
    stage.window.go_back()
    stage.settle()
    stage.window.list.list.select(0, 1)
    stage.window.list.compare.click()
    stage.until(lambda: page.isVisible() and page.heading.text() == "Two sessions compared")
    assert [side.title.text() for side in page.sides if side.isVisible()] == ["same", "same"]


def test_a_session_and_a_comparison_are_shown_from_their_top(show: Show) -> None:
    record("a")
    record("b")
    stage = show()
    window = stage.window
    window.resize(640, 480)
    window.activateWindow()
    stage.open()
    QApplication.processEvents()
    assert window._scrolls[window.session].verticalScrollBar().value() == 0
    window.go_back()
    stage.settle()
    window.list.list.select(0, 1)
    window.compare_selected()
    stage.until(window.comparison.isVisible)
    QApplication.processEvents()
    assert window._scrolls[window.comparison].verticalScrollBar().value() == 0
