"""What the program is made of: licences of the locked packages, the model and the art as they were made."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fer_desktop import resources
from fer_desktop.errors import ModelError, ResourceError
from fer_desktop.loading import load_recognizer
from fer_desktop.recognition.emotions import EMOTIONS, art_file

ROOT = Path(__file__).resolve().parents[2]
NOT_LOOKED_UP = 3


def test_the_manifest_names_the_model_and_every_picture_as_they_are() -> None:
    told = dict(
        reversed(line.split("  ", 1)) for line in (ROOT / "assets/SHA256SUMS").read_text("utf-8").splitlines()
    )
    files = [path for folder in ("assets/emojis", "models") for path in (ROOT / folder).rglob("*")]
    made = {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.is_file()
    }
    assert told == made, "run packaging/make_manifest.py"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped files in a place of the test's own, where a frozen app would have them."""
    for folder in ("assets/emojis", "models"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "assets/SHA256SUMS", tmp_path / "assets")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    return tmp_path


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_a_model_with_one_bit_changed_is_refused_at_the_start(copy: Path) -> None:
    load_recognizer()
    flip(copy / "models" / "expression.onnx")
    with pytest.raises(ModelError, match=r"expression\.onnx is damaged or was changed\. Install FER Desktop"):
        load_recognizer()


def test_a_picture_with_one_bit_changed_is_named_and_the_others_are_there(copy: Path) -> None:
    flip(copy / "assets" / "emojis" / "anger.svg")
    with pytest.raises(ResourceError, match=r"damaged: anger\.svg"):
        resources.emoji_art("anger.svg")
    for emotion in EMOTIONS:
        if emotion != "anger":
            assert resources.emoji_art(art_file(emotion)).is_file()


def test_every_locked_package_says_its_licence() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "list_supply.py")]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode in (0, NOT_LOOKED_UP), ran.stderr
    licences = {
        line.split()[0]: line.split(maxsplit=2)[2] for line in ran.stdout.splitlines()[:16] if "." in line
    }
    assert "MIT" in licences["onnxruntime"]
    assert "not said" not in licences.values()
    if ran.returncode == NOT_LOOKED_UP:
        assert "not looked up" in ran.stderr
