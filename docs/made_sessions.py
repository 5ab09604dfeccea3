"""Sessions that nobody sat for: made-up readings for the pictures of History, the same on each run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.formatting import format_timestamp
from fer_desktop.sessions.model import TURNED_AWAY, Row, SourceKind, Status, no_face
from fer_desktop.sessions.storage.recorder import Recorder

EVERY_S = 0.5
SURE = 0.5
UNCLEAR = "no clear winner"
FIRST_TRY, SECOND_TRY = "Rehearsal, first try.mp4", "Rehearsal, second try.mp4"
CALM = {Emotion.NEUTRAL: 3.3}


class Bump(NamedTuple):
    """An emotion that rises and falls again around a time, in seconds."""

    emotion: Emotion
    t_s: float
    width_s: float
    height: float = 6.0


class Made(NamedTuple):
    """A session to make: ``away`` are stretches without a face, ``turned`` with one turned away."""

    title: str
    kind: SourceKind
    source: str
    days_ago: float
    seconds: float
    bumps: Sequence[Bump]
    away: Sequence[tuple[float, float]] = ()
    turned: Sequence[tuple[float, float]] = ()
    faces: int = 1
    incomplete: str = ""


SESSIONS = (
    Made(
        *(FIRST_TRY, SourceKind.VIDEO, f"~/Videos/{FIRST_TRY}", 9.1, 184),
        [
            *(Bump(Emotion.FEAR, 18, 14), Bump(Emotion.SADNESS, 60, 16), Bump(Emotion.ANGER, 96, 9)),
            *(Bump(Emotion.HAPPINESS, 131, 12), Bump(Emotion.SADNESS, 166, 12)),
        ],
        away=[(110, 119)],
        turned=[(42, 50)],
    ),
    Made(
        *("Desk camera", SourceKind.CAMERA, "Desk camera", 6.3, 412),
        [Bump(Emotion.HAPPINESS, 40, 25), Bump(Emotion.SURPRISE, 180, 12), Bump(Emotion.HAPPINESS, 330, 40)],
        away=[(220, 281)],
    ),
    Made(
        *("Short video, cut 3.mkv", SourceKind.VIDEO, "~/Videos/Short video, cut 3.mkv", 2.2, 96),
        [Bump(Emotion.DISGUST, 20, 9), Bump(Emotion.CONTEMPT, 52, 8), Bump(Emotion.SURPRISE, 80, 8)],
        faces=3,
        incomplete="The file is cut off or damaged: it was read up to 96.0 s.",
    ),
    Made(
        *(SECOND_TRY, SourceKind.VIDEO, f"~/Videos/{SECOND_TRY}", 1.15, 176),
        [
            *(Bump(Emotion.SURPRISE, 14, 8), Bump(Emotion.HAPPINESS, 44, 17), Bump(Emotion.SADNESS, 84, 9)),
            *(Bump(Emotion.HAPPINESS, 118, 15), Bump(Emotion.HAPPINESS, 160, 14, 7.0)),
        ],
        turned=[(70, 75)],
        away=[(98, 103)],
    ),
    Made(
        *("Desk camera", SourceKind.CAMERA, "Desk camera", 0.1, 63),
        [Bump(Emotion.HAPPINESS, 30, 16)],
    ),
)


def record_sessions(history: Path) -> None:
    """Records all of them into a history, with dates in the last days."""
    numbers = {_record(history, made): made for made in SESSIONS}
    with closing(sqlite3.connect(history)) as raw, raw:
        for number, made in numbers.items():
            started = format_timestamp(datetime.now().astimezone() - timedelta(days=made.days_ago))
            raw.execute("UPDATE sessions SET started = ? WHERE id = ?", (started, number))


def _record(history: Path, made: Made) -> int:
    settings = {"every_s": EVERY_S, "model": "1.1"}
    with Recorder(history, made.kind, made.title, made.source, settings) as recorder:
        for rows in _moments(made):
            recorder.add_rows(rows)
        recorder.finish(made.seconds, made.incomplete)
    return recorder.session_id


def _moments(made: Made) -> Iterator[list[Row]]:
    chance = np.random.default_rng(len(made.title))
    for number in range(round(made.seconds / EVERY_S)):
        t_s = number * EVERY_S
        if _within(t_s, made.away):
            yield [no_face(t_s)]
        else:
            yield [_row(made, t_s, face, chance) for face in range(1, made.faces + 1)]


def _within(t_s: float, stretches: Sequence[tuple[float, float]]) -> bool:
    return any(start <= t_s < end for start, end in stretches)


def _row(made: Made, t_s: float, face: int, chance: np.random.Generator) -> Row:
    shares = _shares(made, t_s - 4 * (face - 1), chance)
    best = int(np.argmax(shares))
    turned = _within(t_s, made.turned)
    sure = shares[best] >= SURE and not turned
    reasons = () if sure else (TURNED_AWAY if turned else UNCLEAR,)
    return Row(
        t_s,
        face,
        Status.SCORED if sure else Status.UNKNOWN,
        reasons,
        EMOTIONS[best] if sure else None,
        float(shares[best]),
        tuple(float(share) for share in shares),
        (90 + 160 * face, 80, 120, 120),
    )


def _shares(made: Made, t_s: float, chance: np.random.Generator) -> np.ndarray:
    """Eight probabilities, shape (8,), that sum to 1."""
    rise = {emotion: CALM.get(emotion, 0.0) for emotion in EMOTIONS}
    for bump in made.bumps:
        rise[bump.emotion] += bump.height * float(np.exp(-(((t_s - bump.t_s) / bump.width_s) ** 2)))
    weights = np.exp(
        np.array([rise[emotion] for emotion in EMOTIONS]) + chance.normal(0, 0.18, len(EMOTIONS))
    )
    return weights / weights.sum()
