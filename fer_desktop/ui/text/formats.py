"""Sessions, times, numbers and sizes as translated text."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTime

from fer_desktop.core.formatting import clock as clock_text
from fer_desktop.sessions.export.export import ExportFormat
from fer_desktop.sessions.model import Session, SessionState, SourceKind
from fer_desktop.sessions.statistics.metrics import Verdict
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.emotion_labels import PluralTexts, percent
from fer_desktop.ui.text.translate import translate_message

translate = QCoreApplication.translate
History = PluralTexts("History")

NOT_KNOWN = "–"


def kind_name(kind: SourceKind) -> str:
    """The name of a kind of source."""
    return _kinds()[kind]


def verdict_text(verdict: Verdict) -> str:
    """The name of a verdict."""
    return _verdicts()[verdict]


def clock(seconds: float) -> str:
    """A time in a session, such as 0:32 or 1:02:03."""
    return clock_text(seconds)


def number(value: float, decimals: int = 0) -> str:
    """A localised number."""
    return QLocale().toString(float(value), "f", decimals)


def seconds(value: float) -> str:
    """A number of whole seconds."""
    return translate("History", "{0} s").format(number(value))


def when(moment: datetime) -> str:
    """A localised date and time in the local time zone."""
    return QLocale().toString(_local(moment), QLocale.FormatType.ShortFormat)


def _local(moment: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))


def size_text(count: int) -> str:
    """A number of bytes in a suitable unit."""
    return QLocale().formattedDataSize(count, 1)


def share(value: float | None) -> str:
    """A share (0 to 1) as a percentage, or a dash."""
    return NOT_KNOWN if value is None else percent(value)


def out_of_ten(value: float | None) -> str:
    """An index from 0 to 10, or a dash."""
    return NOT_KNOWN if value is None else translate("History", "{0} of 10").format(number(value, 1))


def session_count(count: int) -> str:
    """A number of sessions."""
    return translate("History", "1 session") if count == 1 else History.tr("%Ln sessions", "", count)


def reading_count(count: int) -> str:
    """A number of readings."""
    return translate("History", "1 reading") if count == 1 else History.tr("%Ln readings", "", count)


def compared_count(count: int) -> str:
    """That so many sessions are compared, more than two."""
    return History.tr("%Ln sessions compared", "", count)


def facts_of(session: Session) -> str:
    """A session in one line: what it came from, start, duration and number of readings."""
    facts = [*_origin(session), when(session.started), clock(session.duration_s)]
    return " · ".join([*facts, reading_count(session.readings), *state_of(session)])


def identity_of(session: Session) -> str:
    """What tells a session from others of the same title: its origin, its start to the second, its length."""
    start = _local(session.started)
    day = QLocale().toString(start.date(), QLocale.FormatType.LongFormat)
    time = QLocale().toString(QTime(start.time()), "HH:mm:ss")
    length = translate("History", "{0} long").format(clock(session.duration_s))
    return " · ".join([*_origin(session), day, time, length])


def _origin(session: Session) -> list[str]:
    """What a session came from; with the source's name, unless the title says it."""
    origin, name = translate_message(session.origin), session.source_name
    return [origin] if name in ("", session.title) else [origin, bidi_isolate(name)]


def state_of(session: Session) -> list[str]:
    """A word for a session that did not end normally, or nothing."""
    if session.state is SessionState.RUNNING:
        return [translate("History", "recording")]
    if session.state is SessionState.INTERRUPTED:
        return [translate("History", "interrupted")]
    return [] if session.complete else [translate("History", "incomplete")]


def _kinds() -> dict[SourceKind, str]:
    return {
        SourceKind.CAMERA: translate("History", "Camera"),
        SourceKind.VIDEO: translate("History", "Video"),
        SourceKind.SCREEN: translate("History", "Screen"),
    }


def _verdicts() -> dict[Verdict, str]:
    return {
        Verdict.POSITIVE: translate("History", "Mostly positive expressions"),
        Verdict.NEGATIVE: translate("History", "Mostly negative expressions"),
        Verdict.BALANCED: translate("History", "Balanced expressions"),
        Verdict.NOTHING: translate("History", "Nothing could be scored"),
    }


def export_filters() -> list[str]:
    """The filters of the export dialog, the report first."""
    names = {
        ExportFormat.HTML: translate("HistoryDialogs", "Report for a browser"),
        ExportFormat.CSV: translate("HistoryDialogs", "Table"),
        ExportFormat.JSON: translate("HistoryDialogs", "JSON"),
        ExportFormat.SRT: translate("HistoryDialogs", "Subtitles (SubRip)"),
        ExportFormat.VTT: translate("HistoryDialogs", "Subtitles (WebVTT)"),
    }
    return [f"{name} (*.{form})" for form, name in names.items()]
