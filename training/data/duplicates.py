"""Finds faces that are in two splits of FER2013, which make a test score look better than it is.

A perceptual hash (63 bits from the lowest cosine frequencies) finds candidates, as they are and mirrored, and
the correlation of their pixels confirms them.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]
MAX_DISTANCE_BITS = 8
MIN_CORRELATION = 0.9
_ROWS_AT_ONCE = 256


def hashes(pixels: Grey) -> npt.NDArray[np.uint64]:
    """A 64-bit hash of each face, (N,)."""
    low = np.stack(
        [cv2.dct(cv2.resize(face, (32, 32), interpolation=cv2.INTER_AREA) / 255.0) for face in pixels]
    )
    low = low[:, :8, :8].reshape(len(pixels), 64)
    bits = low > np.median(low[:, 1:], axis=1, keepdims=True)
    bits[:, 0] = False
    return np.packbits(bits, axis=1).view(np.uint64)[:, 0]


def _normalised(pixels: Grey) -> npt.NDArray[np.float32]:
    flat = pixels.reshape(len(pixels), -1).astype(np.float32)
    flat = flat - flat.mean(1, keepdims=True)
    lengths: npt.NDArray[np.float32] = np.linalg.norm(flat, axis=1, keepdims=True)
    return np.asarray(flat / np.maximum(lengths, 1e-6), np.float32)


def near_duplicates(faces: Grey, others: Grey) -> npt.NDArray[np.bool_]:
    """Which of the faces (N, H, W) are also among the others, as they are or mirrored; (N,)."""
    mirrored = np.ascontiguousarray(others[:, :, ::-1])
    return _are_among(faces, others) | _are_among(faces, mirrored)


def _are_among(faces: Grey, others: Grey) -> npt.NDArray[np.bool_]:
    face_hashes, other_hashes = hashes(faces), hashes(others)
    pixels, other_pixels = _normalised(faces), _normalised(others)
    result = np.zeros(len(faces), np.bool_)
    for start in range(0, len(faces), _ROWS_AT_ONCE):
        distances = np.bitwise_count(face_hashes[start : start + _ROWS_AT_ONCE, None] ^ other_hashes[None])
        for row, column in zip(*np.nonzero(distances <= MAX_DISTANCE_BITS), strict=True):
            result[start + row] |= bool(pixels[start + row] @ other_pixels[column] >= MIN_CORRELATION)
    return result
