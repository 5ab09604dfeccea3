"""Puts the shipped files together to a recognizer."""

from __future__ import annotations

from fer_desktop import resources
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.faces import FaceDetector
from fer_desktop.recognition.recognizer import Recognizer


def load_recognizer() -> Recognizer:
    """A recognizer of the shipped model and cascades. Raises `ResourceError`, `ModelError`."""
    cascades = [resources.cascade(name) for name in resources.CASCADES]
    return Recognizer(FaceDetector(cascades), Classifier(resources.model()))
