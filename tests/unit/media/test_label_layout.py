"""Labels of faces: near their face, within the picture, over nobody else."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from fer_desktop.media.label_layout import Area, Size, place_labels

BOUNDS = Area(0, 0, 640, 300)
FULL, SHORT = Size(122, 22), Size(44, 22)


def placed(faces: list[Area], sizes: tuple[Size, ...] = (FULL, SHORT), bounds: Area = BOUNDS):
    return place_labels(faces, [sizes] * len(faces), bounds)


def covers_nobody(faces: list[Area], labels: list) -> bool:
    areas = [label.area for label in labels]
    over_others = (
        area.overlap(face) for n, area in enumerate(areas) for m, face in enumerate(faces) if n != m
    )
    return not any(a.overlap(b) for a, b in combinations(areas, 2)) and not any(over_others)


def test_alone_it_stands_above_the_face_at_its_left_edge():
    [label] = placed([Area.at(200, 100, 60, 60)])
    assert label.area == Area.at(200, 78, *FULL)
    assert label.choice == 0


def test_at_the_top_of_the_picture_it_stands_below():
    [label] = placed([Area.at(200, 5, 60, 60)])
    assert label.area.top == 65


def test_it_stays_within_the_picture():
    [label] = placed([Area.at(600, 100, 40, 40)])
    assert label.area.right == 640


def test_a_face_that_fills_the_picture_has_its_label_on_it():
    [label] = placed([BOUNDS])
    assert label.area == Area.at(0, 0, *FULL)


def test_neighbours_each_keep_their_whole_label():
    faces = [Area.at(x, y, 64, 64) for x, y in ((85, 97), (175, 111), (265, 97), (355, 110))]
    labels = placed(faces)
    assert [label.choice for label in labels] == [0, 0, 0, 0]
    assert covers_nobody(faces, labels)


def test_where_there_is_no_room_a_label_is_short():
    faces = [Area.at(10 + 66 * n, 30 + 70 * m, 60, 60) for m in range(3) for n in range(9)]
    labels = placed(faces, (FULL, SHORT, Size(20, 8)))
    assert {label.choice for label in labels} > {0}
    assert covers_nobody(faces, labels)


@pytest.mark.parametrize("seed", range(8))
def test_in_a_crowd_labels_never_cover_each_other(seed):
    rng = np.random.default_rng(seed)
    cells = rng.permutation(48)[:20]
    faces = [
        Area.at(80 * (cell % 8) + rng.integers(0, 20), 50 * (cell // 8) + rng.integers(0, 8), 40, 40)
        for cell in cells
    ]
    labels = placed(faces, (Size(90, 14), Size(30, 14), Size(14, 10)))
    assert not any(a.area.overlap(b.area) for a, b in combinations(labels, 2))
    assert all(
        label.area.left >= 0 and label.area.right <= 640 and label.area.bottom <= 300 for label in labels
    )
