"""The log tells what went wrong, but not about whom."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from fer_desktop.core import logging_setup
from fer_desktop.core.errors import PhotoError
from fer_desktop.core.logging_setup import (
    log_file,
    redact,
    redact_text,
    start_logging,
    stop_logging,
)

log = logging.getLogger("fer_desktop.test")


@pytest.fixture
def started():
    level = logging.getLogger().level
    start_logging()
    yield
    stop_logging()
    logging_setup._redacted_names.clear()
    logging.getLogger().setLevel(level)


def written() -> str:
    return log_file().read_text("utf-8")


def test_what_is_logged_is_written(started):
    log.info("the camera was opened")
    log.debug("not this")
    assert "INFO fer_desktop.test: the camera was opened" in written()
    assert "not this" not in written()


def test_starting_twice_writes_once(started):
    start_logging()
    log.info("once")
    assert written().count("once") == 1


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_files_are_closed_to_others_and_few(started, monkeypatch):
    for number in range(30):
        log.info("%d %s", number, "x" * 100_000)
    files = sorted(log_file().parent.iterdir())
    assert len(files) == 1 + logging_setup.BACKUPS
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE(log_file().parent.stat().st_mode) == 0o700
    assert max(path.stat().st_size for path in files) <= logging_setup.SIZE


def raised(error: Exception) -> None:
    try:
        raise error
    except type(error):
        log.exception("it failed")


def test_tracebacks_name_no_file_of_the_user(started):
    raised(PhotoError("anna on the beach.jpg is empty: choose another file."))
    raised(FileNotFoundError(2, "No such file or directory", "anna.jpg"))
    raised(PermissionError(13, "Permission denied", "/media/anna/anna.jpg"))
    raised(ValueError("can't use '/media/anna/anna.jpg' here"))
    raised(ValueError(f"{Path.home()}/x"))
    text = written()
    assert "anna" not in text
    assert str(Path.home()) + "/" not in text
    assert "fer_desktop.core.errors.PhotoError" in text
    assert "FileNotFoundError: [Errno 2] No such file or directory" in text
    assert "<a file.jpg>" in text
    assert "test_logging_setup.py" in text


def test_the_user_s_names_are_left_out(started, monkeypatch):
    monkeypatch.setenv("HOME", "/somewhere/grace")
    redact("Ada Lovelace")
    raised(KeyError("Ada Lovelace"))
    raised(ValueError("ada said: no; LOVELACE too"))
    raised(RuntimeError("can't open /media/grace/video of Grace: adapter lost"))
    text = written()
    for name in ("ada lovelace", "ada ", "lovelace", "grace"):
        assert name not in text.lower()
    assert "adapter lost" in text
    assert "<name> said: no; <name> too" in text


def test_short_names_are_no_reason_to_spoil_the_log():
    redact("")
    redact("Al")
    assert redact_text("Al: an alarm") == "Al: an alarm"


def test_a_plain_line_stays_as_it_is():
    line = '2 faces at 30.0 frames/s, "mirrored", File "fer_desktop/cli/main.py", line 3'
    assert redact_text(line) == line


def test_without_a_place_the_program_goes_on(home, capsys):
    log_file().parent.parent.mkdir(parents=True, exist_ok=True)
    log_file().parent.write_text("in the way")
    start_logging()
    log.info("lost")


@pytest.mark.slow
def test_it_loads_no_window_library():
    modules = "fer_desktop.core.logging_setup, fer_desktop.core.settings"
    script = f"import {modules}, sys; print([m for m in sys.modules if 'PySide' in m])"
    assert subprocess.check_output([sys.executable, "-c", script], text=True).strip() == "[]"
