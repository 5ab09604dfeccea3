"""The results of many videos on stdout, in the order in which the videos were named."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fer_desktop.commands.terminal import Terminal
from fer_desktop.commands.video_show import show, show_error
from fer_desktop.core.errors import StoreError
from fer_desktop.sessions.storage.store import Store


class InOrder:
    """Prints each video's session as soon as those before it are printed; as JSON they make one list."""

    def __init__(self, terminal: Terminal, as_json: bool, history: Path, videos: Iterable[Path]) -> None:
        self._terminal, self._json, self._history = terminal, as_json, history
        self._waiting = list(videos)
        self._results: dict[Path, int | str] = {}
        self._comma = ""

    def begin(self) -> None:
        """Before everything else."""
        if self._json:
            self._terminal.print("[")

    def add(self, video: Path, result: int | str) -> None:
        """A video's session, or why there is none."""
        self._results[video] = result
        while self._waiting and self._waiting[0] in self._results:
            self._print(self._waiting.pop(0))

    def end(self) -> None:
        """After everything else, also where some videos are missing: what is there is printed."""
        for video in self._waiting:
            if video in self._results:
                self._print(video)
        if self._json:
            self._terminal.print("]")

    def _print(self, video: Path) -> None:
        result = self._results.pop(video)
        if isinstance(result, int):
            try:
                with Store(self._history) as store:
                    show(self._terminal, store.recording(result), video, self._json, self._comma)
            except StoreError as error:
                result = str(error)
                self._terminal.tell(f"{video}: {result}")
        if isinstance(result, str) and self._json:
            show_error(self._terminal, video, result, self._comma)
        self._comma = ","
