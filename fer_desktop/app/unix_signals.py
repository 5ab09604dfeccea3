"""Shuts the program down properly on Ctrl+C (SIGINT) and SIGTERM."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class UnixSignalHandler(QObject):
    """Wakes Qt's event loop when a signal arrives, since Python's handlers only run between Python code."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._previous_fd = signal.set_wakeup_fd(self._writer.fileno())
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_wakeup)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._exit)

    def _on_wakeup(self) -> None:
        self._reader.recv(64)

    def _exit(self, number: int, frame: FrameType | None) -> None:
        QApplication.exit(128 + number)

    def uninstall(self) -> None:
        """Restore the default handlers; called once, at the end."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        signal.set_wakeup_fd(self._previous_fd)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()
