"""The second look at what may be a face: close by, at several distances, with the head upright."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import cv2
import numpy as np

from fer_desktop.recognition.detection import thresholds
from fer_desktop.recognition.detection.blazeface import BlazeFace, Sighting
from fer_desktop.recognition.detection.boxes import Face, Frame, clip_to
from fer_desktop.recognition.detection.net_input import square
from fer_desktop.recognition.detection.proposals import is_same

Votes = Callable[[Frame, Sighting], bool]
"""Whether a cascade speaks for a face that the networks doubt."""


def confirmed(
    short: BlazeFace, votes: Votes, frame: Frame, sighting: Sighting, patient: bool
) -> Sighting | None:
    """The face as it is seen close by, if it is one, and no emoji.

    frame: uint8 (H, W, 3), BGR, or grey. patient: whether it is tried to stand a doubtful head upright in
    another way. A pattern that looks like a face from one distance seldom does from three, each time in the
    same place, and a face seen at a tilt looks more like one when it stands upright. Where the looks leave a
    doubt, a cascade decides: it errs elsewhere than the networks.
    """
    first = _first_look(short, frame, sighting, patient)
    if first is None or first.score < thresholds.DOUBTED:
        return None
    if first.score >= thresholds.CERTAIN:
        return None if is_emoji(frame, first) else first
    looks = [first, *looks_at(short, frame, first, thresholds.FURTHER_LOOKS)]
    confidence, found = confidence_of(looks), mean_of([look for look in looks if look is not None])
    if confidence < thresholds.DOUBTED or is_emoji(frame, found):
        return None
    if _turns_apart(first, sighting) > 45:
        return replace(found, score=confidence) if confidence >= thresholds.CONFIRMED_ELSEWHERE else None
    if confidence < thresholds.CONFIRMED and not votes(frame, found):
        return None
    return replace(found, score=confidence)


def _turns_apart(one: Sighting, other: Sighting) -> float:
    """Degrees."""
    return abs(math.remainder(one.roll - other.roll, 360))


def _first_look(short: BlazeFace, frame: Frame, sighting: Sighting, patient: bool) -> Sighting | None:
    """As it seems to stand; if that leaves a doubt, turned by a quarter or half as well."""
    (first,) = looks_at(short, frame, sighting, (thresholds.FIRST_LOOK,))
    sure = first is not None and first.score >= thresholds.SURE
    # What has a lower score is the full range network's, which sees no head far from upright
    if sure or not patient or sighting.score < thresholds.PROPOSED:
        return first
    rolls = [sighting.roll + 90 * quarters for quarters in (1, 2, 3)]
    tries = [
        looks_at(short, frame, replace(sighting, roll=roll), (thresholds.FIRST_LOOK,))[0] for roll in rolls
    ]
    other = max((each for each in tries if each is not None), key=lambda each: each.score, default=None)
    if first is None or other is None:
        return first or other
    return other if other.score > first.score + thresholds.SURER else first


def confidence_of(looks: Sequence[Sighting | None]) -> float:
    """How surely several looks show one face: their median score, less what they differ in place and size."""
    seen = [look for look in looks if look is not None]
    if not seen:
        return 0.0
    scores = [0.0 if look is None else look.score for look in looks]
    x, y, sides = np.array([(each.x, each.y, each.side) for each in seen]).T
    apart = float(x.std() + y.std()) / float(sides.mean()) + float(np.log(sides).std())
    yaw = min(float(np.mean([each.yaw for each in seen])), thresholds.MAX_YAW)
    return float(np.median(scores)) - apart - thresholds.YAW_COUNTS * yaw


def looks_at(
    short: BlazeFace, frame: Frame, sighting: Sighting, scales: Sequence[float]
) -> list[Sighting | None]:
    """What is seen of a face in squares of so many of its sides; None where it is not seen."""
    side = thresholds.SHORT_SIDE
    middle = sighting.x, sighting.y
    views = [square(frame, middle, scale * sighting.side, side, sighting.roll) for scale in scales]
    found = short.find_in_each(views, thresholds.SEEN)
    return [next((each for each in view if is_same(each, sighting)), None) for view in found]


def mean_of(looks: Sequence[Sighting]) -> Sighting:
    """The middle of several looks at one face, the surer ones counting for more."""
    weights = np.array([look.score for look in looks])
    x, y, side, yaw = np.average([(each.x, each.y, each.side, each.yaw) for each in looks], 0, weights)
    turns = [math.remainder(each.roll - looks[0].roll, 360) for each in looks]
    roll = math.remainder(looks[0].roll + float(np.average(turns, weights=weights)), 360)
    return Sighting(float(x), float(y), float(side), float(weights.max()), roll, float(yaw))


def is_emoji(frame: Frame, sighting: Sighting) -> bool:
    """Whether the middle of a box has the glaring colours of an emoji; never in a grey picture."""
    if frame.ndim == 2:
        return False
    half = thresholds.MIDDLE / 2 * sighting.side
    (left, right), (top, bottom) = (
        (max(0, round(middle - half)), max(0, round(middle + half) + 1))
        for middle in (sighting.x, sighting.y)
    )
    part = frame[top:bottom, left:right]
    if not part.size:
        return False
    low = (0, thresholds.EMOJI_SATURATION, thresholds.EMOJI_VALUE)
    glaring = cv2.inRange(cv2.cvtColor(part, cv2.COLOR_BGR2HSV), low, (thresholds.EMOJI_HUE, 255, 255))
    return bool(np.count_nonzero(glaring) > thresholds.EMOJI_PART * glaring.size)


def face_of(sighting: Sighting, frame: Frame) -> Face:
    """The box that is told, cut at the frame's edges: where a cascade would see the face."""
    turn, rise = math.radians(sighting.roll), thresholds.BOX_RISE * sighting.side
    x, y = sighting.x + math.sin(turn) * rise, sighting.y - math.cos(turn) * rise
    aside = min(max(0.0, sighting.yaw - thresholds.ASIDE_FROM) / thresholds.ASIDE_RANGE, 1.0)
    side = round(thresholds.BOX_SIDE * (1 + thresholds.ASIDE_GROWTH * aside) * sighting.side)
    box = Face(round(x - side / 2), round(y - side / 2), side, side)
    turned = sighting.yaw > thresholds.TURNED
    return clip_to(box, frame.shape)._replace(roll=sighting.roll, turned=turned)


def sighting_of(face: Face) -> Sighting:
    """What the network would see of a face whose box was told."""
    side = max(face.w, face.h) / thresholds.BOX_SIDE
    turn, rise = math.radians(face.roll), thresholds.BOX_RISE * side
    x, y = face.x + face.w / 2, face.y + face.h / 2
    return Sighting(x - math.sin(turn) * rise, y + math.cos(turn) * rise, side, 1.0, face.roll)
