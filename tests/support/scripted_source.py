"""A source of frames that follows a script, for tests and for the guide's pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fer_desktop.core.errors import FerError
from fer_desktop.media.sources.base import TimedFrame


class ScriptedSource:
    """Returns the given frames in order and raises the given errors. ``refusal`` is raised by `open`."""

    def __init__(
        self,
        steps: Iterable[TimedFrame | FerError],
        name: str = "scripted",
        live: bool = False,
        refusal: FerError | None = None,
    ) -> None:
        self.name = name
        self.live = live
        self._steps = list(steps)
        self._refusal = refusal
        self._left: Iterator[TimedFrame | FerError] | None = None

    def open(self) -> None:
        """Start the script from its beginning."""
        if self._left is not None:
            raise RuntimeError(f"{self.name} is open already")
        if self._refusal is not None:
            raise self._refusal
        self._left = iter(self._steps)

    def read(self) -> TimedFrame | None:
        """Return the next frame of the script or raise the next error."""
        if self._left is None:
            raise RuntimeError(f"{self.name} is not open")
        step = next(self._left, None)
        if isinstance(step, FerError):
            raise step
        return step

    def close(self) -> None:
        """End the script."""
        self._left = None
