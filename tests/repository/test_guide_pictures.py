"""The smaller pictures that Help shows are those of the guide, and their colours are true."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from fer_desktop.core import emotion_colors
from fer_desktop.core.emotions import Emotion
from tests.support.paths import ROOT

PICTURES = sorted((ROOT / "docs" / "images").glob("*.png"))
COPIES = ROOT / "assets" / "guide"
RENEW = "make the copies anew: python -m tools.guide_images.small_images"
ALIKE = 6
"""Steps of 256 that a pixel may differ in the mean: rare colours are rounded."""
LARGE = 0.02
"""Of a picture's area: a colour that must be the same in the copy. Lines of one pixel are blended."""
EMOTION_SHARE = 0.001
EMOTION_COLOURS = {
    emotion_colors.rgb(emotion, dark) for emotion in (*Emotion, None) for dark in (False, True)
}
# The greys of neutral are also at the edges of letters
EMOTION_COLOURS -= {emotion_colors.rgb(Emotion.NEUTRAL, dark) for dark in (False, True)}
MAX_BYTES = 1_100_000


def _colours(image: Image.Image) -> dict[tuple[int, ...], float]:
    counted = image.getcolors(maxcolors=1 << 24) or []
    pixels = image.width * image.height
    return {colour: count / pixels for count, colour in counted}


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_the_copy_is_the_picture(picture):
    copy = COPIES / f"{picture.stem}.webp"
    assert copy.is_file(), RENEW
    with Image.open(picture) as opened, Image.open(copy) as shown:
        whole, small = opened.convert("RGB"), shown.convert("RGB")
    assert abs(whole.width / whole.height - small.width / small.height) < 0.02, RENEW
    reduced = np.asarray(whole.resize(small.size, Image.Resampling.BOX), float)
    assert np.abs(reduced - np.asarray(small, float)).mean() < ALIKE, RENEW
    shares = _colours(whole)
    large = {colour for colour, share in shares.items() if share > LARGE}
    emotions = {colour for colour in EMOTION_COLOURS if shares.get(colour, 0) > EMOTION_SHARE}
    assert large | emotions <= _colours(small).keys()


def test_no_copy_is_left_of_a_picture_that_is_gone():
    assert {path.stem for path in COPIES.iterdir()} == {path.stem for path in PICTURES}


def test_the_copies_are_small():
    assert sum(path.stat().st_size for path in COPIES.iterdir()) < MAX_BYTES
