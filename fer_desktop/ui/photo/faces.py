"""The faces of the photo shown: added and removed by the user, and explained."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QRectF, Signal, Slot

from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.explanation import Explanation
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.photo.pages import PhotoPage
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.photo_jobs import PhotoReader, PhotoResult


class PhotoFaces(QObject):
    """Knows the photo shown with its readings, and changes them."""

    changed = Signal()
    """The user added or removed a face, or took that back."""
    failed = Signal(object)
    """An `Err`."""

    def __init__(self, jobs: JobRunner, reader: PhotoReader, page: PhotoPage) -> None:
        super().__init__(page)
        self._jobs, self._reader, self._page = jobs, reader, page
        self._before: list[PhotoResult] = []
        self._asked: Reading | None = None
        self.result: PhotoResult | None = None
        page.picture.drawing.drawn.connect(self.add)
        page.toolbar.remove_requested.connect(self.remove)
        page.toolbar.why_toggled.connect(self._on_why)
        page.face_chosen.connect(self._explain)

    def show_result(self, result: PhotoResult) -> None:
        """Show another photo."""
        self.result = result
        self._before.clear()
        self._page.show_result(result)

    @Slot(QRectF)
    def add(self, box: QRectF) -> None:
        """Read the face in a box, in pixels of the photo, and add it."""
        if self.result is None:
            return
        drawn = Face(round(box.x()), round(box.y()), max(1, round(box.width())), max(1, round(box.height())))
        work = partial(_with_photo, self._reader, self.result, drawn)
        self._jobs.run(work, self._on_read)

    @Slot(object)
    def _on_read(self, outcome: Ok[tuple[PhotoResult, Reading]] | Err) -> None:
        if isinstance(outcome, Err):
            self.failed.emit(outcome)
            return
        photo, reading = outcome.value
        if self.result is not None and photo.frame is self.result.frame:  # else another photo was opened
            self._change(self.result.with_face(reading), len(self.result.readings))

    @Slot()
    def remove(self) -> None:
        """Remove the chosen face."""
        if self.result is not None and self.result.readings:
            chosen = self._page.chosen
            self._change(self.result.without_face(chosen), chosen)

    @Slot()
    def undo(self) -> None:
        """Take the last change of the faces back."""
        if self._before:
            self.result = self._before.pop()
            self._page.show_changed(self.result, self._page.chosen)
            self.changed.emit()

    def _change(self, result: PhotoResult, chosen: int) -> None:
        assert self.result is not None
        self._before.append(self.result)
        self.result = result
        self._page.show_changed(result, chosen)
        self.changed.emit()

    # Why?

    def _on_why(self, on: bool) -> None:
        if on:
            self._explain()
        else:
            self._page.show_why(None)

    def _explain(self, index: int = -1) -> None:
        """Ask what speaks for the emotion of the chosen face, if the user wants to know."""
        reading = self._chosen()
        if self.result is None or reading is None or not self._page.toolbar.why.isChecked():
            return
        self._asked = reading
        self._jobs.run(partial(self._reader.explain, self.result, reading), self._on_explained)

    @Slot(object)
    def _on_explained(self, outcome: Ok[Explanation] | Err) -> None:
        if isinstance(outcome, Err):
            self.failed.emit(outcome)
            return
        if self._page.toolbar.why.isChecked() and self._asked is self._chosen():
            self._page.show_why(outcome.value)

    def _chosen(self) -> Reading | None:
        """The reading of the chosen face."""
        readings = self.result.readings if self.result is not None else ()
        return readings[self._page.chosen] if readings else None


def _with_photo(reader: PhotoReader, photo: PhotoResult, drawn: Face) -> tuple[PhotoResult, Reading]:
    """The reading together with the photo that it is of."""
    return photo, reader.read_drawn(photo, drawn)
