"""Garbage is collected in the thread of the windows, and in no other.

Python collects wherever it happens to run. In a recogniser's thread that would take apart a window that was
closed and forgotten, for which Qt waits for the thread of the windows: for ever, where that one waits too.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class GarbageCollector(QObject):
    """Takes Python's place in collecting, at Python's own measure of when that is due.

    What the program has at its start, once it is cleared of garbage, is never looked through again: all of
    that stays, and it would keep the windows waiting for several frames of a video each time.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        QTimer.singleShot(EVERY_MS, self, freeze_startup_objects)
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_if_due)
        self._timer.start(EVERY_MS)

    @classmethod
    def serve(cls, parent: QObject) -> GarbageCollector:
        """The one of the application."""
        return parent.findChild(cls) or cls(parent)


def freeze_startup_objects() -> None:
    """What is there now and no garbage is never looked through again."""
    gc.collect()
    gc.freeze()


def collect_if_due() -> None:
    """Collects the oldest generation that has its fill, as Python would."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
