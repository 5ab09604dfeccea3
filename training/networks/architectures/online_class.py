"""Online class, 2022: four convolutions and a very wide dense layer with most of the weights."""

from __future__ import annotations

from torch import nn

DROPOUT = 0.25


def build(outputs: int) -> nn.Module:
    """3x3 convolutions 32, 64, 128 (padded) and 256 (unpadded), two pools; dense 1024."""
    return nn.Sequential(
        *(nn.Conv2d(1, 32, 3, padding=1), nn.ReLU()),
        *(nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.BatchNorm2d(64)),
        *(nn.MaxPool2d(2), nn.Dropout(DROPOUT)),
        *(nn.Conv2d(64, 128, 3, padding=1), nn.ReLU()),
        *(nn.Conv2d(128, 256, 3), nn.ReLU(), nn.BatchNorm2d(256)),
        *(nn.MaxPool2d(2), nn.Dropout(DROPOUT)),
        nn.Flatten(),
        *(nn.Linear(256 * 11 * 11, 1024), nn.ReLU(), nn.Dropout(0.5)),
        nn.Linear(1024, outputs),
    )
