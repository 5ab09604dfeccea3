"""The Video window while it runs: how far it is, how long it will take, what it reads just now."""

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

STEPS = 1000
FACES_TOLD = 4


class ProgressPage(QWidget):
    """Shows the videos being analysed in turn; *Pause* holds it, *Stop* ends it and keeps the result."""

    pause_requested = Signal(bool)
    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mark = AnalysisBadge()
        self.mark.pause_requested.connect(self.pause_requested)
        self.stop = button(self.tr("&Stop"), self.tr("Stop here and keep what was read (Alt+S)"))
        self.stop.clicked.connect(self.stop_requested)
        self.name = PathLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the video is analysed"))
        self.pace = label(role="muted", wrap=True)
        self._how_far = ""
        self.emoji = EmojiView(NO_FACE, 8 * SPACE)
        self.emoji.setMaximumHeight(40 * SPACE)
        self.title = label("", "title", wrap=True)
        self.faces = label("", "muted", wrap=True)
        self.videos = VideoList()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        mark = self.mark.layout()
        if mark is not None:
            mark.addWidget(self.stop)  # beside Pause, and under it in a narrow window
        column.addWidget(self.mark)
        column.addWidget(self.name)
        column.addWidget(self.bar)
        column.addWidget(self.pace)
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
        return (self.mark.pause, self.stop, self.videos)

    def begin(self, video: QueuedVideo, videos: Sequence[QueuedVideo]) -> None:
        """A video is opened; the list is shown where there are several."""
        self.name.show_path(str(video.path))
        set_indeterminate(self.bar)
        self._how_far = self.tr("Opening the video…")
        self.pace.setText(self._how_far)
        self.emoji.set_emoji(NO_FACE)
        self.title.clear()
        self.faces.clear()
        self._allow(True)
        self.show_videos(videos)

    def show_videos(self, videos: Sequence[QueuedVideo]) -> None:
        """Show the list of videos where there are several."""
        self.videos.show_videos(videos)
        self.videos.setVisible(len(videos) > 1)

    def show_progress(self, t_s: float, duration_s: float | None, left_s: float | None) -> None:
        """The video is read up to ``t_s``; None: nobody knows how long it is, or how long it will take."""
        if duration_s:
            part = min(1.0, t_s / duration_s)
            self.bar.setRange(0, STEPS)
            self.bar.setValue(round(STEPS * part))
            words = [self.tr("{0} of {1}").format(clock(t_s), clock(duration_s)), percent(part, 0)]
        else:
            words = [self.tr("{0} read").format(clock(t_s))]
        if left_s is not None:
            words.append(time_left(left_s))
        self._how_far = " · ".join(words[:2])
        self.pace.setText(" · ".join(words))

    def show_paused(self, paused: bool) -> None:
        """Say whether the video is being analysed; while it pauses nobody knows how long it will take."""
        self.mark.show_paused(paused)
        self.pace.setText(self._how_far)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """What was read in the newest picture; the largest face is told first."""
        ordered = sorted(readings, key=lambda reading: -reading.face.w * reading.face.h)
        name = ordered[0].emoji_image_name if ordered else NO_FACE
        self.emoji.set_emoji(name)
        self.title.setText(emotion_label(name))
        lines = [self._told(reading) for reading in ordered[:FACES_TOLD]]
        if len(ordered) > FACES_TOLD:
            lines.append(self.tr("and {0} more").format(len(ordered) - FACES_TOLD))
        self.faces.setText(" · ".join(lines))

    def _told(self, reading: Reading) -> str:
        if reading.emotion is None:
            text = reasons_of(reading.reasons)
        else:
            text = f"{emotion_label(reading.emotion)} {percent(reading.confidence)}"
        return self.tr("Face {0}: {1}").format(reading.track, text)

    def show_stopping(self) -> None:
        """The user wants the end; what is under way is brought to it."""
        self._allow(False)
        self.mark.show_paused(False)
        self.pace.setText(self.tr("Stopping, and keeping what was read…"))

    def _allow(self, allowed: bool) -> None:
        self.mark.pause.setEnabled(allowed)
        self.stop.setEnabled(allowed)


def time_left(seconds: float) -> str:
    """How long it will still take, as roughly as it is known."""
    if seconds < 1.5:
        return translate("ProgressPage", "nearly done")
    if seconds < 90:
        return translate("ProgressPage", "about {0} s left").format(round(seconds))
    if seconds < 90 * 60:
        return translate("ProgressPage", "about {0} min left").format(round(seconds / 60))
    return translate("ProgressPage", "about {0} h left").format(round(seconds / 3600))
