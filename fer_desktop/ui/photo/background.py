"""What happens beside the photo shown: thumbnails, and the analysis of all photos of an album."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.ui.photo.album import PhotoAlbum
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.photo_jobs import PhotoReader, PhotoSummary, make_thumbnail

MAX_WAITING = 64
"""Thumbnails asked for; older requests are dropped, since the user has scrolled on."""


class BackgroundPhotos(QObject):
    """Gives the job runner one job at a time: the user's own next job never waits for more than that."""

    thumbnail_ready = Signal(object, object)
    """A path, and its thumbnail as a frame or None."""
    progress = Signal(int, int)
    """How many photos are analysed, and of how many."""
    ended = Signal(bool)
    """The analysis is over; True if it was not cancelled."""

    def __init__(self, jobs: JobRunner, reader: PhotoReader, album: PhotoAlbum) -> None:
        super().__init__(album)
        self._jobs, self._reader, self._album = jobs, reader, album
        self._thumbnails: deque[Path] = deque(maxlen=MAX_WAITING)
        self._to_analyse: deque[Path] = deque()
        self._total = 0
        self._current: Path | None = None

    @property
    def is_analysing(self) -> bool:
        """Whether an analysis is under way."""
        return self._total > 0

    def request_thumbnail(self, path: Path) -> None:
        """Make a thumbnail soon, the latest wish first."""
        if path not in self._thumbnails and path != self._current:
            self._thumbnails.append(path)
            self._go_on()

    def analyse(self, paths: Sequence[Path]) -> None:
        """Analyse all photos of which nothing is known yet."""
        album = self._album
        self._to_analyse = deque(p for p in paths if p not in album.known and p not in album.unreadable)
        self._total = len(paths)
        self._report()
        self._go_on()

    def cancel(self) -> None:
        """Stop after the current photo; what was analysed stays."""
        if self.is_analysing:
            self._end(False)

    def _end(self, complete: bool) -> None:
        self._to_analyse.clear()
        self._total = 0
        self.ended.emit(complete)

    def _report(self) -> None:
        if not self._to_analyse:
            self._end(True)
        else:
            self.progress.emit(self._total - len(self._to_analyse), self._total)

    def _go_on(self) -> None:
        if self._current is not None:
            return
        if self._thumbnails:
            self._current = self._thumbnails.pop()
            self._jobs.run(partial(make_thumbnail, self._current), self._on_thumbnail)
        elif self._to_analyse:
            self._current = self._to_analyse[0]
            work = partial(self._reader.summarize, self._current, dict(self._album.known))
            self._jobs.run(work, self._on_summary)

    @Slot(object)
    def _on_thumbnail(self, outcome: Ok[Frame | None] | Err) -> None:
        path, self._current = self._current, None
        self.thumbnail_ready.emit(path, outcome.value if isinstance(outcome, Ok) else None)
        self._go_on()

    @Slot(object)
    def _on_summary(self, outcome: Ok[PhotoSummary] | Err) -> None:
        path, self._current = self._current, None
        assert path is not None
        if isinstance(outcome, Err):  # the recognizer itself is broken: the next photo would fail too
            self.cancel()
            self._album.failed.emit(outcome)
            return
        self._album.add_summary(path, outcome.value)
        self.thumbnail_ready.emit(path, outcome.value.thumbnail)
        if self._to_analyse and self._to_analyse[0] == path:
            self._to_analyse.popleft()
            self._report()
        self._go_on()
