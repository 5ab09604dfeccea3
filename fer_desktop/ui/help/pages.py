"""The pages of Help: the user guide, the model's card, the licences; and which page a window has.

A page is named by its path in ``docs``. Everything is read from files that ship with the program.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fer_desktop.core import paths
from fer_desktop.core.errors import ResourceError

START = "guide/README.md"
MODEL_CARD = "research/model-card.md"
LICENCES = "licences.md"
TEXTS = "texts/"
"""Before the name of a part, its licence's text."""

PAGE_OF_WINDOW = {
    "PhotoWindow": "guide/photo.md",
    "LiveWindow": "guide/live.md",
    "VideoWindow": "guide/video.md",
    "HistoryWindow": "guide/history.md",
    "SettingsDialog": "guide/settings.md",
    "ProfileDialog": "guide/my-face.md",
    "CalibrationDialog": "guide/my-face.md",
    "VirtualCameraDialog": "guide/virtual-camera.md",
    "Overlay": "guide/overlay.md",
    "RegionPickerWindow": "guide/screen.md",
    "AboutDialog": "guide/help.md",
    "ErrorDialog": "guide/help.md",
}
"""By the names of classes: a window that was never opened need not be loaded."""

_ENTRY = re.compile(r"^\| \[(?P<title>[^\]]+)\]\((?P<link>[^)]+)\)", re.MULTILINE)


class Page(NamedTuple):
    """A page as the list of contents has it."""

    name: str
    title: str


def contents() -> list[Page]:
    """The pages in the order of the guide's index. Without the index: those that need none."""
    translate = QCoreApplication.translate
    last = [
        Page(MODEL_CARD, translate("HelpPages", "Model card")),
        Page(LICENCES, translate("HelpPages", "Licences")),
    ]
    first = [Page(START, translate("HelpPages", "Contents"))]
    try:
        found = _ENTRY.findall(text_of(START))
    except ResourceError:
        return first + last
    return first + [Page(resolved(START, link)[0], title) for title, link in found] + last


def text_of(name: str) -> str:
    """A page in Markdown. Raises `ResourceError` if it is missing or damaged."""
    if name.startswith(TEXTS):
        return _licence_text(name.removeprefix(TEXTS))
    path = paths.licences() if name == LICENCES else paths.document(name)
    try:
        return path.read_text("utf-8")
    except (OSError, ValueError) as error:
        raise _damaged(path) from error


def is_plain(name: str) -> bool:
    """Whether the page is plain text and no Markdown."""
    return name.startswith(TEXTS)


def _licence_text(part: str) -> str:
    path = paths.licence_texts()
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.read(part).decode("utf-8")
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> ResourceError:
    return ResourceError(
        "A file of the program is damaged: {name}. Install FER Desktop again.", name=path.name
    )


def is_there(name: str) -> bool:
    """Whether the program ships this page."""
    if name.startswith(TEXTS) or name == LICENCES:
        return True
    if not name.endswith(".md") or name.startswith(("..", "/")):
        return False
    try:
        paths.document(name)
    except ResourceError:
        return False
    return True


def resolved(name: str, link: str) -> tuple[str, str]:
    """The page and the place in it that a link on a page leads to; the place may be empty."""
    path, _, place = link.partition("#")
    if not path:
        return name, place
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path)), place


def picture(link: str) -> Path:
    """The shipped copy of a picture that a page shows. Raises `ResourceError`."""
    return paths.guide_picture(posixpath.splitext(posixpath.basename(link))[0])


def place_of(heading: str) -> str:
    """What links call a heading: *In a call* is *in-a-call*."""
    return re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")


def page_of(window: QWidget | None) -> str:
    """The page of a window, else that of the window it belongs to, else the contents."""
    while window is not None:
        for kind in type(window).__mro__:
            if kind.__name__ in PAGE_OF_WINDOW:
                return PAGE_OF_WINDOW[kind.__name__]
        window = window.parentWidget()
    return START
