"""Readings drawn into a picture: a box on each face, its emoji, number, emotion and how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from fer_desktop.core.emotion_colors import Rgb, rgb
from fer_desktop.core.emotions import UNKNOWN
from fer_desktop.core.errors import ResourceError
from fer_desktop.core.formatting import to_percent
from fer_desktop.media.face_cover.sticker import ArtOf, shipped_art
from fer_desktop.media.label_layout import Area, Label, Size, place_labels

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Face, Frame
    from fer_desktop.recognition.recognizer import Reading

_MIN_TEXT = 10
"""Pixels; smaller letters of the built-in font can't be read."""

_BLACK: Rgb = (0, 0, 0)
_WHITE: Rgb = (255, 255, 255)

Mask = npt.NDArray[np.uint8]
"""How much of each pixel a text covers: uint8 (H, W), 0 to 255."""


def built_in_text(text: str, size: int) -> Mask:
    """Return a line of text in Pillow's built-in font, whose letters are ``size`` pixels large."""
    return _drawn_text(text, size)


def english_name(emotion: str) -> str:
    """The name of an emotion, as a label begins with it."""
    return emotion.capitalize()


def plain_percent(share: float) -> str:
    """A share (0 to 1) in whole percent."""
    return f"{to_percent(share, 0):.0f} %"


@dataclass(frozen=True)
class LabelStyle:
    """What labels say, and how: windows pass their language, font and emoji set. Called in any thread."""

    name: Callable[[str], str] = english_name
    percent: Callable[[float], str] = plain_percent
    text: Callable[[str, int], Mask] = built_in_text
    art: ArtOf = shipped_art
    numbered: bool = True
    """Whether a label begins with the face's number, which tables name too."""


ENGLISH = LabelStyle()


def annotate(frame: Frame, readings: Sequence[Reading], style: LabelStyle = ENGLISH) -> Frame:
    """Return a copy of the picture with a box on each face and a label beside it.

    ``frame`` is (H, W, 3) uint8, BGR, and is not changed. Lines and letters scale with the picture. Labels
    cover no other face and no other label: where there is little room they become smaller, and at last only
    the emoji and the number remain.
    """
    drawn = frame.copy()
    for reading in readings:
        _draw_box(drawn, reading.face, rgb(reading.emotion))
    for plate, label in _placed(frame, readings, style):
        _draw_plate(drawn, label, plate)
    return drawn


def text_on(background: Rgb) -> Rgb:
    """Black or white, whichever has the better contrast on a colour: at least 4.5 to 1."""
    luminance = _luminance(background)
    return _BLACK if (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) else _WHITE


def _luminance(colour: Rgb) -> float:
    """Relative luminance as WCAG 2 defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _line(frame: Frame, face: Face) -> int:
    """The width of a box's line in pixels: it grows with the picture, but must not fill a small box."""
    return int(max(1, round(min(min(frame.shape[:2]) / 240, face.w / 24))))


def _draw_box(frame: Frame, face: Face, colour: Rgb) -> None:
    """Draw a coloured line beside a black or white one, so that it shows on any picture."""
    line, edge = _line(frame, face), text_on(colour)
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


def _placed(frame: Frame, readings: Sequence[Reading], style: LabelStyle) -> Iterator[tuple[_Plate, Label]]:
    """Each face's plate with the place of its label; the upper faces choose first."""
    height, width = frame.shape[:2]
    ordered = sorted(readings, key=lambda each: (each.face.y, each.face.x))
    areas = [Area.at(*each.face.box) for each in ordered]
    plates = [_plates(each, frame, style) for each in ordered]
    sizes = [[plate.size for plate in of_face] for of_face in plates]
    labels = place_labels(areas, sizes, Area(0, 0, width, height))
    return ((of_face[label.choice], label) for of_face, label in zip(plates, labels, strict=True))


class _Plate(NamedTuple):
    """A label before it is drawn."""

    emoji: str
    text: str
    letters: int
    """The size of its letters, in pixels."""
    colour: Rgb
    size: Size
    style: LabelStyle

    @property
    def pad(self) -> int:
        """The space around the emoji and the text, in pixels."""
        return max(1, self.letters // 4)

    @property
    def emoji_side(self) -> int:
        """In pixels."""
        return round(1.5 * self.letters)


def _plates(reading: Reading, frame: Frame, style: LabelStyle) -> list[_Plate]:
    """A label in the sizes that it may have, the best first; none is larger than the picture."""
    height, width = frame.shape[:2]
    large = max(_MIN_TEXT, round(min(min(height, width) / 24, max(reading.face.w / 5, 14))))
    plates = [_plate(reading, text, letters, style) for text, letters in _texts(reading, large, style)]
    fitting = [each for each in plates if each.size.width <= width and each.size.height <= height / 2]
    return fitting or plates[-1:]


def _texts(reading: Reading, large: int, style: LabelStyle) -> list[tuple[str, int]]:
    number = [str(reading.track)] if style.numbered else []
    name = style.name(str(reading.emotion or UNKNOWN))
    likely = [] if reading.emotion is None else [style.percent(reading.confidence)]
    texts = [" ".join([*number, name, *likely]), " ".join(number + likely), " ".join(number)]
    between = (large + _MIN_TEXT) // 2
    sizes = sorted({large, between, _MIN_TEXT}, reverse=True)
    return [(text, size) for text in texts for size in sizes]


def _plate(reading: Reading, text: str, letters: int, style: LabelStyle) -> _Plate:
    bare = _Plate(reading.emoji_image_name, text, letters, rgb(reading.emotion), Size(0, 0), style)
    width = bare.emoji_side + 2 * bare.pad
    if text:
        width += style.text(text, letters).shape[1] + bare.pad
    return bare._replace(size=Size(width, bare.emoji_side + 2 * bare.pad))


def _draw_plate(frame: Frame, label: Label, plate: _Plate) -> None:
    drawn = _pixels(plate)
    left, top = round(label.area.left), round(label.area.top)
    height, width = min(drawn.shape[0], frame.shape[0] - top), min(drawn.shape[1], frame.shape[1] - left)
    frame[top : top + height, left : left + width] = drawn[:height, :width]


def _pixels(plate: _Plate) -> Frame:
    """The emoji and the text on a coloured plate: (H, W, 3) uint8, BGR."""
    pixels = np.empty((int(plate.size.height), int(plate.size.width), 3), np.uint8)
    pixels[:] = plate.colour[::-1]
    pad, side = plate.pad, plate.emoji_side
    _add_emoji(pixels[pad : pad + side, pad : pad + side], plate)
    if plate.text:
        mask = plate.style.text(plate.text, plate.letters)
        top = max(0, (len(pixels) - len(mask)) // 2)
        _mix(pixels[top : top + len(mask), 2 * pad + side :], mask, text_on(plate.colour))
    return pixels


def _add_emoji(under: Frame, plate: _Plate) -> None:
    try:
        art = plate.style.art(plate.emoji)
    except ResourceError:
        return  # the name beside it says which emoji is meant
    small = cv2.resize(art, under.shape[1::-1], interpolation=cv2.INTER_AREA)
    alpha = small[..., 3:].astype(np.float32) / 255
    under[:] = np.rint(small[..., :3] * alpha + under * (1 - alpha)).astype(np.uint8)


def _mix(under: Frame, mask: Mask, colour: Rgb) -> None:
    part = mask[: under.shape[0], : under.shape[1]]
    alpha = part[..., None].astype(np.float32) / 255
    area = under[: part.shape[0], : part.shape[1]]
    area[:] = np.rint(np.array(colour[::-1]) * alpha + area * (1 - alpha)).astype(np.uint8)


@lru_cache(maxsize=32)
def _font(size: int) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    return ImageFont.load_default(size)


@lru_cache(maxsize=256)
def _drawn_text(text: str, size: int) -> Mask:
    font = _font(size)
    measure = ImageDraw.Draw(Image.new("L", (1, 1)))
    left, _, right, _ = measure.textbbox((0, 0), text, font=font)
    # The height of a line, not of these letters, so that all labels stand on one line
    _, top, _, bottom = measure.textbbox((0, 0), "Hg", font=font)
    image = Image.new("L", (max(1, round(right - left)), max(1, round(bottom - top))))
    ImageDraw.Draw(image).text((-left, -top), text, 255, font)
    return np.asarray(image)
