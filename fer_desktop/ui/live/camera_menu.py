"""The choice of what is watched: each camera by its name, the screen, or a video in a camera's place.

Waits for a camera that was pulled out, and tells when it is plugged in again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from fer_desktop.media.sources.looped_video import CameraInfo
from fer_desktop.media.sources.screen import ScreenInfo
from fer_desktop.ui.text.bidi import escape_tooltip
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.workers.jobs import Err, JobRunner, Ok


class CameraMenu(QMenu):
    """Asks for cameras and screens each time it opens, so that one plugged in a moment ago is there."""

    camera_chosen = Signal(str)
    part_requested = Signal()
    screen_chosen = Signal(int)
    video_requested = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        cameras: Callable[[], Sequence[CameraInfo]],
        screens: Callable[[], Sequence[ScreenInfo]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._cameras = cameras
        self._screens = screens
        self._current = ""
        self._group = QActionGroup(self)
        self._screen_actions: list[QAction] = []
        self.setToolTipsVisible(True)
        self._state = self._line(self.tr("Looking for cameras…"))
        self._rest = self.addSeparator()
        self._add_rest()
        self._group.triggered.connect(self._chosen)
        self.aboutToShow.connect(self.ask)

    def _add_rest(self) -> None:
        self.part = QAction(self.tr("A &part of the screen…"), self)
        self.part.setToolTip(self.tr("Draw a rectangle around the faces of a call or a video on the screen"))
        self.part.triggered.connect(self.part_requested)
        self.addAction(self.part)
        self._after_screens = self.addSeparator()
        self.open_video = QAction(self.tr("Open &video as camera…"), self)
        self.open_video.setToolTip(self.tr("Play a video file in the place of a camera"))
        self.open_video.triggered.connect(self.video_requested)
        self.addAction(self.open_video)

    def set_current(self, camera_id: str) -> None:
        """Tick this camera; empty: none is in use."""
        self._current = camera_id
        for action in self._group.actions():
            action.setChecked(action.data() == camera_id)

    def ask(self) -> None:
        """Look for cameras and screens and show them when they are known."""
        self._jobs.run(self._cameras, self._show)
        self._jobs.run(self._screens, self._show_screens)

    def _line(self, text: str) -> QAction:
        action = QAction(text, self)
        action.setEnabled(False)
        self.addAction(action)
        return action

    def _show(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        found = result.value if isinstance(result, Ok) else ()
        self._remove(self._group.actions())
        for info in found:
            self._add(info)
        self._state.setVisible(not found)
        self._state.setText(self._why_none(result))

    def _show_screens(self, result: Ok[Sequence[ScreenInfo]] | Err) -> None:
        # Where the screen can't be read, the entry for a part of it tells why
        found = result.value if isinstance(result, Ok) else ()
        self._remove(self._screen_actions)
        self._screen_actions = [self._screen(info) for info in found]

    def _remove(self, actions: Iterable[QAction]) -> None:
        for action in actions:
            self.removeAction(action)
            action.setParent(None)
            action.deleteLater()

    def _why_none(self, result: Ok[Sequence[CameraInfo]] | Err) -> str:
        if isinstance(result, Err) and result.expected:
            return translate_message(result.error)
        return self.tr("No camera was found")

    def _add(self, info: CameraInfo) -> None:
        action = QAction(info.name.replace("&", "&&"), self)
        action.setToolTip(escape_tooltip(info.id))
        action.setCheckable(True)
        action.setChecked(info.id == self._current)
        action.setData(info.id)
        self._group.addAction(action)
        self.insertAction(self._rest, action)

    def _screen(self, info: ScreenInfo) -> QAction:
        action = QAction(self.tr("All of {0}").format(translate_message(info.name)).replace("&", "&&"), self)
        action.setToolTip(self.tr("Read the faces on the whole screen"))
        action.setData(info.number)
        action.triggered.connect(self._screen_triggered)
        self.insertAction(self._after_screens, action)
        return action

    def _screen_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.screen_chosen.emit(action.data())

    def _chosen(self, action: QAction) -> None:
        self.camera_chosen.emit(action.data())


EVERY_MS = 2000


class CameraReconnectPoller(QObject):
    """Asks for the cameras now and then. A camera that was never gone is not told: its trouble is another."""

    reconnected = Signal()

    def __init__(
        self, jobs: JobRunner, cameras: Callable[[], Sequence[CameraInfo]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._cameras = cameras
        self._wanted: Callable[[Sequence[CameraInfo]], bool] = bool
        self._gone = self._asked = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.ask)

    @property
    def waiting(self) -> bool:
        """Whether a camera is being waited for."""
        return self._timer.isActive()

    def begin(self, wanted: Callable[[Sequence[CameraInfo]], bool]) -> None:
        """Wait until the camera wanted was missing and is there."""
        self._wanted, self._gone = wanted, False
        self._timer.start()

    def end(self) -> None:
        """Wait no longer."""
        self._timer.stop()

    def ask(self) -> None:
        """Look at this moment; no second time while the first answer is still to come."""
        if not self._asked:
            self._asked = True
            self._jobs.run(self._cameras, self._known)

    def _known(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        self._asked = False
        if not self.waiting or isinstance(result, Err):
            return
        there = self._wanted(result.value)
        if there and self._gone:
            self.end()
            self.reconnected.emit()
        self._gone = self._gone or not there
