"""What to install on this system to have a virtual camera, step by step, and the page that shows it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from fer_desktop.core.errors import (
    VirtualCameraError,
    VirtualCameraMissing,
    VirtualCameraNotInstalled,
    VirtualCameraRefused,
    VirtualCameraUndecided,
)
from fer_desktop.media.virtual_camera.device import packages_folder
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, card, label, set_spacing

translate = QCoreApplication.translate

PACKAGE = "pyvirtualcam>=0.15,<0.16"
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


@dataclass(frozen=True)
class Computer:
    """What the steps depend on. ``family`` names a Linux distribution and those it derives from."""

    system: str
    family: tuple[str, ...] = ()
    packaged: bool = False


def this_computer() -> Computer:
    """Return the computer that the program runs on."""
    return Computer(sys.platform, _family(), bool(getattr(sys, "frozen", False)))


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
        return _package(computer) + _device(computer)
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
    if not computer.packaged:
        return [
            Step(
                translate("VirtualCameraSteps", "Install the package that writes to virtual cameras:"),
                _pip(""),
            )
        ]
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    target = f'--target "{packages_folder()}" --python-version {version} --only-binary=:all: --no-deps '
    return [
        Step(
            translate(
                "VirtualCameraSteps",
                "Because of its licence, the package that writes to virtual cameras can't be shipped with "
                "this program. Install it for FER Desktop with any Python on this computer:",
            ),
            _pip(target),
        )
    ]


def _pip(options: str) -> str:
    return f'python{"" if sys.platform == "win32" else "3"} -m pip install {options}"{PACKAGE}"'


def _device(computer: Computer) -> list[Step]:
    if computer.system == "win32":
        return _obs_on_windows()
    return _obs_on_macos() if computer.system == "darwin" else _v4l2loopback(computer.family)


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


def _v4l2loopback(family: tuple[str, ...]) -> list[Step]:
    install = next((INSTALLERS[name] for name in family if name in INSTALLERS), "")
    first = translate("VirtualCameraSteps", "Install the driver v4l2loopback:")
    if not install:
        first = translate(
            "VirtualCameraSteps", "Install the driver v4l2loopback with your system's package manager."
        )
    make_permanent = f"echo 'options v4l2loopback {OPTIONS}' | sudo tee /etc/modprobe.d/fer-desktop.conf"
    return [
        Step(first, install),
        Step(translate("VirtualCameraSteps", "Load it:"), f"sudo modprobe v4l2loopback {OPTIONS}"),
        Step(
            translate("VirtualCameraSteps", "To load it each time the computer starts:"),
            f"{make_permanent} && echo v4l2loopback | sudo tee /etc/modules-load.d/fer-desktop.conf",
        ),
    ]


COPIED_MS = 2000


class VirtualCameraHelp(QWidget):
    """Says what is missing and how to install it; offers to try again, and the overlay instead."""

    retry_requested = Signal()
    overlay_requested = Signal()
    device_chosen = Signal(str)

    def __init__(self, computer: Computer | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._computer = computer or this_computer()
        self.title = label(role="title", wrap=True)
        self.sentence = label(wrap=True)
        self.steps: list[StepCard] = []
        self.choices: list[QPushButton] = []
        self.retry = button(
            self.tr("&Try again"), self.tr("Look for the virtual camera again"), "F5", "accent"
        )
        self.overlay = button(
            self.tr("Use the &overlay instead"),
            self.tr("Show the emoji above every window; a call sees it when you share your screen"),
        )
        self.retry.clicked.connect(self.retry_requested)
        self.overlay.clicked.connect(self.overlay_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        self._list = QVBoxLayout()
        set_spacing(self._list, 0, 1)
        column.addLayout(self._list)
        self.overlay_hint = label(
            self.tr("Without a virtual camera, the overlay shows your emoji when you share your screen."),
            role="muted",
            wrap=True,
        )
        column.addWidget(self.overlay_hint)
        column.addStretch(1)

    def show_error(self, error: VirtualCameraError) -> None:
        """Say why there is no virtual camera, and what to do on this computer."""
        self.title.setText(self._title(error))
        self.sentence.setText(translate_message(error))
        self.setAccessibleName(f"{self.title.text()}. {self.sentence.text()}")
        for card_before in self.steps:
            self._list.removeWidget(card_before)
            card_before.deleteLater()
        self._show_choices(error.choices if isinstance(error, VirtualCameraUndecided) else ())
        numbered = enumerate(steps(error, self._computer), 1)
        self.steps = [StepCard(number, step) for number, step in numbered]
        for step_card in self.steps:
            self._list.addWidget(step_card)

    def _show_choices(self, names: Sequence[str]) -> None:
        for choice_before in self.choices:
            self._list.removeWidget(choice_before)
            choice_before.deleteLater()
        self.choices = []
        for name in names:
            tip = self.tr("Send the picture to this virtual camera from now on")
            choice = button(self.tr("Use “{0}”").format(name.replace("&", "&&")), tip)
            choice.clicked.connect(partial(self.device_chosen.emit, name))
            self._list.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            self.choices.append(choice)

    def _title(self, error: VirtualCameraError) -> str:
        if isinstance(error, VirtualCameraNotInstalled):
            return self.tr("A package is missing")
        if isinstance(error, VirtualCameraMissing):
            return self.tr("No virtual camera")
        if isinstance(error, VirtualCameraUndecided):
            return self.tr("Which virtual camera?")
        if isinstance(error, VirtualCameraRefused):
            return self.tr("No permission to use the virtual camera")
        return self.tr("The virtual camera can't be used")


class StepCard(QFrame):
    """A numbered step; its command can be copied."""

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        self.command = step.command
        column = QVBoxLayout(self)
        set_spacing(column, 0, 1)
        column.addWidget(label(f"{number}.  {step.text}", wrap=True))
        if step.command:
            column.addWidget(self._command_row(number))

    def _command_row(self, number: int) -> QWidget:
        row = card("notice")
        inside = QHBoxLayout(row)
        inside.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        inside.setSpacing(SPACE)
        self.line = QLineEdit(self.command)
        self.line.setReadOnly(True)
        self.line.setCursorPosition(0)
        self.line.setToolTip(self.command)
        self.line.setAccessibleName(self.tr("Command of step {0}").format(number))
        self.copy = button(self.tr("Copy"), self.tr("Copy the command of step {0}").format(number))
        self.copy.clicked.connect(self._copy)
        inside.addWidget(self.line, 1)
        inside.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command)
        self.copy.setText(self.tr("Copied"))
        QTimer.singleShot(COPIED_MS, self.copy, self._reset_copy)

    def _reset_copy(self) -> None:
        self.copy.setText(self.tr("Copy"))
