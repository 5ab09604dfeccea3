"""Layers that several teachers share."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.data.dataset import FER2013_CLASSES
from training.data.protocol import CLASSES
from training.networks.expression import MEAN, SPREAD


class TwoHeads(nn.Module):
    """A trunk with two heads: raw grey pixels (N, 1, 48, 48) in 0..255 -> logits (N, 8) and (N, 7).

    trunk: normalised pixels -> features, (N, channels, H, W) or (N, channels).
    """

    def __init__(self, trunk: nn.Module, channels: int, dropout: float = 0.3) -> None:
        super().__init__()
        self.trunk, self.dropout = trunk, nn.Dropout(dropout)
        self.eight = nn.Linear(channels, CLASSES)
        self.seven = nn.Linear(channels, len(FER2013_CLASSES))

    def features(self, pixels: Tensor) -> Tensor:
        """(N, 1, H, W) raw grey -> (N, channels)."""
        features: Tensor = self.trunk((pixels - MEAN) / SPREAD)
        return features.mean((2, 3)) if features.ndim == 4 else features

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        features = self.dropout(self.features(pixels))
        return self.eight(features), self.seven(features)


class Blurred(nn.AvgPool2d):
    """Halves a picture after a blur over three pixels, so that a shift by one pixel changes little.

    After Zhang, "Making convolutional networks shift-invariant again" (ICML 2019), with a box filter: weights
    of 1, 2, 1 take three times as long on a CPU.
    """

    def __init__(self) -> None:
        super().__init__(3, stride=2, padding=1, count_include_pad=False)


class Gate(nn.Module):
    """Weights the channels by their means over the whole picture.

    After Hu et al., "Squeeze-and-excitation networks" (CVPR 2018).
    """

    def __init__(self, channels: int, reduction: int = 8) -> None:
        super().__init__()
        self.down = nn.Linear(channels, channels // reduction)
        self.up = nn.Linear(channels // reduction, channels)

    def forward(self, x: Tensor) -> Tensor:
        weights = torch.sigmoid(self.up(torch.relu(self.down(x.mean((2, 3))))))
        return x * weights[:, :, None, None]


def normalised(inputs: int, outputs: int, size: int = 3, stride: int = 1) -> nn.Sequential:
    """A convolution without bias, followed by batch normalisation."""
    layer = nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False)
    return nn.Sequential(layer, nn.BatchNorm2d(outputs))


def activated(inputs: int, outputs: int, size: int = 3, stride: int = 1) -> nn.Sequential:
    """A convolution without bias, followed by batch normalisation and ReLU."""
    return normalised(inputs, outputs, size, stride).append(nn.ReLU(inplace=True))
