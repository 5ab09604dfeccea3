"""Checks the built program, not the checkout.

``python packaging/check_artifact.py dist/fer-desktop [--deb FILE]`` starts the program as a user would, on a
screen of its own (Xvfb), and prints what it measured. Exit code 0: every command ends well and writes nothing
to stderr, it reads what it should, every window is drawn, and size, start and memory are within their limits.
The limits are for an idle machine; ``--no-limits`` only prints the figures. On macOS it takes the bundle,
*dist/FER Desktop.app*. The clips are written with PyAV, so run it with the checkout's Python.
"""

from __future__ import annotations

import argparse
import json
import locale
import os
import pickle
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.support.x11 import Screen, screen  # noqa: E402 - it lies in the checkout, not beside this file

PICTURE = ROOT / "assets" / "self_test" / "face.jpg"
EXPRESSION = "happiness"
"""What the shipped portrait shows."""
STARTS = 5
TIMEOUT_S = 300
POLL_S = 0.005
LIVE_S = 10
MEGA = 1e6

CLIPS = {"hevc.mp4": "libx265", "av1.mkv": "libsvtav1"}
"""What phones and web sites deliver and the program itself never writes, with the encoders for the clips."""
QUIET = {"SVT_LOG": "0"}
"""Environment in which the encoders print nothing."""

LIMITS = {
    "unpacked_mb": 400,
    "compressed_mb": 125,
    "first_window_warm_s": 0.7,
    "live_resident_mb": 250,
}

SOLVE = """
import os
import cv2
import numpy as np

order = np.arange(1.0, 301)
matrix = np.minimum.outer(order, order) + np.eye(300)
values = np.sin(order)[:, None]
for method in (cv2.DECOMP_LU, cv2.DECOMP_CHOLESKY, cv2.DECOMP_QR, cv2.DECOMP_SVD, cv2.DECOMP_EIG):
    solvable, solution = cv2.solve(matrix, values, flags=method)
    if not solvable or abs(matrix @ solution - values).max() > 1e-6:
        os._exit(1)
os._exit(0)
"""
"""Large enough that OpenCV passes the work on to its library for linear algebra."""

Figures = dict[str, object]


class CheckFailed(Exception):
    """What is wrong with the built program."""


def programs(folder: Path, platform: str = sys.platform) -> list[Path]:
    """What people start in a built folder or in the bundle of macOS; the first prints to a terminal."""
    if platform == "win32":
        return [folder / "fer-desktop.exe", folder / "FER Desktop.exe"]
    return [(folder / "Contents" / "MacOS" if folder.suffix == ".app" else folder) / "fer-desktop"]


class Artifact:
    """The program of a built folder, with empty user folders of its own."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.home = home
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
        on_display = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} if display else {}
        return subprocess.Popen(
            [str(program or self.program), *arguments],
            env=self._environment | on_display,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def run(self, *arguments: str, display: str = "", program: Path | None = None) -> str:
        """What a command prints. Raises `CheckFailed` unless it ends with 0 and an empty stderr."""
        process = self.start(*arguments, display=display, program=program)
        try:
            output, errors = process.communicate(timeout=TIMEOUT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            raise CheckFailed(f"{' '.join(arguments)} does not end") from None
        if process.returncode != 0 or errors:
            end = (output[-500:] + errors[-2000:]).decode("utf-8", "replace")
            raise CheckFailed(f"{' '.join(arguments)}: exit code {process.returncode}\n{end}")
        return output.decode(locale.getencoding(), "replace")

    def run_code(self, code: str) -> int:
        """The exit code of Python code that runs inside the built program, on its libraries.

        A packaged program takes no code from the command line, but its worker processes read their work from
        a pipe: here the work is to execute this code. The code has to end the process itself.
        """
        reading, writing = os.pipe()
        command = [str(self.program), "--multiprocessing-fork", "tracker_fd=None", f"pipe_handle={reading}"]
        process = subprocess.Popen(command, env=self._environment, pass_fds=[reading])
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(_Execution(code), pipe)
        return process.wait(TIMEOUT_S)


class _Execution:
    """Code that is executed where this object is unpickled."""

    def __init__(self, code: str) -> None:
        self._code = code

    def __reduce__(self) -> tuple[Callable[..., None], tuple[str]]:
        return exec, (self._code,)


def check_commands(artifact: Artifact) -> Figures:
    """Version, self-test and a photo."""
    version = artifact.run("--version").splitlines()[0]
    for program in artifact.others:
        artifact.run("--version", program=program)
    checks = artifact.run("self-test").splitlines()
    [photo] = json.loads(artifact.run("photo", str(PICTURE), "--json"))
    if [face["emotion"] for face in photo["faces"]] != [EXPRESSION]:
        raise CheckFailed(f"the shipped portrait is read as {photo['faces']}")
    return {"version": version, "self_test_checks": len(checks)}


def check_videos(artifact: Artifact) -> Figures:
    """A clip of the shipped portrait in each format; its face must be found in every reading."""
    for name, encoder in CLIPS.items():
        clip = write_clip(artifact.home / name, encoder)
        expect_portrait(name, json.loads(artifact.run("video", str(clip), "--json")))
    return {"videos": ", ".join(CLIPS)}


def expect_portrait(name: str, video: Mapping[str, Any]) -> None:
    """Raises `CheckFailed` unless the portrait was recognized in every frame that was read."""
    readings = [(reading["t_s"], reading["emotion"]) for reading in video["readings"]]
    if not readings or len(readings) != video["frames_read"]:
        raise CheckFailed(f"{name}: a face in {len(readings)} of {video['frames_read']} frames")
    if any(emotion != EXPRESSION for _, emotion in readings):
        raise CheckFailed(f"{name}: the shipped portrait is read as {readings}")


def check_equations(artifact: Artifact) -> Figures:
    """OpenCV's solvers, which no feature of the program calls, work all the same."""
    code = artifact.run_code(SOLVE)
    if code != 0:
        raise CheckFailed(f"cv2.solve in the built program: exit code {code}")
    return {"equations": "solved"}


def check_windows(artifact: Artifact, display: Screen, pictures: Path) -> Figures:
    """Every window, drawn on a real screen, with a picture of each."""
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    arguments = ("self-test", "--windows", "--pictures", str(pictures))
    windows = artifact.run(*arguments, display=display.display).splitlines()
    if len(list(pictures.glob("*.png"))) < len(windows):
        raise CheckFailed(f"fewer pictures than windows in {pictures}")
    return {"windows": len(windows)}


@contextmanager
def running(artifact: Artifact, *arguments: str, display: Screen) -> Iterator[subprocess.Popen[bytes]]:
    """The program on a screen, ended as a session manager would."""
    process = artifact.start(*arguments, display=display.display)
    try:
        yield process
    finally:
        process.terminate()
        _, errors = process.communicate(timeout=TIMEOUT_S)
    if errors:
        raise CheckFailed(f"on stderr: {errors.decode('utf-8', 'replace')}")


def wait(process: subprocess.Popen[bytes], what: str, is_visible: Callable[[], bool]) -> float:
    """Seconds until something is visible."""
    start = time.perf_counter()
    while not is_visible():
        if process.poll() is not None or time.perf_counter() - start > TIMEOUT_S:
            raise CheckFailed(f"{what} did not appear")
        time.sleep(POLL_S)
    return time.perf_counter() - start


def first_window_s(artifact: Artifact, display: Screen) -> float:
    """Seconds from the start of the process to its first window on the screen."""
    with running(artifact, display=display) as process:
        return wait(process, "the first window", lambda: bool(display.windows()))


def drop_file_cache() -> bool:
    """Makes the system read every file from the disk again, where that is allowed."""
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
    except OSError:
        return False
    return True


def measure_start(artifact: Artifact, display: Screen) -> Figures:
    """Medians, cold (none of its files in memory) and warm."""
    cold = [first_window_s(artifact, display) for _ in range(STARTS) if drop_file_cache()]
    first_window_s(artifact, display)
    warm = [first_window_s(artifact, display) for _ in range(STARTS)]
    return {
        "first_window_cold_s": round(statistics.median(cold), 2) if cold else None,
        "first_window_warm_s": round(statistics.median(warm), 2),
    }


def measure_live(artifact: Artifact, display: Screen, clip: Path) -> Figures:
    """Resident memory after a while of Live with a video in place of the camera, and with consent."""
    with running(artifact, "live", "--video", str(clip), display=display) as process:
        wait(process, "the question", lambda: _top_title(display).startswith("Your consent"))
        time.sleep(1)
        display.press("Space")
        display.press("Enter")
        wait(process, "the Live window", lambda: _top_title(display).startswith("Live"))
        time.sleep(LIVE_S)
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    (resident,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
    return {"live_resident_mb": round(int(resident) * 1024 / MEGA)}


def _top_title(display: Screen) -> str:
    return next((window.title for window in reversed(display.windows())), "")


def measure_size(artifact: Artifact, package: Path | None) -> Figures:
    """Bytes of all files, and of the package that people download."""
    files = [path for path in artifact.folder.rglob("*") if path.is_file() and not path.is_symlink()]
    figures: Figures = {"unpacked_mb": round(sum(path.stat().st_size for path in files) / MEGA)}
    return figures | ({"compressed_mb": round(package.stat().st_size / MEGA)} if package else {})


def write_clip(path: Path, encoder: str = "libx264") -> Path:
    """Two seconds of the shipped portrait, 640x480, 30 frames a second."""
    import numpy as np
    from PIL import Image

    from tests.support.clips import write_clip as write

    os.environ.update(QUIET)
    frame = Image.new("RGB", (640, 480), "gray")
    with Image.open(PICTURE) as portrait:
        frame.paste(portrait.convert("RGB").resize((480, 480)), (80, 0))
    bgr = np.ascontiguousarray(np.asarray(frame)[:, :, ::-1])
    options = {"x265-params": "log-level=none"} if encoder == "libx265" else {}
    return write(path, [bgr] * 60, rate=30, codec=encoder, options=options)


def exceeded_limits(figures: Figures) -> list[str]:
    """A line for each figure above its limit."""
    return [
        f"{name}: {figures[name]}, at most {limit}"
        for name, limit in LIMITS.items()
        if isinstance(figures.get(name), int | float) and float(str(figures[name])) > limit
    ]


def check_without_screen(folder: Path, package: Path | None = None) -> Figures:
    """What can be checked on every system; the figures. Raises `CheckFailed`."""
    with tempfile.TemporaryDirectory() as home:
        artifact = Artifact(folder.resolve(), Path(home))
        figures = check_commands(artifact) | check_videos(artifact)
        if os.name == "posix":  # elsewhere worker processes get their work in another way
            figures |= check_equations(artifact)
        return figures | measure_size(artifact, package)


def check(folder: Path, package: Path | None, pictures: Path, clip: Path | None) -> Figures:
    """Everything, on an X11 screen; the figures. Raises `CheckFailed`."""
    with tempfile.TemporaryDirectory() as home, screen() as display:
        artifact = Artifact(folder.resolve(), Path(home))
        figures = check_without_screen(folder, package)
        figures |= check_windows(artifact, display, pictures)
        figures |= measure_start(artifact, display)
        return figures | measure_live(artifact, display, clip or write_clip(Path(home) / "clip.mp4"))


def main() -> int:
    """Exit code 0: all is well; 1: something is not."""
    args = _parse_arguments()
    try:
        if args.without_screen:
            figures = check_without_screen(args.folder, args.deb)
        else:
            figures = check(args.folder, args.deb, args.pictures, args.clip)
    except CheckFailed as error:
        print(f"FAILED {error}", file=sys.stderr)
        return 1
    print(json.dumps(figures, indent=2))
    exceeded = [] if args.no_limits else exceeded_limits(figures)
    for line in exceeded:
        print(f"FAILED {line}", file=sys.stderr)
    return int(bool(exceeded))


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Checks the built program.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--deb", type=Path, help="the package made from the folder, to measure its size")
    parser.add_argument("--pictures", type=Path, default=ROOT / "dist" / "pictures")
    parser.add_argument("--clip", type=Path, help="a video for Live; without it, the check writes one")
    parser.add_argument("--without-screen", action="store_true", help="where there is no X server")
    parser.add_argument("--no-limits", action="store_true", help="accept figures above their limits")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
