"""Alternatives to compare with: ``fer`` (PyPI), and OpenCV's face search with this program's model."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from benchmarks.timing import milliseconds
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.cascade_search import to_grey
from fer_desktop.recognition.detection.cascades import cascade_path
from fer_desktop.recognition.face_crop import preprocess_faces

PYTHON = "FER_PYTHON"
"""Environment variable with the path of a Python that has ``fer``; by default, the current one."""
LIMIT_S = 600
THREADS = ("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS")
ONE_CORE = dict.fromkeys(THREADS, "1")


def plain_ms(frames: Sequence[Frame], classifier: Classifier) -> list[float]:
    """Milliseconds per BGR frame to search it with one cascade, scale factor 1.1, and classify each face."""
    cascade = cv2.CascadeClassifier(str(cascade_path()))

    def read(frame: Frame) -> None:
        boxes: Any = cascade.detectMultiScale(to_grey(frame), 1.1, 5)
        faces = [Face(int(x), int(y), int(w), int(h)) for x, y, w, h in boxes]
        classifier.predict(preprocess_faces(frame, faces, classifier.info.input_size))

    read(frames[0])
    return [milliseconds(lambda each=frame: read(each)) for frame in frames]  # type: ignore[misc]


def fer_ms(frames: Sequence[Frame], core: int | None = None) -> list[float] | str:
    """Milliseconds per BGR frame of ``fer``'s own call, or why it could not be measured.

    core: the only processor core to use, on systems that can pin a process.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "frames.npy"
        np.save(path, np.stack(frames))
        return _samples(_run(path, core))


def _run(path: Path, core: int | None) -> subprocess.CompletedProcess[str] | str:
    script = Path(__file__).with_name("fer_call.py")
    command = [os.environ.get(PYTHON, sys.executable), str(script), str(path)]
    environment = {**os.environ, **(ONE_CORE if core is not None else {})}
    before = os.sched_getaffinity(0) if core is not None and hasattr(os, "sched_setaffinity") else None
    try:
        if before is not None and core is not None:
            os.sched_setaffinity(0, {core})
        return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=LIMIT_S)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"not measured: {error}"
    finally:
        if before is not None:
            os.sched_setaffinity(0, before)


def _samples(result: subprocess.CompletedProcess[str] | str) -> list[float] | str:
    if isinstance(result, str):
        return result
    if result.returncode:
        last = (result.stderr.strip().splitlines() or ["it failed"])[-1]
        return f"not measured: fer is not installed or does not work ({last})"
    # TensorFlow writes its own lines to stdout before ours
    samples: list[float] = json.loads(result.stdout.strip().splitlines()[-1])
    return samples
