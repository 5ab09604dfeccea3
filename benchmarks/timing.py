"""Figures from samples: the median, and how far the samples spread."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

import numpy as np
from tqdm import tqdm

Figures = dict[str, Any]
"""What a benchmark found. A name ends with its unit (``_ms``, ``_s``, ``_mb``, ``_per_s``, ``ratio_...``)."""

SPREAD = "_spread"

T = TypeVar("T")

tqdm.monitor_interval = 0  # no thread beside what is measured


def figure(name: str, samples: Sequence[float]) -> Figures:
    """The samples' median under ``name``, and their quartiles beside it, under ``name`` and `SPREAD`."""
    low, middle, high = np.percentile(samples, [25, 50, 75])
    return {name: rounded(middle), name + SPREAD: [rounded(low), rounded(high)]}


def percentile(samples: Sequence[float], share: float) -> float:
    """The value that ``share`` per cent of the samples stay under."""
    return rounded(float(np.percentile(samples, share)))


def rounded(value: float) -> float:
    """Four digits: more would be noise."""
    return float(f"{value:.4g}")


def milliseconds(call: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - began)


def samples_of(call: Callable[[], object], count: int, warm: int = 1) -> list[float]:
    """Milliseconds of each of ``count`` calls, after some that don't count."""
    for _ in range(warm):
        call()
    return [milliseconds(call) for _ in range(count)]


def steps(things: Iterable[T], name: str) -> Iterator[T]:
    """The same things, with a bar on stderr where somebody watches."""
    yield from tqdm(things, desc=name, leave=False, disable=None)
