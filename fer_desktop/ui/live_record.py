"""Recording in the Live window: the red mark, and the way of the readings into the history."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from fer_desktop.core.errors import FerError
from fer_desktop.sessions.model import Kind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.text.formats import clock
from fer_desktop.ui.text.model_text import model_version
from fer_desktop.ui.text.translate import translated
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.controls import label
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.status_badge import Dot, plate
from fer_desktop.workers.live_worker import LiveView
from fer_desktop.workers.recording_worker import RecordingWorker

TICK_MS = 500


class _RedDot(Dot):
    """Filled while readings are kept, a ring while the recording pauses."""

    def __init__(self) -> None:
        super().__init__()
        self.paused = False

    def draw(self, painter: QPainter) -> None:
        red = QColor(theme.colours().danger)
        painter.setPen(QPen(red, 2 if self.paused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if self.paused else red)
        self.draw_circle(painter)


class RecordMark(QWidget):
    """*Recording* in red with the time recorded; hidden while nothing is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = _RedDot()
        self.words = label(role="recording")
        self.time = label(role="muted")
        row = FlowLayout(self)
        row.addWidget(plate(self._dot, self.words, self.time))
        self.setToolTip(self.tr("Readings are being kept in the history, no pictures (Ctrl+R stops)"))
        self.show_state(False)
        self.hide()

    def show_state(self, paused: bool) -> None:
        """Say whether readings are being kept at this moment."""
        self._dot.paused = paused
        self._dot.update()
        words = self.tr("Recording paused") if paused else self.tr("Recording")
        self.words.setText(words)
        self.setAccessibleName(words)

    def show_time(self, seconds: float) -> None:
        """Show how long the session is."""
        self.time.setText(clock(seconds))


class LiveRecord(QObject):
    """Begins and ends a session, and gives it each reading of the Live window."""

    changed = Signal(bool)
    told = Signal(str)
    """How it went, for the status bar."""
    trouble = Signal(str)
    """Why the recording ended early, in a sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.worker = RecordingWorker(parent=self)
        self.mark = RecordMark()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self.worker.saved.connect(self._on_saved)
        self.worker.failed.connect(self._on_failed)

    @property
    def on(self) -> bool:
        """Whether readings are being kept."""
        return self.worker.recording

    def start(self, name: str, kind: Kind, paused: bool) -> None:
        """Begin a session over the source of this name."""
        settings = {"live": True, "model": model_version()}
        self.worker.start(partial(Recorder, history_file(), kind, name, name, settings))
        if paused:
            self.worker.interrupt()
        self.mark.show_state(paused)
        self._show(True)

    def add(self, view: LiveView) -> None:
        """Keep what was read in a frame. A frame that could not be analysed is time that was not scored."""
        if view.readings is not None:
            self.worker.add(view.t, view.readings)

    def pause(self, paused: bool) -> None:
        """The session's time stands still while nothing is analysed."""
        self.worker.interrupt()
        self.mark.show_state(paused)

    def stop(self, incomplete: str = "") -> None:
        """End the session; ``incomplete`` is a sentence that says why its end is missing."""
        if self.on:
            self.worker.stop(incomplete)
            self._show(False)

    def shutdown(self) -> None:
        """End the session and wait until it is written."""
        self._tick.stop()
        self.worker.shutdown()

    def _show(self, on: bool) -> None:
        self._show_time()
        self.mark.setVisible(on)
        if on:
            self._tick.start()
        else:
            self._tick.stop()
        self.changed.emit(on)

    @Slot()
    def _show_time(self) -> None:
        self.mark.show_time(self.worker.watched_s)

    @Slot(int)
    def _on_saved(self, session_id: int) -> None:
        self.told.emit(self.tr("The session is in the history."))

    @Slot(object)
    def _on_failed(self, error: FerError) -> None:
        if not self.on:
            self._show(False)
        self.trouble.emit(self.tr("Recording stopped.") + " " + translated(error))
