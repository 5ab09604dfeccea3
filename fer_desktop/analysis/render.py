"""Renders videos with their readings drawn in, or with an emoji over each face.

Readings are interpolated for the frames between two analysed ones.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from fer_desktop.analysis.progress import ProgressCallback, ProgressMeter, no_progress
from fer_desktop.core.errors import ExportError
from fer_desktop.core.file_io import display_name
from fer_desktop.media.annotation import annotate
from fer_desktop.media.face_cover.cover import cover
from fer_desktop.media.face_cover.face_trails import FrameFaces, face_trails
from fer_desktop.media.face_cover.sticker import ArtOf, shipped_art
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.sources.sampling import never_cancelled, sample
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.media.sources.video_streams import VideoChoice
from fer_desktop.media.video_writer import write_video
from fer_desktop.recognition.detection.boxes import SAME_FACE, Face, iou
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.detection.shot_cuts import ShotCuts
from fer_desktop.recognition.quality import Reason
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.sessions.model import Row

if TYPE_CHECKING:
    from fer_desktop.sessions.model import Recording


_TIME_TOLERANCE_S = 0.0005
"""Seconds by which two time stamps of one frame may differ."""

_MAX_GAP_S = 3.0
"""Readings further apart than this many seconds are not interpolated."""

_MAX_MOVE = 4.0
"""In widths. A box that is farther away in the next analysed frame is not interpolated."""


class TimedFaces(NamedTuple):
    """The readings of the frame at ``t`` seconds."""

    t: float
    readings: tuple[Reading, ...]


class ReadingInterpolator:
    """Interpolates the readings of a video, which are given in order of time and streamed."""

    def __init__(self, moments: Iterator[TimedFaces]) -> None:
        self._moments = moments
        self._before: TimedFaces | None = None
        self._after: TimedFaces | None = next(moments, None)
        self._cut_at = -math.inf

    def cut(self, t: float) -> None:
        """Another shot begins at ``t`` seconds: nothing read before it is shown from then on."""
        self._cut_at = t

    def at(self, t: float) -> list[Reading]:
        """Returns the readings at ``t`` seconds, which must not decrease from call to call.

        The box of a face is interpolated if the face is in the analysed frames before and after. If it is in
        only one of them, it is shown for half of the time between them. Emotions are those last read.
        """
        self._advance(t)
        before, after = self._before, self._after
        if before is None or t - before.t <= _TIME_TOLERANCE_S:
            return list(before.readings) if before else []
        if before.t < self._cut_at:
            return []
        if after is None or after.t - before.t > _MAX_GAP_S:
            return list(before.readings) if t - before.t <= _MAX_GAP_S / 2 else []
        return _interpolate(before, after, (t - before.t) / (after.t - before.t))

    def faces_at(self, t: float) -> Sequence[Face]:
        """Returns the faces read in the frame at ``t`` seconds; none if that frame was not analysed."""
        self._advance(t)
        there = self._before is not None and t - self._before.t <= _TIME_TOLERANCE_S
        return [reading.face for reading in self._before.readings] if there and self._before else []

    def _advance(self, t: float) -> None:
        while self._after is not None and self._after.t <= t + _TIME_TOLERANCE_S:
            self._before, self._after = self._after, next(self._moments, None)


def _interpolate(before: TimedFaces, after: TimedFaces, share: float) -> list[Reading]:
    places = {reading.track: reading.face for reading in before.readings}
    later = {
        reading.track: reading
        for reading in after.readings
        if reading.track in places and _is_one_way(places[reading.track], reading.face)
    }
    mixed = [
        replace(reading, face=_mean(reading.face, later[reading.track].face, share))
        for reading in before.readings
        if reading.track in later
    ]
    nearer = before if share < 0.5 else after
    return mixed + [reading for reading in nearer.readings if reading.track not in later]


def _is_one_way(a: Face, b: Face) -> bool:
    """Whether a face may have moved from one box to the other: it may also have been cut there."""
    return _distance(a, b) <= _MAX_MOVE * max(a.w, b.w)


def _mean(a: Face, b: Face, share: float) -> Face:
    x, y, w, h = (round(old + share * (new - old)) for old, new in zip(a.box, b.box, strict=True))
    return Face(x, y, w, h)


SUFFIX = ".mp4"


class RenderStyle(StrEnum):
    """What is drawn: numbered boxes with the emotion, or an emoji over each face."""

    ANNOTATED = "annotated"
    FACELESS = "faceless"


def render_video(
    recording: Recording,
    out: Path,
    style: RenderStyle,
    detector: Callable[[], FaceDetector],
    on_progress: ProgressCallback = no_progress,
    cancelled: Callable[[], bool] = never_cancelled,
    art: ArtOf = shipped_art,
) -> bool:
    """Writes a session's video to ``out`` as H.264 in MP4, with its sound. Returns False if cancelled.

    The video is read again from the path stored in the session. If the analysis was stopped, only the part
    that was analysed is annotated, but faces are covered in all of it. To cover faces, ``detector`` searches
    every frame, since a face may come and go between two readings, and ``art`` draws the emoji. Raises
    `VideoError` if the video can't be read, `ExportError` if the new one can't be written, `StoreError` if
    the session can't be read.
    """
    original = Path(recording.session.source)
    _check(original, out)
    choice = VideoChoice.from_settings(recording.session.settings)
    video = VideoFile(original, choice=choice)
    video.open()
    with closing(video):
        frames = sample(video, None, cancelled)
        if style is RenderStyle.ANNOTATED:
            drawn = _annotate_frames(frames, recording)
        else:
            drawn = _cover_faces(frames, recording, detector(), cancelled, art)
        meter = ProgressMeter(on_progress)
        return write_video(out, drawn, original, lambda t: meter.update(t, video.duration), cancelled)


def _check(original: Path, out: Path) -> None:
    if out.suffix.lower() != SUFFIX:
        raise ExportError(
            "{name} can't be written: end its name with {suffix}.", name=display_name(out), suffix=SUFFIX
        )
    if out.exists() and original.exists() and out.samefile(original):
        raise ExportError(
            "{name} can't be written: it is the video itself. Choose another name.", name=display_name(out)
        )


def _moments(recording: Recording) -> Iterator[TimedFaces]:
    for t, rows in groupby(recording.rows(), key=lambda row: row.t_s):
        yield TimedFaces(t, tuple(reading_of(row) for row in rows if row.face is not None))


def reading_of(row: Row) -> Reading:
    """Returns the reading that was stored as this row."""
    assert row.face is not None and row.box is not None
    probabilities = np.array(row.probabilities, np.float32)
    reasons = tuple(Reason(reason) for reason in row.reasons)
    return Reading(Face(*row.box), row.face, probabilities, row.emotion, reasons)


def _annotate_frames(frames: Iterable[TimedFrame], recording: Recording) -> Iterator[TimedFrame]:
    between, cuts = ReadingInterpolator(_moments(recording)), ShotCuts()
    for frame in frames:
        if cuts.is_cut(frame.pixels):
            between.cut(frame.t)
        yield TimedFrame(frame.t, annotate(frame.pixels, between.at(frame.t)))


def _cover_faces(
    frames: Iterable[TimedFrame],
    recording: Recording,
    detector: FaceDetector,
    cancelled: Callable[[], bool],
    art: ArtOf,
) -> Iterator[TimedFrame]:
    """Covers the faces. A second reader runs ahead to detect them, so that no frames need be buffered."""
    scout = VideoFile(
        Path(recording.session.source), choice=VideoChoice.from_settings(recording.session.settings)
    )
    scout.open()
    analysed, displayed = ReadingInterpolator(_moments(recording)), ReadingInterpolator(_moments(recording))
    with closing(scout):
        trails = face_trails(sample(scout, None, cancelled), detector, analysed.faces_at)
        for frame, trail in zip(frames, trails, strict=False):
            covers = covers_for(trail, displayed.at(frame.t))
            yield TimedFrame(frame.t, cover(frame.pixels, covers, art))


def covers_for(trail: FrameFaces, readings: Sequence[Reading]) -> list[tuple[Face, str]]:
    """Returns the faces to cover, each with the emoji of the nearest reading.

    Faces of readings are covered too, in case the detector missed them. Their tilt was not recorded: they
    have that of the face found there.
    """
    found = list(trail.faces.values())
    faces = [*found, *(_leaning(reading.face, found) for reading in readings)]
    return [(face, _nearest_emoji(face, readings)) for face in faces]


def _leaning(face: Face, found: Sequence[Face]) -> Face:
    """A face of a reading with the tilt of the found face that it is."""
    best = max(found, key=lambda other: iou(face, other), default=face)
    return face._replace(roll=best.roll) if iou(face, best) > SAME_FACE else face


def _nearest_emoji(face: Face, readings: Sequence[Reading]) -> str:
    reach = 1.5 * max(face.w, face.h)
    near = [(_distance(face, reading.face), n) for n, reading in enumerate(readings)]
    distance, n = min(near, default=(float("inf"), 0))
    return readings[n].emoji if distance <= reach else "unknown"


def _distance(a: Face, b: Face) -> float:
    return float(np.hypot(a.x + a.w / 2 - b.x - b.w / 2, a.y + a.h / 2 - b.y - b.h / 2))
