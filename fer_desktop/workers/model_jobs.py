"""Jobs with models: checking the selected one, and importing one from a file.

The jobs themselves import what loads models: windows open sooner without the runtime.
"""

from __future__ import annotations

from pathlib import Path

from fer_desktop.models import face_networks
from fer_desktop.models.registry import Model, ModelSelection


def check_selected_model(models: ModelSelection) -> str:
    """Loads the selected model and returns why it can't be used, in a sentence; empty if it can.

    If it can be used, the same about the networks that find faces. Raises `ResourceError` if not even the
    shipped model can be loaded.
    """
    if models.selected.key:
        from fer_desktop.models.loading import load_classifier

        load_classifier(models, threads=1)
    face_networks.contents()
    return models.warning or face_networks.warning()


def import_model(path: Path) -> Model:
    """Checks a model's file, stores a copy and returns it. Raises `ModelError`."""
    from fer_desktop.models.importer import import_model

    return import_model(path)
