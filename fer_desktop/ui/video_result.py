"""The result of a film: the page of its session, and how often each emotion was read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOTIONS, UNKNOWN
from fer_desktop.sessions.statistics.metrics import Figures
from fer_desktop.ui.session.session_page import SessionPage
from fer_desktop.ui.text.emotion_labels import name_of
from fer_desktop.ui.text.formats import NOT_KNOWN, number, share
from fer_desktop.ui.video_queue import Film
from fer_desktop.ui.widgets.controls import card, label, pad
from fer_desktop.ui.widgets.metrics_table import FigureTable
from fer_desktop.workers.history_jobs import SessionView


class VideoResult(QWidget):
    """Shows one session. The user may choose another film, or the lines of one face."""

    film_wanted = Signal(int)
    """The place of a film in the list that was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.films = QComboBox()
        self.films.setAccessibleName(self.tr("Video"))
        self.films.setToolTip(self.tr("The video whose result is shown (Alt+V)"))
        self.films.setMinimumContentsLength(12)
        self.films.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.page = SessionPage()
        self.page.buttons.hide()  # the window has its own
        self.sampling = label("", "muted", wrap=True)
        self.counts = FigureTable(self.tr("Counts and shares of the emotions"))
        self._lay_out()
        self.films.activated.connect(self.film_wanted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        pad(column, 0, 2)
        self.several = QWidget()
        row = QHBoxLayout(self.several)
        pad(row, 0, 1)
        caption = label(self.tr("&Video"), "strong")
        caption.setTextFormat(Qt.TextFormat.AutoText)
        caption.setBuddy(self.films)
        row.addWidget(caption)
        row.addWidget(self.films, 1)
        row.addStretch(1)
        column.addWidget(self.several)
        column.addWidget(self.page)
        column.addWidget(self._counted())

    def _counted(self) -> QWidget:
        frame = card()
        inner = QVBoxLayout(frame)
        pad(inner, 2, 2)
        inner.addWidget(label(self.tr("Counts and shares"), "title", wrap=True))
        inner.addWidget(self.sampling)
        inner.addWidget(self.counts)
        return frame

    def tab_chain(self) -> Sequence[QWidget]:
        """The controls in the order of the tab key."""
        return (self.films, *self.page.chart.controls(), self.page.participants, self.counts)

    def show_films(self, films: Sequence[Film], index: int) -> None:
        """Offer the films that have a result."""
        self.films.clear()
        for film in films:
            self.films.addItem(film.name)
        self.films.setCurrentIndex(index)
        self.several.setVisible(len(films) > 1)

    def show_session(self, view: SessionView) -> None:
        """Show a session."""
        self.page.show_session(view)
        self.sampling.setText(self._sampled(view))
        head = [self.tr("Emotion"), self.tr("Readings"), self.tr("Share of the scored time")]
        self.counts.show_rows(head, _rows(view.summary.whole))

    def _sampled(self, view: SessionView) -> str:
        every = view.session.every_s
        how = (
            self.tr("a picture every {0} s").format(QLocale().toString(every, "g"))
            if every
            else self.tr("every frame")
        )
        read = self.tr("%Ln pictures were looked at ({0}).", "", view.summary.moments)
        return read.format(how)


def _rows(figures: Figures) -> list[list[str]]:
    known = bool(figures.scored_s)
    rows = [
        [
            name_of(emotion),
            number(figures.counts.get(emotion, 0)),
            share(figures.shares[emotion] if known else None),
        ]
        for emotion in EMOTIONS
    ]
    return [*rows, [name_of(UNKNOWN), number(figures.unknown), NOT_KNOWN]]
