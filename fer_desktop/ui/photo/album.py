"""The photos at hand, which one is shown, and what is known of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from fer_desktop.core.errors import PhotoError
from fer_desktop.media.photo_report import PhotoReport
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.photo_jobs import OpenedPhoto, PhotoReader, PhotoResult, PhotoSummary

Work = Callable[[], OpenedPhoto]


class PhotoAlbum(QObject):
    """Opens photos one at a time; of those asked for while one is opened, the last is opened next."""

    opening = Signal(str)
    """The name or path of a photo that is being opened."""
    opened = Signal(object)
    """An `OpenedPhoto` that has a result."""
    failed = Signal(object)
    """An `Err`, or an `OpenedPhoto` without a result: the photo before stays."""
    changed = Signal()
    """Other photos, or more is known of them."""

    def __init__(self, jobs: JobRunner, reader: PhotoReader, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._reader = jobs, reader
        self._running = False
        self._waiting: tuple[Work, str] | None = None
        self.paths: tuple[Path, ...] = ()
        self.index = -1
        self.known: dict[Path, PhotoReport] = {}
        self.unreadable: dict[Path, PhotoError] = {}

    @property
    def is_opening(self) -> bool:
        """Whether a photo is being opened."""
        return self._running

    def can_step(self, step: int) -> bool:
        """Whether a photo before (-1) or after (1) the one shown may be readable."""
        if self.index < 0:
            return False
        rest = self.paths[self.index + 1 :] if step > 0 else self.paths[: self.index]
        return any(path not in self.unreadable for path in rest)

    def reports(self) -> list[PhotoReport]:
        """What is known of the photos, in their order, with those that can't be read."""
        broken = {path: PhotoReport(str(path), error=str(error)) for path, error in self.unreadable.items()}
        return [report for path in self.paths if (report := self.known.get(path) or broken.get(path))]

    # Opening

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open the first of some photos and folders; these then make up the album."""
        self._open(partial(self._reader.open_paths, list(paths), dict(self.known)), str(paths[0]))

    def open_bytes(self, read: Callable[[], bytes], name: str) -> None:
        """Open a photo that is not a file; ``read`` is called in the jobs' thread."""
        self._open(lambda: self._reader.read_bytes(read(), name), name)

    def open_at(self, index: int) -> None:
        """Open the photo of this index."""
        if index != self.index or self._running:
            work = partial(self._reader.open_photo, self.paths, index, dict(self.known))
            self._open(work, str(self.paths[index]))

    def step(self, step: int) -> None:
        """Open the nearest readable photo before (-1) or after (1) the one shown."""
        if not self._running and self.can_step(step):
            start = self.index + step
            work = partial(self._reader.open_next, self.paths, start, step, dict(self.known))
            self._open(work, str(self.paths[start]))

    def _open(self, work: Work, name: str) -> None:
        self.opening.emit(name)
        if self._running:
            self._waiting = work, name
            return
        self._running = True
        self._jobs.run(work, self._on_opened)

    @Slot(object)
    def _on_opened(self, outcome: Ok[OpenedPhoto] | Err) -> None:
        self._running = False
        if self._waiting is not None:
            work, name = self._waiting
            self._waiting = None
            self._open(work, name)
        elif isinstance(outcome, Err):
            self.failed.emit(outcome)
        else:
            self._take(outcome.value)

    def _take(self, opened: OpenedPhoto) -> None:
        self.unreadable.update(opened.unreadable)
        if opened.result is None:
            self.failed.emit(opened)
        else:
            self.paths, self.index = opened.album, opened.index
            self.remember(opened.result)
            self.opened.emit(opened)
        self.changed.emit()

    # What is known

    def remember(self, result: PhotoResult) -> None:
        """Keep a photo's readings, with what the user changed in them."""
        if result.path is not None:
            self.known[result.path] = result.report
            self.unreadable.pop(result.path, None)

    def add_summary(self, path: Path, summary: PhotoSummary) -> None:
        """Keep what was found in a photo that is not shown."""
        if summary.error is not None:
            self.unreadable[path] = summary.error
        else:
            self.known.setdefault(path, summary.report)
        self.changed.emit()
