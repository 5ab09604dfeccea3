"""Photos a second: a folder of JPEG files of 1600x1200 with one face, each loaded from disk and read.

`photos_per_s` is what ``fer-desktop photo FOLDER`` does for each file after its start: decoding, the whole
search, the prediction. `ms` are the parts of one photo.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import cv2

from benchmarks.clips import Scene, frames
from benchmarks.timing import Figures, figure, milliseconds, rounded, samples_of, steps
from fer_desktop.media.photo import load_photo, photos_in
from fer_desktop.models.loading import load_recognizer

SCENE = Scene(1600, 1200, 1)


def measure(quick: bool) -> Figures:
    """Figures of a folder; ``quick``: of two photos."""
    recognizer = load_recognizer()
    with tempfile.TemporaryDirectory() as folder:
        _fill(Path(folder), 2 if quick else 40)
        photos = photos_in(Path(folder))
        recognizer.read(load_photo(photos[0]))
        whole = [milliseconds(lambda p=p: recognizer.read(load_photo(p))) for p in steps(photos, "photos")]  # type: ignore[misc]
        loading = samples_of(lambda: load_photo(photos[0]), len(photos))
    return {
        "photos": len(photos),
        "photos_per_s": rounded(1000 * len(whole) / sum(whole)),
        **figure("photo_ms", whole),
        **figure("photo_loading_ms", loading),
    }


def _fill(folder: Path, count: int) -> None:
    for number, frame in enumerate(frames(SCENE, count)):
        (folder / f"{number:03}.jpg").write_bytes(cv2.imencode(".jpg", frame.pixels)[1].tobytes())
