"""Boxes and labels: readable at every size and on every ground, and never drawn into the picture itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from fer_desktop.core.emotion_colors import COLOURS, UNKNOWN_COLOUR, rgb
from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.media.annotation import annotate, text_on
from fer_desktop.recognition.detection.boxes import Face


@dataclass(frozen=True)
class Read:
    """The part of a reading that is drawn."""

    face: Face
    emotion: Emotion | None = Emotion.HAPPINESS
    confidence: float = 0.93
    track: int = 1


def grey(width: int, height: int) -> np.ndarray:
    return np.full((height, width, 3), 100, np.uint8)


def covered(frame: np.ndarray, colour: tuple[int, int, int]) -> int:
    return int((frame == np.array(colour[::-1], np.uint8)).all(axis=2).sum())


def covered_rows(frame: np.ndarray, colour: tuple[int, int, int]) -> np.ndarray:
    """The rows of which the colour covers more than two lines of a box would."""
    hits = (frame == np.array(colour[::-1], np.uint8)).all(axis=2).sum(axis=1)
    return np.flatnonzero(hits > 0.3 * hits.max())


def test_the_picture_itself_is_not_changed():
    frame = grey(200, 200)
    drawn = annotate(frame, [Read(Face(50, 50, 80, 80))])
    assert (frame == 100).all()
    assert not np.array_equal(drawn, frame)
    assert drawn.flags.c_contiguous
    assert np.array_equal(annotate(frame, []), frame)


@pytest.mark.parametrize("emotion", [*EMOTIONS, None])
def test_box_and_label_have_the_colour_of_the_emotion(emotion):
    drawn = annotate(grey(300, 300), [Read(Face(100, 100, 100, 100), emotion)])
    assert covered(drawn, rgb(emotion)) > 800
    assert covered(drawn, text_on(rgb(emotion))) > 100


@pytest.mark.slow
@pytest.mark.parametrize(
    "size", [(1, 1), (8, 8), (48, 48), (64, 64), (120, 30), (30, 120), (640, 480), (1920, 1080), (4000, 3000)]
)
@pytest.mark.parametrize("place", ["all", "top", "bottom right"])
def test_labels_stay_within_pictures_of_any_size(size, place):
    width, height = size
    box = {
        "all": Face(0, 0, width, height),
        "top": Face(0, 0, max(1, width // 3), max(1, height // 3)),
        "bottom right": Face(
            width - width // 3 - 1, height - height // 3 - 1, width // 3 + 1, height // 3 + 1
        ),
    }[place]
    drawn = annotate(grey(width, height), [Read(box, track=12)])
    assert drawn.shape == (height, width, 3)
    assert covered(drawn, rgb(Emotion.HAPPINESS)) > 0


@pytest.mark.parametrize(("size", "letters"), [((64, 64), 12), ((640, 480), 20), ((4000, 3000), 120)])
def test_letters_grow_with_the_picture(size, letters):
    width, height = size
    drawn = annotate(grey(width, height), [Read(Face(width // 4, height // 4, width // 2, height // 2))])
    assert len(covered_rows(drawn, rgb(Emotion.HAPPINESS))) >= letters


def test_many_faces_each_get_a_box():
    faces = [
        Read(Face(20 + 150 * i, 60, 100, 100), emotion, track=i + 1) for i, emotion in enumerate(EMOTIONS)
    ]
    drawn = annotate(grey(1300, 300), faces)
    assert all(covered(drawn, COLOURS[emotion]) > 300 for emotion in EMOTIONS)


def luminance(colour: tuple[int, int, int]) -> float:
    linear = [v / 255 / 12.92 if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in colour]
    return float(np.dot(linear, [0.2126, 0.7152, 0.0722]))


@pytest.mark.parametrize("colour", [*COLOURS.values(), UNKNOWN_COLOUR])
def test_text_reads_on_every_colour(colour):
    light, dark = sorted((luminance(colour), luminance(text_on(colour))), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
