"""From a frame to readings: the one door that the rest of the program uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.detection.search_scheduler import FaceSearchScheduler, schedule_for
from fer_desktop.recognition.detection.tracker import MAX_GAP_S, MAX_GAP_STEPS, MAX_PAUSE_S, Tracker
from fer_desktop.recognition.face_crop import preprocess_faces
from fer_desktop.recognition.intensity import IntensityFilter, intensity_of
from fer_desktop.recognition.options import RecognitionOptions
from fer_desktop.recognition.personal_fit import PersonalizedFace
from fer_desktop.recognition.quality import Reason, picture_reasons
from fer_desktop.recognition.reading import Reading
from fer_desktop.recognition.smoothing import Probabilities, Smoother, decide

__all__ = ["DetectedFrame", "Reading", "Recognizer"]


@dataclass(frozen=True)
class DetectedFrame:
    """The faces of a frame at a time, before they are read."""

    t: float
    tracks: tuple[tuple[int, Face], ...]
    """Each face's number and box."""
    pixels: npt.NDArray[np.float32]
    """The model's input, one row a face: float32 (N, 1, size, size)."""
    known: frozenset[int]
    """All numbers that may come back."""
    first: bool
    """Whether the past counts no more."""


@dataclass(frozen=True)
class _Prediction:
    """A face in one frame, before the past counts."""

    face: Face
    probabilities: Probabilities
    picture: tuple[Reason, ...]


@dataclass
class _TrackState:
    """What earlier frames leave to the next reading of a face."""

    smoother: Smoother = field(default_factory=Smoother)
    intensity: IntensityFilter = field(default_factory=IntensityFilter)


class Recognizer:
    """Finds the faces of a frame and reads them.

    Used by one thread at a time; but while one reads a sight, another may look at the next frame.
    """

    def __init__(
        self, detector: FaceDetector, classifier: Classifier, manner: RecognitionOptions | None = None
    ) -> None:
        self._detector = detector
        self._manner = manner or RecognitionOptions()
        self.classifier = classifier
        self.personal: PersonalizedFace | None = None
        """The followed face that is read with a personal fit; forgotten with the faces' numbers."""
        self._t = float("-inf")
        self._past: dict[int, _TrackState] = {}
        self.reset()

    def reset(self, step_s: float | None = None) -> None:
        """Forget all faces, as before the first frame of another source.

        step_s: seconds between the frames of a video, 0 for every one of them; None for a live source.
        """
        self._step_s = step_s
        self._forget_places()
        self._forget_readings()

    def read(self, frame: Frame, t: float | None = None) -> list[Reading]:
        """The readings of the frame's faces.

        frame: uint8 (H, W, 3), BGR, not changed. t: seconds since the source's start, or None for a picture
        by itself: then the largest face comes first, numbered from 1, and the past neither counts nor
        changes. With t, faces keep their numbers and order over the
        frames, and their readings are smoothed; the first frame's are those of a picture by itself. Falling
        t starts anew.
        """
        if t is not None:
            return self.classify(self.detect(frame, t))
        faces = self._detector.find(frame)
        seen = self._seen(faces, self._pixels(frame, faces))
        return [_still(each, number, self._manner) for number, each in enumerate(seen, 1)]

    def detect(self, frame: Frame, t: float) -> DetectedFrame:
        """Where the faces of the next frame are: the first half of `read` with t."""
        if first := t < self._t:
            self._forget_places()
        self._t = t
        known = [track.face for track in self._tracker.tracks]
        found = self._follower.locate(frame, known, t)
        tracks = self._tracker.update(found, t)
        faces = [track.face for track in tracks]
        numbered = tuple((track.number, track.face) for track in tracks)
        alive = frozenset(track.number for track in self._tracker.tracks)
        return DetectedFrame(t, numbered, self._pixels(frame, faces), alive, first)

    def classify(self, sight: DetectedFrame) -> list[Reading]:
        """What the faces of a sight show: the second half of `read`. In the order of the frames."""
        if sight.first:
            self._forget_readings()
        self._past = {number: past for number, past in self._past.items() if number in sight.known}
        seen = self._seen([face for _, face in sight.tracks], sight.pixels)
        pairs = zip(seen, sight.tracks, strict=True)
        return [self._smoothed(each, number, sight.t) for each, (number, _) in pairs]

    def _forget_places(self) -> None:
        gap = max(MAX_GAP_S, MAX_GAP_STEPS * (self._step_s or 0.0))
        self._tracker = Tracker(gap, 0.0 if self._step_s is None else MAX_PAUSE_S)
        self._follower = FaceSearchScheduler(self._detector, schedule_for(self._step_s))
        self._t = float("-inf")

    def _forget_readings(self) -> None:
        self.personal = None
        self._past = {}

    def _pixels(self, frame: Frame, faces: Sequence[Face]) -> npt.NDArray[np.float32]:
        return preprocess_faces(frame, faces, self.classifier.info.input_size)

    def _seen(self, faces: Sequence[Face], pixels: npt.NDArray[np.float32]) -> list[_Prediction]:
        """All faces in one call of the model."""
        rows = zip(faces, self.classifier.predict(pixels), pixels[:, 0], strict=True)
        return [_Prediction(face, row, picture_reasons(grey, face)) for face, row, grey in rows]

    def _smoothed(self, seen: _Prediction, number: int, t: float) -> Reading:
        past = self._past.setdefault(number, _TrackState())
        past.smoother.pace, past.smoother.limits = self._manner.pace, self._manner.limits
        fitted = self._fitted(seen.probabilities, number)
        shares, (emotion, reasons) = past.smoother.update(fitted, seen.picture, t)
        steady = past.intensity.update(shares, emotion, t)
        intensity = steady if self._manner.intensity else None
        return Reading(seen.face, number, shares, emotion, reasons, seen.probabilities, intensity)

    def _fitted(self, prediction: Probabilities, number: int) -> Probabilities:
        own = self.personal
        return prediction if own is None or own.track != number else own.fit.apply(prediction)


def _still(seen: _Prediction, number: int, manner: RecognitionOptions) -> Reading:
    shares = seen.probabilities
    emotion, reasons = decide(shares, seen.picture, manner.limits)
    intensity = intensity_of(shares, emotion) if manner.intensity else None
    return Reading(seen.face, number, shares, emotion, reasons, shares, intensity)
