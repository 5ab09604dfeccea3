"""Augmentation recipes; docs/research/model-runs.md names the recipe of each run."""

from __future__ import annotations

from dataclasses import replace

from training.data.augment import Strength

STURDY = Strength(
    noise=0.2,
    most_noise=30,
    blur=0.2,
    coarse=0.2,
    smallest=14,
    dark=0.2,
    darkest=0.15,
    jpeg=0.15,
    erasing=0.4,
)
CROPS = Strength(
    rotation_degrees=30,
    shift=0.1,
    zoom=0.2,
    light=0.3,
    erasing=0.2,
    noise=0.1,
    blur=0.15,
    coarse=0.15,
    dark=0.1,
    darkest=0.15,
    jpeg=0.15,
    glasses=0.08,
    mask=0.03,
)
"""For faces in the wild, where boxes vary and faces are turned, off-centre, blurred, dark or with glasses."""
RECIPES = {
    "first": Strength(),
    "robust": Strength(noise=0.15, blur=0.15, coarse=0.15, dark=0.1, erasing=0.4),
    "sturdy": STURDY,
    "even": replace(STURDY, noise=0.1, blur=0.1, coarse=0.1, dark=0.1, jpeg=0.1, erasing=0.3),
    "crops": CROPS,
}
