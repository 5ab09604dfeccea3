"""The versions in use, and the command line's recognizer with the selected model."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from fer_desktop import __version__
from fer_desktop.cli.terminal import Terminal
from fer_desktop.core.errors import ResourceError
from fer_desktop.core.settings import load_settings
from fer_desktop.models import face_networks
from fer_desktop.models.registry import SHIPPED, ModelSelection, is_missing, model_of

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Recognizer


def version_lines() -> list[str]:
    """The versions of the program, its model, OpenCV and ONNX Runtime, one per line."""
    return [
        f"FER Desktop {__version__}",
        f"model {_model_version()}",
        f"OpenCV {_library_version('opencv-python-headless', 'cv2')}",
        f"ONNX Runtime {_library_version('onnxruntime', 'onnxruntime')}",
    ]


def _model_version() -> str:
    model = model_of(load_settings().recognition.model)
    if not model.key:
        return _shipped_version()
    if is_missing(model):
        return f"{_shipped_version()} (the selected one, {model.called}, is missing)"
    return model.called


def _shipped_version() -> str:
    try:
        version_text = SHIPPED.card.version
    except ResourceError:
        version_text = ""
    return version_text or "missing or damaged: install FER Desktop again"


def _library_version(package: str, module: str) -> str:
    """From the package's metadata, which is fast but may be missing in a frozen app; else from the module."""
    try:
        return version(package)
    except PackageNotFoundError:
        return str(importlib.import_module(module).__version__)


def selected_model() -> ModelSelection:
    """The model selected in the settings."""
    return ModelSelection(load_settings().recognition.model)


def recognizer_loader(terminal: Terminal, models: ModelSelection) -> Callable[[], Recognizer]:
    """A function that loads the recognizer, and says so if the selected model is broken and not used."""

    def load() -> Recognizer:
        from fer_desktop.models.loading import load_recognizer

        recognizer = load_recognizer(models)
        for warning in filter(None, (models.warning, face_networks.warning())):
            terminal.info(warning)
        return recognizer

    return load
