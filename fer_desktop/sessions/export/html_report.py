"""A session as one HTML file: charts, tables, summary. No script, nothing loaded from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from pathlib import PurePath

import fer_desktop
from fer_desktop.core.emotions import EMOJI, EMOTIONS, NO_FACE, art_file
from fer_desktop.core.formatting import clock
from fer_desktop.core.messages import LISTED, Sentence, joined
from fer_desktop.core.paths import emoji_art
from fer_desktop.sessions.export.html_style import style_sheet
from fer_desktop.sessions.export.html_tables import (
    index,
    most_often,
    participant_table,
    percent,
    share_table,
    slice_table,
    swatch,
)
from fer_desktop.sessions.export.svg_chart import line_chart, share_bar, small_chart
from fer_desktop.sessions.export.wording import ENGLISH, Wording
from fer_desktop.sessions.model import Kind, Recording, Session
from fer_desktop.sessions.statistics.metrics import FORMULA, Figures, Verdict, notice
from fer_desktop.sessions.statistics.summary import Summary, summary_of
from fer_desktop.sessions.statistics.timeline import Timeline, timeline

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_POINTS = 240
"""Of a line in the report: more can't be told apart at its size; mean, lowest and highest are drawn."""

_KINDS = {Kind.CAMERA: Sentence("Camera"), Kind.VIDEO: Sentence("Video"), Kind.SCREEN: Sentence("Screen")}
_VERDICTS = {
    Verdict.POSITIVE: Sentence("Mostly positive expressions"),
    Verdict.NEGATIVE: Sentence("Mostly negative expressions"),
    Verdict.BALANCED: Sentence("Balanced expressions"),
    Verdict.NOTHING: Sentence("Nothing could be scored"),
}

GUESS = Sentence("This report guesses which emoji a face resembles. It cannot know what anyone feels.")
NUMBERED = Sentence("Participants are numbered as they appear; nobody is recognised.")
HONEST_USE = Sentence(
    "Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in "
    "education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, "
    "discipline, diagnosis, policing or lie detection."
)

_TERMS = {
    Sentence("Shares"): Sentence(
        "the parts of the time in which an expression was scored, of all faces together. Positive: happiness "
        "and surprise. Negative: sadness, anger, disgust, fear and contempt."
    ),
    Sentence("Attention"): Sentence(
        "the part of the whole time in which a face was seen that was not turned away."
    ),
    Sentence("Movement"): Sentence(
        "how much the expression changed from one two-second stretch to the next, from 0 to 1."
    ),
    Sentence("Not scored"): Sentence(
        "the part of the time without a face, or with one whose expression was unclear."
    ),
}


def html_parts(recording: Recording, wording: Wording = ENGLISH) -> Iterator[str]:
    """The page in pieces. It reads the session twice and holds a thinned line of it."""
    session, summary = recording.session, summary_of(recording)
    line = timeline(recording.rows(), summary.duration_s, session.every_s, buckets=_POINTS)
    page = _Page(wording)
    yield page.head(session)
    yield page.title(session, summary)
    yield f'<p class="notice" role="note">{page.said(notice(summary.whole.not_scored_share))}</p>'
    yield page.feedback(summary)
    if summary.whole.scored_s:
        yield page.shares(summary)
        yield page.over_time(line)
    if summary.participants:
        yield page.participants(summary)
    yield page.explained()
    yield page.foot(session)


class _Page:
    """The parts of the page, in one language."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def said(self, sentence: str) -> str:
        """As HTML."""
        return escape(self._wording.say(sentence))

    def head(self, session: Session) -> str:
        direction = "rtl" if self._wording.from_the_right else "ltr"
        return (
            f'<!DOCTYPE html>\n<html lang="{self._wording.code}" dir="{direction}"><head>'
            '<meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{self.said(Sentence('{title} – expressions', title=session.title))}</title>"
            f"<style>{style_sheet()}</style></head><body><main>\n"
        )

    def title(self, session: Session, summary: Summary) -> str:
        why = Sentence("Incomplete. {reason}", reason=session.incomplete_reason)
        warning = "" if session.complete else f'<p class="warn">{self.said(why)}</p>'
        facts = " · ".join(f"<bdi>{self.said(fact)}</bdi>" for fact in self._facts(session, summary))
        name = f"<h1><bdi>{escape(session.title)}</bdi></h1>"
        return f'<header>{name}<p class="facts">{facts}</p>{warning}</header>\n'

    def _facts(self, session: Session, summary: Summary) -> list[str]:
        kind, name = _KINDS[session.kind], _source_name(session)
        named = Sentence("{kind}: {name}", kind=kind, name=name)
        return [
            kind if name in ("", session.title) else named,
            f"{session.started.astimezone():%Y-%m-%d %H:%M}",
            Sentence("{time} long", time=clock(summary.duration_s)),
            Sentence("frames read: {count}", count=self._wording.number(summary.moments, 0)),
            _pace(session),
            Sentence("participants: {count}", count=self._wording.number(len(summary.participants), 0)),
        ]

    def feedback(self, summary: Summary) -> str:
        whole = summary.whole
        hero = _emoji(most_often(whole) if whole.scored_s else NO_FACE)
        told = self._told(whole).items()
        listed = "".join(
            f"<div><dt>{self.said(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in told
        )
        return (
            f'<section><div class="hero">{hero}<div><p>{self.said(_VERDICTS[whole.verdict])}</p>'
            f'<p>{self._in_words(whole)}</p></div></div><dl class="figures">{listed}</dl></section>\n'
        )

    def _told(self, whole: Figures) -> dict[Sentence, str]:
        known, wording = bool(whole.scored_s), self._wording
        return {
            Sentence("Positive"): percent(whole.positive if known else None, wording),
            Sentence("Neutral"): percent(whole.neutral if known else None, wording),
            Sentence("Negative"): percent(whole.negative if known else None, wording),
            Sentence("Attention"): percent(whole.attention_share, wording),
            Sentence("Engagement index"): index(whole.engagement, wording),
            Sentence("Not scored"): percent(whole.not_scored_share, wording),
        }

    def _in_words(self, whole: Figures) -> str:
        if not whole.scored_s:
            return self.said(Sentence("No face was there whose expression was clear enough."))
        most = most_often(whole)
        often = self.said(
            Sentence(
                "Most often: {emotion}, {share} of the scored time.",
                emotion=self._wording.name(most),
                share=percent(whole.shares[most], self._wording),
            )
        )
        expressive = whole.positive + whole.negative
        if not expressive:
            return often
        share = percent(whole.positive / expressive, self._wording)
        apart = Sentence("Neutral apart, {share} of the expressions were positive.", share=share)
        return f"{often} {self.said(apart)}"

    def shares(self, summary: Summary) -> str:
        whole = summary.whole
        each = [
            f"{name} {percent(whole.shares[e], self._wording)}" for e, name in self._wording.names.items()
        ]
        told = Sentence("Shares of the scored time: {shares}", shares=joined(each, LISTED))
        emoji = {emotion: _emoji(emotion) for emotion in EMOTIONS}
        bar, rows = share_bar(whole.shares, self.said(told)), share_table(whole, emoji, self._wording)
        return f"<section><h2>{self.said(Sentence('Shares'))}</h2>{bar}{rows}</section>\n"

    def over_time(self, line: Timeline) -> str:
        told = Sentence("Probability of each emotion over time; the table below has the same as numbers")
        chart = line_chart(line, self.said(told), self._wording)
        same, rows = self.said(Sentence("The same as a table")), slice_table(line, self._wording)
        table = f"<details><summary>{same}</summary>{rows}</details>"
        heading = self.said(Sentence("Over time"))
        return f"<section><h2>{heading}</h2>{chart}{self._each(line)}{table}</section>\n"

    def _each(self, line: Timeline) -> str:
        charts = "".join(
            f"<div><p>{swatch(emotion)}{escape(name)}</p>{small_chart(line, emotion)}</div>"
            for emotion, name in self._wording.names.items()
        )
        return f'<div class="each">{charts}</div>' if line.pieces else ""

    def participants(self, summary: Summary) -> str:
        heading, rows = self.said(Sentence("Participants")), participant_table(summary, self._wording)
        return f"<section><h2>{heading}</h2>{rows}</section>"

    def explained(self) -> str:
        terms = "".join(
            f"<li><b>{self.said(term)}:</b> {self.said(meaning)}</li>" for term, meaning in _TERMS.items()
        )
        return (
            f"<section><h2>{self.said(Sentence('How to read this'))}</h2>"
            f"<p>{self.said(GUESS)} {self.said(NUMBERED)}</p><ul>{terms}</ul>"
            f"<code>{self.said(FORMULA)}</code><p>{self.said(HONEST_USE)}</p></section>\n"
        )

    def foot(self, session: Session) -> str:
        made = Sentence(
            "Made by FER Desktop {version} on this computer alone.", version=fer_desktop.__version__
        )
        model = Sentence("Model: {model}.", model=session.model)
        empty = Sentence("No picture is in this file.")
        told = " ".join(self.said(each) for each in (made, *([model] if session.model else []), empty))
        return f"<footer><p>{told}</p></footer></main></body></html>\n"


def _pace(session: Session) -> Sentence:
    if session.every_s is None:
        return Sentence("every frame")
    whole = session.every_s.is_integer()
    return Sentence("a frame every {seconds} s", seconds=int(session.every_s) if whole else session.every_s)


def _source_name(session: Session) -> str:
    """Without the folders of a path, which are nobody's business in a file that is handed on."""
    return PurePath(session.source).name if session.kind is Kind.VIDEO else session.source


def _emoji(name: str) -> str:
    data = b64encode(emoji_art(art_file(name)).read_bytes()).decode()
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{EMOJI[name]}">'
