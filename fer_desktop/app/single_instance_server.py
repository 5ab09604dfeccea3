"""Listens for later instances of the program and hands their requests to the main thread."""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from multiprocessing.connection import Client, Listener

from PySide6.QtCore import QObject, Signal

from fer_desktop.app.single_instance import announce, new_address, request_of, retract

log = logging.getLogger(__name__)


class InstanceServer(QObject):
    """Waits for requests in a thread until `close`."""

    open_requested = Signal(object)
    """Carries a `Request`, which must be answered with `Request.reply`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self._ends = threading.Event()
        self._thread: threading.Thread | None = None

    def listen(self) -> None:
        """Start listening. If that is impossible, later instances open their own windows."""
        try:
            self._address = new_address()
            listener = Listener(self._address)
            announce(self._address)
        except OSError:
            log.warning("can't listen for later instances", exc_info=True)
            return
        self._thread = threading.Thread(target=self._wait, args=(listener,), name="instance server")
        self._thread.start()

    def _wait(self, listener: Listener) -> None:
        with listener:
            while not self._ends.is_set():
                try:
                    connection = listener.accept()
                except OSError:  # the other side hung up before it was accepted
                    continue
                request = None if self._ends.is_set() else request_of(connection)
                if request is None:
                    connection.close()
                else:
                    self.open_requested.emit(request)

    def close(self) -> None:
        """Stop listening and wait for the thread."""
        if self._thread is None:
            return
        self._ends.set()
        with suppress(OSError):
            Client(self._address).close()
        self._thread.join()
        self._thread = None
        retract(self._address)
