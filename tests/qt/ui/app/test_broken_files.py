"""A file of the program that is missing or damaged is named where it is needed; the rest works."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import pytest
from skimage import data

from fer_desktop.core.emotions import EMOJI, LEVELS
from fer_desktop.recognition.detection.cascades import ALL_CASCADES, FRONTAL, PROFILE, cascade_path
from tests.support.clips import write_clip
from tests.support.paths import ROOT

PROGRAM = Path(__file__).with_name("broken_program.py")
Told = dict[str, str]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with its files, a video and a photo beside it."""
    folder = tmp_path_factory.mktemp("broken")
    leave = shutil.ignore_patterns("__pycache__")
    for name in ("fer_desktop", "assets", "models", "docs/guide"):
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    cascades = folder / "cascades"
    cascades.mkdir()
    for name in ALL_CASCADES:
        shutil.copy(cascade_path(name), cascades)
    portrait = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)
    cv2.imwrite(str(folder / "photo.png"), portrait)
    write_clip(folder / "video.mp4", [portrait] * 5)
    return folder


@pytest.fixture
def broken(copy: Path) -> Iterator[Callable[..., None]]:
    """Takes files away, or half of them; they are whole again after the test."""
    whole: dict[Path, bytes] = {}

    def break_file(name: str, damaged: bool = False) -> None:
        path = copy / name
        whole[path] = path.read_bytes()
        path.unlink()
        if damaged:
            path.write_bytes(whole[path][: len(whole[path]) // 2])

    yield break_file
    for path, content in whole.items():
        path.write_bytes(content)


def _told(copy: Path) -> Told:
    outside = os.environ | {
        "PYTHONPATH": str(copy),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONFAULTHANDLER": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    files = [str(copy / name) for name in ("cascades", "photo.png", "video.mp4")]
    done = subprocess.run(
        [sys.executable, "-P", str(PROGRAM), *files], env=outside, cwd=copy, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    told: Told = json.loads(done.stdout)
    assert not told.pop("bugs"), told
    return told


@pytest.mark.parametrize(
    ("name", "damaged"),
    [
        ("models/expression.onnx", False),
        (f"cascades/{FRONTAL[1]}", True),
        (f"cascades/{PROFILE}", False),
    ],
)
def test_what_reads_faces_is_named_where_faces_are_read(
    copy: Path, broken: Callable[..., None], name: str, damaged: bool
) -> None:
    broken(name, damaged)
    told = _told(copy)
    for window in ("photo", "live", "video"):
        assert Path(name).name in told[window], window
    assert told["menu"] == ""


def test_missing_art_is_named_and_the_rest_works(copy: Path, broken: Callable[..., None]) -> None:
    for kind in (*EMOJI, *LEVELS):
        broken(f"assets/emojis/{kind}.svg", damaged=len(kind) % 2 == 0)
        broken(f"assets/emojis/png/{kind}.png", damaged=len(kind) % 2 == 1)
    told = _told(copy)
    assert "happiness.svg" in told["menu"]
    assert "surprise.svg" in told["menu"]
    assert "Install" in told["menu"] or "install" in told["menu"].lower()


def test_other_files_cost_only_what_they_hold(copy: Path, broken: Callable[..., None]) -> None:
    broken("models/expression.json", damaged=True)
    broken("docs/guide/photo.md")
    broken("docs/guide/README.md")
    broken("assets/licences/texts.zip", damaged=True)
    broken("assets/licences/licences.md")
    for path in [
        *filter(Path.is_file, (copy / "assets" / "icons").rglob("*")),
        *(copy / "assets").glob("translations/*.qm"),
    ]:
        broken(str(path.relative_to(copy)), damaged=path.stem.endswith("light"))
    told = _told(copy)
    assert "photo.md" in told["help"]
    assert "texts.zip" in told["help"]
    assert told["menu"] == told["video"] == ""
    assert "faces: 1" in told["photo"]
