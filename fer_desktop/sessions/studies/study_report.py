"""The HTML report of a study: the audience's curves, its moments and its answers, in one file."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

import numpy as np

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.formatting import clock
from fer_desktop.core.messages import Message
from fer_desktop.sessions.export.html_report import GUESS, HONEST_USE, ReportPage
from fer_desktop.sessions.export.html_tables import NOT_KNOWN, percent, swatch, table
from fer_desktop.sessions.export.svg_chart import line_chart
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from fer_desktop.sessions.statistics.timeline import Point, Timeline
from fer_desktop.sessions.studies.audience import (
    MIN_FOR_BAND,
    Audience,
    audience_of,
    group_of,
    groups_by,
    moving_moments,
)
from fer_desktop.sessions.studies.layers import Floats, Layer
from fer_desktop.sessions.studies.questions import Answer, Question
from fer_desktop.sessions.studies.study_store import Study

_MAX_POINTS, _SLICES = 240, 24

_TERMS = {
    Message("Band"): Message(
        "the 95 % interval of the mean, found by drawing viewers again and again (bootstrap). Where fewer "
        "than {count} viewers were scored, there is none.",
        count=MIN_FOR_BAND,
    ),
    Message("Showed it"): Message("viewers in whom the emotion was read at least once."),
    Message("Moved"): Message(
        "viewers whose expression in the two seconds after the moment differs clearly from the two seconds "
        "before it."
    ),
}


def study_report(study: Study, layers: Sequence[Layer], wording: ReportLocale = ENGLISH) -> Iterator[str]:
    """Yields the page in chunks. ``layers`` are those of the study's viewers, at least one."""
    audience, page = audience_of(layers, study.duration_s), _StudyPage(study, layers, wording)
    yield page.head(study.title)
    yield page.head_line(audience)
    yield page.curves(audience)
    yield page.showed(audience)
    yield page.moments()
    yield from page.answers()
    yield page.terms()
    yield page.foot("")


def audience_line(audience: Audience, duration_s: float, points: int = _MAX_POINTS) -> Timeline:
    """Returns an audience's means for a chart, with the band as lowest and highest; at most ``points``.

    Where there is no band, both are the mean.
    """
    bins = len(audience.n)
    pieces: list[list[Point]] = [[]]
    for begin, end in _slices(bins, points):
        if not audience.n[begin:end].any():
            pieces.append([])
            continue
        mean = _mean(audience.mean[begin:end])
        bounds = [_mean(bound[begin:end]) for bound in (audience.low, audience.high)]
        low, high = (np.where(np.isnan(bound), mean, bound) for bound in bounds)
        t_s = float(audience.t_s[begin:end].mean())
        pieces[-1].append(Point(t_s, *(tuple(map(float, values)) for values in (mean, low, high))))
    return Timeline(duration_s, tuple(tuple(piece) for piece in pieces if piece), duration_s / bins)


def _slices(bins: int, most: int) -> Iterator[tuple[int, int]]:
    """The bounds of at most so many slices of about the same number of bins."""
    return pairwise(np.unique(np.linspace(0, bins, min(most, bins) + 1).astype(int)).tolist())


def _mean(values: Floats) -> Floats:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of bins in which nobody was scored
        return np.asarray(np.nanmean(values, axis=0), np.float32)


class _StudyPage(ReportPage):
    """The parts of a study's page."""

    def __init__(self, study: Study, layers: Sequence[Layer], wording: ReportLocale) -> None:
        super().__init__(wording)
        self._study, self._layers, self._locale = study, layers, wording

    def head_line(self, audience: Audience) -> str:
        """The video, the number of viewers, and what could not be scored."""
        facts = [
            Message("viewers: {count}", count=self._count(audience.viewers)),
            Message("{time} long", time=clock(self._study.duration_s)),
        ]
        text = " · ".join(f"<bdi>{self.translate(fact)}</bdi>" for fact in facts)
        return (
            f'<header><h1><bdi>{escape(self._study.title)}</bdi></h1><p class="facts">{text}</p></header>'
            f"{self.notice(audience.not_scored_share)}"
        )

    def curves(self, audience: Audience) -> str:
        """The audience's curves, and the same as a table with the number of scored viewers."""
        line = audience_line(audience, self._study.duration_s)
        title = self.translate(Message("Mean of each emotion over the viewers, with its 95 % band"))
        chart = line_chart(line, title, self._locale)
        rows = self.as_table(self._slices(audience))
        return self.section(Message("Audience"), f"<p>{title}</p>{chart}{self.each_emotion(line)}{rows}")

    def _slices(self, audience: Audience) -> str:
        rows = []
        for begin, end in _slices(len(audience.n), _SLICES):
            n, mean = audience.n[begin:end], _mean(audience.mean[begin:end])
            span = self._of(self._span(int(n.min()), int(n.max())), audience.viewers)
            cells = [self._percent(float(value)) for value in mean]
            rows.append((clock(float(audience.t_s[begin])), span, *cells))
        return self._table(
            [Message("Time"), Message("Scored viewers")], rows, list(self._locale.names.values())
        )

    def showed(self, audience: Audience) -> str:
        """How many viewers showed each emotion, and its mean over them all."""
        group = group_of(self._layers, self._study.duration_s)
        rows = [
            (
                f"{swatch(emotion)}{escape(name)}",
                self._of(self._count(int(audience.ever[number])), group.n),
                self._percent(group.mean[number]),
            )
            for number, (emotion, name) in enumerate(self._locale.names.items())
        ]
        head = [Message("Emotion"), Message("Showed it"), Message("Mean")]
        return self.section(Message("Emotions"), self._table(head, rows))

    def moments(self) -> str:
        """The moments that moved most viewers at once."""
        rows = [
            (
                clock(moment.t_s, 0.1),
                self._of(self._count(moment.moved), moment.n),
                escape(self._locale.name(EMOTIONS[int(np.argmax(moment.change))])),
            )
            for moment in moving_moments(self._layers, self._study.duration_s)
        ]
        head = [Message("Time"), Message("Moved"), Message("Rose most")]
        none = f"<p>{self.translate(Message('No moment moved several viewers at once.'))}</p>"
        heading = Message("Moments that moved most viewers at once")
        return self.section(heading, self._table(head, rows) if rows else none)

    def answers(self) -> Iterator[str]:
        """A section for each question: groups compared, or what was written."""
        for question in self._study.questions:
            content = self._groups(question) if question.is_grouping else self._texts(question)
            yield (
                f"<section><h2><bdi>{escape(question.text)}</bdi></h2><p>{self._answered(question)}</p>"
                f"{content}</section>\n"
            )

    def _answered(self, question: Question) -> str:
        viewers = self._study.viewers
        given = self._count(sum(viewer.answers.get(question.id, "") not in ("", ()) for viewer in viewers))
        whole = self._count(len(viewers))
        return self.translate(Message("Answered by {count} of {all} viewers", count=given, all=whole))

    def _groups(self, question: Question) -> str:
        rows = []
        for answer, places in groups_by(self._study, question.id).items():
            group = group_of([self._layers[place] for place in places], self._study.duration_s)
            count = self._of(self._count(group.n), group.viewers)
            figures = map(self._percent, (group.not_scored_share, *group.mean))
            rows.append((_cell(answer), count, *figures))
        head = [Message("Answer"), Message("Scored viewers"), Message("Not scored")]
        return self._table(head, rows, list(self._locale.names.values()))

    def _texts(self, question: Question) -> str:
        given = [(one.number, one.answers.get(question.id)) for one in self._study.viewers]
        rows = [(self._count(number), _cell(answer)) for number, answer in given if answer]
        return self._table([Message("Viewer"), Message("Answer")], rows)

    def terms(self) -> str:
        """What the words and figures mean, and what the report must not be used for."""
        meanings = self.meanings(_TERMS)
        text = f"<p>{self.translate(GUESS)}</p>{meanings}<p>{self.translate(HONEST_USE)}</p>"
        return self.section(Message("How to read this"), text)

    def _table(self, head: list[Message], rows: Sequence[Sequence[str]], more: Sequence[str] = ()) -> str:
        return table([*(self._locale.say(cell) for cell in head), *more], rows)

    def _of(self, count: str, whole: int) -> str:
        return self.translate(Message("{count} of {all}", count=count, all=self._count(whole)))

    def _span(self, least: int, most: int) -> str:
        return self._count(least) if least == most else f"{self._count(least)}–{self._count(most)}"

    def _count(self, number: int) -> str:
        return self._locale.number(number, 0)

    def _percent(self, share: float) -> str:
        return NOT_KNOWN if np.isnan(share) else escape(percent(share, self._locale))


def _cell(answer: Answer | None) -> str:
    return f"<bdi>{escape(str(answer))}</bdi>"
