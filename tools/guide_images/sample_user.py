"""A user for the pictures of the guide: a video in place of the camera, a calibration, corrected emoji.

The figures are invented; the windows that show them are the program's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from fer_desktop.app.window_manager import live_sources
from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.media.sources.camera import CameraInfo
from fer_desktop.media.sources.looped_video import looped
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.recognition.personal_fit import CalibrationResult, Check, PersonalFit
from fer_desktop.sessions.storage.labels import Label, LabelStore, now
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.live.source_selector import LiveSources

CAMERA = CameraInfo("sample", "Built-in camera", 0, 0)
RIGHT_BEFORE = (2, 6, 5, 6, 3, 3, 2, 2)
RIGHT_AFTER = (6, 6, 5, 6, 4, 4, 3, 2)
CALIBRATION = CalibrationResult(
    PersonalFit((0.41, -0.02, 0.03, -0.48, 0.05, 0.04, -0.02, -0.01)),
    {
        emotion: Check(before, after, 6)
        for emotion, before, after in zip(EMOTIONS, RIGHT_BEFORE, RIGHT_AFTER, strict=True)
    },
    no_less_likely=True,
)
MARKS: Sequence[tuple[int, Emotion | None, Emotion]] = (
    (5, Emotion.SADNESS, Emotion.NEUTRAL),
    (4, Emotion.HAPPINESS, Emotion.HAPPINESS),
    (3, Emotion.NEUTRAL, Emotion.NEUTRAL),
    (2, Emotion.SURPRISE, Emotion.FEAR),
    (1, Emotion.SURPRISE, Emotion.SURPRISE),
    (1, None, Emotion.CONTEMPT),
)
"""How often, what was shown, what was right."""


def camera_with(video: Path) -> LiveSources:
    """One camera, which shows this video."""
    return replace(live_sources(), cameras=lambda: [CAMERA], camera=lambda info: looped(VideoFile(video)))


def store_marks() -> None:
    """Puts the marks into the history."""
    with LabelStore(history_file()) as marks:
        for count, shown, meant in MARKS:
            for _ in range(count):
                marks.add(Label(now(), shown, meant, 0.5, (0.125,) * len(EMOTIONS)))
