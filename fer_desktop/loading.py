"""Puts the recognizer together from the files that ship with the program."""

from __future__ import annotations

import ctypes
import sys

import cv2

from fer_desktop import resources
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.faces import FaceDetector
from fer_desktop.recognition.manner import Manner
from fer_desktop.recognition.recognizer import Recognizer


def load_recognizer(manner: Manner | None = None, threads: int = 0) -> Recognizer:
    """A recognizer with the shipped model and cascades, for one thread at a time.

    manner: how it reads; shared, so that a change of it counts from the next frame on.
    threads: how many each library may use, OpenCV in the whole process; 0 leaves it to them.

    Raises `ResourceError`, or its kind `ModelError`, if a file is missing or damaged.
    """
    if threads:
        cv2.setNumThreads(threads)
    classifier = Classifier(resources.model(), threads)
    _give_memory_back()
    return Recognizer(load_detector(), classifier, manner)


def _give_memory_back() -> None:
    """Returns to the system what was needed only to load the model: 20 MB, which glibc would keep."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def load_detector() -> FaceDetector:
    """The face detector alone, as the recognizer uses it. Raises `ResourceError`."""
    return FaceDetector([resources.cascade(name) for name in resources.CASCADES])
