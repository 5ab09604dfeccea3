"""The menu of sources: cameras by name, the screen, a video; and the wait for an unplugged camera."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from fer_desktop.media.sources.camera import CameraInfo
from fer_desktop.media.sources.screen import ScreenInfo
from fer_desktop.ui.text.bidi import escape_tooltip
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.workers.jobs import Err, JobRunner, Ok


class CameraMenu(QMenu):
    """Lists cameras and screens anew each time it opens, so that newly connected ones are offered."""

    camera_selected = Signal(str)
    region_requested = Signal()
    screen_selected = Signal(int)
    video_requested = Signal()
    mirror_toggled = Signal(bool)

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
        self._current_id = ""
        self._camera_actions = QActionGroup(self)
        self._screen_actions = QActionGroup(self)
        self.setToolTipsVisible(True)
        self._state = QAction(self.tr("Looking for cameras…"), self)
        self._state.setEnabled(False)
        self.addAction(self._state)
        self._after_cameras = self.addSeparator()
        self._add_other_sources()
        self._camera_actions.triggered.connect(self._on_camera_triggered)
        self._screen_actions.triggered.connect(self._on_screen_triggered)
        self.aboutToShow.connect(self.refresh)

    def _add_other_sources(self) -> None:
        self.region = QAction(self.tr("&Screen region…"), self)
        self.region.setToolTip(
            self.tr("Draw a rectangle around the faces in a call or a video on the screen")
        )
        self.region.triggered.connect(self.region_requested)
        self.addAction(self.region)
        self._after_screens = self.addSeparator()
        self.open_video = QAction(self.tr("Open &video as camera…"), self)
        self.open_video.setToolTip(self.tr("Play a video file in place of a camera"))
        self.open_video.triggered.connect(self.video_requested)
        self.addAction(self.open_video)
        self.addSeparator()
        self.mirror = QAction(self.tr("&Mirror the camera's picture"), self)
        self.mirror.setToolTip(self.tr("A video or the screen is never mirrored"))
        self.mirror.setCheckable(True)
        self.mirror.triggered.connect(self.mirror_toggled)
        self.addAction(self.mirror)

    def set_current(self, camera_id: str) -> None:
        """Check this camera; empty: none is in use."""
        self._current_id = camera_id
        for action in self._camera_actions.actions():
            action.setChecked(action.data() == camera_id)

    def refresh(self) -> None:
        """List the cameras and screens in the job runner's thread, then show them."""
        self._jobs.run(self._cameras, self._show_cameras)
        self._jobs.run(self._screens, self._show_screens)

    def _show_cameras(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        cameras = result.value if isinstance(result, Ok) else ()
        self._remove(self._camera_actions.actions())
        for info in cameras:
            self._add_camera(info)
        self._state.setVisible(not cameras)
        self._state.setText(self._no_camera_text(result))

    def _show_screens(self, result: Ok[Sequence[ScreenInfo]] | Err) -> None:
        # Where the screen can't be read, the entry for a region says why when it is chosen
        screens = result.value if isinstance(result, Ok) else ()
        self._remove(self._screen_actions.actions())
        for info in screens:
            self._add_screen(info)

    def _remove(self, actions: Iterable[QAction]) -> None:
        for action in actions:
            self.removeAction(action)
            action.setParent(None)
            action.deleteLater()

    def _no_camera_text(self, result: Ok[Sequence[CameraInfo]] | Err) -> str:
        if isinstance(result, Err) and result.expected:
            return translate_message(result.error)
        return self.tr("No camera found")

    def _add_camera(self, info: CameraInfo) -> None:
        action = QAction(info.name.replace("&", "&&"), self)
        action.setToolTip(escape_tooltip(info.id))
        action.setCheckable(True)
        action.setChecked(info.id == self._current_id)
        action.setData(info.id)
        self._camera_actions.addAction(action)
        self.insertAction(self._after_cameras, action)

    def _add_screen(self, info: ScreenInfo) -> None:
        action = QAction(self.tr("All of {0}").format(translate_message(info.name)).replace("&", "&&"), self)
        action.setToolTip(self.tr("Analyse the faces on the whole screen"))
        action.setData(info.number)
        self._screen_actions.addAction(action)
        self.insertAction(self._after_screens, action)

    def _on_screen_triggered(self, action: QAction) -> None:
        self.screen_selected.emit(action.data())

    def _on_camera_triggered(self, action: QAction) -> None:
        self.camera_selected.emit(action.data())


POLL_INTERVAL_MS = 2000


class CameraReconnectPoller(QObject):
    """Lists the cameras now and then until an unplugged one is back.

    A camera that was there all the time does not count as back: it failed for another reason, and would fail
    again at once.
    """

    reconnected = Signal()

    def __init__(
        self, jobs: JobRunner, cameras: Callable[[], Sequence[CameraInfo]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._cameras = cameras
        self._is_connected: Callable[[Sequence[CameraInfo]], bool] = bool
        self._was_missing = self._polling = False
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_INTERVAL_MS)
        self._timer.timeout.connect(self.poll)

    @property
    def waiting(self) -> bool:
        """Whether a camera is awaited."""
        return self._timer.isActive()

    def begin(self, is_connected: Callable[[Sequence[CameraInfo]], bool]) -> None:
        """Wait until the camera was missing and is connected again, going by the list of cameras."""
        self._is_connected, self._was_missing = is_connected, False
        self._timer.start()

    def end(self) -> None:
        """Stop waiting."""
        self._timer.stop()

    def poll(self) -> None:
        """List the cameras once, unless that is being done already."""
        if not self._polling:
            self._polling = True
            self._jobs.run(self._cameras, self._on_cameras_listed)

    def _on_cameras_listed(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        self._polling = False
        if not self.waiting or isinstance(result, Err):
            return
        connected = self._is_connected(result.value)
        if connected and self._was_missing:
            self.end()
            self.reconnected.emit()
        self._was_missing = self._was_missing or not connected
