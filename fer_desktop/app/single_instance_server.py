"""Listens for later starts of the program, and hands what they ask for to the main thread."""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from multiprocessing.connection import Client, Listener

from PySide6.QtCore import QObject, Signal

from fer_desktop.app.single_instance import announce, new_address, request_of, retract

log = logging.getLogger(__name__)


class InstanceServer(QObject):
    """A thread that waits at this user's address until `close`."""

    open_requested = Signal(object)
    """A `Request`, which must be answered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self._ends = threading.Event()
        self._thread: threading.Thread | None = None

    def listen(self) -> None:
        """Begin. Where there is no place to listen at, later starts open windows of their own."""
        try:
            self._address = new_address()
            listener = Listener(self._address)
            announce(self._address)
        except OSError:
            log.warning("later starts can't be heard", exc_info=True)
            return
        self._thread = threading.Thread(target=self._wait, args=(listener,), name="second starts")
        self._thread.start()

    def _wait(self, listener: Listener) -> None:
        with listener:
            while not self._ends.is_set():
                try:
                    connection = listener.accept()
                except OSError:  # the other side went away before it was let in
                    continue
                request = None if self._ends.is_set() else request_of(connection)
                if request is None:
                    connection.close()
                else:
                    self.open_requested.emit(request)

    def close(self) -> None:
        """Stop, and wait for the thread."""
        if self._thread is None:
            return
        self._ends.set()
        with suppress(OSError):
            Client(self._address).close()
        self._thread.join()
        self._thread = None
        retract(self._address)
