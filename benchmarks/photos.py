"""How many photos per second are analysed, from a folder of 1600x1200 JPEG files with one face each.

`photos_per_s` covers the work of ``fer-desktop photo FOLDER`` for each file: decoding, the face search and
the prediction. `photo_ms` is the time for one photo, and `photo_loading_ms` the part spent decoding it.
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
    """Figures of a folder of 40 photos; with ``quick``, of two."""
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
