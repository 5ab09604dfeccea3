"""Profiles the calls of chosen functions, in whichever threads they run, with cProfile."""

from __future__ import annotations

import cProfile
import functools
import logging
import math
import pstats
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

from fer_desktop.core.errors import ExportError
from fer_desktop.core.file_io import write_error_message

log = logging.getLogger(__name__)

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class _ThreadState(threading.local):
    """Each thread's own profile, and whether it is in a profiled call."""

    def __init__(self) -> None:
        self.profile = cProfile.Profile()
        self.busy = False


class CallProfile:
    """Profiles the calls of functions decorated with `profiled`, in all threads, for a limited time."""

    def __init__(self, path: Path, limit_s: float) -> None:
        """limit_s: seconds from the first call on, after which the result is written."""
        self._path, self._limit_s = path, limit_s
        self._lock = threading.Lock()
        self._thread = _ThreadState()
        self._profiles: list[cProfile.Profile] = []
        self._end: float | None = None
        self._running = 0
        self._finished = self._written = False

    def call(self, function: Callable[[], Result]) -> Result:
        """The result of the function, profiled unless the time is up or the caller is profiled already."""
        profile = self._begin()
        if profile is None:
            return function()
        try:
            return function()
        finally:
            profile.disable()
            self._thread.busy = False
            self._end_call()

    def finish(self) -> None:
        """Write the result now, at the latest when the calls that are being profiled have returned."""
        with self._lock:
            self._finish()

    def _begin(self) -> cProfile.Profile | None:
        with self._lock:
            if self._finished or self._thread.busy:
                return None
            self._end = self._end or time.monotonic() + self._limit_s
            profile = self._thread.profile
            if profile not in self._profiles:
                self._profiles.append(profile)
            try:
                profile.enable()
            except ValueError:  # from Python 3.12 on, only one thread at a time can be profiled
                return None
            self._thread.busy = True
            self._running += 1
            return profile

    def _end_call(self) -> None:
        with self._lock:
            self._running -= 1
            is_over = self._end is not None and time.monotonic() >= self._end
            if self._finished or is_over:
                self._finish()

    def _finish(self) -> None:
        """Write the result once no call is being profiled any more."""
        self._finished = True
        if self._running == 0 and not self._written:
            self._written = True
            try:
                _write(self._profiles, self._path)
            except ExportError as error:
                log.warning("the profile is lost: %s", error)


_current: CallProfile | None = None


@contextmanager
def profile_calls(path: Path | None, limit_s: float = math.inf) -> Iterator[None]:
    """Profile the calls of functions decorated with `profiled` during the block, and write them for `pstats`.

    path: the file to write; None turns profiling off. limit_s: stop after so many seconds.
    """
    global _current
    if path is None:
        yield
        return
    _current = CallProfile(path, limit_s)
    try:
        yield
    finally:
        _current.finish()
        _current = None


def profiled(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Decorates a function that `profile_calls` is to profile."""

    @functools.wraps(function)
    def call(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        profile = _current
        if profile is None:
            return function(*args, **kwargs)
        return profile.call(lambda: function(*args, **kwargs))

    return call


def _write(profiles: list[cProfile.Profile], path: Path) -> None:
    if not profiles:
        return
    stats = pstats.Stats(*profiles)
    try:
        stats.dump_stats(path)
    except OSError as error:
        raise ExportError(write_error_message(error, path.name)) from error
