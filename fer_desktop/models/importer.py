"""A stranger's model taken over: copied, looked through and tried in a process of its own.

The runtime may crash, hang or fill the memory on a damaged file; that costs the other process, not this one.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import re
import secrets
import sys
from contextlib import suppress
from dataclasses import asdict, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from fer_desktop.core import paths
from fer_desktop.core.errors import ModelError
from fer_desktop.core.file_io import (
    atomic_write,
    display_name,
    open_regular,
    read_error_message,
    write_error_message,
)
from fer_desktop.core.messages import Message, sentence_from
from fer_desktop.models import registry
from fer_desktop.models.card import ModelCard, card_of, read_card
from fer_desktop.models.registry import DIGITS, Model
from fer_desktop.recognition.classifier import Classifier, ModelInfo, invalid_model_error
from fer_desktop.recognition.model_origin import ModelOrigin
from fer_desktop.recognition.onnx_check import MAX_MB

WITHIN_S = 20.0
"""Time for the check: loading, and the first two faces. The largest network of the papers takes 2 s."""
MEMORY = 4 * 2**30
"""Address space that the check may use, where the system can limit it."""
MAX_STEM = 32


def import_model(source: Path, within_s: float = WITHIN_S) -> Model:
    """Take over a model with its card, the JSON file beside it that has its name, if that is really its own.

    Raises `ModelError` if it is no model of this program, asks more of the runtime than a model needs, or
    can't be copied.
    """
    content = _content(source)
    digest = hashlib.sha256(content).hexdigest()[:DIGITS]
    part = registry.models_folder() / f".{secrets.token_hex(8)}.part"
    origin = ModelOrigin(display_name(source), digest, Message("Choose another file."))
    try:
        _write(part, content)
        info = validate_in_subprocess(part, origin, within_s)
        model = Model(_name(source, info), digest)
        card = _card(source.with_suffix(".json"), card_of(info, content))
        _write(registry.models_folder() / f"{model.key}.json", card.as_json().encode())
        part.replace(model.path)
    except OSError as error:
        raise ModelError(write_error_message(error, display_name(source))) from error
    finally:
        part.unlink(missing_ok=True)
    registry.record_failure(model, None)
    return model


def _content(source: Path) -> bytes:
    try:
        with open_regular(source) as file:
            content = file.read(MAX_MB * 2**20 + 1)
    except OSError as error:
        raise ModelError(read_error_message(error, display_name(source))) from error
    if len(content) > MAX_MB * 2**20:
        raise ModelError(
            "{name} is larger than {megabytes} MB: choose another file.",
            name=display_name(source),
            megabytes=MAX_MB,
        )
    return content


def _write(path: Path, content: bytes) -> None:
    paths.private(paths.data_folder())
    paths.private(path.parent)
    with atomic_write(path, private=True) as file:
        file.write(content)


def _name(source: Path, info: ModelInfo) -> str:
    """A name that every system allows for a file: that of the file, with the version."""
    stem = re.sub(r"[^\w-]+", " ", source.stem).strip(" ")[:MAX_STEM].strip(" ") or "model"
    version = re.sub(r"[^\w.-]+", " ", info.version)[: MAX_STEM - 2].strip(" .")
    return f"{stem} {version}".strip(" ")


def _card(path: Path, own: ModelCard) -> ModelCard:
    """The card beside a model if it speaks of this file; what the model says of itself comes first."""
    beside = read_card(path)
    if beside is None or (beside.version, beside.size) != (own.version, own.size):
        return own
    if beside.sha256 not in ("", own.sha256):
        return own
    said = {name: getattr(own, name) for name in ("date", "training_data", "sha256")}
    return replace(beside, **said)


def validate_in_subprocess(path: Path, origin: ModelOrigin, within_s: float = WITHIN_S) -> ModelInfo:
    """What a model says of itself, after it was tried in a process of its own. Raises `ModelError`."""
    spawned = multiprocessing.get_context("spawn")
    ours, theirs = spawned.Pipe(duplex=False)
    process = spawned.Process(target=_try, args=(theirs, path, origin), daemon=True)
    process.start()
    theirs.close()
    try:
        answer = _answer(ours, within_s)
    except TimeoutError as error:
        raise _refused(
            origin, Message("takes more than {seconds} s for one face", seconds=round(within_s))
        ) from error
    except EOFError as error:
        raise _refused(origin, Message("is damaged, or needs more memory than it may have")) from error
    finally:
        process.kill()
        process.join()
        ours.close()
    if "error" in answer:
        raise ModelError(sentence_from(answer["error"]))
    return ModelInfo(**answer | {"labels": tuple(answer["labels"])})


def _refused(origin: ModelOrigin, reason: str) -> ModelError:
    return invalid_model_error(origin.name, reason, origin.advice)


def _answer(ours: Connection, within_s: float) -> dict[str, Any]:
    """Raises TimeoutError, and EOFError if the process ended without a word."""
    if not ours.poll(within_s):
        raise TimeoutError
    # JSON, as unpickling would let that process run anything here
    found: dict[str, Any] = json.loads(ours.recv_bytes(2**16))
    return found


def _try(theirs: Connection, path: Path, origin: ModelOrigin) -> None:
    """Runs in the other process."""
    _limit_memory()
    try:
        answer = asdict(Classifier(path, 1, origin).info)
    except ModelError as error:
        answer = {"error": error.sentence.as_json()}
    with suppress(BrokenPipeError):  # the one who asked has ended
        theirs.send_bytes(json.dumps(answer).encode())


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
