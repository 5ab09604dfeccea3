"""Forgotten windows are taken apart by the thread of the windows alone.

Shown in processes of their own, as a failure is a hang or a crash.
"""

from __future__ import annotations

import subprocess
import sys

BEGIN = """
import gc
import threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from fer_desktop.app.run import application

class Forgotten(QWidget):
    def __init__(self):
        super().__init__()
        self.cycle = self

def much():
    kept = []
    for _ in range(200_000):
        kept.append([kept])

app = application()
taken_apart = []
window = Forgotten()
window.destroyed.connect(lambda: taken_apart.append(threading.current_thread()))
window.show()
del window
"""
IN_ANOTHER_THREAD = """
thread = threading.Thread(target=much)
thread.start()
thread.join()  # as the program waits for a video's threads
print(taken_apart)
"""
IN_ITS_OWN = """
much()
QTimer.singleShot(3000, app.quit)
app.exec()
print(taken_apart == [threading.main_thread()])
"""

LATER = """
QTimer.singleShot(2000, app.quit)
app.exec()
window = Forgotten()
window.destroyed.connect(lambda: taken_apart.append(threading.current_thread()))
kept = {number: [] for number in range(100_000)}
del window
QTimer.singleShot(30_000, app.quit)
window_is_gone = QTimer()
window_is_gone.timeout.connect(lambda: len(taken_apart) == 2 and app.quit())
window_is_gone.start(50)
app.exec()
print(taken_apart == 2 * [threading.main_thread()], gc.get_freeze_count() > 10_000)
"""


def _told(script: str) -> str:
    command = [sys.executable, "-c", BEGIN + script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.strip()


def test_another_thread_leaves_a_forgotten_window_alone() -> None:
    assert _told(IN_ANOTHER_THREAD) == "[]"


def test_the_thread_of_the_windows_takes_it_apart() -> None:
    assert _told(IN_ITS_OWN) == "True"


def test_what_was_there_at_the_start_is_set_aside_and_later_windows_are_not() -> None:
    assert _told(LATER) == "True True"
