"""The shipped network: a small residual network for 48x48 grey faces.

Residual blocks after He et al., "Deep residual learning" (CVPR 2016); channel gates after
Hu et al., "Squeeze-and-excitation networks" (CVPR 2018), one at the end of each stage.
"""

from __future__ import annotations

import torch
from torch import nn

from training.data.dataset import FER2013_CLASSES
from training.data.protocol import CLASSES

WIDTHS = (24, 56, 112, 224)
BLOCKS = (1, 2, 2, 2)
MEAN, SPREAD = 129.0, 64.0
"""Mean and standard deviation of the training pixels, rounded, for the network's own normalisation."""


def _convolution(inputs: int, outputs: int, stride: int = 1) -> nn.Sequential:
    layer = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
    return nn.Sequential(layer, nn.BatchNorm2d(outputs))


class Gate(nn.Module):
    """Weights the channels by their means over the whole picture (squeeze and excitation)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.down = nn.Linear(channels, channels // 8)
        self.up = nn.Linear(channels // 8, channels)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        weights = torch.sigmoid(self.up(torch.relu(self.down(x.mean((2, 3))))))
        return x * weights[:, :, None, None]


class Block(nn.Module):
    """A residual block of two convolutions."""

    def __init__(self, inputs: int, outputs: int, stride: int, gate: bool) -> None:
        super().__init__()
        self.first = _convolution(inputs, outputs, stride)
        self.second = _convolution(outputs, outputs)
        self.gate = Gate(outputs) if gate else nn.Identity()
        self.around = self._around(inputs, outputs, stride)
        nn.init.zeros_(self.second[1].weight)

    @staticmethod
    def _around(inputs: int, outputs: int, stride: int) -> nn.Module:
        if inputs == outputs and stride == 1:
            return nn.Identity()
        # Averaging before the 1x1 convolution uses the three pixels that a stride would drop
        pool = nn.AvgPool2d(2) if stride == 2 else nn.Identity()
        return nn.Sequential(pool, nn.Conv2d(inputs, outputs, 1, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        inner = self.gate(self.second(torch.relu(self.first(x))))
        return torch.relu(inner + self.around(x))


class ExpressionNet(nn.Module):
    """Raw grey pixels (N, 1, 48, 48) in 0..255 -> logits (N, 8) of the emotions and (N, 7) of FER2013."""

    def __init__(
        self, widths: tuple[int, ...] = WIDTHS, blocks: tuple[int, ...] = BLOCKS, dropout: float = 0.3
    ):
        super().__init__()
        stages: list[nn.Module] = [_convolution(1, widths[0]), nn.ReLU()]
        inputs = widths[0]
        for stage, (width, count) in enumerate(zip(widths, blocks, strict=True)):
            for number in range(count):
                stride = 2 if stage > 0 and number == 0 else 1
                stages.append(Block(inputs, width, stride, gate=number == count - 1))
                inputs = width
        self.trunk = nn.Sequential(*stages)
        self.dropout = nn.Dropout(dropout)
        self.eight = nn.Linear(inputs, CLASSES)
        self.seven = nn.Linear(inputs, len(FER2013_CLASSES))

    def features(self, pixels: torch.Tensor) -> torch.Tensor:
        """(N, 1, H, W) raw grey -> (N, channels)."""
        return self.trunk((pixels - MEAN) / SPREAD).mean((2, 3))

    def forward(self, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        features = self.dropout(self.features(pixels))
        return self.eight(features), self.seven(features)
