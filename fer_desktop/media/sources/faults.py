"""What was wrong with a video file while it was read, as sentences for the user."""

from __future__ import annotations

from fer_desktop.core.messages import Message
from fer_desktop.media.sources.time_line import Span, TimeLine

_NEAR_S = 1.0
"""A frame that can't be decoded belongs to a gap at most this far away."""

_MAX_PLACES = 3
"""At most this many missing parts are reported with their places."""


class VideoFaults:
    """Collects the faults of one reading. Times are in seconds since the video's start.

    ``end_missing``: the file is shorter than it says.
    """

    def __init__(self) -> None:
        self.end_missing = False
        self._errors: list[float] = []
        self._corrupt = False

    def add_error(self, t: float) -> None:
        """A packet can't be decoded."""
        self._errors.append(t)

    def see_frame(self, t: float, corrupt: bool) -> None:
        """A frame was decoded; a run of frames that are ``corrupt`` is one error."""
        if corrupt and not self._corrupt:
            self._errors.append(t)
        self._corrupt = corrupt

    def holes(self, line: TimeLine, start_s: float) -> list[Span]:
        """The parts that are missing. A gap alone may be a still picture that was not stored again."""
        gaps = [(gap, Span(gap.start_s - start_s, gap.end_s - start_s)) for gap in line.gaps]
        return [span for gap, span in gaps if line.has_silence(gap) or self._is_damaged_near(span)]

    def sentences(self, line: TimeLine, start_s: float) -> list[Message]:
        """What is missing or can't be decoded, the end apart."""
        holes = self.holes(line, start_s)
        messages = [
            Message(
                "A part is missing from {start} s to {end} s.",
                start=round(hole.start_s, 1),
                end=round(hole.end_s, 1),
            )
            for hole in holes[:_MAX_PLACES]
        ]
        if len(holes) > _MAX_PLACES:
            messages.append(Message("{count} more parts are missing.", count=len(holes) - _MAX_PLACES))
        errors = [t for t in self._errors if not any(_near(t, hole) for hole in holes)]
        if errors:
            messages.append(
                Message(
                    "Parts that can't be decoded: {count}, the first at {start} s.",
                    count=len(errors),
                    start=round(errors[0], 1),
                )
            )
        return messages

    def _is_damaged_near(self, span: Span) -> bool:
        return any(_near(t, span) for t in self._errors)


def _near(t: float, span: Span) -> bool:
    return span.start_s - _NEAR_S <= t <= span.end_s + _NEAR_S


def jump_notes(line: TimeLine, start_s: float) -> list[Message]:
    """A sentence that the times were rebuilt, if they were."""
    if not line.jumps:
        return []
    first, count = line.jumps[0], len(line.jumps)
    at, length = round(first.start_s - start_s, 1), round(first.end_s - first.start_s, 1)
    if count == 1:
        return [
            Message(
                "The time stamps of the file jump by {length} s at {start} s: the times were rebuilt from "
                "the lengths of the frames.",
                length=length,
                start=at,
            )
        ]
    return [
        Message(
            "The time stamps of the file jump {count} times, first by {length} s at {start} s: the times "
            "were rebuilt from the lengths of the frames.",
            count=count,
            length=length,
            start=at,
        )
    ]
