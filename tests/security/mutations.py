"""Damages intact files: random changes of bytes, and changes that get past a simple parser."""

from __future__ import annotations

import json
import random
import re
import sqlite3
import struct
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from copy import deepcopy
from pathlib import Path
from typing import Any

ODD_BYTES = (0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF)
ODD_NUMBERS = (0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000)
ODD_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 40, 10**6, 2**31, 2**63, -(2**63), 10**30, 0.5, -0.0, 1e308, 1e-320),
    *(float("nan"), float("inf"), "", " ", "0", "\x00", "\ud800", "x" * 5000, "../../etc/passwd", "<b>x</b>"),
    *("'; DROP TABLE sessions; --", "1,2,3,4", "-5,0,99999999,99999999", "0x0", "99999999x99999999", "#zzz"),
    *("\u202e\u0000\U0001f600", "%s%n", [], [1], {}, {"a": 1}, ["x"] * 99),
)
MARK_UP = (
    *(b'<use href="#a"/>', b'<use href="http://x.test/a.svg#a"/>', b'<g transform="scale(1e30)">', b"</g>"),
    *(b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>', b"&a;", b'<image href="/etc/passwd"/>', b"<style>*{}</style>"),
    *(b'width="1e999"', b'viewBox="0 0 0 0"', b'd="M0 0L1e38 1e38"', b'<path d="M"/>', b"<g>" * 500),
    *(
        b'<circle r="-1"/>',
        b'stroke-width="1e9"',
        b'stroke-dasharray="1e-9"',
        b"url(#a)",
        b"\xff\xfe",
        b"]]>",
    ),
)
OTHER_SHAPES = (
    *("DROP TABLE marks", "DROP TABLE readings", "DROP TABLE sessions", "PRAGMA user_version = 0"),
    *("PRAGMA user_version = 1", "PRAGMA user_version = 99", "PRAGMA user_version = -1"),
    "PRAGMA application_id = 0",
    "ALTER TABLE readings RENAME COLUMN t_s TO other",
    "ALTER TABLE sessions RENAME COLUMN title TO other",
    "ALTER TABLE sessions ADD COLUMN other",
    "CREATE TRIGGER other AFTER UPDATE ON sessions BEGIN DELETE FROM readings; END",
    "CREATE TRIGGER other BEFORE DELETE ON sessions BEGIN SELECT RAISE(ABORT, 'no'); END",
)

Change = Callable[[bytearray, random.Random], None]


def damaged(content: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """A copy of ``content`` with one to six changes, which may insert parts of ``others``."""
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        if data:
            chance.choice(CHANGES)(data, chance)
    if chance.random() < 0.1:
        _splice(data, chance, chance.choice(others))
    return _with_true_sums(bytes(data)) if chance.random() < 0.6 else bytes(data)


def _place(data: bytearray, chance: random.Random) -> int:
    """A random position; half of the time near an end, where most formats have their structure."""
    kind = chance.random()
    if kind < 0.4:
        return chance.randrange(min(len(data), 300))
    if kind < 0.5:
        return len(data) - 1 - chance.randrange(min(len(data), 300))
    return chance.randrange(len(data))


def _flip(data: bytearray, chance: random.Random) -> None:
    data[_place(data, chance)] ^= 1 << chance.randrange(8)


def _odd_byte(data: bytearray, chance: random.Random) -> None:
    data[_place(data, chance)] = chance.choice(ODD_BYTES)


def _any_bytes(data: bytearray, chance: random.Random) -> None:
    start = _place(data, chance)
    data[start : start + chance.choice((1, 4, 16, 64))] = chance.randbytes(chance.choice((1, 4, 16, 64)))


def _odd_number(data: bytearray, chance: random.Random) -> None:
    form = chance.choice(("<H", ">H", "<I", ">I"))
    size = struct.calcsize(form)
    start = _place(data, chance)
    data[start : start + size] = struct.pack(form, chance.choice(ODD_NUMBERS) & (256**size - 1))


def _cut_out(data: bytearray, chance: random.Random) -> None:
    start = _place(data, chance)
    del data[start : start + chance.choice((1, 3, 16, 200))]


def _cut_off(data: bytearray, chance: random.Random) -> None:
    del data[_place(data, chance) :]


def _twice(data: bytearray, chance: random.Random) -> None:
    start, length = _place(data, chance), chance.choice((1, 8, 64, 500))
    data[start:start] = data[start : start + length] * chance.choice((1, 2, 20))


def _splice(data: bytearray, chance: random.Random, other: bytes) -> None:
    start = chance.randrange(len(other)) if other else 0
    at = _place(data, chance) if data else 0
    data[at:at] = other[start : start + chance.choice((8, 64, 1000))]


CHANGES: tuple[Change, ...] = (
    _flip,
    _odd_byte,
    _any_bytes,
    _odd_number,
    _cut_out,
    _cut_off,
    _twice,
    _odd_number,
)


def _with_true_sums(content: bytes) -> bytes:
    """A PNG with corrected checksums, so that a reader does not stop at them."""
    if not content.startswith(b"\x89PNG\r\n\x1a\n"):
        return content
    data, at = bytearray(content), 8
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        end = at + 8 + length
        if end + 4 > len(data):
            break
        data[end : end + 4] = zlib.crc32(data[at + 4 : end]).to_bytes(4, "big")
        at = end + 4
    return bytes(data)


def damaged_object(content: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """A JSON object with changed values or bytes."""
    if chance.random() < 0.3:
        return damaged(content, chance, others)
    if chance.random() < 0.03:
        return chance.choice((b"[", b'{"a":')) * 10**5
    values = json.loads(content)
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        _change_value(values, chance)
    return json.dumps(values).encode()


def _change_value(values: dict[str, Any], chance: random.Random) -> None:
    name = chance.choice([*values, "unheard of"])
    if isinstance(values.get(name), dict):
        _change_value(values[name], chance)
    elif chance.random() < 0.7:
        # Of the right kind, so that it is not thrown away at once
        kind = type(values.get(name))
        values[name] = deepcopy(chance.choice([odd for odd in ODD_VALUES if type(odd) is kind] or ODD_VALUES))
    else:
        values[name] = deepcopy(chance.choice(ODD_VALUES))


def damaged_drawing(content: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """An SVG with misplaced mark-up, changed numbers or changed bytes."""
    if chance.random() < 0.3:
        return damaged(content, chance, others)
    data = content
    for _ in range(chance.choice((1, 2, 4))):
        at = chance.randrange(len(data))
        if chance.random() < 0.5:
            at = data.find(b">", at) + 1
        data = data[:at] + chance.choice(MARK_UP) + data[at:]
        number = str(chance.choice(ODD_VALUES[3:18])).encode()
        data = re.sub(rb"\d+(\.\d+)?", number, data, count=chance.choice((0, 1, 3)) or 1)
    return data


def damage_database(path: Path, chance: random.Random) -> None:
    """A database with changed bytes or changed values."""
    if chance.random() < 0.5:
        content = path.read_bytes()
        path.write_bytes(damaged(content, chance, [content]))
        return
    # The statement may not match anything in the file
    with closing(sqlite3.connect(path)) as raw, suppress(sqlite3.Error, UnicodeEncodeError, OverflowError):
        raw.execute("PRAGMA ignore_check_constraints = ON")
        for _ in range(chance.choice((1, 2, 5))):
            _change_cell(raw, chance)
        if chance.random() < 0.15:
            raw.execute(chance.choice(OTHER_SHAPES))
        raw.commit()


def _change_cell(raw: sqlite3.Connection, chance: random.Random) -> None:
    table = chance.choice(("sessions", "sessions", "readings", "marks"))
    columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
    column = chance.choice(columns)
    where = "" if chance.random() < 0.5 else " WHERE rowid = 1" if table != "readings" else " WHERE n = 0"
    if column == "settings":
        stored = _other_settings(raw, chance)
    else:
        value = chance.choice(ODD_VALUES)
        stored = value if isinstance(value, str | int | float | None) else json.dumps(value).encode()
    with suppress(sqlite3.IntegrityError):
        raw.execute(f"UPDATE {table} SET {column} = ?{where}", (stored,))


def _other_settings(raw: sqlite3.Connection, chance: random.Random) -> str:
    """A session's JSON with changed values."""
    texts = [text for [text] in raw.execute("SELECT settings FROM sessions") if isinstance(text, str)]
    content = chance.choice([text.encode() for text in texts] or [b"{}"])
    return damaged_object(content, chance, [content]).decode("utf-8", "replace")
