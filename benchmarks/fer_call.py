"""Times ``fer`` (PyPI) on frames, in its own process: ``python fer_call.py FRAMES.npy``.

It imports nothing from this project, so that it runs in an environment with only ``fer``, whose OpenCV
package conflicts with this program's. Prints the milliseconds per frame as a JSON list.
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
    """Run ``fer`` on each frame as its own example does, and print the times."""
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
