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

Votes = Callable[[Frame, Sighting], float]
"""How much the cascades' hits add to the evidence of a face, from 0 to `thresholds.MAX_VOTES`."""


def confirmed(
    short: BlazeFace, votes: Votes, frame: Frame, sighting: Sighting, patient: bool
) -> Sighting | None:
    """The face as it is seen close by, if it is one, and no emoji.

    frame: uint8 (H, W, 3), BGR, or grey. patient: whether it is tried to stand a doubtful head upright in
    another way. A pattern that looks like a face from one distance seldom does from three, and a face seen at
    a tilt looks more like one when it stands upright.
    """
    for first in _first_looks(short, frame, sighting, patient):
        found = _judged(short, votes, frame, first, _turns_apart(first, sighting) > 45)
        if found is not None:
            return found
    return None


def _judged(
    short: BlazeFace, votes: Votes, frame: Frame, first: Sighting, elsewhere: bool
) -> Sighting | None:
    """The face of a first look, if further evidence confirms it. elsewhere: whether it stands another way."""
    if first.score < thresholds.DOUBTED:
        return None
    if first.score >= thresholds.CERTAIN:
        return None if is_emoji(frame, first) else first
    looks = [first, *looks_at(short, frame, first, thresholds.FURTHER_LOOKS)]
    found = mean_of([look for look in looks if look is not None])
    detail = eye_detail(frame, found)
    missing = thresholds.CONFIRMED_ELSEWHERE if elsewhere else thresholds.CONFIRMED
    missing -= evidence_of(looks, detail)
    # A smaller face has less of it in any case
    if detail < thresholds.MIN_DETAIL and found.side >= DETAIL_SIDE:
        missing = max(missing, thresholds.CLEAR_VOTES)
    # The cascades are asked only where their hits can turn the scale
    if missing > thresholds.MAX_VOTES or is_emoji(frame, found):
        return None
    return found if missing <= 0 or votes(frame, found) >= missing else None


def evidence_of(looks: Sequence[Sighting | None], detail: float) -> float:
    """How surely several looks show one face, without the cascades; from `thresholds.CONFIRMED` on it is one.

    detail: see `eye_detail`.
    """
    least = thresholds.MIN_SCORE
    scores = np.clip([0.0 if look is None else look.score for look in looks], least, 1 - least)
    log_odds = float(np.log(scores / (1 - scores)).mean())
    return log_odds + thresholds.DETAIL_WEIGHT * math.log(detail + thresholds.DETAIL_OFFSET)


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


def _turns_apart(one: Sighting, other: Sighting) -> float:
    """Degrees."""
    return abs(math.remainder(one.roll - other.roll, 360))


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
