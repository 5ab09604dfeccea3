"""A change of the look survives the garbage collector (in its own process: a failure is a crash)."""

from __future__ import annotations

import subprocess
import sys

CHANGE_WITH_GARBAGE = """
import gc
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from fer_desktop.ui.theme import theme

class Forgotten(QWidget):
    def __init__(self):
        super().__init__()
        self.cycle = self
        layout = QVBoxLayout(self)
        for text in "abcde":
            layout.addWidget(QLabel(text))

    def changeEvent(self, event):
        if event.type() == QEvent.Type.StyleChange and gc.isenabled():  # the collector may run here: it does
            gc.collect()
        super().changeEvent(event)

app = QApplication([])
look = theme.apply_theme(app)
gc.set_threshold(0)
for points in range(11, 16):
    kept = [Forgotten() for _ in range(10)]
    for _ in range(50):
        Forgotten().show()
    look.set_base_font(QFont("Sans", points))
print("alive")
"""


def test_forgotten_windows_do_not_break_a_change_of_the_look() -> None:
    command = [sys.executable, "-c", CHANGE_WITH_GARBAGE]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr[-2000:]
