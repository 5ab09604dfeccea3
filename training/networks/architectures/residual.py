"""ResNet18 and ResNet50 after He et al., "Deep residual learning for image recognition" (CVPR 2016).

For grey pictures. With three channels and 1,000 classes, they have as many weights as in the paper.
"""

from __future__ import annotations

from typing import ClassVar

import torch
from torch import nn


def _normalised(inputs: int, outputs: int, size: int, stride: int = 1) -> nn.Sequential:
    convolution = nn.Conv2d(inputs, outputs, size, stride, padding=size // 2, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(outputs))


class Basic(nn.Module):
    """A residual block of two 3x3 convolutions."""

    widening: ClassVar[int] = 1

    def __init__(self, inputs: int, width: int, stride: int) -> None:
        super().__init__()
        self.inner = nn.Sequential(
            _normalised(inputs, width, 3, stride), nn.ReLU(), _normalised(width, width, 3)
        )
        self.around = _way_around(inputs, width, stride)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(self.inner(x) + self.around(x))


class Bottleneck(nn.Module):
    """A residual block of 1x1, 3x3 and 1x1 convolutions, with the stride in the 3x3."""

    widening: ClassVar[int] = 4

    def __init__(self, inputs: int, width: int, stride: int) -> None:
        super().__init__()
        self.inner = nn.Sequential(
            _normalised(inputs, width, 1),
            nn.ReLU(),
            _normalised(width, width, 3, stride),
            nn.ReLU(),
            _normalised(width, width * self.widening, 1),
        )
        self.around = _way_around(inputs, width * self.widening, stride)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(self.inner(x) + self.around(x))


def _way_around(inputs: int, outputs: int, stride: int) -> nn.Module:
    if inputs == outputs and stride == 1:
        return nn.Identity()
    return _normalised(inputs, outputs, 1, stride)


class ResNet(nn.Module):
    """A stem, four stages of blocks, global average pooling and a dense head."""

    def __init__(
        self,
        block: type[Basic] | type[Bottleneck],
        blocks: tuple[int, ...],
        head: nn.Module,
        channels: int = 1,
    ) -> None:
        super().__init__()
        layers: list[nn.Module] = [_normalised(channels, 64, 7, 2), nn.ReLU(), nn.MaxPool2d(3, 2, 1)]
        inputs = 64
        for stage, count in enumerate(blocks):
            width = 64 << stage
            for number in range(count):
                layers.append(block(inputs, width, 2 if stage and not number else 1))
                inputs = width * block.widening
        self.trunk = nn.Sequential(*layers)
        self.head = head

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.head(self.trunk(x).mean((2, 3)))
