"""The options of recognition that the user can change."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.recognition.quality import DEFAULT_THRESHOLDS, Thresholds
from fer_desktop.recognition.smoothing import NORMAL, Responsiveness


@dataclass(frozen=True)
class RecognitionOptions:
    """The user's options. A recognizer gets the current ones for each frame."""

    pace: Responsiveness = NORMAL
    limits: Thresholds = DEFAULT_THRESHOLDS
    intensity: bool = True
    """Whether readings say if an expression is weak or strong."""
