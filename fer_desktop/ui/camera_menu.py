"""The choice of what is watched: each camera by its name, or a video in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from fer_desktop.media.sources import CameraInfo
from fer_desktop.workers.jobs import Err, JobRunner, Ok


class CameraMenu(QMenu):
    """Asks for the cameras each time it opens, so that one plugged in a moment ago is there."""

    camera_chosen = Signal(str)
    video_wanted = Signal()

    def __init__(
        self, jobs: JobRunner, cameras: Callable[[], Sequence[CameraInfo]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._cameras = cameras
        self._current = ""
        self._group = QActionGroup(self)
        self.setToolTipsVisible(True)
        self.open_video = QAction(self.tr("Open &video as camera…"), self)
        self.open_video.setToolTip(self.tr("Play a video file in the place of a camera"))
        self.open_video.triggered.connect(self.video_wanted)
        self._state = self._line(self.tr("Looking for cameras…"))
        self._rest = self.addSeparator()
        self.addAction(self.open_video)
        self._group.triggered.connect(self._chosen)
        self.aboutToShow.connect(self.ask)

    def set_current(self, camera_id: str) -> None:
        """Tick this camera; empty: none is in use."""
        self._current = camera_id
        for action in self._group.actions():
            action.setChecked(action.data() == camera_id)

    def ask(self) -> None:
        """Look for cameras and show them when they are known."""
        self._jobs.run(self._cameras, self._show)

    def _line(self, text: str) -> QAction:
        action = QAction(text, self)
        action.setEnabled(False)
        self.addAction(action)
        return action

    def _show(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        found = result.value if isinstance(result, Ok) else ()
        for action in self._group.actions():
            self._group.removeAction(action)
            self.removeAction(action)
            action.deleteLater()
        for info in found:
            self._add(info)
        self._state.setVisible(not found)
        self._state.setText(self._why_none(result))

    def _why_none(self, result: Ok[Sequence[CameraInfo]] | Err) -> str:
        if isinstance(result, Err) and result.expected:
            return str(result.error)
        return self.tr("No camera was found")

    def _add(self, info: CameraInfo) -> None:
        action = QAction(info.name.replace("&", "&&"), self)
        action.setToolTip(info.id)
        action.setCheckable(True)
        action.setChecked(info.id == self._current)
        action.setData(info.id)
        self._group.addAction(action)
        self.insertAction(self._rest, action)

    def _chosen(self, action: QAction) -> None:
        self.camera_chosen.emit(action.data())
