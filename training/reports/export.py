"""Calibrates a trained network on the validation faces and exports it as an ONNX model for the program.

Also writes the model's card, which the program shows if the model is added in its settings.
"""

from __future__ import annotations

import argparse
import datetime
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from fer_desktop.core.emotions import EMOTIONS
from training.data import protocol
from training.data.dataset import SIZE, Faces, load
from training.fitting import calibrate
from training.fitting.train import logits_of
from training.networks import network_card
from training.networks.registry import OWN, make

TOLERANCE = 1e-4
"""Maximum difference of a probability between PyTorch and ONNX Runtime, with float32 weights."""
HALVED_TOLERANCE = 1e-2
"""The same with float16 weights."""
TRAINING_DATA = "FER2013 with the FER+ votes (Microsoft, MIT licence), training split"


class Exported(nn.Module):
    """Raw grey pixels (N, 1, 48, 48) -> calibrated probabilities (N, 8), with both steps in the graph."""

    def __init__(self, network: nn.Module, calibration: calibrate.Calibration, mirror: bool) -> None:
        super().__init__()
        self.network, self.mirror = network, mirror
        self.register_buffer("offset", torch.tensor(calibration.offset(), dtype=torch.float32))
        self.temperature = calibration.temperature
        self.eval()

    def logits(self, pixels: Tensor) -> Tensor:
        """The logits (N, 8); with ``mirror``, the mean of those of each face and its mirror image."""
        logits: Tensor = self.network(pixels)[0]
        return (logits + self.network(pixels.flip(3))[0]) / 2 if self.mirror else logits

    def forward(self, pixels: Tensor) -> Tensor:
        return torch.softmax((self.logits(pixels) + self.offset) / self.temperature, 1)


def load_network(*checkpoints: Path) -> nn.Module:
    """The averaged network of a checkpoint, on the CPU.

    For several checkpoints, each trained from the one before, the mean of their weights, after Wortsman et
    al., "Model soups" (ICML 2022).
    """
    loaded = [torch.load(path, map_location="cpu", weights_only=True) for path in checkpoints]
    states = [each["average"] for each in loaded]
    network = make(loaded[0].get("name", OWN))
    network.load_state_dict({key: _mean([state[key] for state in states]) for key in states[0]})
    return network.eval()


def network_name(checkpoint: Path) -> str:
    """The network of a checkpoint by its name for ``--network``."""
    loaded = torch.load(checkpoint, map_location="cpu", weights_only=True)
    return str(loaded.get("name", OWN))


def _mean(values: list[Tensor]) -> Tensor:
    return torch.stack(values).mean(0) if values[0].dtype.is_floating_point else values[-1]


def calibrated(network: nn.Module, data: Path) -> calibrate.Calibration:
    """Fit temperature and class offsets on the validation faces."""
    train, valid = load(data, "train"), load(data, "valid")
    counts, labels = protocol.majority(valid)
    in_training, training_labels = protocol.majority(train)
    shares = np.bincount(training_labels[in_training], minlength=protocol.CLASSES) / in_training.sum()
    logits = logits_of(network, valid.where(counts)).double().numpy()
    return calibrate.fit(logits, labels[counts], shares)


def to_onnx(module: Exported) -> onnx.ModelProto:
    """The module as an ONNX graph, with batch normalisation folded into the convolutions."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "raw.onnx"
        torch.onnx.export(
            module,
            (torch.zeros(2, 1, SIZE, SIZE),),
            str(path),
            dynamo=False,
            opset_version=17,
            input_names=["pixels"],
            output_names=["probabilities"],
            dynamic_axes={"pixels": {0: "faces"}, "probabilities": {0: "faces"}},
        )
        return onnx.load(path)


def save(model: onnx.ModelProto, path: Path, properties: dict[str, str]) -> None:
    """Check the model and write it with its metadata."""
    helper.set_model_props(model, properties)
    onnx.checker.check_model(model)
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, path)


def metadata(module: Exported, version: str) -> dict[str, str]:
    """The metadata that the program checks when it loads the model."""
    return {
        "product": "fer-desktop",
        "labels": ",".join(EMOTIONS),
        "input_size": str(SIZE),
        "temperature": f"{module.temperature:.6f}",
        "training_data": TRAINING_DATA,
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "version": version,
    }


def halve_weights(model: onnx.ModelProto) -> None:
    """Store the large weights as float16; the runtime converts them once, when it loads the model."""
    graph = model.graph
    for weight in [
        w for w in graph.initializer if w.data_type == TensorProto.FLOAT and np.prod(w.dims) > 256
    ]:
        halved = numpy_helper.from_array(
            numpy_helper.to_array(weight).astype(np.float16), weight.name + "_half"
        )
        graph.initializer.remove(weight)
        graph.initializer.append(halved)
        graph.node.insert(0, helper.make_node("Cast", [halved.name], [weight.name], to=TensorProto.FLOAT))


def largest_difference(module: Exported, model: onnx.ModelProto, faces: Faces) -> float:
    """The largest difference of a probability between PyTorch and ONNX Runtime, on real faces."""
    pixels = torch.from_numpy(faces.pixels[:256])[:, None].float()
    with torch.no_grad():
        ours = module(pixels).numpy()
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    theirs = session.run(["probabilities"], {"pixels": pixels.numpy()})[0]
    return float(np.abs(ours - theirs).max())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training export``."""
    parser.add_argument(
        "--checkpoint", type=Path, nargs="+", required=True, help="weights of several are averaged"
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--out", type=Path, default=Path("models/expression.onnx"))
    parser.add_argument("--version", required=True, help="version of the model, for example 1.0")
    parser.add_argument(
        "--mirror", action="store_true", help="predict the mean for a face and its mirror image"
    )


def main(args: argparse.Namespace) -> int:
    """Export the network. Writes nothing and returns 1 if PyTorch and ONNX Runtime differ too much."""
    calibration = calibrated(network := load_network(*args.checkpoint), args.data)
    module, valid = Exported(network, calibration, args.mirror), load(args.data, "valid")
    model = to_onnx(module)
    report = {"difference": largest_difference(module, model, valid)}
    halve_weights(model)
    report["difference_halved"] = largest_difference(module, model, valid)
    fits = report["difference"] <= TOLERANCE and report["difference_halved"] <= HALVED_TOLERANCE
    if fits:
        details = {"prior_power": str(calibration.power), "mirror": str(args.mirror).lower()}
        save(model, args.out, metadata(module, args.version) | details)
        report |= {"temperature": calibration.temperature, "power": calibration.power}
        report["bytes"] = args.out.stat().st_size
        report["card"] = network_card.write(args.out, network_name(args.checkpoint[0]), valid)
    print(json.dumps(report))
    return 0 if fits else 1
