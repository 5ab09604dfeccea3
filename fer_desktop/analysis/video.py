"""A film read from its beginning to its end, into the history."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from fer_desktop.analysis.progress import Meter, Told, nobody_told
from fer_desktop.core.messages import Sentence
from fer_desktop.media.sources.prefetch import read_ahead
from fer_desktop.media.sources.sampling import never, sampled
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.sessions.model import Kind
from fer_desktop.sessions.storage.recorder import Recorder

if TYPE_CHECKING:
    from fer_desktop.media.sources.base import TimedFrame
    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.recognition.recognizer import Reading, Sight

EVERY_S = 0.5
"""Seconds between two frames that are read, unless somebody wishes otherwise."""


class FilmRecognizer(Protocol):
    """What is needed of the recognizer."""

    def look(self, frame: Frame, t: float) -> Sight: ...

    def readings(self, sight: Sight) -> Sequence[Reading]: ...

    def reset(self, step_s: float | None = None) -> None: ...


@dataclass(frozen=True)
class FilmResult:
    """What became of a film. ``session_id`` finds its readings in the history.

    ``incomplete`` is the sentence why the end is missing, empty for a whole film; ``cancelled`` tells whether
    the user stopped it. ``duration_s`` is the part that was read.
    """

    path: Path
    session_id: int
    duration_s: float
    frames_read: int
    every_s: float | None
    incomplete: str
    cancelled: bool


def record_film(
    path: Path,
    history: Path,
    recognizer: FilmRecognizer,
    every_s: float | None = EVERY_S,
    model: str = "",
    told: Told = nobody_told,
    cancelled: Callable[[], bool] = never,
    clock: Callable[[], float] = time.monotonic,
) -> FilmResult:
    """Reads a film into a new session of the history, as it goes.

    ``every_s``: seconds between two readings, None or 0 for every frame. ``model``: the version to note. A
    film that is cut off, or that is cancelled, keeps what was read until then. ``cancelled`` is asked by two
    threads, and may make them wait; ``clock`` (seconds) then stands still, so that the time left stays right.
    Raises `VideoError` if it can't be read at all (there is no session then), and `StoreError`.
    """
    video = VideoFile(path, grey=True)
    video.open()
    with closing(video), closing(read_ahead(sampled(video, every_s, cancelled))) as frames:
        first = next(frames, None)  # raises for a film without any, before there is a session
        settings = {"every_s": every_s or None, "model": model}
        recognizer.reset(every_s or 0.0)
        with Recorder(history, Kind.VIDEO, video.name, str(path.absolute()), settings) as recorder:
            run = _Run(video, recognizer, recorder, Meter(told, clock))
            run.read(chain([first] if first else [], frames), cancelled)
            return run.finished(path, every_s or None, cancelled())


class _Run:
    def __init__(
        self, video: VideoFile, recognizer: FilmRecognizer, recorder: Recorder, meter: Meter
    ) -> None:
        self._video, self._recognizer = video, recognizer
        self._recorder, self._meter = recorder, meter
        self._frames, self._last = 0, 0.0

    def read(self, frames: Iterator[TimedFrame], cancelled: Callable[[], bool]) -> None:
        # Decoding, looking for faces and reading them go on at the same time, each a frame or two ahead
        with closing(read_ahead(self._recognizer.look(frame.pixels, frame.t) for frame in frames)) as sights:
            for sight in sights:
                if cancelled():
                    return
                self._recorder.add(sight.t, self._recognizer.readings(sight))
                self._frames, self._last = self._frames + 1, sight.t
                self._meter.tell(sight.t, self._video.duration)

    def finished(self, path: Path, every_s: float | None, cancelled: bool) -> FilmResult:
        incomplete = self._why_incomplete(cancelled)
        duration = self._last if incomplete else max(self._video.duration or 0.0, self._last)
        self._recorder.finish(duration, incomplete)
        if not incomplete:
            self._meter.tell(duration, duration)
        number = self._recorder.session_id
        return FilmResult(path, number, duration, self._frames, every_s, incomplete, cancelled)

    def _why_incomplete(self, cancelled: bool) -> str:
        until = round(self._last, 1)
        if cancelled:
            return Sentence("It was stopped at {seconds} s.", seconds=until)
        if self._video.incomplete:
            return Sentence("The file is cut off or damaged: it was read up to {seconds} s.", seconds=until)
        return ""
