"""Code run in a fresh process of this Python, and the memory it took."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LIMIT_S = 900
ROOT = Path(__file__).parent.parent
PEAK = """
import resource, sys
def _told_mb(name):
    # A child's ru_maxrss begins at its parent's size: Linux has a figure of its own
    if sys.platform == "linux":
        lines = open("/proc/self/status").read().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
def peak_mb():
    return _told_mb("VmHWM:")
def now_mb():
    return _told_mb("VmRSS:")
"""
"""Functions for the code: the most memory so far and the memory now, in MiB. Not on Windows."""


def run(code: str, *arguments: str, importtime: bool = False) -> subprocess.CompletedProcess[str]:
    """Runs code in a fresh process. Raises `subprocess.CalledProcessError`."""
    option = ["-X", "importtime"] if importtime else []
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *option, "-c", code, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
        timeout=LIMIT_S,
    )


def numbers(code: str, *arguments: str) -> list[float]:
    """The numbers that the code prints last, in one line."""
    return [float(word) for word in run(code, *arguments).stdout.splitlines()[-1].split()]
