"""What the windows ask of the user's marks. Each method is one job for the runner's thread. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from fer_desktop.sessions.storage.labels import Confusion, Mark, Marks, confusion_of
from fer_desktop.sessions.storage.store import history_file


class OwnMarks:
    """The marks in the history, opened for each question and closed again. Methods raise `StoreError`."""

    def __init__(self, place: Callable[[], Path] = history_file) -> None:
        self._place = place

    @property
    def path(self) -> Path:
        """Where the marks lie."""
        return self._place()

    def add(self, mark: Mark) -> int:
        """Keep a mark; returns its number."""
        with Marks(self.path) as marks:
            return marks.add(mark)

    def remove(self, number: int) -> None:
        """Delete a mark for good."""
        with Marks(self.path) as marks:
            marks.remove(number)

    def confusion(self) -> Confusion:
        """The user's own confusion matrix. Where there is no history yet, none is made."""
        if not self.path.exists():
            return confusion_of(())
        with Marks(self.path) as marks:
            return confusion_of(marks.all())

    def delete_all(self) -> int:
        """Delete every mark for good; returns how many."""
        if not self.path.exists():
            return 0
        with Marks(self.path) as marks:
            return marks.remove_all()
