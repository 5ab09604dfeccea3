"""The Live window: the camera's picture in a mirror on the left, the emoji on the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent

from fer_desktop.core.emotions import NO_FACE
from fer_desktop.core.errors import CameraBusy, CameraLost, CameraMissing, FerError
from fer_desktop.media.sources.region import Region
from fer_desktop.media.virtual_camera.device import PyVirtualCam, VirtualCameraDevice
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.sessions.model import SourceKind
from fer_desktop.ui.live.camera_menu import CameraMenu
from fer_desktop.ui.live.layout import LiveView
from fer_desktop.ui.live.personal import PersonalController
from fer_desktop.ui.live.presenter import LivePresenter
from fer_desktop.ui.live.recording import LiveFiles, LiveSnapshot, RecordingController
from fer_desktop.ui.live.source_selector import LiveSources, SelectedSource, SourceSelector
from fer_desktop.ui.overlay.controller import LiveOverlay
from fer_desktop.ui.state.consent import Consent
from fer_desktop.ui.state.live_output import NO_OUTPUT, LiveOutput
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.virtual_camera.controller import LiveVirtualCamera
from fer_desktop.ui.widgets.emoji_view import ArtNotice
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.live_worker import LiveFrame, LiveRecognizer, LiveWorker


class LiveWindow(LiveView):
    """Shows one source at a time and the emoji of one of its faces.

    `start_camera`, `start_screen` and `start_video` ask for consent themselves; after a *No* it closes.
    Closing emits `back_to_menu` at once; `closed` follows when the source is closed as well.
    """

    back_to_menu = Signal()
    closed = Signal()
    shown = Signal(object)
    """A `LiveShown` for each view painted, and one without a view when there is none any more."""

    def __init__(
        self,
        preferences: Preferences,
        consent: Consent,
        jobs: JobRunner,
        load: Callable[[], LiveRecognizer],
        sources: LiveSources,
        files: LiveFiles | None = None,
        own: PersonalFitStore | None = None,
        sharing: Sharing | None = None,
        call_camera: Callable[[], VirtualCameraDevice] = PyVirtualCam,
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self.sharing = sharing or Sharing(preferences, self)
        self._files = files or LiveFiles()
        self._start = SourceSelector(preferences, consent, jobs, sources, self)
        self._snapshots = LiveSnapshot(preferences, jobs, self._files, self)
        self.record = RecordingController(self)
        self._before = (False, True)
        self.worker = LiveWorker(load, parent=self)
        self.me = PersonalController(
            preferences, own or PersonalFitStore.load(self), jobs, self.worker.personalise, self
        )
        self.cameras = CameraMenu(jobs, sources.cameras, sources.screens, self)
        self._closing = False
        self.showing = LivePresenter(self)
        self._reset_session()
        self.setWindowTitle(self.tr("Live – FER Desktop"))
        self.own_windows = self._start.own_windows
        self.overlay = LiveOverlay(preferences, self.sharing, self)
        self.virtual_camera = LiveVirtualCamera(preferences, self.sharing, self, call_camera)
        self.worker.on_raw_frame = self.virtual_camera.worker.offer
        self.arrange(self.cameras, self.record.mark, self.me.sign, self.overlay.mark)
        self.add_strip(self.me.judging.strip)
        self.controls.me.setMenu(self.me.menu)
        self.controls.overlay.setMenu(self.overlay.menu)
        self.setTabOrder(self.mark.pause, self.overlay.mark.act)
        self._connect()
        self._show_who()
        self._show_wait(self.tr("One moment…"))

    def _reset_session(self) -> None:
        """Nothing is known of the source's faces yet."""
        self.record.stop()
        self.me.forget()
        self._opening = ""
        self._kind = SourceKind.CAMERA
        self.showing.forget()

    # What leads where

    def _connect(self) -> None:
        self.worker.frame_ready.connect(self._on_reading)
        self.worker.failed.connect(self._on_failed)
        self.worker.source_ended.connect(self._on_ended)
        self.worker.recognition_failed.connect(self._on_blinded)
        self.showing.stats_updated.connect(self._show_who)
        self.worker.stopped.connect(self._on_stopped)
        self.worker.frame_ready.connect(self.own_windows.update)
        self.own_windows.overlap_changed.connect(self.notice.show_message)
        self.art = ArtNotice(self.notice)
        self.shown.connect(self.me.on_output)
        self.me.message.connect(self.status.tell)
        self.me.error.connect(self.notice.show_message)
        self.me.badge_changed.connect(self.header.update_direction)
        self.me.judging.strip.asking_changed.connect(self.controls.setHidden)
        self._start.searching.connect(self._on_looking)
        self._start.found.connect(self._open)
        self._start.missing.connect(self._show_problem)
        self._start.refused.connect(self._on_refused)
        self._start.window_must_hide.connect(self._hide_for_selection)
        self._snapshots.told.connect(self.status.tell)
        self.record.told.connect(self.status.tell)
        self.record.trouble.connect(self.notice.show_message)
        self.record.changed.connect(self._show_recording)
        self._preferences.changed.connect(self._show_who)
        self.sharing.stopped_all.connect(self._on_stop_all)
        self.sharing.changed.connect(self.header.update_direction)
        self.shown.connect(self._on_shown)
        self.shown.connect(self.virtual_camera.show_shown)
        self.virtual_camera.changed.connect(self._show_virtual_camera)
        self.virtual_camera.overlay_requested.connect(self.show_overlay)
        self.overlay.pause_requested.connect(self.pause)
        self.overlay.told.connect(self.status.tell)
        self._connect_controls()

    def _connect_controls(self) -> None:
        self.menu.clicked.connect(self.close)
        self.mark.pause_requested.connect(self.pause)
        self.message.retry_requested.connect(self._start.retry)
        self.message.video_requested.connect(self.choose_video)
        self.message.part_requested.connect(self._start.part)
        self.cameras.part_requested.connect(self._start.part)
        self.cameras.screen_chosen.connect(self._start.screen)
        self.cameras.video_requested.connect(self.choose_video)
        self.cameras.camera_chosen.connect(self._start.camera)
        self.message.virtual_camera_requested.connect(self.show_virtual_camera)
        self.controls.virtual_camera.clicked.connect(self.show_virtual_camera)
        self.controls.snapshot.clicked.connect(self.save_snapshot)
        self.controls.record.clicked.connect(self.toggle_recording)
        self.controls.full_screen.clicked.connect(self.toggle_full_screen)
        self.picture.face_clicked.connect(self._face_clicked)
        self.picture.step_requested.connect(self._face_stepped)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._escape)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.shutdown)

    # Opening and closing a source

    def start_camera(self, camera_id: str | None = None) -> None:
        """Ask for consent and open a camera: this one, else the one used last, else the first."""
        if not self._start.camera(camera_id):
            self.close()

    def start_video(self, path: Path) -> None:
        """Ask for consent and play a video in the place of a camera."""
        if not self._start.video(path):
            self.close()

    def start_screen(self, wanted: Region | int | None = None) -> None:
        """Ask for consent and read the screen: a region, one by its number, or (None) the part then drawn."""
        if isinstance(wanted, Region):
            agreed = self._start.region(wanted)
        else:
            agreed = self._start.part() if wanted is None else self._start.screen(wanted)
        if not agreed:
            self.close()

    def choose_video(self) -> None:
        """Let the user choose a video and play it in the place of a camera."""
        path = self._files.video(self, self._snapshots.folder())
        if path is not None and self._start.video(path):
            self._preferences.change(last_folder=str(path.parent))

    @Slot(object)
    def _open(self, found: SelectedSource) -> None:
        self._reset_session()
        self._opening = self.tr("Opening {0}…").format(found.name)
        self._kind = found.kind
        self.showing.on_screen = found.kind is SourceKind.SCREEN
        self._show_wait(self._opening)
        self.status.source.setText(found.name)
        self.cameras.set_current(found.camera_id)
        self.mark.show_paused(False)
        self.me.begin(found.kind is SourceKind.CAMERA)
        self.picture.mirror(found.kind is not SourceKind.SCREEN)
        self.own_windows.begin(found.region, found.screens)
        self.worker.start(found.source)

    def _stop(self) -> None:
        self._start.forget()
        self._reset_session()
        self.shown.emit(NO_OUTPUT)
        self.picture.clear()
        self.worker.stop()

    def shutdown(self) -> None:
        """Stop the source and wait for it: the program ends."""
        self._start.forget()
        self.record.shutdown()
        self.virtual_camera.shutdown()
        self.worker.shutdown()

    def showEvent(self, event: QShowEvent) -> None:
        # Opened again while the last source is still on its way out
        self._closing = False
        self.overlay.begin()
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if not self._closing:
            self._closing = True
            self.back_to_menu.emit()
            self._stop()
            self.overlay.end()
            self.virtual_camera.end()

    @Slot()
    def _on_stopped(self) -> None:
        if self._closing:
            self._closing = False
            self.closed.emit()

    # What the worker tells

    @Slot(str, str)
    def _on_refused(self, title: str, sentence: str) -> None:
        if self.showing.view is None and self.message.waiting:
            self._show_problem(title, sentence)
        else:
            self.notice.show_message(sentence)

    @Slot(bool)
    def _hide_for_selection(self, aside: bool) -> None:
        """While the window is away its mark can't be seen, and so nothing is analysed."""
        if aside:
            self._before = (self.worker.paused, self.isVisible())
        paused, shown = self._before
        self.pause(aside or paused)
        self.setVisible(shown and not aside)
        if not aside:
            self.activateWindow()
            if not self._opening and self.message.waiting:
                self._show_problem(
                    self.tr("No picture"), self.tr("Choose a camera, a part of the screen or a video.")
                )

    @Slot()
    def _on_looking(self) -> None:
        self.worker.stop()
        self._reset_session()
        self.status.source.setText("")
        self._show_wait(self.tr("Looking for the camera…"))

    @Slot(object)
    def _on_reading(self, view: LiveFrame) -> None:
        self.record.add(view)
        self._tell_shown(view, self.showing.show(view))

    @Slot(object)
    def _on_failed(self, error: FerError) -> None:
        self.record.stop(error.sentence)
        # A camera that was pulled out while paused would else begin to be analysed when it is back
        expected_back = self._kind is SourceKind.CAMERA and not self.worker.paused
        self._show_problem(self.tr("No picture"), translate_message(error))
        if expected_back and isinstance(error, CameraLost | CameraMissing):
            self._start.wait_for_camera()
        if isinstance(error, CameraBusy):
            title = self.tr("The camera is in use") if error.sure else self.tr("No picture")
            self.message.show_busy(title, translate_message(error))
            self.halves.update_direction()

    @Slot()
    def _on_ended(self) -> None:
        self._show_problem(self.tr("The video has ended"), self.tr("Press Retry to play it again."))

    @Slot(object)
    def _on_blinded(self, error: FerError) -> None:
        self.showing.blinded = translate_message(error)

    # What is shown

    def _tell_shown(self, view: LiveFrame, reading: Reading | None) -> None:
        if not self.worker.paused:
            self.shown.emit(LiveOutput(view, reading))

    def _show_who(self) -> None:
        self.who.show_who(self._preferences.settings.name, QDate.currentDate())

    def _show_wait(self, title: str) -> None:
        self.message.show_wait(title)
        self._show_no_picture()

    @Slot(str, str)
    def _show_problem(self, title: str, sentence: str) -> None:
        self._reset_session()
        self.picture.clear()
        self.message.show_problem(title, sentence)
        self.overlay.tell_problem(title, sentence)
        self._show_no_picture()
        self.message.retry.setFocus()

    def _show_no_picture(self) -> None:
        self.shown.emit(NO_OUTPUT)
        self.show_half(self.message)
        self.result.show_nothing(emoji=NO_FACE)
        self.result.show_share(None)
        self.status.clear_pace()

    # What the user does

    def pause(self, paused: bool) -> None:
        """Analyse nothing for now, or go on."""
        if not self._opening or paused == self.worker.paused:
            return
        self.worker.pause(paused)
        self.showing.interrupt()
        self.record.pause(paused)
        self.mark.show_paused(paused)
        words = self.tr("Paused")
        self.picture.stand_still(words if paused else "")
        if self.showing.view is None:
            self.message.show_wait(words if paused else self._opening)
            self.mark.setVisible(paused)
        if paused:
            self.shown.emit(NO_OUTPUT)
            self.result.show_nothing(words)

    @Slot(object)
    def _on_shown(self, shown: LiveOutput) -> None:
        self.overlay.show_shown(shown, self.worker.paused)

    def show_virtual_camera(self) -> None:
        """Show what the call may see, or what to install for it."""
        self.virtual_camera.open()

    def show_overlay(self) -> None:
        """Show the emoji above every window."""
        self.overlay.show_overlay(True)

    def _show_virtual_camera(self) -> None:
        self.controls.show_virtual_camera(self.virtual_camera.on)

    def _on_stop_all(self) -> None:
        self.pause(True)

    def _face_clicked(self, track: int) -> None:
        self.showing.follow(track)
        self._show_again()

    def _face_stepped(self, step: int) -> None:
        self.showing.step(step)
        self._show_again()

    def _show_again(self) -> None:
        if not self.worker.paused:
            self.showing.redraw()

    def save_snapshot(self) -> None:
        """Ask where, and save the picture of this moment with its boxes."""
        if self.showing.view is not None:
            self._snapshots.save(self.showing.view)

    def toggle_recording(self) -> None:
        """Keep the readings from now on as a session of the history, or end it."""
        self.notice.hide()
        if self.record.on:
            self.record.stop()
        elif self._opening:
            self.record.start(self.status.source.text(), self._kind, self.worker.paused)
        self._show_recording(self.record.on)

    def _show_recording(self, on: bool) -> None:
        self.controls.show_recording(on)
        self.header.update_direction()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.controls.show_full(self.isFullScreen())

    def _escape(self) -> None:
        """The key that stops the analysis at once; it leaves the full screen as well."""
        if self.me.close_question():
            return
        self.pause(True)
        if self.isFullScreen():
            self.toggle_full_screen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No shortcut: with one, Space could no longer press the button that has the focus
        if self.overlay.key(event, down=True):
            return
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pause(not self.worker.paused)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.overlay.key(event, down=False):
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.overlay.lose_focus()
