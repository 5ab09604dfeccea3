"""The HTML report: summary, charts and tables in one file, without scripts or external resources."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from html import escape

import fer_desktop
from fer_desktop.core.emotions import EMOJI, EMOTIONS, NO_FACE, art_file
from fer_desktop.core.formatting import clock
from fer_desktop.core.messages import LISTED, Message, join_messages
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
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from fer_desktop.sessions.model import Recording, Session
from fer_desktop.sessions.statistics.metrics import FORMULA, SessionMetrics, Verdict, unscored_notice
from fer_desktop.sessions.statistics.summary import Summary, summary_of
from fer_desktop.sessions.statistics.timeline import Timeline, timeline

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_MAX_POINTS = 240
"""Points per line; more could not be told apart at the chart's size."""

_VERDICTS = {
    Verdict.POSITIVE: Message("Mostly positive expressions"),
    Verdict.NEGATIVE: Message("Mostly negative expressions"),
    Verdict.BALANCED: Message("Balanced expressions"),
    Verdict.NOTHING: Message("Nothing could be scored"),
}

GUESS = Message("This report guesses which emoji a face resembles. It cannot know what anyone feels.")
NUMBERED = Message("Participants are numbered as they appear; nobody is recognised.")
HONEST_USE = Message(
    "Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in "
    "education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, "
    "discipline, diagnosis, policing or lie detection."
)

_TERMS = {
    Message("Shares"): Message(
        "the parts of the time in which an expression was scored, of all faces together. Positive: happiness "
        "and surprise. Negative: sadness, anger, disgust, fear and contempt."
    ),
    Message("Attention"): Message(
        "the part of the whole time in which a face was seen that was not turned away."
    ),
    Message("Movement"): Message(
        "how much the expression changed from one two-second stretch to the next, from 0 to 1."
    ),
    Message("Not scored"): Message(
        "the part of the time without a face, or with one whose expression was unclear."
    ),
}


def html_chunks(recording: Recording, wording: ReportLocale = ENGLISH) -> Iterator[str]:
    """Yields the page in chunks. Reads the session twice and keeps only its reduced timeline in memory."""
    session, summary = recording.session, summary_of(recording)
    line = timeline(recording.rows(), summary.duration_s, session.every_s, buckets=_MAX_POINTS)
    page = ReportPage(wording)
    yield page.head(session.title)
    yield page.title(session, summary)
    yield page.notice(summary.whole.not_scored_share)
    yield page.feedback(summary)
    if summary.whole.scored_s:
        yield page.shares(summary)
        yield page.over_time(line)
    if summary.participants:
        yield page.participants(summary)
    yield page.explanation()
    yield page.foot(session.model)


class ReportPage:
    """The parts of the page, in one language."""

    def __init__(self, wording: ReportLocale) -> None:
        self._wording = wording

    def translate(self, sentence: str) -> str:
        """Translates a text and escapes it for HTML."""
        return escape(self._wording.say(sentence))

    def head(self, title: str) -> str:
        """The beginning of the file, with its style."""
        direction = "rtl" if self._wording.right_to_left else "ltr"
        return (
            f'<!DOCTYPE html>\n<html lang="{self._wording.code}" dir="{direction}"><head>'
            '<meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{self.translate(Message('{title} – expressions', title=title))}</title>"
            f"<style>{style_sheet()}</style></head><body><main>\n"
        )

    def notice(self, not_scored_share: float) -> str:
        """What the figures are, and what could not be scored."""
        return f'<p class="notice" role="note">{self.translate(unscored_notice(not_scored_share))}</p>\n'

    def section(self, heading: Message, content: str) -> str:
        """A part of the page."""
        return f"<section><h2>{self.translate(heading)}</h2>{content}</section>\n"

    def as_table(self, rows: str) -> str:
        """A chart's figures, folded up below it."""
        same = self.translate(Message("The same as a table"))
        return f"<details><summary>{same}</summary>{rows}</details>"

    def meanings(self, terms: Mapping[Message, Message]) -> str:
        """What the words of the page mean."""
        each = "".join(
            f"<li><b>{self.translate(term)}:</b> {self.translate(meaning)}</li>"
            for term, meaning in terms.items()
        )
        return f"<ul>{each}</ul>"

    def title(self, session: Session, summary: Summary) -> str:
        why = Message("Incomplete. {reason}", reason=session.incomplete_reason)
        warning = "" if session.complete else f'<p class="warn">{self.translate(why)}</p>'
        notes = "".join(f"<p>{self.translate(note)}</p>" for note in session.notes)
        facts = " · ".join(f"<bdi>{self.translate(fact)}</bdi>" for fact in self._facts(session, summary))
        name = f"<h1><bdi>{escape(session.title)}</bdi></h1>"
        return f'<header>{name}<p class="facts">{facts}</p>{notes}{warning}</header>\n'

    def _facts(self, session: Session, summary: Summary) -> list[str]:
        # Not the source itself: a report that is shared must not reveal its folders
        kind, name = session.origin, session.source_name
        named = Message("{kind}: {name}", kind=kind, name=name)
        return [
            kind if name in ("", session.title) else named,
            f"{session.started.astimezone():%Y-%m-%d %H:%M}",
            Message("{time} long", time=clock(summary.duration_s)),
            Message("frames read: {count}", count=self._wording.number(summary.moments, 0)),
            _sampling_text(session),
            Message("participants: {count}", count=self._wording.number(len(summary.participants), 0)),
        ]

    def feedback(self, summary: Summary) -> str:
        whole = summary.whole
        hero = _emoji(most_often(whole) if whole.scored_s else NO_FACE)
        figures = "".join(
            f"<div><dt>{self.translate(name)}</dt><dd>{escape(value)}</dd></div>"
            for name, value in self._metrics(whole).items()
        )
        return (
            f'<section><div class="hero">{hero}<div><p>{self.translate(_VERDICTS[whole.verdict])}</p>'
            f'<p>{self._description(whole)}</p></div></div><dl class="figures">{figures}</dl></section>\n'
        )

    def _metrics(self, whole: SessionMetrics) -> dict[Message, str]:
        known, wording = bool(whole.scored_s), self._wording
        return {
            Message("Positive"): percent(whole.positive if known else None, wording),
            Message("Neutral"): percent(whole.neutral if known else None, wording),
            Message("Negative"): percent(whole.negative if known else None, wording),
            Message("Attention"): percent(whole.attention_share, wording),
            Message("Engagement index"): index(whole.engagement, wording),
            Message("Not scored"): percent(whole.not_scored_share, wording),
        }

    def _description(self, whole: SessionMetrics) -> str:
        if not whole.scored_s:
            return self.translate(Message("No face was there whose expression was clear enough."))
        most = most_often(whole)
        often = self.translate(
            Message(
                "Most often: {emotion}, {share} of the scored time.",
                emotion=self._wording.name(most),
                share=percent(whole.shares[most], self._wording),
            )
        )
        expressive = whole.positive + whole.negative
        if not expressive:
            return often
        share = percent(whole.positive / expressive, self._wording)
        apart = Message("Neutral apart, {share} of the expressions were positive.", share=share)
        return f"{often} {self.translate(apart)}"

    def shares(self, summary: Summary) -> str:
        whole = summary.whole
        each = [
            f"{name} {percent(whole.shares[e], self._wording)}" for e, name in self._wording.names.items()
        ]
        title = Message("Shares of the scored time: {shares}", shares=join_messages(each, LISTED))
        emoji = {emotion: _emoji(emotion) for emotion in EMOTIONS}
        bar, rows = share_bar(whole.shares, self.translate(title)), share_table(whole, emoji, self._wording)
        return self.section(Message("Shares"), f"{bar}{rows}")

    def over_time(self, line: Timeline) -> str:
        title = Message("Probability of each emotion over time; the table below has the same as numbers")
        chart = line_chart(line, self.translate(title), self._wording)
        table = self.as_table(slice_table(line, self._wording))
        return self.section(Message("Over time"), f"{chart}{self.each_emotion(line)}{table}")

    def each_emotion(self, line: Timeline) -> str:
        """A small chart of each emotion."""
        charts = "".join(
            f"<div><p>{swatch(emotion)}{escape(name)}</p>{small_chart(line, emotion)}</div>"
            for emotion, name in self._wording.names.items()
        )
        return f'<div class="each">{charts}</div>' if line.pieces else ""

    def participants(self, summary: Summary) -> str:
        return self.section(Message("Participants"), participant_table(summary, self._wording))

    def explanation(self) -> str:
        text = (
            f"<p>{self.translate(GUESS)} {self.translate(NUMBERED)}</p>{self.meanings(_TERMS)}"
            f"<code>{self.translate(FORMULA)}</code><p>{self.translate(HONEST_USE)}</p>"
        )
        return self.section(Message("How to read this"), text)

    def foot(self, used_model: str) -> str:
        """The end of the file."""
        program = Message(
            "Made by FER Desktop {version}, entirely on this computer.", version=fer_desktop.__version__
        )
        model = Message("Model: {model}.", model=used_model)
        empty = Message("This file contains no picture.")
        notes = (program, *([model] if used_model else []), empty)
        text = " ".join(self.translate(note) for note in notes)
        return f"<footer><p>{text}</p></footer></main></body></html>\n"


def _sampling_text(session: Session) -> Message:
    if session.every_s is None:
        return Message("every frame")
    whole = session.every_s.is_integer()
    return Message("a frame every {seconds} s", seconds=int(session.every_s) if whole else session.every_s)


def _emoji(name: str) -> str:
    data = b64encode(emoji_art(art_file(name)).read_bytes()).decode()
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{EMOJI[name]}">'
