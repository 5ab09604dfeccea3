"""Analyses a video from beginning to end into the history."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from fer_desktop.analysis.progress import ProgressCallback, ProgressMeter, no_progress
from fer_desktop.core.messages import SENTENCES, Message, join_messages
from fer_desktop.media.sources.prefetch import prefetch
from fer_desktop.media.sources.sampling import never_cancelled, sample
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.media.sources.video_streams import VideoChoice
from fer_desktop.recognition.detection.boxes import photo_turn
from fer_desktop.recognition.detection.detector import largest_first
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.recorder import Recorder

if TYPE_CHECKING:
    from fer_desktop.media.sources.base import TimedFrame
    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.recognition.recognizer import DetectedFrame, Reading

EVERY_S = 0.5
"""The default sampling interval in seconds."""

_LYING_SHARE = 0.6
"""A video lies on its side if in more than this part of the frames with faces the largest does."""


class VideoRecognizer(Protocol):
    """The part of `Recognizer` needed here."""

    def detect(self, frame: Frame, t: float) -> DetectedFrame: ...

    def classify(self, detected: DetectedFrame) -> Sequence[Reading]: ...

    def reset(self, step_s: float | None = None) -> None: ...


@dataclass(frozen=True)
class VideoResult:
    """The result of an analysis. ``session_id`` identifies its session in the history.

    ``incomplete`` says what is missing, empty for a complete video. ``cancelled``: the user stopped it.
    ``duration_s`` is the length of the part that was analysed. ``notes`` are sentences about how the video
    was read, such as that its times were rebuilt. ``turn_hint``: by how many degrees clockwise the picture
    would have to be turned to stand upright, if it seems to lie on its side.
    """

    path: Path
    session_id: int
    duration_s: float
    frames_read: int
    every_s: float | None
    incomplete: str
    cancelled: bool
    notes: tuple[Message, ...] = ()
    turn_hint: int = 0


def analyze_video(
    path: Path,
    history: Path,
    recognizer: VideoRecognizer,
    every_s: float | None = EVERY_S,
    model: str = "",
    on_progress: ProgressCallback = no_progress,
    cancelled: Callable[[], bool] = never_cancelled,
    clock: Callable[[], float] = time.monotonic,
    on_readings: Callable[[Sequence[Reading]], object] | None = None,
    choice: VideoChoice | None = None,
) -> VideoResult:
    """Analyse a video into a new session of the history, saving as it goes.

    ``every_s``: the sampling interval, None or 0 for every frame. ``model``: the model's name for the
    session. If the video is cut off or cancelled, the readings until then are kept. Two threads call
    ``cancelled``, which may block to pause them; ``clock`` (seconds) must then stand still, so that the time
    left stays right. ``on_readings`` is called in this thread with the readings of each frame. Raises
    `VideoError` if no frame can be read (without creating a session) and `StoreError`.
    """
    choice = choice or VideoChoice()
    video = VideoFile(path, grey=True, choice=choice)
    video.open()
    with closing(video), closing(prefetch(sample(video, every_s, cancelled))) as frames:
        first = next(frames, None)  # raises, before there is a session, if there is none
        settings = {"every_s": every_s or None, "model": model, **choice.as_settings()}
        recognizer.reset(every_s or 0.0)
        with Recorder(history, SourceKind.VIDEO, video.name, str(path.absolute()), settings) as recorder:
            run = _Run(video, recognizer, recorder, ProgressMeter(on_progress, clock), on_readings)
            run.read(chain([first] if first else [], frames), cancelled)
            return run.finished(path, every_s or None, cancelled())


class _Run:
    def __init__(
        self,
        video: VideoFile,
        recognizer: VideoRecognizer,
        recorder: Recorder,
        meter: ProgressMeter,
        on_readings: Callable[[Sequence[Reading]], object] | None,
    ) -> None:
        self._video, self._recognizer = video, recognizer
        self._recorder, self._meter = recorder, meter
        self._on_readings = on_readings
        self._frames, self._last = 0, 0.0
        self._turns: Counter[int] = Counter()

    def read(self, frames: Iterator[TimedFrame], cancelled: Callable[[], bool]) -> None:
        # Decoding, detecting and classifying run in three threads, each a few frames ahead of the next
        with closing(
            prefetch(self._recognizer.detect(frame.pixels, frame.t) for frame in frames)
        ) as detections:
            for detected in detections:
                if cancelled():
                    return
                readings = self._recognizer.classify(detected)
                self._recorder.add(detected.t, readings)
                if readings:
                    largest = largest_first(reading.face for reading in readings)
                    self._turns[photo_turn(largest)] += 1
                if self._on_readings is not None:
                    self._on_readings(readings)
                self._frames, self._last = self._frames + 1, detected.t
                self._meter.update(detected.t, self._video.duration)

    def finished(self, path: Path, every_s: float | None, cancelled: bool) -> VideoResult:
        incomplete = self._why_incomplete(cancelled)
        has_end = not cancelled and not self._video.end_missing
        duration = max(self._video.duration or 0.0, self._last) if has_end else self._last
        notes, hint = list(self._video.notes), self._turn_hint()
        if hint:
            notes.append(
                Message(
                    "The picture seems to be turned: rotate it by {degrees}° to see it upright.", degrees=hint
                )
            )
        self._recorder.finish(duration, incomplete, notes)
        if has_end:
            self._meter.update(duration, duration)
        number = self._recorder.session_id
        return VideoResult(
            path, number, duration, self._frames, every_s, incomplete, cancelled, tuple(notes), hint
        )

    def _turn_hint(self) -> int:
        """Cameras may not store how they were held: then most faces lie on their side or are upside down."""
        [(turned, count)] = self._turns.most_common(1) or [(0, 0)]
        return 360 - turned if turned and count > _LYING_SHARE * self._turns.total() else 0

    def _why_incomplete(self, cancelled: bool) -> str:
        until = round(self._last, 1)
        if cancelled:
            return Message("It was stopped at {seconds} s.", seconds=until)
        missing = list(self._video.faults)
        if self._video.end_missing:
            end = Message("The file is cut off or damaged: it was read up to {seconds} s.", seconds=until)
            missing.append(end)
        return join_messages(missing, SENTENCES)
