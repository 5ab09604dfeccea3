"""Turns an exported model back into a checkpoint for ``train --start-from``, if the run's own is lost.

An export folds batch normalisation into the convolutions. Here each convolution gets one again, with the mean
and variance of real faces, so that the network predicts what the export does and can be trained further. The
head for FER2013's seven classes is not in the file and starts from random weights.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from training.data.dataset import load
from training.networks.registry import OWN, make

FACES = 1024
"""Number of training faces from which the means and variances are taken."""
Weights = dict[str, Tensor]


def read(path: Path) -> tuple[list[tuple[Tensor, Tensor]], Weights]:
    """Weights and biases of the convolutions in order, and all other weights by name."""
    graph = onnx.load(path).graph
    tensors = {each.name.removesuffix("_half"): _tensor(each) for each in graph.initializer}
    folded = [node.input[1:3] for node in graph.node if node.op_type == "Conv"]
    convolutions = [(tensors[weight], tensors[bias]) for weight, bias in folded]
    own = {name: each for name, each in tensors.items() if name.startswith("network.")}
    return convolutions, {name.removeprefix("network."): each for name, each in own.items()}


def _tensor(initializer: onnx.TensorProto) -> Tensor:
    return torch.from_numpy(numpy_helper.to_array(initializer).astype(np.float32))


def revived(path: Path, pixels: Tensor) -> nn.Module:
    """The program's network with the weights of an export.

    pixels: training faces (N, 1, 48, 48), float32, raw grey.
    """
    network = make(OWN).eval()
    folded, named = read(path)
    network.load_state_dict(named, strict=False)
    layers = [each for each in network.modules() if isinstance(each, nn.Conv2d)]
    norms = [each for each in network.modules() if isinstance(each, nn.BatchNorm2d)]
    for layer, norm, (weight, bias) in zip(layers, norms, folded, strict=True):
        layer.weight.data.copy_(weight)
        _make_identity(norm, bias)
    _set_statistics(network, norms, pixels)
    return network


def _make_identity(norm: nn.BatchNorm2d, bias: Tensor) -> None:
    """Let the normalisation only add the bias in evaluation mode."""
    norm.running_mean.zero_()
    norm.running_var.fill_(1 - norm.eps)
    norm.weight.data.fill_(1)
    norm.bias.data.copy_(bias)


@torch.no_grad()
def _set_statistics(network: nn.Module, norms: list[nn.BatchNorm2d], pixels: Tensor) -> None:
    """Set each normalisation to the statistics of its input, with weights and bias that undo the effect."""
    statistics: dict[nn.Module, tuple[Tensor, Tensor]] = {}

    def record(norm: nn.Module, inputs: tuple[Tensor], _: Tensor) -> None:
        variance, mean = torch.var_mean(inputs[0], (0, 2, 3))
        statistics[norm] = mean, variance

    hooks = [norm.register_forward_hook(record) for norm in norms]
    network(pixels)
    for norm, hook in zip(norms, hooks, strict=True):
        hook.remove()
        mean, variance = statistics[norm]
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(variance)
        norm.weight.data.copy_((variance + norm.eps).sqrt())
        norm.bias.data.add_(mean)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training revive``."""
    parser.add_argument("--model", type=Path, default=Path("training/expression.onnx"))
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint")


def main(args: argparse.Namespace) -> int:
    """Write the checkpoint."""
    faces = load(args.data, "train").pixels[:FACES]
    network = revived(args.model, torch.from_numpy(faces)[:, None].float())
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"name": OWN, "average": network.state_dict()}, args.out)
    print(args.out)
    return 0
