"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from fer_desktop.core.file_io import PAUSES_S, atomic_write, display_name, open_regular, replace_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced(tmp_path):
    (tmp_path / "a").write_text("old")
    with atomic_write(tmp_path / "a") as file:
        file.write(b"new")
        assert (tmp_path / "a").read_text() == "old"
    assert (tmp_path / "a").read_text() == "new"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_the_old_file_survives_a_failure(tmp_path, error):
    (tmp_path / "a").write_text("old")
    with pytest.raises(type(error)), atomic_write(tmp_path / "a") as file:
        file.write(b"half")
        raise error
    assert (tmp_path / "a").read_text() == "old"
    assert names(tmp_path) == ["a"]


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_private_files_are_closed_to_others(tmp_path):
    for private, mode in ((True, 0o600), (False, 0o644)):
        before = os.umask(0o022)
        with atomic_write(tmp_path / str(mode), private) as file:
            file.write(b"x")
        os.umask(before)
        assert stat.S_IMODE((tmp_path / str(mode)).stat().st_mode) == mode


@pytest.mark.skipif(os.name != "posix", reason="links and pipes")
def test_links_stay_links_and_pipes_stay_pipes(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    with atomic_write(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    with atomic_write(tmp_path / "pipe") as file:
        file.write(b"through")
    reader.join()
    assert read == [b"through"]


class Refused(type(Path())):
    """A file that can't get another's name until it has asked so often, as on Windows."""

    times = 2
    asked = 0

    def replace(self, target):
        self.asked += 1
        if self.asked <= self.times:
            raise PermissionError(13, "Access is denied")
        return super().replace(target)


def test_on_windows_a_file_that_is_looked_at_is_replaced_a_little_later(tmp_path):
    part = Refused(tmp_path / "part")
    part.write_text("new")
    (tmp_path / "old").write_text("old")
    replace_file(part, tmp_path / "old", "win32")
    assert (tmp_path / "old").read_text() == "new"


@pytest.mark.parametrize(("platform", "asked"), [("linux", 1), ("darwin", 1), ("win32", len(PAUSES_S) + 1)])
def test_a_file_that_may_not_be_replaced_is_an_error(tmp_path, platform, asked):
    part = Refused(tmp_path / "part")
    part.times = 99
    with pytest.raises(PermissionError):
        replace_file(part, tmp_path / "old", platform)
    assert part.asked == asked


def test_folders_are_neither_read_nor_replaced(tmp_path):
    with pytest.raises(IsADirectoryError):
        open_regular(tmp_path)
    with pytest.raises(IsADirectoryError), atomic_write(tmp_path):
        pass


def test_a_name_for_a_sentence():
    assert display_name(Path("a/b.jpg")) == "b.jpg"
    assert display_name(Path("/")) == "/"
    assert display_name(Path("\udcff.jpg")) == "�.jpg"
