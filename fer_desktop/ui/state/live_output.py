"""What the Live window shows at a moment, for everything that mirrors it: overlay, virtual camera."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fer_desktop.core.emotions import NO_FACE, UNKNOWN

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading
    from fer_desktop.workers.live_worker import LiveFrame


@dataclass(frozen=True, eq=False)
class LiveOutput:
    """The view with the reading that was chosen of it.

    Without a view nothing is analysed now: paused, stopped, or trouble with the source.
    """

    view: LiveFrame | None = None
    reading: Reading | None = None

    @property
    def emoji(self) -> str:
        """The emoji's name for the art; empty: none is shown."""
        if self.view is None:
            return ""
        if self.view.readings is None:
            return UNKNOWN
        return self.reading.emoji_image_name if self.reading is not None else NO_FACE


NO_OUTPUT = LiveOutput()
