"""Feedback analysis, 2024: four convolutions and two dense layers."""

from __future__ import annotations

from torch import nn

DROPOUT = 0.25


def _stage(inputs: int, outputs: int, size: int) -> list[nn.Module]:
    convolution = nn.Conv2d(inputs, outputs, size, padding="same")
    return [convolution, nn.BatchNorm2d(outputs), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(DROPOUT)]


def _dense(inputs: int, outputs: int) -> list[nn.Module]:
    return [nn.Linear(inputs, outputs), nn.BatchNorm1d(outputs), nn.ReLU(), nn.Dropout(DROPOUT)]


def build(outputs: int) -> nn.Module:
    """Convolutions 64 (3x3), 128 (5x5), 512 and 512 (3x3); dense 256 and 512."""
    return nn.Sequential(
        *_stage(1, 64, 3),
        *_stage(64, 128, 5),
        *_stage(128, 512, 3),
        *_stage(512, 512, 3),
        nn.Flatten(),
        *_dense(512 * 3 * 3, 256),
        *_dense(256, 512),
        nn.Linear(512, outputs),
    )
