"""The Live window: the camera's picture in a mirror on the left, the emoji on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent

from fer_desktop.core.errors import FerError
from fer_desktop.media.sources.region import Region
from fer_desktop.media.virtual_camera.device import VirtualCameraDevice
from fer_desktop.sessions.model import SourceKind
from fer_desktop.ui.live.bookmarks import BookmarkController
from fer_desktop.ui.live.camera_menu import CameraMenu
from fer_desktop.ui.live.camera_setup import CameraSetup
from fer_desktop.ui.live.layout import MIN_SIZE, SIZE, LiveView
from fer_desktop.ui.live.personal import PersonalController
from fer_desktop.ui.live.presenter import LivePresenter
from fer_desktop.ui.live.recording import LiveFiles, LiveSnapshot, RecordingController
from fer_desktop.ui.live.session_controller import LiveSessionState, Problem, SessionController
from fer_desktop.ui.live.source_selector import LiveSources, SelectedSource, SourceSelector
from fer_desktop.ui.overlay.controller import LiveOverlay
from fer_desktop.ui.state.consent import Consent
from fer_desktop.ui.state.live_output import LiveOutput
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.reactions import ReactionTrigger
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.virtual_camera.controller import LiveVirtualCamera
from fer_desktop.ui.widgets.controls import keep_keys
from fer_desktop.ui.widgets.emoji_view import ArtWarnings
from fer_desktop.ui.widgets.main_window import FileHandling, MainWindow
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.live_worker import LiveFrame, LiveRecognizer


class LiveWindow(MainWindow):
    """Shows one source at a time and the emoji of one of its faces.

    `start_camera`, `start_screen` and `start_video` ask for consent themselves; after a *No* the window
    closes. Closing emits `back_to_menu` at once; `closed` follows when the source is closed as well.
    """

    back_to_menu = Signal()
    closed = Signal()

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
        call_camera: Callable[[], VirtualCameraDevice] | None = None,
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._files = files or LiveFiles()
        self.sharing = sharing or Sharing(preferences, self)
        self.selector = SourceSelector(preferences, consent, jobs, sources, self)
        self.session = SessionController(load, self.selector, self)
        self.snapshots = LiveSnapshot(preferences, jobs, self._files, self)
        own = own or PersonalFitStore.load(parent=self)
        self.record = RecordingController(own, self)
        self.me = PersonalController(preferences, own, jobs, self.session.worker.personalise, self)
        self.cameras = CameraMenu(jobs, sources.cameras, sources.screens, self)
        self.setup = CameraSetup(preferences, jobs, sources.cameras, self)
        self.reactions = ReactionTrigger(preferences, self)
        self.overlay = LiveOverlay(preferences, self.sharing, self)
        self.virtual_camera = LiveVirtualCamera(preferences, self.sharing, self, call_camera)
        self._make_view()
        self.presenter = LivePresenter(self.view, self)
        self.bookmarks = BookmarkController(self.record, self.view.chart, self.view.controls.bookmark, self)
        self.art = ArtWarnings(self.banner)
        self._was_visible = True
        self._source_kind = SourceKind.CAMERA
        self._mirror()
        self._connect_session()
        self._connect_features()
        self._connect_controls()
        self._show_name_and_date()
        self._show_state(self.session.state)

    def _make_view(self) -> None:
        self.setWindowTitle(self.tr("Live – FER Desktop"))
        chips = (self.record.badge, self.me.badge, self.overlay.badge)
        stop_all = self.overlay.badge.act
        self.view = LiveView(self.cameras, chips, stop_all, self.me.feedback.bar, self.banner)
        self.view.controls.me.setMenu(self.me.menu)
        self.view.controls.overlay.setMenu(self.overlay.menu)
        self.setCentralWidget(self.view)
        self.setStatusBar(self.view.status)
        self.view.result.all.setChecked(self._preferences.settings.live.all_emotions)
        for each in self.view.controls.buttons():
            keep_keys(each, self)
        self.setMinimumSize(*MIN_SIZE)
        self.resize(*SIZE)

    def file_handling(self, paths: Sequence[Path]) -> FileHandling:
        """No file interrupts a live session."""
        return FileHandling.REFUSE

    # What leads where

    def _connect_session(self) -> None:
        session, selector, worker = self.session, self.selector, self.session.worker
        session.state_changed.connect(self._show_state)
        session.frame_ready.connect(self._on_frame)
        session.closed.connect(self.closed)
        worker.recognition_failed.connect(self._on_recognition_failed)
        worker.on_raw_frame = self.virtual_camera.worker.offer
        selector.refused.connect(self._on_refused)
        selector.window_must_hide.connect(self._hide_for_selection)
        selector.own_windows.overlap_changed.connect(self.banner.show_message)
        self.presenter.output_changed.connect(self._on_output)
        self.presenter.stats_updated.connect(self._show_name_and_date)

    def _connect_features(self) -> None:
        show_message = self.view.status.show_for_a_while
        for feature in (self.me, self.snapshots, self.record, self.overlay, self.bookmarks):
            feature.message.connect(show_message)
        self.me.error.connect(self.banner.show_message)
        self.me.feedback.bar.asking_changed.connect(self._show_full_screen)
        self.reactions.began.connect(self.overlay.react)
        self.reactions.began.connect(self.virtual_camera.react)
        self.setup.camera_selected.connect(self.selector.switch_camera)
        self.setup.refused.connect(self.session.drop)
        self.record.error.connect(self.banner.show_message)
        self.record.changed.connect(self._show_recording)
        self._preferences.changed.connect(self._show_name_and_date)
        self._preferences.changed.connect(self._mirror)
        self.sharing.stopped_all.connect(self._on_stop_all)
        self.virtual_camera.changed.connect(self._show_virtual_camera)
        self.virtual_camera.overlay_requested.connect(self.show_overlay)
        self.overlay.pause_requested.connect(self.session.pause)

    def _connect_controls(self) -> None:
        view, selector, cameras, placeholder = self.view, self.selector, self.cameras, self.view.placeholder
        view.menu.clicked.connect(self.close)
        view.analysis_badge.pause_requested.connect(self.session.pause)
        placeholder.retry_requested.connect(selector.retry)
        placeholder.video_requested.connect(self.choose_video)
        placeholder.region_requested.connect(selector.choose_region)
        placeholder.virtual_camera_requested.connect(self.virtual_camera.open)
        cameras.region_requested.connect(selector.choose_region)
        cameras.screen_selected.connect(selector.screen)
        cameras.video_requested.connect(self.choose_video)
        cameras.camera_selected.connect(selector.camera)
        cameras.mirror_toggled.connect(self._set_mirrored)
        view.controls.virtual_camera.clicked.connect(self.virtual_camera.open)
        view.controls.snapshot.clicked.connect(self.save_snapshot)
        view.controls.record.clicked.connect(self.toggle_recording)
        view.controls.bookmark.clicked.connect(self.bookmarks.mark_with_word)
        view.controls.mini.clicked.connect(self.overlay.show_mini)
        view.controls.full_screen.clicked.connect(self.toggle_full_screen)
        view.result.all_toggled.connect(self._remember_all)
        view.picture.face_clicked.connect(self.presenter.select)
        view.picture.step_requested.connect(self.presenter.select_next)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._escape)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.shutdown)

    # Opening and closing a source

    def start_camera(self, camera_id: str | None = None) -> None:
        """Ask for consent and open a camera: this one, else the one used last, else the first."""
        if not self.selector.camera(camera_id):
            self.close()

    def start_video(self, path: Path) -> None:
        """Ask for consent and play a video in place of a camera."""
        if not self.selector.video(path):
            self.close()

    def start_screen(self, screen: Region | int | None = None) -> None:
        """Ask for consent and analyse the screen: a region, a screen by number, or a region to be drawn."""
        if isinstance(screen, Region):
            agreed = self.selector.region(screen)
        else:
            agreed = self.selector.choose_region() if screen is None else self.selector.screen(screen)
        if not agreed:
            self.close()

    def choose_video(self) -> None:
        """Let the user choose a video and play it in place of a camera."""
        path = self._files.video(self, self.snapshots.folder())
        if path is not None and self.selector.video(path):
            settings = self._preferences.settings
            self._preferences.update(replace(settings, last_folder=str(path.parent)))

    def shutdown(self) -> None:
        """Stop everything and wait for it: the program ends."""
        self.selector.forget()
        self.record.shutdown()
        # Before the source: the call must not keep the user's last picture
        self.virtual_camera.shutdown()
        self.session.shutdown()

    def showEvent(self, event: QShowEvent) -> None:
        self.session.reopen()
        self.overlay.begin()
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if self.session.state is not LiveSessionState.CLOSING:
            self.back_to_menu.emit()
            self.selector.forget()
            self.session.close()
            self.overlay.end()
            self.virtual_camera.end()

    # What the session and its source report

    @Slot(object)
    def _on_frame(self, frame: LiveFrame) -> None:
        self.record.add(frame)
        self.presenter.show(frame)
        self.selector.own_windows.update()

    @Slot(object)
    def _on_recognition_failed(self, error: FerError) -> None:
        self.presenter.recognition_error = translate_message(error)

    @Slot(str, str)
    def _on_refused(self, title: str, sentence: str) -> None:
        if self.session.has_no_source_yet:
            self.session.fail(title, sentence)
        else:
            self.banner.show_message(sentence)

    @Slot(bool)
    def _hide_for_selection(self, hide: bool) -> None:
        if hide:
            self._was_visible = self.isVisible()
            self.session.pause_for_selection()
            self.hide()
            return
        self.session.resume_after_selection()
        self.setVisible(self._was_visible)
        self.activateWindow()
        if self.session.has_no_source_yet:
            sentence = self.tr("Choose a camera, a screen region or a video.")
            self.session.fail(self.tr("No picture"), sentence)

    @Slot(object)
    def _on_output(self, output: LiveOutput) -> None:
        self.me.on_output(output)
        self.overlay.show_output(output, self.session.paused)
        self.reactions.show_output(output)
        if not self.me.opens_calibration_at_first_face:
            self.setup.show_output(output)
        self.virtual_camera.show_output(output)

    # What is shown

    @Slot(object)
    def _show_state(self, state: LiveSessionState) -> None:
        """Show the state of the session. The one place where a state becomes something to see."""
        paused = state is LiveSessionState.PAUSED
        if paused or state is LiveSessionState.RUNNING:
            self.record.pause(paused)
            self.presenter.interrupt()
        else:
            self._forget_source()
        self.view.analysis_badge.show_paused(paused)
        self.view.full_screen_mark.show_state(self.view.analysis_badge.text.text())
        self.view.picture.stand_still(self.tr("Paused") if paused else "")
        if paused:
            self.presenter.show_paused(self.tr("Paused"))
        elif state is LiveSessionState.OPENING and self.session.source is not None:
            self._show_opening(self.session.source)
        elif state is LiveSessionState.SEARCHING:
            self.view.status.source.setText("")
            self.presenter.show_waiting(self.tr("Looking for the camera…"))
        elif state is LiveSessionState.CLOSING:
            self.setup.end()
            self.presenter.show_nothing()
        elif state is LiveSessionState.IDLE:
            self._show_idle(self.session.problem)

    def _forget_source(self) -> None:
        """Drop what is known of a source and its faces before another one, or none, is shown."""
        problem = self.session.problem
        self.record.stop(problem.error.message if problem is not None and problem.error is not None else "")
        self.me.forget()
        self.presenter.forget()

    def _show_opening(self, source: SelectedSource) -> None:
        on_screen = source.kind is SourceKind.SCREEN
        self.presenter.on_screen = on_screen
        self.presenter.show_waiting(self.tr("Opening {0}…").format(source.name))
        self.view.status.source.setText(source.name)
        self._source_kind = source.kind
        self._mirror()
        self.cameras.set_current(source.camera_id)
        self.setup.begin(source)
        self.me.begin(source.kind is SourceKind.CAMERA)
        self.selector.own_windows.begin(source.region, source.screens)

    def _show_idle(self, problem: Problem | None) -> None:
        if problem is None:
            self.presenter.show_nothing()
        else:
            self.setup.end()
            self.presenter.show_problem(problem)
            self.overlay.show_problem(problem.title, problem.sentence)

    def _mirror(self) -> None:
        mirrored = self._preferences.settings.live.mirrored
        self.view.picture.show_kind(self._source_kind, mirrored)
        self.cameras.mirror.setChecked(mirrored)

    def _set_mirrored(self, mirrored: bool) -> None:
        self._preferences.update_live(mirrored=mirrored)

    def _remember_all(self, shown: bool) -> None:
        self._preferences.update_live(all_emotions=shown)

    def _show_name_and_date(self) -> None:
        self.view.who.show_who(self._preferences.settings.name, QDate.currentDate())

    def _show_virtual_camera(self) -> None:
        self.view.controls.show_virtual_camera(self.virtual_camera.on)

    def _show_recording(self, on: bool) -> None:
        self.view.controls.show_recording(on)

    # What the user does

    def show_overlay(self) -> None:
        """Show the emoji above every window."""
        self.overlay.show_overlay(True)

    def _on_stop_all(self) -> None:
        self.session.pause(True)

    def save_snapshot(self) -> None:
        """Ask where to save the current frame with its boxes, and save it."""
        if self.presenter.frame is not None:
            self.snapshots.save(self.presenter.frame)

    def toggle_recording(self) -> None:
        """Record the readings from now on as a session of the history, or stop."""
        self.banner.hide()
        source = self.session.source
        if self.record.on:
            self.record.stop()
        elif source is not None:
            self.record.start(source.name, source.kind, self.session.paused)
        self._show_recording(self.record.on)

    def toggle_full_screen(self) -> None:
        """Fill the screen with the picture and the emoji alone, or return to a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_full_screen(self) -> None:
        full = self.isFullScreen()
        self.view.show_full_screen(full, asks=self.me.feedback.bar.asking)
        self.view.status.setHidden(full)

    def _escape(self) -> None:
        """Close the question about a reading; else leave the full screen; else pause."""
        if self.me.close_question():
            return
        if self.isFullScreen():
            self.toggle_full_screen()
        else:
            self.session.pause(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No shortcut: with one, Space could no longer press the button that has the focus
        if self.overlay.key(event, down=True):
            return
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.session.pause(not self.session.paused)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.overlay.key(event, down=False):
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.overlay.lose_focus()
        if event.type() == QEvent.Type.WindowStateChange:
            self._show_full_screen()
