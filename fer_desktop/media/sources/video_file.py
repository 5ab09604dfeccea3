"""Video files as a source: upright frames with the container's time stamps."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import cv2
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.reformatter import VideoReformatter
from av.video.stream import VideoStream

from fer_desktop.core.errors import VideoError
from fer_desktop.core.file_io import display_name, open_regular, read_error_message
from fer_desktop.core.profiling import profiled
from fer_desktop.core.stages import stage
from fer_desktop.media.file_types import VIDEO_SUFFIXES, files_in
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.sources.luma import luma

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

# A playlist may refer to other files by address; only local files are opened.
_OPTIONS = {"protocol_whitelist": "file"}

_Matrix = tuple[int, int, int, int]

_RIGHT_ANGLES = ((1, 0, 0, 1), (0, -1, 1, 0), (-1, 0, 0, -1), (0, 1, -1, 0))
"""The matrices of rotations by 0, 90, 180 and 270 degrees counterclockwise."""

PIXEL_LIMIT = 36_000_000
"""Frames above the maximum of H.264 (8192 x 4320) are refused, since several are in memory at once."""

MAX_S = 1e7
"""Times above this many seconds are treated as invalid."""

_DURATION_TOLERANCE_S = 1.0
"""Seconds by which a complete file may be shorter than its stated duration."""


class VideoFile:
    """A video file as a source. Raises `VideoError`, whose message names the file.

    If the file is truncated, or a part of it can't be decoded, ``incomplete`` is True at the end.
    ``duration`` is in seconds, None if the file doesn't state it.
    """

    live = False

    def __init__(self, path: Path, grey: bool = False) -> None:
        """If ``grey`` is set, frames are (H, W) uint8 from `luma`, where the video's format allows it.

        Recognition needs no colour.
        """
        self.path, self._grey = path, grey
        self.name = display_name(path)
        self.duration: float | None = None
        self.incomplete = False
        self._container: InputContainer | None = None
        self._frames: Iterator[VideoFrame] = iter(())
        self._pending: VideoFrame | None = None
        self._requested_s = 0.0
        self._reformatter = VideoReformatter()
        self._matrix: _Matrix | None = None

    def open(self) -> None:
        """Opens the file and reads its header. Raises `VideoError`."""
        if self._container is not None:
            raise RuntimeError(f"{self.name} is open already")
        self._container = self._open_container()
        try:
            self._start(self._container)
        except VideoError:
            self.close()
            raise

    @profiled
    @stage("decode")
    def read(self) -> TimedFrame | None:
        """Returns the next frame with its time in seconds from the container's start, or None at the end."""
        if self._container is None:
            raise RuntimeError(f"{self.name} is not open")
        decoded, self._pending = self._pending, None
        if decoded is None:
            decoded = next(self._frames, None)
        if decoded is None:
            self._check_end()
            return None
        return TimedFrame(self._last, self._converted(decoded))

    def skip_to(self, t: float) -> None:
        """Skips the frames before ``t`` seconds without converting them, and without decoding if possible."""
        if self._container is None:
            raise RuntimeError(f"{self.name} is not open")
        if self._pending is not None and self._last >= t:
            return
        self._requested_s = t
        self._pending = next((frame for frame in self._frames if self._last >= t), None)

    def close(self) -> None:
        """Closes the file."""
        container, self._container = self._container, None
        if container is not None:
            self._frames, self._pending = iter(()), None
            container.close()

    def _open_container(self) -> InputContainer:
        try:
            open_regular(self.path).close()
            return av.open(str(self.path.absolute()), options=dict(_OPTIONS), metadata_errors="replace")
        except FFmpegError as error:
            raise VideoError(
                "{name} can't be played: it is damaged, or not a video.", name=self.name
            ) from error
        except OSError as error:
            raise VideoError(read_error_message(error, self.name)) from error

    def _start(self, container: InputContainer) -> None:
        stream = self._video(container)
        self._start_s = (container.start_time or 0) / av.time_base
        self._step = float(1 / stream.average_rate) if stream.average_rate else 0.04
        self._shape = stream.sample_aspect_ratio
        self._last, self._frame_count, self._length = 0.0, 0, 0.0
        self.duration = _duration(container, stream)
        self.incomplete, self._pending, self._requested_s, self._matrix = False, None, 0.0, None
        self._frames = self._timed_frames(container, stream)

    def _video(self, container: InputContainer) -> VideoStream:
        videos = [s for s in container.streams.video if not s.disposition & Disposition.attached_pic]
        if not videos:
            raise VideoError("{name} contains no video: choose a video file.", name=self.name)
        video = videos[0]
        if video.codec_context is None:
            raise VideoError("This program can't decode {name}. Convert it to MP4.", name=self.name)
        self._check_size(video.width, video.height)
        video.thread_type = "AUTO"
        return video

    def _timed_frames(self, container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
        """Yields decoded frames and sets ``_last`` to the time in seconds of each."""
        for frame in self._decoded_frames(container, stream):
            t = _plausible_time(frame.time - self._start_s if frame.pts is not None else None)
            if t is None:
                t = self._last + self._length
            self._last = max(t, self._last)
            self._length = _length(frame, self._step)
            self._frame_count += 1
            yield frame

    def _decoded_frames(self, container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
        packets = container.demux(stream)
        while True:
            try:
                packet = next(packets, None)
            except FFmpegError:
                self.incomplete = True
                packet = None
            yield from self._decode_packet(stream, packet)
            if packet is None:
                return

    def _decode_packet(self, stream: VideoStream, packet: Packet[VideoStream] | None) -> list[VideoFrame]:
        try:
            stream.codec_context.skip_frame = "NONREF" if self._is_skippable(packet) else "DEFAULT"
            return stream.decode(packet)
        except av.error.EOFError:
            return []
        except FFmpegError:
            self.incomplete = True
            return []

    def _is_skippable(self, packet: Packet[VideoStream] | None) -> bool:
        """Whether a packet's frame comes before the requested time; other frames may still refer to it."""
        if packet is None or packet.pts is None or packet.time_base is None:
            return False
        return float(packet.pts * packet.time_base) - self._start_s < self._requested_s

    def _check_end(self) -> None:
        if not self._frame_count:
            raise VideoError(
                "{name} contains no frame that can be decoded. It may be damaged.", name=self.name
            )
        if self.duration is not None and self._last + self._length < self.duration - _DURATION_TOLERANCE_S:
            self.incomplete = True

    def _check_size(self, width: int, height: int) -> None:
        if width * height > PIXEL_LIMIT:
            raise VideoError(
                "{name} is too large: make its picture smaller than {millions} million pixels first.",
                name=self.name,
                millions=PIXEL_LIMIT // 1_000_000,
            )

    def _converted(self, frame: VideoFrame) -> Frame:
        self._check_size(frame.width, frame.height)
        width = round(frame.width * float(self._shape)) if self._shape else frame.width
        if frame.key_frame or self._matrix is None:
            # Read rarely: PyAV's side data keeps its frame alive until the garbage collector runs
            self._matrix = _matrix(frame)
        levels = luma(frame) if self._grey and width == frame.width else None
        return _upright(self._coloured(frame, max(1, width)) if levels is None else levels, self._matrix)

    def _coloured(self, frame: VideoFrame, width: int) -> Frame:
        # One reformatter for the whole video: each starts threads, which run until it is garbage-collected
        drawn = self._reformatter.reformat(frame, width, frame.height, "bgr24")
        return np.ascontiguousarray(drawn.to_ndarray(), np.uint8)


def videos_in(path: Path) -> list[Path]:
    """Return a folder's videos, sorted by name; for anything else the path itself.

    Raises `VideoError` if the folder can't be listed.
    """
    try:
        return files_in(path, VIDEO_SUFFIXES)
    except OSError as error:
        raise VideoError(read_error_message(error, display_name(path))) from error


def _duration(container: InputContainer, stream: VideoStream) -> float | None:
    if stream.duration is not None and stream.time_base is not None:
        return _plausible_time(float(stream.duration * stream.time_base))
    return None if container.duration is None else _plausible_time(container.duration / av.time_base)


def _plausible_time(t: float | None) -> float | None:
    """Returns None for a time that is NaN or too large, as damaged files may contain."""
    return t if t is not None and t <= MAX_S else None


def _length(frame: VideoFrame, usual: float) -> float:
    """Returns a frame's duration in seconds."""
    return float(frame.duration * frame.time_base) if frame.duration and frame.time_base else usual


def _upright(pixels: Frame, matrix: _Matrix) -> Frame:
    """Rotates and flips a frame by its display matrix (ISO/IEC 14496-12, 6.2.2; right angles only)."""
    right_to_x, right_to_y, down_to_x, down_to_y = matrix
    if abs(right_to_y) > abs(right_to_x):
        pixels, right_to_x, down_to_y = _as_frame(pixels, cv2.transpose(pixels)), down_to_x, right_to_y
    if right_to_x < 0:
        pixels = _as_frame(pixels, cv2.flip(pixels, 1))
    if down_to_y < 0:
        pixels = _as_frame(pixels, cv2.flip(pixels, 0))
    return pixels


def _matrix(frame: VideoFrame) -> _Matrix:
    """Returns the display matrix: the x and y of a step right, then of a step down. Only signs matter."""
    try:
        side: Any = frame.side_data.get("DISPLAYMATRIX")
    except ValueError:
        # PyAV fails on unknown kinds of side data, but still knows the rotation.
        return _RIGHT_ANGLES[round(frame.rotation / 90) % 4]
    if side is None:
        return _RIGHT_ANGLES[0]
    matrix = struct.unpack("=5i", bytes(side)[:20])
    return matrix[0], matrix[1], matrix[3], matrix[4]


def _as_frame(frame: Frame, turned: Any) -> Frame:
    """Returns OpenCV's array as an array of the frame's type."""
    return np.asarray(turned, np.uint8).view(type(frame))
