"""The cascades' files, wherever the program lies."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest

from fer_desktop.recognition.detection.cascades import ALL_CASCADES, cascade_path, load_cascade
from tests.support.paths import ROOT

PACKAGE = ROOT / "fer_desktop"
OPENS_A_FILE = re.compile(r"cv2\.(imread|imwrite|VideoWriter)\(|cv2\.CascadeClassifier\([^)]")


@pytest.mark.parametrize("name", ALL_CASCADES)
def test_a_cascade_finds_what_opencv_s_own_reading_finds(astronaut: np.ndarray, tmp_path: Path, name: str):
    folder = tmp_path / "Jürgen Łukasz 名前"
    folder.mkdir()
    path = Path(shutil.copy(cascade_path(name), folder))
    grey = cv2.cvtColor(astronaut, cv2.COLOR_BGR2GRAY)
    expected = cv2.CascadeClassifier(str(cascade_path(name))).detectMultiScale2(grey, 1.2, 3)
    found = load_cascade(path).detectMultiScale2(grey, 1.2, 3)
    assert len(found[0]) > 0
    for mine, theirs in zip(found, expected, strict=True):
        np.testing.assert_array_equal(mine, theirs)


def test_opencv_itself_opens_no_file():
    """On Windows it opens none whose path has letters beyond the code page."""
    modules = list(PACKAGE.rglob("*.py"))
    assert len(modules) > 100
    wrong = [path.name for path in modules if OPENS_A_FILE.search(path.read_text("utf-8"))]
    assert wrong == []
