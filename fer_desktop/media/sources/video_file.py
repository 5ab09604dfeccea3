"""Video files as a source: upright frames with the container's time stamps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from fer_desktop.core.errors import VideoError
from fer_desktop.core.file_io import display_name, read_error_message
from fer_desktop.core.messages import Message
from fer_desktop.core.profiling import profiled
from fer_desktop.core.stages import stage
from fer_desktop.media.file_types import VIDEO_SUFFIXES, files_in
from fer_desktop.media.sources.base import TimedFrame
from fer_desktop.media.sources.faults import VideoFaults, jump_notes
from fer_desktop.media.sources.frame_pixels import FramePixels
from fer_desktop.media.sources.time_line import TimeLine
from fer_desktop.media.sources.video_streams import (
    VideoChoice,
    choose_stream,
    frame_step,
    needs_probing,
    open_container,
    plausible_time,
    stated_duration,
    stated_end,
    stream_note,
)

_DURATION_TOLERANCE_S = 1.0
"""Seconds by which a complete file may be shorter than its stated duration."""

_STATE_ENDS = frozenset({"matroska,webm", "asf", "nut"})
"""Formats whose stated durations count from time 0 of the clock, whenever the first frame is."""

_MAX_AVI_DELAY_S = 0.5


class VideoFile:
    """A video file as a source. Raises `VideoError`, whose message names the file.

    If the file is truncated, a part of it is missing, or one can't be decoded, ``incomplete`` is True at the
    end. ``duration`` is in seconds, None if the file doesn't state it; at the end it is what was read.
    """

    live = False

    def __init__(self, path: Path, grey: bool = False, choice: VideoChoice | None = None) -> None:
        """If ``grey`` is set, frames are (H, W) uint8 from `luma`, where the video's format allows it.

        Recognition needs no colour.
        """
        self.path, self._grey = path, grey
        self.name = display_name(path)
        self.duration: float | None = None
        self._choice = choice or VideoChoice()
        self._container: InputContainer | None = None
        self._frames: Iterator[VideoFrame] = iter(())
        self._pending: VideoFrame | None = None
        self._requested_s = 0.0
        self._faults = VideoFaults()
        self._line: TimeLine | None = None
        self._stream_note: Message | None = None

    def open(self) -> None:
        """Opens the file and reads its header. Raises `VideoError`."""
        if self._container is not None:
            raise RuntimeError(f"{self.name} is open already")
        self._container = open_container(self.path)
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
        return TimedFrame(self._last, self._pixels.of(decoded))

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

    @property
    def incomplete(self) -> bool:
        """Whether something of the file is missing, as far as it was read."""
        return self.end_missing or bool(self.faults)

    @property
    def end_missing(self) -> bool:
        """Whether the file is cut off, as is known at the end."""
        return self._faults.end_missing

    @property
    def faults(self) -> list[Message]:
        """Sentences about what is missing or can't be decoded before the end."""
        return [] if self._line is None else self._faults.sentences(self._line, self._start_s)

    @property
    def notes(self) -> list[Message]:
        """Sentences about how a whole file was read, such as that its times were rebuilt."""
        jumps = [] if self._line is None else jump_notes(self._line, self._start_s)
        return [*([self._stream_note] if self._stream_note else []), *jumps]

    def _start(self, container: InputContainer) -> None:
        stream = choose_stream(container, self.path, self._choice.stream)
        self._stream_note = stream_note(self.name, stream, container, self._choice.stream)
        if needs_probing(container, self._choice.stream):
            index = stream.index  # not known any more when its file is closed
            container.close()
            self._container = container = open_container(self.path)
            stream = next(each for each in container.streams.video if each.index == index)
        self._pixels = FramePixels(self.name, stream.sample_aspect_ratio, self._grey, self._choice.turn)
        self._pixels.check_size(stream.width, stream.height)
        stream.thread_type = "AUTO"
        self._start_s = (container.start_time or 0) / av.time_base
        self._step = frame_step(stream)
        self._first: float | None = None
        self._last, self._length, self._delay, self._interval = 0.0, 0.0, 0.0, 0.0
        self.duration = _duration(container, stream)
        self._faults, self._pending, self._requested_s = VideoFaults(), None, 0.0
        self._line = TimeLine(stream, container.format.name, self._step)
        self._frames = self._timed_frames(container, stream, self._line)

    def _timed_frames(
        self, container: InputContainer, stream: VideoStream, line: TimeLine
    ) -> Iterator[VideoFrame]:
        """Yields decoded frames and sets ``_last`` to the time in seconds of each."""
        for frame in self._decoded_frames(container, stream, line):
            if self._first is None and container.start_time is None and frame.pts is not None:
                self._start_s = plausible_time(frame.time) or 0.0  # as in Matroska without decoding times
            t = plausible_time(frame.time - self._start_s - self._delay if frame.pts is not None else None)
            if self._first is None and t is not None and _starts_late(container, t):
                self._delay, t = t, 0.0
            if t is None:
                t = self._last + self._length
            elif self._delay and t <= self._last:
                t = self._last + self._interval  # the last of reordered frames has the time of the one before
            self._interval = t - self._last
            self._last = max(t, self._last)
            self._first = self._last if self._first is None else self._first
            self._length = _length(frame, self._step)
            self._faults.see_frame(self._last, frame.is_corrupt)
            yield frame

    def _decoded_frames(
        self, container: InputContainer, stream: VideoStream, line: TimeLine
    ) -> Iterator[VideoFrame]:
        packets: Iterator[Packet[Any]] = container.demux()
        while True:
            try:
                packet = next(packets, None)
            except FFmpegError:
                self._faults.add_error(self._last)
                packet = None
            if packet is None:
                yield from self._decode_packet(stream, None)
                return
            line.follow(packet)
            if packet.stream.index == stream.index:
                yield from self._decode_packet(stream, packet)

    def _decode_packet(self, stream: VideoStream, packet: Packet[VideoStream] | None) -> list[VideoFrame]:
        try:
            stream.codec_context.skip_frame = "NONREF" if self._is_skippable(packet) else "DEFAULT"
            return stream.decode(packet)
        except av.error.EOFError:
            return []
        except FFmpegError:
            if self._first is not None:  # a recording may begin in the middle of a group of frames
                self._faults.add_error(self._last)
            return []

    def _is_skippable(self, packet: Packet[VideoStream] | None) -> bool:
        """Whether a packet's frame comes before the requested time; other frames may still refer to it."""
        if packet is None or packet.pts is None or packet.time_base is None:
            return False
        return float(packet.pts * packet.time_base) - self._start_s < self._requested_s

    def _check_end(self) -> None:
        if self._first is None or self._line is None or self._container is None:
            raise VideoError(
                "{name} contains no frame that can be decoded. It may be damaged.", name=self.name
            )
        end = max(self._last + self._length, self._line.end_s - self._start_s - self._delay)
        self._faults.end_missing = not self._line.jumps and self._ends_early(self._line, end)
        if not self._faults.end_missing:
            self.duration = end

    def _ends_early(self, line: TimeLine, end: float) -> bool:
        """Whether the file is shorter than it says. Its streams may have different lengths."""
        assert self._container is not None and self._first is not None
        stream = next(each for each in self._container.streams if each.index == line.index)
        states_end = self._container.format.name in _STATE_ENDS
        if stream.duration is not None and stream.time_base is not None:
            stated = plausible_time(float(stream.duration * stream.time_base)) or 0.0
            reached = end + self._start_s if states_end else end - self._first
            return reached < stated - _DURATION_TOLERANCE_S
        shift = self._start_s if states_end else 0.0
        tagged = stated_end(stream)
        if tagged is not None:
            return end + shift < tagged - _DURATION_TOLERANCE_S
        stated = plausible_time((self._container.duration or 0) / av.time_base) or 0.0
        return max(end, line.last_end_s - self._start_s) + shift < stated - _DURATION_TOLERANCE_S


def videos_in(path: Path) -> list[Path]:
    """Return a folder's videos, sorted by name; for anything else the path itself.

    Raises `VideoError` if the folder can't be listed.
    """
    try:
        return files_in(path, VIDEO_SUFFIXES)
    except OSError as error:
        raise VideoError(read_error_message(error, display_name(path))) from error


def _duration(container: InputContainer, stream: VideoStream) -> float | None:
    stated = stated_duration(stream)
    if stated is not None:
        return stated
    return None if container.duration is None else plausible_time(container.duration / av.time_base)


def _starts_late(container: InputContainer, t: float) -> bool:
    """Whether the first frame is late because AVI knows no presentation times of reordered frames."""
    return container.format.name == "avi" and 0 < t <= _MAX_AVI_DELAY_S


def _length(frame: VideoFrame, usual: float) -> float:
    """Returns a frame's duration in seconds."""
    return float(frame.duration * frame.time_base) if frame.duration and frame.time_base else usual
