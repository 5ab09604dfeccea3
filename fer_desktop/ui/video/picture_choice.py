"""How a waiting video is read: turned, and which of its video streams."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from fer_desktop.media.sources.video_streams import TURNS, StreamInfo, VideoChoice
from fer_desktop.ui.text.formats import clock
from fer_desktop.ui.video.queue import QueuedVideo
from fer_desktop.ui.widgets.controls import label
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.video_worker import VideoStreams, list_streams


class PictureChoice(QWidget):
    """Shows and changes the choice of one video; the streams are offered where it has several."""

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__()
        self._jobs = jobs
        self._video: QueuedVideo | None = None
        self._make_controls()
        row = FlowLayout(self)
        for each in (self._turn_label, self.turn, self._stream_label, self.stream):
            row.addWidget(each)
        self.turn.activated.connect(self._choose)
        self.stream.activated.connect(self._choose)
        self._show_streams([])

    def _make_controls(self) -> None:
        self._turn_label = label(self.tr("Or&ientation"))
        self.turn = QComboBox()
        names = (
            self.tr("As it is"),
            self.tr("90° clockwise"),
            self.tr("Upside down"),
            self.tr("90° counterclockwise"),
        )
        for degrees, name in zip(TURNS, names, strict=True):
            self.turn.addItem(name, degrees)
        self.turn.setToolTip(self.tr("Rotate a video that lies on its side before it is analysed (Alt+I)"))
        self.turn.setAccessibleName(self.tr("Orientation"))
        self._turn_label.setBuddy(self.turn)
        self._stream_label = label(self.tr("Vi&deo stream"))
        self.stream = QComboBox()
        self.stream.setToolTip(self.tr("Which of the videos in this file is analysed (Alt+D)"))
        self.stream.setAccessibleName(self.tr("Video stream"))
        self._stream_label.setBuddy(self.stream)

    def show_video(self, video: QueuedVideo | None) -> None:
        """Show how a video is read, and look for its streams."""
        self._video = video
        self.setEnabled(video is not None)
        if video is None:
            return
        self.turn.setCurrentIndex(TURNS.index(video.choice.turn))
        self._show_streams(video.streams or [])
        if video.streams is None:
            self._jobs.run(partial(list_streams, video.path), self._on_streams)

    def _choose(self) -> None:
        if self._video is not None:
            stream = self.stream.currentData()
            self._video.choice = VideoChoice(stream, self.turn.currentData())

    @Slot(object)
    def _on_streams(self, outcome: Ok[VideoStreams] | Err) -> None:
        # A file that can't be opened says so when it is analysed
        video = self._video
        if isinstance(outcome, Ok) and video is not None and outcome.value.path == video.path:
            video.streams = outcome.value.streams
            self._show_streams(video.streams)

    def _show_streams(self, streams: list[StreamInfo]) -> None:
        self.stream.clear()
        self.stream.addItem(self.tr("Automatic"), None)
        for each in streams:
            self.stream.addItem(self._line(each), each.number)
        if self._video is not None:
            self.stream.setCurrentIndex(max(0, self.stream.findData(self._video.choice.stream)))
        for part in (self._stream_label, self.stream):
            part.setVisible(len(streams) > 1)

    def _line(self, stream: StreamInfo) -> str:
        locale = QLocale()
        size = f"{locale.toString(stream.width)} × {locale.toString(stream.height)}"
        length = "" if stream.duration_s is None else f", {clock(stream.duration_s)}"
        return f"{locale.toString(stream.number)}: {size}{length}"

    def tab_chain(self) -> tuple[QWidget, ...]:
        """The controls in Tab order."""
        return (self.turn, self.stream)
