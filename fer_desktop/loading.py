"""Puts the recognizer together from the files that ship with the program."""

from __future__ import annotations

from fer_desktop import resources
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.faces import FaceDetector
from fer_desktop.recognition.recognizer import Recognizer


def load_recognizer() -> Recognizer:
    """A recognizer with the shipped model and cascades, for one thread at a time.

    Raises `ResourceError`, or its kind `ModelError`, if a file is missing or damaged.
    """
    return Recognizer(load_detector(), Classifier(resources.model()))


def load_detector() -> FaceDetector:
    """The face detector alone, as the recognizer uses it. Raises `ResourceError`."""
    return FaceDetector([resources.cascade(name) for name in resources.CASCADES])
