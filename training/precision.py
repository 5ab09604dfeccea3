"""The same model with weights of float32, float16 (widened when loaded) and int8: accuracy, time, size."""

from __future__ import annotations

import argparse
import json
import logging
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import numpy_helper
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

from fer_desktop.recognition.classifier import Classifier
from training import metrics, protocol
from training.dataset import Faces, load
from training.evaluate import predict

CALIBRATION_FACES = 512
CALLS = 200


def widened(path: Path) -> onnx.ModelProto:
    """The model with its float16 weights as float32."""
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


class _Calibration(CalibrationDataReader):
    """Real training faces, one batch after the other."""

    def __init__(self, faces: Faces) -> None:
        pixels = faces.pixels[:CALIBRATION_FACES, None].astype(np.float32)
        self._batches: Iterator[Any] = iter({"pixels": pixels[n : n + 32]} for n in range(0, len(pixels), 32))

    def get_next(self) -> Any:
        return next(self._batches, None)


def _drop_unused_domains(model: onnx.ModelProto) -> None:
    """The quantiser names the runtime's own operators and uses none; the program refuses who names them."""
    used = {node.domain for node in model.graph.node}
    kept = [each for each in model.opset_import if each.domain in used]
    del model.opset_import[:]
    model.opset_import.extend(kept)


def quantised(path: Path, out: Path, faces: Faces) -> Path:
    """Writes the int8 form of a float32 model."""
    prepared = out.with_suffix(".prepared.onnx")
    quant_pre_process(str(path), str(prepared), skip_symbolic_shape=True)
    quantize_static(
        str(prepared),
        str(out),
        _Calibration(faces),
        quant_format=QuantFormat.QDQ,
        op_types_to_quantize=["Conv", "MatMul", "Gemm", "Relu", "Add"],
        per_channel=True,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
    )
    model = onnx.load(out)
    kept = onnx.load(path).metadata_props
    del model.metadata_props[:]
    model.metadata_props.extend(kept)
    _drop_unused_domains(model)
    onnx.save(model, out)
    return out


def milliseconds(classifier: Classifier) -> dict[str, float]:
    """Median and 90th percentile of one face's call, on one thread."""
    face = np.random.default_rng(1).uniform(0, 255, (1, 1, 48, 48)).astype(np.float32)
    times = []
    for _ in range(CALLS):
        began = time.perf_counter()
        classifier.predict(face)
        times.append(1e3 * (time.perf_counter() - began))
    return {"median_ms": float(np.median(times)), "p90_ms": float(np.percentile(times, 90))}


def compare(model: Path, data: Path) -> dict[str, dict[str, float]]:
    """Each form's figures on the validation split, in one run."""
    valid = load(data, "valid")
    counts, labels = protocol.majority(valid)
    logging.getLogger().setLevel(logging.ERROR)  # the quantiser tells its progress as warnings
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        onnx.save(widened(model), folder / "float32.onnx")
        forms = {"float32": folder / "float32.onnx", "float16": model}
        forms["int8"] = quantised(folder / "float32.onnx", folder / "int8.onnx", load(data, "train"))
        return {form: _figures(path, valid.where(counts), labels[counts]) for form, path in forms.items()}


def _figures(path: Path, faces: Faces, labels: metrics.Labels) -> dict[str, float]:
    classifier = Classifier(path, threads=1)
    scores = metrics.headline(predict(classifier, faces), labels)
    return {**scores, **milliseconds(classifier), "bytes": path.stat().st_size}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training precision``."""
    parser.add_argument("--model", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")


def main(args: argparse.Namespace) -> int:
    """Prints the figures as JSON."""
    print(json.dumps(compare(args.model, args.data), indent=2))
    return 0
