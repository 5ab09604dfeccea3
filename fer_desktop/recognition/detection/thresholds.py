"""Every threshold of the face search, in one place.

Each was chosen on every second photo and on scenes drawn from those, and measured on the others:
``python -m training faces``. The tables are in docs/recognition.md.
"""

from __future__ import annotations

# --- proposing: what the networks see in the whole picture ---

SHORT_SIDE = 128
"""Pixels of the short range network's input, as it was trained."""
BORDER = 1.5
"""The picture is looked at by itself and in a border that makes it so much larger: only so
a face that fills it is surely seen."""
PROPOSED = 0.5
"""Score from which what the short range network sees is looked at again;"""
PROPOSED_SMALL = 0.2
"""and the full range one, whose scores are lower."""

QUICK_SIDE = 256
"""Longer side of the full range network's input between two live frames."""
QUICK_LOOKS = 6
"""At most so many of the proposed faces are looked at there, the likeliest ones."""
MIN_AREA = 192 * 192
FINE_PART = 0.36
"""Of a photo's pixels, as the full range network sees them: faces are found from 16 pixels on there,"""
FINE_AREA = 768 * 432
"""up to this area,"""
LARGE_AREA = 2_000_000
"""and of photos of more pixels,"""
LARGE_PART = 0.25
"""this part of them,"""
MAX_AREA = 1920 * 1080
"""up to this area."""

# --- confirming: the second look at what was proposed ---

FIRST_LOOK, FURTHER_LOOKS = 2.0, (1.5, 2.5)
"""Sides of the squares about a proposed face, in sides of its box: a face is seen in all of them."""
SEEN = 0.25
"""Score from which a look counts at all."""
CONFIRMED = 0.55
"""Confidence from the looks that makes a face: their median score, less what they differ;"""
CERTAIN = 0.8
"""Score of the first look that needs no further ones."""
SURE = 0.75
"""Score of the first look below which it is tried whether the head stands another way than it seemed;"""
SURER = 0.1
"""by so much more it must look like a face then."""
CONFIRMED_ELSEWHERE = 0.65
"""Confidence that makes a face which stands another way: who tries four ways sees more that is none."""
DOUBTED = 0.4
"""from here on a cascade is asked as well."""
YAW_COUNTS = 0.1
"""So much of a nose's place beside the eyes is taken off, where it is at most"""
MAX_YAW = 1.5
VOTES = 8
"""Raw hits of the frontal cascades, or"""
PROFILE_VOTES = 2
"""of the one that knows profiles, which then make a face."""
EMOJI_SATURATION, EMOJI_VALUE = 140, 190
"""OpenCV's saturation and value, 0 to 255, from which a pixel glares as those of emoji do;"""
EMOJI_HUE = 80
"""Up to this hue, 0 to 179: red, yellow and green, as a medical mask may glare in blue;"""
EMOJI_PART = 0.3
"""such pixels cover more than this part of an emoji's middle: of a face's 0.13 at most."""
MIDDLE = 0.6
"""Of a face's box, where that is looked for."""

LYING_SIDE = 512
"""Pixels of the longer side of a picture that is turned by quarters, where nothing was found in it;"""
LYING = 0.8
"""confidence of a face that is found there."""

# --- the box that is told: where a Haar cascade would put it, as the crop was chosen for that ---

BOX_SIDE = 1.14
"""In sides of the network's box;"""
BOX_RISE = 0.114
"""and how far it lies above it."""
ASIDE_FROM, ASIDE_RANGE, ASIDE_GROWTH = 0.3, 0.5, 0.35
"""The more a head turns aside, the less of it is the network's box: with a yaw from here on, over so much
more, the box grows by as much at last."""
TURNED = 0.5
"""A head is turned away if its nose lies further beside the middle of the eyes, in their distance."""

# --- following ---

FOLLOWED = 0.5
"""Score of the one look at a known face that says that it is still there."""
FOLLOW_LOOK = 2.0
"""Side of the square that is looked at, in sides of the network's box."""
FOLLOW_RATIO = 1.6
"""How many times larger or smaller a followed face can be at most: where it was, a collar of half its
width may look like one."""
UPRIGHT = 20.0
"""Degrees of tilt up to which the cascades look for a known face first: they know no other."""
LEANS = 8.0
"""Degrees of tilt from which it is measured more often."""
