"""The Video window: analyses videos one after the other into the history and shows the results."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.analysis.render import RenderStyle
from fer_desktop.analysis.video import VideoResult
from fer_desktop.core.errors import FerError
from fer_desktop.media.file_types import is_video
from fer_desktop.models.loading import load_detector
from fer_desktop.recognition.recognizer import Recognizer
from fer_desktop.sessions.statistics.timeline import Timeline
from fer_desktop.ui.state.consent import Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.translate import translate_message, wording
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.video.progress_page import ProgressPage
from fer_desktop.ui.video.queue import QueuedVideo, QueueState, VideoDialogs, VideoQueue
from fer_desktop.ui.video.result_page import ResultPage, VideoActions, emoji_art
from fer_desktop.ui.video.start_page import StartPage
from fer_desktop.ui.widgets.controls import set_spacing
from fer_desktop.ui.widgets.layouts import PagesWithFooter
from fer_desktop.ui.widgets.main_window import FileHandling, MainWindow
from fer_desktop.ui.widgets.window_parts import DropArea, OpenSavedFileButton, back_button, order_tabs
from fer_desktop.workers.history_jobs import HistoryJobs, SessionView
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.video_worker import VideoWorker, recognizer_loader

SIZE = (124 * SPACE, 92 * SPACE)
MIN_SIZE = (40 * SPACE, 40 * SPACE)
AskPath = Callable[[QWidget, Path], Path | None]


class VideoWindow(MainWindow):
    """Analyses videos and shows the results; it closes when its worker has stopped."""

    closed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        consent: Consent,
        jobs: JobRunner,
        load: Callable[[], Recognizer] | None = None,
        history: HistoryJobs | None = None,
        dialogs: VideoDialogs | None = None,
    ) -> None:
        super().__init__()
        self._preferences, self._consent, self._jobs = preferences, consent, jobs
        self._history = history or HistoryJobs()
        self._dialogs = dialogs or VideoDialogs()
        self.queue = VideoQueue()
        self.current_video: QueuedVideo | None = None
        self._closing = False
        self._stopping = False
        self.worker = VideoWorker(load or recognizer_loader(), self._history.path, self)
        self.setWindowTitle(self.tr("Video – FER Desktop"))
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setMinimumSize(*MIN_SIZE)
        self.resize(*SIZE)
        self._show_start()

    def _make_parts(self) -> None:
        self.menu = back_button(self.tr("Stop and go back to the menu"))
        self.start = StartPage(self._jobs)
        self.start.set_interval(self._preferences.settings.video_interval_s or None)
        self.running = ProgressPage()
        self.result = ResultPage()
        self.tools = VideoActions()
        self.saved = OpenSavedFileButton(self.statusBar())

    def _lay_out(self) -> None:
        self.area = DropArea()
        column = QVBoxLayout(self.area)
        set_spacing(column, 2, 1)
        head = QHBoxLayout()
        set_spacing(head, 0, 1)
        head.addWidget(self.menu)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.banner)
        self.footer_pages = PagesWithFooter((self.start, self.running, self.result), self.tools)
        self.pages = self.footer_pages.pages
        column.addWidget(self.footer_pages, 1)
        column.addWidget(self.tools.progress)
        self.setCentralWidget(self.area)
        self.statusBar().setSizeGripEnabled(False)
        self._order_tabs()

    def _order_tabs(self) -> None:
        chain: list[QWidget] = [*self.start.tab_chain(), *self.running.tab_chain()]
        chain += [*self.result.tab_chain(), *self.tools.buttons(), self.tools.cancel]
        chain += [self.saved, self.banner.dismiss, self.menu]
        order_tabs(chain)

    def _connect(self) -> None:
        self.menu.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.escape)
        self.area.dropped.connect(self.open_paths)
        self.start.choose_requested.connect(self.choose_videos)
        self.start.start_requested.connect(self.analyse)
        self.start.results_requested.connect(self._show_results)
        self.start.videos.remove_requested.connect(self._remove)
        self.running.pause_requested.connect(self.pause)
        self.running.stop_requested.connect(self.stop)
        self.result.video_requested.connect(self._show_video)
        self.result.page.chart.face_requested.connect(self._show_face)
        self.tools.more.clicked.connect(self._choose_more)
        self.tools.export.clicked.connect(self.export)
        self.tools.annotated.clicked.connect(self.save_annotated)
        self.tools.covered.clicked.connect(self.save_covered)
        self.tools.turn.clicked.connect(self._analyse_turned)
        self.tools.cancel_requested.connect(self.worker.cancel)
        self.saved.failed.connect(self._show_message)
        self.worker.progress.connect(self._on_progress)
        self.worker.finished.connect(self._on_finished)
        self.worker.failed.connect(self._on_failed)
        self._preferences.save_failed.connect(self.banner.show_message)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.shutdown)

    # Choosing videos

    def choose_videos(self) -> None:
        """Let the user choose videos."""
        self.open_paths(self._dialogs.videos(self, self._folder()))

    def file_handling(self, paths: Sequence[Path]) -> FileHandling:
        """Video queues videos; a picture must not end its work."""
        return FileHandling.OPEN if is_video(paths[0]) else FileHandling.REFUSE

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Add videos, and those in folders, to the queue."""
        if not paths:
            return
        first = paths[0]
        settings = self._preferences.settings
        recent = settings.recent
        for path in reversed([path for path in paths if is_video(path)]):
            recent = recent.with_video(path)
        last_folder = str(first if first.is_dir() else first.parent)
        self._preferences.update(replace(settings, last_folder=last_folder, recent=recent))
        self.queue.add(paths)
        if self.queue.running is not None:
            self.running.show_videos(self.queue.videos)
        elif not self.worker.running:
            self.banner.hide()
            self._show_start()

    def _remove(self, index: int) -> None:
        self.queue.remove(index)
        self._show_start()

    def _choose_more(self) -> None:
        self._show_start()
        self.choose_videos()

    def _show_start(self) -> None:
        self._show_page(0)
        self.start.show_videos(self.queue.waiting, bool(self.queue.analysed))

    def _show_page(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        self.tools.setVisible(index == 2)
        self.footer_pages.fit()

    # Analysing

    def analyse(self) -> None:
        """Ask for consent, then analyse the waiting videos; without it, close the window."""
        if self.worker.running or not self.queue.waiting:
            return
        if not self._consent.ask(Purpose.OTHERS, self):
            self.close()
            return
        settings = self._preferences.settings
        self._preferences.update(replace(settings, video_interval_s=self.start.interval_s or 0.0))
        self.banner.hide()
        self._stopping = False
        self._analyse_next()

    def _analyse_next(self) -> None:
        video = None if self._stopping else self.queue.take()
        if video is None:
            self._show_outcome()
            return
        self._show_page(1)
        self.running.begin(video, self.queue.videos)
        self.running.badge.pause.setFocus()
        self.worker.read(video.path, self.start.interval_s, video.choice)

    def pause(self, paused: bool) -> None:
        """Pause or resume the analysis."""
        if self.queue.running is not None and not self._stopping:
            self.worker.pause(paused)
            self.running.show_paused(paused)

    def stop(self) -> None:
        """Stop the analysis and keep the result so far."""
        self._stopping = True
        self.running.show_stopping()
        self.worker.cancel()

    def escape(self) -> None:
        """Pause the analysis, or cancel writing a video, or go back to the menu."""
        if self.queue.running is not None:
            self.pause(True)
        elif self.worker.running:
            self.worker.cancel()
        else:
            self.close()

    @Slot(float, float, float)
    def _on_progress(self, done_s: float, total_s: float, left_s: float) -> None:
        left = left_s if left_s >= 0 else None
        if self.queue.running is None:
            self.tools.show_progress(done_s / total_s if total_s > 0 else 0.0, left)
        elif not (self._stopping or self.worker.paused):
            self.running.show_progress(done_s, total_s if total_s > 0 else None, left)
            readings = self.worker.latest
            if readings is not None:
                self.running.show_readings(readings)

    @Slot(object)
    def _on_finished(self, result: VideoResult | bool) -> None:
        video = self.queue.running
        if isinstance(result, VideoResult) and video is not None:
            video.session, video.turn_hint = result.session_id, result.turn_hint
            video.state = QueueState.STOPPED if result.cancelled else QueueState.DONE
            self._continue(self._analyse_next)
        else:
            self._continue(partial(self._on_written, bool(result)))

    @Slot(object)
    def _on_failed(self, error: FerError) -> None:
        video = self.queue.running
        if video is None:
            self._show_message(translate_message(error))
            self._continue(partial(self._on_written, False))
        else:
            video.state, video.error = QueueState.FAILED, translate_message(error)
            self._show_message("\n".join(each.error for each in self.queue.failed))
            self._continue(self._analyse_next)

    def _continue(self, next_step: Callable[[], None]) -> None:
        if self._closing:
            self.close()
        else:
            next_step()

    def _show_outcome(self) -> None:
        QApplication.alert(self)  # during a long video the user does something else
        if self.queue.analysed:
            self._show_results()
        else:
            self._show_start()

    # Results

    def _show_results(self) -> None:
        """Show the result of the video analysed last."""
        self._show_video(len(self.queue.analysed) - 1)

    @Slot(int)
    def _show_video(self, index: int) -> None:
        videos = self.queue.analysed
        self.current_video = videos[index]
        self.result.show_videos(videos, index)
        self.tools.turn.setVisible(bool(self.current_video.turn_hint))
        self._jobs.run(partial(self._history.view, self.current_video.session), self._on_viewed)

    @Slot(object)
    def _on_viewed(self, outcome: Ok[SessionView] | Err) -> None:
        if isinstance(outcome, Err):
            self._show_error(outcome)
            self._show_start()
        elif self.current_video is not None and outcome.value.session.id == self.current_video.session:
            self.result.show_session(outcome.value)
            self._show_page(2)
            self.tools.export.setFocus()
            self.footer_pages.scrolls[2].verticalScrollBar().setValue(0)

    def _analyse_turned(self) -> None:
        if self.current_video is not None and not self.worker.running:
            self.queue.repeat(self.current_video)
            self.analyse()

    @Slot(object)
    def _show_face(self, face: int | None) -> None:
        view = self.result.page.view
        if view is not None:
            work = partial(self._history.line, view.session.id, view.summary.duration_s, face)
            self._jobs.run(work, self._on_timeline)

    @Slot(object)
    def _on_timeline(self, outcome: Ok[Timeline] | Err) -> None:
        if isinstance(outcome, Err):
            self._show_error(outcome)
        else:
            self.result.page.show_line(outcome.value)

    # Saving

    def export(self) -> None:
        """Save the result as a report, a table, JSON or subtitles."""
        if self.current_video is not None:
            path = self._ask_path(self._dialogs.readings, ".html")
            if path is not None:
                work = partial(self._history.export, self.current_video.session, path, wording())
                self._jobs.run(work, self._on_saved)

    def save_annotated(self) -> None:
        """Save the video with boxes and names."""
        self._save_video(RenderStyle.ANNOTATED, self._dialogs.annotated)

    def save_covered(self) -> None:
        """Save the video with each face covered by its emoji."""
        self._save_video(RenderStyle.FACELESS, self._dialogs.covered)

    def _save_video(self, style: RenderStyle, ask: AskPath) -> None:
        if self.current_video is None or self.worker.running:
            return
        path = self._ask_path(ask, f"-{style}.mp4")
        if path is not None:
            self._writing = path
            self.banner.hide()
            self.tools.begin(self.tr("Writing {0}…").format(bidi_isolate(path.name)))
            self.worker.save(self.current_video.session, path, style, load_detector, emoji_art)

    def _ask_path(self, ask: AskPath, ending: str) -> Path | None:
        """Ask where to save a file, and remember the folder."""
        path = ask(self, self._suggested(ending))
        if path is not None:
            settings = self._preferences.settings
            self._preferences.update(replace(settings, last_folder=str(path.parent)))
        return path

    def _on_written(self, complete: bool) -> None:
        self.tools.end()
        QApplication.alert(self)
        if complete:
            self.saved.show_saved(self._writing)

    @Slot(object)
    def _on_saved(self, outcome: Ok[Path] | Err) -> None:
        if isinstance(outcome, Err):
            self._show_error(outcome)
        else:
            self.saved.show_saved(outcome.value)

    def _folder(self) -> Path:
        return Path(self._preferences.settings.last_folder or Path.home())

    def _suggested(self, ending: str) -> Path:
        stem = self.current_video.path.stem if self.current_video is not None else self.tr("video")
        return self._folder() / (stem + ending)

    # Messages and closing

    def _show_message(self, message: str) -> None:
        self.banner.show_message(message)

    def _show_error(self, outcome: Err) -> None:
        bug = self.tr("Something went wrong in the program.")
        self._show_message(translate_message(outcome.error) if outcome.expected else bug)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not a shortcut, which would keep Space from pressing the focused button
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pause(not self.worker.paused)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.worker.running:
            event.ignore()
            self._closing = self._stopping = True
            self.running.show_stopping()
            self.worker.cancel()
            return
        event.accept()
        self.closed.emit()

    def shutdown(self) -> None:
        """Stop the worker and wait for it."""
        self.worker.shutdown()
