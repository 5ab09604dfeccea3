"""How faces are read, as far as the user may choose it."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.recognition.quality import DEFAULT_THRESHOLDS, Thresholds
from fer_desktop.recognition.smoothing import NORMAL, Responsiveness


@dataclass
class RecognitionOptions:
    """Shared by every recognizer that was given it. It may be changed at any time, from any thread."""

    pace: Responsiveness = NORMAL
    limits: Thresholds = DEFAULT_THRESHOLDS
    intensity: bool = True
    """Whether the same emotion has a weak and a strong emoji."""
