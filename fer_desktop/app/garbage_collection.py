"""Collects garbage in the GUI thread only.

Python collects garbage in whichever thread reaches its threshold. In a worker thread that would destroy a
closed window, for which Qt waits for the GUI thread; if that one waits for the worker, both wait forever.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class GarbageCollector(QObject):
    """Replaces Python's automatic collection, with Python's own thresholds.

    The objects that exist after the start are frozen: they live as long as the program, and traversing them
    would block the windows for several frames of a video each time.
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
        """The collector of the application, created if there is none yet."""
        return parent.findChild(cls) or cls(parent)


def freeze_startup_objects() -> None:
    """Exclude all objects that exist now from later collections."""
    gc.collect()
    gc.freeze()


def collect_if_due() -> None:
    """Collect the oldest generation above its threshold, as Python would."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
