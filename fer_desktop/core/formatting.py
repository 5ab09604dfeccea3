"""Shares and probabilities in percent, as they are told.

Moments as text, as they are stored.
"""

from __future__ import annotations

from datetime import UTC, datetime

_ROUNDING = 1e-9


def to_percent(share: float, decimals: int) -> float:
    """A share of 1 in percent as it is told: 100 only for all of it, since no answer is certain.

    0.9997 is 99.9 with one decimal, and 99 with none.
    """
    return 100 * share if share > 1 - _ROUNDING else min(100 * share, 100 - 10.0**-decimals)


EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""Beyond these not every system can tell the local time."""


def format_timestamp(moment: datetime) -> str:
    """A time in UTC to the millisecond: later times are later in the alphabet too."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def parse_timestamp(text: str) -> datetime:
    """The opposite of `as_text`. Raises ValueError or TypeError for another text."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text} does not say its time zone")
    if not EARLIEST <= moment <= LATEST:
        raise ValueError(f"{text} is no time of a computer")
    return moment


def clock(seconds: float, step_s: float = 1.0) -> str:
    """A time in a session as m:ss or h:mm:ss; with a tenth where steps are shorter than a second."""
    whole = int(seconds + 1e-6)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return text if step_s >= 1 else f"{text}.{int(10 * (seconds - whole) + 1e-6)}"
