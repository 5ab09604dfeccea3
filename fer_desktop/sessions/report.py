"""A session as one HTML file: charts, tables, summary. No script, nothing loaded from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from pathlib import PurePath

import fer_desktop
from fer_desktop.recognition.emotions import EMOJI, EMOTIONS, NO_FACE, art_file
from fer_desktop.resources import emoji_art
from fer_desktop.sessions.chart_svg import clock, line_chart, share_bar, small_chart
from fer_desktop.sessions.figures import FORMULA, Figures, Verdict, notice
from fer_desktop.sessions.report_style import style_sheet
from fer_desktop.sessions.report_tables import (
    index,
    most_often,
    participant_table,
    percent,
    share_table,
    slice_table,
    swatch,
)
from fer_desktop.sessions.session import Kind, Recording, Session
from fer_desktop.sessions.summary import Summary, summary_of
from fer_desktop.sessions.timeline import Timeline, timeline

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_POINTS = 240
"""Of a line in the report: more can't be told apart at its size; mean, lowest and highest are drawn."""

_KINDS = {Kind.CAMERA: "Camera", Kind.VIDEO: "Video", Kind.SCREEN: "Screen"}
_VERDICTS = {verdict: verdict[0].upper() + verdict[1:] for verdict in Verdict}

GUESS = "This report guesses which emoji a face resembles. It cannot know what anyone feels."
HONEST_USE = (
    "Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in "
    "education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, "
    "discipline, diagnosis, policing or lie detection."
)

_TERMS = """<ul>
<li><b>Shares</b> are parts of the time in which an expression was scored, of all faces together. Positive:
happiness and surprise. Negative: sadness, anger, disgust, fear and contempt.</li>
<li><b>Attention</b> is the part of the whole time in which a face was seen that was not turned away.</li>
<li><b>Movement</b> is how much the expression changed from one two-second stretch to the next, from 0 to
1.</li>
<li><b>Not scored</b> is the part of the time without a face, or with one whose expression was unclear.</li>
</ul>"""


def html_parts(recording: Recording) -> Iterator[str]:
    """The page in pieces. It reads the session twice and holds a thinned line of it."""
    session, summary = recording.session, summary_of(recording)
    line = timeline(recording.rows(), summary.duration_s, session.every_s, buckets=_POINTS)
    yield _head(session)
    yield _title(session, summary)
    yield f'<p class="notice" role="note">{escape(notice(summary.whole.not_scored_share))}</p>'
    yield _feedback(summary)
    if summary.whole.scored_s:
        yield _shares(summary)
        yield _over_time(line)
    if summary.participants:
        yield f"<section><h2>Participants</h2>{participant_table(summary)}</section>"
    yield _explained()
    yield _foot(session)


def _head(session: Session) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(session.title)} – expressions</title><style>{style_sheet()}</style></head>"
        "<body><main>\n"
    )


def _title(session: Session, summary: Summary) -> str:
    warning = (
        "" if session.complete else f'<p class="warn">Incomplete. {escape(session.incomplete_reason)}</p>'
    )
    facts = " · ".join(escape(fact) for fact in _facts(session, summary))
    return f'<header><h1>{escape(session.title)}</h1><p class="facts">{facts}</p>{warning}</header>\n'


def _facts(session: Session, summary: Summary) -> list[str]:
    name = _source_name(session)
    every = "every frame" if session.every_s is None else f"a frame every {session.every_s:g} s"
    return [
        f"{_KINDS[session.kind]}: {name}" if name not in ("", session.title) else _KINDS[session.kind],
        f"{session.started.astimezone():%Y-%m-%d %H:%M}",
        f"{clock(summary.duration_s)} long",
        f"{summary.moments:,} frames read, {every}",
        f"{len(summary.participants)} participant{'' if len(summary.participants) == 1 else 's'}",
    ]


def _source_name(session: Session) -> str:
    """Without the folders of a path, which are nobody's business in a file that is handed on."""
    return PurePath(session.source).name if session.kind is Kind.VIDEO else session.source


def _feedback(summary: Summary) -> str:
    whole = summary.whole
    hero = _emoji(most_often(whole) if whole.scored_s else NO_FACE)
    listed = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in _told(whole).items())
    return (
        f'<section><div class="hero">{hero}<div><p>{_VERDICTS[whole.verdict]}</p><p>{_in_words(whole)}</p>'
        f'</div></div><dl class="figures">{listed}</dl></section>\n'
    )


def _told(whole: Figures) -> dict[str, str]:
    known = bool(whole.scored_s)
    return {
        "Positive": percent(whole.positive if known else None),
        "Neutral": percent(whole.neutral if known else None),
        "Negative": percent(whole.negative if known else None),
        "Attention": percent(whole.attention_share),
        "Engagement index": index(whole.engagement),
        "Not scored": percent(whole.not_scored_share),
    }


def _in_words(whole: Figures) -> str:
    if not whole.scored_s:
        return "No face was there whose expression was clear enough."
    most = most_often(whole)
    often = f"Most often {most}, {percent(whole.shares[most])} of the scored time."
    expressive = whole.positive + whole.negative
    if not expressive:
        return often
    return f"{often} Neutral apart, {percent(whole.positive / expressive)} of the expressions were positive."


def _shares(summary: Summary) -> str:
    whole = summary.whole
    told = ", ".join(f"{emotion} {percent(whole.shares[emotion])}" for emotion in EMOTIONS)
    bar = share_bar(whole.shares, f"Shares of the scored time: {told}") if whole.scored_s else ""
    emoji = {emotion: _emoji(emotion) for emotion in EMOTIONS}
    return f"<section><h2>Shares</h2>{bar}{share_table(whole, emoji)}</section>\n"


def _over_time(line: Timeline) -> str:
    chart = line_chart(line, "Probability of each emotion over time; the table below has the same as numbers")
    table = f"<details><summary>The same as a table</summary>{slice_table(line)}</details>"
    return f"<section><h2>Over time</h2>{chart}{_each(line)}{table}</section>\n"


def _each(line: Timeline) -> str:
    charts = "".join(
        f"<div><p>{swatch(emotion)}{emotion.capitalize()}</p>{small_chart(line, emotion)}</div>"
        for emotion in EMOTIONS
    )
    return f'<div class="each">{charts}</div>' if line.pieces else ""


def _explained() -> str:
    return (
        "<section><h2>How to read this</h2>"
        f"<p>{GUESS} Participants are numbered as they appear; nobody is recognised.</p>"
        f"{_TERMS}<code>{FORMULA}</code><p>{HONEST_USE}</p></section>\n"
    )


def _foot(session: Session) -> str:
    model = f", model {escape(session.model)}" if session.model else ""
    made = f"Made by FER Desktop {fer_desktop.__version__}{model}, on this computer alone."
    return f"<footer><p>{made} No picture is in this file.</p></footer></main></body></html>\n"


def _emoji(name: str) -> str:
    data = b64encode(emoji_art(art_file(name)).read_bytes()).decode()
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{EMOJI[name]}">'
