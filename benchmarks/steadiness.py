"""How soon the emoji follows the face, and whether it stays when the face stays.

Scripted: the readings in ``sequences.json`` are those of the shipped model on real faces, each shifted,
turned, lit and made noisy many times (``python -m training sequences`` writes them). They are strung together
at 30 frames a second and run through the program's own smoothing. No clock is asked, so each run gives the
same figures. The pace was chosen on every other face; the figures are those of the rest.

`emoji_delay_ms_p95`: 95 of 100 changes of emotion are shown that soon after the first frame of the change;
the face takes 200 ms to change and holds each emotion for 2 to 4 s. `flips_per_minute_changing`: how often
the emoji, its weak and its strong form apart, goes back within half a second in those clips.
`changes_per_minute_still`: changes of the emoji, these forms again apart, of a face that stays the same, from
one second after it came into view. `faces_changing_still`: the part of the faces of which it changed at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.timing import rounded, steps
from fer_desktop.core.emotions import UNKNOWN, Emotion, plain
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.intensity import IntensityFilter
from fer_desktop.recognition.reading import Reading
from fer_desktop.recognition.smoothing import CALM, FAST, NORMAL, Responsiveness, Smoother

Rows = npt.NDArray[np.float32]
Faces = dict[Emotion, list[Rows]]

READINGS = Path(__file__).with_name("sequences.json")
RATE = 30
FADE_S = 0.2
"""How long a face takes from one emotion to the next."""
DRIFT_S = 0.7
"""How long a pose or a light holds; half of what changes does so slowly, the other half in each frame."""
HOLD_S = (2.0, 4.0)
CHANGES = 15
"""In a clip."""
FLIP_S = 0.5


@dataclass(frozen=True)
class Clip:
    """Probabilities (N, 8), one row a frame, and from which frame on the face changes to which emotion."""

    rows: Rows
    changes: tuple[tuple[int, Emotion], ...] = ()


def faces(reported: bool) -> Faces:
    """The readings of each face (K, 8): those that figures are reported of, or those to choose the pace
    on."""
    content = json.loads(READINGS.read_text("utf-8"))
    found: Faces = {}
    for name, table in content["readings"].items():
        rows = [np.array(face, np.float32) for face in table[reported::2]]
        found[Emotion(name)] = [face / face.sum(axis=1, keepdims=True) for face in rows]
    return {emotion: kept for emotion, kept in found.items() if kept}


def still(face: Rows, seconds: float, random: np.random.Generator) -> Rows:
    """What is read of a face that holds its expression, (N, 8)."""
    count = round(seconds * RATE)
    step = DRIFT_S * RATE
    poses = face[random.integers(len(face), size=int(count / step) + 2)]
    at = np.arange(count) / step
    low, part = at.astype(int), (at % 1)[:, None]
    slow = poses[low] * (1 - part) + poses[low + 1] * part
    quick = face[random.integers(len(face), size=count)]
    return np.asarray((slow + quick) / 2, np.float32)


def changing(known: Faces, changes: int, random: np.random.Generator) -> Clip:
    """A face that changes its emotion again and again."""
    emotion = list(known)[random.integers(len(known))]
    parts, marks, length = [_held(known[emotion], random)], [], 0
    for _ in range(changes):
        emotion = _another(list(known), emotion, random)
        length += len(parts[-1])
        marks.append((length, emotion))
        parts.append(_faded(parts[-1][-1], _held(known[emotion], random)))
    return Clip(np.concatenate(parts), tuple(marks))


def _held(of: Sequence[Rows], random: np.random.Generator) -> Rows:
    return still(of[int(random.integers(len(of)))], float(random.uniform(*HOLD_S)), random)


def _another(emotions: Sequence[Emotion], but: Emotion, random: np.random.Generator) -> Emotion:
    others = [each for each in emotions if each != but]
    return others[random.integers(len(others))]


def _faded(before: Rows, after: Rows) -> Rows:
    count = round(FADE_S * RATE)
    part = (np.arange(1, count + 1) / count)[:, None].astype(np.float32)
    return np.concatenate([before * (1 - part) + after[:count] * part, after[count:]])


def shown(rows: Iterable[Rows], pace: Responsiveness = NORMAL) -> list[str]:
    """The name of the emoji's art after each frame."""
    smoother, intensity = Smoother(pace), IntensityFilter()
    return [_art(smoother, intensity, row, n / RATE) for n, row in enumerate(rows)]


def _art(smoother: Smoother, intensity: IntensityFilter, row: Rows, t: float) -> str:
    shares, (emotion, reasons) = smoother.update(row, (), t)
    level = intensity.update(shares, emotion, t)
    return Reading(Face(0, 0, 1, 1), 1, shares, emotion, reasons, row, level).emoji_image_name


def delays(clip: Clip, names: Sequence[str]) -> list[float]:
    """Seconds from each change's first frame to the emoji of the emotion; all of its time if it never
    came."""
    ends = [*(n for n, _ in clip.changes[1:]), len(names)]
    found = []
    for (start, emotion), end in zip(clip.changes, ends, strict=True):
        after = (n for n in range(start, end) if plain(names[n]) == emotion)
        found.append((next(after, end) - start) / RATE)
    return found


def changes(names: Sequence[str]) -> list[int]:
    """The frames in which the emoji changes."""
    return [n for n, (before, now) in enumerate(pairwise(names), 1) if before != now]


def flips(names: Sequence[str]) -> int:
    """How often the emoji goes back to the one before within `FLIP_S`."""
    pairs = pairwise(changes(names))
    return sum(names[b] == names[a - 1] and b - a < FLIP_S * RATE for a, b in pairs)


def of_changing(
    known: Faces, clips: int, random: np.random.Generator, pace: Responsiveness = NORMAL
) -> dict[str, Any]:
    """The figures of faces that change."""
    played = [changing(known, CHANGES, random) for _ in steps(range(clips), "changing")]
    names = [shown(clip.rows, pace) for clip in played]
    late = [delay for clip, seen in zip(played, names, strict=True) for delay in delays(clip, seen)]
    minutes = sum(map(len, names)) / RATE / 60
    return {
        "emoji_delay_ms_p50": rounded(1000 * float(np.median(late))),
        "emoji_delay_ms_p95": rounded(1000 * float(np.percentile(late, 95))),
        "flips_per_minute_changing": rounded(sum(map(flips, names)) / minutes),
        "changes": len(late),
    }


def of_still(
    known: Faces, seconds: float, random: np.random.Generator, pace: Responsiveness = NORMAL
) -> dict[str, Any]:
    """The figures of faces that stay as they are, the first second left out."""
    each = [face for of_one in known.values() for face in of_one]
    names = [shown(still(face, 1 + seconds, random), pace)[RATE:] for face in steps(each, "still")]
    counts = [len(changes(seen)) for seen in names]
    return {
        "changes_per_minute_still": rounded(sum(counts) / (len(each) * seconds / 60)),
        "faces_changing_still": rounded(sum(map(bool, counts)) / len(each)),
        "unknown_still": rounded(float(np.mean([seen.count(UNKNOWN) / len(seen) for seen in names]))),
        "faces": len(each),
    }


def _of(pace: Responsiveness, known: Faces, quick: bool) -> dict[str, Any]:
    random = np.random.default_rng(1)
    seconds, clips = (20, 20) if quick else (60, 40)
    return of_changing(known, clips, random, pace) | of_still(known, seconds, random, pace)


def measure(quick: bool) -> dict[str, Any]:
    """The figures of the pace in use, and in a full run those of the settings' other two."""
    known = faces(reported=True)
    others = {} if quick else {"calm": _of(CALM, known, quick), "quick": _of(FAST, known, quick)}
    return _of(NORMAL, known, quick) | others
