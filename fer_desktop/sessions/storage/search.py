"""Searches for sessions: a filter and its SQL, with every word passed as a parameter."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fer_desktop.core.file_io import as_letters
from fer_desktop.core.formatting import format_timestamp
from fer_desktop.sessions.model import SessionState, SourceKind

_NOT_DELETED = "deleted IS NULL"


@dataclass(frozen=True)
class SessionFilter:
    """Matches sessions by title or source, kind, state and start.

    Every word of ``text`` must occur in the title or source, ignoring case and the encoding of accents. Empty
    fields match everything. ``since`` is inclusive, ``until`` exclusive; times without a zone are local.
    """

    text: str = ""
    kinds: tuple[SourceKind, ...] = ()
    states: tuple[SessionState, ...] = ()
    since: datetime | None = None
    until: datetime | None = None


def casefolded(text: object) -> str:
    """Returns the text as it is compared; SQL calls it ``folded``. Empty for values that are not text."""
    if not isinstance(text, str):
        return ""
    if text.isascii():  # the same, a few times faster: a search calls this for every session
        return text.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", as_letters(text)).casefold())


def sql_where(search: SessionFilter) -> tuple[str, list[Any]]:
    """Returns the WHERE clause and its values."""
    parts: list[tuple[str, tuple[str, ...]]] = [
        (_NOT_DELETED, ()),
        *_words(search.text),
        *_any_of("kind", search.kinds),
        *_any_of("state", search.states),
        *_bound("started >= ?", search.since),
        *_bound("started < ?", search.until),
    ]
    clause = " AND ".join(clause for clause, _ in parts)
    return f" WHERE {clause}", [value for _, values in parts for value in values]


def _words(text: str) -> list[tuple[str, tuple[str, ...]]]:
    # No word contains a line break, so none is found across the two
    clause = "instr(folded(title || char(10) || source), ?)"
    return [(clause, (word,)) for word in casefolded(text).split()]


def _any_of(column: str, values: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(f"{column} IN ({', '.join('?' * len(values))})", values)] if values else []


def _bound(clause: str, moment: datetime | None) -> list[tuple[str, tuple[str, ...]]]:
    return [] if moment is None else [(clause, (format_timestamp(moment),))]
