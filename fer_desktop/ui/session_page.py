"""The page of one session: what it was, its summary, its lines over time, its participants."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.sessions.export.html_tables import most_often
from fer_desktop.sessions.model import Session
from fer_desktop.sessions.statistics.summary import Participant
from fer_desktop.sessions.statistics.timeline import Timeline
from fer_desktop.ui.session_chart import SessionChart
from fer_desktop.ui.session_summary import SummaryPanel
from fer_desktop.ui.text.emotion_labels import name_of
from fer_desktop.ui.text.formats import NOT_KNOWN, clock, facts_of, out_of_ten, share
from fer_desktop.ui.text.translate import translated
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.controls import PathLabel, button, card, label, pad
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.metrics_table import FigureTable
from fer_desktop.workers.history_jobs import SessionView


class SessionPage(QWidget):
    """Shows one session; asks by signals for what it can't do itself."""

    rename_wanted = Signal()
    export_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: SessionView | None = None
        self.title = label(role="hero", wrap=True)
        self.facts = label(role="muted", wrap=True)
        self.source = PathLabel()
        theme.set_role(self.source, "small")
        self.incomplete = label(role="error", wrap=True)
        self.summary = SummaryPanel()
        self.chart = SessionChart()
        self.participants = FigureTable(self.tr("Participants, by number"))
        self._make_buttons()
        self._lay_out()

    def show_session(self, view: SessionView) -> None:
        """Show a session."""
        self.shown = view
        self.show_facts(view.session)
        self.summary.show_figures(view.summary.whole)
        self.chart.show_session(view.line, view.summary)
        self.people.setVisible(len(view.summary.participants) > 1)
        self.participants.show_rows(self._head(), [_row(one) for one in view.summary.participants])

    def show_facts(self, session: Session) -> None:
        """Show what the session is called and what is known of it."""
        self.title.setText(session.title)
        self.facts.setText(facts_of(session))
        self.source.show_path(session.source)
        self.source.setVisible(session.source not in ("", session.title))
        self.incomplete.setText(translated(session.incomplete_reason))
        self.incomplete.setVisible(not session.complete and bool(session.incomplete_reason))

    def show_line(self, line: Timeline) -> None:
        """Show the lines of another participant."""
        self.chart.show_line(line)

    def controls(self) -> list[QWidget]:
        """In the order of the tab key."""
        return [self.rename, self.export, self.delete, *self.chart.controls(), self.participants]

    def _make_buttons(self) -> None:
        self.rename = button(self.tr("Re&name…"), self.tr("Give this session another title"), "F2")
        tip = self.tr("Save this session as a report, a table or subtitles")
        self.export = button(self.tr("&Export…"), tip, "Ctrl+E")
        self.delete = button(self.tr("De&lete…"), self.tr("Delete this session for good"), "Ctrl+Del")
        self.rename.clicked.connect(self.rename_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.delete.clicked.connect(self.delete_wanted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        pad(column, 0, 2)
        head = QVBoxLayout()
        pad(head, 0, 0)
        for part in (self.title, self.facts, self.source, self.incomplete):
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

    def _head(self) -> list[str]:
        names = [self.tr("Participant"), self.tr("Seen"), self.tr("Attention"), self.tr("Engagement")]
        return [
            *names,
            self.tr("Most often"),
            self.tr("Positive"),
            self.tr("Negative"),
            self.tr("Not scored"),
        ]


def _section(title: str, part: QWidget) -> QWidget:
    made = card()
    column = QVBoxLayout(made)
    pad(column, 2, 2)
    column.addWidget(label(title, "title", wrap=True))
    column.addWidget(part)
    return made


def _row(one: Participant) -> list[str]:
    figures = one.figures
    known = bool(figures.scored_s)
    return [
        str(one.face),
        f"{clock(one.first_s)} – {clock(one.last_s)}",
        share(figures.attention_share),
        out_of_ten(figures.engagement),
        name_of(most_often(figures)) if known else NOT_KNOWN,
        share(figures.positive if known else None),
        share(figures.negative if known else None),
        share(figures.not_scored_share),
    ]
