"""A profile has the calls of the decorated functions in all threads, and ends after its time."""

from __future__ import annotations

import pstats
import threading

from fer_desktop.core import profiling
from fer_desktop.core.profiling import profile_calls, profiled


@profiled
def outer() -> int:
    return inner()


@profiled
def inner() -> int:
    return helper()


def helper() -> int:
    return 7


def calls(path, name: str) -> int:
    return sum(stat[0] for key, stat in pstats.Stats(str(path)).stats.items() if key[2] == name)


def test_calls_of_a_block_are_profiled(tmp_path):
    path = tmp_path / "run.prof"
    with profile_calls(path):
        assert outer() == 7
        helper()
    outer()
    assert (calls(path, "outer"), calls(path, "inner"), calls(path, "helper")) == (1, 1, 1)


def test_threads_are_profiled_one_after_another(tmp_path):
    path = tmp_path / "run.prof"
    with profile_calls(path):
        for _ in range(3):
            thread = threading.Thread(target=outer)
            thread.start()
            thread.join()
    assert calls(path, "helper") == 3


def test_it_is_written_when_the_time_is_up(tmp_path):
    path = tmp_path / "run.prof"
    with profile_calls(path, limit_s=0.0):
        outer()
        assert calls(path, "helper") == 1
        outer()
    assert calls(path, "helper") == 1


def test_without_a_file_nothing_is_profiled(tmp_path):
    with profile_calls(None):
        assert outer() == 7
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_can_not_be_written_is_only_logged(tmp_path, monkeypatch):
    # Not caplog: it sees nothing where an earlier test has changed how the whole program logs
    logged = threading.Event()
    messages: list[str] = []

    def warning(message: str, *values: object) -> None:
        messages.append(message % values)
        logged.set()

    monkeypatch.setattr(profiling.log, "warning", warning)
    with profile_calls(tmp_path / "none" / "run.prof"):
        assert outer() == 7
    assert logged.wait(10), "nothing was logged"
    assert "run.prof can't be saved" in messages[0]
