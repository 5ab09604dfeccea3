"""PySide6 6.12.0 aborts on Python 3.11 after some hundred signals: this keeps such a build out."""

from __future__ import annotations

import subprocess
import sys

EMIT = """
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

class Bell(QObject):
    rung = Signal(bool, object)

class Ear(QObject):
    heard = 0

    @Slot(bool, object)
    def hear(self, loud, what):
        self.heard += loud is True and what == "ding"

app = QCoreApplication([])
bell, ear = Bell(), Ear()
bell.rung.connect(ear.hear)
for _ in range(5000):
    bell.rung.emit(True, "ding")
print(ear.heard)
"""


def test_a_signal_survives_5000_emissions():
    done = subprocess.run([sys.executable, "-c", EMIT], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "5000"), done.stderr
