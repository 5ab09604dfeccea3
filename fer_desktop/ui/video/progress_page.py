"""The Video window while it analyses: progress, time left, and the newest readings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from fer_desktop.core.emotions import NO_FACE
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.text.emotion_labels import emotion_label, percent, reasons_of
from fer_desktop.ui.text.formats import clock
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.video.queue import QueuedVideo, VideoList
from fer_desktop.ui.widgets.controls import PathLabel, button, card, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.status_badge import AnalysisBadge
from fer_desktop.ui.widgets.window_parts import set_indeterminate

translate = QCoreApplication.translate

PROGRESS_STEPS = 1000
MAX_FACES = 4


class ProgressPage(QWidget):
    """Shows the progress of the videos; *Pause* interrupts it, *Stop* ends it and keeps the result."""

    pause_requested = Signal(bool)
    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.badge = AnalysisBadge()
        self.badge.pause_requested.connect(self.pause_requested)
        self.stop = button(self.tr("&Stop"), self.tr("Stop and keep the result so far (Alt+S)"))
        self.stop.clicked.connect(self.stop_requested)
        self.name = PathLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the analysis"))
        self.progress_text = label(role="muted", wrap=True)
        self._done_text = ""
        self.emoji = EmojiView(NO_FACE, 8 * SPACE)
        self.emoji.setMaximumHeight(40 * SPACE)
        self.title = label("", "title", wrap=True)
        self.faces = label("", "muted", wrap=True)
        self.videos = VideoList()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        mark = self.badge.layout()
        if mark is not None:
            mark.addWidget(self.stop)  # beside Pause, and under it in a narrow window
        column.addWidget(self.badge)
        column.addWidget(self.name)
        column.addWidget(self.bar)
        column.addWidget(self.progress_text)
        column.addWidget(self._now(), 1)
        column.addWidget(self.videos)

    def _now(self) -> QWidget:
        frame = card()
        column = QVBoxLayout(frame)
        set_spacing(column, 2, 1)
        column.addStretch(1)
        column.addWidget(self.emoji, 20)
        for text in (self.title, self.faces):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addStretch(1)
        return frame

    def tab_chain(self) -> Sequence[QWidget]:
        """The controls in the order of the tab key."""
        return (self.badge.pause, self.stop, self.videos)

    def begin(self, video: QueuedVideo, videos: Sequence[QueuedVideo]) -> None:
        """Show that a video is being opened, and the list where there are several."""
        self.name.show_path(str(video.path))
        set_indeterminate(self.bar)
        self._done_text = self.tr("Opening the video…")
        self.progress_text.setText(self._done_text)
        self.emoji.set_emoji(NO_FACE)
        self.title.clear()
        self.faces.clear()
        self._allow(True)
        self.show_videos(videos)

    def show_videos(self, videos: Sequence[QueuedVideo]) -> None:
        """Show the list of videos if there are several."""
        self.videos.show_videos(videos)
        self.videos.setVisible(len(videos) > 1)

    def show_progress(self, t_s: float, duration_s: float | None, left_s: float | None) -> None:
        """Show that the video is analysed up to ``t_s``; None: unknown duration, or unknown time left."""
        if duration_s:
            share = min(1.0, t_s / duration_s)
            self.bar.setRange(0, PROGRESS_STEPS)
            self.bar.setValue(round(PROGRESS_STEPS * share))
            parts = [self.tr("{0} of {1}").format(clock(t_s), clock(duration_s)), percent(share, 0)]
        else:
            parts = [self.tr("{0} analysed").format(clock(t_s))]
        if left_s is not None:
            parts.append(time_left(left_s))
        self._done_text = " · ".join(parts[:2])
        self.progress_text.setText(" · ".join(parts))

    def show_paused(self, paused: bool) -> None:
        """Show whether the analysis is paused; the time left is then unknown."""
        self.badge.show_paused(paused)
        self.progress_text.setText(self._done_text)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Show the readings of the newest frame, the largest face first."""
        ordered = sorted(readings, key=lambda reading: -reading.face.w * reading.face.h)
        name = ordered[0].emoji_image_name if ordered else NO_FACE
        self.emoji.set_emoji(name)
        self.title.setText(emotion_label(name))
        lines = [self._line(reading) for reading in ordered[:MAX_FACES]]
        if len(ordered) > MAX_FACES:
            lines.append(self.tr("and {0} more").format(len(ordered) - MAX_FACES))
        self.faces.setText(" · ".join(lines))

    def _line(self, reading: Reading) -> str:
        if reading.emotion is None:
            text = reasons_of(reading.reasons)
        else:
            text = f"{emotion_label(reading.emotion)} {percent(reading.confidence)}"
        return self.tr("Face {0}: {1}").format(reading.track, text)

    def show_stopping(self) -> None:
        """Show that the analysis is being stopped."""
        self._allow(False)
        self.badge.show_paused(False)
        self.progress_text.setText(self.tr("Stopping and saving the result so far…"))

    def _allow(self, allowed: bool) -> None:
        self.badge.pause.setEnabled(allowed)
        self.stop.setEnabled(allowed)


def time_left(seconds: float) -> str:
    """The time left, rounded to what can be known."""
    if seconds < 1.5:
        return translate("ProgressPage", "almost done")
    if seconds < 90:
        return translate("ProgressPage", "about {0} s left").format(round(seconds))
    if seconds < 90 * 60:
        return translate("ProgressPage", "about {0} min left").format(round(seconds / 60))
    return translate("ProgressPage", "about {0} h left").format(round(seconds / 3600))
