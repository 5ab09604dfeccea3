"""The `run` script names every command, its own and the program's, without setting anything up."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from fer_desktop.cli.main import COMMANDS
from tests.support.paths import ROOT

SCRIPT = (ROOT / "run").read_text("utf-8")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the script is for Linux")


def _help(*arguments: str) -> str:
    command = ["bash", str(ROOT / "run"), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("word", ["--help", "-h", "help"])
def test_help_names_every_command(word):
    text = _help(word)
    own = set(re.findall(r"^  ([a-z]+)\) ?(?:shift|set_up)", SCRIPT, re.MULTILINE)) | {"test"}
    assert {"check", "fix", "build", "lock"} <= own
    listed = set(re.findall(r"^  ([\w-]+)", text, re.MULTILINE))
    assert own | set(COMMANDS) <= listed


def test_the_script_is_sound():
    subprocess.run(["bash", "-n", str(ROOT / "run")], check=True)


def test_the_hooks_download_nothing():
    hooks = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    assert re.findall(r"repo: (\S+)", hooks) == ["local"]
    assert "://" not in hooks
