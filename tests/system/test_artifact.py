"""The program as people get it: built, made smaller, started and looked at."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import ROOT
from tests.support.x11 import xvfb

UNPACKED_MB = 300
PATIENCE_S = 500

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(PATIENCE_S),
    pytest.mark.skipif(
        (xvfb() is None or shutil.which("objdump") is None) and os.environ.get("CI") != "true",
        reason="Xvfb and binutils are needed (apt install xvfb binutils)",
    ),
]


def _run(*command: object) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, command)], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    return done.stdout


def test_the_built_program_works_and_is_small_enough(tmp_path: Path) -> None:
    places = ("--distpath", tmp_path / "dist", "--workpath", tmp_path / "work")
    _run("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, "build.spec")
    folder = tmp_path / "dist" / "fer-desktop"
    _run("packaging/slim.py", folder)
    pictures = tmp_path / "pictures"
    told = json.loads(_run("packaging/check_artifact.py", folder, "--pictures", pictures, "--no-bars"))
    assert told["unpacked_mb"] <= UNPACKED_MB
    assert len(list(pictures.glob("*.png"))) == told["windows"] >= 10
