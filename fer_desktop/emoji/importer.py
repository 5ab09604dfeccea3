"""A stranger's folder of emoji: found, checked, and drawn anew as plain pictures. Nothing in it is
trusted."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from fer_desktop.core.emotions import EMOJI, EMOTIONS, LEVELS
from fer_desktop.core.errors import EmojiSetError
from fer_desktop.core.file_io import display_name, open_regular, read_error_message
from fer_desktop.core.messages import LISTED, Message, join_messages
from fer_desktop.emoji.svg_check import why_not_svg

if TYPE_CHECKING:
    from PIL.Image import Image

SUFFIXES = (".webp", ".gif", ".svg", ".png")
"""What a picture may be; if an emotion has several, the first of these counts."""
FORMATS = {".webp": "WEBP", ".gif": "GIF", ".png": "PNG"}
MAX_MB = 4
MAX_SIDE, MIN_SIDE = 4096, 24
MAX_FRAMES = 150
MAX_PIXELS = 48_000_000
"""Of all frames of a picture together."""
MAX_FILES = 2000
STILL_SIDE, MOVING_SIDE = 768, 384
"""Pixels of what is kept, at most."""
MIN_OPAQUE = 0.02
SHORTEST_MS, USUAL_MS = 20, 100

Draw = Callable[[bytes, int], bytes | None]
"""An SVG drawn as a PNG of so many pixels a side; None: it can't be."""


class _Unusable(EmojiSetError):
    """Why one picture can't be used, in a few words; the set's own error takes them up."""


def normalize_images(folder: Path, draw: Draw) -> dict[str, bytes]:
    """What is kept of a folder of emoji: PNG and animated WebP pictures by their file names.

    The eight emotions are needed, each a SVG, PNG, GIF or WebP picture of its name; *unknown*, *no_face* and
    the weak and strong forms may be there. Raises `EmojiSetError`, which names every file at fault.
    """
    found = _found(folder)
    kept: dict[str, bytes] = {}
    wrong: list[Message] = []
    for name, path in found.items():
        try:
            kept.update(_kept(name, path, draw))
        except _Unusable as reason:
            wrong.append(Message("{name} {reason}", name=display_name(path), reason=reason.sentence))
    missing = [str(emotion) for emotion in EMOTIONS if emotion not in found]
    if missing:
        wrong.insert(0, Message("there is no picture of {emotions}", emotions=join_messages(missing, LISTED)))
    if wrong:
        raise EmojiSetError(
            "The emoji set {name} can't be used: {reasons}.",
            name=display_name(folder),
            reasons=join_messages(wrong, Message("{first}; {last}")),
        )
    return kept


def _found(folder: Path) -> dict[str, Path]:
    """The picture of each name, whatever the case of its letters."""
    wanted = [f"{name}{suffix}" for name in (*EMOJI, *LEVELS) for suffix in SUFFIXES]
    try:
        files = {path.name.casefold(): path for path in _listed(folder)}
    except OSError as error:
        raise EmojiSetError(read_error_message(error, display_name(folder))) from error
    found: dict[str, Path] = {}
    for file_name in wanted:
        if file_name in files:
            found.setdefault(file_name.rpartition(".")[0], files[file_name])
    return found


def _listed(folder: Path) -> Iterator[Path]:
    for number, path in enumerate(folder.iterdir()):
        if number == MAX_FILES:
            raise EmojiSetError(
                "The folder {name} holds too many files: put the pictures in one of their own.",
                name=display_name(folder),
            )
        yield path


def _kept(name: str, path: Path, draw: Draw) -> dict[str, bytes]:
    content = _content(path)
    if path.suffix.casefold() == ".svg":
        return {f"{name}.png": _drawn(content, draw)}
    from PIL import Image

    # Pillow warns at its own limit; the limits here are lower
    try:
        with Image.open(io.BytesIO(content), formats=[FORMATS[path.suffix.casefold()]]) as picture:
            return _redrawn(name, picture)
    except _Unusable:
        raise
    except Exception as error:  # on a damaged file Pillow's decoders raise nearly anything
        raise _Unusable("is damaged, or not what its name says") from error


def _content(path: Path) -> bytes:
    try:
        with open_regular(path) as file:
            content = file.read(MAX_MB * 2**20 + 1)
    except OSError as error:
        raise _Unusable("can't be opened") from error
    if len(content) > MAX_MB * 2**20:
        raise _Unusable("is larger than {megabytes} MB", megabytes=MAX_MB)
    if not content:
        raise _Unusable("is empty")
    return content


def _drawn(content: bytes, draw: Draw) -> bytes:
    from PIL import Image

    if reason := why_not_svg(content):
        raise _Unusable(reason)
    drawn = draw(content, STILL_SIDE)
    if drawn is None:
        raise _Unusable("is damaged, or not what its name says")
    with Image.open(io.BytesIO(drawn), formats=["PNG"]) as picture:
        _check_opaque(picture.convert("RGBA"))
    return drawn


def _redrawn(name: str, picture: Image) -> dict[str, bytes]:
    _check_size(picture)
    frames, times = [], []
    for number, frame in enumerate(_frames(picture)):
        if number == MAX_FRAMES or (number + 1) * picture.width * picture.height > MAX_PIXELS:
            raise _Unusable(
                "has too many pictures: {most} at most, and fewer if they are large", most=MAX_FRAMES
            )
        frames.append(_square(frame, MOVING_SIDE if number else STILL_SIDE))
        times.append(_time(frame))
    _check_opaque(frames[0])
    kept = {f"{name}.png": _written(frames[0], "PNG")}
    if len(frames) > 1:
        frames[0] = _square(frames[0], min(MOVING_SIDE, frames[0].width))
        moving = {"append_images": frames[1:], "save_all": True, "duration": times, "loop": 0, "method": 0}
        kept[f"{name}.webp"] = _written(frames[0], "WEBP", **moving)
    return kept


def _frames(picture: Image) -> Iterator[Image]:
    # An animated PNG is taken as its first picture: Qt can't play it
    count = 1 if picture.format == "PNG" else getattr(picture, "n_frames", 1)
    for number in range(count):
        picture.seek(number)
        yield picture


def _time(frame: Image) -> int:
    """Milliseconds; as browsers do it, none at all means a tenth of a second."""
    told = frame.info.get("duration", 0)
    return int(told) if told >= SHORTEST_MS else USUAL_MS


def _check_size(picture: Image) -> None:
    if max(picture.size) > MAX_SIDE:
        raise _Unusable("is larger than {pixels} pixels", pixels=MAX_SIDE)
    if min(picture.size) < MIN_SIDE:
        raise _Unusable("is smaller than {pixels} pixels", pixels=MIN_SIDE)


def _square(frame: Image, side: int) -> Image:
    """A copy with opacity, in the middle of a square, made smaller where it is larger than ``side``."""
    from PIL import Image

    copy = frame.convert("RGBA")
    copy.thumbnail((side, side), Image.Resampling.LANCZOS)
    whole = max(copy.size)
    made = Image.new("RGBA", (whole, whole))
    made.paste(copy, ((whole - copy.width) // 2, (whole - copy.height) // 2))
    return made


def _check_opaque(picture: Image) -> None:
    """A cover takes its colour from what is opaque."""
    opaque = picture.getchannel("A").histogram()[255]
    if opaque < MIN_OPAQUE * picture.width * picture.height:
        raise _Unusable("is empty or nearly transparent")


def _written(picture: Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()
