"""``fer-desktop live --screen``: which screen, which part, and what is neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from fer_desktop.cli import main
from fer_desktop.core.profiling import profiled
from fer_desktop.media.sources.region import Region


class Windows:
    """Stands for the windows, which would need a screen."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def run_screen(self, requested: Region | int | None, hidden: bool = False) -> int:
        self.asked.append(requested)
        return 0


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--screen"], None),
        (["--screen", "2"], 2),
        (["--screen", "10,20,640,480"], Region(10, 20, 640, 480)),
        (["--screen=-1920,0,640,480"], Region(-1920, 0, 640, 480)),
    ],
)
def test_a_screen_is_named(monkeypatch, arguments, expected):
    windows = Windows()
    monkeypatch.setattr(main, "_app", lambda: windows)
    assert main.main(["live", *arguments]) == 0
    assert windows.asked == [expected]


@pytest.mark.parametrize("text", ["0", "-1", "1,2,3", "0,0,10,10", "all", ""])
def test_what_is_no_screen(capsys, text):
    assert main.main(["live", f"--screen={text}"]) == 2
    assert "neither a screen number nor a region" in capsys.readouterr().err


def test_one_source_at_a_time(capsys):
    assert main.main(["live", "--screen", "1", "--camera", "0"]) == 2
    assert "not allowed with" in capsys.readouterr().err


def test_a_live_minute_can_be_profiled(monkeypatch, tmp_path):
    class Profiled(Windows):
        def run_live(self, camera: str | None, video: Path | None, hidden: bool = False) -> int:
            return profiled(lambda: 0)()

    monkeypatch.setattr(main, "_app", Profiled)
    assert main.main(["live", "--profile", str(tmp_path / "live.prof")]) == 0
    assert (tmp_path / "live.prof").stat().st_size > 0
