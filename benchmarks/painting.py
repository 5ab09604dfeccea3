"""The Live window's picture and result, painted off screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from benchmarks.timing import milliseconds, steps
from fer_desktop.app import application
from fer_desktop.media.source import TimedFrame
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui import theme
from fer_desktop.ui.live_picture import Box, LivePicture
from fer_desktop.ui.live_result import LiveResult
from fer_desktop.ui.words import name_of

SIZE = (560, 560)
"""Of each half of the Live window, in pixels."""


def painted_ms(frames: Sequence[TimedFrame], readings: Sequence[Sequence[Reading]]) -> list[float]:
    """Milliseconds in which both halves of the window take a frame with its readings and are painted."""
    application()
    picture, result = LivePicture(), LiveResult()
    for half in (picture, result):
        half.resize(*SIZE)
    canvas = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    samples = []
    for frame, seen in steps(list(zip(frames, readings, strict=True)), "painting"):
        samples.append(milliseconds(lambda f=frame, s=seen: _paint(picture, result, canvas, f, s)))  # type: ignore[misc]
    for half in (picture, result):
        half.deleteLater()
    return samples


def _paint(
    picture: LivePicture, result: LiveResult, canvas: QImage, frame: TimedFrame, seen: Sequence[Reading]
) -> None:
    picture.show_frame(frame.pixels, [_box(reading, number == 0) for number, reading in enumerate(seen)])
    if seen:
        result.show_reading(seen[0], len(seen))
    else:
        result.show_no_face()
    for half in (picture, result):
        _render(half, canvas)


def _box(reading: Reading, chosen: bool) -> Box:
    colour = theme.colours().emotion(reading.emotion)
    return Box(reading.face, reading.track, reading.emoji, name_of(reading.emoji), colour, chosen)


def _render(widget: QWidget, canvas: QImage) -> None:
    painter = QPainter(canvas)
    widget.render(painter, widget.rect().topLeft(), QRegion(widget.rect()))
    painter.end()
