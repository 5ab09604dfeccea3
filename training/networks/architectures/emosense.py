"""EmoSense: similar networks with 4, 8 and 10 layers."""

from __future__ import annotations

from torch import nn

DROPOUT = 0.25
SHORT = "the paper does not say which layers: two convolutions (128, 256) and two dense layers (256)"
LONG = (
    "the paper does not say which layers: six convolutions (128, 256 and four of 512; padded, as unpadded "
    "ones would run out of pixels) and four dense layers (512, 256, 128)"
)


def _convolution(inputs: int, outputs: int, padded: bool = False, pooled: bool = True) -> list[nn.Module]:
    layers: list[nn.Module] = [nn.Conv2d(inputs, outputs, 3, padding=int(padded)), nn.ReLU()]
    return layers + ([nn.MaxPool2d(2)] if pooled else []) + [nn.Dropout(DROPOUT)]


def _dense(inputs: int, outputs: int) -> list[nn.Module]:
    return [nn.Linear(inputs, outputs), nn.ReLU(), nn.Dropout(DROPOUT)]


def four_layers(outputs: int) -> nn.Module:
    """Two convolutions and two dense layers."""
    return nn.Sequential(
        *_convolution(1, 128),
        *_convolution(128, 256),
        nn.Flatten(),
        *_dense(256 * 10 * 10, 256),
        nn.Linear(256, outputs),
    )


def eight_layers(outputs: int) -> nn.Module:
    """Unpadded 3x3 convolutions 128, 256, 512, 512, each pooled; dense 512 and 256."""
    return nn.Sequential(
        *_convolution(1, 128),
        *_convolution(128, 256),
        *_convolution(256, 512),
        *_convolution(512, 512),
        nn.Flatten(),
        *_dense(512, 512),
        *_dense(512, 256),
        nn.Linear(256, outputs),
    )


def ten_layers(outputs: int) -> nn.Module:
    """Six convolutions and four dense layers."""
    return nn.Sequential(
        *_convolution(1, 128, padded=True),
        *_convolution(128, 256, padded=True),
        *_convolution(256, 512, padded=True),
        *_convolution(512, 512, padded=True),
        *_convolution(512, 512, padded=True),
        *_convolution(512, 512, padded=True, pooled=False),
        nn.Flatten(),
        *_dense(512, 512),
        *_dense(512, 256),
        *_dense(256, 128),
        nn.Linear(128, outputs),
    )
