"""Video files: decoded frames with the container's own time stamps, upright."""

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

# A playlist names further files by address: only files of this computer are opened.
_OPTIONS = {"protocol_whitelist": "file"}

_Matrix = tuple[int, int, int, int]

_RIGHT_ANGLES = ((1, 0, 0, 1), (0, -1, 1, 0), (-1, 0, 0, -1), (0, 1, -1, 0))
"""The matrices of no turn and of one, two and three quarter turns against the clock."""

PIXEL_LIMIT = 36_000_000
"""Larger pictures than the largest of H.264 (8192 x 4320) are refused: several are decoded at once."""

MAX_S = 1e7
"""Later times of a video are not believed."""

_SLACK = 1.0
"""Seconds that a whole file may be shorter than it says."""


class VideoFile:
    """A video file as a source; raises `VideoError`, whose text names the file.

    A file that is cut off gives its frames up to the cut and then ends with ``incomplete`` set; so does one
    with a part that can't be decoded. ``duration`` is in seconds, None where the file doesn't say.
    """

    live = False

    def __init__(self, path: Path, grey: bool = False) -> None:
        """grey: frames are uint8 (H, W), as `luma` gives them, where the video holds them so.

        That is all that recognition needs.
        """
        self.path, self._grey = path, grey
        self.name = display_name(path)
        self.duration: float | None = None
        self.incomplete = False
        self._container: InputContainer | None = None
        self._frames: Iterator[VideoFrame] = iter(())
        self._held: VideoFrame | None = None
        self._wanted = 0.0
        self._reformatter = VideoReformatter()
        self._matrix: _Matrix | None = None

    def open(self) -> None:
        """Opens the file and reads its header. Raises `VideoError`."""
        if self._container is not None:
            raise RuntimeError(f"{self.name} is open already")
        self._container = self._opened()
        try:
            self._start(self._container)
        except VideoError:
            self.close()
            raise

    @profiled
    @stage("decode")
    def read(self) -> TimedFrame | None:
        """The next frame with its time from the container's start, or None at the end."""
        if self._container is None:
            raise RuntimeError(f"{self.name} is not open")
        decoded, self._held = self._held, None
        if decoded is None:
            decoded = next(self._frames, None)
        if decoded is None:
            self._check_end()
            return None
        return TimedFrame(self._last, self._converted(decoded))

    def skip_to(self, t: float) -> None:
        """Passes over the frames before ``t`` seconds: unconverted, and undecoded where possible."""
        if self._container is None:
            raise RuntimeError(f"{self.name} is not open")
        if self._held is not None and self._last >= t:
            return
        self._wanted = t
        self._held = next((frame for frame in self._frames if self._last >= t), None)

    def close(self) -> None:
        """Closes the file."""
        container, self._container = self._container, None
        if container is not None:
            self._frames, self._held = iter(()), None
            container.close()

    def _opened(self) -> InputContainer:
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
        self._zero = (container.start_time or 0) / av.time_base
        self._step = float(1 / stream.average_rate) if stream.average_rate else 0.04
        self._shape = stream.sample_aspect_ratio
        self._last, self._given, self._length = 0.0, 0, 0.0
        self.duration = _duration(container, stream)
        self.incomplete, self._held, self._wanted, self._matrix = False, None, 0.0, None
        self._frames = self._timed(container, stream)

    def _video(self, container: InputContainer) -> VideoStream:
        videos = [s for s in container.streams.video if not s.disposition & Disposition.attached_pic]
        if not videos:
            raise VideoError("{name} holds no moving picture: choose a video file.", name=self.name)
        video = videos[0]
        if video.codec_context is None:
            raise VideoError(
                "{name} is of a kind that this program can't decode: convert it to MP4.", name=self.name
            )
        self._check_size(video.width, video.height)
        video.thread_type = "AUTO"
        return video

    def _timed(self, container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
        """Decoded frames; ``_last`` is the time of the one that was given last."""
        for frame in self._decoded(container, stream):
            t = _believable(frame.time - self._zero if frame.pts is not None else None)
            if t is None:
                t = self._last + self._length
            self._last = max(t, self._last)
            self._length = _length(frame, self._step)
            self._given += 1
            yield frame

    def _decoded(self, container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
        packets = container.demux(stream)
        while True:
            try:
                packet = next(packets, None)
            except FFmpegError:
                self.incomplete = True
                packet = None
            yield from self._unpacked(stream, packet)
            if packet is None:
                return

    def _unpacked(self, stream: VideoStream, packet: Packet[VideoStream] | None) -> list[VideoFrame]:
        try:
            stream.codec_context.skip_frame = "NONREF" if self._unwanted(packet) else "DEFAULT"
            return stream.decode(packet)
        except av.error.EOFError:
            return []
        except FFmpegError:
            self.incomplete = True
            return []

    def _unwanted(self, packet: Packet[VideoStream] | None) -> bool:
        """Whether a packet's own frame comes before the one that is looked for; others may still need it."""
        if packet is None or packet.pts is None or packet.time_base is None:
            return False
        return float(packet.pts * packet.time_base) - self._zero < self._wanted

    def _check_end(self) -> None:
        if not self._given:
            raise VideoError(
                "{name} holds no picture that can be decoded: it may be damaged.", name=self.name
            )
        if self.duration is not None and self._last + self._length < self.duration - _SLACK:
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
            # Asked for seldom: PyAV ties a frame to its side data, only the garbage collector parts them
            self._matrix = _matrix(frame)
        levels = luma(frame) if self._grey and width == frame.width else None
        return _upright(self._coloured(frame, max(1, width)) if levels is None else levels, self._matrix)

    def _coloured(self, frame: VideoFrame, width: int) -> Frame:
        # One for the whole video: a frame's own starts threads, which live until it is collected as garbage
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
        return _believable(float(stream.duration * stream.time_base))
    return None if container.duration is None else _believable(container.duration / av.time_base)


def _believable(t: float | None) -> float | None:
    """None for what a damaged file may say: no number at all, or years."""
    return t if t is not None and t <= MAX_S else None


def _length(frame: VideoFrame, usual: float) -> float:
    """Seconds for which a frame is shown."""
    return float(frame.duration * frame.time_base) if frame.duration and frame.time_base else usual


def _upright(pixels: Frame, matrix: _Matrix) -> Frame:
    """Turns and flips a frame as its display matrix says (ISO/IEC 14496-12, 6.2.2; only right angles)."""
    right_to_x, right_to_y, down_to_x, down_to_y = matrix
    if abs(right_to_y) > abs(right_to_x):
        pixels, right_to_x, down_to_y = _as(pixels, cv2.transpose(pixels)), down_to_x, right_to_y
    if right_to_x < 0:
        pixels = _as(pixels, cv2.flip(pixels, 1))
    if down_to_y < 0:
        pixels = _as(pixels, cv2.flip(pixels, 0))
    return pixels


def _matrix(frame: VideoFrame) -> _Matrix:
    """Where a step to the right leads to in x and y, then a step down; only the signs and zeros matter."""
    try:
        side: Any = frame.side_data.get("DISPLAYMATRIX")
    except ValueError:
        # PyAV fails on a frame with a kind of side data that it doesn't know; it still tells the angle.
        return _RIGHT_ANGLES[round(frame.rotation / 90) % 4]
    if side is None:
        return _RIGHT_ANGLES[0]
    matrix = struct.unpack("=5i", bytes(side)[:20])
    return matrix[0], matrix[1], matrix[3], matrix[4]


def _as(frame: Frame, turned: Any) -> Frame:
    """OpenCV's picture as one of the frame's own kind."""
    return np.asarray(turned, np.uint8).view(type(frame))
