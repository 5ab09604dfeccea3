"""The program as a shell starts it: versions, usage, pipes, Ctrl-C, and what it loads."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from types import ModuleType

import numpy as np
import pytest

import fer_desktop
import fer_desktop.app
from fer_desktop.cli import main
from fer_desktop.core.errors import FerError
from fer_desktop.media.photo import save_photo

PROGRAM = [sys.executable, "-m", "fer_desktop"]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")


@pytest.fixture
def windows(monkeypatch):
    """What the windows were asked to open."""
    asked: list[tuple] = []
    app = ModuleType("fer_desktop.app.run")
    app.run_menu = lambda paths: asked.append(("menu", paths)) or 0
    app.run_live = lambda camera, video, hidden: asked.append(("live", camera, video, hidden)) or 0
    monkeypatch.setitem(sys.modules, "fer_desktop.app.run", app)
    monkeypatch.setattr(fer_desktop.app, "run", app, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return asked


@pytest.fixture
def pictures(tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(12):
        save_photo(folder / f"{number:02}.png", np.full((64, 64, 3), 90, np.uint8))
    return folder


def test_versions(fer):
    ran = fer("--version")
    assert ran.code == 0
    app, model, opencv, runtime = ran.out.splitlines()
    assert app == f"FER Desktop {fer_desktop.__version__}"
    assert model.startswith("model ")
    assert "missing" not in model
    assert opencv.startswith("OpenCV 4.")
    assert runtime.startswith("ONNX Runtime 1.")


def test_versions_of_a_broken_installation(fer, monkeypatch, tmp_path):
    monkeypatch.setattr("fer_desktop.core.paths.root", lambda: tmp_path)
    ran = fer("--version")
    assert ran.code == 0
    assert "model missing or damaged" in ran.out


def test_help_names_every_command(fer):
    ran = fer("--help")
    assert ran.code == 0
    assert all(command in ran.out for command in main.COMMANDS)


@pytest.mark.parametrize("arguments", [["nonsense"], ["--nothing"], ["live", "--camera"], ["self-test", "x"]])
def test_wrong_usage(fer, windows, arguments):
    ran = fer(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "usage: fer-desktop" in ran.err
    assert windows == []


def test_without_arguments_the_menu_opens(fer, windows):
    assert fer().code == 0
    assert windows == [("menu", [])]


def test_files_dropped_on_the_icon_are_opened(fer, windows, pictures):
    files = sorted(pictures.iterdir())[:2]
    assert fer(*files).code == 0
    assert windows == [("menu", files)]


def test_a_file_with_a_command_s_name_is_the_command(fer, windows, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "live").touch()
    fer("live")
    assert windows == [("live", None, None, False)]


def test_live_takes_a_camera_or_a_video(fer, windows, pictures):
    video = next(pictures.iterdir())
    assert fer("live", "--camera", "Desk camera").code == 0
    assert fer("live", "--video", video).code == 0
    assert windows == [("live", "Desk camera", None, False), ("live", None, video, False)]
    assert fer("live", "--camera", "0", "--video", video).code == 2


def test_live_can_start_hidden(fer, windows):
    assert fer("live", "--hidden").code == 0
    assert windows == [("live", None, None, True)]


def test_without_a_tray_it_does_not_start_hidden(fer):
    ran = subprocess.run(
        [*PROGRAM, "live", "--hidden"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ran.returncode == 1
    assert "has no system tray" in ran.stderr
    assert "start without --hidden" in ran.stderr


def test_a_video_that_is_not_there_opens_no_window(fer, windows, tmp_path):
    ran = fer("live", "--video", tmp_path / "missing.mp4")
    assert ran.code == 1
    assert "missing.mp4 doesn't exist" in ran.err
    assert windows == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_it_says_so(fer, monkeypatch):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    ran = fer()
    assert ran.code == 1
    assert "no display" in ran.err


def raising(error: BaseException):
    def run(arguments, terminal):
        raise error

    return run


def test_ctrl_c_is_130_without_a_traceback(fer, monkeypatch):
    monkeypatch.setattr(main, "_run", raising(KeyboardInterrupt()))
    assert fer("photo") == (130, "", "")


def test_an_error_of_ours_is_one_line(fer, monkeypatch):
    monkeypatch.setattr(main, "_run", raising(FerError("This went\nwrong.")))
    assert fer("photo") == (1, "", "This went wrong.\n")


def test_a_bug_is_not_hidden(fer, monkeypatch):
    monkeypatch.setattr(main, "_run", raising(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        fer("photo")


def test_without_streams_it_runs(monkeypatch, pictures):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main.main(["photo", str(pictures)]) == 0
    assert main.main(["photo", "missing.png"]) == 1


def run(*arguments, **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", **options
    )


def loaded(*arguments: str) -> set[str]:
    script = (
        f"import sys\nfrom fer_desktop.cli.main import main\nmain({list(arguments)!r})\nprint(*sys.modules)"
    )
    out = subprocess.check_output([sys.executable, "-c", script], text=True)
    return {name.partition(".")[0] for name in out.splitlines()[-1].split()}


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_versions_load_nothing_heavy(argument):
    assert not loaded(argument) & {"cv2", "numpy", "onnxruntime", "PySide6", "av", "PIL"}


def test_photos_load_no_window_library(pictures):
    names = loaded("photo", str(pictures / "00.png"))
    assert "onnxruntime" in names
    assert "PySide6" not in names


def test_the_real_program_in_a_shell_that_knows_only_ascii(astronaut_file):
    folder = astronaut_file.parent / "写真"
    folder.mkdir()
    path = astronaut_file.rename(folder / "лицо.png")
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = run("photo", "--json", path, folder / "нет.png", env=ascii_only)
    assert done.returncode == 1
    first, second = json.loads(done.stdout)
    assert (first["path"], len(first["faces"])) == (str(path), 1)
    assert second["faces"] == []
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.isascii()


@POSIX
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_reader_that_leaves_early_is_no_error(pictures, form):
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [*PROGRAM, "photo", str(pictures), *form], stdout=write, stderr=subprocess.PIPE, text=True
        )
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


@POSIX
def test_a_reader_that_leaves_early_does_not_cost_the_files(pictures, tmp_path):
    read, write = os.pipe()
    os.close(read)
    command = [*PROGRAM, "photo", str(pictures), "--annotated", str(tmp_path / "out")]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((tmp_path / "out").iterdir())) == 12


@POSIX
def test_closed_streams_are_no_error(pictures):
    command = f'exec "$0" -m fer_desktop photo "{pictures}/00.png" >&- 2>&- <&-'
    assert subprocess.run(["sh", "-c", command, sys.executable]).returncode == 0


def _heed_ctrl_c() -> None:
    """A shell that runs the tests in its background has told all its children to ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@POSIX
def test_ctrl_c_while_it_works(tmp_path, astronaut_file):
    os.mkfifo(tmp_path / "out.csv")
    command = [*PROGRAM, "photo", str(astronaut_file), "--csv", str(tmp_path / "out.csv")]
    started = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=_heed_ctrl_c
    )
    # The table is printed; now it waits for a reader of the pipe.
    assert "astronaut.png" in started.stdout.readline()
    time.sleep(0.3)
    started.send_signal(signal.SIGINT)
    _, err = started.communicate(timeout=60)
    assert (started.returncode, err) == (130, "")
