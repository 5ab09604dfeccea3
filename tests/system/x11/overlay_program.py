"""An overlay on a screen of its own, and a call's window under it: started by ``test_overlay_on_x11.py``."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QRect, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.ui.overlay.overlay_window import Overlay
from fer_desktop.ui.platform.x11 import X11Keys
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from tests.support.settings import settings_of

CALL = QRect(200, 100, 600, 500)
CALL_COLOUR = (20, 90, 160)
OVERLAY = QRect(400, 300, 160, 160)
CHANGES, EVERY_MS = 60, 33


def report(*words: object) -> None:
    """A line for the test."""
    print(*words, flush=True)


class Call(QWidget):
    """Stands for another program: tells what reaches it."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        report("clicked", event.position().toPoint().x(), event.position().toPoint().y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        report("typed", QKeySequence(event.key()).toString())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        report("lost the focus")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(*CALL_COLOUR))
        painter.end()


def show_call() -> Call:
    """The call's window."""
    call = Call()
    call.setWindowTitle("Call")
    call.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    call.setGeometry(CALL)
    call.show()
    return call


class Program:
    """The overlay and the keys; obeys the words that the test writes."""

    def __init__(self) -> None:
        settings = settings_of(
            overlay_side=OVERLAY.width(), overlay_x=OVERLAY.x(), overlay_y=OVERLAY.y(), reduced_motion=True
        )
        preferences = Preferences(settings, save=lambda settings: None)
        self.overlay = Overlay(preferences, Sharing(preferences))
        self.keys = X11Keys()
        self.keys.hold.connect(self._held)
        self.keys.stop_all.connect(self._panicked)
        self.keys.listen()
        self.timer = QTimer(interval=EVERY_MS)
        self.timer.timeout.connect(self._change)
        self.left = CHANGES
        self.overlay.show_emoji("happiness")
        self.overlay.show()
        self.words = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.words.activated.connect(self._obey)
        report("why not:", self.keys.unavailable_reason)

    def _held(self, down: bool) -> None:
        report("hold", down)

    def _panicked(self) -> None:
        report("panic")

    def _obey(self) -> None:
        word = os.read(sys.stdin.fileno(), 100).decode().strip()
        if word == "change":
            self.timer.start()
        elif word in ("through", "hold"):
            self.overlay.set_click_through(word == "through")
            QTimer.singleShot(300, self._ready)
        else:
            QApplication.quit()

    def _ready(self) -> None:
        report("ready")

    def _change(self) -> None:
        self.left -= 1
        self.overlay.show_emoji(EMOTIONS[self.left % 8])
        if not self.left:
            self.timer.stop()
            report("changed")


def main() -> None:
    """Show one of the two."""
    app = QApplication(sys.argv[:1])
    program = show_call() if sys.argv[1] == "call" else Program()
    app.exec()
    del program


if __name__ == "__main__":
    main()
