"""The program stores and sends nothing by itself."""

from __future__ import annotations

import os
import subprocess
import sys

READS = """
import numpy as np
from fer_desktop.models.loading import load_recognizer
load_recognizer().read(np.zeros((64, 64, 3), np.uint8))
"""


def test_the_model_s_runtime_leaves_no_notes(tmp_path):
    """It gathers what it sends to its maker in the user's cache and in the temporary folder."""
    known = ("ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME")
    places = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP", "LOCALAPPDATA"), str(tmp_path))
    environment = {name: value for name, value in os.environ.items() if name not in known} | places
    subprocess.run([sys.executable, "-c", READS], check=True, env=environment)
    assert list(tmp_path.rglob("*")) == []
