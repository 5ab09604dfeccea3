"""Published results of other systems with their sources. They are not measured by this code."""

from __future__ import annotations

from typing import NamedTuple


class Published(NamedTuple):
    """A system's accuracy on the FER+ majority test (eight classes) and the size of its weights in MB."""

    system: str
    accuracy: str
    megabytes: str
    source: str


FERPLUS = (
    Published("`fer` 25.10.3, as installed", "0.672", "0.09", "run on the same 3,137 faces"),
    Published("mini_XCEPTION .119", "0.679", "0.87", "run on the same 3,137 faces"),
    Published("`@vladmandic/face-api` 1.7.15", "0.689", "0.52", "run on the same 3,137 faces"),
    Published("ResNet18 (emoji prediction, 2024)", "0.797", "", "the paper; its own split"),
    Published(
        "VGG13 of FER+ (emotion-ferplus-8)", "about 0.85", "35", "Barsoum et al., ICMI 2016; majority voting"
    ),
    Published("small networks from scratch", "0.86 to 0.88", "", "several papers, without face pretraining"),
    Published("networks pretrained on face recognition", "0.89 to 0.91", "", "several papers"),
)
FER2013 = (
    Published("people", "about 0.655", "", "Goodfellow et al., ICONIP 2013"),
    Published("best single network without extra data", "0.7328", "", "Khaireddin and Chen, 2021"),
)
