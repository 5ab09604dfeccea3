"""The result of a video: the page of its session, and how often each emotion was read.

What can be done with a result: other videos, exports, the two videos made of it, and how far they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOTIONS, UNKNOWN
from fer_desktop.sessions.statistics.metrics import SessionMetrics
from fer_desktop.ui.session.session_page import SessionPage
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.formats import NOT_KNOWN, number, share
from fer_desktop.ui.video.progress_page import time_left
from fer_desktop.ui.video.queue import QueuedVideo
from fer_desktop.ui.widgets.controls import button, card, label, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.metrics_table import FigureTable
from fer_desktop.ui.widgets.window_parts import set_indeterminate
from fer_desktop.workers.history_jobs import SessionView


class ResultPage(QWidget):
    """Shows one session. The user may choose another video, or the lines of one face."""

    video_requested = Signal(int)
    """The place of a video in the list that was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.videos = QComboBox()
        self.videos.setAccessibleName(self.tr("Video"))
        self.videos.setToolTip(self.tr("The video whose result is shown (Alt+V)"))
        self.videos.setMinimumContentsLength(12)
        self.videos.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.page = SessionPage()
        self.page.buttons.hide()  # the window has its own
        self.sampling = label("", "muted", wrap=True)
        self.counts = FigureTable(self.tr("Counts and shares of the emotions"))
        self._lay_out()
        self.videos.activated.connect(self.video_requested)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        self.several = QWidget()
        row = QHBoxLayout(self.several)
        set_spacing(row, 0, 1)
        caption = label(self.tr("&Video"), "strong")
        caption.setTextFormat(Qt.TextFormat.AutoText)
        caption.setBuddy(self.videos)
        row.addWidget(caption)
        row.addWidget(self.videos, 1)
        row.addStretch(1)
        column.addWidget(self.several)
        column.addWidget(self.page)
        column.addWidget(self._counted())

    def _counted(self) -> QWidget:
        frame = card()
        inner = QVBoxLayout(frame)
        set_spacing(inner, 2, 2)
        inner.addWidget(label(self.tr("Counts and shares"), "title", wrap=True))
        inner.addWidget(self.sampling)
        inner.addWidget(self.counts)
        return frame

    def tab_chain(self) -> Sequence[QWidget]:
        """The controls in the order of the tab key."""
        return (self.videos, *self.page.chart.controls(), self.page.participants, self.counts)

    def show_videos(self, videos: Sequence[QueuedVideo], index: int) -> None:
        """Offer the videos that have a result."""
        self.videos.clear()
        for video in videos:
            self.videos.addItem(video.name)
        self.videos.setCurrentIndex(index)
        self.several.setVisible(len(videos) > 1)

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


def _rows(figures: SessionMetrics) -> list[list[str]]:
    known = bool(figures.scored_s)
    rows = [
        [
            emotion_label(emotion),
            number(figures.counts.get(emotion, 0)),
            share(figures.shares[emotion] if known else None),
        ]
        for emotion in EMOTIONS
    ]
    return [*rows, [emotion_label(UNKNOWN), number(figures.unknown), NOT_KNOWN]]


STEPS = 1000


class VideoActions(QWidget):
    """The buttons under a result, in a row that breaks where the window is narrow.

    ``progress`` stands wherever the window puts it: in sight, even where the buttons scroll.
    """

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.again = button(self.tr("Analyse m&ore…"), self.tr("Choose other videos"), "Ctrl+O")
        self.export = button(
            self.tr("&Export…"), self.tr("Save the result as HTML report, CSV, JSON or subtitles"), "Ctrl+E"
        )
        tip = self.tr("Save the video with a box, the emotion and its share at each face")
        self.annotated = button(self.tr("&Annotated video…"), tip, "Ctrl+S")
        tip = self.tr("Save the video with each face covered by its emoji")
        self.faceless = button(self.tr("Fa&celess video…"), tip, "Ctrl+Shift+S")
        self._make_progress()
        row = FlowLayout(self)
        for each in self.buttons():
            row.addWidget(each)

    def _make_progress(self) -> None:
        self._words = ""
        self.told = label(wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the new video is written"))
        self.cancel = button(self.tr("Cance&l"), self.tr("Stop and leave no file behind (Esc)"))
        self.cancel.clicked.connect(self.cancel_requested)
        self.progress = QWidget()
        words = QVBoxLayout()
        set_spacing(words, 0, 1)
        words.addWidget(self.told)
        words.addWidget(self.bar)
        row = QHBoxLayout(self.progress)
        set_spacing(row, 0, 2)
        row.addLayout(words, 1)
        row.addWidget(self.cancel)
        self.progress.hide()

    def buttons(self) -> tuple[QWidget, ...]:
        """In the order of the tab key."""
        return (self.export, self.annotated, self.faceless, self.again)

    def begin(self, words: str) -> None:
        """A video is being written: no other meanwhile."""
        self._words = words
        self.told.setText(words)
        set_indeterminate(self.bar)
        self._show_busy(True)

    def show_progress(self, part: float, left_s: float | None) -> None:
        """So much (0 to 1) is written; None: nobody knows how long it will take."""
        self.told.setText(self._words if left_s is None else f"{self._words} · {time_left(left_s)}")
        self.bar.setRange(0, STEPS)
        self.bar.setValue(round(STEPS * min(1.0, part)))

    def end(self) -> None:
        """Nothing is written any more."""
        self._show_busy(False)

    @property
    def busy(self) -> bool:
        """Whether a video is being written."""
        return not self.progress.isHidden()

    def _show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.annotated.setEnabled(not busy)
        self.faceless.setEnabled(not busy)
        self.again.setEnabled(not busy)
