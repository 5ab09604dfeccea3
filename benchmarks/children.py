"""Runs code in a fresh Python process, with functions that report its memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LIMIT_S = 900
ROOT = Path(__file__).parent.parent
PEAK = """
import resource, sys
def _status_mb(name):
    # A child's ru_maxrss starts at its parent's size, so Linux uses /proc
    if sys.platform == "linux":
        lines = open("/proc/self/status").read().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
def peak_mb():
    return _status_mb("VmHWM:")
def now_mb():
    return _status_mb("VmRSS:")
"""
"""Code that defines `peak_mb` and `now_mb`: peak and current memory in MiB. Not on Windows."""


def run(code: str, *arguments: str, importtime: bool = False) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh process. Raises `subprocess.CalledProcessError` and `TimeoutExpired`."""
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
    """Run code in a fresh process and return the numbers on the last line that it prints."""
    return [float(word) for word in run(code, *arguments).stdout.splitlines()[-1].split()]
