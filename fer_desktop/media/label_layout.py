"""Where the labels of faces stand: each beside its own face, never over another face or another label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Area(NamedTuple):
    """A rectangle by its edges, in pixels; the right and lower edge are no part of it."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def at(cls, left: float, top: float, width: float, height: float) -> Area:
        """The rectangle with this corner and this size."""
        return cls(left, top, left + width, top + height)

    def overlap(self, other: Area) -> float:
        """The area that both have in common, in square pixels."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, width) * max(0.0, height)


class Size(NamedTuple):
    """A width and a height in pixels."""

    width: float
    height: float


class Label(NamedTuple):
    """A label's place, and which of the sizes offered for it was taken."""

    area: Area
    choice: int


def place_labels(
    faces: Sequence[Area], sizes: Sequence[Sequence[Size]], bounds: Area, gap: float = 0.0
) -> list[Label]:
    """Return a place within ``bounds`` for the label of each face, in the faces' order.

    sizes: for each face the sizes its label may have, the best first. gap: between a label and its face.
    Earlier faces choose first. A label takes the first size that has a place above, below or beside its face
    where it covers no face and no other label; without one, the smallest size where it covers least.
    """
    placed: list[Label] = []
    for number, face in enumerate(faces):
        near = _reach(face, sizes[number], gap)
        others = [each for each in faces if each is not face and each.overlap(near)]
        labels = [each.area for each in placed if each.area.overlap(near)]
        placed.append(_best(face, sizes[number], _Ground(others, labels, bounds, gap)))
    return placed


def _reach(face: Area, sizes: Sequence[Size], gap: float) -> Area:
    """All that a face's label might cover, also where the picture's edge moves it."""
    across = max(size.width for size in sizes) + gap
    down = max(size.height for size in sizes) + gap
    return Area(face.left - across, face.top - down, face.right + across, face.bottom + down)


class _Ground(NamedTuple):
    faces: Sequence[Area]
    labels: Sequence[Area]
    bounds: Area
    gap: float

    def cost(self, area: Area) -> float:
        """What a label would cover: other labels count far more than other faces."""
        return 1e6 * _covered(area, self.labels) + _covered(area, self.faces)


def _covered(area: Area, others: Iterable[Area]) -> float:
    return sum(area.overlap(other) for other in others)


def _best(face: Area, sizes: Sequence[Size], ground: _Ground) -> Label:
    least, best = float("inf"), Label(Area(0, 0, 0, 0), 0)
    for choice, size in enumerate(sizes):
        for area in _places(face, size, ground):
            cost = ground.cost(area)
            if cost == 0:
                return Label(area, choice)
            if cost < least or choice > best.choice:
                least, best = cost, Label(area, choice)
    return best


def _places(face: Area, size: Size, ground: _Ground) -> Iterator[Area]:
    """Places for a label, the best first: above, below, beside the face, and at last on it."""
    width, height = size
    middle = (face.left + face.right - width) / 2
    above, below = face.top - height - ground.gap, face.bottom + ground.gap
    columns = (face.left, middle, face.right - width)
    outside = [(x, y) for y in (above, below) for x in columns]
    beside = (face.left - width - ground.gap, face.right + ground.gap)
    outside += [(x, y) for x in beside for y in (face.top, (face.top + face.bottom - height) / 2)]
    for x, y in outside:
        area = _within(Area.at(x, y, width, height), ground.bounds)
        if not area.overlap(face):
            yield area
    for x, y in [(x, y) for y in (face.top, face.bottom - height) for x in columns]:
        yield _within(Area.at(x, y, width, height), ground.bounds)


def _within(area: Area, bounds: Area) -> Area:
    """The area moved into the bounds; of one that is larger the upper left part is kept in them."""
    left = max(bounds.left, min(area.left, bounds.right - (area.right - area.left)))
    top = max(bounds.top, min(area.top, bounds.bottom - (area.bottom - area.top)))
    return Area.at(left, top, area.right - area.left, area.bottom - area.top)
