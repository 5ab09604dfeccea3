"""Paints both halves of the Live window off screen: the picture and the result."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QImage, QPainter, QRegion

from benchmarks.timing import milliseconds, steps
from fer_desktop.app.run import application
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.live.picture import LivePicture
from fer_desktop.ui.live.result_panel import ResultPanel
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.picture_view import FaceBox

SIZE = (560, 560)
"""Size of each half of the Live window, in pixels."""


class LiveHalves:
    """Both halves of the Live window, without the window."""

    def __init__(self) -> None:
        application()
        self._picture, self._result = LivePicture(), ResultPanel()
        self._canvas = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
        for half in (self._picture, self._result):
            half.resize(*SIZE)

    def paint(self, frame: TimedFrame, readings: Sequence[Reading]) -> None:
        """Show a frame with its readings and paint both halves, as the window does."""
        boxes = [_box(reading, number == 0) for number, reading in enumerate(readings)]
        self._picture.show_frame(frame.pixels, boxes)
        if readings:
            self._result.show_reading(readings[0], len(readings))
        else:
            self._result.show_no_face()
        for half in (self._picture, self._result):
            painter = QPainter(self._canvas)
            half.render(painter, half.rect().topLeft(), QRegion(half.rect()))
            painter.end()

    def close(self) -> None:
        """Delete both widgets."""
        self._picture.deleteLater()
        self._result.deleteLater()


def painted_ms(frames: Sequence[TimedFrame], readings: Sequence[Sequence[Reading]]) -> list[float]:
    """Milliseconds that each frame with its readings takes to be shown and painted in both halves."""
    halves = LiveHalves()
    samples = []
    for frame, faces in steps(list(zip(frames, readings, strict=True)), "painting"):
        samples.append(milliseconds(lambda f=frame, r=faces: halves.paint(f, r)))  # type: ignore[misc]
    halves.close()
    return samples


def _box(reading: Reading, chosen: bool) -> FaceBox:
    colour = theme.colours().emotion(reading.emotion)
    return FaceBox(
        reading.face.box, reading.track, reading.emoji, emotion_label(reading.emoji), colour, chosen
    )
