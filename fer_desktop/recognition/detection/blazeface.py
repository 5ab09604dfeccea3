"""BlazeFace: boxes and landmarks of faces at any tilt, in a millisecond.

After Bazarevsky et al., "BlazeFace: Sub-millisecond neural face detection on mobile GPUs" (2019). Every place
of a coarse grid has anchors, as in the single shot detector of Liu et al. (2016): here they are points, to
which the network gives the offsets of a box and of six landmarks. Boxes on one face are blended instead of
suppressed, which keeps them steady from frame to frame.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import onnxruntime as ort

from fer_desktop.recognition.detection.net_input import NetInput

Rows = npt.NDArray[np.float32]
"""(N, 17): each row a score from 0 to 1, then x, y, width and height of a box by its middle, then x and y of
both eyes, the nose, the mouth and both ears; the eye that is on the left in an upright face comes first."""

SCORE = 0
MAX_LOGIT = 30.0
"""Raw scores reach -20,000: beyond this the sigmoid would overflow, and is 0 or 1 anyway."""
SAME_PLACE = 0.3
"""Boxes of one pass that overlap by more (intersection over union) are blended into one."""


class Grid(NamedTuple):
    """Anchors that lie this many pixels of the network's input apart, so many at each place."""

    stride: int
    anchors: int


SHORT_RANGE = (Grid(8, 2), Grid(16, 6))
FULL_RANGE = (Grid(4, 1),)


@dataclass(frozen=True)
class Sighting:
    """A face as the network sees it, in pixels of the picture: the middle and the side of its square box.

    The box ends above the eyebrows and at the chin. roll: degrees with the clock by which the line from eye
    to eye is turned, -180 to 180. yaw: how far the nose is beside the middle of the eyes, in distances
    between these, from 0: the head is turned to a side.
    """

    x: float
    y: float
    side: float
    score: float
    roll: float
    yaw: float = 0.0


class BlazeFace:
    """One of the two networks. Safe to use from several threads."""

    def __init__(self, content: bytes, grids: Sequence[Grid]) -> None:
        """content: the ONNX file, trusted. grids: `SHORT_RANGE` or `FULL_RANGE`, as the file needs it."""
        self._session = ort.InferenceSession(content, _options(), ["CPUExecutionProvider"])
        self._grids = tuple(grids)

    def find(self, picture: NetInput, least: float) -> list[Sighting]:
        """The faces of one picture with at least this score, the likeliest first."""
        return self.find_in_each([picture], least)[0]

    def find_in_each(self, pictures: Sequence[NetInput], least: float) -> list[list[Sighting]]:
        """The faces of each of the pictures, which are of one size for the network, in one call."""
        if not pictures:
            return []
        pixels = np.concatenate([picture.pixels for picture in pictures])
        boxes, logits = self._session.run(None, {"pixels": pixels})
        anchors = _anchors(self._grids, pixels.shape[2], pixels.shape[3])
        return [
            [_sighting(row, picture) for row in blended(decoded(box, logit, anchors, least))]
            for box, logit, picture in zip(boxes, logits[..., 0], pictures, strict=True)
        ]


def decoded(boxes: Rows, logits: Rows, anchors: Rows, least: float) -> Rows:
    """The rows with at least this score, in pixels of the network's input, the likeliest first.

    boxes: (anchors, 16), offsets from each anchor. logits: (anchors,). anchors: (anchors, 2).
    """
    scores = 1 / (1 + np.exp(-np.clip(logits, -MAX_LOGIT, MAX_LOGIT)))
    survivors = np.flatnonzero(scores >= least)
    survivors = survivors[np.argsort(-scores[survivors], kind="stable")]
    rows = np.concatenate([scores[survivors, None], boxes[survivors]], axis=1)
    for first in (1, *range(5, 17, 2)):
        rows[:, first : first + 2] += anchors[survivors]
    return np.asarray(rows, np.float32)


def blended(rows: Rows) -> Rows:
    """Each face once: the mean of the boxes on it, weighted by their scores, with the best one's score."""
    survivors = []
    while len(rows):
        same = overlaps(rows[0], rows) > SAME_PLACE
        same[0] = True
        together = np.average(rows[same], axis=0, weights=rows[same, SCORE])
        together[SCORE] = rows[0, SCORE]
        survivors.append(together)
        rows = rows[~same]
    return np.array(survivors, np.float32).reshape(-1, 17)


def overlaps(row: npt.NDArray[np.float32], rows: Rows) -> npt.NDArray[np.float32]:
    """Intersection over union of one row's box with the box of each of the others: (N,)."""
    near, far = _corners(row[None])
    nears, fars = _corners(rows)
    common = np.clip(np.minimum(far, fars) - np.maximum(near, nears), 0, None).prod(axis=1)
    area, areas = (far - near).prod(axis=1), (fars - nears).prod(axis=1)
    return np.asarray(common / np.maximum(area + areas - common, 1e-6), np.float32)


def _corners(rows: Rows) -> tuple[Rows, Rows]:
    half = np.abs(rows[:, 3:5]) * np.float32(0.5)
    return np.asarray(rows[:, 1:3] - half, np.float32), np.asarray(rows[:, 1:3] + half, np.float32)


@lru_cache(maxsize=32)
def _anchors(grids: tuple[Grid, ...], height: int, width: int) -> Rows:
    """(anchors, 2): x and y of each, in pixels of the input, in the order of the network's outputs."""
    return np.concatenate([_grid(grid, height, width) for grid in grids])


def _grid(grid: Grid, height: int, width: int) -> Rows:
    """At the middle of each cell, row by row; a cell's anchors follow one another."""
    down, across = (np.arange(-(-length // grid.stride)) + 0.5 for length in (height, width))
    x, y = np.meshgrid(across * grid.stride, down * grid.stride)
    places = np.stack([x.ravel(), y.ravel()], axis=1)
    return np.repeat(places, grid.anchors, axis=0).astype(np.float32)


def _sighting(row: npt.NDArray[np.float32], picture: NetInput) -> Sighting:
    places = picture.original(row[[1, 2, 5, 6, 7, 8, 9, 10]].reshape(4, 2))
    (x, y), left, right, nose = places
    line = right - left
    roll = math.degrees(math.atan2(line[1], line[0]))
    aside = float((nose - (left + right) / 2) @ line) / max(float(line @ line), 1e-6)
    side = float(row[3] + row[4]) / 2 * picture.scale
    return Sighting(float(x), float(y), side, float(row[SCORE]), roll, abs(aside))


def _options() -> ort.SessionOptions:
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    options.add_session_config_entry("session.load_model_format", "ONNX")
    return options
