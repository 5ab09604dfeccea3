"""How many threads OpenCV uses: one, and more only while a large picture is searched.

Its other calls are short here. More threads would make them no faster, and would keep the other cores busy
with waiting for the next one: a seventh of the processor time of reading a film.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import cv2

_most = cv2.getNumThreads()


def limit(count: int) -> int:
    """From now on at most so many, in the whole process. Returns how many it was before."""
    global _most
    before, _most = _most, count
    cv2.setNumThreads(1)
    return before


@contextmanager
def several() -> Iterator[None]:
    """As many as may be used."""
    cv2.setNumThreads(_most)
    try:
        yield
    finally:
        cv2.setNumThreads(1)
