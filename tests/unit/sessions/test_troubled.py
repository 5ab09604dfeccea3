"""A history that can't be used: a sentence that says what to do, and not a byte changed."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fer_desktop.core.errors import (
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreNewer,
    StoreReadOnly,
)
from fer_desktop.sessions.model import SessionState, SourceKind
from fer_desktop.sessions.storage import database
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.schema import VERSION
from fer_desktop.sessions.storage.store import Store, quarantine
from tests.unit.sessions.made import long_session

NOBODY = 65534


def both_refuse(path: Path, error: type[StoreError], text: str) -> None:
    """Neither reading nor recording goes on, and the file stays as it is."""
    before = path.read_bytes()
    for use in (lambda: Store(path), lambda: Recorder(path, SourceKind.CAMERA, "x")):
        with pytest.raises(error, match=text) as caught:
            use()
        assert str(caught.value).endswith(".")
    assert path.read_bytes() == before


def test_a_newer_history(history, record):
    record()
    with sqlite3.connect(history) as raw:
        raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    raw.close()
    both_refuse(history, StoreNewer, "update this program")


@pytest.mark.parametrize("content", [b"This is no database, but a text of some length.\n" * 99, b"\0" * 5000])
def test_a_file_that_is_no_database(history, content):
    history.parent.mkdir()
    history.write_bytes(content)
    both_refuse(history, StoreDamaged, "Move it away")
    assert quarantine(history).read_bytes() == content
    Store(history).close()


def test_another_programs_database(history):
    history.parent.mkdir()
    with sqlite3.connect(history) as other:
        other.execute("CREATE TABLE sessions (id, anything)")
    other.close()
    both_refuse(history, StoreDamaged, "not a history")


@pytest.mark.parametrize("end", [1000, 8192, -4096])
def test_a_history_that_was_cut_off(history, record, end):
    record(rows=list(long_session(300)))
    history.write_bytes(history.read_bytes()[:end])
    both_refuse(history, StoreDamaged, "Move")


@pytest.mark.parametrize("place", [0.3, 0.6, 0.9])
def test_a_history_with_a_hole_in_it(history, record, place):
    record(rows=list(long_session(300)))
    content = bytearray(history.read_bytes())
    start = int(len(content) * place) // 4096 * 4096
    content[start : start + 4096] = os.urandom(4096)
    history.write_bytes(content)
    both_refuse(history, StoreDamaged, "damaged")


def test_damage_is_told_where_it_is_met(history, record, monkeypatch):
    monkeypatch.setattr(database, "MAX_CHECKED_BYTES", 0)
    number = record(rows=list(long_session(300)))
    content = bytearray(history.read_bytes())
    content[len(content) // 2 :] = b"\xff" * (len(content) - len(content) // 2)
    history.write_bytes(content)
    with Store(history) as store, pytest.raises(StoreDamaged, match="Move"):
        list(store.readings(number))


LOCKING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked_by_another_process(path: Path) -> Iterator[None]:
    command = [sys.executable, "-c", LOCKING, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "locked\n"
        try:
            yield
        finally:
            process.kill()


@pytest.mark.slow
def test_a_locked_history(history, record, monkeypatch):
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.2)
    record()
    with Store(history) as store:
        with locked_by_another_process(history):
            both_refuse(history, StoreLocked, "in use by another program")
            assert store.count() == 1
            with pytest.raises(StoreLocked):
                store.delete_all()
        assert store.delete_all() == 1


@pytest.fixture
def without_rights(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in which the test has no more rights than any user; the tests may run as root."""
    if os.name != "posix":
        pytest.skip("rights are tested the POSIX way")
    with tempfile.TemporaryDirectory() as folder:
        os.chown(folder, NOBODY if os.geteuid() == 0 else -1, -1)
        root = os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            yield Path(folder)
        finally:
            if root:
                os.seteuid(0)
            Path(folder).chmod(0o700)


def test_a_read_only_history(without_rights, monkeypatch):
    path = without_rights / "history.db"
    Store(path).close()
    monkeypatch.setattr(database, "make_private_folder", lambda path: None)
    path.chmod(0o400)
    both_refuse(path, StoreReadOnly, "no permission")


def test_a_history_of_another_user(without_rights):
    path = without_rights / "history.db"
    Store(path).close()
    path.chmod(0o000)
    with pytest.raises(StoreReadOnly, match="no permission"):
        Store(path)
    path.chmod(0o600)


def test_a_folder_that_may_not_be_written(without_rights):
    without_rights.chmod(0o500)
    for path in (without_rights / "history.db", without_rights / "new" / "history.db"):
        with pytest.raises(StoreReadOnly, match="no permission"):
            Store(path)
    assert list(without_rights.iterdir()) == []


def test_a_folder_in_the_place_of_the_history(history):
    history.mkdir(parents=True)
    with pytest.raises(StoreError, match="a folder has this name"):
        Store(history)


def test_a_full_history(history, record):
    kept = record("kept")
    recorder = Recorder(history, SourceKind.VIDEO, "too long")
    recorder._connection.execute("PRAGMA max_page_count = 40")
    with pytest.raises(StoreFull, match="Delete old sessions or free some space"):
        for row in long_session(900):
            recorder.add_rows([row])
    recorder.finish(incomplete="No space was left.")
    with Store(history) as store:
        session = store.get(recorder.session_id)
        assert (session.state, session.complete) == (SessionState.FINISHED, False)
        assert len(list(store.readings(recorder.session_id))) == session.moments > 100
        assert len(list(store.readings(kept))) == 2


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 2 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=0700", "tmpfs", str(folder)]
    if sys.platform != "linux" or os.geteuid() != 0 or subprocess.run(command, check=False).returncode:
        pytest.skip("only root can make a small disk, on Linux")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.slow
def test_a_full_disk(small_disk):
    path = small_disk / "history.db"
    recorder = Recorder(path, SourceKind.VIDEO, "too long")
    with pytest.raises(StoreFull):
        for row in long_session(5000):
            recorder.add_rows([row])
    recorder.abandon()
    with sqlite3.connect(path) as raw:
        written = raw.execute("SELECT count(*) FROM readings").fetchone()[0]
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()
    assert written > 100


def test_a_mistake_of_ours_is_no_store_error(store):
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store._all("SELECT * FROM no_such")
