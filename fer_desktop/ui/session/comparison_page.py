"""Two sessions side by side: their shares in the same order, and their metrics with the differences."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import Session
from fer_desktop.sessions.statistics.comparison import Comparison, Pair
from fer_desktop.sessions.statistics.metrics import SessionMetrics
from fer_desktop.ui.session.session_page import FeedbackSummary
from fer_desktop.ui.text.bidi import ltr_isolate
from fer_desktop.ui.text.emotion_labels import emotion_label, not_scored, percent
from fer_desktop.ui.text.formats import NOT_KNOWN, clock, facts_of, number, out_of_ten, seconds, share
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import card, label, set_spacing
from fer_desktop.ui.widgets.layouts import ResponsiveRow
from fer_desktop.ui.widgets.metrics_table import MetricsTable
from fer_desktop.ui.widgets.probability_table import ProbabilityTable


class _Side(QWidget):
    """One of the two sessions."""

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

    def show_session(self, session: Session, metrics: SessionMetrics) -> None:
        self.title.setText(session.title)
        self.facts.setText(facts_of(session))
        self.feedback.show_metrics(metrics)
        self.shares.setAccessibleName(self.tr("Shares of the scored time"))
        self.shares.show_reading([metrics.shares[emotion] for emotion in EMOTIONS], ordered=False)
        self.notice.setText(not_scored(metrics.not_scored_share))


class ComparisonPage(QWidget):
    """Shows a comparison of two sessions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sides = (_Side(), _Side())
        self.largest_difference = label(wrap=True)
        self.table = MetricsTable(self.tr("Metrics of both sessions"))
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        column.addWidget(label(self.tr("Two sessions compared"), "hero", wrap=True))
        column.addWidget(self.largest_difference)
        sides = ResponsiveRow()
        for side in self.sides:
            sides.add(side, 1, 34 * SPACE)
        column.addWidget(sides)
        inner = card()
        inside = QVBoxLayout(inner)
        set_spacing(inside, 2, 2)
        inside.addWidget(label(self.tr("Side by side"), "title", wrap=True))
        inside.addWidget(self.table)
        column.addWidget(inner)
        column.addStretch(1)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show two sessions."""
        for side, session, summary in zip(self.sides, comparison.sessions, comparison.summaries, strict=True):
            side.show_session(session, summary.whole)
        self.largest_difference.setText(self._largest_text(comparison))
        titles = [session.title for session in comparison.sessions]
        self.table.show_rows([self.tr("Metric"), *titles, self.tr("Difference")], self._rows(comparison))

    def _largest_text(self, comparison: Comparison) -> str:
        emotion = comparison.largest
        if emotion is None:
            return self.tr("The shares of the emotions are the same.")
        pair = comparison.shares[emotion]
        text = self.tr("The largest difference is in {0}: {1} in the first session, {2} in the second.")
        return text.format(emotion_label(emotion), share(pair.first), share(pair.second))

    def _rows(self, comparison: Comparison) -> list[list[str]]:
        shares = [[emotion_label(e), *_shares(pair)] for e, pair in comparison.shares.items()]
        names = self._names()
        known = {name: pair for name, pair in comparison.figures.items() if name in names}
        metrics = [[names[name], *metric_texts(pair)] for name, pair in known.items()]
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


def metric_texts(pair: Pair) -> list[str]:
    """A metric of both sessions, and how much higher it is in the second."""
    if pair.name == "duration_s":
        return [clock(pair.first or 0), clock(pair.second or 0), _signed(pair.difference, 0, seconds)]
    if pair.name == "participants":
        return [number(pair.first or 0), number(pair.second or 0), _signed(pair.difference, 0, number)]
    if pair.name == "engagement_index":
        return [
            out_of_ten(pair.first),
            out_of_ten(pair.second),
            _signed(pair.difference, 1, partial(number, decimals=1)),
        ]
    return _shares(pair)


def _shares(pair: Pair) -> list[str]:
    return [share(pair.first), share(pair.second), _signed(pair.difference, 3, percent)]


def _signed(value: float | None, decimals: int, to_text: Callable[[float], str]) -> str:
    """A difference with its sign; ``to_text`` formats its amount with the unit."""
    if value is None:
        return NOT_KNOWN
    rounded = round(value, decimals)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else "±"
    return ltr_isolate(f"{sign}{to_text(abs(rounded))}")
