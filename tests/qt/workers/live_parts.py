"""Sources and a recogniser that do on purpose what real ones do by accident."""

import threading

import numpy as np

from fer_desktop.core.errors import CameraBusy

PATIENT_S = 30


class Timed:
    def __init__(self, t, pixels):
        self.t = t
        self.pixels = pixels


class Frames:
    """Gives frames, as many as wanted, then ends or raises; counts in which threads it was used."""

    live = True

    def __init__(self, count=None, error=None, open_error=None, gap_s=0.002, name="Test camera"):
        self.name = name
        self.count, self.error, self.open_error, self.gap_s = count, error, open_error, gap_s
        self.given = 0
        self.calls = []
        self.closed = threading.Event()

    def _note(self, what):
        self.calls.append((what, threading.get_ident()))

    def open(self):
        self._note("open")
        if self.open_error is not None:
            raise self.open_error

    def read(self):
        self.closed.wait(self.gap_s)
        if self.count is not None and self.given == self.count:
            if self.error is not None:
                raise self.error
            return None
        self.given += 1
        return Timed(self.given / 30, np.full((48, 64, 3), self.given % 255, np.uint8))

    def close(self):
        self._note("close")
        self.closed.set()


class Hanging(Frames):
    """Blocks in read or in open until the test lets go."""

    def __init__(self, after=1, in_open=False):
        super().__init__()
        self.after, self.in_open = after, in_open
        self.let_go = threading.Event()

    def open(self):
        super().open()
        if self.in_open:
            self.let_go.wait(PATIENT_S)

    def read(self):
        if self.given >= self.after:
            self.let_go.wait(PATIENT_S)
        return super().read()


class OneAtATime:
    """A device that refuses to be opened twice, like a camera."""

    def __init__(self):
        self.held = threading.Lock()

    def source(self, **options):
        return _Held(self.held, **options)


class _Held(Frames):
    def __init__(self, held, **options):
        super().__init__(**options)
        self.held = held
        self.mine = False

    def open(self):
        super().open()
        self.mine = self.held.acquire(blocking=False)
        if not self.mine:
            raise CameraBusy("Test camera is in use.")

    def close(self):
        if self.mine:
            self.held.release()
        super().close()


class Recognises:
    """Says nothing about a frame, or raises when told to."""

    def __init__(self, fails=lambda n: None):
        self.fails = fails
        self.reads = 0
        self.resets = 0
        self.threads = set()

    def read(self, frame, t=None, personalized_face=None):
        self.reads += 1
        self.threads.add(threading.get_ident())
        error = self.fails(self.reads)
        if error is not None:
            raise error
        return []

    def reset(self):
        self.resets += 1
