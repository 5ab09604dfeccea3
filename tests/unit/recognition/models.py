"""Small model files that a test makes: one that fits the contract, and what changes it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from onnx import ModelProto, TensorProto, helper, numpy_helper

from fer_desktop.core.emotions import EMOTIONS

METADATA = {
    "product": "fer-desktop",
    "version": "9.9",
    "date": "2026-01-02",
    "input_size": "48",
    "temperature": "1.25",
    "training_data": "none",
    "labels": ",".join(EMOTIONS),
}


def model(
    size: int = 48,
    classes: int = 8,
    names: tuple[str, str] = ("pixels", "probabilities"),
    faces: str | int = "faces",
    channels: int = 1,
    softmax: bool = True,
    element: int = TensorProto.FLOAT,
    weight: float | np.ndarray = 0.0,
) -> ModelProto:
    """A model whose prediction is the same for every face, unless `weight` is given: one, or one a class."""
    given, asked = names
    flat = channels * size * size
    kind = helper.tensor_dtype_to_np_dtype(element)
    nodes = [
        helper.make_node("Flatten", [given], ["flat"]),
        helper.make_node("MatMul", ["flat", "weights"], ["logits" if softmax else asked]),
    ]
    nodes += [helper.make_node("Softmax", ["logits"], [asked])] if softmax else []
    graph = helper.make_graph(
        nodes,
        "small",
        [helper.make_tensor_value_info(given, element, [faces, channels, size, size])],
        [helper.make_tensor_value_info(asked, element, [faces, classes])],
        [numpy_helper.from_array(np.full((flat, classes), weight, kind), "weights")],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def write(path: Path, proto: ModelProto, metadata: dict[str, str], without: Sequence[str] = ()) -> Path:
    """Writes the model with its metadata, less the keys that are to be missing."""
    helper.set_model_props(proto, {key: text for key, text in metadata.items() if key not in without})
    path.write_bytes(proto.SerializeToString())
    return path


def always(emotion: str, version: str = "9.9") -> bytes:
    """A model that sees one emotion in every face, as its file."""
    proto = model(weight=np.where(np.array(EMOTIONS) == emotion, 1e-4, 0.0))
    helper.set_model_props(proto, METADATA | {"version": version})
    return bytes(proto.SerializeToString())
