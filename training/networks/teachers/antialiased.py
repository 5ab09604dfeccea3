"""A ResNet with a 3x3 stem at full resolution and blurred pooling instead of strides.

He et al., "Deep residual learning" (CVPR 2016). Pooling after Zhang, "Making convolutional networks
shift-invariant again" (ICML 2019), because a detector's boxes shift from frame to frame.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.networks.teachers.parts import Blurred, TwoHeads, activated, normalised

STEM = 32
WIDTHS = (64, 128, 256)
BLOCKS = 2


class Block(nn.Module):
    """A residual block of two convolutions, after halving the picture if ``halved``."""

    def __init__(self, inputs: int, outputs: int, halved: bool) -> None:
        super().__init__()
        self.pool = Blurred() if halved else nn.Identity()
        self.inner = nn.Sequential(activated(inputs, outputs), normalised(outputs, outputs))
        self.around = nn.Identity() if inputs == outputs else normalised(inputs, outputs, 1)

    def forward(self, x: Tensor) -> Tensor:
        x = self.pool(x)
        return torch.relu(self.inner(x) + self.around(x))


def build() -> nn.Module:
    """The network with PyTorch's initial weights."""
    layers: list[nn.Module] = [activated(1, STEM)]
    inputs = STEM
    for width in WIDTHS:
        for number in range(BLOCKS):
            layers.append(Block(inputs, width, halved=number == 0))
            inputs = width
    return TwoHeads(nn.Sequential(*layers), inputs)
