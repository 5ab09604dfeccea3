"""Faces seen from the side are found, whichever way they look, and nothing else is taken for one."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from fer_desktop.core import paths
from fer_desktop.core.errors import ResourceError
from fer_desktop.recognition.detection.boxes import Face, iou
from fer_desktop.recognition.detection.profile_detector import ProfileFaceDetector

HEAD = Face(165, 75, 110, 120)
"""Where the head is in the picture of the man seen from the side."""


@pytest.fixture(scope="module")
def side_views() -> ProfileFaceDetector:
    return ProfileFaceDetector(paths.cascade(paths.PROFILE))


def mirrored(face: Face) -> Face:
    return face._replace(x=400 - face.x - face.w)


@pytest.mark.parametrize("mirror", [False, True])
def test_a_face_from_the_side_is_found(side_views, side_view, mirror):
    frame = cv2.flip(side_view, 1) if mirror else side_view
    (face,) = side_views.find(frame)
    assert iou(face, mirrored(HEAD) if mirror else HEAD) > 0.4


@pytest.mark.parametrize("mirror", [False, True])
@pytest.mark.parametrize("by", [-15, 0, 15])
def test_it_is_found_near_its_last_place(side_views, side_view, mirror, by):
    frame = cv2.flip(side_view, 1) if mirror else side_view
    last = Face(165 + by, 85 + by, 100, 100)
    view = side_views.find_near(frame, mirrored(last) if mirror else last)
    assert view is not None
    assert iou(view.face, mirrored(HEAD) if mirror else HEAD) > 0.35
    again = side_views.find_near(frame, mirrored(last) if mirror else last, view.rightward)
    assert again == view


def test_a_face_that_is_known_already_is_not_told_again(side_views, side_view):
    assert side_views.find(side_view, [HEAD]) == []
    assert len(side_views.find(side_view, [Face(0, 300, 60, 60)])) == 1


def test_nothing_is_seen_where_nothing_is(side_views, astronaut):
    grey = np.full((480, 640, 3), 90, np.uint8)
    assert side_views.find(grey) == []
    assert side_views.find_near(grey, Face(200, 200, 100, 100)) is None
    assert side_views.find_near(grey, Face(-200, 200, 100, 100)) is None
    assert side_views.find_near(astronaut, Face(20, 300, 107, 107)) is None


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(ResourceError, match=r"profile\.xml.*Install FER Desktop again"):
        ProfileFaceDetector(tmp_path / "profile.xml")


def test_the_detector_of_faces_asks_it(detector, side_view, astronaut):
    assert detector.find(side_view) == []
    assert len(detector.find_turned(side_view)) == 1
    assert detector.find_turned(astronaut, detector.find(astronaut)) == []
