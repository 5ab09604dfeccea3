"""Sessions side by side: their shares in the same order, and their metrics with the differences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import Session
from fer_desktop.sessions.statistics.comparison import Comparison, Figure
from fer_desktop.sessions.statistics.metrics import SessionMetrics
from fer_desktop.ui.session.session_page import FeedbackSummary
from fer_desktop.ui.text.bidi import bidi_isolate, ltr_isolate
from fer_desktop.ui.text.emotion_labels import emotion_label, not_scored, percent
from fer_desktop.ui.text.formats import (
    NOT_KNOWN,
    clock,
    compared_count,
    facts_of,
    number,
    out_of_ten,
    seconds,
    share,
    when,
)
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import card, label, set_spacing
from fer_desktop.ui.widgets.layouts import ResponsiveRow
from fer_desktop.ui.widgets.metrics_table import MetricsTable
from fer_desktop.ui.widgets.probability_table import ProbabilityTable

MAX_COMPARED = 6
"""More could not be told apart at a glance."""


class _Side(QWidget):
    """One of the sessions."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label(role="title", wrap=True)
        self.facts = label(role="small", wrap=True)
        self.feedback = FeedbackSummary()
        self.shares = ProbabilityTable()
        self.notice = label(role="strong", wrap=True)
        column = QVBoxLayout(self)
        set_spacing(column, 0, 0)
        inner = card()
        column.addWidget(inner)
        column = QVBoxLayout(inner)
        set_spacing(column, 2, 2)
        for part in (self.title, self.facts, self.feedback, self.shares):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.notice)

    def show_session(self, session: Session, metrics: SessionMetrics, brief: bool) -> None:
        """``brief`` leaves the shares to the table."""
        self.shares.setVisible(not brief)
        self.title.setText(session.title)
        self.facts.setText(facts_of(session))
        self.feedback.show_metrics(metrics)
        self.shares.setAccessibleName(self.tr("Shares of the scored time"))
        self.shares.show_reading([metrics.shares[emotion] for emotion in EMOTIONS], ordered=False)
        self.notice.setText(not_scored(metrics.not_scored_share))


class ComparisonPage(QWidget):
    """Shows a comparison of two sessions, or more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label(role="hero", wrap=True)
        self.sides = tuple(_Side() for _ in range(MAX_COMPARED))
        self.largest_difference = label(wrap=True)
        self.table = MetricsTable(self.tr("Metrics of the sessions"))
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        column.addWidget(self.heading)
        column.addWidget(self.largest_difference)
        self._rows_of_two = [self._row(*self.sides[n : n + 2]) for n in range(0, MAX_COMPARED, 2)]
        for row in self._rows_of_two:
            column.addWidget(row)
        inner = card()
        inside = QVBoxLayout(inner)
        set_spacing(inside, 2, 2)
        inside.addWidget(label(self.tr("Side by side"), "title", wrap=True))
        inside.addWidget(self.table)
        column.addWidget(inner)
        column.addStretch(1)

    def _row(self, *sides: QWidget) -> ResponsiveRow:
        row = ResponsiveRow()
        for side in sides:
            row.add(side, 1, 34 * SPACE)
        return row

    def show_comparison(self, comparison: Comparison) -> None:
        """Show the sessions of a comparison."""
        count = len(comparison.sessions)
        self.heading.setText(self.tr("Two sessions compared") if count == 2 else compared_count(count))
        for side, session, summary in zip(
            self.sides, comparison.sessions, comparison.summaries, strict=False
        ):
            side.show_session(session, summary.whole, brief=count > 2)
        for place, side in enumerate(self.sides):
            side.setVisible(place < count)
        for place, row in enumerate(self._rows_of_two):
            row.setVisible(2 * place < count)
        self.largest_difference.setText(self._largest_text(comparison))
        difference = self.tr("Difference") if count == 2 else self.tr("Range")
        headings = [self.tr("Metric"), *_names_of(comparison.sessions), difference]
        self.table.show_rows(headings, self._rows(comparison))

    def _largest_text(self, comparison: Comparison) -> str:
        emotion = comparison.largest
        if emotion is None:
            return self.tr("The shares of the emotions are the same.")
        figure = comparison.shares[emotion]
        shares = [share(value) for value in figure.values]
        if len(shares) == 2:
            text = self.tr("The largest difference is in {0}: {1} in the first session, {2} in the second.")
            return text.format(emotion_label(emotion), *shares)
        names = [bidi_isolate(name) for name in _names_of(comparison.sessions)]
        low, high = figure.extremes
        text = self.tr("The sessions differ most in {0}: from {1} in “{2}” to {3} in “{4}”.")
        return text.format(emotion_label(emotion), shares[low], names[low], shares[high], names[high])

    def _rows(self, comparison: Comparison) -> list[list[str]]:
        shares = [[emotion_label(e), *_shares(figure)] for e, figure in comparison.shares.items()]
        names = self._names()
        known = {name: figure for name, figure in comparison.figures.items() if name in names}
        metrics = [[names[name], *metric_texts(figure)] for name, figure in known.items()]
        return shares + metrics

    def _names(self) -> dict[str, str]:
        return {
            "positive": self.tr("Positive"),
            "neutral": self.tr("Neutral, of the scored time"),
            "negative": self.tr("Negative"),
            "attention_share": self.tr("Attention share"),
            "engagement_index": self.tr("Engagement index"),
            "confidence": self.tr("Mean confidence"),
            "not_scored_share": self.tr("Not scored"),
            "participants": self.tr("Participants"),
            "duration_s": self.tr("Length"),
        }


def _names_of(sessions: Sequence[Session]) -> list[str]:
    """The titles; where several are the same, with the time."""
    count = Counter(session.title for session in sessions)
    return [
        each.title if count[each.title] == 1 else f"{each.title} · {when(each.started)}" for each in sessions
    ]


def metric_texts(figure: Figure) -> list[str]:
    """A metric of each session, and how much higher it is in the second, or in the highest."""
    if figure.name == "duration_s":
        return _texts(figure, lambda value: clock(value or 0), 0, seconds)
    if figure.name == "participants":
        return _texts(figure, lambda value: number(value or 0), 0, number)
    if figure.name == "engagement_index":
        return _texts(figure, out_of_ten, 1, partial(number, decimals=1))
    return _shares(figure)


def _shares(figure: Figure) -> list[str]:
    return _texts(figure, share, 3, percent)


def _texts(
    figure: Figure,
    to_text: Callable[[float | None], str],
    decimals: int,
    to_difference: Callable[[float], str],
) -> list[str]:
    """The values and, last, their difference, which has a sign only between two sessions."""
    values, difference = [to_text(value) for value in figure.values], figure.difference
    if difference is None:
        return [*values, NOT_KNOWN]
    if len(values) > 2:
        return [*values, to_difference(round(difference, decimals))]
    return [*values, _signed(difference, decimals, to_difference)]


def _signed(value: float, decimals: int, to_text: Callable[[float], str]) -> str:
    """A difference with its sign; ``to_text`` formats its amount with the unit."""
    rounded = round(value, decimals)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else "±"
    return ltr_isolate(f"{sign}{to_text(abs(rounded))}")
