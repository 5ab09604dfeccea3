"""A residual network of four stages for faces enlarged to 64 pixels, with channel and spatial attention.

Residual blocks after He et al. (CVPR 2016); attention after Woo et al., "CBAM: convolutional block attention
module" (ECCV 2018).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.networks.teachers.parts import Gate, TwoHeads, activated, normalised

ENLARGED = 4 / 3
WIDTHS = (48, 96, 192, 256)
BLOCKS = (1, 2, 2, 1)


class Enlarged(nn.Module):
    """Enlarges faces from 48 to 64 pixels."""

    def forward(self, x: Tensor) -> Tensor:
        return functional.interpolate(x, scale_factor=ENLARGED, mode="bilinear", align_corners=False)


class Places(nn.Module):
    """Spatial attention: weights each position by the mean and the maximum over the channels."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Conv2d(2, 1, 5, padding=2)

    def forward(self, x: Tensor) -> Tensor:
        seen = torch.cat([x.mean(1, keepdim=True), x.amax(1, keepdim=True)], 1)
        return x * torch.sigmoid(self.layer(seen))


class Block(nn.Module):
    """A residual block of two convolutions and both kinds of attention."""

    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        convolutions = activated(inputs, outputs, stride=stride), normalised(outputs, outputs)
        self.inner = nn.Sequential(*convolutions, Gate(outputs), Places())
        self.around: nn.Module = nn.Identity()
        if inputs != outputs or stride > 1:
            pool = nn.AvgPool2d(stride) if stride > 1 else nn.Identity()
            self.around = nn.Sequential(pool, normalised(inputs, outputs, 1))

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(self.inner(x) + self.around(x))


def build() -> nn.Module:
    """The network."""
    layers: list[nn.Module] = [Enlarged(), activated(1, WIDTHS[0], 5, stride=2)]
    inputs = WIDTHS[0]
    for stage, (width, blocks) in enumerate(zip(WIDTHS, BLOCKS, strict=True)):
        for number in range(blocks):
            layers.append(Block(inputs, width, 2 if stage and not number else 1))
            inputs = width
    return TwoHeads(nn.Sequential(*layers), inputs)
