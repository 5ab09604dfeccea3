"""The foot of the Live window: the sentence on privacy, and the buttons; and the recording badge."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from fer_desktop.ui.text.formats import clock
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label
from fer_desktop.ui.widgets.layouts import FlowLayout, ResponsiveRow
from fer_desktop.ui.widgets.status_badge import StatusDot, badge_frame, leave_focus


class LiveControls(ResponsiveRow):
    """What happens to the pictures, in a sentence, and what can be done with them."""

    def __init__(self, cameras: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.privacy = label(role="small", wrap=True)
        self.privacy.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._recording = self._in_call = False
        self._make_buttons(cameras)
        holder = QWidget()
        row = FlowLayout(holder)
        for each in self.buttons():
            row.addWidget(each)
        self.show_recording(False)
        self.add(self.privacy, 1, min_width=36 * SPACE)
        self.add(holder)

    def _make_buttons(self, cameras: QMenu) -> None:
        tip = self.tr("Choose a camera, the screen, a screen region or a video (Alt+C)")
        self.camera = button(self.tr("&Camera"), tip)
        self.camera.setMenu(cameras)
        self.camera.setProperty("menu", True)
        self.overlay = button(self.tr("&Overlay"), self.tr("The emoji above every window (Alt+O, Ctrl+E)"))
        self.overlay.setProperty("menu", True)
        tip = self.tr("Show your emoji in a call: choose it there as your camera (Alt+L)")
        self.virtual_camera = button(self.tr("Virtua&l camera…"), tip, "Ctrl+K")
        self.me = button(
            self.tr("My fac&e"), self.tr("Your personal calibration; press W to correct the emoji (Alt+E)")
        )
        self.me.setProperty("menu", True)
        tip = self.tr("Save the readings of this session in the history, without pictures; or stop")
        self.record = button(self.tr("&Record"), tip, "Ctrl+R")
        self.record.setCheckable(True)
        tip = self.tr("Save this picture with its boxes")
        self.snapshot = button(self.tr("&Snapshot…"), tip, QKeySequence(QKeySequence.StandardKey.Save))
        tip = self.tr("Fill the screen, or return to a window")
        self.full_screen = button(self.tr("&Full screen"), tip, "F11")
        for each in self.buttons():
            leave_focus(each)

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in the order of the Tab key."""
        return (
            *(self.camera, self.overlay, self.virtual_camera, self.me),
            *(self.record, self.snapshot, self.full_screen),
        )

    def show_virtual_camera(self, on: bool) -> None:
        """Say whether a call sees pictures of this window."""
        self._in_call = on
        self._show_privacy()
        words = self.tr("Virtua&l camera: on") if on else self.tr("Virtua&l camera…")
        self.virtual_camera.setText(words)
        self.virtual_camera.setAccessibleName(words.replace("&", ""))

    def show_full(self, full: bool) -> None:
        """Say what the full-screen button will do."""
        self.full_screen.setText(self.tr("Leave &full screen") if full else self.tr("&Full screen"))

    def show_recording(self, on: bool) -> None:
        """Say what is saved, and what the record button will do."""
        self._recording = on
        self._show_privacy()
        self.record.setChecked(on)
        self.record.setText(self.tr("Stop &recording") if on else self.tr("&Record"))
        self.record.setAccessibleName(self.record.text().replace("&", ""))

    def _show_privacy(self) -> None:
        recorded = self.tr("Recording is on: readings are saved in the history, pictures are not.")
        discarded = self.tr("Pictures are analysed on this computer and then discarded.")
        sent = self.tr("Nothing is sent anywhere.")
        if self._in_call:
            sent = self.tr("Your call gets the virtual camera's pictures. Nothing else is sent anywhere.")
        off = self.tr("Recording is off.")
        sentences = (recorded, discarded, sent) if self._recording else (discarded, sent, off)
        self.privacy.setText(" ".join(sentences))


class _RedDot(StatusDot):
    """Filled while recording, a ring while the recording is paused."""

    def __init__(self) -> None:
        super().__init__()
        self.paused = False

    def draw(self, painter: QPainter) -> None:
        red = QColor(theme.colours().danger)
        painter.setPen(QPen(red, 2 if self.paused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if self.paused else red)
        self.draw_circle(painter)


class RecordingBadge(QWidget):
    """*Recording* in red with the recorded time; hidden otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = _RedDot()
        self.words = label(role="recording")
        self.time = label(role="muted")
        row = FlowLayout(self)
        row.addWidget(badge_frame(self._dot, self.words, self.time))
        self.setToolTip(self.tr("Readings are saved in the history, pictures are not (Ctrl+R stops)"))
        self.show_state(False)
        self.hide()

    def show_state(self, paused: bool) -> None:
        """Say whether the recording is paused."""
        self._dot.paused = paused
        self._dot.update()
        words = self.tr("Recording paused") if paused else self.tr("Recording")
        self.words.setText(words)
        self.setAccessibleName(words)

    def show_time(self, seconds: float) -> None:
        """Show how long the session is, in seconds."""
        self.time.setText(clock(seconds))
