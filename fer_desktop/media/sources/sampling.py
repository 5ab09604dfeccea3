"""Samples a video: a frame every N seconds, or all of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.sources.video_file import VideoFile

_EARLY = 0.001
"""Seconds by which a frame may be early: containers round their time stamps."""

_STRIDE_S = 1.0
"""The most skipped in one step, so that cancelling takes effect soon."""


def never_cancelled() -> bool:
    """For callers that never cancel."""
    return False


def sample(
    video: VideoFile, every_s: float | None, cancelled: Callable[[], bool] = never_cancelled
) -> Iterator[TimedFrame]:
    """Yield the first frame at or after 0, ``every_s``, 2 * ``every_s``... seconds; all for None or 0.

    ``video`` must be open. Skipped frames are not converted, and not decoded where the codec allows it. Ends
    early if ``cancelled``. Raises `VideoError`.
    """
    while not cancelled():
        frame = video.read()
        if frame is None:
            return
        yield frame
        if every_s:
            _skip(video, frame.t, _following(frame.t, every_s), cancelled)


def _following(t: float, every_s: float) -> float:
    return (math.floor((t + _EARLY) / every_s) + 1) * every_s - _EARLY


def _skip(video: VideoFile, start: float, end: float, cancelled: Callable[[], bool]) -> None:
    reached = start
    while reached < end and not cancelled():
        reached = min(end, reached + _STRIDE_S)
        video.skip_to(reached)
