"""Sessions as lines of text, in English like the whole command line."""

from __future__ import annotations

from collections.abc import Sequence

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.formatting import clock, to_percent
from fer_desktop.sessions.model import Recording, Session, SessionState, SourceKind
from fer_desktop.sessions.statistics.metrics import SessionMetrics, unscored_notice
from fer_desktop.sessions.statistics.summary import Participant, Summary

_HEAD = ("ID", "STARTED", "KIND", "LENGTH", "FRAMES", "READINGS", "TITLE")
_SIDES = "><<>>><"
_GAP = "  "


def rounded_clock(seconds: float) -> str:
    """A duration, such as 0:32 or 1:02:03."""
    return clock(round(seconds))


def table(recording: Recording, summary: Summary) -> list[str]:
    """A session's shares of emotions, its verdict, and the share that could not be scored."""
    whole, attention = summary.whole, summary.whole.attention_share
    head = f"{recording.session.source}  {rounded_clock(summary.duration_s)}  {summary.moments} frames read"
    facts = [
        f"  {whole.verdict}, faces: {len(summary.participants)}, attention {_percent(attention)}",
        unscored_notice(whole.not_scored_share),
    ]
    return [head, *_shares(whole), *facts]


def page(session: Session, summary: Summary) -> list[str]:
    """A session in full: its source, shares, verdict, participants and the share that was not scored."""
    whole = summary.whole
    return [
        session.title,
        *(f"  {fact}" for fact in _facts(session, summary)),
        *_shares(whole),
        f"  {_leaning(whole)}",
        f"  attention {_percent(whole.attention_share)}, engagement {_index(whole.engagement)}",
        *_participants(summary),
        unscored_notice(whole.not_scored_share),
    ]


def listing(sessions: Sequence[Session]) -> list[str]:
    """A table of sessions with a heading."""
    rows = [_HEAD, *(_cells(session) for session in sessions)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    return [_aligned(row, widths) for row in rows]


def _cells(session: Session) -> tuple[str, ...]:
    state = state_word(session)
    return (
        str(session.id),
        _when(session),
        _kind(session),
        rounded_clock(session.duration_s),
        str(session.moments),
        str(session.readings),
        " ".join(session.title.split()) + (f" ({state})" if state else ""),
    )


def _kind(session: Session) -> str:
    """The kind of source; a video that was recorded live is not one that was analysed."""
    return "live video" if session.is_live and session.kind is SourceKind.VIDEO else str(session.kind)


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Text is aligned left, numbers right."""
    sides = [f"{cell:{side}{width}}" for cell, side, width in zip(cells, _SIDES, widths, strict=True)]
    return _GAP.join(sides).rstrip()


def state_word(session: Session) -> str:
    """A word for a session that did not end normally, or nothing."""
    if session.state is SessionState.RUNNING:
        return "recording"
    if session.state is SessionState.INTERRUPTED:
        return "interrupted"
    return "" if session.complete else "incomplete"


def _when(session: Session) -> str:
    return f"{session.started.astimezone():%Y-%m-%d %H:%M}"


def _facts(session: Session, summary: Summary) -> list[str]:
    every = "every frame" if session.every_s is None else f"a frame every {session.every_s:g} s"
    facts = [
        f"session {session.id}, {_kind(session)}, {_when(session)}, {rounded_clock(summary.duration_s)} long",
        f"{summary.moments} frames read ({every}), faces: {len(summary.participants)}",
    ]
    source = [session.source] if session.source not in ("", session.title) else []
    state = state_word(session)
    end = f"{state}: {session.incomplete_reason}" if session.incomplete_reason else state
    return [*source, *facts, *session.notes, *([end] if state else [])]


def _shares(whole: SessionMetrics) -> list[str]:
    return [f"  {emotion:<10}{to_percent(whole.shares[emotion], 1):>6.1f} %" for emotion in EMOTIONS]


def _leaning(whole: SessionMetrics) -> str:
    parts = f"positive {_percent(whole.positive)}, negative {_percent(whole.negative)}"
    return f"{whole.verdict}: {parts}, neutral {_percent(whole.neutral)}"


def _participants(summary: Summary) -> list[str]:
    return (
        [f"  {_participant(participant)}" for participant in summary.participants]
        if len(summary.participants) > 1
        else []
    )


def _participant(participant: Participant) -> str:
    figures = participant.figures
    seen = f"{clock(participant.first_s)} to {clock(participant.last_s)}"
    shares = f"attention {_percent(figures.attention_share)}, not scored {_percent(figures.not_scored_share)}"
    return f"face {participant.face}: {seen}, {figures.verdict}, {shares}"


def _percent(share: float) -> str:
    return f"{to_percent(share, 0):.0f} %"


def _index(value: float | None) -> str:
    return "not known" if value is None else f"{value:.1f} of 10"
