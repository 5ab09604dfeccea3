"""From a frame to readings: the only entry point that the rest of the program uses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from fer_desktop.core.profiling import profiled
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.confidence import softened, temperature
from fer_desktop.recognition.detection.appearance import appearance_of
from fer_desktop.recognition.detection.boxes import (
    SAME_FACE,
    Face,
    Frame,
    clip_to,
    expanded,
    iou,
    squared,
)
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.detection.search_scheduler import FaceSearchScheduler, schedule_for
from fer_desktop.recognition.detection.tracker import (
    MAX_GAP_S,
    MAX_GAP_STEPS,
    MAX_PAUSE_S,
    REMEMBERED_S,
    Tracker,
)
from fer_desktop.recognition.explanation import Explanation, explain
from fer_desktop.recognition.face_crop import preprocess_faces
from fer_desktop.recognition.intensity import IntensityFilter, intensity_of
from fer_desktop.recognition.options import RecognitionOptions
from fer_desktop.recognition.personal_fit import PersonalizedFace
from fer_desktop.recognition.quality import Reason, picture_reasons, sharpness
from fer_desktop.recognition.reading import Reading
from fer_desktop.recognition.smoothing import Probabilities, Smoother, decide

__all__ = ["DetectedFrame", "Reading", "Recognizer"]

SURROUNDINGS = 0.5
"""How much around a drawn box is searched again, as a part of its width on each side."""


@dataclass(frozen=True)
class DetectedFrame:
    """The faces found in the frame at ``t`` seconds, not yet classified."""

    t: float
    tracks: tuple[tuple[int, Face], ...]
    """The number and box of each face."""
    pixels: npt.NDArray[np.float32]
    """The model's input, float32 (N, 1, size, size): a row for each face."""
    known: frozenset[int]
    """The numbers of all faces still tracked, including those not found in this frame."""
    first: bool
    """Whether this is the first frame of a source, so that earlier readings no longer matter."""


@dataclass(frozen=True)
class _Prediction:
    """What the model says of a face in one frame, before smoothing."""

    face: Face
    probabilities: Probabilities
    reasons: tuple[Reason, ...]
    """What is wrong with its picture."""
    temperature: float
    """How much less certain than the model the program is, since the face is soft."""

    def shown(self, probabilities: Probabilities) -> Probabilities:
        """The certainty that the user sees; the emotion is decided before."""
        (shown,) = softened(probabilities[None], np.array([self.temperature]))
        return np.asarray(shown)


@dataclass
class _TrackState:
    """What the next reading of a face needs of the earlier ones."""

    smoother: Smoother = field(default_factory=Smoother)
    intensity: IntensityFilter = field(default_factory=IntensityFilter)


class Recognizer:
    """Finds the faces of a frame and reads them.

    Use it from one thread at a time, except that one thread may `classify` a frame while another `detect`s
    the next.
    """

    def __init__(
        self,
        detector: FaceDetector,
        classifier: Classifier,
        options: Callable[[], RecognitionOptions] = RecognitionOptions,
    ) -> None:
        self._detector = detector
        self._options = options
        self.classifier = classifier
        self._t = float("-inf")
        self._states: dict[int, _TrackState] = {}
        self.reset()

    def reset(self, step_s: float | None = None) -> None:
        """Forget all faces, before the first frame of another source.

        step_s: seconds between the frames read of a video, 0 if every frame is read; None for a live source.
        """
        self._step_s = step_s
        self._forget_places()
        self._forget_readings()

    def read(
        self, frame: Frame, t: float | None = None, personalized_face: PersonalizedFace | None = None
    ) -> list[Reading]:
        """Return the readings of the frame's faces.

        frame: uint8 (H, W, 3), BGR, not changed. t: seconds since the source's start; None for a photo.

        In a photo the largest face comes first, numbered from 1; nothing is smoothed or remembered. With t,
        faces keep their numbers and order over the frames and their readings are smoothed; the first frame is
        read like a photo. When t falls, another source has begun.

        personalized_face: the tracked face to read with a personal fit. It does not apply to photos.
        """
        if t is not None:
            return self.classify(self.detect(frame, t), personalized_face)
        return self.read_faces(frame, self._detector.find(frame))

    def read_faces(self, frame: Frame, faces: Sequence[Face]) -> list[Reading]:
        """Return the readings of a photo's faces, numbered from 1 in the order of these boxes.

        frame: uint8 (H, W, 3), BGR, not changed.
        """
        predictions = self._predictions(faces, self._pixels(frame, faces))
        options = self._options()
        return [_photo_reading(each, number, options) for number, each in enumerate(predictions, 1)]

    def read_drawn(self, frame: Frame, drawn: Face) -> Reading:
        """Return the reading of the face in a box that the user drew around it in a photo.

        frame: uint8 (H, W, 3), BGR, not changed. The model expects a box as the detector sets it, so the
        search is repeated in the box and its surroundings alone, where it may find what it missed in the
        whole. If it finds nothing again, the face is read in a square around the box's middle.
        """
        near = clip_to(expanded(drawn, SURROUNDINGS), frame.shape)
        part = np.ascontiguousarray(frame[near.y : near.y + near.h, near.x : near.x + near.w])
        found = [face._replace(x=face.x + near.x, y=face.y + near.y) for face in self._detector.find(part)]
        best = max(found, key=lambda face: iou(face, drawn), default=None)
        face = best if best is not None and iou(best, drawn) > SAME_FACE else squared(drawn)
        return self.read_faces(frame, [face])[0]

    def explain(self, frame: Frame, reading: Reading) -> Explanation:
        """Return which parts of a photo's face speak for the emotion of its reading, or the likeliest one."""
        size = self.classifier.info.input_size
        return explain(self.classifier.predict, size, frame, reading.face, reading.emotion or reading.best)

    @profiled
    def detect(self, frame: Frame, t: float) -> DetectedFrame:
        """Find the faces of the next frame: the first half of `read` with t."""
        if first := t < self._t:
            self._forget_places()
        self._t = t
        known = [track.face for track in self._tracker.tracks]
        found = self._search.locate(frame, known, t)
        looks = [appearance_of(frame, face) for face in found]
        # In a live picture the light may jump as if it were cut, and nobody's number may be lost by that
        is_cut = self._search.is_cut and self._step_s is not None
        tracks = self._tracker.update(found, t, looks, is_cut)
        faces = [track.face for track in tracks]
        numbered = tuple((track.number, track.face) for track in tracks)
        alive = frozenset(track.number for track in self._tracker.tracks)
        return DetectedFrame(t, numbered, self._pixels(frame, faces), alive, first)

    @profiled
    def classify(
        self, detected: DetectedFrame, personalized_face: PersonalizedFace | None = None
    ) -> list[Reading]:
        """Read the detected faces: the second half of `read`. Call it in the order of the frames."""
        if detected.first:
            self._forget_readings()
            # Faces are numbered anew: the number may be another person's
            personalized_face = None
        self._states = {number: each for number, each in self._states.items() if number in detected.known}
        faces = [face for _, face in detected.tracks]
        predictions = self._predictions(faces, detected.pixels)
        pairs = zip(predictions, detected.tracks, strict=True)
        return [
            self._smoothed(prediction, number, detected.t, personalized_face)
            for prediction, (number, _) in pairs
        ]

    def _forget_places(self) -> None:
        gap = max(MAX_GAP_S, MAX_GAP_STEPS * (self._step_s or 0.0))
        is_live = self._step_s is None
        self._tracker = Tracker(gap, 0.0 if is_live else MAX_PAUSE_S, 0.0 if is_live else REMEMBERED_S)
        self._search = FaceSearchScheduler(self._detector, schedule_for(self._step_s))
        self._t = float("-inf")

    def _forget_readings(self) -> None:
        self._states = {}

    def _pixels(self, frame: Frame, faces: Sequence[Face]) -> npt.NDArray[np.float32]:
        return preprocess_faces(frame, faces, self.classifier.info.input_size)

    def _predictions(self, faces: Sequence[Face], pixels: npt.NDArray[np.float32]) -> list[_Prediction]:
        """Predict all faces in one call of the model: it costs far less than a call for each."""
        rows = zip(faces, self.classifier.predict(pixels), pixels[:, 0], strict=True)
        return [
            _Prediction(face, row, picture_reasons(grey, face), temperature(sharpness(grey)))
            for face, row, grey in rows
        ]

    def _smoothed(
        self, prediction: _Prediction, number: int, t: float, personalized_face: PersonalizedFace | None
    ) -> Reading:
        options, raw = self._options(), prediction.probabilities
        state = self._states.setdefault(number, _TrackState())
        state.smoother.pace, state.smoother.limits = options.pace, options.limits
        own = personalized_face
        fitted = own.fit.apply(raw) if own is not None and own.track == number else raw
        probabilities, (emotion, reasons) = state.smoother.update(fitted, prediction.reasons, t)
        # Updated also while it is not shown, so that it is right as soon as the user switches it on
        steady = state.intensity.update(probabilities, emotion, t)
        intensity = steady if options.intensity else None
        shown = prediction.shown(probabilities)
        return Reading(prediction.face, number, shown, emotion, reasons, raw, intensity)


def _photo_reading(prediction: _Prediction, number: int, options: RecognitionOptions) -> Reading:
    probabilities = prediction.probabilities
    emotion, reasons = decide(probabilities, prediction.reasons, options.limits)
    intensity = intensity_of(probabilities, emotion) if options.intensity else None
    shown = prediction.shown(probabilities)
    return Reading(prediction.face, number, shown, emotion, reasons, probabilities, intensity)
