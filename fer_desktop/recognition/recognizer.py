"""Frame -> readings: the one door that windows, command line, benchmarks and tests use."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.faces import QUICK, THOROUGH, Face, FaceDetector, Frame, Grey, to_grey
from fer_desktop.recognition.preprocess import model_input
from fer_desktop.recognition.quality import Reason, picture_reasons, prediction_reasons
from fer_desktop.recognition.reading import Reading
from fer_desktop.recognition.smoothing import Smoother, Steady
from fer_desktop.recognition.tracking import Tracker

__all__ = ["Reading", "Recognizer"]

SEARCH_EVERY_S = 0.7
"""A whole frame is searched this often while faces are followed."""
SEARCH_EMPTY_EVERY_S = 0.1
"""And this often while there is none."""


class _Follower:
    """What is remembered of one face."""

    def __init__(self) -> None:
        self.smoother, self.steady = Smoother(), Steady()


class Recognizer:
    """Finds the faces of a frame and reads them. For one thread at a time."""

    def __init__(self, detector: FaceDetector, classifier: Classifier) -> None:
        self.classifier = classifier
        self._detector = detector
        self.reset()

    def reset(self) -> None:
        """Forgets every followed face, as for a new source."""
        self._tracker = Tracker()
        self._followers: dict[int, _Follower] = {}
        self._searched_at: float | None = None
        self._last_t: float | None = None

    def read(self, frame: Frame, t: float | None = None) -> list[Reading]:
        """The faces of a frame (H, W, 3) uint8 BGR, largest first; the frame is not changed.

        t: seconds since the source began, for live pictures and films: faces are then followed and
        their readings smoothed. None: a picture of its own, with nothing remembered.
        """
        grey = to_grey(frame)
        if t is None:
            return self._still(grey, self._detector.find(grey, THOROUGH))
        if self._last_t is not None and t < self._last_t:
            self.reset()
        self._last_t = t
        return self._followed(grey, self._faces(grey, t), t)

    def _still(self, grey: Grey, faces: list[Face]) -> list[Reading]:
        readings = []
        for number, (face, pixels, p) in enumerate(self._predicted(grey, faces), 1):
            reasons = _reasons(face, pixels, p)
            readings.append(Reading(face, number, p, _emotion(p, reasons), reasons))
        return readings

    def _followed(self, grey: Grey, faces: list[Face], t: float) -> list[Reading]:
        tracks = self._tracker.update(faces, t)
        alive = {track.number for track in self._tracker.tracks}
        self._followers = {number: f for number, f in self._followers.items() if number in alive}
        predicted = self._predicted(grey, faces)
        return [
            self._smoothed(track.number, face, pixels, p, t)
            for track, (face, pixels, p) in zip(tracks, predicted, strict=True)
        ]

    def _smoothed(
        self, number: int, face: Face, pixels: Grey, probabilities: npt.NDArray[np.float32], t: float
    ) -> Reading:
        follower = self._followers.setdefault(number, _Follower())
        mean = follower.smoother.update(probabilities, t)
        reasons = _reasons(face, pixels, mean)
        shown = follower.steady.update(mean, _emotion(mean, reasons), t)
        return Reading(face, number, mean, shown, () if shown else reasons or (Reason.UNSURE,))

    def _predicted(self, grey: Grey, faces: list[Face]) -> list[tuple[Face, Grey, npt.NDArray[np.float32]]]:
        """Each face with its crop (S, S) and probabilities (8,), from one call of the model."""
        batch = model_input(grey, faces, self.classifier.info.input_size)
        probabilities = self.classifier.predict(batch)
        return list(zip(faces, batch[:, 0].astype(np.uint8), probabilities, strict=True))

    def _faces(self, grey: Grey, t: float) -> list[Face]:
        """Followed faces are looked for where they were; the whole frame is searched at a set pace."""
        if self._searched_at is None:
            return self._search(grey, t, THOROUGH)
        tracks = self._tracker.tracks
        near = [self._detector.find_near(grey, track.face) for track in tracks]
        lost = not tracks or any(face is None for face in near)
        pace = SEARCH_EMPTY_EVERY_S if lost else SEARCH_EVERY_S
        known = [face for face in near if face is not None]
        return known if t - self._searched_at < pace else _joined(known, self._search(grey, t, QUICK))

    def _search(self, grey: Grey, t: float, sides: tuple[int, ...]) -> list[Face]:
        self._searched_at = t
        return self._detector.find(grey, sides)


def _joined(known: list[Face], found: list[Face]) -> list[Face]:
    """The followed faces and what is new; a box that moves with its face is kept for its steadiness."""
    new = [face for face in found if all(face.overlap(other) < 0.25 for other in known)]
    return sorted([*known, *new], key=lambda face: face.w * face.h, reverse=True)


def _reasons(face: Face, pixels: Grey, probabilities: npt.NDArray[np.float32]) -> tuple[Reason, ...]:
    return picture_reasons(face, pixels) or prediction_reasons(probabilities)


def _emotion(probabilities: npt.NDArray[np.float32], reasons: tuple[Reason, ...]) -> Emotion | None:
    return None if reasons else EMOTIONS[int(probabilities.argmax())]
