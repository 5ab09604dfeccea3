"""Writes HEIC files as phones do: a grid of tiles with a turn and a colour description, or one picture."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

import av
import numpy as np

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

NCLX = struct.pack(">4sHHHB", b"nclx", 1, 13, 6, 0x80)
"""sRGB, with the matrix of BT.601 and full range, as phones write it."""


@dataclass
class HeicOptions:
    """How the file is written. ``turns``: properties such as ``irot``, in their order."""

    tile: int | None = None
    turns: Sequence[tuple[bytes, bytes]] = ()
    colour: bytes = NCLX
    exif: bytes = b""
    pixel_format: str = "yuvj420p"
    brands: bytes = b"heic" + bytes(4) + b"mif1heic"
    alpha: Frame | None = None
    in_idat: bool = False
    extra: dict[bytes, bytes] = field(default_factory=dict)


def heic(frame: Frame, options: HeicOptions | None = None) -> bytes:
    """A HEIC file of a frame, (H, W, 3) uint8, BGR, not turned."""
    return _Writer(frame, options or HeicOptions()).written()


class _Writer:
    def __init__(self, frame: Frame, options: HeicOptions) -> None:
        self._frame, self._options = frame, options
        self._shared: list[bytes] = []
        self._items: list[tuple[bytes, bytes, list[int]]] = []
        self._references: list[tuple[bytes, int, list[int]]] = []

    def written(self) -> bytes:
        options = self._options
        more = [_box(b"colr", options.colour)] if options.colour else []
        more += [_box(kind, value) for kind, value in options.turns]
        primary = self._grid(more) if options.tile else self._coded(self._frame, more)
        if options.exif:
            self._references.append((b"cdsc", self._item(b"Exif", bytes(4) + options.exif, []), [primary]))
        if options.alpha is not None:
            urn = _full(b"auxC", b"urn:mpeg:hevc:2015:auxid:1\0")
            alpha = self._coded(np.repeat(options.alpha[..., None], 3, 2), [urn])
            self._references.append((b"auxl", alpha, [primary]))
        return self._file(primary)

    def _grid(self, more: list[bytes]) -> int:
        tile, (height, width) = self._options.tile or 0, self._frame.shape[:2]
        rows, columns = -(-height // tile), -(-width // tile)
        grown = np.pad(
            self._frame, ((0, rows * tile - height), (0, columns * tile - width), (0, 0)), mode="edge"
        )
        tiles = [
            self._coded(grown[y : y + tile, x : x + tile], [])
            for y in range(0, rows * tile, tile)
            for x in range(0, columns * tile, tile)
        ]
        content = struct.pack(">BBBBHH", 0, 0, rows - 1, columns - 1, width, height)
        number = self._item(b"grid", content, [_ispe(width, height), *more])
        self._references.append((b"dimg", number, tiles))
        return number

    def _coded(self, frame: Frame, more: list[bytes]) -> int:
        height, width = frame.shape[:2]
        header, content = _encoded(frame.tobytes(), height, width, self._options.pixel_format)
        pixi = _full(b"pixi", bytes([3, *3 * [10 if "10" in self._options.pixel_format else 8]]))
        return self._item(b"hvc1", content, [_box(b"hvcC", header), _ispe(width, height), pixi, *more])

    def _item(self, kind: bytes, content: bytes, properties: list[bytes]) -> int:
        for each in properties:
            if each not in self._shared:
                self._shared.append(each)
        self._items.append((kind, content, [self._shared.index(each) + 1 for each in properties]))
        return len(self._items)

    def _file(self, primary: int) -> bytes:
        head = _box(b"ftyp", self._options.brands)
        start = len(head) + len(self._meta(primary, 0)) + 8
        data = b"".join(content for _, content, _ in self._items)
        return head + self._meta(primary, start) + _box(b"mdat", data)

    def _meta(self, primary: int, start: int) -> bytes:
        kinds = b"".join(
            _box(b"infe", struct.pack(">IHH4sx", 2 << 24, number, 0, kind))
            for number, (kind, _, _) in enumerate(self._items, 1)
        )
        places, idat, at = b"", b"", start
        for number, (kind, content, _) in enumerate(self._items, 1):
            inside = self._options.in_idat and kind == b"grid"
            offset = len(idat) if inside else at
            places += struct.pack(">HHHHII", number, int(inside), 0, 1, offset, len(content))
            idat, at = (idat + content, at) if inside else (idat, at)
            at += len(content)
        used = b"".join(
            struct.pack(">HB", number, len(indexes)) + bytes(indexes)
            for number, (_, _, indexes) in enumerate(self._items, 1)
        )
        parts = [
            _full(b"hdlr", bytes(4) + b"pict" + bytes(13)),
            _full(b"pitm", struct.pack(">H", primary)),
            _full(b"iinf", struct.pack(">H", len(self._items)) + kinds),
            _box(b"iloc", struct.pack(">IHH", 1 << 24, 0x4400, len(self._items)) + places),
            _full(b"iref", b"".join(_reference(*each) for each in self._references)),
            _box(
                b"iprp",
                _box(b"ipco", b"".join(self._shared))
                + _full(b"ipma", struct.pack(">I", len(self._items)) + used),
            ),
            _box(b"idat", idat),
            *(_box(kind, value) for kind, value in self._options.extra.items()),
        ]
        return _full(b"meta", b"".join(parts))


@lru_cache(maxsize=64)
def _encoded(pixels: bytes, height: int, width: int, pixel_format: str) -> tuple[bytes, bytes]:
    """The header and the content of a picture, compressed by HEVC."""
    frame = np.frombuffer(pixels, np.uint8).reshape(height, width, 3)
    context = av.CodecContext.create("libx265", "w")
    context.width, context.height, context.pix_fmt = width, height, pixel_format
    context.time_base = Fraction(1)
    params = "log-level=none:keyint=1:qp=12:info=0:pools=none:frame-threads=1"
    context.options = {"preset": "ultrafast", "x265-params": params}
    picture = av.VideoFrame.from_ndarray(frame, "bgr24")
    yuv = picture.reformat(format=pixel_format, dst_colorspace="itu601")
    stream = b"".join(bytes(packet) for packet in [*context.encode(yuv), *context.encode(None)])
    units = [unit for unit in stream.replace(b"\0\0\0\1", b"\0\0\1").split(b"\0\0\1") if unit]
    heads = [unit for unit in units if 32 <= unit[0] >> 1 & 63 <= 34]
    arrays = b"".join(struct.pack(">BHH", unit[0] >> 1 & 63 | 0x80, 1, len(unit)) + unit for unit in heads)
    chroma = 3 if "444" in pixel_format else 2 if "422" in pixel_format else 1
    deep = 2 if "10" in pixel_format else 0
    kinds = bytes([0xFC | chroma, 0xF8 | deep, 0xF8 | deep, 0, 0, 3, len(heads)])
    header = b"\1" + bytes(15) + kinds + arrays
    pictures = [unit for unit in units if unit[0] >> 1 & 63 < 32]
    return header, b"".join(struct.pack(">I", len(unit)) + unit for unit in pictures)


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, kind) + content


def _full(kind: bytes, content: bytes) -> bytes:
    return _box(kind, bytes(4) + content)


def _ispe(width: int, height: int) -> bytes:
    return _full(b"ispe", struct.pack(">II", width, height))


def _reference(kind: bytes, origin: int, numbers: list[int]) -> bytes:
    return _box(kind, struct.pack(f">HH{len(numbers)}H", origin, len(numbers), *numbers))
