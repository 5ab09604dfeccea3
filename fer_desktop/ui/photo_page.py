"""The picture with its boxes on the left, what was read in the chosen face on the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.ui.reading_panel import ReadingPanel
from fer_desktop.ui.text.emotion_labels import name_of
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, Step
from fer_desktop.ui.widgets.controls import card, pad, scrolling
from fer_desktop.ui.widgets.layouts import Turning, keeping_focus
from fer_desktop.ui.widgets.picture_view import FaceMark, PictureView, image_of
from fer_desktop.workers.photo_jobs import PhotoResult

LEAST_HEIGHT = 18 * SPACE
LEAST_HEIGHT_ALONE = 30 * SPACE
LEAST_WIDTH = 64 * SPACE
"""With which picture and panel stand side by side, in letters of the least size."""


class PhotoPage(Turning):
    """Shows one result and which of its faces is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, parent=parent)
        self._result: PhotoResult | None = None
        self.chosen = -1
        self.view = PictureView()
        self.panel = ReadingPanel()
        side = card()
        self._inner = QVBoxLayout(side)
        pad(self._inner, 0, 0)
        self._scroll = scrolling(self.panel)
        self._inner.addWidget(self._scroll)
        side.setMinimumHeight(LEAST_HEIGHT)
        self.view.setMinimumHeight(LEAST_HEIGHT)
        self.add(self.view, 3, 32 * SPACE)
        self.add(side, 2, 30 * SPACE)
        self.view.chosen.connect(self.choose)
        self.panel.stepped.connect(self.step)
        theme.current().changed.connect(self._look_changed)

    def show_result(self, result: PhotoResult) -> None:
        """Show a picture and choose its first face."""
        self._result = result
        self.view.show_picture(image_of(result.preview), marks_of(result))
        if result.readings:
            self.choose(0)
        else:
            self.chosen = -1
            self.panel.show_no_face()
        self.view.setFocus()

    def choose(self, index: int) -> None:
        """Choose a face by its index."""
        if self._result is None:
            return
        self.chosen = index
        self.view.choose(index)
        readings = self._result.readings
        self.panel.show_face(readings[index], index, len(readings), self._result.not_scored)

    def step(self, step: int) -> None:
        """Choose the face before (-1) or after (1), around the end."""
        if self._result is not None and self._result.readings:
            self.choose((self.chosen + step) % len(self._result.readings))

    def _needed(self) -> int:
        letters = theme.current().points(Step.BODY) / theme.BODY_POINTS_AT_LEAST
        return max(super()._needed(), round(LEAST_WIDTH * letters))

    def _turned(self) -> None:
        """Beside the picture the panel scrolls by itself, under it together with the picture."""
        with keeping_focus(self.panel):
            if self.across:
                self._scroll.setWidget(self.panel)
            else:
                self._inner.addWidget(self._scroll.takeWidget())
                self._scroll.setWidget(QWidget())  # it is never without one
        self.panel.show()
        self._scroll.setVisible(self.across)
        self.view.setMinimumHeight(LEAST_HEIGHT if self.across else LEAST_HEIGHT_ALONE)

    def _look_changed(self) -> None:
        if self._result is not None:
            self.view.set_marks(marks_of(self._result))


def marks_of(result: PhotoResult) -> list[FaceMark]:
    """The boxes of a result, in the colours in force."""
    height, width = result.frame.shape[:2]
    colours = theme.colours()
    return [
        FaceMark(
            QRectF(r.face.x / width, r.face.y / height, r.face.w / width, r.face.h / height),
            name_of(r.emoji),
            colours.emotion(r.emotion),
        )
        for r in result.readings
    ]
