"""Ends the program in order when the terminal or the system asks for it (Ctrl+C, SIGTERM)."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class UnixSignalHandler(QObject):
    """Wakes Qt's loop when a signal arrives: Python's handlers run only when some Python code does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._theirs.setblocking(False)
        self._before = signal.set_wakeup_fd(self._theirs.fileno())
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._end)

    def _woken(self) -> None:
        self._ours.recv(64)

    def _end(self, number: int, frame: FrameType | None) -> None:
        QApplication.exit(128 + number)

    def uninstall(self) -> None:
        """Give the signals back; called once, at the end."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        signal.set_wakeup_fd(self._before)
        self._notifier.setEnabled(False)
        self._ours.close()
        self._theirs.close()
