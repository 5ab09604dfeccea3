"""The real program on a real X11 screen: from a video to its report, its covered copy, and its session."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import av
import pytest

from fer_desktop.core.settings import Settings, save_settings
from fer_desktop.recognition.detection.boxes import Frame
from tests.support.videos import make_video
from tests.support.x11 import screen, xvfb
from tests.system.x11 import test_windows as test_on_x11
from tests.system.x11.test_windows import ROOT, Person

pytestmark = test_on_x11.pytestmark


@pytest.fixture
def talk(tmp_path: Path, astronaut: Frame) -> Path:
    return make_video(tmp_path / "talk.mp4", astronaut, count=60)


@pytest.fixture
def person(home: Path, tmp_path: Path, talk: Path) -> Iterator[Person]:
    """A person who has dropped the video on the program's icon."""
    if xvfb() is None:
        pytest.fail("no Xvfb on this machine (apt install xvfb)")
    save_settings(Settings(first_run_done=True))
    with screen() as display:
        environment = os.environ | {"DISPLAY": display.display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        environment.pop("XDG_CURRENT_DESKTOP", None)
        program = subprocess.Popen(
            [sys.executable, "-m", "fer_desktop", str(talk)], cwd=ROOT, env=environment
        )
        try:
            yield Person(display, program)
        finally:
            program.kill()
            program.wait(20)


def test_from_a_video_to_its_report_and_its_session(person: Person, tmp_path: Path) -> None:
    person.window("Video")
    person.open_with("Ctrl+Enter", "Your consent")
    person.screen.press("Space")
    person.screen.press("Enter")
    person.open_with("Ctrl+E", "Export result")
    report, covered = tmp_path / "report.html", tmp_path / "covered.mp4"
    person.choose_file("Export result", report)
    person.wait("the report", lambda: report.exists() and b"</html>" in report.read_bytes())
    person.open_with("Ctrl+Shift+S", "Save video with covered faces")
    person.choose_file("Save video with covered faces", covered)
    person.wait("the covered video", covered.exists)
    with av.open(str(covered)) as container:
        assert sum(1 for _ in container.decode(video=0)) == 60
    person.keep("8-video")
    person.open_with("Alt+Left", "FER Desktop")
    person.open_with("Alt+H", "History")
    person.open_with("Enter", "talk.mp4 – History")
    person.keep("9-session")
