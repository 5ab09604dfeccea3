"""The pages of Help: the user guide, the model card and the licences, and the page of each window.

A page's name is its path in ``docs``. All pages are shipped files.
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
"""The prefix of the page with a component's licence text."""

PAGE_OF_WINDOW = {
    "PhotoWindow": "guide/photo.md",
    "LiveWindow": "guide/live.md",
    "VideoWindow": "guide/video.md",
    "HistoryWindow": "guide/history.md",
    "SettingsDialog": "guide/settings.md",
    "KeysDialog": "guide/keys.md",
    "ProfileDialog": "guide/my-face.md",
    "CalibrationDialog": "guide/my-face.md",
    "VirtualCameraDialog": "guide/virtual-camera.md",
    "Overlay": "guide/overlay.md",
    "RegionPickerWindow": "guide/screen.md",
    "AboutDialog": "guide/help.md",
    "ErrorDialog": "guide/help.md",
}
"""By class name, so that windows that were never opened don't have to be imported."""

_ENTRY = re.compile(r"^\| \[(?P<title>[^\]]+)\]\((?P<link>[^)]+)\)", re.MULTILINE)


class Page(NamedTuple):
    """An entry of the table of contents."""

    name: str
    title: str


def contents() -> list[Page]:
    """The pages in the order of the guide's index; without an index, only the other pages."""
    translate = QCoreApplication.translate
    last = [
        Page(MODEL_CARD, translate("HelpPages", "Model card")),
        Page(LICENCES, translate("HelpPages", "Licences")),
    ]
    first = [Page(START, translate("HelpPages", "Contents"))]
    try:
        entries = _ENTRY.findall(text_of(START))
    except ResourceError:
        return first + last
    return first + [Page(resolved(START, link)[0], title) for title, link in entries] + last


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
    """Whether the page is plain text instead of Markdown."""
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
    """Whether the page is shipped."""
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
    """The page and the heading, which may be empty, to which a link on a page leads."""
    path, _, anchor = link.partition("#")
    if not path:
        return name, anchor
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path)), anchor


def picture(link: str) -> Path:
    """The file of a picture on a page. Raises `ResourceError`."""
    return paths.guide_picture(posixpath.splitext(posixpath.basename(link))[0])


def anchor_of(heading: str) -> str:
    """The anchor of a heading: *In a call* becomes *in-a-call*."""
    return re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")


def page_of(window: QWidget | None) -> str:
    """The page of a window or of its parent; otherwise the table of contents."""
    while window is not None:
        for kind in type(window).__mro__:
            if kind.__name__ in PAGE_OF_WINDOW:
                return PAGE_OF_WINDOW[kind.__name__]
        window = window.parentWidget()
    return START
