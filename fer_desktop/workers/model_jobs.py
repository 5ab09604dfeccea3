"""Jobs with models: whether the chosen one is whole, and another taken over from a file.

What loads them is imported in the job: the windows open sooner without the runtime.
"""

from __future__ import annotations

from pathlib import Path

from fer_desktop.models import face_networks, registry
from fer_desktop.models.registry import Model


def check_selected_model() -> str:
    """Loads the chosen model and returns why it can't be used, in a sentence; empty if it can.

    If it can, the same of the networks that find faces. Raises `ResourceError` if not even the shipped model
    can be loaded.
    """
    if registry.selected().key:
        from fer_desktop.models.loading import load_classifier

        load_classifier(threads=1)
    face_networks.contents()
    return registry.warning() or face_networks.warning()


def import_model(path: Path) -> Model:
    """A copy of a model's file, checked and kept. Raises `ModelError`."""
    from fer_desktop.models.importer import import_model

    return import_model(path)
