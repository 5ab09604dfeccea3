"""One task at a time: the newest waits, older ones are superseded, and nothing late is taken for current."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from fer_desktop.workers.single_task import SupersedingThread, TaskThread

WAIT_MS = 20_000


class Waits(TaskThread):
    """Runs until it is halted, or fails at once."""

    def __init__(self, name: str, log: list[str], error: Exception | None = None) -> None:
        super().__init__()
        self._name, self._log, self._error = name, log, error

    def work(self) -> None:
        self._log.append(f"begin {self._name}")
        if self._error is not None:
            raise self._error
        self.stopping.wait(WAIT_MS / 1000)
        self._log.append(f"end {self._name}")


class Owner(QObject):
    """Collects what the owner of the tasks hears, and in which thread."""

    def __init__(self, threads: SupersedingThread[Waits]) -> None:
        super().__init__()
        self.threads, self.log, self.errors, self.idle = threads, [], [], 0
        self.heard_in: set[QThread] = set()
        self.on_ended: Callable[[], None] | None = None
        threads.ended.connect(self._on_ended)
        threads.idle.connect(self._on_idle)

    def start(self, name: str, error: Exception | None = None) -> None:
        self.threads.start(lambda: Waits(name, self.log, error))

    @Slot(object)
    def _on_ended(self, task: Waits) -> None:
        self.heard_in.add(QThread.currentThread())
        self.errors.append(task.error)
        if self.on_ended is not None:
            self.on_ended()

    @Slot()
    def _on_idle(self) -> None:
        self.idle += 1


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[Owner]:
    made = Owner(SupersedingThread())
    yield made
    made.on_ended = None
    made.threads.shutdown()


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=WAIT_MS)


def test_the_newest_task_follows_when_the_one_before_has_ended(qtbot: QtBot, owner: Owner) -> None:
    for name in ("a", "b", "c"):
        owner.start(name)
    until(qtbot, lambda: "begin c" in owner.log)
    owner.threads.stop()
    until(qtbot, lambda: owner.idle == 1)
    assert owner.log[-2:] == ["begin c", "end c"]
    assert "begin b" not in owner.log, "it never had its turn"
    assert owner.heard_in == {owner.thread()}


def test_stop_takes_back_what_waits(qtbot: QtBot, owner: Owner) -> None:
    owner.start("a")
    owner.start("b")
    owner.threads.stop()
    until(qtbot, lambda: owner.idle == 1)
    assert owner.threads.task is None and "begin b" not in owner.log


def test_an_error_is_handed_over(qtbot: QtBot, owner: Owner) -> None:
    error = ValueError("a bug")
    owner.start("a", error)
    until(qtbot, lambda: owner.idle == 1)
    assert owner.errors == [error]


def test_who_hears_of_the_end_may_start_another(qtbot: QtBot, owner: Owner) -> None:
    def again() -> None:
        owner.on_ended = None
        owner.start("b")

    owner.on_ended = again
    owner.start("a", ValueError("a bug"))
    until(qtbot, lambda: "begin b" in owner.log)
    assert owner.idle == 0


def test_only_a_task_that_was_not_asked_to_end_is_current(qtbot: QtBot, owner: Owner) -> None:
    owner.start("a")
    task = owner.threads.task
    assert task is not None
    assert owner.threads.current(task.number) is task
    assert owner.threads.current(task.number + 1) is None
    owner.threads.stop()
    assert owner.threads.current(task.number) is None


def test_shutdown_waits_and_reports_nothing_but_idle(qtbot: QtBot, owner: Owner) -> None:
    owner.start("a")
    until(qtbot, lambda: "begin a" in owner.log)
    owner.start("b")
    owner.threads.shutdown()
    assert owner.threads.task is None
    assert owner.log == ["begin a", "end a"]
    qtbot.wait(50)  # its queued last signal comes to nobody
    assert (owner.errors, owner.idle) == ([], 1)
