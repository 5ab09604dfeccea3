"""What this computer lacks for a virtual camera, and the command that installs the package for this program.

The package, pyvirtualcam, is GPLv2 and never bundled. Which command works depends on how the program was
started: with ``./run`` uv manages its environment, a packaged program has a folder of its own for packages.
"""

from __future__ import annotations

import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from fer_desktop.media.virtual_camera.device import packages_folder

PACKAGE = "pyvirtualcam>=0.15,<0.16"

_MODULES = Path("/lib/modules")
_MODULE_OPTIONS = Path("/etc/modprobe.d/fer-desktop.conf")

Which = Callable[[str], str | None]


def is_packaged() -> bool:
    """Whether this is the packaged program, which has no Python of its own to call."""
    return bool(getattr(sys, "frozen", False))


def package_command(
    packaged: bool | None = None, python: str = sys.executable, which: Which = shutil.which
) -> tuple[str, ...]:
    """Returns the command that installs the package where this program finds it; empty if nothing here can.

    packaged: whether this is the packaged program; None: find out. python: the program's own Python.
    """
    if is_packaged() if packaged is None else packaged:
        return _into_folder(which)
    uv = _uv_beside(python) or which("uv")
    if uv:
        return (uv, "pip", "install", "--python", python, PACKAGE)
    return (python, "-m", "pip", "install", PACKAGE)


def _into_folder(which: Which) -> tuple[str, ...]:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    options = ("--target", str(packages_folder()), "--python-version", version, "--only-binary", ":all:")
    uv, python = which("uv"), which("python3") or which("python")
    if uv:
        return (uv, "pip", "install", *options, "--no-deps", PACKAGE)
    return (python, "-m", "pip", "install", *options, "--no-deps", PACKAGE) if python else ()


def _uv_beside(python: str) -> str | None:
    """The uv that ``./run`` brought into the checkout."""
    checkout = Path(python).parent.parent.parent
    found = checkout / ".uv" / "venv" / "bin" / "uv"
    return str(found) if found.is_file() and os.access(found, os.X_OK) else None


def can_run(command: Sequence[str], which: Which = shutil.which) -> bool:
    """Whether the program can run the command itself: its pip is there."""
    if not command or which(command[0]) is None:
        return False
    if "-m" not in command[:2]:
        return True
    if command[0] == sys.executable:
        return importlib.util.find_spec("pip") is not None
    try:
        return subprocess.run([command[0], "-m", "pip", "--version"], capture_output=True).returncode == 0
    except OSError:
        return False


def as_text(command: Sequence[str]) -> str:
    """The command as it is typed into this system's terminal."""
    return subprocess.list2cmdline(command) if sys.platform == "win32" else shlex.join(command)


def has_driver(modules: Path = _MODULES, release: str = platform.release()) -> bool:
    """Whether v4l2loopback is installed for the kernel that runs."""
    try:
        listed = (modules / release / "modules.dep").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return "v4l2loopback" in listed


def loads_at_start(options: Path = _MODULE_OPTIONS) -> bool:
    """Whether the driver was set up to be loaded each time the computer starts."""
    return options.exists()
