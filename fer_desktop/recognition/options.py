"""The options of recognition that the user can change."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.recognition.quality import DEFAULT_THRESHOLDS, Thresholds
from fer_desktop.recognition.smoothing import NORMAL, Responsiveness


@dataclass
class RecognitionOptions:
    """Shared by recognizers, which see a change at the next frame. Any thread may change it."""

    pace: Responsiveness = NORMAL
    limits: Thresholds = DEFAULT_THRESHOLDS
    intensity: bool = True
    """Whether emotions have a weak and a strong emoji."""
