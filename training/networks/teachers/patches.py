"""A small ConvNeXt: depthwise convolutions with large kernels, followed by dense layers across channels.

Liu et al., "A ConvNet for the 2020s" (CVPR 2022), with batch instead of layer normalisation, which is cheaper
at this size. Blocks are skipped at random after Huang et al., "Deep networks with stochastic depth" (ECCV
2016).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.networks.teachers.parts import TwoHeads, activated

WIDTHS = (128, 256)
BLOCKS = (2, 3)
LEFT_OUT = 0.1


class Block(nn.Module):
    """A depthwise 7x7 convolution, then an inverted bottleneck with four times as many channels."""

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
        return x + self._depth_mask(x) * (self.scale * self.inner(x))

    def _depth_mask(self, x: Tensor) -> Tensor:
        """Weight of the block for each face (N, 1, 1, 1): 0 for those that skip it in training."""
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
