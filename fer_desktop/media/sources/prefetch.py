"""Prepares the next items in another thread while the caller works on one.

Decoding and recognition both release the interpreter lock, so a thread is enough to overlap them.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Generator, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")

AHEAD = 4
"""The most items that wait. They even out items that take longer; more would only cost memory. The thread
resumes when half of them are taken, not after each one, so that the two threads seldom wake each other."""


def prefetch(items: Iterator[T], ahead: int = AHEAD) -> Generator[T, None, None]:
    """Yield the same items in the same order, taking up to ``ahead`` of them early in another thread.

    An error of ``items`` is raised here, after the items before it. When this generator is closed or
    exhausted its thread has ended and no longer uses ``items``; closing waits for the item in progress.
    """
    reader = _Reader(items, ahead)
    reader.start()
    try:
        while reader.wait():
            yield reader.take()
    finally:
        reader.stop()
    if reader.error is not None:
        raise reader.error


class _Reader(Generic[T]):
    def __init__(self, items: Iterator[T], ahead: int) -> None:
        self._waiting: deque[T] = deque()
        self.error: BaseException | None = None
        self._items, self._ahead = items, ahead
        self._changed = threading.Condition()
        self._exhausted = self._stopped = False
        self._thread = threading.Thread(target=self._run, name="prefetch")

    def start(self) -> None:
        self._thread.start()

    def wait(self) -> bool:
        """Wait for the next item; False if there are no more."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._exhausted)
            return bool(self._waiting)

    def take(self) -> T:
        """Remove and return the oldest item."""
        with self._changed:
            item = self._waiting.popleft()
            if len(self._waiting) <= self._ahead // 2:
                self._changed.notify_all()
            return item

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        self._thread.join()
        self._waiting.clear()

    def _run(self) -> None:
        try:
            for item in self._items:
                if not self._put(item):
                    break
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that takes the items
            self.error = error
        with self._changed:
            self._exhausted = True
            self._changed.notify_all()

    def _put(self, item: T) -> bool:
        """Add an item, then wait until there is space for the next; False when stopped."""
        with self._changed:
            self._waiting.append(item)
            self._changed.notify_all()
            if len(self._waiting) >= self._ahead:
                self._changed.wait_for(lambda: len(self._waiting) <= self._ahead // 2 or self._stopped)
            return not self._stopped
