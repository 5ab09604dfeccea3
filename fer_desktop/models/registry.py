"""Which expression model answers: the shipped one, or one that the user added.

The user's own lie in their data folder, copied there by `model_check.install` after it was looked through and
tried. The beginning of a file's SHA-256 stands in its name: a file that was changed since is refused.
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
"""Of a file's SHA-256 in its name."""
SUFFIX = ".onnx"
_KEY = re.compile(rf"(?P<name>[\w-][\w .-]{{0,63}})\.(?P<digest>[0-9a-f]{{{DIGITS}}})")
ADVICE = Message("Add it again in the settings, under Model.")

Loaded = TypeVar("Loaded")


@dataclass(frozen=True)
class Model:
    """One of the models that there are. Without a name it is the shipped one."""

    name: str = ""
    digest: str = ""

    @property
    def key(self) -> str:
        """What the settings keep; empty for the shipped one."""
        return f"{self.name}.{self.digest}" if self.name else ""

    @property
    def path(self) -> Path:
        """The file. Raises `ResourceError` if the shipped one is missing."""
        return models_folder() / f"{self.key}{SUFFIX}" if self.name else paths.model()

    @property
    def origin(self) -> ModelOrigin:
        """As the classifier wants it."""
        return ModelOrigin(self.name, self.digest, ADVICE) if self.name else _shipped_origin()

    @property
    def card(self) -> ModelCard:
        """What is known of it; an empty card if there is none. Raises `ResourceError` as `path`."""
        path = models_folder() / f"{self.key}.json" if self.name else paths.model_card()
        return read_card(path) or ModelCard()

    @property
    def called(self) -> str:
        """As sessions name it. Raises `ResourceError` as `path`."""
        return self.origin.display_name("" if self.name else self.card.version)


def _shipped_origin() -> ModelOrigin:
    return ModelOrigin(digest=paths.digest("models", "expression.onnx"))


SHIPPED = Model()
_chosen: list[Model] = [SHIPPED]
_broken: dict[Model, Message] = {}


def selected() -> Model:
    """The one that the user wants; from any thread."""
    return _chosen[0]


def active() -> Model:
    """The one that answers: the shipped one where the chosen one is known to be broken."""
    return SHIPPED if selected() in _broken else selected()


def warning() -> str:
    """Why the chosen model doesn't answer, in a sentence; empty if it does, as far as is known."""
    return _broken.get(selected(), "")


def is_broken(model: Model) -> bool:
    """Whether it is known that a model can't be used, be it chosen or not."""
    return model in _broken or (bool(model.key) and not model.path.is_file())


def use(model: Model) -> None:
    """Choose a model; it answers from the next loading on."""
    _chosen[0] = model


def use_key(key: str) -> None:
    """Choose a model by what the settings keep. What is no key at all stands for the shipped one."""
    found = model_of(key)
    if key and not found.key:
        log.warning("the settings name a model that can't be")
    use(found)


def record_failure(model: Model, error: ModelError | None) -> None:
    """Remember that a model can't be used, or that it can after all."""
    if error is None:
        _broken.pop(model, None)
        return
    log.info("a model can't be used", exc_info=error)
    _broken[model] = Message("{trouble} Until then the shipped model answers.", trouble=error.sentence)


def cached_by_model(load: Callable[[], Loaded]) -> Callable[[], Loaded]:
    """Loads when it is first asked, and again when another model was chosen meanwhile."""
    held: dict[Model, Loaded] = {}

    def load_or_hold() -> Loaded:
        wanted = selected()
        if wanted not in held:
            held.clear()
            held[wanted] = load()
        return held[wanted]

    return load_or_hold


def model_of(key: str) -> Model:
    """The model of a key, be it there or not; the shipped one for what is no key."""
    found = _KEY.fullmatch(key)
    return SHIPPED if found is None else Model(found["name"], found["digest"])


def models_folder() -> Path:
    """Where the user's own models are kept."""
    return paths.data_folder() / "models"


def installed() -> list[Model]:
    """The user's own models, by their names."""
    try:
        keys = sorted(path.stem for path in models_folder().glob(f"*{SUFFIX}"))
    except OSError:
        log.warning("the models can't be listed", exc_info=True)
        return []
    return [found for found in map(model_of, keys) if found.key]


def remove(model: Model) -> None:
    """Delete one of the user's models; if it was chosen, the shipped one is. Raises `ModelError`."""
    if not model.key:
        raise ModelError("The shipped model can't be removed.")
    if selected() == model:
        use(SHIPPED)
    record_failure(model, None)
    _delete(model.path, model.path.with_name(f"{model.key}.json"))


def remove_all() -> None:
    """Delete the user's models, and what an interrupted copy left. Raises `ModelError`."""
    use(SHIPPED)
    _broken.clear()
    if models_folder().is_dir():
        _delete(*models_folder().iterdir())


def _delete(*paths: Path) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise ModelError(
                "{name} can't be deleted: {reason}.", name=path.name, reason=error.strerror
            ) from error
