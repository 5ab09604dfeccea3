"""What the Live window shows at one moment, for the overlay and the virtual camera."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fer_desktop.core.emotions import NO_FACE, UNKNOWN

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading
    from fer_desktop.workers.live_worker import LiveFrame


@dataclass(frozen=True, eq=False)
class LiveOutput:
    """A frame with the reading of the selected face.

    Without a frame nothing is analysed, because Live is paused or stopped or its source has failed.
    """

    view: LiveFrame | None = None
    reading: Reading | None = None

    @property
    def emoji(self) -> str:
        """The name of the emoji shown; empty if none is."""
        if self.view is None:
            return ""
        if self.view.readings is None:
            return UNKNOWN
        return self.reading.emoji_image_name if self.reading is not None else NO_FACE


NO_OUTPUT = LiveOutput()
