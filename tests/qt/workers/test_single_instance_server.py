"""A later start finds the first one, hands over its files, and is never held up by one that is gone."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.connection import Client
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fer_desktop.app import single_instance
from fer_desktop.app.single_instance import (
    Request,
    acquire,
    forward_to_running_instance,
    release,
)
from fer_desktop.app.single_instance_server import InstanceServer
from fer_desktop.core.paths import config_folder

LATER = """
import sys
from pathlib import Path
from fer_desktop.app.single_instance import forward_to_running_instance
print(forward_to_running_instance([Path(each) for each in sys.argv[1:]]))
"""
FIRST = """
import sys, time
from fer_desktop.app.single_instance import acquire
print(acquire(), flush=True)
time.sleep(60)
"""


class Answers(QObject):
    """Stands for the windows: answers as it is told, and keeps what was asked for."""

    def __init__(self, starts: InstanceServer, takes: bool = True) -> None:
        super().__init__()
        self.requests: list[Request] = []
        self.takes = takes
        starts.open_requested.connect(self.answer)

    def answer(self, request: Request) -> None:
        self.requests.append(request)
        request.reply(self.takes)


@pytest.fixture
def starts(qtbot: QtBot) -> Iterator[InstanceServer]:
    release()  # a test of the command line may have taken it in another home
    assert acquire()
    made = InstanceServer()
    made.listen()
    yield made
    made.close()
    release()


def _later(*paths: str, cwd: Path | None = None) -> subprocess.Popen[str]:
    package = str(Path(single_instance.__file__).parents[2])
    command = [sys.executable, "-c", LATER, *paths]
    outside = os.environ | {"PYTHONPATH": package, single_instance.TOKEN: "leave"}
    return subprocess.Popen(command, cwd=cwd, env=outside, stdout=subprocess.PIPE, text=True)


def _told(qtbot: QtBot, later: subprocess.Popen[str]) -> str:
    """What it prints, while the main thread of the first goes on."""
    qtbot.waitUntil(lambda: later.poll() is not None, timeout=30_000)
    return later.communicate()[0].strip()


def test_a_later_start_hands_its_files_over(qtbot: QtBot, starts: InstanceServer, tmp_path: Path) -> None:
    windows = Answers(starts)
    assert _told(qtbot, _later("a photo.jpg", cwd=tmp_path)) == "True"
    [request] = windows.requests
    assert request.paths == (tmp_path / "a photo.jpg",)
    assert request.token == "leave"


def test_a_later_start_that_would_disturb_goes_its_own_way(qtbot: QtBot, starts: InstanceServer) -> None:
    windows = Answers(starts, takes=False)
    assert _told(qtbot, _later("photo.jpg")) == "False"
    assert len(windows.requests) == 1


def test_many_starts_are_answered_each(qtbot: QtBot, starts: InstanceServer) -> None:
    windows = Answers(starts)
    assert [_told(qtbot, each) for each in [_later(), _later("b.png"), _later()]] == ["True"] * 3
    assert sorted(len(request.paths) for request in windows.requests) == [0, 0, 1]


@pytest.mark.parametrize("told", [b"", b"{", b"[]", json.dumps({"paths": 3, "token": ""}).encode()])
def test_nonsense_is_not_asked(qtbot: QtBot, starts: InstanceServer, told: bytes) -> None:
    windows = Answers(starts)
    with Client(_address()) as connection:
        connection.send_bytes(told)
        assert connection.poll(10)
        with pytest.raises(EOFError):
            connection.recv_bytes()
    assert _told(qtbot, _later()) == "True"
    assert len(windows.requests) == 1


def _address() -> str:
    [path] = config_folder().glob("*.address")
    return path.read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_nobody_else_may_ask(starts: InstanceServer) -> None:
    assert stat.S_IMODE(config_folder().stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in config_folder().glob("first-start*")} == {0}


def test_at_the_end_no_address_is_left(qtbot: QtBot, starts: InstanceServer) -> None:
    starts.close()
    assert [path.suffix for path in config_folder().glob("first-start*")] == [".lock"]


@pytest.mark.skipif(os.name != "posix", reason="a signal that ends at once")
def test_one_that_crashed_is_no_obstacle(qtbot: QtBot) -> None:
    first = subprocess.Popen([sys.executable, "-c", FIRST], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline().strip() == "True"
    assert not acquire()
    first.send_signal(signal.SIGKILL)
    first.communicate()
    assert not forward_to_running_instance([])
    assert acquire()
    release()


def test_one_that_does_not_answer_is_waited_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_instance, "PATIENCE_S", 0.2)
    first = subprocess.Popen([sys.executable, "-c", FIRST], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline().strip() == "True"
    assert not forward_to_running_instance([])
    assert not acquire()
    first.kill()
    first.communicate()


def test_a_folder_far_down_is_no_obstacle(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ("deep" * 30)))
    assert acquire()
    starts = InstanceServer()
    starts.listen()
    windows = Answers(starts)
    assert _told(qtbot, _later()) == "True"
    assert len(windows.requests) == 1
    folder = Path(_address()).parent
    starts.close()
    release()
    assert not folder.exists()
