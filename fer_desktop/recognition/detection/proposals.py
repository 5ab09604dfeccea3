"""What may be a face: both networks look at the whole picture, at sizes that suit its own."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from fer_desktop.recognition.detection import thresholds
from fer_desktop.recognition.detection.blazeface import FULL_RANGE, SHORT_RANGE, BlazeFace, Sighting
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.detection.net_input import STEP, Colour, shrunk, square, whole


class Networks(NamedTuple):
    """Both of BlazeFace: the short range one knows faces at any tilt, the full range one small ones."""

    short: BlazeFace
    full: BlazeFace

    @classmethod
    def load(cls, short: bytes, full: bytes) -> Networks:
        """From the contents of their ONNX files, trusted."""
        return cls(BlazeFace(short, SHORT_RANGE), BlazeFace(full, FULL_RANGE))


def proposed(networks: Networks, frame: Frame, side: int) -> list[Sighting]:
    """What either network takes for a face, each once, the likeliest first.

    frame: uint8 (H, W, 3), BGR, or grey. side: of the frame's longer side as the full range network sees it.
    """
    picture, factor = shrunk(frame, max(side, 2 * thresholds.SHORT_SIDE))
    found = [
        *large(networks.short, picture),
        *networks.full.find(whole(picture, side), thresholds.PROPOSED_SMALL),
    ]
    return [enlarged(each, 1 / factor) for each in each_once(found)]


def proposed_in_photo(networks: Networks, frame: Frame) -> list[Sighting]:
    """As `proposed`, at the size that suits the photo, and closer where there are small faces."""
    height, width = frame.shape[:2]
    side, longer = fine_side(width, height), max(width, height)
    found = proposed(networks, frame, side)
    closest = closest_side(width, height)
    small = any(each.side * side < thresholds.SMALL_SIDE * longer for each in found)
    if not small or closest <= side:
        return found
    picture, factor = shrunk(frame, closest)
    view = whole(picture, STEP * int(closest / STEP + 0.4))
    closer = networks.full.find(view, thresholds.PROPOSED_CLOSEST)
    return each_once([*found, *(enlarged(each, 1 / factor) for each in closer)])


def fine_side(width: int, height: int) -> int:
    """How long the longer side is for the full range network, in a photo of this size."""
    pixels = width * height
    if pixels > thresholds.LARGE_AREA:
        area = min(thresholds.LARGE_PART * pixels, thresholds.MAX_AREA)
    else:
        area = min(thresholds.FINE_PART * pixels, thresholds.FINE_AREA)
    area = max(area, thresholds.MIN_AREA)
    side = max(width, height) * math.sqrt(area / pixels)
    return STEP * int(side / STEP + 0.4)


def closest_side(width: int, height: int) -> int:
    """As `fine_side`, where the photo has small faces."""
    pixels = width * height
    enlarged_to = min(thresholds.ENLARGED**2 * pixels, thresholds.ENLARGED_AREA)
    area = min(max(pixels, enlarged_to), thresholds.CLOSEST_AREA)
    return int(max(width, height) * math.sqrt(area / pixels))


def each_once(sightings: Iterable[Sighting]) -> list[Sighting]:
    """The likeliest first; one whose middle lies within another's box is dropped beside it."""
    distinct: list[Sighting] = []
    for each in sorted(sightings, key=lambda sighting: -sighting.score):
        if not any(is_same(each, other) for other in distinct):
            distinct.append(each)
    return distinct


def is_same(one: Sighting, other: Sighting) -> bool:
    """Whether both are one face: they lie half a box apart at most."""
    apart = max(abs(one.x - other.x), abs(one.y - other.y))
    return apart < max(one.side, other.side) / 2


def enlarged(sighting: Sighting, factor: float) -> Sighting:
    """The same in a picture that is larger by this factor."""
    x, y, side = (value * factor for value in (sighting.x, sighting.y, sighting.side))
    return replace(sighting, x=x, y=y, side=side)


def large(short: BlazeFace, picture: Colour) -> list[Sighting]:
    """The large faces, in the picture alone and in a border, as squares of one size for one call."""
    height, width = picture.shape[:2]
    longer = max(height, width)
    views = [
        square(picture, (width / 2, height / 2), border * longer, thresholds.SHORT_SIDE)
        for border in (1.0, thresholds.BORDER)
    ]
    return [each for found in short.find_in_each(views, thresholds.PROPOSED) for each in found]
