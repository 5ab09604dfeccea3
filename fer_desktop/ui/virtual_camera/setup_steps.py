"""What to install on this system to have a virtual camera, step by step: only what is missing."""

from __future__ import annotations

import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from fer_desktop.core.errors import (
    VirtualCameraError,
    VirtualCameraMissing,
    VirtualCameraNotInstalled,
    VirtualCameraRefused,
)
from fer_desktop.media.virtual_camera.backends import this_system
from fer_desktop.media.virtual_camera.installation import (
    as_text,
    can_run,
    has_driver,
    is_packaged,
    loads_at_start,
    package_command,
)

translate = QCoreApplication.translate

OPTIONS = 'exclusive_caps=1 card_label="FER Desktop"'
"""Without ``exclusive_caps`` browsers do not list the device as a camera."""

INSTALLERS = {
    "debian": "sudo apt install v4l2loopback-dkms",
    "fedora": "sudo dnf install akmod-v4l2loopback",
    "arch": "sudo pacman -S v4l2loopback-dkms",
    "suse": "sudo zypper install v4l2loopback-kmp-default",
}


@dataclass(frozen=True)
class Step:
    """A sentence, and a command for the terminal or an empty string."""

    text: str
    command: str = ""
    run: tuple[str, ...] = ()
    """The same command, if the program can run it itself."""


@dataclass(frozen=True)
class Computer:
    """What the steps depend on. ``family`` names a Linux distribution and those it derives from.

    ``install``: the command that installs the package, and ``can_install`` whether the program can run it.
    """

    system: str
    family: tuple[str, ...] = ()
    packaged: bool = False
    install: tuple[str, ...] = ()
    can_install: bool = False
    has_device: bool = False
    has_driver: bool = False
    loads_at_start: bool = False


def this_computer() -> Computer:
    """Return the computer that the program runs on."""
    command = package_command()
    return Computer(
        sys.platform,
        _family(),
        is_packaged(),
        command,
        can_run(command),
        bool(this_system().devices()),
        has_driver(),
        loads_at_start(),
    )


def _family() -> tuple[str, ...]:
    if sys.platform != "linux":
        return ()
    try:
        release: Mapping[str, str] = platform.freedesktop_os_release()
    except OSError:
        return ()
    return (release.get("ID", ""), *release.get("ID_LIKE", "").split())


def steps(error: VirtualCameraError, computer: Computer) -> list[Step]:
    """Return what to do, in order; empty where nothing needs to be installed."""
    if isinstance(error, VirtualCameraNotInstalled):
        return _package(computer) + ([] if computer.has_device else _device(computer))
    if isinstance(error, VirtualCameraMissing):
        return _device(computer)
    if isinstance(error, VirtualCameraRefused):
        return [
            Step(
                translate("VirtualCameraSteps", "Add yourself to the group whose members may use cameras:"),
                'sudo usermod -aG video "$USER"',
            ),
            Step(translate("VirtualCameraSteps", "Log out and log in again.")),
        ]
    return []


def _package(computer: Computer) -> list[Step]:
    if not computer.install:
        text = translate(
            "VirtualCameraSteps",
            "Install Python from python.org: it brings pip, which installs the package pyvirtualcam.",
        )
        return [Step(text)]
    text = translate("VirtualCameraSteps", "Install the package that writes to virtual cameras:")
    if computer.packaged:
        text = translate(
            "VirtualCameraSteps",
            "Because of its licence, the package that writes to virtual cameras can't be shipped with "
            "this program. Install it for FER Desktop:",
        )
    return [Step(text, as_text(computer.install), computer.install if computer.can_install else ())]


def _device(computer: Computer) -> list[Step]:
    if computer.system == "win32":
        return _obs_on_windows()
    return _obs_on_macos() if computer.system == "darwin" else _v4l2loopback(computer)


def _obs_on_windows() -> list[Step]:
    return [
        Step(
            translate(
                "VirtualCameraSteps",
                "Install OBS Studio (free, obsproject.com). Its virtual camera comes with it.",
            )
        ),
        Step(
            translate(
                "VirtualCameraSteps",
                "You don't need to start OBS. If it is running, stop its own virtual camera.",
            )
        ),
    ]


def _obs_on_macos() -> list[Step]:
    return [
        Step(
            translate(
                "VirtualCameraSteps", "Install OBS Studio (free, obsproject.com) in the Applications folder."
            )
        ),
        Step(
            translate(
                "VirtualCameraSteps",
                "Start OBS once, press “Start Virtual Camera” and allow its system extension in System "
                "Settings; then press “Stop Virtual Camera” and quit OBS.",
            )
        ),
    ]


def _v4l2loopback(computer: Computer) -> list[Step]:
    make_permanent = f"echo 'options v4l2loopback {OPTIONS}' | sudo tee /etc/modprobe.d/fer-desktop.conf"
    load = Step(translate("VirtualCameraSteps", "Load it:"), f"sudo modprobe v4l2loopback {OPTIONS}")
    keep = Step(
        translate("VirtualCameraSteps", "To load it each time the computer starts:"),
        f"{make_permanent} && echo v4l2loopback | sudo tee /etc/modules-load.d/fer-desktop.conf",
    )
    if computer.has_driver:
        text = translate("VirtualCameraSteps", "Load the driver v4l2loopback:")
        load = Step(text, load.command)
    driver = [] if computer.has_driver else [_driver(computer.family)]
    return [*driver, load, *([] if computer.loads_at_start else [keep])]


def _driver(family: tuple[str, ...]) -> Step:
    install = next((INSTALLERS[name] for name in family if name in INSTALLERS), "")
    first = translate("VirtualCameraSteps", "Install the driver v4l2loopback:")
    if not install:
        first = translate(
            "VirtualCameraSteps", "Install the driver v4l2loopback with your system's package manager."
        )
    return Step(first, install)
