"""OpenCV's Haar cascades (Viola and Jones, 2001): where their files are, and how they are loaded."""

from __future__ import annotations

from pathlib import Path

import cv2
import cv2.data

from fer_desktop.core.errors import ResourceError
from fer_desktop.core.messages import Message

FRONTAL = ("haarcascade_frontalface_default.xml", "haarcascade_frontalface_alt2.xml")
PROFILE = "haarcascade_profileface.xml"
ALL_CASCADES = (*FRONTAL, PROFILE)


def cascade_path(file_name: str = FRONTAL[0]) -> Path:
    """The file of a cascade, in OpenCV's package or in the frozen app. Raises `ResourceError`."""
    path = Path(cv2.data.haarcascades) / file_name
    if not path.is_file():
        raise ResourceError(
            "The face detector's file is missing: {name}. Install FER Desktop again.", name=file_name
        )
    return path


def load_cascade(path: Path) -> cv2.CascadeClassifier:
    """The cascade of a file. Raises `ResourceError` if it is missing or damaged.

    Python reads the file: on Windows OpenCV itself opens none below a folder whose name has letters beyond
    the system's code page, such as that of many a user.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, ValueError) as error:
        raise ResourceError(
            "The face detector's file is missing or damaged: {name}. Install FER Desktop again.",
            name=path.name,
        ) from error
    damaged = Message(
        "The face detector's file is damaged: {name}. Install FER Desktop again.", name=path.name
    )
    try:
        cascade = _read(text)
    except (cv2.error, SystemError) as error:
        raise ResourceError(damaged) from error
    if cascade.empty():
        raise ResourceError(damaged)
    return cascade


def _read(text: str) -> cv2.CascadeClassifier:
    storage = cv2.FileStorage(text, cv2.FILE_STORAGE_READ | cv2.FILE_STORAGE_MEMORY)
    try:
        cascade = cv2.CascadeClassifier()
        cascade.read(storage.getFirstTopLevelNode())
    finally:
        storage.release()
    return cascade
