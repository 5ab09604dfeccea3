"""The networks of the papers behind the program, each built from the description in its paper.

Each takes normalised grey faces (N, 1, 48, 48) and returns logits (N, outputs).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from torch import nn

from training.networks.architectures import (
    emoji_prediction,
    emosense,
    feedback,
    ferplus,
    online_class,
    reaction,
)


@dataclass(frozen=True)
class Architecture:
    """A network and what its paper says about it.

    outputs: number of classes in the paper. weights: number of weights according to the paper, including
    running means and variances of batch normalisation, as Keras reports it; None if the paper does not say.
    """

    paper: str
    claim: str
    build: Callable[[int], nn.Module]
    outputs: int = 7
    weights: int | None = None
    note: str = ""


ARCHITECTURES = {
    "feedback": Architecture("Feedback analysis, 2024", "0.83", feedback.build),
    "emosense4": Architecture("EmoSense, 4 layers", "0.540", emosense.four_layers, note=emosense.SHORT),
    "emosense8": Architecture("EmoSense, 8 layers", "0.622", emosense.eight_layers, weights=4_232_199),
    "emosense10": Architecture("EmoSense, 10 layers", "0.273", emosense.ten_layers, note=emosense.LONG),
    "reaction": Architecture("Reaction review, 2022", "0.6623", reaction.build, note=reaction.NOTE),
    "reaction-resnet50": Architecture(
        "Reaction review, 2022, ResNet50", "0.6147", reaction.resnet50, note=reaction.FROM_SCRATCH
    ),
    "online-class": Architecture("Online class, 2022", "0.6656", online_class.build, weights=32_116_743),
    "emoji-resnet18": Architecture(
        "Emoji prediction, 2024, ResNet18", "0.7972 (FER+)", emoji_prediction.resnet18, outputs=8
    ),
    "emoji-resnet18-dense": Architecture(
        "Emoji prediction, 2024, denser ResNet18",
        "",
        emoji_prediction.denser,
        outputs=8,
        note=emoji_prediction.DENSER,
    ),
    "ferplus-vgg13": Architecture(
        "FER+, 2016, VGG13", "about 0.85 (FER+)", ferplus.build, outputs=8, weights=8_757_704
    ),
}
"""The papers' networks by their name for ``--network``."""
