"""How long the program's stages take: with ``FER_DEBUG=1`` in the environment, each one logs its time."""

from __future__ import annotations

import functools
import logging
import os
import sys
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

VARIABLE = "FER_DEBUG"

log = logging.getLogger(__name__)

_on = False

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def start_stage_log() -> None:
    """Write a line per stage to stderr and to the log from now on if ``FER_DEBUG`` is set, else nothing."""
    global _on
    _on = os.environ.get(VARIABLE, "") not in ("", "0")
    log.handlers.clear()
    if _on:
        log.setLevel(logging.INFO)
    if _on and sys.stderr is not None:  # None in a frozen program without a console
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(message)s"))
        log.addHandler(handler)


def stage(name: str) -> Callable[[Callable[Parameters, Result]], Callable[Parameters, Result]]:
    """Decorates a function that is a stage: each call logs its milliseconds if the log is on."""

    def decorate(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        @functools.wraps(function)
        def timed(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
            if not _on:
                return function(*args, **kwargs)
            start = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                log.info("%s %.2f ms", name, 1000 * (time.perf_counter() - start))

        return timed

    return decorate
