"""How a photo with its readings is shown and saved: with boxes, or with emoji beside or over the faces."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from fer_desktop.media.annotation import ENGLISH, LabelStyle, annotate
from fer_desktop.media.face_cover.cover import cover
from fer_desktop.media.face_cover.sticker import Sticker
from fer_desktop.media.label_layout import Area, Size, place_labels

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Face, Frame
    from fer_desktop.recognition.recognizer import Reading

BESIDE_SIZES = (1.0, 0.75, 0.5, 0.35)
"""The side of an emoji beside a face, as parts of the face's width, the best first."""


class PhotoLook(StrEnum):
    """What is drawn on a photo."""

    BOXES = "boxes"
    BESIDE = "beside"
    OVER = "over"


def draw_look(
    frame: Frame, readings: Sequence[Reading], look: PhotoLook, style: LabelStyle = ENGLISH
) -> Frame:
    """Return a copy of a photo, (H, W, 3) uint8, BGR, with its readings drawn; ``frame`` is not changed.

    `PhotoLook.OVER` leaves no pixel of the faces' boxes; faces that have no reading stay as they are. Raises
    `ResourceError` if an emoji that stands beside or over a face is missing.
    """
    if look is PhotoLook.BOXES:
        return annotate(frame, readings, style)
    if look is PhotoLook.OVER:
        return cover(frame, [(each.face, each.emoji_image_name) for each in readings], style.art)
    drawn = frame.copy()
    height, width = frame.shape[:2]
    places = emoji_places([each.face for each in readings], width, height)
    for reading, area in zip(readings, places, strict=True):
        middle = round((area.left + area.right) / 2), round((area.top + area.bottom) / 2)
        Sticker(style.art(reading.emoji_image_name)).composite(drawn, middle, round(area.right - area.left))
    return drawn


def emoji_places(faces: Sequence[Face], width: int, height: int) -> list[Area]:
    """Return where the emoji beside each face of a photo stands, in frame pixels: over no other face."""
    areas = [Area.at(*face.box) for face in faces]
    sizes = [[Size(part * face.w, part * face.w) for part in BESIDE_SIZES] for face in faces]
    return [label.area for label in place_labels(areas, sizes, Area(0, 0, width, height))]
