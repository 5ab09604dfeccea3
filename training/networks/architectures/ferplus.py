"""VGG13 for faces enlarged to 64x64 pixels.

Barsoum et al., "Training deep networks for facial expression recognition with crowd-sourced label
distribution" (ICMI 2016).
"""

from __future__ import annotations

from torch import nn

SIDE = 64


def _stage(inputs: int, outputs: int, count: int) -> list[nn.Module]:
    layers: list[nn.Module] = []
    for _ in range(count):
        layers += [nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU()]
        inputs = outputs
    return [*layers, nn.MaxPool2d(2), nn.Dropout(0.25)]


def build(outputs: int) -> nn.Module:
    """Ten convolutions in four stages (64, 128, 256, 256) and dense layers of 1024 and 1024."""
    return nn.Sequential(
        nn.Upsample((SIDE, SIDE), mode="bilinear", align_corners=False),
        *_stage(1, 64, 2),
        *_stage(64, 128, 2),
        *_stage(128, 256, 3),
        *_stage(256, 256, 3),
        nn.Flatten(),
        *(nn.Linear(256 * 4 * 4, 1024), nn.ReLU(), nn.Dropout(0.5)),
        *(nn.Linear(1024, 1024), nn.ReLU(), nn.Dropout(0.5)),
        nn.Linear(1024, outputs),
    )
