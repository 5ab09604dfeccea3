"""How faces are read, as far as the user may choose it."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.recognition.quality import LIMITS, Limits
from fer_desktop.recognition.smoothing import PACE, Pace


@dataclass
class Manner:
    """Shared by every recognizer that was given it. It may be changed at any time, from any thread."""

    pace: Pace = PACE
    limits: Limits = LIMITS
    intensity: bool = True
    """Whether the same emotion has a weak and a strong emoji."""
