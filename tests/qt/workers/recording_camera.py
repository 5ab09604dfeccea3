"""A virtual camera that keeps what would be sent, for machines without a device."""

import threading
import time

from fer_desktop.core.errors import VirtualCameraLost


class RecordingCamera:
    """Keeps the pictures with the time and the thread of each; fails when it is told to."""

    def __init__(self, clock=time.monotonic, open_error=None, lost_after=None):
        self.clock, self.open_error, self.lost_after = clock, open_error, lost_after
        self.fails_at = None
        """Once, when so many pictures were sent, it does not take the next one."""
        self.device = ""
        self.sent, self.times, self.threads, self.calls = [], [], set(), []

    def check(self):
        pass

    def open(self, size, rate):
        if self.open_error is not None:
            raise self.open_error
        self.calls.append(f"open {size.width}x{size.height} {rate}")
        self.device = "Recording camera"

    def send(self, picture):
        if len(self.sent) == self.lost_after:
            raise VirtualCameraLost("Gone. Try again.")
        if self.fails_at is not None and len(self.sent) >= self.fails_at:
            self.fails_at = None
            raise VirtualCameraLost("Gone. Try again.")
        self.times.append(self.clock())
        self.threads.add(threading.get_ident())
        self.sent.append(picture)

    def close(self):
        if self.device:
            self.calls.append("close")
        self.device = ""
