"""The page of one session: its facts, its summary, its chart and its participants."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.core.emotions import EMOTIONS, NO_FACE
from fer_desktop.sessions.export.html_tables import most_often
from fer_desktop.sessions.model import Session
from fer_desktop.sessions.statistics.metrics import FULL_MOVEMENT, INDEX_MAX, STILL_WEIGHT, SessionMetrics
from fer_desktop.sessions.statistics.summary import Participant
from fer_desktop.sessions.statistics.timeline import Timeline
from fer_desktop.ui.session.chart_panel import SessionChart
from fer_desktop.ui.text.emotion_labels import emotion_label, not_scored
from fer_desktop.ui.text.formats import NOT_KNOWN, clock, facts_of, number, out_of_ten, share, verdict_text
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import PathLabel, button, card, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.layouts import FlowLayout, ResponsiveRow
from fer_desktop.ui.widgets.metrics_table import MetricsTable
from fer_desktop.ui.widgets.probability_table import ProbabilityTable
from fer_desktop.workers.history_jobs import SessionView

ART = 9 * SPACE


class FeedbackSummary(QWidget):
    """The most frequent emoji, the verdict, and the positive, neutral and negative shares."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.art = EmojiView(NO_FACE, ART)
        self.art.setFixedSize(ART, ART)
        self.verdict = label(role="title", wrap=True)
        self.sides = label(role="muted", wrap=True)
        column = QVBoxLayout()
        set_spacing(column, 0, 1)
        column.addStretch(1)
        column.addWidget(self.verdict)
        column.addWidget(self.sides)
        column.addStretch(1)
        row = QHBoxLayout(self)
        set_spacing(row, 0, 2)
        row.addWidget(self.art, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_metrics(self, metrics: SessionMetrics) -> None:
        """Show the verdict of a session or a participant."""
        known = bool(metrics.scored_s)
        self.art.set_emoji(most_often(metrics) if known else NO_FACE)
        self.verdict.setText(verdict_text(metrics.verdict))
        text = self.tr("Positive\u00a0{0} · Neutral\u00a0{1} · Negative\u00a0{2}")
        sides = (metrics.positive, metrics.neutral, metrics.negative)
        self.sides.setText(text.format(*map(share, sides)) if known else "")


class SummaryPanel(ResponsiveRow):
    """The summary of a session: metrics on the left, shares of the emotions on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, parent=parent)
        self.feedback = FeedbackSummary()
        self.values: dict[str, QLabel] = {}
        self.formula = label(role="small", wrap=True)
        self.notice = label(role="strong", wrap=True)
        self.shares = ProbabilityTable()
        self.shares.setAccessibleName(self.tr("Shares of the scored time"))
        self.add(self._left(), 1, 36 * SPACE)
        self.add(self._right(), 1, 34 * SPACE)

    def show_metrics(self, metrics: SessionMetrics) -> None:
        """Show the metrics of a session or a participant."""
        self.feedback.show_metrics(metrics)
        texts = {
            "attention": share(metrics.attention_share),
            "present": share(metrics.present_share),
            "engagement": out_of_ten(metrics.engagement),
            "confidence": share(metrics.confidence),
            "scored": share(1 - metrics.not_scored_share),
            "not_scored": share(metrics.not_scored_share),
            "unknown": number(metrics.unknown),
        }
        for name, text in texts.items():
            self.values[name].setText(text)
        self.notice.setText(not_scored(metrics.not_scored_share))
        if metrics.scored_s:
            self.shares.show_reading([metrics.shares[emotion] for emotion in EMOTIONS])
        else:
            self.shares.clear()

    def _left(self) -> QWidget:
        frame = card()
        column = QVBoxLayout(frame)
        set_spacing(column, 2, 2)
        column.addWidget(self.feedback)
        column.addLayout(self._grid())
        self.formula.setText(self._formula_text())
        column.addWidget(self.formula)
        column.addStretch(1)
        return frame

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(0, 1)
        for row, (name, title, tip) in enumerate(self._captions()):
            caption, value = label(title, wrap=True), label(role="strong")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for each in (caption, value):
                each.setToolTip(tip)
            value.setAccessibleDescription(title)
            self.values[name] = value
            grid.addWidget(caption, row, 0)
            grid.addWidget(value, row, 1)
        return grid

    def _captions(self) -> list[tuple[str, str, str]]:
        return [
            (
                "attention",
                self.tr("Attention share"),
                self.tr("Share of the time with a face seen from the front"),
            ),
            (
                "present",
                self.tr("Face present"),
                self.tr("Share of the time with a face, including faces turned away"),
            ),
            (
                "engagement",
                self.tr("Engagement index"),
                self.tr("Computed from attention and movement; see below"),
            ),
            ("scored", self.tr("Scored"), self.tr("Share of the time with a clear emotion")),
            ("confidence", self.tr("Mean confidence where scored"), self.tr("How confident the model was")),
            (
                "not_scored",
                self.tr("Not scored"),
                self.tr("Share of the time with no face or no clear emotion"),
            ),
            ("unknown", self.tr("Unknown readings"), self.tr("Readings of faces without a clear emotion")),
        ]

    def _formula_text(self) -> str:
        formula = self.tr(
            "Engagement = {0} × attention × ({1} + {2} × movement ÷ {3}), with movement limited to {3}."
        )
        numbers = (INDEX_MAX, STILL_WEIGHT, 1 - STILL_WEIGHT, FULL_MOVEMENT)
        explanation = self.tr(
            "Attention is the attention share. Movement is how much the expression changes from one period "
            "of two seconds to the next. Use the index to compare sessions: it does not measure a state of "
            "mind."
        )
        return f"{formula.format(*(QLocale().toString(each, 'g') for each in numbers))}\n{explanation}"

    def _right(self) -> QWidget:
        frame = card()
        column = QVBoxLayout(frame)
        set_spacing(column, 2, 2)
        column.addWidget(label(self.tr("Shares of the scored time"), "title", wrap=True))
        column.addWidget(self.shares)
        column.addStretch(1)
        column.addWidget(self.notice)
        return frame


class SessionPage(QWidget):
    """Shows one session and signals what the user asks for."""

    rename_requested = Signal()
    export_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: SessionView | None = None
        self.title = label(role="hero", wrap=True)
        self.facts = label(role="muted", wrap=True)
        self.source = PathLabel()
        theme.set_role(self.source, "small")
        self.notes = label(role="muted", wrap=True)
        self.incomplete = label(role="error", wrap=True)
        self.summary = SummaryPanel()
        self.chart = SessionChart()
        self.participants = MetricsTable(self.tr("Participants, by number"))
        self._make_buttons()
        self._lay_out()

    def show_session(self, view: SessionView) -> None:
        """Show a session."""
        self.view = view
        self.show_facts(view.session)
        self.summary.show_metrics(view.summary.whole)
        self.chart.show_session(view.line, view.summary)
        self.people.setVisible(len(view.summary.participants) > 1)
        self.participants.show_rows(self._headings(), [_row(each) for each in view.summary.participants])

    def show_facts(self, session: Session) -> None:
        """Show the title and the facts of a session."""
        self.title.setText(session.title)
        self.facts.setText(facts_of(session))
        self.source.show_path(session.source)
        self.source.setVisible(session.source not in ("", session.title))
        self.notes.setText(" ".join(translate_message(note) for note in session.notes))
        self.notes.setVisible(bool(session.notes))
        self.incomplete.setText(translate_message(session.incomplete_reason))
        self.incomplete.setVisible(not session.complete and bool(session.incomplete_reason))

    def show_line(self, line: Timeline) -> None:
        """Show the lines of another participant."""
        self.chart.show_line(line)

    def controls(self) -> list[QWidget]:
        """In Tab order."""
        return [self.rename, self.export, self.delete, *self.chart.controls(), self.participants]

    def _make_buttons(self) -> None:
        self.rename = button(
            self.tr("Re&name…"), self.tr("Change the title of this session"), Command.RENAME_SESSION
        )
        tip = self.tr("Save this session as a report, a table or subtitles")
        self.export = button(self.tr("&Export…"), tip, Command.EXPORT_SESSIONS)
        self.delete = button(self.tr("De&lete…"), self.tr("Delete this session"), Command.DELETE_SESSION)
        self.rename.clicked.connect(self.rename_requested)
        self.export.clicked.connect(self.export_requested)
        self.delete.clicked.connect(self.delete_requested)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        head = QVBoxLayout()
        set_spacing(head, 0, 0)
        for part in (self.title, self.facts, self.source, self.notes, self.incomplete):
            head.addWidget(part)
        column.addLayout(head)
        self.buttons = QWidget()
        flow = FlowLayout(self.buttons)
        for each in (self.rename, self.export, self.delete):
            flow.addWidget(each)
        column.addWidget(self.buttons)
        column.addWidget(self.summary)
        column.addWidget(_section(self.tr("Emotions over time"), self.chart))
        self.people = _section(self.tr("Participants"), self.participants)
        column.addWidget(self.people)
        column.addStretch(1)

    def _headings(self) -> list[str]:
        names = [self.tr("Participant"), self.tr("Seen"), self.tr("Attention"), self.tr("Engagement")]
        return [
            *names,
            self.tr("Most frequent"),
            self.tr("Positive"),
            self.tr("Negative"),
            self.tr("Not scored"),
        ]


def _section(title: str, part: QWidget) -> QWidget:
    frame = card()
    column = QVBoxLayout(frame)
    set_spacing(column, 2, 2)
    column.addWidget(label(title, "title", wrap=True))
    column.addWidget(part)
    return frame


def _row(participant: Participant) -> list[str]:
    figures = participant.figures
    known = bool(figures.scored_s)
    return [
        str(participant.face),
        f"{clock(participant.first_s)} – {clock(participant.last_s)}",
        share(figures.attention_share),
        out_of_ten(figures.engagement),
        emotion_label(most_often(figures)) if known else NOT_KNOWN,
        share(figures.positive if known else None),
        share(figures.negative if known else None),
        share(figures.not_scored_share),
    ]
