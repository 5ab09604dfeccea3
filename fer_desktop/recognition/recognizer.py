"""From a frame to readings: the one door that the rest of the program uses."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.faces import Face, FaceDetector, Frame
from fer_desktop.recognition.following import Follower, schedule_for
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

    def __init__(self, detector: FaceDetector, classifier: Classifier) -> None:
        self._detector = detector
        self.classifier = classifier
        self.reset()

    def reset(self, step_s: float = 0.0) -> None:
        """Forget all faces, as before the first frame of another source.

        step_s: seconds between its frames, if they lie further apart than those of a live source.
        """
        self._step_s = step_s
        self._tracker = Tracker(max(LONGEST_GAP, LONGEST_GAP_STEPS * step_s))
        self._smoothers: dict[int, Smoother] = {}
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
            return [_still(each, number) for number, each in enumerate(seen, 1)]
        if self._t is not None and t < self._t:
            self.reset(self._step_s)
        self._t = t
        return self._live(frame, t)

    def _live(self, frame: Frame, t: float) -> list[Reading]:
        known = [track.face for track in self._tracker.tracks]
        tracks = self._tracker.update(self._follower.faces(frame, known, t), t)
        numbers = {track.number for track in self._tracker.tracks}
        self._smoothers = {number: old for number, old in self._smoothers.items() if number in numbers}
        seen = self._see(frame, [track.face for track in tracks])
        return [self._smoothed(each, track.number, t) for each, track in zip(seen, tracks, strict=True)]

    def _see(self, frame: Frame, faces: list[Face]) -> list[_Seen]:
        """All faces in one call of the model."""
        pixels = model_input(frame, faces, self.classifier.info.input_size)
        rows = zip(faces, self.classifier.predict(pixels), pixels[:, 0], strict=True)
        return [_Seen(face, row, picture_reasons(grey, face)) for face, row, grey in rows]

    def _smoothed(self, seen: _Seen, number: int, t: float) -> Reading:
        smoother = self._smoothers.setdefault(number, Smoother())
        probabilities, (emotion, reasons) = smoother.update(seen.probabilities, seen.picture, t)
        return Reading(seen.face, number, probabilities, emotion, reasons)


def _still(seen: _Seen, number: int) -> Reading:
    emotion, reasons = judge(seen.probabilities, seen.picture)
    return Reading(seen.face, number, seen.probabilities, emotion, reasons)
