"""Whether a frame shows anything new beside the faces that are known: only there can another one appear."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.cascade_search import to_grey

CELLS = (48, 27)
"""Columns and rows in which frames are compared; the smallest face that is found covers a whole cell."""
FINE = 320
"""Columns of the picture that the cells are averaged over: more would only cost time."""
LEAST_CHANGE = 6.0
"""Grey levels by which a cell must differ; a camera's noise moves its mean by far less than one."""
AROUND = 1.0
"""How far around a known face its own movement reaches, as a part of its width; down it is the whole body."""

Cells = npt.NDArray[np.float32]


class Changes:
    """Compares frames with the one that was searched last. Used by one thread at a time."""

    def __init__(self) -> None:
        self._searched: Cells | None = None
        self._known: npt.NDArray[np.bool_] | None = None

    def since_search(self, frame: Frame, known: Sequence[Face]) -> bool:
        """Whether the frame differs from the one searched last, beside the faces known then and now.

        frame: uint8 (H, W, 3), BGR. True before any search, and for a frame of another size.
        """
        if self._searched is None or self._known is None:
            return True
        beside = ~(self._known | _covered(frame, known))
        return bool((np.abs(_cells(frame) - self._searched)[beside] > LEAST_CHANGE).any())

    def searched(self, frame: Frame, faces: Sequence[Face]) -> None:
        """Remember a frame that was searched, and the faces in it."""
        self._searched, self._known = _cells(frame), _covered(frame, faces)


def _cells(frame: Frame) -> Cells:
    """The mean grey level of each cell: float32 (rows, columns)."""
    step = max(1, frame.shape[1] // FINE)
    fine = to_grey(frame[::step, ::step]).astype(np.float32)
    return np.asarray(cv2.resize(fine, CELLS, interpolation=cv2.INTER_AREA), np.float32)


def _covered(frame: Frame, faces: Sequence[Face]) -> npt.NDArray[np.bool_]:
    """The cells that known faces and their bodies move in."""
    height, width = frame.shape[:2]
    columns, rows = CELLS
    covered = np.zeros((rows, columns), bool)
    for face in faces:
        around = AROUND * face.w
        left, right = (face.x - around) / width, (face.x + face.w + around) / width
        top = max(0, int((face.y - around) / height * rows))
        covered[top:, max(0, int(left * columns)) : max(0, int(np.ceil(right * columns)))] = True
    return covered
