"""A recognizer that keeps to one core, where several processes share the computer."""

from __future__ import annotations

from pathlib import Path

import cv2

from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.faces import FaceDetector
from fer_desktop.recognition.recognizer import Recognizer


def on_one_thread(detector: FaceDetector, model: Path) -> Recognizer:
    """The recognizer; from now on OpenCV works on one thread in the whole process. Raises `ModelError`."""
    cv2.setNumThreads(1)
    return Recognizer(detector, Classifier(model, threads=1))
