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
from fer_desktop.recognition.detection.cascade_search import to_grey
from fer_desktop.recognition.detection.net_input import square, upright
from fer_desktop.recognition.detection.proposals import is_same

DETAIL_SIDE = 48
"""Pixels of the picture in which `eye_detail` is measured, and what of it is the face, and the eyes:"""
FACE_ROWS, FACE_COLUMNS = slice(6, 44), slice(6, 42)
EYE_ROWS, EYE_COLUMNS = slice(12, 25), slice(7, 41)
MIN_CONTRAST = 4.0
"""Grey levels: below it a picture is even."""

Opinion = Callable[[Frame, Sighting], float]
"""What others add to the evidence of a face, at most `thresholds.MAX_FURTHER`."""


def confirmed(
    short: BlazeFace, further: Opinion, frame: Frame, sighting: Sighting, patient: bool
) -> Sighting | None:
    """The face as it is seen close by, if it is one, and no emoji.

    further: asked where the looks leave a doubt. frame: uint8 (H, W, 3), BGR, or grey. patient: whether it is
    tried to stand a doubtful head upright in another way. A pattern that looks like a face from one distance
    seldom does from three, and a face seen at a tilt looks more like one when it stands upright.
    """
    for first in _first_looks(short, frame, sighting, patient):
        found = _judged(short, further, frame, first)
        if found is not None:
            return found
    return None


def _judged(short: BlazeFace, further: Opinion, frame: Frame, first: Sighting) -> Sighting | None:
    """The face of a first look, if further evidence confirms it."""
    if first.score < thresholds.DOUBTED:
        return None
    if first.score >= thresholds.CERTAIN:
        return None if is_emoji(frame, first) else first
    more = looks_at(short, frame, first, thresholds.FURTHER_LOOKS, thresholds.SEEN_FURTHER)
    looks = [first, *more]
    found = mean_of([look for look in looks[: thresholds.SCORED_LOOKS] if look is not None])
    missing = thresholds.CONFIRMED - evidence_of(looks, eye_detail(frame, found))
    # The others are asked only where they can turn the scale
    if missing > thresholds.MAX_FURTHER or is_emoji(frame, found):
        return None
    return found if further(frame, found) >= missing else None


def evidence_of(looks: Sequence[Sighting | None], detail: float) -> float:
    """How surely several looks, the first and the further ones, show one face.

    With what others add it is one from `thresholds.CONFIRMED` on. detail: see `eye_detail`.
    """
    scores = [0.0 if look is None else look.score for look in looks[: thresholds.SCORED_LOOKS]]
    seen = [look for look in looks if look is not None]
    rolls = [math.remainder(each.roll - seen[0].roll, 360) for each in seen]
    apart = min(_apart(seen), thresholds.MAX_APART)
    return (
        float(np.mean([log_odds(score) for score in scores]))
        + thresholds.DETAIL_WEIGHT * math.log(detail + thresholds.DETAIL_OFFSET)
        + thresholds.APART_WEIGHT * apart
        + thresholds.ROLL_WEIGHT * min(float(np.std(rolls)), thresholds.MAX_ROLL)
    )


def _apart(looks: Sequence[Sighting]) -> float:
    """How much places and sizes of a face differ, by their standard deviations in sides of its box."""
    x, y, side = np.array([(each.x, each.y, each.side) for each in looks]).T
    return float((x.std() + y.std()) / side.mean() + np.log(side).std())


def log_odds(score: float) -> float:
    """Of a score from 0 to 1, held away from both ends."""
    least = thresholds.MIN_SCORE
    held = min(max(score, least), 1 - least)
    return math.log(held / (1 - held))


def contrast_of(full: BlazeFace, frame: Frame, sighting: Sighting) -> float:
    """What the full range network adds to the evidence of a face: see `thresholds.CONTRAST_WEIGHT`."""
    near, nearest = (_seen_by(full, frame, sighting, *each) for each in thresholds.CONTRAST_LOOKS)
    return thresholds.CONTRAST_WEIGHT * (log_odds(near) - log_odds(nearest))


def _seen_by(full: BlazeFace, frame: Frame, sighting: Sighting, scale: float, side: int) -> float:
    """The score of a known face in a square of so many of its sides; 0 if it is not seen."""
    view = square(frame, (sighting.x, sighting.y), scale * sighting.side, side, sighting.roll)
    found = full.find(view, thresholds.MIN_SCORE)
    return max((each.score for each in found if is_same(each, sighting)), default=0.0)


def votes_of(frontal: int, profile: int) -> float:
    """What so many raw hits of the frontal cascades and of the one for profiles add to the evidence."""
    from_front = thresholds.VOTES_WEIGHT * math.log1p(frontal)
    return from_front + thresholds.PROFILE_VOTES_WEIGHT * math.log1p(profile)


def eye_detail(frame: Frame, sighting: Sighting) -> float:
    """How much a face changes from row to row about its eyes, as a part of its standard deviation."""
    turn, rise = math.radians(sighting.roll), thresholds.BOX_RISE * sighting.side
    middle = sighting.x + math.sin(turn) * rise, sighting.y - math.cos(turn) * rise
    grey = to_grey(upright(frame, middle, thresholds.BOX_SIDE * sighting.side, DETAIL_SIDE, sighting.roll)[0])
    soft = cv2.GaussianBlur(grey.astype(np.float32), (0, 0), 1.0)
    contrast = max(float(soft[FACE_ROWS, FACE_COLUMNS].std()), MIN_CONTRAST)
    return float(np.abs(np.diff(soft[EYE_ROWS, EYE_COLUMNS], axis=0)).mean()) / contrast


def _first_looks(short: BlazeFace, frame: Frame, sighting: Sighting, patient: bool) -> list[Sighting]:
    """As it seems to stand; if that leaves a doubt, before it as it looks most like a face when turned."""
    (first,) = looks_at(short, frame, sighting, (thresholds.FIRST_LOOK,))
    seen = [] if first is None else [first]
    sure = first is not None and first.score >= thresholds.SURE
    # What has a lower score is the full range network's, which sees no head far from upright
    if sure or not patient or sighting.score < thresholds.LIKELY:
        return seen
    rolls = [sighting.roll + 90 * quarters for quarters in (1, 2, 3)]
    tries = [
        looks_at(short, frame, replace(sighting, roll=roll), (thresholds.FIRST_LOOK,))[0] for roll in rolls
    ]
    other = max((each for each in tries if each is not None), key=lambda each: each.score, default=None)
    if other is None or (first is not None and other.score <= first.score + thresholds.SURER):
        return seen
    return [other, *seen]


def looks_at(
    short: BlazeFace,
    frame: Frame,
    sighting: Sighting,
    scales: Sequence[float],
    least: float = thresholds.SEEN,
) -> list[Sighting | None]:
    """What is seen of a face in squares of so many of its sides; None where its score is less."""
    side = thresholds.SHORT_SIDE
    middle = sighting.x, sighting.y
    views = [square(frame, middle, scale * sighting.side, side, sighting.roll) for scale in scales]
    found = short.find_in_each(views, least)
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
    hue, saturation, value = cv2.split(cv2.cvtColor(part, cv2.COLOR_BGR2HSV))
    first, last = thresholds.EMOJI_HUES
    glaring = (saturation >= thresholds.EMOJI_SATURATION) & (value >= thresholds.EMOJI_VALUE)
    glaring &= (hue >= first) | (hue <= last)
    return bool(np.count_nonzero(glaring) > thresholds.EMOJI_PART * glaring.size)


def face_of(sighting: Sighting, frame: Frame) -> Face:
    """The box that the program reports, cut at the frame's edges: where a cascade would see the face."""
    turn, rise = math.radians(sighting.roll), thresholds.BOX_RISE * sighting.side
    x, y = sighting.x + math.sin(turn) * rise, sighting.y - math.cos(turn) * rise
    aside = min(max(0.0, sighting.yaw - thresholds.ASIDE_FROM) / thresholds.ASIDE_RANGE, 1.0)
    side = round(thresholds.BOX_SIDE * (1 + thresholds.ASIDE_GROWTH * aside) * sighting.side)
    box = Face(round(x - side / 2), round(y - side / 2), side, side)
    turned = sighting.yaw > thresholds.TURNED
    return clip_to(box, frame.shape)._replace(roll=sighting.roll, turned=turned)


def sighting_of(face: Face) -> Sighting:
    """What the network would see of a face of this box."""
    side = max(face.w, face.h) / thresholds.BOX_SIDE
    turn, rise = math.radians(face.roll), thresholds.BOX_RISE * side
    x, y = face.middle
    return Sighting(x - math.sin(turn) * rise, y + math.cos(turn) * rise, side, 1.0, face.roll)
