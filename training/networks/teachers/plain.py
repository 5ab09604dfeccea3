"""A plain stack of 3x3 convolutions with max pooling and without shortcuts.

Simonyan and Zisserman, "Very deep convolutional networks" (ICLR 2015), in the smaller version of Barsoum et
al. (ICMI 2016) for FER+; batch normalisation after Ioffe and Szegedy (ICML 2015).
"""

from __future__ import annotations

from torch import nn

from training.networks.teachers.parts import TwoHeads, activated

STAGES = ((32, 32), (64, 64), (128, 128, 128), (256, 256, 256))
"""Widths of the convolutions in each stage; the picture is halved between stages."""
DROPPED = 0.15
"""Share of channels dropped between stages."""


def build() -> nn.Module:
    """The network."""
    layers: list[nn.Module] = []
    inputs = 1
    for stage, widths in enumerate(STAGES):
        if stage:
            layers += [nn.MaxPool2d(2), nn.Dropout2d(DROPPED)]
        for width in widths:
            layers.append(activated(inputs, width))
            inputs = width
    return TwoHeads(nn.Sequential(*layers), inputs, dropout=0.4)
