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
PROPOSED = 0.3
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
SMALL_SIDE = 28
"""Where it sees a face whose box has fewer pixels than this there, there may be more that are smaller still:
then the photo is searched"""
CLOSEST_AREA = 3072 * 1728
"""as it is, up to this area,"""
ENLARGED, ENLARGED_AREA = 1.5, 1920 * 1080
"""or, if it is small, enlarged by this factor, up to that area;"""
PROPOSED_CLOSEST = 0.3
"""score from which what the full range network sees there is looked at again."""

# --- confirming: the second look at what was proposed ---

FIRST_LOOK, FURTHER_LOOKS = 2.0, (1.5, 2.5, 1.25, 1.75, 3.0)
"""Sides of the squares about a proposed face, in sides of its box: a face is seen in all of them."""
SCORED_LOOKS = 3
"""The scores of so many of them count, the first one's with them; the places of all."""
SEEN = 0.25
"""Score from which a look counts at all."""
CERTAIN = 0.85
"""Score of the first look that needs nothing else: no texture has it;"""
DOUBTED = 0.3
"""score of it below which there is no face. Between them evidence decides."""
SURE, LIKELY = 0.75, 0.5
"""Scores of the first look below which, and of the sighting from which on, it is tried whether the head
stands another way than it seemed;"""
SURER = 0.1
"""by so much more it must look like a face then."""

# Evidence of a face: a sum whose weights were fitted by logistic regression on half of the scenes. The first,
# of the mean log-odds of the looks whose scores count, is 1.
SEEN_FURTHER, MIN_SCORE = 0.05, 0.02
"""Score from which a further look counts, and of one in which nothing was seen."""
APART_WEIGHT, MAX_APART = -2.7, 1.0
"""Of how far apart the looks see the face, in sides of its box: a pattern moves as one steps back;"""
ROLL_WEIGHT, MAX_ROLL = -0.078, 60.0
"""and of the standard deviation of its tilt in degrees."""
DETAIL_WEIGHT, DETAIL_OFFSET = 1.19, 0.02
"""Of the logarithm of how much the picture changes from row to row about the eyes (`eye_detail`), plus a
little: a blurred ball looks like a head, but has no eyes."""
CONTRAST_WEIGHT = 0.54
"""Of the log-odds that the full range network sees a face where it has the size that it knows best, less
those where it nearly fills the input. It knows no face that large, but patterns look alike at any size."""
CONTRAST_LOOKS = ((3.0, 192), (2.3, 128))
"""Of these two: the square's length in sides of the box, and the pixels of the input."""
VOTES_WEIGHT, PROFILE_VOTES_WEIGHT = 0.16, 0.38
"""Of the logarithm of the raw hits of the frontal cascades, and of the one that knows profiles, plus 1."""
MAX_FURTHER = 3.0
"""More than the full range network and the cascades add to the evidence of any face."""
CONFIRMED = -1.6
"""Evidence that makes a face."""

EMOJI_SATURATION, EMOJI_VALUE = 140, 190
"""OpenCV's saturation and value, 0 to 255, from which a pixel glares as those of emoji do;"""
EMOJI_HUES = (165, 80)
"""From this hue, 0 to 179, through 0 to that one, that is red, yellow and green: a medical mask may glare in
blue;"""
EMOJI_PART = 0.2
"""such pixels cover more than this part of an emoji's middle: of a face's 0.13 at most."""
MIDDLE = 0.6
"""Of a face's box, where that is looked for."""

LYING_SIDE = 512
"""Pixels of the longer side of a picture that is turned by quarters, where nothing was found in it;"""
LYING = 0.85
"""score of the first look at a face that is found there."""

# --- the box that is reported: where a Haar cascade would put it, as the crop was chosen for that ---

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
