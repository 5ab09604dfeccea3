"""A recognizer that lets the window see what it read last, while another thread works with it."""

from __future__ import annotations

from fer_desktop.models.loading import load_classifier, load_detector
from fer_desktop.models.registry import kept
from fer_desktop.recognition.recognizer import Reading, Recognizer, Sight


class _Watched(Recognizer):
    latest: tuple[Reading, ...] | None = None

    def readings(self, sight: Sight) -> list[Reading]:
        readings = super().readings(sight)
        self.latest = tuple(readings)
        return readings


class Watch:
    """Loads a recognizer when it is first needed and keeps it until another model is chosen."""

    def __init__(self) -> None:
        self._recognizer: _Watched | None = None
        self._load = kept(lambda: _Watched(load_detector(), load_classifier()))

    def load(self) -> Recognizer:
        """The recognizer, for one thread at a time. Raises `ResourceError`."""
        self._recognizer = self._load()
        return self._recognizer

    @property
    def latest(self) -> tuple[Reading, ...] | None:
        """The readings of the newest frame; None before the first. May be asked from any thread."""
        return None if self._recognizer is None else self._recognizer.latest

    def forget(self) -> None:
        """Nothing was read yet: another film begins."""
        if self._recognizer is not None:
            self._recognizer.latest = None
