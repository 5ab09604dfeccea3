"""A video file in place of a camera: at the pace of the clock, again and again."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.sources.video_file import VideoFile

_REPEAT = 0.1
"""Seconds after which the same frame is given again while the next one is far off, as a camera would."""

_MAX_LAG = 1.0
"""Seconds behind, as after a pause, from which on the video resumes where it is instead of catching up."""


def looped(
    video: VideoFile | Path,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> LoopedVideoSource:
    """Return a source that plays a video file as a camera would."""
    return LoopedVideoSource(VideoFile(video) if isinstance(video, Path) else video, clock, sleep)


class LoopedVideoSource:
    """A video in place of a camera; its times keep rising when the video starts over.

    Where frames lie far apart the last one is repeated, so that no read waits long. A late reader skips the
    frames whose time has passed; after a long pause the video resumes where it was.
    """

    live = True

    def __init__(self, video: VideoFile, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self.name = video.name
        self._video = video
        self._clock = clock
        self._sleep = sleep
        self._began, self._round_began, self._gap = 0.0, 0.0, 0.04
        self._shown: TimedFrame | None = None
        self._coming: TimedFrame | None = None

    def open(self) -> None:
        """Open the video. Raises `VideoError`."""
        self._video.open()
        self._began, self._round_began = self._clock(), 0.0

    def read(self) -> TimedFrame | None:
        """Wait for the next frame and return it; never None."""
        if self._coming is None:
            self._coming = self._next_frame()
        wait = self._began + self._coming.t - self._clock()
        if wait > 2 * _REPEAT and self._shown is not None:
            self._sleep(_REPEAT)
            return self._repeat(self._shown, self._coming)
        if wait > 0:
            self._sleep(wait)
        self._shown, self._coming = self._coming, None
        return self._shown

    def close(self) -> None:
        """Close the video."""
        self._shown = self._coming = None
        self._video.close()

    def _repeat(self, shown: TimedFrame, coming: TimedFrame) -> TimedFrame:
        now = self._clock() - self._began
        self._shown = shown._replace(t=max(shown.t, min(now, coming.t)))
        return self._shown

    def _next_frame(self) -> TimedFrame:
        last = 0.0
        if self._shown is not None:
            last = self._shown.t
            self._catch_up(last)
        frame = self._video.read()
        if frame is None:
            self._round_began = last + self._gap
            self._video.close()
            self._video.open()
            frame = self._video.read()
        if frame is None:
            raise RuntimeError(f"{self.name} has no frames")
        t = self._round_began + frame.t
        self._gap = min(max(t - last, 0.01), 1.0)
        return frame._replace(t=t)

    def _catch_up(self, last: float) -> None:
        late = self._clock() - self._began - last
        if late > _MAX_LAG:
            self._began += late
        elif late > 0:
            self._video.skip_to(last + late - self._round_began)
