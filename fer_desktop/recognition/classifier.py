"""The expression model: an ONNX file, described by its own metadata and checked when it is loaded."""

from __future__ import annotations

import datetime
import hashlib
import math
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import numpy as np
import numpy.typing as npt
import onnxruntime as ort

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import ModelError
from fer_desktop.core.messages import Message
from fer_desktop.core.stages import stage
from fer_desktop.recognition.model_origin import SHIPPED, ModelOrigin
from fer_desktop.recognition.onnx_check import MAX_MB, rejection_reason

PRODUCT = "fer-desktop"
INPUT, OUTPUT = "pixels", "probabilities"
SIZES = range(16, 513)
TOLERANCE = 1e-3
"""The largest deviation of a prediction's sum from 1."""
MAX_TEXT = 400
"""The longest text in a model's metadata; a version may have a tenth of it."""


@dataclass(frozen=True)
class ModelInfo:
    """The model's metadata."""

    version: str
    date: str
    input_size: int
    temperature: float
    training_data: str
    labels: tuple[str, ...]


class Classifier:
    """Predictions of an expression model. Safe to use from several threads."""

    info: ModelInfo

    def __init__(self, model: Path, threads: int = 0, origin: ModelOrigin = SHIPPED) -> None:
        """Load and check a model, which may come from an untrusted source.

        threads: how many the runtime may use for one prediction; 0: as many as it chooses.
        Raises `ModelError` if the file is missing, damaged or changed, uses forbidden operators, or
        is not an expression model for this program.
        """
        self._name, self._origin = origin.name or model.name, origin
        self._session = self._load(model, threads)
        self.info = self._read_info()
        self.display_name = origin.display_name(self.info.version)
        self._check_shapes()
        self._check_prediction()

    @stage("classify")
    def predict(self, pixels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return the probabilities of the eight emotions for each face, in the order of `EMOTIONS`.

        pixels: float32 (N, 1, size, size), grey, 0 to 255. Returns float32 (N, 8), each row sums to 1.
        """
        if len(pixels) == 0:
            return np.empty((0, len(EMOTIONS)), np.float32)
        outputs = self._session.run([OUTPUT], {INPUT: pixels})
        return np.asarray(outputs[0], np.float32)

    def _load(self, model: Path, threads: int) -> ort.InferenceSession:
        # As bytes, since a path with non-Latin letters fails on Windows and the file may change after the
        # check. The runtime's errors have no common base class below Exception.
        content = self._content(model)
        try:
            return ort.InferenceSession(content, _options(threads), ["CPUExecutionProvider"])
        except Exception as error:  # noqa: BLE001
            self._refuse(Message("is damaged or not an ONNX model"), error)

    def _content(self, model: Path) -> bytes:
        if not model.is_file():
            self._refuse(Message("is missing"))
        try:
            with model.open("rb") as file:
                content = file.read(MAX_MB * 2**20 + 1)
        except OSError as error:
            self._refuse(Message("can't be read"), error)
        if len(content) > MAX_MB * 2**20:
            self._refuse(Message("is larger than {megabytes} MB", megabytes=MAX_MB))
        if not hashlib.sha256(content).hexdigest().startswith(self._origin.digest):
            self._refuse(Message("is damaged or was changed"))
        if reason := rejection_reason(content):
            self._refuse(reason)
        return content

    def _read_info(self) -> ModelInfo:
        try:
            texts = self._session.get_modelmeta().custom_metadata_map
        except UnicodeDecodeError as error:
            self._refuse(Message("has unreadable metadata"), error)
        if texts.get("product") != PRODUCT:
            self._refuse(Message("was not made for this program"))
        try:
            return _info(texts)
        except (KeyError, ValueError) as error:
            self._refuse(Message("has wrong metadata ({reason})", reason=_reason(error)), error)

    def _check_shapes(self) -> None:
        size = self.info.input_size
        outputs, inputs = self._session.get_outputs(), self._session.get_inputs()
        names = [[node.name for node in nodes] for nodes in (inputs, outputs)]
        if names != [[INPUT], [OUTPUT]] or any(node.type != "tensor(float)" for node in (*inputs, *outputs)):
            self._refuse(Message("has other inputs or outputs than this program uses"))
        fits = _fits(inputs[0].shape, (None, 1, size, size)) and _fits(
            outputs[0].shape, (None, len(EMOTIONS))
        )
        if not fits:
            self._refuse(Message("has inputs or outputs of another shape than this program uses"))

    def _check_prediction(self) -> None:
        size = self.info.input_size
        pixels = np.linspace(0, 255, 2 * size * size, dtype=np.float32).reshape(2, 1, size, size)
        try:
            predictions = self.predict(pixels)
        except Exception as error:  # noqa: BLE001
            self._refuse(Message("fails on a picture"), error)
        has_shape = predictions.shape == (2, len(EMOTIONS))
        sums = predictions.sum(axis=1) if has_shape else np.zeros(1)
        if not (np.abs(sums - 1) <= TOLERANCE).all() or (predictions < 0).any():
            self._refuse(Message("does not return probabilities"))

    def _refuse(self, reason: str, cause: Exception | None = None) -> NoReturn:
        raise invalid_model_error(self._name, reason, self._origin.advice) from cause


def invalid_model_error(name: str, reason: str, advice: str) -> ModelError:
    """The error for a model that can't be used; ``reason`` is the end of a sentence."""
    return ModelError(
        "The expression model {name} {reason}. {advice}", name=name, reason=reason, advice=advice
    )


def _options(threads: int) -> ort.SessionOptions:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    # Spinning makes a prediction slightly faster but keeps a core busy between two
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # The runtime's own format would bypass the check of the ONNX file
    options.add_session_config_entry("session.load_model_format", "ONNX")
    return options


def _reason(error: Exception) -> str:
    """The reason in what `_info` raised, as a `Message` where it is this program's own."""
    reason = error.args[0] if error.args else error
    return reason if isinstance(reason, Message) else str(error)


def _info(texts: dict[str, str]) -> ModelInfo:
    """Raises KeyError for what is missing and ValueError for what is wrong."""
    missing = {"version", "date", "input_size", "temperature", "training_data", "labels"} - set(texts)
    if missing:
        raise KeyError(", ".join(sorted(missing)))
    labels = tuple(texts["labels"].split(","))
    if labels != EMOTIONS:
        raise ValueError(Message("its labels are not this program's emotions in their order"))
    size, temperature = int(texts["input_size"]), float(texts["temperature"])
    if size not in SIZES or not (math.isfinite(temperature) and temperature > 0):
        raise ValueError(
            Message("input size {size}, temperature {temperature}", size=size, temperature=str(temperature))
        )
    datetime.date.fromisoformat(texts["date"])
    _check_texts(texts["version"], texts["training_data"])
    return ModelInfo(texts["version"], texts["date"], size, temperature, texts["training_data"], labels)


def _check_texts(version: str, training_data: str) -> None:
    if not 0 < len(version) <= MAX_TEXT // 10 or not version.isprintable():
        raise ValueError(Message("its version is not a short text"))
    if len(training_data) > MAX_TEXT or not training_data.isprintable():
        raise ValueError(Message("its description of the training data is not a short text"))


def _fits(shape: list[int | str | None], expected: tuple[int | None, ...]) -> bool:
    """Whether a model's shape has the expected sizes; a name or None in it stands for any size."""
    if len(shape) != len(expected):
        return False
    free = shape[0] is None or isinstance(shape[0], str)
    pairs = zip(shape[1:], expected[1:], strict=True)
    return free and all(not isinstance(have, int) or have == want for have, want in pairs)
