"""The copy of a picture for the screen."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.media.scaling import downscale
from fer_desktop.recognition.detection.boxes import Frame


def test_a_large_picture_keeps_its_shape_and_its_brightness(astronaut: Frame) -> None:
    wide = np.hstack([astronaut, astronaut])
    small = downscale(wide, 256)
    assert small.shape == (128, 256, 3)
    assert small.mean() == pytest.approx(wide.mean(), abs=1)


def test_a_small_picture_stays_as_it_is(astronaut: Frame) -> None:
    assert (downscale(astronaut, 512) == astronaut).all()
    assert downscale(astronaut[:, ::-1], 512).flags.c_contiguous


@pytest.mark.parametrize("shape", [(1, 5000, 3), (5000, 1, 3)])
def test_a_thread_of_a_picture_does_not_vanish(shape: tuple[int, int, int]) -> None:
    assert min(downscale(np.zeros(shape, np.uint8), 100).shape[:2]) == 1
