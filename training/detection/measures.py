"""How many faces a detector finds in scenes whose faces are known, and where it sees one that is none."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from fer_desktop.media.photo import load_photo
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.detection.detector import FaceDetector
from fer_desktop.recognition.detection.search_scheduler import FaceSearchScheduler
from fer_desktop.recognition.detection.tracker import Tracker
from fer_desktop.recognition.recognizer import Recognizer
from training.detection.scenes import Picture, Place, Scene

FOUND = 0.35
"""Overlap from which a box is the face that was set there."""


@dataclass
class Count:
    """Of so many faces, how many were found; boxes that are none of them; pictures that have such a box."""

    faces: int = 0
    found: int = 0
    beside: int = 0
    pictures: int = 0
    wrong: int = 0

    def add(self, places: Sequence[Place], boxes: Sequence[Face]) -> None:
        """One picture more."""
        met = [{n for n, place in enumerate(places) if _overlap(place, box) >= FOUND} for box in boxes]
        beside = sum(not each for each in met)
        self.faces, self.found = self.faces + len(places), self.found + len(set().union(*met))
        self.beside, self.wrong = self.beside + beside, self.wrong + bool(beside)
        self.pictures += 1


def _overlap(place: Place, box: Face) -> float:
    return place.overlap(box.x + box.w / 2, box.y + box.h / 2, max(box.w, box.h))


def in_scenes(detector: FaceDetector, scenes: Iterable[Scene]) -> Count:
    """Searched as photos are."""
    count = Count()
    for scene in scenes:
        count.add(scene.places, detector.find(scene.frame))
    return count


def portrait(frame: Frame, detector: FaceDetector) -> Scene | None:
    """A photo with the one face in its middle; None if it is not clear where that is, or if it is tilted."""
    height, width = frame.shape[:2]
    for face in detector.find(frame):
        x, y, side = face.x + face.w / 2, face.y + face.h / 2, max(face.w, face.h)
        central = abs(x / width - 0.5) < 0.3 and abs(y / height - 0.5) < 0.3
        if central and side > 0.35 * min(height, width) and abs(face.roll) < 15:
            return Scene(frame, (Place(x, y, side, face.roll),))
    return None


def in_photos(detector: FaceDetector, photos: Iterable[Frame]) -> Count:
    """One face a photo, whose place is not known: a central box counts, and each other one is beside it."""
    count = Count()
    for frame in photos:
        boxes, (height, width) = detector.find(frame), frame.shape[:2]
        central = [
            box
            for box in boxes
            if abs((box.x + box.w / 2) / width - 0.5) < 0.3 and box.w > 0.2 * min(height, width)
        ]
        beside = len(boxes) - min(1, len(central))
        count.faces, count.found = count.faces + 1, count.found + bool(central)
        count.beside, count.pictures, count.wrong = (
            count.beside + beside,
            count.pictures + 1,
            count.wrong + bool(beside),
        )
    return count


def milliseconds(step: Callable[[], object], times: int = 9) -> float:
    """Of the processor, half of the calls take less: other programs on the machine count little."""
    step()
    taken = []
    for _ in range(times):
        began = time.process_time()
        step()
        taken.append(1000 * (time.process_time() - began))
    return float(np.median(taken))


def photo_ms(recognizer: Recognizer, picture: Picture, size: tuple[int, int], path: Path) -> float:
    """From a JPEG file of this size to the readings."""
    path.write_bytes(cv2.imencode(".jpg", cv2.resize(picture, size))[1].tobytes())
    return milliseconds(lambda: recognizer.read(load_photo(path)))


def jitter(detector: FaceDetector, scene: Scene, frames: int = 90) -> float:
    """Standard deviation of the width of a still head's box in noisy frames, as a part of its width."""
    random, tracker, scheduler = np.random.default_rng(0), Tracker(), FaceSearchScheduler(detector)
    widths: list[int] = []
    for number in range(frames):
        noisy = scene.frame + random.normal(0, 5, scene.frame.shape)
        frame, t = np.clip(noisy, 0, 255).astype(np.uint8), number / 30
        known = [track.face for track in tracker.tracks]
        tracks = tracker.update(scheduler.locate(frame, known, t), t)
        widths += [track.face.w for track in tracks if track.number == 1]
    return float(np.std(widths[5:]) / np.mean(widths[5:])) if len(widths) > 5 else float("nan")
