"""Times calls and summarises the samples as medians and quartiles."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

import numpy as np
from tqdm import tqdm

Figures = dict[str, Any]
"""Results of a benchmark by name. Names end with the unit (``_ms``, ``_s``, ``_mb``, ``_per_s``)."""

SPREAD = "_spread"

T = TypeVar("T")

tqdm.monitor_interval = 0  # No extra thread during measurements


def figure(name: str, samples: Sequence[float]) -> Figures:
    """The median of the samples as ``name``, and their quartiles as ``name`` + `SPREAD`."""
    low, middle, high = np.percentile(samples, [25, 50, 75])
    return {name: rounded(middle), name + SPREAD: [rounded(low), rounded(high)]}


def percentile(samples: Sequence[float], share: float) -> float:
    """The value that ``share`` per cent of the samples do not exceed."""
    return rounded(float(np.percentile(samples, share)))


def rounded(value: float) -> float:
    """The value with four significant digits; more would be noise."""
    return float(f"{value:.4g}")


def milliseconds(call: Callable[[], object]) -> float:
    """The duration of one call."""
    began = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - began)


def samples_of(call: Callable[[], object], count: int, warm: int = 1) -> list[float]:
    """The duration in milliseconds of each of ``count`` calls, after ``warm`` untimed ones."""
    for _ in range(warm):
        call()
    return [milliseconds(call) for _ in range(count)]


def steps(things: Iterable[T], name: str) -> Iterator[T]:
    """Iterate with a progress bar if stderr is a terminal."""
    yield from tqdm(things, desc=name, leave=False, disable=None)
