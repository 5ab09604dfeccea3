"""The History window over real histories: exported, deleted, in trouble, for everyone."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.sessions.model import Session, SessionState, SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import Store, history_file
from fer_desktop.ui.history.dialogs import HistoryDialogs, TitleDialog
from fer_desktop.ui.text.formats import export_filters
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.dialogs import ConfirmDialog
from fer_desktop.workers.jobs import JobRunner
from tests.qt.ui.history.history_stage import Show, record
from tests.unit.sessions.made import scored


def test_escape_leads_back_to_the_list_and_then_out(qtbot: QtBot, show: Show) -> None:
    record("video")
    stage = show()
    stage.open()
    qtbot.waitExposed(stage.window)
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    stage.until(lambda: stage.window.list.isVisible())
    stage.settle()
    with qtbot.waitSignal(stage.window.closed):
        QTest.keyClick(stage.window, Qt.Key.Key_Escape)


def test_a_session_is_exported_as_its_name_ends(show: Show, tmp_path: Path) -> None:
    record("video")
    stage = show()
    for ending in ("html", "csv", "json", "srt", "vtt"):
        stage.answers.path = path = tmp_path / f"out.{ending}"
        stage.window.list.export.click()
        stage.until(
            lambda path=path: path.exists() and str(path) in stage.window.statusBar().currentMessage()
        )
    assert len(json.loads((tmp_path / "out.json").read_text())["readings"]) == 8
    assert str(stage.answers.asked[0]).startswith("video ")


def test_an_export_that_fails_is_told(show: Show, tmp_path: Path) -> None:
    record("video")
    stage = show()
    stage.answers.path = tmp_path / "nowhere" / "out.csv"
    stage.window.list.export.click()
    stage.until(lambda: stage.window.banner.isVisible())
    assert "folder doesn't exist" in stage.window.banner.text.text()


def test_the_dialog_offers_every_format() -> None:
    endings = [text.rpartition("(*")[2].rstrip(")") for text in export_filters()]
    assert sorted(endings) == [".csv", ".html", ".json", ".srt", ".vtt"]


def test_a_session_is_deleted_only_after_a_yes_and_the_space_is_given_back(show: Show) -> None:
    record("large", [scored(n / 10) for n in range(3000)])
    record("small")
    stage = show()
    before = stage.window.list.stored.text()
    stage.window.list.list.select(1)
    stage.answers.yes = False
    stage.window.list.delete.click()
    assert stage.answers.asked == [["large"]]
    assert stage.titles == ["small", "large"]
    stage.answers.yes = True
    QTest.keyClick(stage.window.list.list, Qt.Key.Key_Delete)
    stage.until(lambda: stage.titles == ["small"])
    assert stage.window.statusBar().currentMessage() == "“large” deleted. Gone for good in ten seconds."
    stage.window.deletions.finish()
    stage.until(lambda: "freed" in stage.window.statusBar().currentMessage())
    assert "0 bytes" not in stage.window.statusBar().currentMessage()
    stage.settle()
    assert stage.window.list.stored.text() != before


def left() -> list[str]:
    """The titles in the file, hidden or not."""
    with sqlite3.connect(history_file()) as connection:
        titles = [title for (title,) in connection.execute("SELECT title FROM sessions ORDER BY id")]
    connection.close()
    return titles


def test_a_deletion_is_undone_and_the_one_before_it_too(show: Show) -> None:
    for title in "abc":
        record(title)
    stage = show()
    window = stage.window
    assert window.undo.isHidden()
    for title in "ca":
        window.list.list.select(stage.titles.index(title))
        window.list.delete.click()
        stage.until(lambda title=title: title not in stage.titles and bool(window.deletions.latest))
        stage.settle()
    assert window.undo.isVisible()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: stage.titles == ["b", "a"])
    assert window.statusBar().currentMessage() == "“a” is back."
    window.undo.click()
    stage.until(lambda: stage.titles == ["c", "b", "a"])
    assert window.undo.isHidden()
    assert left() == ["a", "b", "c"]


def test_too_late_to_undo_is_reported(show: Show) -> None:
    number = record("a")
    record("b")
    stage = show()
    stage.window.list.list.select(1)
    stage.window.list.delete.click()
    stage.until(lambda: stage.titles == ["b"] and bool(stage.window.deletions.latest))
    with Store(history_file()) as store:
        store.purge([number])
    stage.window.undo.click()
    stage.until(lambda: stage.window.banner.isVisible())
    assert "no longer in the history" in stage.window.banner.text.text()


def test_after_its_time_a_deletion_is_for_good(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fer_desktop.ui.history.deletions.UNDO_S", 0.01)
    record("a")
    record("b")
    stage = show()
    stage.window.list.delete.click()
    stage.until(lambda: left() == ["a"])
    stage.until(lambda: "deleted for good" in stage.window.statusBar().currentMessage())
    assert stage.window.undo.isHidden()


def test_closing_the_window_does_not_wait_for_the_ten_seconds(show: Show) -> None:
    record("a")
    record("b")
    stage = show()
    stage.window.list.delete.click()
    stage.until(lambda: stage.titles == ["a"] and bool(stage.window.deletions.latest))
    stage.window.close()
    stage.until(lambda: left() == ["a"])


def test_quitting_at_once_deletes_too(show: Show, jobs: JobRunner) -> None:
    record("a")
    record("b")
    stage = show()
    stage.window.list.delete.click()
    stage.until(lambda: stage.titles == ["a"] and bool(stage.window.deletions.latest))
    stage.settle()
    stage.window.hide()
    jobs.shutdown()
    stage.window.deletions.shutdown()
    assert left() == ["a"]


def test_the_whole_history_is_deleted_but_what_is_being_recorded(show: Show) -> None:
    record("a")
    record("b")
    with Recorder(history_file(), SourceKind.CAMERA, "now", "now") as recorder:
        recorder.add_rows([scored(0)])
        stage = show()
        stage.window.list.delete_all.click()
        assert stage.answers.asked == [3]
        stage.until(lambda: stage.titles == ["now"])
        assert stage.window.list.list.rows.sessions[0].state is SessionState.RUNNING


def test_the_harmless_button_is_the_default(qtbot: QtBot) -> None:
    dialog = ConfirmDialog("History", "Delete?", "For good.", "&Delete")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.cancel.isDefault()
    assert not dialog.action.isDefault()
    title = TitleDialog("Video")
    qtbot.addWidget(title)
    title.title.setText("  ")
    assert not title.rename.isEnabled()


def question_about(qtbot: QtBot, sessions: list[Session]) -> str:
    """The texts of the dialog that asks whether to delete these; the answer is no."""
    parent, texts = QWidget(), []
    qtbot.addWidget(parent)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        texts.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.cancel.click()

    QTimer.singleShot(0, answer)
    assert not HistoryDialogs().delete(parent, sessions)
    return "\n".join(texts)


def made(title: str, second: int, live: bool = False) -> Session:
    started = datetime(2026, 3, 14, 15, 9, second).astimezone()
    settings = {"live": True} if live else {"every_s": 0.5}
    return Session(SourceKind.VIDEO, title, f"/videos/{title}", started, 61.5, settings=settings)


def test_the_question_names_one_of_two_sessions_of_the_same_name(qtbot: QtBot) -> None:
    analysed, live = made("talk.mp4", 26), made("talk.mp4", 27, live=True)
    told = question_about(qtbot, [analysed])
    assert told.startswith("Delete “talk.mp4”?\nVideo · Saturday, 14 March 2026 · 15:09:26 · 1:01 long\n")
    assert "You can undo this for ten seconds" in told
    assert "Live from a video · Saturday, 14 March 2026 · 15:09:27" in question_about(qtbot, [live])


def test_of_many_sessions_some_are_named_and_the_others_counted(qtbot: QtBot) -> None:
    told = question_about(qtbot, [made(f"video {n}", n) for n in range(12)])
    assert told.startswith("Delete 12 sessions?\nvideo 0 · Video · ")
    assert "video 7 · " in told
    assert "video 8" not in told
    assert "and 4 more" in told


def test_a_damaged_history_is_set_aside_on_the_users_word(show: Show) -> None:
    history_file().parent.mkdir(parents=True)
    history_file().write_bytes(b"no history at all" * 100)
    stage = show()
    message = stage.window.list.message
    assert message.quarantine.isVisible()
    assert "Move it away" in message.explanation.text()
    stage.answers.yes = False
    message.quarantine.click()
    assert history_file().read_bytes().startswith(b"no history")
    stage.answers.yes = True
    message.quarantine.click()
    stage.until(lambda: message.live.isVisible())
    [kept] = history_file().parent.glob("*.damaged-*")
    assert kept.read_bytes().startswith(b"no history")


def test_a_newer_history_is_left_alone(show: Show) -> None:
    record("video")
    with sqlite3.connect(history_file()) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    message = show().window.list.message
    assert "newer FER Desktop" in message.explanation.text()
    assert message.retry.isVisible()
    assert not message.quarantine.isVisible()


def test_a_session_deleted_elsewhere_is_told_when_it_is_opened(show: Show) -> None:
    number = record("video")
    record("other")
    stage = show()
    with Store(history_file()) as store:
        store.delete(number)
    stage.window.list.list.select(1)
    stage.window.list.open.click()
    stage.until(lambda: stage.window.banner.isVisible())
    assert "no longer in the history" in stage.window.banner.text.text()


# For everyone


def test_every_control_is_named_and_explained(show: Show) -> None:
    record("video")
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
    font.setPointSizeF(look.points(theme.TextSize.BODY) * scale)
    look.set_base_font(font)
    stage = show()
    window = stage.window
    window.resize(window.minimumSizeHint().expandedTo(window.minimumSize()))
    stage.open()
    for scroll in window.findChildren(type(window._scrolls[window.list])):
        assert scroll.horizontalScrollBar().maximum() == 0
