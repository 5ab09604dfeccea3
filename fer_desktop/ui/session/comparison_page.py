"""Two sessions side by side: their shares in the same order, and their figures with the difference."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import Session
from fer_desktop.sessions.statistics.comparison import Comparison, Pair
from fer_desktop.sessions.statistics.metrics import SessionMetrics
from fer_desktop.ui.session.session_page import Feedback
from fer_desktop.ui.text.bidi import ltr_isolate
from fer_desktop.ui.text.emotion_labels import emotion_label, not_scored, percent
from fer_desktop.ui.text.formats import NOT_KNOWN, clock, facts_of, number, out_of_ten, seconds, share
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import card, label, set_spacing
from fer_desktop.ui.widgets.layouts import ResponsiveRow
from fer_desktop.ui.widgets.metrics_table import FigureTable
from fer_desktop.ui.widgets.probability_table import ProbabilityTable


class _Side(QWidget):
    """One of the two sessions."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label(role="title", wrap=True)
        self.facts = label(role="small", wrap=True)
        self.feedback = Feedback()
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

    def show_session(self, session: Session, figures: SessionMetrics) -> None:
        self.title.setText(session.title)
        self.facts.setText(facts_of(session))
        self.feedback.show_figures(figures)
        self.shares.setAccessibleName(self.tr("Shares of the scored time"))
        self.shares.show_reading([figures.shares[emotion] for emotion in EMOTIONS], ordered=False)
        self.notice.setText(not_scored(figures.not_scored_share))


class ComparisonPage(QWidget):
    """Shows a comparison."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sides = (_Side(), _Side())
        self.largest = label(wrap=True)
        self.table = FigureTable(self.tr("The figures of both sessions"))
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        column.addWidget(label(self.tr("Two sessions compared"), "hero", wrap=True))
        column.addWidget(self.largest)
        across = ResponsiveRow()
        for side in self.sides:
            across.add(side, 1, 34 * SPACE)
        column.addWidget(across)
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
        self.largest.setText(self._largest(comparison))
        titles = [session.title for session in comparison.sessions]
        self.table.show_rows([self.tr("Figure"), *titles, self.tr("Difference")], self._rows(comparison))

    def _largest(self, comparison: Comparison) -> str:
        emotion = comparison.largest
        if emotion is None:
            return self.tr("The shares of the emotions do not differ.")
        pair = comparison.shares[emotion]
        told = self.tr("They differ most in {0}: {1} in the first, {2} in the second.")
        return told.format(emotion_label(emotion), share(pair.first), share(pair.second))

    def _rows(self, comparison: Comparison) -> list[list[str]]:
        shares = [[emotion_label(e), *_shares(pair)] for e, pair in comparison.shares.items()]
        names = self._names()
        known = {name: pair for name, pair in comparison.figures.items() if name in names}
        figures = [[names[name], *figure_texts(pair)] for name, pair in known.items()]
        return shares + figures

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


def figure_texts(pair: Pair) -> list[str]:
    """A figure of both sessions, and how much higher the second one is."""
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


def _signed(value: float | None, decimals: int, told: Callable[[float], str]) -> str:
    """A difference with its sign; ``told`` says how much it is, in its unit."""
    if value is None:
        return NOT_KNOWN
    shown = round(value, decimals)
    sign = "+" if shown > 0 else "−" if shown < 0 else "±"
    return ltr_isolate(f"{sign}{told(abs(shown))}")
