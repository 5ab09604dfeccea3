"""Moments as text, as they are stored."""

from __future__ import annotations

from datetime import UTC, datetime

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""Beyond these not every system can tell the local time."""


def as_text(moment: datetime) -> str:
    """A time in UTC to the millisecond: later times are later in the alphabet too."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def as_time(text: str) -> datetime:
    """The opposite of `as_text`. Raises ValueError or TypeError for another text."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text} does not say its time zone")
    if not EARLIEST <= moment <= LATEST:
        raise ValueError(f"{text} is no time of a computer")
    return moment
