"""The command that installs the virtual camera's package is true for how the program was started."""

from __future__ import annotations

import sys

from fer_desktop.media.virtual_camera.device import packages_folder
from fer_desktop.media.virtual_camera.installation import (
    PACKAGE,
    as_text,
    can_run,
    has_driver,
    loads_at_start,
    package_command,
)


def nothing(name: str) -> None:
    return None


def test_a_checkout_has_its_own_uv(tmp_path):
    uv, python = tmp_path / ".uv/venv/bin/uv", tmp_path / ".venv/bin/python"
    for file in (uv, python):
        file.parent.mkdir(parents=True)
        file.touch(0o755)
    command = package_command(False, str(python), nothing)
    assert command == (str(uv), "pip", "install", "--python", str(python), PACKAGE)


def test_an_environment_made_with_pip_has_its_own_python(tmp_path):
    python = str(tmp_path / "bin" / "python")
    assert package_command(False, python, nothing) == (python, "-m", "pip", "install", PACKAGE)


def test_the_packaged_program_takes_any_python_and_its_own_folder():
    command = package_command(True, "/opt/fer-desktop/fer-desktop", {"python3": "/usr/bin/python3"}.get)
    assert command[:4] == ("/usr/bin/python3", "-m", "pip", "install")
    assert command[command.index("--target") + 1] == str(packages_folder())
    assert f"{sys.version_info.major}.{sys.version_info.minor}" in command
    assert "/opt/fer-desktop/fer-desktop" not in command
    assert package_command(True, "x", nothing) == ()


def test_what_the_program_can_run_itself(tmp_path):
    assert not can_run(())
    assert not can_run((str(tmp_path / "none"), "pip", "install", PACKAGE))
    assert can_run((sys.executable, "-c", "pass"))


def test_a_command_can_be_pasted():
    assert as_text(("/a b/uv", "pip", "install", PACKAGE)).count("'" if sys.platform != "win32" else '"') == 4


def test_what_is_there_already(tmp_path):
    assert not has_driver(tmp_path, "1.0") and not loads_at_start(tmp_path / "none")
    (tmp_path / "1.0").mkdir()
    (tmp_path / "1.0" / "modules.dep").write_text("updates/dkms/v4l2loopback.ko.xz: kernel/videodev.ko\n")
    assert has_driver(tmp_path, "1.0")
