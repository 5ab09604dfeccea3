"""How sessions, times and sizes are told on the screen, translatable."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from fer_desktop.sessions.chart_svg import clock as clock_text
from fer_desktop.sessions.figures import Verdict
from fer_desktop.sessions.session import Kind, Session, State
from fer_desktop.ui.words import percent

NOT_KNOWN = "–"

_KINDS = {Kind.CAMERA: "Camera", Kind.VIDEO: "Video", Kind.SCREEN: "Screen"}
_VERDICTS = {
    Verdict.POSITIVE: "Mostly positive expressions",
    Verdict.NEGATIVE: "Mostly negative expressions",
    Verdict.BALANCED: "Balanced expressions",
    Verdict.NOTHING: "Nothing could be scored",
}


def _translated(text: str) -> str:
    return QCoreApplication.translate("History", text)


def kind_name(kind: Kind) -> str:
    """What a kind of source is called."""
    return _translated(_KINDS[kind])


def verdict_text(verdict: Verdict) -> str:
    """What the feedback leans to."""
    return _translated(_VERDICTS[verdict])


def clock(seconds: float) -> str:
    """A time in a session: 0:32, 12:05 or 1:02:03."""
    return clock_text(seconds)


def number(value: float, decimals: int = 0) -> str:
    """A number as the system writes it."""
    return QLocale().toString(float(value), "f", decimals)


def when(moment: datetime) -> str:
    """A date and a time of day, local, as the system writes them."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def size_text(count: int) -> str:
    """So many bytes, in the unit that reads best."""
    return QLocale().formattedDataSize(count, 1)


def share(value: float | None) -> str:
    """A share of 1 in percent, or a dash."""
    return NOT_KNOWN if value is None else percent(value)


def out_of_ten(value: float | None) -> str:
    """An index from 0 to 10, or a dash."""
    return NOT_KNOWN if value is None else _translated("{0} of 10").format(number(value, 1))


def sessions_told(count: int) -> str:
    """So many sessions."""
    return _translated("1 session") if count == 1 else _translated("{0} sessions").format(number(count))


def readings_told(count: int) -> str:
    """So many readings."""
    return _translated("1 reading") if count == 1 else _translated("{0} readings").format(number(count))


def facts_of(session: Session) -> str:
    """A session in a line: its kind, when, how long, how many faces were read."""
    facts = [
        kind_name(session.kind),
        when(session.started),
        clock(session.duration_s),
        readings_told(session.readings),
    ]
    return " · ".join(facts + state_of(session))


def state_of(session: Session) -> list[str]:
    """What is unusual about a session's end: nothing, or one of three words."""
    if session.state is State.RUNNING:
        return [_translated("recording")]
    if session.state is State.INTERRUPTED:
        return [_translated("interrupted")]
    return [] if session.complete else [_translated("incomplete")]
