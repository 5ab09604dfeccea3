"""Which sessions a user looks for, as SQL with every typed word a parameter."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fer_desktop.core.file_io import as_letters
from fer_desktop.core.formatting import format_timestamp
from fer_desktop.sessions.model import SessionState, SourceKind


@dataclass(frozen=True)
class SessionFilter:
    """Sessions whose title or source holds every word of ``text``, of one of ``kinds`` and ``states``.

    Case and the way accents are encoded don't matter. Empty means all. ``since`` counts, ``until`` does not;
    a time without a zone is local time.
    """

    text: str = ""
    kinds: tuple[SourceKind, ...] = ()
    states: tuple[SessionState, ...] = ()
    since: datetime | None = None
    until: datetime | None = None


def casefolded(text: object) -> str:
    """The text as it is compared; known to SQL as ``folded``. A damaged history may hold no text there."""
    if not isinstance(text, str):
        return ""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", as_letters(text)).casefold())


def sql_where(search: SessionFilter) -> tuple[str, list[Any]]:
    """The WHERE clause and its values."""
    parts = [
        *_words(search.text),
        *_one_of("kind", search.kinds),
        *_one_of("state", search.states),
        *_bound("started >= ?", search.since),
        *_bound("started < ?", search.until),
    ]
    if not parts:
        return "", []
    clause = " AND ".join(clause for clause, _ in parts)
    return f" WHERE {clause}", [value for _, values in parts for value in values]


def _words(text: str) -> list[tuple[str, tuple[str, ...]]]:
    clause = "(instr(folded(title), ?) OR instr(folded(source), ?))"
    return [(clause, (word, word)) for word in casefolded(text).split()]


def _one_of(column: str, values: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(f"{column} IN ({', '.join('?' * len(values))})", values)] if values else []


def _bound(clause: str, moment: datetime | None) -> list[tuple[str, tuple[str, ...]]]:
    return [] if moment is None else [(clause, (format_timestamp(moment),))]
