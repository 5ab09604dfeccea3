"""Every command and every window, watched at the system calls: no connection, no file but the user's own."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import cv2
import pytest
from skimage import data

from tests.support.paths import ROOT
from tests.support.videos import make_video
from tests.support.x11 import screen, xvfb

STRACE = shutil.which("strace")
WATCHED = "trace=network,openat,mkdir,mkdirat,rename,renameat,link,symlink"
LOCAL = "AF_UNIX|AF_LOCAL"
OWN = (".config/fer-desktop", ".local/share/fer-desktop", ".local/state/fer-desktop")
SYSTEMS_OWN = (".cache/fontconfig", ".cache/mesa_shader_cache", ".cache/mesa_shader_cache_db")
"""Caches of the system's libraries for fonts and graphics, without anything of the program."""

pytestmark = [
    pytest.mark.skipif(STRACE is None, reason="strace is not installed"),
    pytest.mark.slow,
]


class Watched(NamedTuple):
    """A folder for a run of the program, and its system calls."""

    folder: Path
    calls: str

    @property
    def home(self) -> Path:
        return self.folder / "home"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("watched")
    for name in ("home", "tmp", "out"):
        (folder / name).mkdir()
    astronaut = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)
    cv2.imwrite(str(folder / "face.png"), astronaut)
    make_video(folder / "talk.mp4", astronaut, count=8)
    return folder


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Variables with new home folders, without those that another program may have set."""
    left_out = {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "DISPLAY"}
    inherited = {name: value for name, value in os.environ.items() if name not in left_out}
    own = {"HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp"), "PYTHONDONTWRITEBYTECODE": "1"}
    return inherited | own | {"PYTHONPATH": str(ROOT)} | more


def watched(folder: Path, *command: str, seconds: float = 0.0, **more: str) -> Watched:
    """Run a command under strace; end it after ``seconds`` if that is not 0."""
    out = folder / "calls.txt"
    strace = [str(STRACE), "-f", "--seccomp-bpf", "-qq", "-y", "-e", WATCHED, "-e", "signal=none"]
    ended = ["timeout", "--preserve-status", "-s", "INT", str(seconds)] if seconds else []
    ran = subprocess.run(
        [*strace, "-o", str(out), *ended, sys.executable, "-m", *command],
        cwd=folder,
        env=environment(folder, **more),
        capture_output=True,
        text=True,
        timeout=150,
    )
    assert ran.returncode in ((0, 130) if seconds else (0,)), ran.stderr[-2000:]
    return Watched(folder, out.read_text("utf-8", "replace"))


@pytest.fixture(scope="module")
def commands(place: Path) -> Watched:
    names = ("face.png", "talk.mp4", "out")
    paths = [str(place / name) for name in names]
    return watched(place, "tests.security.every_command", *paths, QT_QPA_PLATFORM="offscreen")


def outgoing(calls: str) -> list[str]:
    """Calls that open a socket beyond this computer, or send to an address."""
    return re.findall(rf"^.*(?:\bsocket\(|sa_family=)(?!{LOCAL})AF_.*$", calls, re.MULTILINE)


def test_a_connection_would_be_seen(place: Path) -> None:
    (place / "calling.py").write_text(
        "import socket\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))\n", "utf-8"
    )
    calls = watched(place, "calling").calls
    assert {word for line in outgoing(calls) for word in ("socket(", "connect(") if word in line} == {
        "socket(",
        "connect(",
    }


def test_no_command_and_no_window_opens_a_connection(commands: Watched) -> None:
    assert outgoing(commands.calls) == []
    assert commands.calls.count("openat(") > 1000, "the program was not watched"


def created(calls: str) -> Iterator[str]:
    """Yield the paths of files that the calls create or may create."""
    for line in calls.splitlines():
        if " = -1 " in line:
            continue
        call = re.search(r'\b(openat|mkdir|mkdirat|rename|renameat|link|symlink)\(.*?"([^"]*)"', line)
        if call and (call[1] != "openat" or "O_CREAT" in line):
            yield call[2]


def test_files_are_made_in_the_users_folders_only(commands: Watched) -> None:
    # The last is the system's list of fonts, which fontconfig makes for everyone when root starts a program
    places = (f"{commands.folder}/", "/dev/", "/proc/", "/var/cache/fontconfig")
    elsewhere = {path for path in created(commands.calls) if path.startswith("/")} - {str(commands.folder)}
    assert [path for path in sorted(elsewhere) if not path.startswith(places)] == []
    assert list((commands.folder / "tmp").iterdir()) == []


def test_in_the_users_home_only_the_programs_own_folders_are_touched(commands: Watched) -> None:
    allowed = [commands.home / each for each in (*OWN, *SYSTEMS_OWN)]
    files = [path for path in commands.home.rglob("*") if not path.is_dir()]
    assert [path for path in files if not any(each in path.parents for each in allowed)] == []
    assert any("fer-desktop" in path.parts for path in files)


def open_to_others(home: Path) -> list[Path]:
    """Files that other users of the computer can read."""
    own = [home / each for each in OWN if (home / each).exists()]
    every = [path for folder in own for path in (folder, *folder.rglob("*"))]
    return [path for path in every if stat.S_IMODE(path.stat().st_mode) & 0o077]


def test_what_is_kept_is_closed_to_other_users(commands: Watched) -> None:
    assert open_to_others(commands.home) == []


@pytest.mark.skipif(xvfb() is None, reason="Xvfb is not installed")
def test_live_records_and_every_window_opens_on_a_screen_without_a_connection(place: Path) -> None:
    with screen() as x11:
        more = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": x11.display}
        pictures = place / "pictures"
        pictures.mkdir()
        windows = watched(place, "fer_desktop", "self-test", "--windows", "--pictures", str(pictures), **more)
        live = watched(place, "tests.support.live_program", str(place / "talk.mp4"), seconds=6, **more)
    assert len(list(pictures.iterdir())) > 8
    assert (live.home / OWN[1] / "history.db").exists(), "nothing was recorded"
    assert outgoing(windows.calls) == outgoing(live.calls) == []
    assert open_to_others(live.home) == []
