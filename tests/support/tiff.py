"""Writes TIFF files of one page with any number of bits, as scanners and scientific programs do."""

from __future__ import annotations

import struct
from typing import Any

import numpy as np
import numpy.typing as npt

UNSIGNED, SIGNED, FLOAT = 1, 2, 3
_HEAD = 8


def tiff(values: npt.NDArray[Any], bits: int, kind: int = UNSIGNED, orientation: int = 1) -> bytes:
    """An uncompressed TIFF file of (H, W) or (H, W, 3) values, RGB, as they are stored."""
    height, width = values.shape[:2]
    samples = 1 if values.ndim == 2 else 3
    data = _packed(values.reshape(height, -1), bits, kind)
    numbers = [
        (256, width),
        (257, height),
        (258, bits),
        (259, 1),
        (262, 1 if samples == 1 else 2),
        (273, _HEAD),
        (274, orientation),
        (277, samples),
        (278, height),
        (279, len(data)),
        (339, kind),
    ]
    directory = _HEAD + len(data) + len(data) % 2
    lists = directory + 2 + 12 * len(numbers) + 4
    entries, more = b"", b""
    for tag, value in numbers:
        if tag in (258, 339) and samples == 3:
            entries += struct.pack("<HHII", tag, 3, 3, lists + len(more))
            more += struct.pack("<4H", value, value, value, 0)
        else:
            entries += struct.pack("<HHII", tag, 4, 1, value)
    count = struct.pack("<H", len(numbers))
    return (
        b"II*\0"
        + struct.pack("<I", directory)
        + data
        + bytes(len(data) % 2)
        + count
        + entries
        + bytes(4)
        + more
    )


def _packed(rows: npt.NDArray[Any], bits: int, kind: int) -> bytes:
    if bits % 8:
        places = np.arange(bits - 1, -1, -1)
        return b"".join(
            np.packbits((row[:, None] >> places & 1).astype(np.uint8).ravel()).tobytes() for row in rows
        )
    return rows.astype(f"<{' uif'[kind]}{bits // 8}").tobytes()
