"""The boxes of HEIF files (ISO/IEC 14496-12 and 23008-12): which items there are, and where they lie."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

Property = tuple[bytes, bytes]
"""The type of a property and its bytes."""

_META_LIMIT = 16_000_000
"""Bytes of the description of all items; those of phones take some thousand."""

_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2"})
_AVIF = frozenset({b"avif", b"avis"})


class HeifError(ValueError):
    """The boxes of a file contradict one another, or it is of a kind that can't be read."""


@dataclass
class Item:
    """An item, usually a picture or a part of one. ``references``: item numbers by the kind of reference."""

    kind: bytes = b""
    properties: list[Property] = field(default_factory=list)
    references: dict[bytes, list[int]] = field(default_factory=dict)
    extents: list[tuple[int, int]] = field(default_factory=list)
    in_meta: bool = False

    def property(self, kind: bytes) -> bytes | None:
        """The bytes of the first property of a kind."""
        return next((value for name, value in self.properties if name == kind), None)


def is_heif(head: bytes) -> bool:
    """Whether a file that begins with these bytes (40 are enough) is HEIF, but not AVIF."""
    if head[4:8] != b"ftyp":
        return False
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, size - 3, 4))}
    return bool(brands & _BRANDS) and not brands & _AVIF


class HeifFile:
    """The items of a file. Raises `HeifError`, or `struct.error` where a box is too short."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.items: dict[int, Item] = {}
        self._idat = b""
        meta = dict(_boxes(_meta(file)))
        self.primary = _whole(meta[b"pitm"]).number(4 if meta[b"pitm"][0] else 2)
        self._idat = meta.get(b"idat", b"")
        self._read_kinds(meta[b"iinf"])
        self._read_places(meta[b"iloc"])
        self._read_references(meta.get(b"iref", b""))
        self._read_properties(dict(_boxes(meta[b"iprp"])))

    def item(self, number: int) -> Item:
        """The item with a number."""
        if number not in self.items:
            raise HeifError(f"there is no item {number}")
        return self.items[number]

    def content(self, item: Item) -> bytes:
        """The bytes of an item."""
        source: BinaryIO = io.BytesIO(self._idat) if item.in_meta else self._file
        parts = []
        for offset, length in item.extents:
            source.seek(offset)
            parts.append(source.read(length) if length else source.read())
            if len(parts[-1]) < length:
                raise HeifError("an item is cut off")
        return b"".join(parts)

    def _at(self, number: int) -> Item:
        return self.items.setdefault(number, Item())

    def _read_kinds(self, box: bytes) -> None:
        start = 8 if box[0] else 6
        for kind, entry in _boxes(box[start:]):
            if kind == b"infe" and entry[0] >= 2:
                reader = _whole(entry)
                number = reader.number(2 if entry[0] == 2 else 4)
                reader.number(2)
                self._at(number).kind = reader.take(4)

    def _read_places(self, box: bytes) -> None:
        version, reader = box[0], _whole(box)
        sizes = reader.number(2)
        offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
        index_size = sizes & 15 if version else 0
        wide = 4 if version == 2 else 2
        for _ in range(reader.number(wide)):
            item = self._at(reader.number(wide))
            method = reader.number(2) & 15 if version else 0
            reader.number(2)
            base = reader.number(base_size)
            for _ in range(reader.number(2)):
                reader.number(index_size)
                item.extents.append((base + reader.number(offset_size), reader.number(length_size)))
            if method > 1:
                item.extents.clear()
            item.in_meta = method == 1

    def _read_references(self, box: bytes) -> None:
        wide = 4 if box and box[0] else 2
        for kind, entry in _boxes(box[4:]):
            reader = _Reader(entry)
            origin = self._at(reader.number(wide))
            numbers = [reader.number(wide) for _ in range(reader.number(2))]
            origin.references.setdefault(kind, []).extend(numbers)

    def _read_properties(self, boxes: dict[bytes, bytes]) -> None:
        shared = list(_boxes(boxes[b"ipco"]))
        box = boxes[b"ipma"]
        reader = _whole(box)
        for _ in range(reader.number(4)):
            item = self._at(reader.number(4 if box[0] else 2))
            for _ in range(reader.number(1)):
                index = reader.number(2) & 0x7FFF if box[3] & 1 else reader.number(1) & 0x7F
                if 0 < index <= len(shared):
                    item.properties.append(shared[index - 1])


class _Reader:
    """Reads numbers from bytes, most significant byte first."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def take(self, count: int) -> bytes:
        self._at += count
        if self._at > len(self._data):
            raise HeifError("a box is too short")
        return self._data[self._at - count : self._at]

    def number(self, count: int) -> int:
        return int.from_bytes(self.take(count), "big")


def _whole(box: bytes) -> _Reader:
    """A reader behind the version and the flags of a full box."""
    reader = _Reader(box)
    reader.take(4)
    return reader


def _boxes(data: bytes) -> Iterator[Property]:
    at = 0
    while at + 8 <= len(data):
        size, kind, head = *struct.unpack_from(">I4s", data, at), 8
        if size == 1:
            [size], head = struct.unpack_from(">Q", data, at + 8), 16
        size = size or len(data) - at
        if size < head or at + size > len(data):
            raise HeifError(f"the box {kind!r} has a wrong size")
        yield kind, data[at + head : at + size]
        at += size


def _meta(file: BinaryIO) -> bytes:
    """The content of the file's meta box, without its version and flags."""
    at = 0
    while True:
        file.seek(at)
        head = file.read(16)
        if len(head) < 8:
            raise HeifError("there is no meta box")
        size, kind, start = *struct.unpack_from(">I4s", head), 8
        if size == 1:
            [size], start = struct.unpack_from(">Q", head, 8), 16
        if kind == b"meta":
            if not start + 4 <= size <= _META_LIMIT:
                raise HeifError("the meta box has a wrong size")
            file.seek(at + start + 4)
            return file.read(size - start - 4)
        if size < start:
            raise HeifError("a box has a wrong size")
        at += size
