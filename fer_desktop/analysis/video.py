"""A video read from its beginning to its end, into the history."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from fer_desktop.analysis.progress import ProgressCallback, ProgressMeter, no_progress
from fer_desktop.core.messages import Message
from fer_desktop.media.sources.prefetch import prefetch
from fer_desktop.media.sources.sampling import never_cancelled, sample
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.recorder import Recorder

if TYPE_CHECKING:
    from fer_desktop.media.sources.base import TimedFrame
    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.recognition.recognizer import DetectedFrame, Reading

EVERY_S = 0.5
"""Seconds between two frames that are read, unless somebody wishes otherwise."""


class VideoRecognizer(Protocol):
    """What is needed of the recognizer."""

    def detect(self, frame: Frame, t: float) -> DetectedFrame: ...

    def classify(self, sight: DetectedFrame) -> Sequence[Reading]: ...

    def reset(self, step_s: float | None = None) -> None: ...


@dataclass(frozen=True)
class VideoResult:
    """What became of a video. ``session_id`` finds its readings in the history.

    ``incomplete`` is the sentence why the end is missing, empty for a whole video; ``cancelled`` tells
    whether the user stopped it. ``duration_s`` is the part that was read.
    """

    path: Path
    session_id: int
    duration_s: float
    frames_read: int
    every_s: float | None
    incomplete: str
    cancelled: bool


def analyze_video(
    path: Path,
    history: Path,
    recognizer: VideoRecognizer,
    every_s: float | None = EVERY_S,
    model: str = "",
    on_progress: ProgressCallback = no_progress,
    cancelled: Callable[[], bool] = never_cancelled,
    clock: Callable[[], float] = time.monotonic,
) -> VideoResult:
    """Reads a video into a new session of the history, as it goes.

    ``every_s``: seconds between two readings, None or 0 for every frame. ``model``: the version to note. A
    video that is cut off, or that is cancelled, keeps what was read until then. ``cancelled`` is asked by two
    threads, and may make them wait; ``clock`` (seconds) then stands still, so that the time left stays right.
    Raises `VideoError` if it can't be read at all (there is no session then), and `StoreError`.
    """
    video = VideoFile(path, grey=True)
    video.open()
    with closing(video), closing(prefetch(sample(video, every_s, cancelled))) as frames:
        first = next(frames, None)  # raises for a video without any, before there is a session
        settings = {"every_s": every_s or None, "model": model}
        recognizer.reset(every_s or 0.0)
        with Recorder(history, SourceKind.VIDEO, video.name, str(path.absolute()), settings) as recorder:
            run = _Run(video, recognizer, recorder, ProgressMeter(on_progress, clock))
            run.read(chain([first] if first else [], frames), cancelled)
            return run.finished(path, every_s or None, cancelled())


class _Run:
    def __init__(
        self, video: VideoFile, recognizer: VideoRecognizer, recorder: Recorder, meter: ProgressMeter
    ) -> None:
        self._video, self._recognizer = video, recognizer
        self._recorder, self._meter = recorder, meter
        self._frames, self._last = 0, 0.0

    def read(self, frames: Iterator[TimedFrame], cancelled: Callable[[], bool]) -> None:
        # Decoding, looking for faces and reading them go on at the same time, each a frame or two ahead
        with closing(prefetch(self._recognizer.detect(frame.pixels, frame.t) for frame in frames)) as sights:
            for sight in sights:
                if cancelled():
                    return
                self._recorder.add(sight.t, self._recognizer.classify(sight))
                self._frames, self._last = self._frames + 1, sight.t
                self._meter.update(sight.t, self._video.duration)

    def finished(self, path: Path, every_s: float | None, cancelled: bool) -> VideoResult:
        incomplete = self._why_incomplete(cancelled)
        duration = self._last if incomplete else max(self._video.duration or 0.0, self._last)
        self._recorder.finish(duration, incomplete)
        if not incomplete:
            self._meter.update(duration, duration)
        number = self._recorder.session_id
        return VideoResult(path, number, duration, self._frames, every_s, incomplete, cancelled)

    def _why_incomplete(self, cancelled: bool) -> str:
        until = round(self._last, 1)
        if cancelled:
            return Message("It was stopped at {seconds} s.", seconds=until)
        if self._video.incomplete:
            return Message("The file is cut off or damaged: it was read up to {seconds} s.", seconds=until)
        return ""
