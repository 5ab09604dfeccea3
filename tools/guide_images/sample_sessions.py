"""Sessions with invented readings for the pictures of History, the same on each run."""

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

INTERVAL_S = 0.5
MIN_PROBABILITY = 0.5
UNCLEAR = "no clear winner"
FIRST_TRY, SECOND_TRY = "Rehearsal, first try.mp4", "Rehearsal, second try.mp4"
BASELINE = {Emotion.NEUTRAL: 3.3}


class Peak(NamedTuple):
    """An emotion that rises and falls again around a time, in seconds."""

    emotion: Emotion
    t_s: float
    width_s: float
    height: float = 6.0


class Sample(NamedTuple):
    """A session to record: ``away`` are spans without a face, ``turned`` with one turned away."""

    title: str
    kind: SourceKind
    source: str
    days_ago: float
    seconds: float
    peaks: Sequence[Peak]
    away: Sequence[tuple[float, float]] = ()
    turned: Sequence[tuple[float, float]] = ()
    faces: int = 1
    incomplete: str = ""


SESSIONS = (
    Sample(
        *(FIRST_TRY, SourceKind.VIDEO, f"~/Videos/{FIRST_TRY}", 9.1, 184),
        [
            *(Peak(Emotion.FEAR, 18, 14), Peak(Emotion.SADNESS, 60, 16), Peak(Emotion.ANGER, 96, 9)),
            *(Peak(Emotion.HAPPINESS, 131, 12), Peak(Emotion.SADNESS, 166, 12)),
        ],
        away=[(110, 119)],
        turned=[(42, 50)],
    ),
    Sample(
        *("Desk camera", SourceKind.CAMERA, "Desk camera", 6.3, 412),
        [Peak(Emotion.HAPPINESS, 40, 25), Peak(Emotion.SURPRISE, 180, 12), Peak(Emotion.HAPPINESS, 330, 40)],
        away=[(220, 281)],
    ),
    Sample(
        *("Short film, cut 3.mkv", SourceKind.VIDEO, "~/Videos/Short film, cut 3.mkv", 2.2, 96),
        [Peak(Emotion.DISGUST, 20, 9), Peak(Emotion.CONTEMPT, 52, 8), Peak(Emotion.SURPRISE, 80, 8)],
        faces=3,
        incomplete="The file is cut off or damaged: it was read up to 96.0 s.",
    ),
    Sample(
        *(SECOND_TRY, SourceKind.VIDEO, f"~/Videos/{SECOND_TRY}", 1.15, 176),
        [
            *(Peak(Emotion.SURPRISE, 14, 8), Peak(Emotion.HAPPINESS, 44, 17), Peak(Emotion.SADNESS, 84, 9)),
            *(Peak(Emotion.HAPPINESS, 118, 15), Peak(Emotion.HAPPINESS, 160, 14, 7.0)),
        ],
        turned=[(70, 75)],
        away=[(98, 103)],
    ),
    Sample(
        *("Desk camera", SourceKind.CAMERA, "Desk camera", 0.1, 63),
        [Peak(Emotion.HAPPINESS, 30, 16)],
    ),
)


def record_sessions(history: Path) -> None:
    """Records all of them into a history, dated within the last days."""
    samples = {_record(history, sample): sample for sample in SESSIONS}
    with closing(sqlite3.connect(history)) as database, database:
        for session_id, sample in samples.items():
            started = format_timestamp(datetime.now().astimezone() - timedelta(days=sample.days_ago))
            database.execute("UPDATE sessions SET started = ? WHERE id = ?", (started, session_id))


def _record(history: Path, sample: Sample) -> int:
    settings = {"every_s": INTERVAL_S, "model": "1.1"}
    with Recorder(history, sample.kind, sample.title, sample.source, settings) as recorder:
        for rows in _frames(sample):
            recorder.add_rows(rows)
        recorder.finish(sample.seconds, sample.incomplete)
    return recorder.session_id


def _frames(sample: Sample) -> Iterator[list[Row]]:
    """The rows of each frame that was read."""
    random = np.random.default_rng(len(sample.title))
    for number in range(round(sample.seconds / INTERVAL_S)):
        t_s = number * INTERVAL_S
        if _is_within(t_s, sample.away):
            yield [no_face(t_s)]
        else:
            yield [_row(sample, t_s, face, random) for face in range(1, sample.faces + 1)]


def _is_within(t_s: float, spans: Sequence[tuple[float, float]]) -> bool:
    return any(start <= t_s < end for start, end in spans)


def _row(sample: Sample, t_s: float, face: int, random: np.random.Generator) -> Row:
    probabilities = _probabilities(sample, t_s - 4 * (face - 1), random)
    best = int(np.argmax(probabilities))
    turned = _is_within(t_s, sample.turned)
    scored = probabilities[best] >= MIN_PROBABILITY and not turned
    return Row(
        t_s,
        face,
        Status.SCORED if scored else Status.UNKNOWN,
        () if scored else (TURNED_AWAY if turned else UNCLEAR,),
        EMOTIONS[best] if scored else None,
        float(probabilities[best]),
        tuple(map(float, probabilities)),
        (90 + 160 * face, 80, 120, 120),
    )


def _probabilities(sample: Sample, t_s: float, random: np.random.Generator) -> np.ndarray:
    """Eight probabilities, shape (8,), that sum to 1."""
    logits = {emotion: BASELINE.get(emotion, 0.0) for emotion in EMOTIONS}
    for peak in sample.peaks:
        logits[peak.emotion] += peak.height * float(np.exp(-(((t_s - peak.t_s) / peak.width_s) ** 2)))
    noise = random.normal(0, 0.18, len(EMOTIONS))
    weights = np.exp(np.array([logits[emotion] for emotion in EMOTIONS]) + noise)
    return weights / weights.sum()
