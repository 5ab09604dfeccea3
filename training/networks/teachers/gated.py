"""A wide residual network with pre-activation and a channel gate in every block.

Zagoruyko and Komodakis, "Wide residual networks" (BMVC 2016); He et al., "Identity mappings in deep residual
networks" (ECCV 2016); gates after Hu et al., "Squeeze-and-excitation networks" (CVPR 2018).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.networks.teachers.parts import Gate, TwoHeads

WIDTHS = (80, 160, 256)
BLOCKS = 2


class Block(nn.Module):
    """A residual block of two convolutions, each after normalisation and ReLU, and a gate."""

    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        self.before = nn.BatchNorm2d(inputs)
        self.first = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.between = nn.BatchNorm2d(outputs)
        self.second = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.gate = Gate(outputs)
        plain = inputs == outputs and stride == 1
        self.around = None if plain else nn.Conv2d(inputs, outputs, 1, bias=False)
        self.pool = nn.AvgPool2d(stride) if stride > 1 else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        ready = torch.relu(self.before(x))
        around = x if self.around is None else self.around(self.pool(ready))
        inner = self.second(torch.relu(self.between(self.first(ready))))
        return around + self.gate(inner)


def build() -> nn.Module:
    """The network. Its first convolution sees each 2x2 square of pixels as four channels."""
    layers: list[nn.Module] = [nn.PixelUnshuffle(2), nn.Conv2d(4, WIDTHS[0], 5, padding=2, bias=False)]
    inputs = WIDTHS[0]
    for stage, width in enumerate(WIDTHS):
        for number in range(BLOCKS):
            layers.append(Block(inputs, width, 2 if stage and not number else 1))
            inputs = width
    trunk = nn.Sequential(*layers, nn.BatchNorm2d(inputs), nn.ReLU())
    return TwoHeads(trunk, inputs)
