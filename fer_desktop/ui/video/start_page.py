"""The first page of the Video window: which videos, and how many of their frames."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.core.commands import Command
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.video.picture_choice import PictureChoice
from fer_desktop.ui.video.queue import QueuedVideo, VideoList
from fer_desktop.ui.widgets.controls import button, card, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.workers.jobs import JobRunner

DEFAULT_INTERVAL_S = 0.5
MIN_S, MAX_S = 0.1, 60.0
MAX_WIDTH = 72 * SPACE


class StartPage(QWidget):
    """Invites the user to choose or drop videos and to set the sampling interval."""

    choose_requested = Signal()
    start_requested = Signal()
    results_requested = Signal()

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__()
        self.picture = PictureChoice(jobs)
        self._make_controls()
        self._lay_out()
        self.choose.clicked.connect(self.choose_requested)
        self.start.clicked.connect(self.start_requested)
        self.results.clicked.connect(self.results_requested)
        self.sampled.toggled.connect(self.seconds.setEnabled)
        self.videos.currentRowChanged.connect(self._show_picture)
        self._videos: Sequence[QueuedVideo] = ()
        self.show_videos([])

    @property
    def interval_s(self) -> float | None:
        """Seconds between two analysed frames; None: every frame."""
        return round(self.seconds.value(), 2) if self.sampled.isChecked() else None

    def set_interval(self, seconds: float | None) -> None:
        """Set the sampling interval, in seconds; None: every frame."""
        self.seconds.setValue(seconds or DEFAULT_INTERVAL_S)
        (self.sampled if seconds else self.every_frame).setChecked(True)

    def _make_controls(self) -> None:
        self.title = _centred(self.tr("Which video?"), "hero")
        self.hint = _centred("", "muted")
        self.videos = VideoList()
        self.choose = button(
            self.tr("C&hoose videos…"), self.tr("Choose one or several videos"), Command.CHOOSE_VIDEOS
        )
        self.choose.setMinimumWidth(24 * SPACE)
        self.start = button(
            self.tr("&Start"),
            self.tr("Analyse the videos one after the other"),
            Command.START_VIDEOS,
            "accent",
        )
        self.start.setMinimumWidth(24 * SPACE)
        tip = self.tr("Back to the results")
        self.results = button(self.tr("&Results"), tip, role="quiet")
        self._make_sampling()

    def _make_sampling(self) -> None:
        self.sampled = QRadioButton(self.tr("Sampling int&erval"))
        self.sampled.setToolTip(
            self.tr("Analyse one frame in each interval: fast, and enough to see expressions change (Alt+E)")
        )
        self.sampled.setAccessibleName(self.tr("Sampling interval"))
        self.sampled.setChecked(True)
        self.every_frame = QRadioButton(self.tr("Analyse every &frame"))
        self.every_frame.setToolTip(self.tr("Most precise, but much slower (Alt+F)"))
        self.every_frame.setAccessibleName(self.tr("Analyse every frame"))
        self.seconds = QDoubleSpinBox()
        self.seconds.lineEdit().setTextMargins(SPACE, 0, 0, 0)  # a style sheet does not reach it
        self.seconds.setRange(MIN_S, MAX_S)
        self.seconds.setSingleStep(0.1)
        self.seconds.setDecimals(1)
        self.seconds.setValue(DEFAULT_INTERVAL_S)
        self.seconds.setSuffix(self.tr(" s"))
        self.seconds.setAccessibleName(self.tr("Seconds between two frames"))
        self.seconds.setToolTip(self.tr("Seconds between two analysed frames (↑, ↓)"))
        group = QButtonGroup(self)
        for each in (self.sampled, self.every_frame):
            group.addButton(each)

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        set_spacing(across, 2, 0)
        middle = QWidget()
        middle.setMaximumWidth(MAX_WIDTH)
        across.addWidget(middle, 1)
        column = QVBoxLayout(middle)
        set_spacing(column, 0, 2)
        column.addStretch(1)
        self.art = EmojiView("neutral", 9 * SPACE)
        self.art.setMaximumHeight(16 * SPACE)
        column.addWidget(self.art, 8)
        for text in (self.title, self.hint):
            column.addWidget(text)
        column.addWidget(self.videos)
        self.sampling = self._sampling()
        column.addWidget(self.sampling)
        column.addWidget(self._buttons())
        self.privacy = _centred(
            self.tr("The readings are stored in the history on this computer. Pictures are not stored."),
            "small",
        )
        column.addWidget(self.privacy)
        column.addStretch(1)

    def _sampling(self) -> QWidget:
        frame = card()
        column = QVBoxLayout(frame)
        set_spacing(column, 2, 1)
        first = QWidget()
        row = FlowLayout(first)
        for part in (self.sampled, self.seconds):
            row.addWidget(part)
        column.addWidget(first)
        column.addWidget(self.every_frame)
        column.addWidget(self.picture)
        return frame

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, gap=2)
        for each in (self.results, self.choose, self.start):
            row.addWidget(each)
        around = QWidget()
        middle = QHBoxLayout(around)
        set_spacing(middle, 0, 0)
        middle.addStretch(1)
        middle.addWidget(holder)
        middle.addStretch(1)
        return around

    def tab_chain(self) -> Sequence[QWidget]:
        """The controls in Tab order."""
        sampling = (self.sampled, self.seconds, self.every_frame)
        return (self.videos, *sampling, *self.picture.tab_chain(), self.results, self.choose, self.start)

    def show_videos(self, videos: Sequence[QueuedVideo], results: bool = False) -> None:
        """Show the videos that wait, or how to add one; ``results``: offer the way back to the results."""
        self.results.setVisible(results)
        any_video = bool(videos)
        self._videos = tuple(videos)
        self.videos.show_videos(videos)
        self._show_picture(self.videos.currentRow())
        for part in (self.videos, self.sampling, self.start, self.privacy):
            part.setVisible(any_video)
        self.art.setVisible(not any_video)
        self.title.setText(self._title(len(videos)))
        self.hint.setText(self.tr("Drop one or several here, or choose files."))
        self.hint.setVisible(not any_video)
        self.choose.setText(self.tr("C&hoose more…") if any_video else self.tr("C&hoose videos…"))
        self.choose.setAccessibleName(self.choose.text().replace("&", ""))
        set_role(self.choose, "" if any_video else "accent")
        (self.start if any_video else self.choose).setFocus()

    def _show_picture(self, row: int) -> None:
        self.picture.show_video(self._videos[row] if 0 <= row < len(self._videos) else None)

    def _title(self, count: int) -> str:
        if not count:
            return self.tr("Which video?")
        return self.tr("1 video to analyse") if count == 1 else self.tr("%Ln videos to analyse", "", count)


def _centred(text: str, role: str) -> QLabel:
    text_label = label(text, role, wrap=True)
    text_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return text_label
