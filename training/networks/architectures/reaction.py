"""Reaction review, 2022: a small convolutional network, and a ResNet50 with two dense layers on top."""

from __future__ import annotations

from torch import nn

from training.networks.architectures.residual import Bottleneck, ResNet

DROPOUT = 0.25
NOTE = "64 (3x3), 64 (3x3), 128 (2x2), 128 (2x2) and one dense layer of 256: the paper gives only the ranges"
FROM_SCRATCH = "trained from scratch; the paper finetuned weights of ImageNet"


def _stage(inputs: int, outputs: int, size: int) -> list[nn.Module]:
    return [nn.Conv2d(inputs, outputs, size), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(DROPOUT)]


def build(outputs: int) -> nn.Module:
    """Four convolutions, each pooled, and one dense layer."""
    return nn.Sequential(
        *_stage(1, 64, 3),
        *_stage(64, 64, 3),
        *_stage(64, 128, 2),
        *_stage(128, 128, 2),
        nn.Flatten(),
        nn.Linear(128, 256),
        nn.ReLU(),
        nn.Dropout(DROPOUT),
        nn.Linear(256, outputs),
    )


def resnet50(outputs: int) -> nn.Module:
    """ResNet50 with dense layers of 512 and 256."""
    dense = [nn.Linear(2048, 512), nn.ReLU(), nn.Dropout(0.5), nn.Linear(512, 256), nn.ReLU()]
    return ResNet(Bottleneck, (3, 4, 6, 3), nn.Sequential(*dense, nn.Linear(256, outputs)))
