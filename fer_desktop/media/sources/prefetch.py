"""Decoding ahead: the next frames are made ready in a thread of their own while one is recognised."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Generator, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")

AHEAD = 4
"""So many frames may wait: they hide each other's uneven times, and more would only cost memory. The next are
made once half of them are taken, so that the threads seldom wake each other."""


def prefetch(things: Iterator[T], ahead: int = AHEAD) -> Generator[T, None, None]:
    """The same things in the same order, each taken from ``things`` in another thread before it is asked for.

    An error of ``things`` is raised here, after what came before it. Once this iterator is closed or used
    up, the thread has ended and does not touch ``things`` any more; closing it waits for the thing that is
    being made.
    """
    reader = _Reader(things, ahead)
    reader.start()
    try:
        while reader.wait():
            yield reader.take()
    finally:
        reader.stop()
    if reader.error is not None:
        raise reader.error


class _Reader(Generic[T]):
    def __init__(self, things: Iterator[T], ahead: int) -> None:
        self._waiting: deque[T] = deque()
        self.error: BaseException | None = None
        self._things, self._ahead = things, ahead
        self._changed = threading.Condition()
        self._over = self._stopped = False
        self._thread = threading.Thread(target=self._run, name="reads ahead")

    def start(self) -> None:
        self._thread.start()

    def wait(self) -> bool:
        """Whether a thing waits; False when nothing more will come."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._over)
            return bool(self._waiting)

    def take(self) -> T:
        """The thing that waits longest."""
        with self._changed:
            thing = self._waiting.popleft()
            if len(self._waiting) <= self._ahead // 2:
                self._changed.notify_all()
            return thing

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        self._thread.join()
        self._waiting.clear()

    def _run(self) -> None:
        try:
            for thing in self._things:
                if not self._put(thing):
                    break
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that takes the things
            self.error = error
        with self._changed:
            self._over = True
            self._changed.notify_all()

    def _put(self, thing: T) -> bool:
        """Waits for room. False if nobody wants it any more."""
        with self._changed:
            self._waiting.append(thing)
            self._changed.notify_all()
            if len(self._waiting) >= self._ahead:
                self._changed.wait_for(lambda: len(self._waiting) <= self._ahead // 2 or self._stopped)
            return not self._stopped
