"""From a frame to readings: the one door that the rest of the program uses."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.faces import Face, FaceDetector, Frame
from fer_desktop.recognition.following import Follower, schedule_for
from fer_desktop.recognition.intensity import SteadyIntensity, intensity_of
from fer_desktop.recognition.manner import Manner
from fer_desktop.recognition.personal import OwnFace
from fer_desktop.recognition.preprocess import model_input
from fer_desktop.recognition.quality import Reason, picture_reasons
from fer_desktop.recognition.reading import Reading
from fer_desktop.recognition.smoothing import Probabilities, Smoother, judge
from fer_desktop.recognition.tracking import LONGEST_GAP, LONGEST_GAP_STEPS, Tracker

__all__ = ["Reading", "Recognizer"]


@dataclass(frozen=True)
class _Seen:
    """A face in one frame, before the past counts."""

    face: Face
    probabilities: Probabilities
    picture: tuple[Reason, ...]


class Recognizer:
    """Finds the faces of a frame and reads them. Used by one thread at a time."""

    def __init__(self, detector: FaceDetector, classifier: Classifier, manner: Manner | None = None) -> None:
        self._detector = detector
        self._manner = manner or Manner()
        self.classifier = classifier
        self.personal: OwnFace | None = None
        """The followed face that is read with a personal fit; forgotten with the faces' numbers."""
        self.reset()

    def reset(self, step_s: float = 0.0) -> None:
        """Forget all faces, as before the first frame of another source.

        step_s: seconds between its frames, if they lie further apart than those of a live source.
        """
        self._step_s = step_s
        self.personal = None
        self._tracker = Tracker(max(LONGEST_GAP, LONGEST_GAP_STEPS * step_s))
        self._smoothers: dict[int, Smoother] = {}
        self._intensities: dict[int, SteadyIntensity] = {}
        self._follower = Follower(self._detector, schedule_for(step_s))
        self._t: float | None = None

    def read(self, frame: Frame, t: float | None = None) -> list[Reading]:
        """The readings of the frame's faces.

        frame: uint8 (H, W, 3), BGR, not changed. t: seconds since the source's start, or None for a picture
        by itself: then the largest face comes first, numbered from 1, and the past neither counts nor
        changes. With t, faces keep their numbers and order over the frames, and their readings are
        smoothed; the first frame's are those of a picture by itself. Falling t starts anew.
        """
        if t is None:
            seen = self._see(frame, self._detector.find(frame))
            return [_still(each, number, self._manner) for number, each in enumerate(seen, 1)]
        if self._t is not None and t < self._t:
            self.reset(self._step_s)
        self._t = t
        return self._live(frame, t)

    def _live(self, frame: Frame, t: float) -> list[Reading]:
        known = [track.face for track in self._tracker.tracks]
        tracks = self._tracker.update(self._follower.faces(frame, known, t), t)
        numbers = {track.number for track in self._tracker.tracks}
        self._smoothers = {number: old for number, old in self._smoothers.items() if number in numbers}
        self._intensities = {number: old for number, old in self._intensities.items() if number in numbers}
        seen = self._see(frame, [track.face for track in tracks])
        return [self._smoothed(each, track.number, t) for each, track in zip(seen, tracks, strict=True)]

    def _see(self, frame: Frame, faces: list[Face]) -> list[_Seen]:
        """All faces in one call of the model."""
        pixels = model_input(frame, faces, self.classifier.info.input_size)
        rows = zip(faces, self.classifier.predict(pixels), pixels[:, 0], strict=True)
        return [_Seen(face, row, picture_reasons(grey, face)) for face, row, grey in rows]

    def _smoothed(self, seen: _Seen, number: int, t: float) -> Reading:
        smoother = self._smoothers.setdefault(number, Smoother())
        smoother.pace, smoother.limits = self._manner.pace, self._manner.limits
        fitted = self._fitted(seen.probabilities, number)
        shares, (emotion, reasons) = smoother.update(fitted, seen.picture, t)
        intensity = self._intensities.setdefault(number, SteadyIntensity()).update(shares, emotion, t)
        if not self._manner.intensity:
            intensity = None
        return Reading(seen.face, number, shares, emotion, reasons, seen.probabilities, intensity)

    def _fitted(self, prediction: Probabilities, number: int) -> Probabilities:
        own = self.personal
        return prediction if own is None or own.track != number else own.fit.applied(prediction)


def _still(seen: _Seen, number: int, manner: Manner) -> Reading:
    shares = seen.probabilities
    emotion, reasons = judge(shares, seen.picture, manner.limits)
    intensity = intensity_of(shares, emotion) if manner.intensity else None
    return Reading(seen.face, number, shares, emotion, reasons, shares, intensity)
