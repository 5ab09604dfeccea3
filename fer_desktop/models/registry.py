"""The expression models: the shipped one, those that the user imported, and which of them is selected.

Imported models are in the user's data folder, where `models.importer` copies them after checking them. Their
file names contain the start of their SHA-256, so that a file that was changed later is refused.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from fer_desktop.core import paths
from fer_desktop.core.errors import ModelError
from fer_desktop.core.messages import Message
from fer_desktop.models.card import ModelCard, read_card
from fer_desktop.recognition.model_origin import ModelOrigin

log = logging.getLogger(__name__)

DIGITS = 16
"""The number of digits of the SHA-256 in a file name."""
SUFFIX = ".onnx"
_KEY = re.compile(rf"(?P<name>[\w-][\w .-]{{0,63}})\.(?P<digest>[0-9a-f]{{{DIGITS}}})")
ADVICE = Message("Add it again in the settings, under Model.")

Loaded = TypeVar("Loaded")


@dataclass(frozen=True)
class Model:
    """A model. The shipped one has no name."""

    name: str = ""
    digest: str = ""

    @property
    def key(self) -> str:
        """Its key in the settings; empty for the shipped model."""
        return f"{self.name}.{self.digest}" if self.name else ""

    @property
    def path(self) -> Path:
        """Its file. Raises `ResourceError` if the shipped model is missing."""
        return models_folder() / f"{self.key}{SUFFIX}" if self.name else paths.model()

    @property
    def origin(self) -> ModelOrigin:
        """Its name and digest for the classifier."""
        return ModelOrigin(self.name, self.digest, ADVICE) if self.name else _shipped_origin()

    @property
    def card(self) -> ModelCard:
        """Its card; an empty one if there is none. Raises `ResourceError` like `path`."""
        path = models_folder() / f"{self.key}.json" if self.name else paths.model_card()
        return read_card(path) or ModelCard()

    @property
    def called(self) -> str:
        """Its name in sessions. Raises `ResourceError` like `path`."""
        return self.origin.display_name("" if self.name else self.card.version)


def _shipped_origin() -> ModelOrigin:
    return ModelOrigin(digest=paths.digest("models", "expression.onnx"))


SHIPPED = Model()


class ModelSelection:
    """The model that the user selected, and which models are known to be broken.

    Each program has one, passed to whatever loads or names a model. Safe to use from any thread.
    """

    def __init__(self, key: str = "") -> None:
        """key: as for `select_key`."""
        self._selected = SHIPPED
        self._broken: dict[Model, Message] = {}
        self.select_key(key)

    @property
    def selected(self) -> Model:
        """The model that the user selected."""
        return self._selected

    @property
    def active(self) -> Model:
        """The model in use: the shipped model while the selected one is known to be broken."""
        return SHIPPED if self._selected in self._broken else self._selected

    @property
    def warning(self) -> str:
        """Why the selected model is not in use, in a sentence; empty if it is."""
        return self._broken.get(self._selected, "")

    def is_broken(self, model: Model) -> bool:
        """Whether a model, selected or not, is known to be unusable."""
        return model in self._broken or is_missing(model)

    def select(self, model: Model) -> None:
        """Use a model from the next time that one is loaded."""
        self._selected = model

    def select_key(self, key: str) -> None:
        """Select a model by its key in the settings; an invalid key selects the shipped model."""
        model = model_of(key)
        if key and not model.key:
            log.warning("the settings name a model whose key is invalid")
        self.select(model)

    def record_failure(self, model: Model, error: ModelError | None) -> None:
        """Remember that a model is unusable, or with None that it works."""
        if error is None:
            self._broken.pop(model, None)
            return
        log.info("a model can't be used", exc_info=error)
        self._broken[model] = Message(
            "{trouble} Until then, the built-in model is used.", trouble=error.message
        )

    def cached(self, load: Callable[[], Loaded]) -> Callable[[], Loaded]:
        """A function that calls `load` the first time, and again after another model was selected."""
        loaded: dict[Model, Loaded] = {}

        def load_once() -> Loaded:
            model = self._selected
            if model not in loaded:
                loaded.clear()
                loaded[model] = load()
            return loaded[model]

        return load_once

    def remove(self, model: Model) -> None:
        """Delete one of the user's models, and select the shipped one in its place. Raises `ModelError`."""
        if not model.key:
            raise ModelError("The built-in model can't be removed.")
        if self._selected == model:
            self.select(SHIPPED)
        self.record_failure(model, None)
        _delete(model.path, model.path.with_name(f"{model.key}.json"))

    def remove_all(self) -> None:
        """Delete the user's models and what interrupted copies left. Raises `ModelError`."""
        self.select(SHIPPED)
        self._broken.clear()
        if models_folder().is_dir():
            _delete(*models_folder().iterdir())


def is_missing(model: Model) -> bool:
    """Whether the file of one of the user's models was deleted."""
    return bool(model.key) and not model.path.is_file()


def model_of(key: str) -> Model:
    """The model with a key, even if its file is missing; the shipped model for an invalid key."""
    match = _KEY.fullmatch(key)
    return SHIPPED if match is None else Model(match["name"], match["digest"])


def models_folder() -> Path:
    """The folder of the imported models."""
    return paths.data_folder() / "models"


def installed() -> list[Model]:
    """The imported models, sorted by name."""
    try:
        keys = sorted(path.stem for path in models_folder().glob(f"*{SUFFIX}"))
    except OSError:
        log.warning("the models can't be listed", exc_info=True)
        return []
    return [match for match in map(model_of, keys) if match.key]


def _delete(*paths: Path) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise ModelError(
                "{name} can't be deleted: {reason}.", name=path.name, reason=error.strerror
            ) from error
