"""Which versions this program is made of.

The recognizer of the command line: with the model that the user chose in the settings.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from fer_desktop import __version__
from fer_desktop.cli.terminal import Terminal
from fer_desktop.core.errors import ResourceError
from fer_desktop.core.settings import load_settings
from fer_desktop.models import face_networks, registry

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Recognizer


def version_lines() -> list[str]:
    """The versions of the app, its model, OpenCV and ONNX Runtime, a line each."""
    return [
        f"FER Desktop {__version__}",
        f"model {_model_version()}",
        f"OpenCV {_library_version('opencv-python-headless', 'cv2')}",
        f"ONNX Runtime {_library_version('onnxruntime', 'onnxruntime')}",
    ]


def _model_version() -> str:
    model = registry.model_of(load_settings().model)
    if not model.key:
        return _shipped_version()
    if registry.is_broken(model):
        return f"{_shipped_version()} (the chosen one, {model.called}, is missing)"
    return model.called


def _shipped_version() -> str:
    try:
        told = registry.SHIPPED.card.version
    except ResourceError:
        told = ""
    return told or "missing or damaged: install FER Desktop again"


def _library_version(package: str, module: str) -> str:
    """From the package's own note, which is quick; a frozen app or another build of it may have none."""
    try:
        return version(package)
    except PackageNotFoundError:
        return str(importlib.import_module(module).__version__)


def recognizer_loader(terminal: Terminal) -> Callable[[], Recognizer]:
    """What loads the recognizer. If the chosen model is broken, that is told, and the shipped one answers."""

    def load() -> Recognizer:
        from fer_desktop.models.loading import load_recognizer

        registry.use_key(load_settings().model)
        recognizer = load_recognizer()
        for sentence in filter(None, (registry.warning(), face_networks.warning())):
            terminal.info(sentence)
        return recognizer

    return load
