"""The versions that a report and *About* name."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

from fer_desktop import __version__
from fer_desktop.ui.model_facts import model_version

LIBRARIES = {
    "OpenCV": "opencv-python-headless",
    "ONNX Runtime": "onnxruntime",
    "PyAV": "av",
    "NumPy": "numpy",
    "Pillow": "pillow",
}


def version_texts() -> list[str]:
    """The program, its model, the system, and the libraries that decide what is read."""
    model = model_version()
    parts = [f"FER Desktop {__version__}", f"model {model}" if model else "", platform.platform(terse=True)]
    parts += [f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    return [part for part in [*parts, *(_library(*each) for each in LIBRARIES.items())] if part]


def _library(name: str, package: str) -> str:
    """A frozen program knows the versions of some packages only; *Licences* has them all."""
    try:
        return f"{name} {version(package)}"
    except PackageNotFoundError:
        return ""
