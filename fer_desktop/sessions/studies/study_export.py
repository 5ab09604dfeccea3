"""Exports a study: long and wide tables, the answers, JSON and an HTML report."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import StudyError
from fer_desktop.core.formatting import format_timestamp
from fer_desktop.sessions.export.tabular import PROBABILITIES, csv_lines
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from fer_desktop.sessions.model import Status
from fer_desktop.sessions.studies.audience import audience_of, group_of, groups_by, means_in, moving_moments
from fer_desktop.sessions.studies.layers import Layer, viewer_row
from fer_desktop.sessions.studies.questions import Answer
from fer_desktop.sessions.studies.study_report import study_report
from fer_desktop.sessions.studies.study_store import Study, StudyStore, Viewer

_DIGITS = 4


class Segment(NamedTuple):
    """A named part of the video, in seconds."""

    start_s: float
    end_s: float
    name: str


class StudyFormat(StrEnum):
    """What a study can be exported as."""

    LONG = "long"
    WIDE = "wide"
    ANSWERS = "answers"
    JSON = "json"
    HTML = "html"


class StudyFigures(NamedTuple):
    """A study with its viewers' layers and the segments that the figures are wanted for."""

    store: StudyStore
    study: Study
    layers: Sequence[Layer]
    segments: Sequence[Segment] = ()


def figures_of(store: StudyStore, study_id: int, segments: Sequence[Segment] = ()) -> StudyFigures:
    """Reads what the exports need. Raises `StudyError` if nobody's screening is in the study."""
    study = store.get(study_id)
    if not study.viewers:
        raise StudyError("This study has no viewers yet.")
    return StudyFigures(store, study, store.layers(study), segments)


def study_chunks(figures: StudyFigures, form: StudyFormat, wording: ReportLocale = ENGLISH) -> Iterator[str]:
    """Yields the file's text in chunks. Raises `StoreError`."""
    if form is StudyFormat.JSON:
        yield json.dumps(study_json(figures), ensure_ascii=False, indent=1) + "\n"
    elif form is StudyFormat.HTML:
        yield from study_report(figures.study, figures.layers, wording)
    else:
        yield from csv_lines(_TABLES[form](figures), wording.csv)


def _long_rows(figures: StudyFigures) -> Iterator[Sequence[Any]]:
    """A row for each frame of each viewer, on the video's time. Unscored frames keep probabilities."""
    yield ("viewer", "t_s", *PROBABILITIES, "emotion", "scored")
    for viewer in figures.study.viewers:
        yield from _readings(figures, viewer)


def _readings(figures: StudyFigures, viewer: Viewer) -> Iterator[Sequence[Any]]:
    frame: list[Any] = []
    for row in figures.store.sessions.readings(viewer.session_id):
        if frame and row.t_s != frame[0].t_s:
            yield from _reading(figures.study, viewer, frame)
            frame = []
        frame.append(row)
    if frame:
        yield from _reading(figures.study, viewer, frame)


def _reading(study: Study, viewer: Viewer, frame: list[Any]) -> Iterator[Sequence[Any]]:
    row = viewer_row(frame)
    t_s = row.t_s - viewer.offset_s
    if not 0 <= t_s < study.duration_s:
        return
    values: list[object] = [round(p, _DIGITS) for p in row.probabilities] or [""] * len(EMOTIONS)
    yield (viewer.number, round(t_s, 3), *values, row.emotion or "", int(row.status is Status.SCORED))


def _wide_rows(figures: StudyFigures) -> Iterator[Sequence[Any]]:
    """A row per viewer: the mean of each emotion over the video and each segment, and what was scored."""
    parts = [("", 0.0, math.inf), *((f"{one.name} ", one.start_s, one.end_s) for one in figures.segments)]
    columns = [f"{name}{what}" for name, _, _ in parts for what in (*EMOTIONS, "scored_share")]
    yield ("viewer", "session", "offset_s", *columns)
    for viewer, layer in zip(figures.study.viewers, figures.layers, strict=True):
        cells: list[Any] = [viewer.number, viewer.session_id, viewer.offset_s]
        for _, start_s, end_s in parts:
            means = means_in(layer, figures.study.duration_s, start_s, end_s)
            cells.extend("" if math.isnan(mean) else round(mean, _DIGITS) for mean in means.mean)
            cells.append(round(means.scored_share, _DIGITS))
        yield cells


def _answer_rows(figures: StudyFigures) -> Iterator[Sequence[Any]]:
    questions = figures.study.questions
    yield ("viewer", *(question.id for question in questions))
    for viewer in figures.study.viewers:
        yield (viewer.number, *(answer_text(viewer.answers.get(question.id)) for question in questions))


def answer_text(answer: Answer | None) -> str:
    """An answer in one cell; several choices are separated by semicolons."""
    if isinstance(answer, tuple):
        return "; ".join(answer)
    return "" if answer is None else str(answer)


_TABLES: dict[StudyFormat, Callable[[StudyFigures], Iterator[Sequence[Any]]]] = {
    StudyFormat.LONG: _long_rows,
    StudyFormat.WIDE: _wide_rows,
    StudyFormat.ANSWERS: _answer_rows,
}


def study_head(study: Study) -> dict[str, Any]:
    """What a study is, as JSON."""
    return {
        "id": study.id,
        "title": study.title,
        "video": study.video,
        "sha256": study.digest,
        "duration_s": round(study.duration_s, 3),
        "created": format_timestamp(study.created),
        "n_viewers": len(study.viewers),
    }


def study_json(figures: StudyFigures) -> dict[str, Any]:
    """A study with all its figures as JSON. What is not known is null."""
    study, layers = figures.study, figures.layers
    return study_head(study) | {
        "questions": [question.as_json() for question in study.questions],
        "viewers": [
            {
                "number": one.number,
                "session": one.session_id,
                "offset_s": one.offset_s,
                "answers": one.answers,
            }
            for one in study.viewers
        ],
        "audience": _audience_json(layers, study.duration_s),
        "moments": [
            {"t_s": t_s, "moved": moved, "n": n, "change": _by_emotion(change)}
            for t_s, moved, n, change in moving_moments(layers, study.duration_s)
        ],
        "groups": {
            question.id: {
                answer: _group_json([layers[place] for place in places], study.duration_s)
                for answer, places in groups_by(study, question.id).items()
            }
            for question in study.questions
            if question.is_grouping
        },
    }


def _audience_json(layers: Sequence[Layer], duration_s: float) -> dict[str, Any]:
    audience = audience_of(layers, duration_s)
    curves = {
        "mean": audience.mean,
        "low": audience.low,
        "high": audience.high,
        "shown_share": audience.shown,
    }
    return {
        "not_scored_share": round(audience.not_scored_share, _DIGITS),
        "viewers_who_showed": dict(zip(map(str, EMOTIONS), audience.ever.tolist(), strict=True)),
        "t_s": [round(t_s, 3) for t_s in audience.t_s.tolist()],
        "n": audience.n.tolist(),
    } | {
        key: {str(emotion): [_known(v) for v in values[:, i].tolist()] for i, emotion in enumerate(EMOTIONS)}
        for key, values in curves.items()
    }


def _group_json(layers: Sequence[Layer], duration_s: float) -> dict[str, Any]:
    group = group_of(layers, duration_s)
    return {
        "viewers": group.viewers,
        "n": group.n,
        "mean": _by_emotion(group.mean),
        "not_scored_share": round(group.not_scored_share, _DIGITS),
    }


def _by_emotion(values: Sequence[float]) -> dict[str, float | None]:
    return {str(emotion): _known(value) for emotion, value in zip(EMOTIONS, values, strict=True)}


def _known(value: float) -> float | None:
    return None if math.isnan(value) else round(value, _DIGITS)
