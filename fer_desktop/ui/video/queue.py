"""The videos of the Video window: which wait, which is analysed, what became of the others.

The list of videos in the Video window, each with what became of it.

The file dialogs of the Video window, in one place so that a test can answer for the user.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from fer_desktop.core.file_io import display_name
from fer_desktop.media.file_types import VIDEO_SUFFIXES
from fer_desktop.ui.text.bidi import bidi_isolate, escape_tooltip
from fer_desktop.ui.text.formats import export_filters
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.file_dialogs import open_files, save_file


class QueueState(Enum):
    """What became of a video."""

    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    STOPPED = auto()
    FAILED = auto()


@dataclass
class QueuedVideo:
    """A video to analyse. ``session``: its number in the history once read; ``error``: why it was not."""

    path: Path
    state: QueueState = QueueState.WAITING
    session: int = 0
    error: str = ""

    @property
    def name(self) -> str:
        """What the video is called on the screen."""
        return display_name(self.path)


class VideoQueue:
    """Videos in the order in which they are analysed, each once."""

    def __init__(self) -> None:
        self.videos: list[QueuedVideo] = []

    def add(self, paths: Iterable[Path]) -> None:
        """Put videos at the end; of a folder those that its names tell to be videos."""
        known = {video.path for video in self.videos}
        for path in (video for each in paths for video in videos_in(each)):
            if path not in known:
                known.add(path)
                self.videos.append(QueuedVideo(path))

    def take(self) -> QueuedVideo | None:
        """The next video that waits, now running; None at the end."""
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
        """The videos to come."""
        return [video for video in self.videos if video.state is QueueState.WAITING]

    def remove(self, index: int) -> None:
        """Take the video at this place among those that wait out."""
        self.videos.remove(self.waiting[index])

    @property
    def read(self) -> list[QueuedVideo]:
        """The videos with a result, be it of their first part."""
        return [video for video in self.videos if video.session]

    @property
    def failed(self) -> list[QueuedVideo]:
        """The videos that could not be read."""
        return [video for video in self.videos if video.state is QueueState.FAILED]


def videos_in(path: Path) -> list[Path]:
    """A folder's videos by name; anything else as it is. What can't be listed is told when it is opened."""
    if not path.is_dir():
        return [path]
    try:
        inside = sorted(path.iterdir())
    except OSError:
        return [path]
    return [video for video in inside if video.suffix.lower() in VIDEO_SUFFIXES] or [path]


ROWS = 6


class VideoList(QListWidget):
    """Names of videos with their state. Delete takes the chosen one out where that makes sense."""

    removed = Signal(int)
    """The place in the list of the video that the user doesn't want."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Videos to analyse"))
        self.setToolTip(self.tr("Videos to analyse, one after the other (Alt+V); Del takes one out"))
        self.setSpacing(SPACE // 4)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_videos(self, videos: Sequence[QueuedVideo]) -> None:
        """Show these videos."""
        at = self.currentRow()
        self.clear()
        for video in videos:
            item = QListWidgetItem(self._line(video))
            item.setToolTip(escape_tooltip(str(video.path)))
            self.addItem(item)
        self.setCurrentRow(min(max(at, 0), len(videos) - 1))
        self.updateGeometry()

    def _line(self, video: QueuedVideo) -> str:
        words = {
            QueueState.RUNNING: self.tr("being analysed"),
            QueueState.DONE: self.tr("done"),
            QueueState.STOPPED: self.tr("stopped"),
            QueueState.FAILED: self.tr("not read"),
        }
        return f"{bidi_isolate(video.name)} – {words[video.state]}" if video.state in words else video.name

    def sizeHint(self) -> QSize:
        rows = min(max(self.count(), 1), ROWS)
        height = self.sizeHintForRow(0) + 2 * self.spacing() if self.count() else 0
        return QSize(40 * SPACE, rows * height + 2 * self.frameWidth() + SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * SPACE, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentRow() >= 0:
            self.removed.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


translate = QCoreApplication.translate


class VideoDialogs:
    """Asks the user for files; nothing or None means that they thought better of it."""

    def videos(self, parent: QWidget, folder: Path) -> list[Path]:
        """Videos to analyse, one or several."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES))
        kinds = translate("VideoDialogs", "Videos ({0});;All files (*)").format(patterns)
        return open_files(parent, translate("VideoDialogs", "Choose videos"), folder, kinds.split(";;"))

    def readings(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the readings, and by its suffix in which format."""
        return save_file(parent, translate("VideoDialogs", "Export the result"), suggested, export_filters())

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the video with boxes and names."""
        return _save_video(parent, translate("VideoDialogs", "Save the annotated video"), suggested)

    def faceless(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the video with each face covered by its emoji."""
        return _save_video(parent, translate("VideoDialogs", "Save the video with covered faces"), suggested)


def _save_video(parent: QWidget, title: str, suggested: Path) -> Path | None:
    return save_file(parent, title, suggested, [translate("VideoDialogs", "MP4 video (*.mp4)")])
