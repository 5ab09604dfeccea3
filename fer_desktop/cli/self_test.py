"""``fer-desktop self-test``: checks that this installation is complete and works."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import numpy as np

from fer_desktop.cli.terminal import Terminal
from fer_desktop.core import paths as resources
from fer_desktop.core.emotions import EMOJI, LEVELS, Emotion, art_file
from fer_desktop.core.errors import ResourceError
from fer_desktop.media.file_types import PHOTO_SUFFIXES
from fer_desktop.media.photo import load_photo
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.media.video_writer import write_video
from fer_desktop.models import face_networks
from fer_desktop.models.loading import load_networks, load_recognizer
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.detection.cascades import ALL_CASCADES, cascade_path
from fer_desktop.recognition.detection.detector import FaceDetector

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading

PICTURE = ("assets", "self_test", "face.jpg")
EXPECTED = Emotion.HAPPINESS
"""The emotion of the shipped portrait: a broad smile."""

CLIP_FRAMES = 8
WINDOWS_WITHIN_S = 120

Check = tuple[str, Callable[[], None]]


def run_self_test(terminal: Terminal) -> int:
    """Run every check and print one line per check. Returns 0 if all pass, otherwise 1."""
    failures = [name for name, check in _checks() if not _holds(name, check, terminal)]
    return int(bool([*failures, *_failed_windows(terminal)]))


def show_windows(terminal: Terminal, pictures: Path | None = None) -> int:
    """Open each window off screen and print their names; runs in its own process.

    pictures: a folder for a picture of each window; the windows then open on the screen.
    """
    if pictures is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if isinstance(sys.stdout, TextIOWrapper):  # read by a program, whatever the system's encoding
        sys.stdout.reconfigure(encoding="utf-8")
    from fer_desktop.app.run import open_every_window

    terminal.print("\n".join(open_every_window(pictures)))
    return 0


def _checks() -> Iterator[Check]:
    yield "model", _check_model
    for name in ALL_CASCADES:
        yield f"face detector {name}", partial(_check_cascade, name)
    yield "networks that find faces", _check_networks
    for name in (*EMOJI, *LEVELS):
        yield f"emoji {name}", partial(_check_emoji, name)
    yield "other shipped files", _check_other_files
    yield "the cameras can be listed", _check_cameras
    yield "a shipped photo is analysed", _check_picture
    yield "a generated video is analysed", _check_clip


def _holds(name: str, check: Callable[[], None], terminal: Terminal) -> bool:
    try:
        check()
    except Exception as error:  # noqa: BLE001 - any error is a failed check
        terminal.print(f"FAILED {name}: {_one_line(error)}")
        return False
    terminal.print(f"ok  {name}")
    return True


def _one_line(error: Exception) -> str:
    text = " ".join(str(error).split())
    return text if isinstance(error, ResourceError) and text else f"{type(error).__name__} {text}".strip()


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ResourceError(otherwise)


def _check_model() -> None:
    info = Classifier(resources.model()).info
    card = json.loads(resources.model_card().read_bytes())
    _expect(card["version"] == info.version, f"its card is for version {card['version']}, not {info.version}")
    accuracy = card["test"]["accuracy"]
    _expect(0.5 < accuracy < 1, f"its card says an accuracy of {accuracy}")


def _check_cascade(name: str) -> None:
    FaceDetector([cascade_path(name)])


def _check_networks() -> None:
    _expect(load_networks() is not None, face_networks.warning())


def _check_emoji(name: str) -> None:
    _check_file(resources.emoji_art(art_file(name)))


def _check_other_files() -> None:
    known = {resources.model(), *(resources.shipped("models", name) for name in resources.FACE_NETWORKS)}
    known |= {*(resources.emoji_art(art_file(name)) for name in (*EMOJI, *LEVELS))}
    for folder in ("assets", "models"):
        for path in sorted(resources.root().joinpath(folder).rglob("*")):
            if path.is_file() and path not in known:
                _check_file(path)


def _check_cameras() -> None:
    """Their number doesn't matter, and none is opened."""
    from fer_desktop.media.sources.camera import cameras

    cameras()


def _check_file(path: Path) -> None:
    """Read a file. Raises `ResourceError`, or whatever its reader raises."""
    _expect(path.stat().st_size > 0, f"{path.name} is empty")
    if path.suffix == ".svg":
        root = ElementTree.parse(path).getroot()
        _expect(root.tag.rpartition("}")[2] == "svg" and len(root) > 0, f"{path.name} contains no picture")
    elif path.suffix == ".json":
        json.loads(path.read_bytes())
    elif path.suffix == ".onnx":
        Classifier(path)
    elif path.suffix in PHOTO_SUFFIXES:
        load_photo(path)


def _check_picture() -> None:
    _expect_happiness(load_recognizer().read(load_photo(resources.shipped(*PICTURE))))


def _check_clip() -> None:
    picture = load_photo(resources.shipped(*PICTURE))
    frames = [TimedFrame(n / 10, np.roll(picture, 2 * n, axis=1)) for n in range(CLIP_FRAMES)]
    with tempfile.TemporaryDirectory(prefix="fer-desktop-") as folder:
        path = Path(folder, "clip.mp4")
        write_video(path, frames)
        read, readings = _read_clip(path)
    _expect(read == CLIP_FRAMES, f"{read} of {CLIP_FRAMES} frames were read")
    _expect_happiness(readings)


def _read_clip(path: Path) -> tuple[int, list[Reading]]:
    """The number of frames, and the readings of the last one."""
    recognizer, video = load_recognizer(), VideoFile(path)
    read, readings = 0, []
    with closing(video):
        video.open()
        while (frame := video.read()) is not None:
            read, readings = read + 1, recognizer.read(frame.pixels, frame.t)
    return read, readings


def _expect_happiness(readings: list[Reading]) -> None:
    _expect(len(readings) == 1, f"{len(readings)} faces were found, not 1")
    total = float(readings[0].probabilities.sum())
    _expect(abs(total - 1) < 1e-3, f"the probabilities sum to {total:.3f}")
    _expect(readings[0].emotion is EXPECTED, f"{readings[0].emoji} was read, not {EXPECTED}")


def _failed_windows(terminal: Terminal) -> list[str]:
    """Open the windows in another process, which may crash, and return the names of failed checks."""
    with tempfile.TemporaryDirectory(prefix="fer-desktop-") as home:
        try:
            done = subprocess.run(
                _windows_command(),
                env=_windows_environment(home),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=WINDOWS_WITHIN_S,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            terminal.print(f"FAILED windows: {_one_line(error)}")
            return ["windows"]
    return _report_windows(done, terminal)


def _report_windows(done: subprocess.CompletedProcess[bytes], terminal: Terminal) -> list[str]:
    names = done.stdout.decode("utf-8", "replace").split("\n")
    opened = [name.strip() for name in names if name.strip()]
    if done.returncode != 0 or not opened:
        text = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no error message"]
        terminal.print(f"FAILED windows: {text[-1]} (exit code {done.returncode})")
        return ["windows"]
    for name in opened:
        terminal.print(f"ok  window {name}")
    return []


def _windows_command() -> list[str]:
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "fer_desktop"]
    return [*program, "self-test", "--windows"]


def _windows_environment(home: str) -> dict[str, str]:
    """The current environment without a display and with empty user folders."""
    package = str(Path(__file__).resolve().parent.parent)
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    folders = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "HOME")
    return {
        **os.environ,
        **dict.fromkeys(folders, home),
        "PYTHONPATH": os.pathsep.join(paths),
        "QT_QPA_PLATFORM": "offscreen",
    }
