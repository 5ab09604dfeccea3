"""The tables of the HTML report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.formatting import clock
from fer_desktop.core.messages import Message
from fer_desktop.sessions.export.wording import ReportLocale
from fer_desktop.sessions.statistics.metrics import INDEX_MAX, SessionMetrics
from fer_desktop.sessions.statistics.summary import Participant, Summary
from fer_desktop.sessions.statistics.timeline import Timeline, slices

SLICES = 24
MAX_PARTICIPANTS = 50
NOT_KNOWN = "–"


def percent(share: float | None, wording: ReportLocale) -> str:
    """Formats a share from 0 to 1 as a percentage with one decimal; a dash if it is None."""
    return NOT_KNOWN if share is None else wording.percent(share)


def duration_text(seconds: float, wording: ReportLocale) -> str:
    """Formats a duration: in seconds if it is under a minute, otherwise as a clock time."""
    if seconds >= 60:
        return clock(seconds)
    return wording.say(Message("{seconds} s", seconds=wording.number(seconds, 1)))


def index(value: float | None, wording: ReportLocale) -> str:
    """Formats the engagement index, out of ten; a dash if it is None."""
    if value is None:
        return NOT_KNOWN
    return wording.say(
        Message("{value} / {most}", value=wording.number(value, 1), most=wording.number(INDEX_MAX, 0))
    )


def swatch(emotion: Emotion) -> str:
    """Returns a swatch of the emotion's colour, to be placed beside its name."""
    return f'<span class="swatch b-{emotion}"></span>'


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Returns a table. ``head`` is plain text, ``rows`` are HTML; the first cell of a row is its heading."""
    heading = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>'
        for row in rows
    )
    return f'<div class="wide"><table><thead><tr>{heading}</tr></thead><tbody>{body}</tbody></table></div>'


def share_table(figures: SessionMetrics, emoji: dict[Emotion, str], wording: ReportLocale) -> str:
    """Returns the table of emotions with their readings, time and share; ``emoji`` is HTML."""
    rows = [
        (
            f"{swatch(emotion)}{emoji[emotion]}{escape(name)}",
            wording.number(figures.counts.get(emotion, 0), 0),
            escape(duration_text(figures.seconds.get(emotion, 0.0), wording)),
            escape(percent(figures.shares[emotion], wording)),
        )
        for emotion, name in wording.names.items()
    ]
    head = (Message("Emotion"), Message("Readings"), Message("Time"), Message("Share"))
    return table([wording.say(each) for each in head], rows)


def slice_table(line: Timeline, wording: ReportLocale) -> str:
    """Returns the chart's mean values as a table."""
    rows = [
        (
            one.span,
            *(escape(percent(one.mean[i] if one.mean else None, wording)) for i in range(len(EMOTIONS))),
        )
        for one in slices(line, SLICES)
    ]
    return table([wording.say(Message("Time")), *wording.names.values()], rows)


_COLUMNS = (
    Message("Participant"),
    Message("Seen"),
    Message("Attention"),
    Message("Engagement"),
    Message("Most often"),
    Message("Positive"),
    Message("Negative"),
    Message("Not scored"),
)


def participant_table(summary: Summary, wording: ReportLocale) -> str:
    """Returns a table with one row per participant, limited to those who were seen longest."""
    longest = sorted(summary.participants, key=lambda one: -one.figures.present_share)
    shown = sorted(longest[:MAX_PARTICIPANTS], key=lambda one: one.face)
    rows = table([wording.say(each) for each in _COLUMNS], [_participant(one, wording) for one in shown])
    left = wording.number(len(longest) - len(shown), 0)
    more = wording.say(Message("{count} more were seen for a shorter time.", count=left))
    return rows + (f'<p class="small">{escape(more)}</p>' if len(shown) < len(longest) else "")


def _participant(one: Participant, wording: ReportLocale) -> tuple[str, ...]:
    figures = one.figures
    scored = bool(figures.scored_s)
    cells = (
        wording.number(one.face, 0),
        f"{clock(one.first_s)} – {clock(one.last_s)}",
        percent(figures.attention_share, wording),
        index(figures.engagement, wording),
        wording.name(most_often(figures)) if scored else NOT_KNOWN,
        percent(figures.positive if scored else None, wording),
        percent(figures.negative if scored else None, wording),
        percent(figures.not_scored_share, wording),
    )
    return tuple(escape(cell) for cell in cells)


def most_often(figures: SessionMetrics) -> Emotion:
    """Returns the emotion with the largest share; the first one in a tie."""
    return max(EMOTIONS, key=lambda emotion: figures.shares[emotion])
