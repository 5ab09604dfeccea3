"""The queue of the Video window: its videos and their states, the list that shows them, file dialogs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from fer_desktop.core.file_io import display_name
from fer_desktop.media.file_types import VIDEO_SUFFIXES
from fer_desktop.media.sources.video_streams import StreamInfo, VideoChoice
from fer_desktop.ui.text.bidi import bidi_isolate, escape_tooltip
from fer_desktop.ui.text.formats import export_filters
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.file_dialogs import open_files, save_file

translate = QCoreApplication.translate

MAX_ROWS = 6


class QueueState(Enum):
    """The state of a video."""

    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    STOPPED = auto()
    FAILED = auto()


@dataclass
class QueuedVideo:
    """A video; ``session`` is its ID in the history once analysed, ``error`` says why it failed.

    ``choice``: how it is read. ``streams``: its video streams, None until they are known. ``turn_hint``: the
    degrees by which it has to be turned to stand upright, as its analysis found.
    """

    path: Path
    state: QueueState = QueueState.WAITING
    session: int = 0
    error: str = ""
    choice: VideoChoice = field(default_factory=VideoChoice)
    streams: list[StreamInfo] | None = None
    turn_hint: int = 0

    @property
    def name(self) -> str:
        """The name to show."""
        return display_name(self.path)


class VideoQueue:
    """Videos in the order in which they are analysed, without duplicates."""

    def __init__(self) -> None:
        self.videos: list[QueuedVideo] = []

    def add(self, paths: Iterable[Path]) -> None:
        """Append videos; of a folder, its files with the suffix of a video."""
        known = {video.path for video in self.videos}
        for path in (video for each in paths for video in videos_in(each)):
            if path not in known:
                known.add(path)
                self.videos.append(QueuedVideo(path))

    def take(self) -> QueuedVideo | None:
        """Mark the next waiting video as running and return it; None: no video waits."""
        video = next((video for video in self.videos if video.state is QueueState.WAITING), None)
        if video is not None:
            video.state = QueueState.RUNNING
        return video

    @property
    def running(self) -> QueuedVideo | None:
        """The video being analysed."""
        return next((video for video in self.videos if video.state is QueueState.RUNNING), None)

    @property
    def waiting(self) -> list[QueuedVideo]:
        """The videos that wait."""
        return [video for video in self.videos if video.state is QueueState.WAITING]

    def repeat(self, video: QueuedVideo) -> None:
        """Let a video that was turned wait once more; its first result stays in the history."""
        video.choice = replace(video.choice, turn=(video.choice.turn + video.turn_hint) % 360)
        video.state, video.session, video.turn_hint = QueueState.WAITING, 0, 0

    def remove(self, index: int) -> None:
        """Remove a video by its index among those that wait."""
        self.videos.remove(self.waiting[index])

    @property
    def analysed(self) -> list[QueuedVideo]:
        """The videos with a result, even if only of their beginning."""
        return [video for video in self.videos if video.session]

    @property
    def failed(self) -> list[QueuedVideo]:
        """The videos that could not be analysed."""
        return [video for video in self.videos if video.state is QueueState.FAILED]


def videos_in(path: Path) -> list[Path]:
    """A folder's videos, by name; any other path as it is. Opening an unreadable folder reports the error."""
    if not path.is_dir():
        return [path]
    try:
        files = sorted(path.iterdir())
    except OSError:
        return [path]
    return [video for video in files if video.suffix.lower() in VIDEO_SUFFIXES] or [path]


class VideoList(QListWidget):
    """Lists videos with their states; Delete asks to remove the selected one."""

    remove_requested = Signal(int)
    """The index of the video in the list."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Videos to analyse"))
        self.setToolTip(self.tr("Videos to analyse (Alt+V); Del removes the selected one"))
        self.setSpacing(SPACE // 4)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_videos(self, videos: Sequence[QueuedVideo]) -> None:
        """Show videos, with the same row selected as before."""
        row = self.currentRow()
        self.clear()
        for video in videos:
            item = QListWidgetItem(self._line(video))
            item.setToolTip(escape_tooltip(str(video.path)))
            self.addItem(item)
        self.setCurrentRow(min(max(row, 0), len(videos) - 1))
        self.updateGeometry()

    def _line(self, video: QueuedVideo) -> str:
        states = {
            QueueState.RUNNING: self.tr("in progress"),
            QueueState.DONE: self.tr("done"),
            QueueState.STOPPED: self.tr("stopped"),
            QueueState.FAILED: self.tr("failed"),
        }
        return f"{bidi_isolate(video.name)} – {states[video.state]}" if video.state in states else video.name

    def sizeHint(self) -> QSize:
        rows = min(max(self.count(), 1), MAX_ROWS)
        height = self.sizeHintForRow(0) + 2 * self.spacing() if self.count() else 0
        return QSize(40 * SPACE, rows * height + 2 * self.frameWidth() + SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * SPACE, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentRow() >= 0:
            self.remove_requested.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


class VideoDialogs:
    """Asks the user for files; a test can answer in its place. Nothing or None: cancelled."""

    def videos(self, parent: QWidget, folder: Path) -> list[Path]:
        """Ask for one or several videos."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES))
        filters = translate("VideoDialogs", "Videos ({0});;All files (*)").format(patterns)
        return open_files(parent, translate("VideoDialogs", "Choose videos"), folder, filters.split(";;"))

    def readings(self, parent: QWidget, suggested: Path) -> Path | None:
        """Ask where to save the result; the suffix gives the format."""
        return save_file(parent, translate("VideoDialogs", "Export result"), suggested, export_filters())

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        """Ask where to save the video with boxes and names."""
        return _save_video(parent, translate("VideoDialogs", "Save annotated video"), suggested)

    def covered(self, parent: QWidget, suggested: Path) -> Path | None:
        """Ask where to save the video with each face covered by its emoji."""
        return _save_video(parent, translate("VideoDialogs", "Save video with covered faces"), suggested)


def _save_video(parent: QWidget, title: str, suggested: Path) -> Path | None:
    return save_file(parent, title, suggested, [translate("VideoDialogs", "MP4 video (*.mp4)")])
