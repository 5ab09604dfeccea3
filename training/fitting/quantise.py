"""Quantises a model's convolutions to int8: a third of the time and half the size for the same predictions.

After Jacob et al., "Quantization and training of neural networks for efficient integer-arithmetic-only
inference" (CVPR 2018), but without further training.
"""

from __future__ import annotations

import argparse
import datetime
import json
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

from fer_desktop.recognition.classifier import Classifier
from training.data.dataset import Faces, load
from training.evaluation.evaluate import predict

CALIBRATION_FACES = 512
MIN_AGREEMENT = 0.98
"""Share of validation faces for which both forms must predict the same emotion."""
OPERATORS = ["Conv", "Relu", "Add"]
"""The dense layers of the gates and heads stay in float32: they take little time and matter most."""


class _Calibration(CalibrationDataReader):
    """Batches of training faces from which the ranges are taken."""

    def __init__(self, faces: Faces) -> None:
        pixels = faces.pixels[:CALIBRATION_FACES, None].astype(np.float32)
        self._batches: Iterator[Any] = iter({"pixels": pixels[n : n + 32]} for n in range(0, len(pixels), 32))

    def get_next(self) -> Any:
        return next(self._batches, None)


def widened(path: Path) -> onnx.ModelProto:
    """The model with its float16 weights converted to float32."""
    model = onnx.load(path)
    graph = model.graph
    halves = {w.name: w for w in graph.initializer}
    for cast in [n for n in graph.node if n.op_type == "Cast" and n.input[0] in halves]:
        half = halves[cast.input[0]]
        graph.initializer.append(
            numpy_helper.from_array(numpy_helper.to_array(half).astype(np.float32), cast.output[0])
        )
        graph.initializer.remove(half)
        graph.node.remove(cast)
    return model


def quantised(model: onnx.ModelProto, faces: Faces) -> onnx.ModelProto:
    """The int8 form of a float32 model, with ranges from training faces.

    Each channel of a convolution has its own scale. Weights use seven bits, because with eight, processors
    without VNNI overflow when they add two products.
    """
    logging.getLogger().setLevel(logging.ERROR)  # The quantiser logs its progress as warnings
    with tempfile.TemporaryDirectory() as name:
        whole, ready, done = (Path(name) / part for part in ("whole.onnx", "ready.onnx", "done.onnx"))
        onnx.save(model, whole)
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        quantize_static(
            str(ready),
            str(done),
            _Calibration(faces),
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=OPERATORS,
            per_channel=True,
            reduce_range=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
        )
        result = onnx.load(done)
    helper.set_model_props(result, _properties(model))
    _drop_unused_domains(result)
    return result


def _properties(model: onnx.ModelProto) -> dict[str, str]:
    return {each.key: each.value for each in model.metadata_props}


def _drop_unused_domains(model: onnx.ModelProto) -> None:
    """Remove operator sets that the quantiser imports but does not use; the program rejects such models."""
    domains = {node.domain for node in model.graph.node}
    used = [each for each in model.opset_import if each.domain in domains]
    del model.opset_import[:]
    model.opset_import.extend(used)


def compared(model: Path, other: Path, faces: Faces) -> dict[str, float]:
    """The share of faces for which two models predict the same emotion, and their mean distance.

    The distance of two predictions is the sum of their absolute differences, 0 to 2.
    """
    ours, theirs = (predict(Classifier(path), faces) for path in (model, other))
    agreement = float((ours.argmax(1) == theirs.argmax(1)).mean())
    return {"agreement": agreement, "distance": float(np.abs(ours - theirs).sum(1).mean())}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training quantise``."""
    parser.add_argument("--model", type=Path, default=Path("training/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--out", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--version", required=True, help="version of the new model, for example 1.4")


def main(args: argparse.Namespace) -> int:
    """Quantise the model. Writes nothing and returns 1 if both forms agree too rarely."""
    whole = widened(args.model)
    result = quantised(whole, load(args.data, "train"))
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    helper.set_model_props(result, _properties(whole) | {"version": args.version, "date": today})
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / args.out.name
        onnx.save(result, trial)
        report = compared(trial, args.model, load(args.data, "valid"))
        fits = report["agreement"] >= MIN_AGREEMENT
        if fits:
            args.out.write_bytes(trial.read_bytes())
    print(json.dumps(report | {"written": fits}))
    return 0 if fits else 1
