"""The detector and the classifier on shipped files, and faces on backgrounds of any size."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from fer_desktop.core import paths
from fer_desktop.models.loading import load_detector
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.detector import FaceDetector

PORTRAIT_FACE = Face(171, 59, 107, 107)
"""Where the face is in the 512x512 portrait."""


@pytest.fixture(scope="session")
def detector() -> FaceDetector:
    return load_detector()


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    return Classifier(paths.model())


@pytest.fixture
def head(astronaut: Frame) -> Frame:
    """The portrait's face with what a passport photo shows around it, 220x220."""
    return np.ascontiguousarray(astronaut[2:222, 114:334])


@pytest.fixture
def staged(head: Frame) -> Callable[..., tuple[Frame, Face]]:
    """Makes a frame with the head at a place and of a size, and says where the face is in it."""

    def stage(width: int, height: int, x: int, y: int, side: int, grey: int = 120) -> tuple[Frame, Face]:
        frame = np.full((height, width, 3), grey, np.uint8)
        frame[y : y + side, x : x + side] = cv2.resize(head, (side, side), interpolation=cv2.INTER_AREA)
        scale = side / len(head)
        face = Face(*(round(value * scale) for value in (57, 57, 107, 107)))
        return frame, face._replace(x=face.x + x, y=face.y + y)

    return stage
