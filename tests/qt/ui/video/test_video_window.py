"""The Video window on real clips and the real recognizer: from a video to its report, and its troubles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import av
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import SourceError
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.recognizer import Recognizer
from fer_desktop.sessions.storage.store import Store, history_file
from fer_desktop.ui.state.consent import Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme import theme
from fer_desktop.ui.video.queue import QueueState, VideoDialogs
from fer_desktop.ui.video.video_window import VideoWindow
from fer_desktop.ui.widgets.controls import PathLabel
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.video_worker import recognizer_loader
from tests.support.clips import write_clip
from tests.support.settings import change

WAIT_MS = 60_000
START, RUNNING, RESULT = range(3)


@dataclass
class Answers(VideoDialogs):
    """Answers the file dialogs for the user."""

    path: Path | None = None
    chosen: list[Path] = field(default_factory=list)
    suggested: list[Path] = field(default_factory=list)

    def videos(self, parent: QWidget, folder: Path) -> list[Path]:
        self.suggested.append(folder)
        return self.chosen

    def readings(self, parent: QWidget, suggested: Path) -> Path | None:
        self.suggested.append(suggested)
        return self.path

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        self.suggested.append(suggested)
        return self.path

    def covered(self, parent: QWidget, suggested: Path) -> Path | None:
        self.suggested.append(suggested)
        return self.path


class Agreeing(Consent):
    """Answers the question as the user would."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(preferences)
        self.asked: list[Purpose] = []
        self.answer = True

    def ask(self, purpose: Purpose, parent: QWidget | None = None) -> bool:
        self.asked.append(purpose)
        return self.answer


@pytest.fixture(scope="module")
def load() -> Callable[[], Recognizer]:
    return recognizer_loader()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def consent(preferences: Preferences) -> Agreeing:
    return Agreeing(preferences)


@pytest.fixture
def window(
    qtbot: QtBot,
    preferences: Preferences,
    consent: Agreeing,
    jobs: JobRunner,
    load: Callable[[], Recognizer],
    answers: Answers,
) -> Iterator[VideoWindow]:
    made = VideoWindow(preferences, consent, jobs, load, dialogs=answers)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.shutdown()


@pytest.fixture
def clip(tmp_path: Path, astronaut: Frame) -> Path:
    return write_clip(tmp_path / "Rede äöü.mp4", [astronaut[:360, :400]] * 20)


@pytest.fixture
def long_clip(tmp_path: Path, astronaut: Frame) -> Path:
    return write_clip(tmp_path / "long.mp4", [astronaut[:360, :400]] * 300)


def _analyse(qtbot: QtBot, window: VideoWindow, *paths: Path) -> None:
    window.open_paths(paths)
    window.start.start.click()
    _wait_for_the_end(qtbot, window)


def _wait_for_the_end(qtbot: QtBot, window: VideoWindow) -> None:
    qtbot.waitUntil(lambda: not window.worker.running and window.queue.running is None, timeout=WAIT_MS)
    if window.queue.analysed:
        qtbot.waitUntil(lambda: window.pages.currentIndex() == RESULT, timeout=WAIT_MS)


def test_it_first_invites_to_choose_a_video(window: VideoWindow) -> None:
    assert window.start.choose.isVisible()
    assert window.focusWidget() is window.start.choose
    assert not window.start.start.isVisible()
    assert not window.tools.isVisible()


def test_every_half_second_is_the_default(window: VideoWindow) -> None:
    assert window.start.interval_s == 0.5
    window.start.every_frame.click()
    assert window.start.interval_s is None
    assert not window.start.seconds.isEnabled()


@pytest.mark.parametrize("every_s", [2.0, None])
def test_how_often_is_remembered(
    qtbot: QtBot,
    window: VideoWindow,
    preferences: Preferences,
    consent: Agreeing,
    jobs: JobRunner,
    clip: Path,
    every_s: float | None,
) -> None:
    window.start.set_interval(every_s)
    _analyse(qtbot, window, clip)
    again = VideoWindow(preferences, consent, jobs)
    qtbot.addWidget(again)
    assert again.start.interval_s == every_s


def test_a_dropped_video_waits_for_start_and_its_folder_is_remembered(
    window: VideoWindow, preferences: Preferences, clip: Path, answers: Answers
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(clip))])
    none = Qt.KeyboardModifier.NoModifier
    window.area.dropEvent(
        QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    )
    assert window.start.videos.item(0).text() == clip.name
    assert window.start.choose.accessibleName() == "Choose more…"
    assert window.focusWidget() is window.start.start
    assert preferences.settings.last_folder == str(clip.parent)
    window.start.choose.click()
    assert answers.suggested == [clip.parent]


def test_a_video_gives_its_result(qtbot: QtBot, window: VideoWindow, consent: Agreeing, clip: Path) -> None:
    _analyse(qtbot, window, clip)
    assert consent.asked == [Purpose.OTHERS]
    page = window.result.page
    assert page.view is not None
    whole = page.view.summary.whole
    assert page.view.summary.moments == 4
    assert whole.scored_s
    assert page.summary.notice.text().startswith("Expression guesses, not feelings.")
    assert page.chart.chart.points() > 1
    counts = {row[0]: row[1] for row in window.result.counts.texts()}
    assert counts["Happiness"] == str(whole.counts[EMOTIONS[1]])
    assert not page.incomplete.isVisible()
    with Store(history_file()) as store:
        [session] = store.find()
    assert session.source == str(clip)


def test_without_consent_nothing_is_read(
    qtbot: QtBot, window: VideoWindow, consent: Agreeing, clip: Path
) -> None:
    consent.answer = False
    window.open_paths([clip])
    with qtbot.waitSignal(window.closed):
        window.start.start.click()
    assert not history_file().exists()


def _begin(qtbot: QtBot, window: VideoWindow, video: Path) -> None:
    window.start.every_frame.click()
    window.open_paths([video])
    window.start.start.click()
    qtbot.waitUntil(lambda: window.running.bar.value() > 0, timeout=WAIT_MS)


def test_while_it_runs_it_says_so_and_stop_keeps_what_was_read(
    qtbot: QtBot, window: VideoWindow, long_clip: Path
) -> None:
    _begin(qtbot, window, long_clip)
    assert window.running.badge.isVisible()
    assert window.running.badge.text.text() == "Analysing expressions"
    assert "of 0:30" in window.running.progress_text.text()
    assert window.running.title.text()
    window.running.stop.click()
    _wait_for_the_end(qtbot, window)
    shown = window.result.page.view
    assert shown is not None
    assert 0 < shown.summary.moments < 300
    assert window.queue.videos[0].state is QueueState.STOPPED
    assert window.result.page.incomplete.isVisible()


def test_escape_pauses_and_space_goes_on(qtbot: QtBot, window: VideoWindow, long_clip: Path) -> None:
    _begin(qtbot, window, long_clip)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.running.badge.text.text() == "Paused"
    assert "left" not in window.running.progress_text.text()
    qtbot.wait(200)  # what was under way arrives
    far, read = window.running.bar.value(), _moments()
    qtbot.wait(200)
    assert (window.running.bar.value(), _moments()) == (far, read)
    assert window.focusWidget() is window.running.badge.pause
    QTest.keyClick(window.running.badge.pause, Qt.Key.Key_Space)
    assert window.running.badge.text.text() == "Analysing expressions"
    qtbot.waitUntil(lambda: window.running.bar.value() > far, timeout=WAIT_MS)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert window.worker.paused
    window.running.stop.click()
    _wait_for_the_end(qtbot, window)
    assert window.queue.videos[0].state is QueueState.STOPPED
    assert not window.worker.paused


def _moments() -> int:
    with Store(history_file()) as store:
        return store.find()[0].moments


def test_a_paused_window_closes(qtbot: QtBot, window: VideoWindow, long_clip: Path) -> None:
    _begin(qtbot, window, long_clip)
    window.running.badge.pause.click()
    with qtbot.waitSignal(window.closed, timeout=WAIT_MS):
        window.close()


def test_several_videos_one_of_them_bad(
    qtbot: QtBot, window: VideoWindow, clip: Path, tmp_path: Path, astronaut: Frame
) -> None:
    bad = tmp_path / "notes.mp4"
    bad.write_text("no video")
    other = write_clip(tmp_path / "other.mp4", [astronaut[:360, :400]] * 5)
    _analyse(qtbot, window, clip, bad, other)
    assert window.banner.isVisible()
    assert "notes.mp4" in window.banner.text.text()
    assert [window.result.videos.itemText(n) for n in range(window.result.videos.count())] == [
        clip.name,
        "other.mp4",
    ]
    assert window.result.page.title.text() == "other.mp4"
    window.result.video_requested.emit(0)
    qtbot.waitUntil(lambda: window.result.page.title.text() == clip.name, timeout=WAIT_MS)


def test_a_bad_video_alone_is_told_in_place(qtbot: QtBot, window: VideoWindow, tmp_path: Path) -> None:
    _analyse(qtbot, window, tmp_path / "gone.mp4")
    assert window.pages.currentIndex() == START
    assert "gone.mp4" in window.banner.text.text()
    assert window.start.choose.isVisible()


def test_a_video_that_is_cut_off_shows_its_readings_and_says_so(
    qtbot: QtBot, window: VideoWindow, tmp_path: Path, astronaut: Frame
) -> None:
    path = write_clip(tmp_path / "cut.mkv", [astronaut[:360, :400]] * 100, options={"g": "5"})
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 6 // 10])
    _analyse(qtbot, window, path)
    page = window.result.page
    assert page.view is not None
    assert page.view.summary.readings
    assert "cut off" in page.incomplete.text()
    assert page.incomplete.isVisible()


@pytest.mark.parametrize("suffix", ["csv", "json", "srt", "vtt", "html"])
def test_the_result_is_exported(
    qtbot: QtBot,
    window: VideoWindow,
    preferences: Preferences,
    clip: Path,
    answers: Answers,
    tmp_path: Path,
    suffix: str,
) -> None:
    change(preferences, last_folder="/elsewhere")
    _analyse(qtbot, window, clip)
    answers.path = tmp_path / f"out.{suffix}"
    window.tools.export.click()
    assert answers.suggested[-1].stem == clip.stem
    assert preferences.settings.last_folder == str(tmp_path)
    qtbot.waitUntil(lambda: "out" in window.statusBar().currentMessage(), timeout=WAIT_MS)
    assert answers.path.stat().st_size > 10
    assert window.saved.isVisible()
    assert window.saved.path == answers.path


@pytest.mark.parametrize("look", ["annotated", "covered"])
def test_videos_are_made_of_it(
    qtbot: QtBot, window: VideoWindow, clip: Path, answers: Answers, tmp_path: Path, look: str
) -> None:
    _analyse(qtbot, window, clip)
    answers.path = tmp_path / "made.mp4"
    getattr(window.tools, look).click()
    assert window.tools.busy
    assert not window.tools.more.isEnabled()
    qtbot.waitUntil(lambda: not window.tools.busy, timeout=WAIT_MS)
    with av.open(str(answers.path)) as video:
        assert video.streams.video[0].codec_context.name == "h264"
    assert "made.mp4" in window.statusBar().currentMessage()


def test_a_video_being_written_can_be_cancelled(
    qtbot: QtBot, window: VideoWindow, long_clip: Path, answers: Answers, tmp_path: Path
) -> None:
    window.start.seconds.setValue(10)
    _analyse(qtbot, window, long_clip)
    answers.path = tmp_path / "made.mp4"
    window.tools.annotated.click()
    window.tools.cancel.click()
    qtbot.waitUntil(lambda: not window.tools.busy, timeout=WAIT_MS)
    assert not answers.path.exists()


def test_a_video_that_cannot_be_written_is_told(
    qtbot: QtBot, window: VideoWindow, clip: Path, answers: Answers
) -> None:
    _analyse(qtbot, window, clip)
    answers.path = clip
    window.tools.annotated.click()
    qtbot.waitUntil(lambda: not window.tools.busy, timeout=WAIT_MS)
    assert "it is the video itself" in window.banner.text.text()


def test_closing_the_window_stops_the_worker_first(
    qtbot: QtBot, window: VideoWindow, long_clip: Path
) -> None:
    window.start.every_frame.click()
    window.open_paths([long_clip])
    window.start.start.click()
    qtbot.waitUntil(lambda: window.running.bar.value() > 0, timeout=WAIT_MS)
    with qtbot.waitSignal(window.closed, timeout=WAIT_MS):
        window.menu.click()
    assert not window.worker.running
    assert not window.isVisible()


def test_delete_takes_a_video_out(window: VideoWindow, tmp_path: Path) -> None:
    window.open_paths([tmp_path / "a.mp4", tmp_path / "b.mp4"])
    QTest.keyClick(window.start.videos, Qt.Key.Key_Delete)
    assert [video.name for video in window.queue.waiting] == ["b.mp4"]


def test_escape_goes_back_to_the_menu_where_nothing_runs(qtbot: QtBot, window: VideoWindow) -> None:
    with qtbot.waitSignal(window.closed):
        QTest.keyClick(window, Qt.Key.Key_Escape)


def test_a_bug_is_told_and_the_window_lives_on(qtbot: QtBot, window: VideoWindow, clip: Path) -> None:
    window.open_paths([clip])
    video = window.queue.take()
    assert video is not None
    window.worker.failed.emit(SourceError("It stopped."))
    assert window.banner.text.text() == "It stopped."
    assert window.pages.currentIndex() == START


def _controls(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit)
    found = [control for kind in kinds for control in window.findChildren(kind)]
    return [each for each in found if each.isVisible() and not each.objectName().startswith("qt_")]


@pytest.mark.parametrize("points", [10, 20])
def test_each_page_holds_on_a_small_screen(
    qtbot: QtBot, window: VideoWindow, look: theme.Theme, clip: Path, points: int
) -> None:
    look.set_base_font(QFont("Sans", points))
    window.resize(640, 480)
    _holds(window)
    window.open_paths([clip])
    _holds(window)
    window.start.start.click()
    _wait_for_the_end(qtbot, window)
    _holds(window)
    assert (window.width(), window.height()) == (640, 480)


def _holds(window: VideoWindow) -> None:
    """Every control has a tooltip, a name and room for its text; no two have the same key."""
    QTest.qWait(1)
    for control in _controls(window):
        assert control.toolTip(), control
        assert control.accessibleName(), control.toolTip()
    buttons = [each for each in _controls(window) if isinstance(each, QAbstractButton)]
    keys = [each.shortcut().toString() for each in buttons if not each.shortcut().isEmpty()]
    assert len(keys) == len(set(keys)), sorted(keys)
    for label in window.findChildren(QLabel):
        if label.isVisible() and not isinstance(label, PathLabel):
            wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= wanted - 1, label.text()
