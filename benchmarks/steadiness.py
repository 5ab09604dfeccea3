"""How soon the emoji follows a change of expression, and whether it stays when the face does.

The sequences are scripted from ``sequences.json``: predictions of the shipped model for real faces, each
shifted, turned, lit and made noisy many times (``python -m training sequences`` writes the file). They are
joined at 30 frames per second and passed through the program's own smoothing. Time is simulated, so every run
gives the same figures. The smoothing was tuned on every other face; the figures come from the remaining ones.

`emoji_delay_ms_p95` is the delay after the first frame of a change within which 95 % of changes are shown;
the face takes 200 ms to change and keeps each emotion for 2 to 4 s. `flips_per_minute_changing` is how often
the emoji returns to the previous one within half a second in those sequences. `changes_per_minute_still` is
how often the emoji changes on a face that keeps its expression, after its first second in view, and
`faces_changing_still` the share of faces on which it changes at all. The weak and the strong form of an emoji
are treated as different emoji.
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
"""How long a face takes to change from one emotion to the next."""
DRIFT_S = 0.7
"""How long a pose or light lasts. Half of the variation is this slow, the other half is new in each frame."""
HOLD_S = (2.0, 4.0)
CHANGES = 15
"""Changes of emotion in one clip."""
FLIP_S = 0.5
"""An emoji that returns within this time is a flip."""


@dataclass(frozen=True)
class Clip:
    """Probabilities (N, 8), one row per frame, and the changes: first frame and new emotion."""

    rows: Rows
    changes: tuple[tuple[int, Emotion], ...] = ()


def faces(reported: bool) -> Faces:
    """The predictions of each face (K, 8), by emotion.

    reported: the faces that figures are reported for; otherwise those that the smoothing was tuned on.
    """
    content = json.loads(READINGS.read_text("utf-8"))
    result: Faces = {}
    for name, table in content["readings"].items():
        rows = [np.array(face, np.float32) for face in table[reported::2]]
        if rows:
            result[Emotion(name)] = [face / face.sum(axis=1, keepdims=True) for face in rows]
    return result


def still(face: Rows, seconds: float, random: np.random.Generator) -> Rows:
    """The predictions (N, 8) of a face that keeps its expression."""
    count = round(seconds * RATE)
    step = DRIFT_S * RATE
    poses = face[random.integers(len(face), size=int(count / step) + 2)]
    at = np.arange(count) / step
    low, part = at.astype(int), (at % 1)[:, None]
    slow = poses[low] * (1 - part) + poses[low + 1] * part
    quick = face[random.integers(len(face), size=count)]
    return np.asarray((slow + quick) / 2, np.float32)


def changing(known: Faces, changes: int, random: np.random.Generator) -> Clip:
    """A face that changes its emotion ``changes`` times."""
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


def emoji_names(rows: Iterable[Rows], responsiveness: Responsiveness = NORMAL) -> list[str]:
    """The image name of the emoji after each frame."""
    smoother, intensity = Smoother(responsiveness), IntensityFilter()
    return [_art(smoother, intensity, row, n / RATE) for n, row in enumerate(rows)]


def _art(smoother: Smoother, intensity: IntensityFilter, row: Rows, t: float) -> str:
    shares, (emotion, reasons) = smoother.update(row, (), t)
    level = intensity.update(shares, emotion, t)
    return Reading(Face(0, 0, 1, 1), 1, shares, emotion, reasons, row, level).emoji_image_name


def delays(clip: Clip, names: Sequence[str]) -> list[float]:
    """Seconds from the first frame of each change until its emoji is shown.

    The whole time until the next change if it is never shown.
    """
    ends = [*(n for n, _ in clip.changes[1:]), len(names)]
    result = []
    for (start, emotion), end in zip(clip.changes, ends, strict=True):
        after = (n for n in range(start, end) if plain(names[n]) == emotion)
        result.append((next(after, end) - start) / RATE)
    return result


def changes(names: Sequence[str]) -> list[int]:
    """The frames in which the emoji changes."""
    return [n for n, (before, now) in enumerate(pairwise(names), 1) if before != now]


def flips(names: Sequence[str]) -> int:
    """How often the emoji returns to the previous one within `FLIP_S`."""
    pairs = pairwise(changes(names))
    return sum(names[b] == names[a - 1] and b - a < FLIP_S * RATE for a, b in pairs)


def measure_changing(
    known: Faces, clips: int, random: np.random.Generator, responsiveness: Responsiveness = NORMAL
) -> dict[str, Any]:
    """Figures for faces that change."""
    sequences = [changing(known, CHANGES, random) for _ in steps(range(clips), "changing")]
    names = [emoji_names(clip.rows, responsiveness) for clip in sequences]
    seconds = [delay for clip, shown in zip(sequences, names, strict=True) for delay in delays(clip, shown)]
    minutes = sum(map(len, names)) / RATE / 60
    return {
        "emoji_delay_ms_p50": rounded(1000 * float(np.median(seconds))),
        "emoji_delay_ms_p95": rounded(1000 * float(np.percentile(seconds, 95))),
        "flips_per_minute_changing": rounded(sum(map(flips, names)) / minutes),
        "changes": len(seconds),
    }


def measure_still(
    known: Faces, seconds: float, random: np.random.Generator, responsiveness: Responsiveness = NORMAL
) -> dict[str, Any]:
    """Figures for faces that keep their expression, without the first second."""
    each = [face for of_one in known.values() for face in of_one]
    rows = (still(face, 1 + seconds, random) for face in steps(each, "still"))
    names = [emoji_names(row, responsiveness)[RATE:] for row in rows]
    counts = [len(changes(shown)) for shown in names]
    return {
        "changes_per_minute_still": rounded(sum(counts) / (len(each) * seconds / 60)),
        "faces_changing_still": rounded(sum(map(bool, counts)) / len(each)),
        "unknown_still": rounded(float(np.mean([shown.count(UNKNOWN) / len(shown) for shown in names]))),
        "faces": len(each),
    }


def _measure_with(responsiveness: Responsiveness, known: Faces, quick: bool) -> dict[str, Any]:
    random = np.random.default_rng(1)
    seconds, clips = (20, 20) if quick else (60, 40)
    return measure_changing(known, clips, random, responsiveness) | measure_still(
        known, seconds, random, responsiveness
    )


def measure(quick: bool) -> dict[str, Any]:
    """Figures for the default responsiveness; a full run adds the other two settings."""
    known = faces(reported=True)
    others = {"calm": CALM, "quick": FAST} if not quick else {}
    rest = {name: _measure_with(responsiveness, known, quick) for name, responsiveness in others.items()}
    return _measure_with(NORMAL, known, quick) | rest
