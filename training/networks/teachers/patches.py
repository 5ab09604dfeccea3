"""A small ConvNeXt: large kernels for each channel alone, then a dense part across the channels.

Liu et al., "A ConvNet for the 2020s" (CVPR 2022), with batch instead of layer normalisation, which costs less
at this size; whole blocks are left out at random after Huang et al., "Deep networks with stochastic depth"
(ECCV 2016).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.networks.teachers.parts import TwoHeads, activated

WIDTHS = (128, 256)
BLOCKS = (2, 3)
LEFT_OUT = 0.1


class Block(nn.Module):
    """A 7x7 convolution of each channel, then four times as many channels and back."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.inner = nn.Sequential(
            nn.Conv2d(channels, channels, 7, padding=3, groups=channels, bias=False),
            nn.BatchNorm2d(channels),
            nn.Conv2d(channels, 4 * channels, 1),
            nn.GELU(),
            nn.Conv2d(4 * channels, channels, 1),
        )
        self.scale = nn.Parameter(torch.full((1, channels, 1, 1), 0.1))

    def forward(self, x: Tensor) -> Tensor:
        return x + self._kept(x) * (self.scale * self.inner(x))

    def _kept(self, x: Tensor) -> Tensor:
        """1 for each face, or 0 for those for which the block is left out in training: (N, 1, 1, 1)."""
        if not self.training:
            return x.new_ones(1, 1, 1, 1)
        return (torch.rand(len(x), 1, 1, 1) >= LEFT_OUT).to(x) / (1 - LEFT_OUT)


def build() -> nn.Module:
    """The network."""
    layers: list[nn.Module] = [activated(1, 48, stride=2), activated(48, 96), nn.Conv2d(96, WIDTHS[0], 2, 2)]
    inputs = WIDTHS[0]
    for width, blocks in zip(WIDTHS, BLOCKS, strict=True):
        if width != inputs:
            layers.append(nn.Sequential(nn.BatchNorm2d(inputs), nn.Conv2d(inputs, width, 2, 2)))
        layers += [Block(width) for _ in range(blocks)]
        inputs = width
    return TwoHeads(nn.Sequential(*layers, nn.BatchNorm2d(inputs), nn.GELU()), inputs)
