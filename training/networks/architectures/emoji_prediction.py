"""Emoji prediction, 2024: ResNet18 on FER+, and a denser variant of it."""

from __future__ import annotations

from torch import nn

from training.networks.architectures.residual import Basic, ResNet

BLOCKS = (2, 2, 2, 2)
DENSER = "the paper does not say how much denser: two dense layers of 512 and 256 on top"


def resnet18(outputs: int) -> nn.Module:
    """ResNet18 with one dense layer."""
    return ResNet(Basic, BLOCKS, nn.Linear(512, outputs))


def denser(outputs: int) -> nn.Module:
    """ResNet18 with three dense layers."""
    dense = [nn.Linear(512, 512), nn.ReLU(), nn.Dropout(0.5), nn.Linear(512, 256), nn.ReLU(), nn.Dropout(0.5)]
    return ResNet(Basic, BLOCKS, nn.Sequential(*dense, nn.Linear(256, outputs)))
