"""The streams of a video file: which is meant where there are several, and how long each is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition, Stream
from av.video.stream import VideoStream

from fer_desktop.core.errors import VideoError
from fer_desktop.core.file_io import display_name, open_regular, read_error_message
from fer_desktop.core.messages import Message

# A playlist may refer to other files by address; only local files are opened.
_OPTIONS = {"protocol_whitelist": "file"}

MAX_S = 1e7
"""Times above this many seconds are treated as invalid."""

TURNS = (0, 90, 180, 270)

_NO_VIDEO = Disposition.attached_pic | Disposition.timed_thumbnails | Disposition.still_image
_TAG = re.compile(r"(\d+):(\d\d):(\d\d(?:\.\d+)?)")
_HEAD = 32
_PROBED_PACKETS = 2000
"""How far a file with several video streams is read to see which of them have pictures."""


@dataclass(frozen=True)
class VideoChoice:
    """What the user says about a video: which of its video streams, from 1, and how to turn its pictures.

    ``stream`` None: the one that is meant. ``turn``: degrees clockwise, one of `TURNS`.
    """

    stream: int | None = None
    turn: int = 0

    def as_settings(self) -> dict[str, Any]:
        """The settings of a session; those that were not chosen are left out."""
        chosen = {"stream": self.stream, "turn": self.turn}
        return {name: value for name, value in chosen.items() if value}

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> VideoChoice:
        """The choice in a session's settings, whatever they hold."""
        stream, turn = settings.get("stream"), settings.get("turn")
        return cls(stream if isinstance(stream, int) else None, turn if turn in TURNS else 0)


class StreamInfo(NamedTuple):
    """A video stream: its number from 1, its size in pixels, its length in seconds or None."""

    number: int
    width: int
    height: int
    duration_s: float | None


def open_container(path: Path) -> InputContainer:
    """Open a video file. Raises `VideoError`, whose message names the file."""
    name = display_name(path)
    try:
        with open_regular(path) as file:
            head = file.read(_HEAD)
        if _is_animated_webp(head):
            raise VideoError(
                "{name} is an animated WebP, which can't be played. Convert it to MP4.",
                name=name,
            )
        return av.open(str(path.absolute()), options=dict(_OPTIONS), metadata_errors="replace")
    except FFmpegError as error:
        raise VideoError("{name} can't be played: it is damaged, or not a video.", name=name) from error
    except OSError as error:
        raise VideoError(read_error_message(error, name)) from error


def _is_animated_webp(head: bytes) -> bool:
    """FFmpeg opens such a file, but can't decode it."""
    return head[:4] == b"RIFF" and head[8:16] == b"WEBPVP8X" and bool(head[20:21]) and bool(head[20] & 2)


def video_streams(path: Path) -> list[StreamInfo]:
    """Return the video streams of a file. Raises `VideoError`."""
    with open_container(path) as container:
        return [
            StreamInfo(number, stream.width, stream.height, stated_duration(stream))
            for number, stream in enumerate(_candidates(container), start=1)
            if stream.codec_context is not None
        ]


def choose_stream(container: InputContainer, path: Path, requested: int | None) -> VideoStream:
    """Return a file's video stream: the requested one, or the one marked as default, or else the longest.

    Of several, one without pictures is passed over. May read the file: open it anew where `needs_probing`.
    Raises `VideoError`.
    """
    name, streams = display_name(path), _candidates(container)
    if not streams:
        raise VideoError("{name} contains no video: choose a video file.", name=name)
    if requested is not None and not 1 <= requested <= len(streams):
        raise VideoError(
            "{name} has no video stream {number}, only {count}.",
            name=name,
            number=requested,
            count=len(streams),
        )
    readable = [stream for stream in streams if stream.codec_context is not None]
    chosen = [streams[requested - 1]] if requested is not None else readable
    if not chosen or chosen[0].codec_context is None:
        raise VideoError("This program can't decode {name}. Convert it to MP4.", name=name)
    return _meant(container, chosen) if len(chosen) > 1 else chosen[0]


def needs_probing(container: InputContainer, requested: int | None) -> bool:
    """Whether `choose_stream` reads packets."""
    return requested is None and len(_candidates(container)) > 1


def frame_step(stream: VideoStream) -> float:
    """The usual length of a frame in seconds."""
    return float(1 / stream.average_rate) if stream.average_rate else 0.04


def stated_duration(stream: Stream) -> float | None:
    """The length of a stream in seconds as the file states it, None if it doesn't."""
    if stream.duration is not None and stream.time_base is not None:
        return plausible_time(float(stream.duration * stream.time_base))
    return stated_end(stream)


def stated_end(stream: Stream) -> float | None:
    """The time in seconds at which a stream ends by its tag, as Matroska has it, None without."""
    tag = _TAG.match(str(stream.metadata.get("DURATION", "")))
    return None if tag is None else 3600 * int(tag[1]) + 60 * int(tag[2]) + float(tag[3])


def plausible_time(t: float | None) -> float | None:
    """Returns None for a time that is NaN or too large, as damaged files may contain."""
    return t if t is not None and t <= MAX_S else None


def stream_note(
    name: str, stream: VideoStream, container: InputContainer, requested: int | None
) -> Message | None:
    """A sentence that says which stream is read, where there are several and none was asked for."""
    streams = _candidates(container)
    if requested is not None or len(streams) < 2:
        return None
    return Message(
        "{name} has {count} video streams: number {number} was analysed.",
        name=name,
        count=len(streams),
        number=1 + [each.index for each in streams].index(stream.index),
    )


def _candidates(container: InputContainer) -> list[VideoStream]:
    return [stream for stream in container.streams.video if not stream.disposition & _NO_VIDEO]


def _meant(container: InputContainer, streams: Sequence[VideoStream]) -> VideoStream:
    with_pictures = _with_packets(container, streams)
    return max(
        streams,
        key=lambda stream: (
            stream.index in with_pictures,
            bool(stream.disposition & Disposition.default),
            stated_duration(stream) or 0.0,
            -stream.index,
        ),
    )


def _with_packets(container: InputContainer, streams: Sequence[VideoStream]) -> set[int]:
    """The indexes of the streams that have packets near the beginning of the file."""
    expected, found = {stream.index for stream in streams}, set()
    try:
        for count, packet in enumerate(container.demux()):
            if packet.size:
                found.add(packet.stream.index)
            if expected <= found or count > _PROBED_PACKETS:
                break
    except FFmpegError:
        pass  # a damaged part; what was found before it counts
    return found & expected
