"""Emoji that rise through the virtual camera's picture."""

from __future__ import annotations

import numpy as np

from fer_desktop.core.emotions import Emotion
from fer_desktop.media.virtual_camera.compositor import Composer, VirtualCameraStyle
from fer_desktop.media.virtual_camera.device import FrameSize
from fer_desktop.media.virtual_camera.reactions import RISE_S, rising

SIZE = FrameSize(320, 180)


def test_they_rise_and_are_gone_after_two_seconds() -> None:
    assert rising(0.0) == ()
    assert rising(RISE_S) == ()
    heights = [max(each.y for each in rising(t)) for t in (0.3, 0.8, 1.2, 1.9)]
    assert heights[0] > heights[-1]
    assert all(0 < each.x < 1 for t in (0.3, 1.0, 1.7) for each in rising(t))


def test_the_picture_below_stays_as_it_is() -> None:
    composer = Composer(SIZE)
    picture = composer.compose(None, VirtualCameraStyle())
    before = picture.copy()
    reacted = composer.react(picture, Emotion.HAPPINESS, 1.0)
    assert np.array_equal(picture, before)
    assert not np.array_equal(reacted, before)
    assert np.array_equal(composer.react(picture, Emotion.HAPPINESS, RISE_S), before)
