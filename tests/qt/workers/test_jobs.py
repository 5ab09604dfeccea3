"""The job runner: one after the other, away from the interface, results in the main thread, nothing lost."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from fer_desktop.core.errors import PhotoError
from fer_desktop.workers.jobs import Err, JobRunner, Ok


class Window(QObject):
    """Keeps what it is told, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[Ok[object] | Err] = []
        self.threads: set[QThread] = set()

    @Slot(object)
    def take(self, outcome: Ok[object] | Err) -> None:
        self.told.append(outcome)
        self.threads.add(QThread.currentThread())

    @property
    def values(self) -> list[object]:
        return [outcome.value for outcome in self.told if isinstance(outcome, Ok)]


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.shutdown()


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return Window()


def test_the_result_comes_in_the_main_thread_and_the_work_was_not_there(
    jobs: JobRunner, window: Window, qtbot: QtBot
) -> None:
    jobs.run(threading.get_ident, window.take)
    qtbot.waitUntil(lambda: bool(window.told))
    assert window.values != [threading.get_ident()]
    assert window.threads == {QCoreApplication.instance().thread()}


def test_jobs_run_in_order_and_one_at_a_time(jobs: JobRunner, window: Window, qtbot: QtBot) -> None:
    at_work: list[int] = []
    most: list[int] = []

    def work(number: int) -> int:
        at_work.append(number)
        most.append(len(at_work))
        at_work.remove(number)
        return number

    for number in range(50):
        jobs.run(lambda number=number: work(number), window.take)
    qtbot.waitUntil(lambda: len(window.told) == 50)
    assert window.values == list(range(50))
    assert max(most) == 1


def test_an_error_for_the_user_is_handed_over_as_err(jobs: JobRunner, window: Window, qtbot: QtBot) -> None:
    def fail() -> None:
        raise PhotoError("This is no picture. Choose another.")

    jobs.run(fail, window.take)
    qtbot.waitUntil(lambda: bool(window.told))
    [outcome] = window.told
    assert isinstance(outcome, Err)
    assert outcome.expected
    assert str(outcome.error) == "This is no picture. Choose another."


def test_a_bug_is_told_to_the_window_and_raised_in_the_main_thread(
    jobs: JobRunner, window: Window, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as caught:
        jobs.run(fail, window.take)
        qtbot.waitUntil(lambda: bool(window.told) and bool(caught))
    assert isinstance(window.told[0], Err)
    assert not window.told[0].expected
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert "fail" in [frame.name for frame in _frames(caught[0][2])]


def _frames(trace: object) -> list:
    import traceback

    return traceback.extract_tb(trace)  # type: ignore[arg-type]


def test_jobs_after_a_failed_one_are_done(jobs: JobRunner, window: Window, qtbot: QtBot) -> None:
    def fail() -> None:
        raise PhotoError("No.")

    jobs.run(fail, window.take)
    jobs.run(lambda: 7, window.take)
    qtbot.waitUntil(lambda: len(window.told) == 2)
    assert window.values == [7]


def test_the_result_for_a_window_that_is_gone_is_dropped(
    jobs: JobRunner, window: Window, qtbot: QtBot
) -> None:
    entered, go_on = threading.Event(), threading.Event()

    def work() -> bool:
        entered.set()
        return go_on.wait(20)

    gone = Window()
    jobs.run(work, gone.take)
    assert entered.wait(20)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    go_on.set()
    jobs.run(lambda: "next", window.take)
    qtbot.waitUntil(lambda: bool(window.told))
    assert window.values == ["next"]
    assert gone.told == []


def test_busy_is_told_once_for_work_in_a_row(jobs: JobRunner, window: Window, qtbot: QtBot) -> None:
    told: list[bool] = []
    jobs.busy.connect(told.append)
    go_on = threading.Event()
    for _ in range(3):
        jobs.run(lambda: go_on.wait(20), window.take)
    assert told == [True]
    go_on.set()
    qtbot.waitUntil(lambda: len(window.told) == 3)
    assert told == [True, False]


def test_shutdown_waits_for_the_job_under_way_and_leaves_out_the_rest(qtbot: QtBot, window: Window) -> None:
    jobs = JobRunner()
    entered, done = threading.Event(), []

    def work() -> None:
        entered.set()
        done.append("first")

    jobs.run(work, window.take)
    assert entered.wait(20)
    jobs.shutdown()
    jobs.shutdown()
    assert done == ["first"]
    with pytest.raises(RuntimeError, match="shut down"):
        jobs.run(work, window.take)


def test_a_lambda_is_refused_as_receiver(jobs: JobRunner) -> None:
    with pytest.raises(TypeError, match="method of a QObject"):
        jobs.run(lambda: 1, lambda outcome: None)


def test_thousands_of_results_get_through(jobs: JobRunner, window: Window, qtbot: QtBot) -> None:
    for number in range(5000):
        jobs.run(lambda number=number: number % 2 == 0, window.take)
    qtbot.waitUntil(lambda: len(window.told) == 5000, timeout=60_000)
    assert window.values.count(True) == 2500
    gc.collect()
