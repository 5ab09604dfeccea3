"""Readings drawn into a picture: a numbered box on each face, its emotion and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from fer_desktop.core.emotion_colors import Rgb, rgb
from fer_desktop.core.emotions import UNKNOWN
from fer_desktop.core.formatting import to_percent

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Face, Frame
    from fer_desktop.recognition.recognizer import Reading

_MIN_TEXT = 10
"""Pixels; smaller letters of the built-in font can't be read."""

_BLACK: Rgb = (0, 0, 0)
_WHITE: Rgb = (255, 255, 255)


def annotate(frame: Frame, readings: Sequence[Reading]) -> Frame:
    """Return a copy of the picture with a box on each face, labelled with number, emotion and percentage.

    ``frame`` is (H, W, 3) uint8, BGR, and is not changed. Lines and letters scale with the picture. A
    label wider than the picture is broken into lines or, at last, shortened to the number.
    """
    drawn = frame.copy()
    for reading in readings:
        _draw_box(drawn, reading.face, rgb(reading.emotion))
    for reading in readings:
        _draw_label(drawn, reading)
    return drawn


def text_on(background: Rgb) -> Rgb:
    """Black or white, whichever has the better contrast on a colour: at least 4.5 to 1."""
    luminance = _luminance(background)
    return _BLACK if (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) else _WHITE


def _luminance(colour: Rgb) -> float:
    """Relative luminance as WCAG 2 defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _line(frame: Frame) -> int:
    return int(max(1, round(min(frame.shape[:2]) / 240)))


def _draw_box(frame: Frame, face: Face, colour: Rgb) -> None:
    """Draw a coloured line beside a black or white one, so that it shows on any picture."""
    line, edge = _line(frame), text_on(colour)
    if line == 1:
        # OpenCV's next wider line would cover much of a small face
        _outline(frame, face, edge, 1, inset=1)
    else:
        _outline(frame, face, edge, line + 2 * (line // 2))
    _outline(frame, face, colour, line)


def _outline(frame: Frame, face: Face, colour: Rgb, width: int, inset: int = 0) -> None:
    if face.drawn_roll:
        middle = (face.x + (face.w - 1) / 2, face.y + (face.h - 1) / 2)
        corners = cv2.boxPoints((middle, (face.w - 1 - 2 * inset, face.h - 1 - 2 * inset), face.roll))
        cv2.polylines(frame, [np.rint(corners).astype(np.int32)], True, colour[::-1], width, cv2.LINE_AA)
        return
    start = (face.x + inset, face.y + inset)
    end = (face.x + face.w - 1 - inset, face.y + face.h - 1 - inset)
    cv2.rectangle(frame, start, end, colour[::-1], width)


def _draw_label(frame: Frame, reading: Reading) -> None:
    colour = rgb(reading.emotion)
    label = _fitting_label(frame, reading, colour)
    height, width = min(label.shape[0], frame.shape[0]), min(label.shape[1], frame.shape[1])
    x = min(max(reading.face.x, 0), frame.shape[1] - width)
    y = _label_top(reading.face, height, frame.shape[0])
    frame[y : y + height, x : x + width] = label[:height, :width]


def _label_top(face: Face, height: int, picture_height: int) -> int:
    """Above the box if it fits, else below, else over the box."""
    above, below = face.y - height, face.y + face.h
    if above >= 0:
        return above
    return below if below + height <= picture_height else max(0, min(face.y, picture_height - height))


def _fitting_label(frame: Frame, reading: Reading, colour: Rgb) -> Frame:
    height, width = frame.shape[:2]
    large = max(_MIN_TEXT, round(min(min(height, width) / 24, max(reading.face.w / 5, 14))))
    for text, size in _label_candidates(reading, large):
        label = _label(text, size, colour)
        if label.shape[1] <= width and label.shape[0] <= height / 2:
            break
    return label


def _label_candidates(reading: Reading, large: int) -> Iterator[tuple[str, int]]:
    number, name = str(reading.track), str(reading.emotion or UNKNOWN)
    likely = f"{to_percent(reading.confidence, 0):.0f} %"
    words = [number, name] if reading.emotion is None else [number, name, likely]
    for text in (" ".join(words), "\n".join([" ".join(words[:2]), *words[2:]])):
        yield text, large
        yield text, _MIN_TEXT
    yield number, _MIN_TEXT


@lru_cache(maxsize=32)
def _font(size: int) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    return ImageFont.load_default(size)


def _label(text: str, size: int, colour: Rgb) -> Frame:
    """The text on a coloured plate: (H, W, 3) uint8, BGR."""
    font, pad = _font(size), max(1, size // 4)
    measure = ImageDraw.Draw(Image.new("RGB", (1, 1)))
    left, top, right, bottom = measure.multiline_textbbox((0, 0), text, font=font, spacing=pad)
    plate = Image.new("RGB", (round(right - left) + 2 * pad, round(bottom - top) + 2 * pad), colour)
    ImageDraw.Draw(plate).multiline_text((pad - left, pad - top), text, text_on(colour), font, spacing=pad)
    return np.ascontiguousarray(np.asarray(plate)[:, :, ::-1])
