"""The History window over real histories: found, opened, compared, exported, deleted, and in trouble."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.recognition.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.recorder import Recorder
from fer_desktop.sessions.rows import Row, no_face
from fer_desktop.sessions.session import Kind, State
from fer_desktop.sessions.store import Store, history_file
from fer_desktop.ui import theme
from fer_desktop.ui.history_dialogs import ConfirmDialog, HistoryDialogs, TitleDialog, export_filters
from fer_desktop.ui.history_window import HistoryWindow
from fer_desktop.ui.preferences import Preferences
from fer_desktop.workers.jobs import JobRunner
from tests.sessions.made import scored, unknown

WAIT_MS = 20_000


def record(title: str, rows: list[Row] | None = None, kind: Kind = Kind.VIDEO, source: str = "") -> int:
    with Recorder(history_file(), kind, title, source or f"/films/{title}") as recorder:
        for row in rows or [scored(n / 2) for n in range(8)]:
            recorder.add_rows([row])
    return recorder.session_id


class Answers(HistoryDialogs):
    """Answers for the user and remembers what was asked."""

    def __init__(self) -> None:
        self.yes = True
        self.path: Path | None = None
        self.new_title: str | None = None
        self.asked: list[object] = []

    def delete(self, parent: object, titles: list[str]) -> bool:
        self.asked.append(titles)
        return self.yes

    def delete_all(self, parent: object, count: int) -> bool:
        self.asked.append(count)
        return self.yes

    def set_aside(self, parent: object, path: Path) -> bool:
        self.asked.append(path)
        return self.yes

    def title(self, parent: object, before: str) -> str | None:
        return self.new_title

    def export(self, parent: object, suggested: Path) -> Path | None:
        self.asked.append(suggested.name)
        return self.path


class Stage:
    """A shown History window."""

    def __init__(self, qtbot: QtBot, preferences: Preferences, jobs: JobRunner) -> None:
        self.answers = Answers()
        self.window = HistoryWindow(preferences, jobs, dialogs=self.answers)
        self.qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.show()
        self.settle()

    @property
    def titles(self) -> list[str]:
        return [session.title for session in self.window.list.list.rows.sessions]

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: self.window.busy.isHidden(), timeout=WAIT_MS)

    def until(self, seen: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(seen, timeout=WAIT_MS)

    def open(self, row: int = 0) -> None:
        self.window.list.list.choose(row)
        self.window.list.open.click()
        self.until(lambda: self.window.session.isVisible())
        self.settle()


Show = Callable[[], Stage]


@pytest.fixture
def show(qtbot: QtBot, preferences: Preferences, jobs: JobRunner) -> Iterator[Show]:
    stages: list[Stage] = []

    def shown() -> Stage:
        stages.append(Stage(qtbot, preferences, jobs))
        return stages[-1]

    yield shown


# The list


def test_an_empty_history_says_how_to_make_a_session_and_makes_no_file(qtbot: QtBot, show: Show) -> None:
    stage = show()
    message = stage.window.list.message
    assert message.isVisible()
    assert "Record in the Live window" in message.sentence.text()
    assert not history_file().exists()
    with qtbot.waitSignal(stage.window.live_wanted):
        message.live.click()


def test_the_newest_session_is_first_and_the_place_is_told(show: Show) -> None:
    record("old")
    record("new", kind=Kind.CAMERA)
    stage = show()
    assert stage.titles == ["new", "old"]
    assert stage.window.list.path.path == str(history_file())
    assert "2 sessions with 16 readings" in stage.window.list.stored.text()
    assert "No pictures are stored" in stage.window.list.stored.text()


def test_enter_opens_the_newest_session_and_what_was_searched(show: Show) -> None:
    record("old")
    record("new", [scored(0)])
    stage = show()
    window, found = stage.window, stage.window.list
    assert window.focusWidget() is found.list
    assert "2 sessions with 9 readings" in found.stored.text()
    QTest.keyClick(found.list, Qt.Key.Key_Return)
    stage.until(lambda: window.session.title.text() == "new")
    assert "1 reading" in window.session.facts.text().split(" · ")
    window.go_back()
    found.filters.text.setText("old")
    stage.until(lambda: stage.titles == ["old"])
    stage.settle()
    QTest.keyClick(found.filters.text, Qt.Key.Key_Return)
    stage.until(lambda: window.session.title.text() == "old")


def test_the_down_key_leads_from_the_search_to_the_list(show: Show, qtbot: QtBot) -> None:
    record("one")
    stage = show()
    stage.window.activateWindow()
    text = stage.window.list.filters.text
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert stage.window.focusWidget() is stage.window.list.list


def test_search_and_kind_narrow_the_list(show: Show) -> None:
    record("Interview with Ada")
    record("Built-in", kind=Kind.CAMERA, source="Built-in")
    stage = show()
    filters = stage.window.list.filters
    filters.text.setText("ADA")
    stage.until(lambda: stage.titles == ["Interview with Ada"])
    filters.text.clear()
    filters.kind.setCurrentIndex(filters.kind.findData("camera"))
    stage.until(lambda: stage.titles == ["Built-in"])
    filters.text.setText("Ada")
    message = stage.window.list.message
    stage.until(lambda: message.isVisible())
    message.clear.click()
    stage.until(lambda: len(stage.titles) == 2)


def test_where_nothing_is_found_the_keyboard_is_on_what_helps(show: Show) -> None:
    record("a")
    stage = show()
    stage.window.activateWindow()
    page = stage.window.list
    page.list.setFocus()
    page.filters.text.setText("zebra")
    stage.until(page.message.isVisible)
    assert stage.window.focusWidget() is page.message.clear


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
    window.list.list.choose(0, 1)
    window.compare_chosen()
    stage.until(window.comparison.isVisible)
    QApplication.processEvents()
    assert window._scrolls[window.comparison].verticalScrollBar().value() == 0


def test_on_a_small_screen_only_the_list_scrolls(show: Show) -> None:
    for number in range(12):
        record(f"session {number}")
    stage = show()
    stage.window.resize(640, 480)
    QApplication.processEvents()
    assert stage.window.list.list.verticalScrollBar().maximum() > 0
    assert stage.window._scrolls[stage.window.list].verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(("titles", "told"), [(["a"], "It is deleted"), (["a", "b"], "They are deleted")])
def test_one_session_and_several_are_told_apart(qtbot: QtBot, titles: list[str], told: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        assert any(label.text().startswith(told) for label in dialog.findChildren(QLabel))
        dialog.no.click()

    QTimer.singleShot(0, answer)
    assert not HistoryDialogs().delete(parent, titles)


def test_a_date_becomes_a_search_since_midnight(show: Show) -> None:
    record("a")
    filters = show().window.list.filters
    now = datetime(2026, 5, 20, 15, 30)
    assert filters.search(now).since is None
    filters.date.setCurrentIndex(1)
    assert filters.search(now).since == datetime(2026, 5, 20)
    filters.date.setCurrentIndex(2)
    assert filters.search(now).since == datetime(2026, 5, 20) - timedelta(days=6)


def test_what_can_be_done_follows_what_is_chosen(show: Show) -> None:
    for title in "abc":
        record(title)
    page = show().window.list
    page.list.choose(0)
    assert (page.open.isEnabled(), page.compare.isEnabled(), page.export.isEnabled()) == (True, False, True)
    page.list.choose(0, 2)
    assert (page.open.isEnabled(), page.compare.isEnabled(), page.delete.isEnabled()) == (False, True, True)
    page.list.choose()
    assert not page.delete.isEnabled()


# A session's page


def test_a_session_shows_its_figures_with_the_part_that_was_not_scored(show: Show) -> None:
    rows = [scored(0), scored(1), unknown(2), no_face(3), scored(4, "sadness"), no_face(5)]
    record("film", rows)
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
    assert page.summary.shares.shown[0][0] is Emotion.HAPPINESS
    assert page.title.text() == "film"


def test_the_table_says_what_the_chart_shows(show: Show) -> None:
    record("film", [scored(n) for n in range(49)])
    stage = show()
    stage.open()
    chart = stage.window.session.chart
    chart.as_table.click()
    assert chart.table.isVisible()
    texts = chart.table.texts()
    assert len(texts) == 24
    assert texts[0][1 + EMOTIONS.index(Emotion.HAPPINESS)] == "90.0\u00a0%"


def test_each_participant_has_lines_and_a_row(show: Show) -> None:
    with Recorder(history_file(), Kind.VIDEO, "two", "two") as recorder:
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
    recorder = Recorder(history_file(), Kind.CAMERA, "cut", "cut")
    recorder.add_rows([scored(0)])
    recorder.finish(3.0, "The camera was unplugged.")
    stage = show()
    stage.open()
    page = stage.window.session
    assert page.incomplete.text() == "The camera was unplugged."
    assert "incomplete" in page.facts.text()


def test_a_session_can_be_renamed(show: Show) -> None:
    record("film")
    stage = show()
    stage.open()
    stage.answers.new_title = "The better title"
    stage.window.session.rename.click()
    stage.until(lambda: stage.window.session.title.text() == "The better title")
    stage.window.go_back()
    stage.until(lambda: stage.titles == ["The better title"])


def test_escape_leads_back_to_the_list_and_then_out(qtbot: QtBot, show: Show) -> None:
    record("film")
    stage = show()
    stage.open()
    qtbot.waitExposed(stage.window)
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    stage.until(lambda: stage.window.list.isVisible())
    stage.settle()
    with qtbot.waitSignal(stage.window.closed):
        QTest.keyClick(stage.window, Qt.Key.Key_Escape)


def test_two_sessions_are_compared_the_older_one_first(show: Show) -> None:
    record("first", [scored(n, "happiness") for n in range(6)])
    record("second", [scored(n, "sadness") for n in range(6)])
    stage = show()
    stage.window.list.list.choose(0, 1)
    stage.window.list.compare.click()
    page = stage.window.comparison
    stage.until(lambda: page.isVisible())
    assert [side.title.text() for side in page.sides] == ["first", "second"]
    assert "Happiness" in page.largest.text()
    figures = {row[0]: row[1:] for row in page.table.texts()}
    assert figures["Sadness"] == ["0.0\u00a0%", "100.0\u00a0%", "+100.0\u00a0%"]
    assert figures["Positive"][2] == "−100.0\u00a0%"


# Export and deletion


def test_a_session_is_exported_as_its_name_ends(show: Show, tmp_path: Path) -> None:
    record("film")
    stage = show()
    for ending in ("html", "csv", "json", "srt", "vtt"):
        stage.answers.path = path = tmp_path / f"out.{ending}"
        stage.window.list.export.click()
        stage.until(
            lambda path=path: path.exists() and str(path) in stage.window.statusBar().currentMessage()
        )
    assert len(json.loads((tmp_path / "out.json").read_text())["readings"]) == 8
    assert str(stage.answers.asked[0]).startswith("film ")


def test_an_export_that_fails_is_told(show: Show, tmp_path: Path) -> None:
    record("film")
    stage = show()
    stage.answers.path = tmp_path / "nowhere" / "out.csv"
    stage.window.list.export.click()
    stage.until(lambda: stage.window.notice.isVisible())
    assert "folder doesn't exist" in stage.window.notice.text.text()


def test_the_dialog_offers_every_format() -> None:
    endings = [text.rpartition("(*")[2].rstrip(")") for text in export_filters()]
    assert sorted(endings) == [".csv", ".html", ".json", ".srt", ".vtt"]


def test_a_session_is_deleted_only_after_a_yes_and_the_space_is_given_back(show: Show) -> None:
    record("large", [scored(n / 10) for n in range(3000)])
    record("small")
    stage = show()
    before = stage.window.list.stored.text()
    stage.window.list.list.choose(1)
    stage.answers.yes = False
    stage.window.list.delete.click()
    assert stage.answers.asked == [["large"]]
    assert stage.titles == ["small", "large"]
    stage.answers.yes = True
    QTest.keyClick(stage.window.list.list, Qt.Key.Key_Delete)
    stage.until(lambda: stage.titles == ["small"])
    assert "given back" in stage.window.statusBar().currentMessage()
    assert "0 bytes" not in stage.window.statusBar().currentMessage()
    assert stage.window.list.stored.text() != before


def test_the_whole_history_is_deleted_but_what_is_being_recorded(show: Show) -> None:
    record("a")
    record("b")
    with Recorder(history_file(), Kind.CAMERA, "now", "now") as recorder:
        recorder.add_rows([scored(0)])
        stage = show()
        stage.window.list.delete_all.click()
        assert stage.answers.asked == [3]
        stage.until(lambda: stage.titles == ["now"])
        assert stage.window.list.list.rows.sessions[0].state is State.RUNNING


def test_the_harmless_button_is_the_default(qtbot: QtBot) -> None:
    dialog = ConfirmDialog("Delete?", "For good.", "&Delete")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.no.isDefault()
    assert not dialog.yes.isDefault()
    title = TitleDialog("Film")
    qtbot.addWidget(title)
    title.title.setText("  ")
    assert not title.yes.isEnabled()


# Trouble


def test_a_damaged_history_is_set_aside_on_the_users_word(show: Show) -> None:
    history_file().parent.mkdir(parents=True)
    history_file().write_bytes(b"no history at all" * 100)
    stage = show()
    message = stage.window.list.message
    assert message.aside.isVisible()
    assert "set it aside" in message.sentence.text()
    stage.answers.yes = False
    message.aside.click()
    assert history_file().read_bytes().startswith(b"no history")
    stage.answers.yes = True
    message.aside.click()
    stage.until(lambda: message.live.isVisible())
    [kept] = history_file().parent.glob("*.damaged-*")
    assert kept.read_bytes().startswith(b"no history")


def test_a_newer_history_is_left_alone(show: Show) -> None:
    record("film")
    with sqlite3.connect(history_file()) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    message = show().window.list.message
    assert "newer FER Desktop" in message.sentence.text()
    assert message.retry.isVisible()
    assert not message.aside.isVisible()


def test_a_session_deleted_elsewhere_is_told_when_it_is_opened(show: Show) -> None:
    number = record("film")
    record("other")
    stage = show()
    with Store(history_file()) as store:
        store.delete(number)
    stage.window.list.list.choose(1)
    stage.window.list.open.click()
    stage.until(lambda: stage.window.notice.isVisible())
    assert "no longer in the history" in stage.window.notice.text.text()


# For everyone


def test_every_control_is_named_and_explained(show: Show) -> None:
    record("film")
    window = show().window
    controls = [*window.findChildren(QAbstractButton), *window.findChildren(QComboBox)]
    for control in [*controls, window.list.list, window.session.chart.chart.plot]:
        if control.objectName().startswith("qt_") or isinstance(control.parent(), QLineEdit):
            continue
        name = control.accessibleName()
        if type(control).__module__.startswith("PySide6") and not name and not control.toolTip():
            continue  # a part of another control, such as the corner of a table
        assert name, control
        assert control.toolTip(), name


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_small_windows_and_large_letters_fit(show: Show, scale: float) -> None:
    record("A title that is longer than a small window is wide, as titles are")
    look = theme.current()
    font = look.base_font
    font.setPointSizeF(look.points(theme.Step.BODY) * scale)
    look.set_base_font(font)
    stage = show()
    window = stage.window
    window.resize(window.minimumSizeHint().expandedTo(window.minimumSize()))
    stage.open()
    for scroll in window.findChildren(type(window._scrolls[window.list])):
        assert scroll.horizontalScrollBar().maximum() == 0
