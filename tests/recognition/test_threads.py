"""OpenCV's threads: several for a whole picture, one for all else."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import pytest

from fer_desktop.recognition import threads
from fer_desktop.recognition.faces import FaceDetector, Frame


@pytest.fixture(autouse=True)
def three() -> Iterator[None]:
    before = threads.limit(3)
    yield
    threads.limit(before)


def test_several_threads_within_and_one_outside() -> None:
    assert cv2.getNumThreads() == 1
    with threads.several():
        assert cv2.getNumThreads() == 3
    assert cv2.getNumThreads() == 1


def test_an_error_leaves_one_thread() -> None:
    with pytest.raises(ValueError, match="no"), threads.several():
        raise ValueError("no")
    assert cv2.getNumThreads() == 1


def test_a_limit_of_one_is_kept(detector: FaceDetector, astronaut: Frame) -> None:
    threads.limit(1)
    with threads.several():
        assert cv2.getNumThreads() == 1
    assert detector.find(astronaut)


def test_threads_do_not_change_what_is_found(detector: FaceDetector, astronaut: Frame) -> None:
    found = detector.find(astronaut)
    assert cv2.getNumThreads() == 1
    threads.limit(1)
    np.testing.assert_array_equal(detector.find(astronaut), found)
