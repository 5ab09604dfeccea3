from __future__ import annotations

import threading
from contextlib import closing

import pytest

from fer_desktop.core.errors import VideoError
from fer_desktop.media.sources.prefetch import prefetch


def test_the_same_things_in_the_same_order():
    assert list(prefetch(iter(range(50)))) == list(range(50))
    assert list(prefetch(iter(()))) == []


def test_they_are_made_in_another_thread():
    threads = list(prefetch(threading.current_thread() for _ in range(3)))
    assert threading.current_thread() not in threads
    assert not any(thread.is_alive() for thread in threads)


def test_no_more_wait_than_may():
    made = []

    def things():
        for number in range(20):
            made.append(number)
            yield number

    with closing(prefetch(things(), ahead=3)) as frames:
        for number in frames:
            assert len(made) <= number + 5


def test_an_error_comes_after_what_was_before_it():
    def things():
        yield 1
        yield 2
        raise VideoError("The video is damaged.")

    seen = []
    with pytest.raises(VideoError, match="damaged"):
        for thing in prefetch(things()):
            seen.append(thing)
    assert seen == [1, 2]


def test_closing_ends_it_also_in_the_middle():
    ended = []

    def things():
        try:
            yield from range(1000)
        finally:
            ended.append(True)

    given = things()
    with closing(prefetch(given)) as frames:
        assert next(frames) == 0
    given.close()
    assert ended == [True]
