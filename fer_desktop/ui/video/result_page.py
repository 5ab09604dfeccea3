"""The result of a video: its session, the counts of the emotions, and the buttons under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.core.emotions import EMOTIONS, UNKNOWN
from fer_desktop.media.face_cover.sticker import Art, art_of
from fer_desktop.sessions.statistics.metrics import SessionMetrics
from fer_desktop.ui.session.session_page import SessionPage
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.formats import NOT_KNOWN, number, share
from fer_desktop.ui.video.progress_page import time_left
from fer_desktop.ui.video.queue import QueuedVideo
from fer_desktop.ui.widgets.controls import button, card, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import art
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.metrics_table import MetricsTable
from fer_desktop.ui.widgets.window_parts import set_indeterminate
from fer_desktop.workers.history_jobs import SessionView

PROGRESS_STEPS = 1000


def emoji_art(name: str) -> Art:
    """The art of an emoji in the set that the windows draw; from any thread."""
    return art_of(art().active, name)


class ResultPage(QWidget):
    """Shows the session of one video, and a choice of the others."""

    video_requested = Signal(int)
    """The index of a video in the list shown."""

    def __init__(self) -> None:
        super().__init__()
        self.videos = QComboBox()
        self.videos.setAccessibleName(self.tr("Video"))
        self.videos.setToolTip(self.tr("Choose the video whose result is shown (Alt+V)"))
        self.videos.setMinimumContentsLength(12)
        self.videos.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.page = SessionPage()
        self.page.buttons.hide()  # the window has its own
        self.sampling = label("", "muted", wrap=True)
        self.counts = MetricsTable(self.tr("Counts and shares of the emotions"))
        self._lay_out()
        self.videos.activated.connect(self.video_requested)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        self.video_row = QWidget()
        row = QHBoxLayout(self.video_row)
        set_spacing(row, 0, 1)
        caption = label(self.tr("&Video"), "strong")
        caption.setTextFormat(Qt.TextFormat.AutoText)
        caption.setBuddy(self.videos)
        row.addWidget(caption)
        row.addWidget(self.videos, 1)
        row.addStretch(1)
        column.addWidget(self.video_row)
        column.addWidget(self.page)
        column.addWidget(self._counts_card())

    def _counts_card(self) -> QWidget:
        frame = card()
        inner = QVBoxLayout(frame)
        set_spacing(inner, 2, 2)
        inner.addWidget(label(self.tr("Counts and shares"), "title", wrap=True))
        inner.addWidget(self.sampling)
        inner.addWidget(self.counts)
        return frame

    def tab_chain(self) -> Sequence[QWidget]:
        """The controls in Tab order."""
        return (self.videos, *self.page.chart.controls(), self.page.participants, self.counts)

    def show_videos(self, videos: Sequence[QueuedVideo], index: int) -> None:
        """Offer the videos that have a result."""
        self.videos.clear()
        for video in videos:
            self.videos.addItem(video.name)
        self.videos.setCurrentIndex(index)
        self.video_row.setVisible(len(videos) > 1)

    def show_session(self, view: SessionView) -> None:
        """Show a session."""
        self.page.show_session(view)
        self.sampling.setText(self._sampling_text(view))
        headings = [self.tr("Emotion"), self.tr("Readings"), self.tr("Share of the scored time")]
        self.counts.show_rows(headings, _rows(view.summary.whole))

    def _sampling_text(self, view: SessionView) -> str:
        every_s = view.session.every_s
        interval = (
            self.tr("one every {0} s").format(QLocale().toString(every_s, "g"))
            if every_s
            else self.tr("every frame")
        )
        text = self.tr("%Ln frames analysed ({0}).", "", view.summary.moments)
        return text.format(interval)


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


class VideoActions(QWidget):
    """The buttons under a result, in a row that wraps in a narrow window.

    The window places ``progress``, so that it stays in sight even where the buttons scroll.
    """

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.more = button(self.tr("Analyse m&ore…"), self.tr("Choose more videos"), Command.CHOOSE_VIDEOS)
        self.export = button(
            self.tr("&Export…"),
            self.tr("Save the result as an HTML report, CSV, JSON or subtitles"),
            Command.EXPORT_VIDEO,
        )
        tip = self.tr("Save the video with a box, an emotion and its probability at each face")
        self.annotated = button(self.tr("&Annotated video…"), tip, Command.ANNOTATED_VIDEO)
        tip = self.tr("Save the video with each face covered by its emoji")
        self.covered = button(self.tr("Video with &covered faces…"), tip, Command.COVERED_VIDEO)
        tip = self.tr("Rotate the video, which seems to lie on its side, and analyse it once more (Alt+T)")
        self.turn = button(self.tr("Ro&tate and analyse again"), tip)
        self.turn.hide()
        self._make_progress()
        row = FlowLayout(self)
        for each in self.buttons():
            row.addWidget(each)

    def _make_progress(self) -> None:
        self._message = ""
        self.progress_text = label(wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of saving the video"))
        self.cancel = button(self.tr("Cance&l"), self.tr("Cancel and delete the unfinished file (Esc)"))
        self.cancel.clicked.connect(self.cancel_requested)
        self.progress = QWidget()
        column = QVBoxLayout()
        set_spacing(column, 0, 1)
        column.addWidget(self.progress_text)
        column.addWidget(self.bar)
        row = QHBoxLayout(self.progress)
        set_spacing(row, 0, 2)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.progress.hide()

    def buttons(self) -> tuple[QWidget, ...]:
        """The buttons in Tab order."""
        return (self.export, self.annotated, self.covered, self.turn, self.more)

    def begin(self, message: str) -> None:
        """Show that a video is being written, and allow no other meanwhile."""
        self._message = message
        self.progress_text.setText(message)
        set_indeterminate(self.bar)
        self._show_busy(True)

    def show_progress(self, share: float, left_s: float | None) -> None:
        """Show the share (0 to 1) that is written; None: unknown time left."""
        self.progress_text.setText(
            self._message if left_s is None else f"{self._message} · {time_left(left_s)}"
        )
        self.bar.setRange(0, PROGRESS_STEPS)
        self.bar.setValue(round(PROGRESS_STEPS * min(1.0, share)))

    def end(self) -> None:
        """Show that no video is being written."""
        self._show_busy(False)

    @property
    def busy(self) -> bool:
        """Whether a video is being written."""
        return not self.progress.isHidden()

    def _show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.annotated.setEnabled(not busy)
        self.covered.setEnabled(not busy)
        self.more.setEnabled(not busy)
        self.turn.setEnabled(not busy)
