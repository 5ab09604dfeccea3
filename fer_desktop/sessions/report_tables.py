"""The tables of the HTML report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fer_desktop.recognition.emotions import EMOTIONS, Emotion
from fer_desktop.sessions.chart_svg import clock
from fer_desktop.sessions.figures import Figures
from fer_desktop.sessions.summary import Participant, Summary
from fer_desktop.sessions.timeline import Timeline, slices

SLICES = 24
PARTICIPANTS_AT_MOST = 50
NOT_KNOWN = "–"


def percent(share: float | None) -> str:
    """A share of 1 in percent, with one decimal."""
    return NOT_KNOWN if share is None else f"{100 * share:.1f} %"


def lasting(seconds: float) -> str:
    """A span of time: in seconds, or from a minute on as a clock shows it."""
    return f"{seconds:.1f} s" if seconds < 60 else clock(seconds)


def index(value: float | None) -> str:
    """The engagement index out of ten."""
    return NOT_KNOWN if value is None else f"{value:.1f} / 10"


def swatch(emotion: Emotion) -> str:
    """A spot of the emotion's colour; the name stands beside it."""
    return f'<span class="swatch b-{emotion}"></span>'


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table from HTML texts; the first of each row is its heading."""
    heading = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>'
        for row in rows
    )
    return f'<div class="wide"><table><thead><tr>{heading}</tr></thead><tbody>{body}</tbody></table></div>'


def share_table(figures: Figures, emoji: dict[Emotion, str]) -> str:
    """Emotions with their readings, time and share; ``emoji`` are HTML texts."""
    rows = [
        (
            f"{swatch(emotion)}{emoji[emotion]}{emotion.capitalize()}",
            f"{figures.counts.get(emotion, 0):,}",
            lasting(figures.seconds.get(emotion, 0.0)),
            percent(figures.shares[emotion]),
        )
        for emotion in EMOTIONS
    ]
    return table(("Emotion", "Readings", "Time", "Share"), rows)


def slice_table(line: Timeline) -> str:
    """The chart's means as numbers."""
    step = line.duration_s / SLICES
    rows = [
        (
            f"{clock(one.start_s, step)} – {clock(one.end_s, step)}",
            *(percent(one.mean[i]) if one.mean else NOT_KNOWN for i in range(len(EMOTIONS))),
        )
        for one in slices(line, SLICES)
    ]
    return table(("Time", *(emotion.capitalize() for emotion in EMOTIONS)), rows)


def participant_table(summary: Summary) -> str:
    """A line for each participant, of very many only those who were seen longest."""
    longest = sorted(summary.participants, key=lambda one: -one.figures.present_share)
    shown = sorted(longest[:PARTICIPANTS_AT_MOST], key=lambda one: one.face)
    head = (
        "Participant",
        "Seen",
        "Attention",
        "Engagement",
        "Most often",
        "Positive",
        "Negative",
        "Not scored",
    )
    made = table(head, [_participant(one) for one in shown])
    left = len(longest) - len(shown)
    return made + (f'<p class="small">{left:,} more were seen for a shorter time.</p>' if left else "")


def _participant(one: Participant) -> tuple[str, ...]:
    figures = one.figures
    scored = bool(figures.scored_s)
    return (
        str(one.face),
        f"{clock(one.first_s)} – {clock(one.last_s)}",
        percent(figures.attention_share),
        index(figures.engagement),
        most_often(figures).capitalize() if scored else NOT_KNOWN,
        percent(figures.positive if scored else None),
        percent(figures.negative if scored else None),
        percent(figures.not_scored_share),
    )


def most_often(figures: Figures) -> Emotion:
    """The emotion with the largest share; of equal ones the first."""
    return max(EMOTIONS, key=lambda emotion: figures.shares[emotion])
