"""What GitHub runs, as far as it can be looked at here: its form, its files, the names of what is built."""

from __future__ import annotations

import plistlib
import re
import subprocess
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from tests.support.paths import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "build.yml"
SPEC = (ROOT / "build.spec").read_text("utf-8")


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    return yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]


@pytest.fixture(scope="module")
def check_artifact():
    spec = spec_from_file_location("check_artifact", ROOT / "packaging" / "check_artifact.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_each_job_has_a_system_a_limit_of_time_and_steps(jobs):
    assert set(jobs) == {"test", "linux", "windows-and-macos", "release"}
    for job in jobs.values():
        assert job["runs-on"] and job["timeout-minutes"] <= 90
        assert all(("uses" in step) != ("run" in step) for step in job["steps"])


def test_a_release_waits_for_every_other_job(jobs):
    assert set(jobs["release"]["needs"]) == set(jobs) - {"release"}


def test_the_scripts_and_locks_that_are_named_are_there(jobs):
    commands = "\n".join(step.get("run", "") for job in jobs.values() for step in job["steps"])
    named = re.findall(r"(?:packaging|requirements)/[\w./-]+|build\.spec|(?<=\./)run", commands)
    assert len(named) >= 6
    assert not [name for name in named if not (ROOT / name).is_file()]


def test_the_checked_folder_is_the_one_that_the_spec_names(jobs, check_artifact):
    made = {
        entry["name"]: entry["built"] for entry in jobs["windows-and-macos"]["strategy"]["matrix"]["include"]
    }
    assert f'name="{PurePosixPath(made["windows"]).name}"' in SPEC
    assert f'name="{PurePosixPath(made["macos-arm64"]).name}"' in SPEC
    for name, platform in {"windows": "win32", "macos-arm64": "darwin"}.items():
        for program in check_artifact.programs(Path(made[name]), platform):
            assert f'program("{program.stem}"' in SPEC


@pytest.mark.parametrize(
    ("platform", "folder", "expected"),
    [
        ("linux", "fer-desktop", ["fer-desktop/fer-desktop"]),
        ("win32", "fer-desktop", ["fer-desktop/fer-desktop.exe", "fer-desktop/FER Desktop.exe"]),
        ("darwin", "FER Desktop.app", ["FER Desktop.app/Contents/MacOS/fer-desktop"]),
    ],
)
def test_what_people_start_is_what_is_checked(check_artifact, platform, folder, expected):
    found = check_artifact.programs(Path(folder), platform)
    assert [path.as_posix() for path in found] == expected


def test_git_leaves_the_ends_of_lines_alone_on_every_system():
    """Else the sums of the art would not fit what Git on Windows writes."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    names = ["assets/emojis/anger.svg", "models/expression.json"]
    command = ["git", "check-attr", "eol", "--", *names]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert [line.rpartition(": ")[2] for line in told.splitlines()] == ["lf"] * len(names)


def test_the_bundle_of_macos_may_ask_for_the_camera_and_shows_windows():
    for key in (
        "NSCameraUsageDescription",
        "NSCameraUseContinuityCameraDeviceType",
        "LSMinimumSystemVersion",
    ):
        assert f'"{key}": ' in SPEC
    # PyInstaller makes a bundle with a console one that never shows a window
    assert 'program("fer-desktop", console=sys.platform != "darwin")' in SPEC
    entitlements = plistlib.loads((ROOT / "packaging" / "entitlements.plist").read_bytes())
    assert entitlements["com.apple.security.device.camera"] is True


@pytest.fixture(scope="module")
def unused() -> re.Pattern[str]:
    told: dict[str, Any] = {"re": re}
    exec(SPEC[SPEC.index("UNUSED = ") : SPEC.index("\n)\n") + 3], told)
    return told["UNUSED"]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt6Network.dll",
        "PySide6/plugins/imageformats/qpdf.dll",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/opengl32sw.dll",
        "cv2/opencv_videoio_ffmpeg4140_64.dll",
        "QtNetwork",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/Resources/Info.plist",
        "PySide6/Qt/lib/QtNetwork.framework/Resources",
    ],
)
def test_what_no_window_uses_is_left_out_whole_on_every_system(unused, name):
    assert unused.search(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt6Core.dll",
        "PySide6/Qt6Svg.dll",
        "PySide6/QtWidgets.pyd",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/platforms/qoffscreen.dll",
        "PySide6/plugins/imageformats/qjpeg.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/Qt/lib/QtDBus.framework/Versions/A/QtDBus",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/styles/libqmacstyle.dylib",
        "PIL/.dylibs/libfreetype.6.dylib",
        "cv2/data/haarcascade_frontalface_default.xml",
        "assets/translations/fer_desktop_de.qm",
        "onnxruntime/capi/onnxruntime.dll",
    ],
)
def test_what_the_windows_need_stays_on_every_system(unused, name):
    assert not unused.search(name)


def test_the_installer_takes_the_folder_and_the_programs_that_are_built():
    script = (ROOT / "packaging" / "windows" / "fer-desktop.iss").read_text("utf-8")
    source = re.search(r'^Source: "(.+)\\\*"', script, re.MULTILINE)
    assert source is not None and source[1].replace("\\", "/") == "dist/fer-desktop"
    started = set(re.findall(r"\{app\}\\([\w ]+)\.exe", script))
    assert started == {"FER Desktop"}
    assert 'program("FER Desktop"' in SPEC
    assert "SourceDir=..\\.." in script


def test_the_installer_is_built_with_the_version_of_the_program(jobs):
    (pack,) = [step for step in jobs["windows-and-macos"]["steps"] if step.get("name") == "Pack"]
    assert "/DVersion=$version" in pack["run"]
    assert "#ifndef Version" in (ROOT / "packaging/windows/fer-desktop.iss").read_text("utf-8")
