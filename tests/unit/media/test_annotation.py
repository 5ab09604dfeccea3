"""Boxes and labels: readable at every size and on every ground, and never drawn into the picture itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest

from fer_desktop.core.emotion_colors import COLOURS, UNKNOWN_COLOUR, rgb
from fer_desktop.core.emotions import EMOTIONS, UNKNOWN, Emotion
from fer_desktop.core.errors import ResourceError
from fer_desktop.media.annotation import ENGLISH, annotate, text_on
from fer_desktop.recognition.detection.boxes import Face


@dataclass(frozen=True)
class Read:
    """The part of a reading that is drawn."""

    face: Face
    emotion: Emotion | None = Emotion.HAPPINESS
    confidence: float = 0.93
    track: int = 1

    @property
    def emoji_image_name(self) -> str:
        return self.emotion or UNKNOWN


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


CLOSE = [Face(85, 97, 64, 63), Face(265, 97, 64, 63), Face(355, 110, 64, 64), Face(175, 111, 64, 63)]
"""Four people who stand close together, as (x, y, w, h)."""


def test_a_label_shows_the_emoji_and_covers_no_other_face():
    readings = [Read(face, track=number) for number, face in enumerate(CLOSE, 1)]
    frame = grey(640, 300)
    drawn = annotate(frame, readings)
    for face in CLOSE:  # what is within a box is as it was
        inside = drawn[face.y + 5 : face.y + face.h - 5, face.x + 5 : face.x + face.w - 5]
        assert (inside == 100).all()
    without_art = annotate(frame, readings, replace(ENGLISH, art=_no_art))
    assert (drawn != without_art).any(axis=2).sum() > 4 * 100


def _no_art(name: str) -> np.ndarray:
    raise ResourceError("The emoji is missing.")


def test_labels_of_a_snapshot_need_no_number():
    said = []
    style = replace(ENGLISH, numbered=False, text=lambda text, size: said.append(text) or grey(9, 9)[..., 0])
    annotate(grey(640, 480), [Read(Face(200, 200, 80, 80), track=11)], style)
    assert said[0] == "Happiness 93 %"
    assert not any("11" in each for each in said)


def test_an_unknown_face_is_called_so_without_a_percentage():
    said = []
    style = replace(ENGLISH, text=lambda text, size: said.append(text) or grey(9, 9)[..., 0])
    annotate(grey(640, 480), [Read(Face(200, 200, 80, 80), None, track=3)], style)
    assert said[0] == "3 Unknown"
