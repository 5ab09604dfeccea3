"""Which picture of a file with several is meant: the largest page of a TIFF, the first of an animation."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from PIL import Image

from fer_desktop.core.messages import Message

_ANIMATIONS = ("GIF", "WEBP", "PNG", "AVIF")
_MAX_PAGES = 100
_MAX_BLANK = 30
_MAX_PIXELS = 90_000_000
"""Bounds of the search, so that no file makes it long."""

_BLANK_RANGE = 8
"""Levels: a picture whose colours differ by less shows nothing."""


def choose_frame(image: Image.Image, name: str) -> list[Message]:
    """Move to the picture that is meant, and say so where there are several.

    A first page may be only a thumbnail, and an animation may begin with black.
    """
    if image.format == "TIFF":
        return _choose_page(image, name)
    if image.format in _ANIMATIONS and getattr(image, "is_animated", False):
        _skip_blank(image)
        return [Message("{name} is an animation: only one of its pictures was analysed.", name=name)]
    return []


def _choose_page(image: Image.Image, name: str) -> list[Message]:
    sizes = [width * height for width, height in _page_sizes(image)]
    image.seek(sizes.index(max(sizes)))
    if len(sizes) == 1:
        return []
    text = Message("{name} has several pages: only the largest was analysed.", name=name)
    return (
        [text]
        if sizes.count(max(sizes)) == 1
        else [Message("{name} has several pages: only the first was analysed.", name=name)]
    )


def _page_sizes(image: Image.Image) -> Iterator[tuple[int, int]]:
    yield image.size
    for page in range(1, _MAX_PAGES):
        # Pillow raises nearly anything on a damaged page, which must not cost the others
        try:
            image.seek(page)
        except Exception:  # noqa: BLE001
            return
        yield image.size


def _skip_blank(image: Image.Image) -> None:
    """Move to the first picture that shows something, or back to the first of all."""
    for number in range(min(_MAX_BLANK, _MAX_PIXELS // (image.width * image.height))):
        with suppress(EOFError):
            image.seek(number)
            if not _is_blank(image):
                return
    image.seek(0)


def _is_blank(image: Image.Image) -> bool:
    extrema: Any = image.convert("RGB").getextrema()
    return all(high - low < _BLANK_RANGE for low, high in extrema)
