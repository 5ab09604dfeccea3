"""Imports a folder of emoji images: checks every file and re-encodes it, because none is trusted."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from fer_desktop.core.emotions import EMOJI, EMOTIONS, LEVELS
from fer_desktop.core.errors import EmojiSetError
from fer_desktop.core.file_io import display_name, open_regular, read_error_message
from fer_desktop.core.messages import LISTED, Message, join_messages
from fer_desktop.emoji.svg_check import svg_problem

if TYPE_CHECKING:
    from PIL.Image import Image

SUFFIXES = (".webp", ".gif", ".svg", ".png")
"""The accepted formats; if an emotion has several images, the first of these is used."""
FORMATS = {".webp": "WEBP", ".gif": "GIF", ".png": "PNG"}
MAX_MB = 4
MAX_SIDE, MIN_SIDE = 4096, 24
MAX_FRAMES = 150
MAX_PIXELS = 48_000_000
"""Of all frames of an image together."""
MAX_FILES = 2000
STILL_SIDE, MOVING_SIDE = 768, 384
"""The maximum side of the stored images, in pixels."""
MIN_OPAQUE = 0.02
MIN_DURATION_MS, DEFAULT_DURATION_MS = 20, 100

Draw = Callable[[bytes, int], bytes | None]
"""Renders an SVG as a PNG with a side of so many pixels; None if that is impossible."""


class _Unusable(EmojiSetError):
    """Why an image can't be used, as the end of a sentence for the set's error."""


def normalize_images(folder: Path, draw: Draw) -> dict[str, bytes]:
    """The PNG and animated WebP images, by file name, that a folder of emoji becomes.

    The folder must contain an SVG, PNG, GIF or WebP image of each of the eight emotions; *unknown*, *no_face*
    and the weak and strong forms are optional. Raises `EmojiSetError`, which names every unusable file.
    """
    files_by_name = _find(folder)
    images: dict[str, bytes] = {}
    problems: list[Message] = []
    for name, path in files_by_name.items():
        try:
            images.update(_normalized(name, path, draw))
        except _Unusable as reason:
            problems.append(Message("{name} {reason}", name=display_name(path), reason=reason.message))
    missing = [str(emotion) for emotion in EMOTIONS if emotion not in files_by_name]
    if missing:
        problems.insert(
            0, Message("there is no picture of {emotions}", emotions=join_messages(missing, LISTED))
        )
    if problems:
        raise EmojiSetError(
            "The emoji set {name} can't be used: {reasons}.",
            name=display_name(folder),
            reasons=join_messages(problems, Message("{first}; {last}")),
        )
    return images


def _find(folder: Path) -> dict[str, Path]:
    """The file of each name, regardless of case."""
    file_names = [f"{name}{suffix}" for name in (*EMOJI, *LEVELS) for suffix in SUFFIXES]
    try:
        files = {path.name.casefold(): path for path in _list(folder)}
    except OSError as error:
        raise EmojiSetError(read_error_message(error, display_name(folder))) from error
    files_by_name: dict[str, Path] = {}
    for file_name in file_names:
        if file_name in files:
            files_by_name.setdefault(file_name.rpartition(".")[0], files[file_name])
    return files_by_name


def _list(folder: Path) -> Iterator[Path]:
    for number, path in enumerate(folder.iterdir()):
        if number == MAX_FILES:
            raise EmojiSetError(
                "The folder {name} contains too many files: put the pictures in their own folder.",
                name=display_name(folder),
            )
        yield path


def _normalized(name: str, path: Path, draw: Draw) -> dict[str, bytes]:
    content = _read(path)
    if path.suffix.casefold() == ".svg":
        return {f"{name}.png": _draw_svg(content, draw)}
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content), formats=[FORMATS[path.suffix.casefold()]]) as picture:
            return _redraw(name, picture)
    except _Unusable:
        raise
    except Exception as error:  # Pillow's decoders raise almost anything for a damaged file
        raise _Unusable("is damaged, or not what its name says") from error


def _read(path: Path) -> bytes:
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


def _draw_svg(content: bytes, draw: Draw) -> bytes:
    from PIL import Image

    if reason := svg_problem(content):
        raise _Unusable(reason)
    drawn = draw(content, STILL_SIDE)
    if drawn is None:
        raise _Unusable("is damaged, or not what its name says")
    with Image.open(io.BytesIO(drawn), formats=["PNG"]) as picture:
        _check_opaque(picture.convert("RGBA"))
    return drawn


def _redraw(name: str, picture: Image) -> dict[str, bytes]:
    _check_size(picture)
    frames, times = [], []
    for number, frame in enumerate(_frames(picture)):
        if number == MAX_FRAMES or (number + 1) * picture.width * picture.height > MAX_PIXELS:
            raise _Unusable("has too many frames: at most {most}, fewer if they are large", most=MAX_FRAMES)
        frames.append(_square(frame, MOVING_SIDE if number else STILL_SIDE))
        times.append(_duration_ms(frame))
    _check_opaque(frames[0])
    images = {f"{name}.png": _encode(frames[0], "PNG")}
    if len(frames) > 1:
        frames[0] = _square(frames[0], min(MOVING_SIDE, frames[0].width))
        moving = {"append_images": frames[1:], "save_all": True, "duration": times, "loop": 0, "method": 0}
        images[f"{name}.webp"] = _encode(frames[0], "WEBP", **moving)
    return images


def _frames(picture: Image) -> Iterator[Image]:
    # Only the first frame of an animated PNG: Qt can't play it
    count = 1 if picture.format == "PNG" else getattr(picture, "n_frames", 1)
    for number in range(count):
        picture.seek(number)
        yield picture


def _duration_ms(frame: Image) -> int:
    """The frame's duration; like in browsers, an unset one means a tenth of a second."""
    duration_ms = frame.info.get("duration", 0)
    return int(duration_ms) if duration_ms >= MIN_DURATION_MS else DEFAULT_DURATION_MS


def _check_size(picture: Image) -> None:
    if max(picture.size) > MAX_SIDE:
        raise _Unusable("is larger than {pixels} pixels", pixels=MAX_SIDE)
    if min(picture.size) < MIN_SIDE:
        raise _Unusable("is smaller than {pixels} pixels", pixels=MIN_SIDE)


def _square(frame: Image, side: int) -> Image:
    """A copy with an alpha channel, centred in a square of at most ``side`` pixels."""
    from PIL import Image

    copy = frame.convert("RGBA")
    copy.thumbnail((side, side), Image.Resampling.LANCZOS)
    whole = max(copy.size)
    square = Image.new("RGBA", (whole, whole))
    square.paste(copy, ((whole - copy.width) // 2, (whole - copy.height) // 2))
    return square


def _check_opaque(picture: Image) -> None:
    """A face cover takes its colour from the opaque pixels."""
    opaque = picture.getchannel("A").histogram()[255]
    if opaque < MIN_OPAQUE * picture.width * picture.height:
        raise _Unusable("is empty or nearly transparent")


def _encode(picture: Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()
