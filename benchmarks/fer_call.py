"""Times ``fer`` (PyPI) on frames, in a process of its own: ``python fer_call.py FRAMES.npy``.

Imports nothing of this project, so that an environment of ``fer`` alone can run it: its OpenCV package and
this program's do not go together. Prints JSON: the milliseconds of each frame.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import numpy as np

WARM = 3


def _detector() -> Any:
    try:
        from fer.fer import FER
    except ImportError:
        from fer import FER
    return FER(mtcnn=False)


def main(path: str) -> int:
    """Asks ``fer`` for the emotions of each frame, as its own example does."""
    frames = np.load(path)
    detector = _detector()
    samples = []
    for frame in [*frames[:WARM], *frames]:
        began = time.perf_counter()
        detector.detect_emotions(frame)
        samples.append(1000 * (time.perf_counter() - began))
    print(json.dumps(samples[WARM:]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
