"""Checks the built program, not the checkout.

``python packaging/check_artifact.py dist/fer-desktop [--deb FILE]`` starts it as a user would, on a screen of
its own (Xvfb), and prints what it found. Exit 0 if everything holds: each command ends well and says nothing
on stderr, every window draws, and size, start and memory stay below their bars. The bars are for an idle
machine; ``--no-bars`` only prints the figures. On macOS it takes the bundle, *dist/FER Desktop.app*.
"""

from __future__ import annotations

import argparse
import json
import locale
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.support.x11 import Screen, screen  # noqa: E402 - it lies in the checkout, not beside this file

PICTURE = ROOT / "assets" / "self_test" / "face.jpg"
STARTS = 5
PATIENCE_S = 120
POLL_S = 0.005
LIVE_FOR_S = 10
MEGA = 1e6

BARS = {
    "unpacked_mb": 300,
    "compressed_mb": 110,
    "first_window_warm_s": 0.7,
    "live_resident_mb": 250,
}


class Failed(Exception):
    """What does not hold."""


def programs(folder: Path, platform: str = sys.platform) -> list[Path]:
    """What people start in a built folder or in the bundle of macOS; the first prints to a terminal."""
    if platform == "win32":
        return [folder / "fer-desktop.exe", folder / "FER Desktop.exe"]
    return [(folder / "Contents" / "MacOS" if folder.suffix == ".app" else folder) / "fer-desktop"]


class Artifact:
    """The program of a built folder, with empty user folders of its own."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.program, *self.others = programs(folder)
        self._environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_"))
        }
        self._environment |= {name: str(home) for name in ("HOME", "USERPROFILE", "LOCALAPPDATA")}
        self._environment |= {
            f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")
        }

    def start(
        self, *arguments: str, display: str = "", program: Path | None = None
    ) -> subprocess.Popen[bytes]:
        """The running program; its output can be read."""
        shown = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} if display else {}
        return subprocess.Popen(
            [str(program or self.program), *arguments],
            env=self._environment | shown,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def said(self, *arguments: str, display: str = "", program: Path | None = None) -> str:
        """What a command prints. Raises `Failed` unless it ends with 0 and an empty stderr."""
        running = self.start(*arguments, display=display, program=program)
        try:
            out, errors = running.communicate(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            running.kill()
            raise Failed(f"{' '.join(arguments)} does not end") from None
        if running.returncode != 0 or errors:
            told = (out[-500:] + errors[-2000:]).decode("utf-8", "replace")
            raise Failed(f"{' '.join(arguments)}: exit code {running.returncode}\n{told}")
        return out.decode(locale.getencoding(), "replace")


def check_commands(artifact: Artifact) -> dict[str, object]:
    """Version, self-test and a photo."""
    version = artifact.said("--version").splitlines()[0]
    for program in artifact.others:
        artifact.said("--version", program=program)
    checks = artifact.said("self-test").splitlines()
    [told] = json.loads(artifact.said("photo", str(PICTURE), "--json"))
    if [face["emotion"] for face in told["faces"]] != ["happiness"]:
        raise Failed(f"the shipped portrait is read as {told['faces']}")
    return {"version": version, "self_test_checks": len(checks)}


def check_windows(artifact: Artifact, display: Screen, pictures: Path) -> dict[str, object]:
    """Every window, drawn on a real screen, with a picture of each."""
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    opened = artifact.said(
        "self-test", "--windows", "--pictures", str(pictures), display=display.display
    ).splitlines()
    if len(list(pictures.glob("*.png"))) < len(opened):
        raise Failed(f"fewer pictures than windows in {pictures}")
    return {"windows": len(opened)}


@contextmanager
def running(artifact: Artifact, *arguments: str, display: Screen) -> Iterator[subprocess.Popen[bytes]]:
    """The program on a screen, ended as a session manager would."""
    program = artifact.start(*arguments, display=display.display)
    try:
        yield program
    finally:
        program.terminate()
        _, errors = program.communicate(timeout=PATIENCE_S)
    if errors:
        raise Failed(f"on stderr: {errors.decode('utf-8', 'replace')}")


def wait(program: subprocess.Popen[bytes], what: str, seen: Callable[[], bool]) -> float:
    """Seconds until something is seen."""
    began = time.perf_counter()
    while not seen():
        if program.poll() is not None or time.perf_counter() - began > PATIENCE_S:
            raise Failed(f"{what} was not seen")
        time.sleep(POLL_S)
    return time.perf_counter() - began


def first_window_s(artifact: Artifact, display: Screen) -> float:
    """Seconds from the start of the process to its first window on the screen."""
    with running(artifact, display=display) as program:
        return wait(program, "the first window", lambda: bool(display.windows()))


def forget_files() -> bool:
    """Makes the system read every file from the disk again, where that is allowed."""
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
    except OSError:
        return False
    return True


def measure_start(artifact: Artifact, display: Screen) -> dict[str, object]:
    """Medians, cold (nothing of it in memory) and warm."""
    cold = [first_window_s(artifact, display) for _ in range(STARTS) if forget_files()]
    first_window_s(artifact, display)
    warm = [first_window_s(artifact, display) for _ in range(STARTS)]
    return {
        "first_window_cold_s": round(statistics.median(cold), 2) if cold else None,
        "first_window_warm_s": round(statistics.median(warm), 2),
    }


def measure_live(artifact: Artifact, display: Screen, clip: Path) -> dict[str, object]:
    """Resident memory after a while of Live with a video in the camera's place, with consent given."""
    with running(artifact, "live", "--video", str(clip), display=display) as program:
        wait(program, "the question", lambda: _topmost(display).startswith("Your consent"))
        time.sleep(1)
        display.press("Space")
        display.press("Enter")
        wait(program, "the Live window", lambda: _topmost(display).startswith("Live"))
        time.sleep(LIVE_FOR_S)
        status = Path(f"/proc/{program.pid}/status").read_text(encoding="ascii")
    (resident,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
    return {"live_resident_mb": round(int(resident) * 1024 / MEGA)}


def _topmost(display: Screen) -> str:
    return next((window.title for window in reversed(display.windows())), "")


def measure_size(artifact: Artifact, package: Path | None) -> dict[str, object]:
    """Bytes of all files, and of the package that people download."""
    files = [path for path in artifact.folder.rglob("*") if path.is_file() and not path.is_symlink()]
    figures = {"unpacked_mb": round(sum(path.stat().st_size for path in files) / MEGA)}
    return figures | ({"compressed_mb": round(package.stat().st_size / MEGA)} if package else {})


def write_clip(path: Path) -> Path:
    """A video of the shipped portrait, 640x480, 30 frames a second."""
    import cv2

    from tests.support.clips import write_clip as write

    face = cv2.imread(str(PICTURE))
    frame = cv2.copyMakeBorder(cv2.resize(face, (480, 480)), 0, 0, 80, 80, cv2.BORDER_REPLICATE)
    return write(path, [frame] * 60)


def over_bars(figures: dict[str, object]) -> list[str]:
    """What lies above its bar."""
    return [
        f"{name}: {figures[name]}, at most {bar}"
        for name, bar in BARS.items()
        if isinstance(figures.get(name), int | float) and float(str(figures[name])) > bar
    ]


def check_without_screen(folder: Path, package: Path | None = None) -> dict[str, object]:
    """What can be checked on every system; the figures. Raises `Failed`."""
    with tempfile.TemporaryDirectory() as home:
        artifact = Artifact(folder.resolve(), Path(home))
        return check_commands(artifact) | measure_size(artifact, package)


def check(folder: Path, package: Path | None, pictures: Path, clip: Path | None) -> dict[str, object]:
    """All of it, on an X11 screen; the figures. Raises `Failed`."""
    with tempfile.TemporaryDirectory() as home, screen() as display:
        artifact = Artifact(folder.resolve(), Path(home))
        figures = check_without_screen(folder, package)
        figures |= check_windows(artifact, display, pictures)
        figures |= measure_start(artifact, display)
        return figures | measure_live(artifact, display, clip or write_clip(Path(home) / "clip.mp4"))


def main() -> int:
    """Exit 0: all holds; 1: something does not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--deb", type=Path, help="the package made of it, for its size")
    parser.add_argument("--pictures", type=Path, default=ROOT / "dist" / "pictures")
    parser.add_argument(
        "--clip", type=Path, help="a video for Live; made with the checkout's packages without it"
    )
    parser.add_argument("--without-screen", action="store_true", help="where there is no X server")
    parser.add_argument("--no-bars", action="store_true", help="figures above their bars are no failure")
    wishes = parser.parse_args()
    try:
        if wishes.without_screen:
            figures = check_without_screen(wishes.folder, wishes.deb)
        else:
            figures = check(wishes.folder, wishes.deb, wishes.pictures, wishes.clip)
    except Failed as failure:
        print(f"FAILED {failure}", file=sys.stderr)
        return 1
    print(json.dumps(figures, indent=2))
    too_much = [] if wishes.no_bars else over_bars(figures)
    for each in too_much:
        print(f"FAILED {each}", file=sys.stderr)
    return int(bool(too_much))


if __name__ == "__main__":
    sys.exit(main())
