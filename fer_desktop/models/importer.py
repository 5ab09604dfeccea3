"""Imports an untrusted model: copies it, checks it, and tries it in a process of its own.

On a damaged file the runtime may crash, hang or use up the memory, which then only affects the other process.
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
from fer_desktop.core.messages import Message, message_from_json
from fer_desktop.models import registry
from fer_desktop.models.card import ModelCard, card_of, read_card
from fer_desktop.models.registry import DIGITS, Model
from fer_desktop.recognition.classifier import Classifier, ModelInfo, invalid_model_error
from fer_desktop.recognition.model_origin import ModelOrigin
from fer_desktop.recognition.onnx_check import MAX_MB

WITHIN_S = 20.0
"""Time limit of the check: loading and the first two faces. The largest network in the papers takes 2 s."""
MEMORY = 4 * 2**30
"""Bytes of address space that the check may use, if the system can limit it."""
MAX_STEM = 32


def import_model(source: Path, within_s: float = WITHIN_S) -> Model:
    """Copy a model into the user's data folder, with the card that lies beside it under the same name.

    Raises `ModelError` if it is not a model for this program, uses operators that none needs, or can't be
    copied.
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
    paths.make_private_folder(paths.data_folder())
    paths.make_private_folder(path.parent)
    with atomic_write(path, private=True) as file:
        file.write(content)


def _name(source: Path, info: ModelInfo) -> str:
    """A file name that is valid on every system: the source's name and the model's version."""
    stem = re.sub(r"[^\w-]+", " ", source.stem).strip(" ")[:MAX_STEM].strip(" ") or "model"
    version = re.sub(r"[^\w.-]+", " ", info.version)[: MAX_STEM - 2].strip(" .")
    return f"{stem} {version}".strip(" ")


def _card(path: Path, own_card: ModelCard) -> ModelCard:
    """The card beside a model if it is for this file; the model's own metadata takes precedence."""
    card = read_card(path)
    if card is None or (card.version, card.size) != (own_card.version, own_card.size):
        return own_card
    if card.sha256 not in ("", own_card.sha256):
        return own_card
    return replace(card, date=own_card.date, training_data=own_card.training_data, sha256=own_card.sha256)


def validate_in_subprocess(path: Path, origin: ModelOrigin, within_s: float = WITHIN_S) -> ModelInfo:
    """Try a model in a process of its own and return its metadata. Raises `ModelError`."""
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
        raise _refused(origin, Message("is damaged or needs too much memory")) from error
    finally:
        process.kill()
        process.join()
        ours.close()
    if "error" in answer:
        raise ModelError(message_from_json(answer["error"]))
    return ModelInfo(**answer | {"labels": tuple(answer["labels"])})


def _refused(origin: ModelOrigin, reason: str) -> ModelError:
    return invalid_model_error(origin.name, reason, origin.advice)


def _answer(ours: Connection, within_s: float) -> dict[str, Any]:
    """Raises TimeoutError, and EOFError if the process ended without an answer."""
    if not ours.poll(within_s):
        raise TimeoutError
    # JSON, because unpickling would let that process run code here
    answer: dict[str, Any] = json.loads(ours.recv_bytes(2**16))
    return answer


def _try(theirs: Connection, path: Path, origin: ModelOrigin) -> None:
    """Runs in the other process."""
    _limit_memory()
    try:
        answer = asdict(Classifier(path, 1, origin).info)
    except ModelError as error:
        answer = {"error": error.message.as_json()}
    with suppress(BrokenPipeError):  # the parent process has ended
        theirs.send_bytes(json.dumps(answer).encode())


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
