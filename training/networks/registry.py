"""All networks by name: the program's own, the papers' and the teachers, with the same two outputs."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.data.dataset import FER2013_CLASSES, SIZE
from training.data.protocol import CLASSES
from training.networks.architectures import ARCHITECTURES
from training.networks.expression import MEAN, SPREAD, ExpressionNet
from training.networks.teachers import TEACHERS

OWN = "expression"
NETWORKS = (OWN, *ARCHITECTURES)


class PaperNet(nn.Module):
    """A paper's network, trained on both label sets at once.

    Raw grey pixels (N, 1, 48, 48) in 0..255 -> logits of the eight emotions and of FER2013's seven classes.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.inner = ARCHITECTURES[name].build(CLASSES + len(FER2013_CLASSES)).apply(_initialise)

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        logits = self.inner((pixels - MEAN) / SPREAD)
        return logits[:, :CLASSES], logits[:, CLASSES:]


def _initialise(layer: nn.Module) -> None:
    """Initialise a layer as Keras does, after Glorot and Bengio (AISTATS 2010).

    Without batch normalisation, networks hardly learn from PyTorch's own initial weights.
    """
    if isinstance(layer, nn.Conv2d | nn.Linear):
        nn.init.xavier_uniform_(layer.weight)
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)


def make(name: str) -> nn.Module:
    """A network with initial weights. Raises KeyError for an unknown name."""
    if name in TEACHERS:
        return TEACHERS[name]()
    return ExpressionNet() if name == OWN else PaperNet(name)


def weights(network: nn.Module) -> int:
    """The number of weights, including running means and variances, as Keras reports it."""
    running = (value for name, value in network.named_buffers() if "running" in name)
    return sum(value.numel() for value in (*network.parameters(), *running))


@torch.no_grad()
def multiply_adds(network: nn.Module) -> int:
    """The number of multiply-adds for one face, in convolutions and dense layers."""
    counts: list[int] = []

    def count(layer: nn.Module, _: object, output: Tensor) -> None:
        weight = layer.weight
        assert isinstance(weight, Tensor)
        counts.append(weight[0].numel() * output[0].numel())

    layers = [layer for layer in network.modules() if isinstance(layer, nn.Conv2d | nn.Linear)]
    hooks = [layer.register_forward_hook(count) for layer in layers]
    network.eval()(torch.zeros(1, 1, SIZE, SIZE))
    for hook in hooks:
        hook.remove()
    return sum(counts)
