"""What a developer sees of a live frame: each stage's milliseconds, and a profile."""

from __future__ import annotations

import pstats
import re

import pytest

from fer_desktop.core import stages
from fer_desktop.core.profiling import profile_calls
from fer_desktop.ui.live.picture import LivePicture


@pytest.fixture
def frame(qtbot, recognizer, astronaut):
    """Recognises one frame and paints the picture."""
    picture = LivePicture()
    qtbot.addWidget(picture)

    def run() -> None:
        recognizer.reset()
        assert recognizer.read(astronaut, 0.0)
        picture.grab()

    return run


def test_each_stage_of_a_live_frame_is_logged(frame, monkeypatch, capsys):
    monkeypatch.setenv(stages.VARIABLE, "1")
    stages.start_stage_log()
    frame()
    monkeypatch.delenv(stages.VARIABLE)
    stages.start_stage_log()
    frame()
    lines = re.findall(r"^(\w+) \d+\.\d\d ms$", capsys.readouterr().err, re.MULTILINE)
    assert {"detect", "crop", "classify", "smooth", "judge", "paint"} <= set(lines)
    assert lines.count("detect") == 1, "nothing is logged while it is off"


def test_recognition_and_painting_are_profiled(frame, tmp_path):
    path = tmp_path / "live.prof"
    with profile_calls(path, limit_s=60.0):
        frame()
    names = {name for _, _, name in pstats.Stats(str(path)).stats}
    assert {"detect", "classify", "paintEvent"} <= names
