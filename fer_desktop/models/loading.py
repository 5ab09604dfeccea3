"""Puts the recognizer together: the detector's files that ship with the program, and the chosen model."""

from __future__ import annotations

import cv2

from fer_desktop.core import paths
from fer_desktop.core.errors import ModelError
from fer_desktop.core.memory import trim_heap
from fer_desktop.models import face_networks, registry
from fer_desktop.models.registry import Model
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.detection.proposals import Networks
from fer_desktop.recognition.options import RecognitionOptions
from fer_desktop.recognition.recognizer import Recognizer


def load_recognizer(
    manner: RecognitionOptions | None = None, threads: int = 0, model: Model | None = None
) -> Recognizer:
    """A recognizer with the shipped cascades and a model, for one thread at a time.

    manner: how it reads; shared, so that a change of it counts from the next frame on.
    threads: how many each library may use, OpenCV in the whole process; 0 leaves it to them.
    model: as for `load_classifier`.

    Raises `ResourceError`, or its kind `ModelError`, if a file is missing or damaged.
    """
    if threads:
        cv2.setNumThreads(threads)
    recognizer = Recognizer(load_detector(), load_classifier(threads, model), manner)
    trim_heap()
    return recognizer


def load_classifier(threads: int = 0, model: Model | None = None) -> Classifier:
    """The model that the user chose; the shipped one where that is broken, which `models.trouble` then tells.

    threads: 0 gives the shipped one a single thread, as a second makes its answer hardly sooner, and leaves
    it to the runtime for another. model: this one and no other. Raises `ModelError` as `Classifier`, for the
    chosen one never.
    """
    wanted = model or registry.selected()
    try:
        classifier = Classifier(wanted.path, threads or int(wanted == registry.SHIPPED), wanted.origin)
    except ModelError as error:
        if model is not None or wanted == registry.SHIPPED:
            raise
        registry.record_failure(wanted, error)
        return load_classifier(threads, registry.SHIPPED)
    registry.record_failure(wanted, None)
    return classifier


def load_detector() -> FaceDetector:
    """The face detector alone, as the recognizer uses it. Raises `ResourceError`."""
    cascades = [paths.cascade(name) for name in paths.CASCADES]
    return FaceDetector(cascades, load_networks(), paths.cascade(paths.PROFILE))


def load_networks() -> Networks | None:
    """The networks that find faces; None where their files are not whole, see `face_networks.warning`."""
    found = face_networks.contents()
    return Networks.load(*found) if found else None
