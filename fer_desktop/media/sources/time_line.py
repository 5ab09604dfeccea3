"""The times of a video's packets, rebuilt where the clock of the file jumps, and where pictures are missing.

Recordings that were joined, and cameras whose clock was set, have time stamps that jump. Such a video is one
continuous video to whoever made it, and to a player.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from av.packet import Packet
from av.stream import Stream

JUMP_S = 1.0
"""Time stamps that jump by more seconds than this are not a change of the frame rate."""

_MIN_HOLE_S = 0.25
_MAX_GAP_S = 600.0
"""Where the time stamps of a container are those of its index, only longer gaps are jumps of a clock."""

_CLOCKED = ("mpegts", "mpeg")
"""Formats whose time stamps are those of the recorder's clock."""

_MANY_GAPS = 10
"""Sound with more gaps is not recorded in silence, so that its gaps say nothing."""


class Span(NamedTuple):
    """A part of a video in seconds."""

    start_s: float
    end_s: float

    def overlap(self, other: Span) -> float:
        """Seconds that both have in common."""
        return min(self.end_s, other.end_s) - max(self.start_s, other.start_s)


@dataclass
class _Track:
    """What was read of one stream: the latest end in seconds, when its next packet is due, and its gaps."""

    end_s: float = 0.0
    due_s: float | None = None
    since_video_s: float = 0.0
    gaps: list[Span] = field(default_factory=list)


class TimeLine:
    """Follows the packets of a file. Times are in seconds of the container's clock, ``offset_s`` added.

    ``offsets``: every offset so far, for the sound, whose clock jumps with that of the pictures. ``jumps``:
    where the clock jumped. ``gaps``: where no pictures are, though the clock runs on.
    """

    def __init__(self, stream: Stream, container_format: str, step_s: float) -> None:
        self.offsets = [0.0]
        self.jumps: list[Span] = []
        self.gaps: list[Span] = []
        self.index, self._step_s = stream.index, step_s
        self._max_gap_s = JUMP_S if container_format in _CLOCKED else _MAX_GAP_S
        self._tracks: dict[int, _Track] = {self.index: _Track()}
        self._usual_s = step_s
        self._delay_s: float | None = None

    @property
    def offset_s(self) -> float:
        """What is added to the time stamps now."""
        return self.offsets[-1]

    @property
    def end_s(self) -> float:
        """The end of the video's pictures."""
        return self._tracks[self.index].end_s

    @property
    def last_end_s(self) -> float:
        """The end of the stream that ends last."""
        return max(track.end_s for track in self._tracks.values())

    def has_silence(self, gap: Span) -> bool:
        """Whether the sound is missing too where there are no pictures."""
        return any(
            2 * gap.overlap(silence) > gap.end_s - gap.start_s
            for index, track in self._tracks.items()
            if index != self.index and len(track.gaps) <= _MANY_GAPS
            for silence in track.gaps
        )

    def follow(self, packet: Packet[Any]) -> None:
        """Place the packet of any stream; the time stamps of a video packet are changed where they jumped."""
        if packet.time_base is None or not packet.size:
            return
        track = self._tracks.setdefault(packet.stream.index, _Track())
        length_s = float((packet.duration or 0) * packet.time_base)
        is_video = packet.stream.index == self.index
        if is_video:
            length_s = length_s or self._step_s
            if packet.dts is not None:  # presentation times of reordered frames go back and forth
                self._follow_video(packet, track, float(packet.dts * packet.time_base), length_s)
            self._shift(packet)
        shown = packet.pts if packet.pts is not None else packet.dts
        if shown is None:
            return
        at = float(shown * packet.time_base) + (0.0 if is_video else self.offset_s)
        if packet.stream.type == "audio":
            self._follow_sound(track, at, length_s)
        track.end_s = max(track.end_s, at + length_s)

    def _follow_video(self, packet: Packet[Any], track: _Track, start_s: float, length_s: float) -> None:
        at = start_s + self.offset_s
        if self._delay_s is None:
            self._delay_s = float(((packet.pts or 0) - (packet.dts or 0)) * (packet.time_base or 0))
        if track.due_s is not None:
            late_s = at - track.due_s
            span = Span(track.due_s + self._delay_s, at + self._delay_s)
            if self._is_jump(late_s):
                self.jumps.append(span)
                self.offsets.append(track.due_s - start_s)
                at = track.due_s
            elif late_s > max(_MIN_HOLE_S, 2 * self._step_s, self._usual_s):
                self.gaps.append(span)
            # A slide show has long frames, which not every file states
            self._usual_s = 2 * (length_s + max(0.0, at - track.due_s))
        track.due_s = at + length_s
        for other in self._tracks.values():
            other.since_video_s = 0.0

    def _is_jump(self, late_s: float) -> bool:
        sound_s = max(track.since_video_s for track in self._tracks.values())
        is_gap = late_s > max(self._max_gap_s, self._usual_s) and sound_s < late_s / 2
        return late_s < -JUMP_S or is_gap

    def _follow_sound(self, track: _Track, at: float, length_s: float) -> None:
        if track.due_s is not None and at - track.due_s > _MIN_HOLE_S:
            track.gaps.append(Span(track.due_s, at))
        track.due_s = at + length_s
        track.since_video_s += length_s

    def _shift(self, packet: Packet[Any]) -> None:
        if packet.time_base is None:
            return
        ticks = round(self.offset_s / packet.time_base)
        packet.dts = None if packet.dts is None else packet.dts + ticks
        packet.pts = None if packet.pts is None else packet.pts + ticks
        if packet.pts is None or packet.dts is None:
            return
        # A frame that is shown hours after it is decoded was reordered across a jump
        if (packet.pts - packet.dts) * packet.time_base > _MAX_GAP_S:
            packet.pts = packet.dts + round((self._delay_s or 0.0) / packet.time_base)
