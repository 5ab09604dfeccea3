"""What the Photo window writes: the annotated picture and the tables."""

from __future__ import annotations

from pathlib import Path

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.media.annotation import annotate
from fer_desktop.media.photo import save_photo
from fer_desktop.media.photo_report import PhotoReport, save_report
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.workers.photo_reader import PhotoResult


def save_annotated(path: Path, result: PhotoResult) -> Path:
    """Save the picture with its boxes; returns the path. Raises `PhotoError`."""
    save_photo(path, annotate(result.frame, result.readings))
    return path


def export_readings(path: Path, result: PhotoResult) -> Path:
    """Save the tables of all faces, as JSON or else as CSV, by the path's ending. Raises `PhotoError`."""
    height, width = result.frame.shape[:2]
    name = str(result.path) if result.path else result.name
    save_report(path, [PhotoReport(name, width, height, result.readings)])
    return path


def tab_separated(reading: Reading) -> str:
    """The table of one face as lines of emotion and probability (0 to 1), the likeliest first."""
    order = sorted(zip(EMOTIONS, reading.probabilities, strict=True), key=lambda pair: -pair[1])
    lines = [f"{emotion}\t{share:.4f}" for emotion, share in order]
    return "\n".join(["emotion\tprobability", *lines]) + "\n"
