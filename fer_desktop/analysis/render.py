"""A video with its readings drawn into it, and the same with an emoji over each face.

Readings in the frames between two that were read.
"""

from __future__ import annotations

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
from fer_desktop.media.video_writer import write_video
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.quality import Reason
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.sessions.model import Row

if TYPE_CHECKING:
    from fer_desktop.sessions.model import Recording


_SAME = 0.0005
"""Seconds by which two time stamps of one frame may differ."""

_MAX_S = 3.0
"""Over a longer time nothing is known between two readings."""


class TimedFaces(NamedTuple):
    """The readings of the frame at ``t`` seconds."""

    t: float
    readings: tuple[Reading, ...]


class ReadingInterpolator:
    """Goes along a video's readings, given in the order of time; two of its moments are in memory."""

    def __init__(self, moments: Iterator[TimedFaces]) -> None:
        self._moments = moments
        self._before: TimedFaces | None = None
        self._after: TimedFaces | None = next(moments, None)

    def at(self, t: float) -> list[Reading]:
        """The readings at ``t`` seconds, never falling from call to call.

        The boxes of a face that was read before and after lie between its two boxes; one that comes or goes
        is there for half of the time. What is said of a face is what was last read.
        """
        self._go_to(t)
        before, after = self._before, self._after
        if before is None or t - before.t <= _SAME:
            return list(before.readings) if before else []
        if after is None or after.t - before.t > _MAX_S:
            return list(before.readings) if t - before.t <= _MAX_S / 2 else []
        return _mixed(before, after, (t - before.t) / (after.t - before.t))

    def faces_at(self, t: float) -> Sequence[Face]:
        """The faces that were read in the frame at ``t`` seconds itself."""
        self._go_to(t)
        there = self._before is not None and t - self._before.t <= _SAME
        return [reading.face for reading in self._before.readings] if there and self._before else []

    def _go_to(self, t: float) -> None:
        while self._after is not None and self._after.t <= t + _SAME:
            self._before, self._after = self._after, next(self._moments, None)


def _mixed(before: TimedFaces, after: TimedFaces, share: float) -> list[Reading]:
    later = {reading.track: reading for reading in after.readings}
    mixed = [
        replace(reading, face=_mean(reading.face, later[reading.track].face, share))
        for reading in before.readings
        if reading.track in later
    ]
    lone, there = (before, after) if share < 0.5 else (after, before)
    numbers = {reading.track for reading in there.readings}
    return mixed + [reading for reading in lone.readings if reading.track not in numbers]


def _mean(a: Face, b: Face, share: float) -> Face:
    x, y, w, h = (round(old + share * (new - old)) for old, new in zip(a.box, b.box, strict=True))
    return Face(x, y, w, h)


SUFFIX = ".mp4"


class RenderStyle(StrEnum):
    """What is drawn: numbered boxes with the emotion, or an emoji that hides the face."""

    ANNOTATED = "annotated"
    FACELESS = "faceless"


def render_video(
    recording: Recording,
    out: Path,
    look: RenderStyle,
    detector: Callable[[], FaceDetector],
    on_progress: ProgressCallback = no_progress,
    cancelled: Callable[[], bool] = never_cancelled,
    art: ArtOf = shipped_art,
) -> bool:
    """Writes the video of a recorded session to ``out`` as H.264 in MP4, its sound kept; False if cancelled.

    The video is read again from where the session says it lies; of one that was stopped only the part that
    was read is annotated, but all of it is made faceless. ``detector`` is used for faceless videos alone:
    there every frame is searched, since a face may come and go between two readings. ``art`` draws the emoji
    over their faces. Raises `VideoError` if
    the video can't be read, `ExportError` if the new one can't be written, `StoreError`.
    """
    original = Path(recording.session.source)
    _check(original, out)
    video = VideoFile(original)
    video.open()
    with closing(video):
        frames = sample(video, None, cancelled)
        if look is RenderStyle.ANNOTATED:
            drawn = _annotated(frames, recording)
        else:
            drawn = _faceless(frames, recording, detector(), cancelled, art)
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
    """The reading that a stored row was made from."""
    assert row.face is not None and row.box is not None
    probabilities = np.array(row.probabilities, np.float32)
    reasons = tuple(Reason(reason) for reason in row.reasons)
    return Reading(Face(*row.box), row.face, probabilities, row.emotion, reasons)


def _annotated(frames: Iterable[TimedFrame], recording: Recording) -> Iterator[TimedFrame]:
    between = ReadingInterpolator(_moments(recording))
    for frame in frames:
        yield TimedFrame(frame.t, annotate(frame.pixels, between.at(frame.t)))


def _faceless(
    frames: Iterable[TimedFrame],
    recording: Recording,
    detector: FaceDetector,
    cancelled: Callable[[], bool],
    art: ArtOf,
) -> Iterator[TimedFrame]:
    """A second reader of the video runs ahead and looks for faces, so that no picture need be kept."""
    scout = VideoFile(Path(recording.session.source))
    scout.open()
    found, shown = ReadingInterpolator(_moments(recording)), ReadingInterpolator(_moments(recording))
    with closing(scout):
        every = face_trails(sample(scout, None, cancelled), detector, found.faces_at)
        for frame, trail in zip(frames, every, strict=False):
            covers = _covers(trail, shown.at(frame.t))
            yield TimedFrame(frame.t, cover(frame.pixels, covers, art))


def _covers(trail: FrameFaces, readings: Sequence[Reading]) -> list[tuple[Face, str]]:
    """Which emoji goes where: that of the nearest reading; also one over each reading, to be safe."""
    faces = [*trail.faces.values(), *(reading.face for reading in readings)]
    return [(face, _nearest_emoji(face, readings)) for face in faces]


def _nearest_emoji(face: Face, readings: Sequence[Reading]) -> str:
    reach = 1.5 * max(face.w, face.h)
    near = [(_distance(face, reading.face), n) for n, reading in enumerate(readings)]
    distance, n = min(near, default=(float("inf"), 0))
    return readings[n].emoji if distance <= reach else "unknown"


def _distance(a: Face, b: Face) -> float:
    return float(np.hypot(a.x + a.w / 2 - b.x - b.w / 2, a.y + a.h / 2 - b.y - b.h / 2))
