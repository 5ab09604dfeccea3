"""Writes videos that browsers play: H.264 in MP4 with the index first and the original's sound."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
import cv2
import numpy as np
from av.container import OutputContainer
from av.error import FFmpegError
from av.video.reformatter import ColorRange, Colorspace
from av.video.stream import VideoStream

from fer_desktop.core.errors import ExportError, FerError
from fer_desktop.core.file_io import atomic_write_path, display_name, write_error_message
from fer_desktop.media.audio_track import AudioTrack
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.sources.sampling import never_cancelled

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

_TICKS = 90_000
"""Time base: fine enough for constant and variable frame rates."""

_QUALITY = {"crf": "20", "preset": "veryfast"}
_USUAL_RATE = 30


def write_video(
    out: Path,
    frames: Iterable[TimedFrame],
    sound_of: Path | None = None,
    on_written: Callable[[float], None] = lambda t: None,
    cancelled: Callable[[], bool] = never_cancelled,
) -> bool:
    """Write the frames as a video to ``out``, with the sound of another video that starts at the same time.

    ``frames``: (H, W, 3) uint8, BGR, at rising times; an odd width or height is made even by repeating the
    last line. ``on_written`` is called with each frame's time. Returns False if ``cancelled``, without a
    trace; an existing file stays until the new one is complete. Raises `ExportError` and whatever the frames
    raise.
    """
    with _translated_errors(out):
        try:
            with atomic_write_path(out) as part:
                _write(part, frames, sound_of, on_written, cancelled)
        except _Cancelled:
            return False
    return True


class _Cancelled(Exception):
    pass


@contextmanager
def _translated_errors(out: Path) -> Iterator[None]:
    try:
        yield
    except FerError:
        raise
    except OSError as error:
        raise ExportError(write_error_message(error, display_name(out))) from error
    except FFmpegError as error:
        raise ExportError(
            "{name} can't be written: its pictures or its sound don't fit into MP4.", name=display_name(out)
        ) from error


def _write(
    part: Path,
    frames: Iterable[TimedFrame],
    sound_of: Path | None,
    on_written: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> None:
    # With faststart FFmpeg reads the file back by its name, so FFmpeg must have opened it itself
    with av.open(str(part.absolute()), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        track = _VideoTrack(container)
        sound: AudioTrack | None = None
        try:
            for frame in frames:
                if cancelled():
                    raise _Cancelled
                if not track.begun:
                    track.begin(frame.pixels)
                    sound = AudioTrack(sound_of, container) if sound_of is not None else None
                track.write(frame)
                if sound is not None:
                    sound.write_until(frame.t)
                on_written(frame.t)
            if cancelled():
                raise _Cancelled
            track.finish()
            if sound is not None:
                sound.write_until(float("inf"))
        finally:
            if sound is not None:
                sound.close()


class _VideoTrack:
    """The video stream of the new file."""

    def __init__(self, container: OutputContainer) -> None:
        self._container = container
        self._stream: VideoStream | None = None
        self._last = -1

    @property
    def begun(self) -> bool:
        return self._stream is not None

    def begin(self, pixels: Frame) -> None:
        stream = self._container.add_stream("libx264", rate=_USUAL_RATE, options=dict(_QUALITY))
        height, width = _even(pixels).shape[:2]
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.time_base = stream.codec_context.time_base = Fraction(1, _TICKS)
        stream.codec_context.colorspace = Colorspace.ITU709
        stream.codec_context.color_range = ColorRange.MPEG
        self._stream = stream

    def write(self, frame: TimedFrame) -> None:
        assert self._stream is not None
        picture = av.VideoFrame.from_ndarray(self._fitting(frame.pixels), "bgr24")
        yuv = picture.reformat(
            format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
        )
        self._last = max(round(frame.t * _TICKS), self._last + 1)
        yuv.pts, yuv.time_base = self._last, Fraction(1, _TICKS)
        self._container.mux(self._stream.encode(yuv))

    def finish(self) -> None:
        if self._stream is not None:
            self._container.mux(self._stream.encode(None))

    def _fitting(self, pixels: Frame) -> Frame:
        """Resize a frame if the video's size changes midway: H.264 in MP4 keeps the first size."""
        assert self._stream is not None
        size = self._stream.width, self._stream.height
        pixels = _even(pixels)
        if pixels.shape[1::-1] == size:
            return pixels
        return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def _even(pixels: Frame) -> Frame:
    """Make the sides even: in yuv420p each colour sample stands for two by two pixels."""
    odd_height, odd_width = pixels.shape[0] % 2, pixels.shape[1] % 2
    if not odd_height and not odd_width:
        return pixels
    grown = cv2.copyMakeBorder(pixels, 0, odd_height, 0, odd_width, cv2.BORDER_REPLICATE)
    return np.asarray(grown, np.uint8)
