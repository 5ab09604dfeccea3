"""How faces are read, as far as the user can choose."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.recognition.quality import DEFAULT_THRESHOLDS, Thresholds
from fer_desktop.recognition.smoothing import NORMAL, Responsiveness


@dataclass(frozen=True)
class RecognitionOptions:
    """A recognizer asks for them at each frame."""

    pace: Responsiveness = NORMAL
    limits: Thresholds = DEFAULT_THRESHOLDS
    intensity: bool = True
    """Whether the same emotion has a weak and a strong emoji."""
