"""The data of ICU (the library behind Qt's sorting and text codecs) without what no part of the program uses.

The format is ICU's "common data": a header, the number of items, for each the places of its name and of its
content counted from behind the header, then names and contents.
"""

from __future__ import annotations

import re
import struct

MARK = b"CmnD\x01\x00\x00\x00"
"""The name of the format and its version, which stand in every such file ..."""
BEFORE_MARK = 12
"""... so many bytes after its beginning."""
ITEM = struct.Struct("<II")
ALIGNED = 16

UNUSED = re.compile(
    r"\.cnv$"  # encodings of old files: the program reads and writes UTF-8
    r"|/(translit|rbnf|unit|curr|zone|lang|region)/"  # names and spellings: Qt has its own
    r"|\.(dict|cfu|spp)$|/unames\.icu$"
)
LOCALE = re.compile(r"/(?:coll/|brkitr/)?([a-z]{2,3})(?:_[A-Za-z0-9_]+)?\.(?:res|brk)$")


def reduced(data: bytes, languages: frozenset[str]) -> bytes:
    """The data with the locales of these languages alone."""
    start = int.from_bytes(data[:2], "little")
    items = [(name, item) for name, item in _items(data[start:]) if _kept(name, languages)]
    return data[:start] + _written(items)


def _kept(name: str, languages: frozenset[str]) -> bool:
    locale = LOCALE.search("/" + name.partition("/")[2])
    return not UNUSED.search(name) and (locale is None or locale[1] in languages)


def _items(body: bytes) -> list[tuple[str, bytes]]:
    (count,) = struct.unpack_from("<I", body)
    places = [ITEM.unpack_from(body, 4 + ITEM.size * number) for number in range(count)]
    ends = [content for _, content in places[1:]] + [len(body)]
    return [
        (body[name : body.index(b"\0", name)].decode("ascii"), body[content:end])
        for (name, content), end in zip(places, ends, strict=True)
    ]


def _written(items: list[tuple[str, bytes]]) -> bytes:
    names = [name.encode("ascii") + b"\0" for name, _ in items]
    at_names = 4 + ITEM.size * len(items)
    at_content = _aligned(at_names + sum(map(len, names)))
    table, content = struct.pack("<I", len(items)), b""
    for name, (_, item) in zip(names, items, strict=True):
        table += ITEM.pack(at_names, at_content + len(content))
        at_names += len(name)
        content += item.ljust(_aligned(len(item)), b"\0")
    return (table + b"".join(names)).ljust(at_content, b"\0") + content


def _aligned(size: int) -> int:
    return -(-size // ALIGNED) * ALIGNED
