"""The self-test: it holds here, and fails where something is broken."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from fer_desktop.cli import self_test
from fer_desktop.cli.terminal import Terminal
from fer_desktop.core import paths
from fer_desktop.core.emotions import EMOJI


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """Everything that ships, to be broken; the windows are not opened."""
    root = paths.root()
    for folder in ("assets", "models"):
        shutil.copytree(root / folder, tmp_path / folder)
    monkeypatch.setattr(paths, "root", lambda: tmp_path)
    monkeypatch.setattr(self_test, "_failed_windows", lambda terminal: [])
    return tmp_path


def failed(capsys) -> list[str]:
    return [line for line in capsys.readouterr().out.splitlines() if not line.startswith("ok  ")]


def test_the_real_thing_holds():
    done = subprocess.run([sys.executable, "-m", "fer_desktop", "self-test"], capture_output=True, text=True)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert all(line.startswith("ok  ") for line in lines)
    assert {f"ok  emoji {name}" for name in EMOJI} < set(lines)
    assert "ok  the cameras can be listed" in lines
    assert {"ok  model", "ok  a shipped photo is analysed", "ok  a generated video is analysed"} < set(lines)
    assert sum(line.startswith("ok  window ") for line in lines) >= 5


def test_a_whole_copy_holds(copy, capsys):
    assert self_test.run_self_test(Terminal()) == 0
    assert failed(capsys) == []


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("models/expression.onnx", None, "FAILED model: A file of the program is missing: expression.onnx"),
        ("models/expression.onnx", b"no model", "FAILED model: "),
        ("models/expression.json", b"{}", "FAILED model: KeyError 'version'"),
        ("assets/emojis/fear.svg", None, "FAILED emoji fear: A file of the program is missing: fear.svg"),
        ("assets/emojis/fear.svg", b"<svg", "FAILED emoji fear: A file of the program is damaged"),
        ("assets/icons/tick-dark.svg", b"<svg", "FAILED other shipped files: ParseError"),
        (
            "assets/icons/tick-dark.svg",
            b"<svg/>",
            "FAILED other shipped files: tick-dark.svg contains no picture",
        ),
        ("assets/emojis/LICENSE", b"", "FAILED other shipped files: LICENSE is empty"),
        (
            "assets/self_test/face.jpg",
            None,
            "FAILED a shipped photo is analysed: A file of the program is missing",
        ),
    ],
)
def test_a_broken_file_is_named(copy, capsys, name, content, expected):
    (copy / name).unlink()
    if content is not None:
        (copy / name).write_bytes(content)
    assert self_test.run_self_test(Terminal()) == 1
    lines = failed(capsys)
    assert any(line.startswith(expected) for line in lines), lines


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        (
            "import sys; sys.exit('a library is missing')",
            "FAILED windows: a library is missing (exit code 1)",
        ),
        ("import os; os.abort()", "FAILED windows: "),
        ("pass", "FAILED windows: no error message (exit code 0)"),
        ("print('Menu'); print('Live')", None),
    ],
)
def test_windows_that_do_not_open(monkeypatch, capsys, script, expected):
    monkeypatch.setattr(self_test, "_windows_command", lambda: [sys.executable, "-c", script])
    failures = self_test._failed_windows(Terminal())
    out = capsys.readouterr().out
    assert failures == (["windows"] if expected else [])
    assert out.startswith(expected) if expected else out == "ok  window Menu\nok  window Live\n"


def test_names_of_windows_are_utf_8_whatever_the_system_writes(tmp_path):
    environment = {**self_test._windows_environment(str(tmp_path)), "PYTHONIOENCODING": "cp1252"}
    script = "from fer_desktop.cli import self_test, terminal; from fer_desktop.app import run;"
    script += "run.open_every_window = lambda pictures: ['Photo – FER Desktop'];"
    script += "self_test.show_windows(terminal.Terminal())"
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
    assert done.stdout.decode("utf-8").strip() == "Photo – FER Desktop"
