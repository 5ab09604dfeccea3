"""What ``fer-desktop video`` is asked for, and where each of its files goes."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from fer_desktop.analysis.video import EVERY_S
from fer_desktop.core.errors import UsageError, VideoError
from fer_desktop.media.sources.video_file import videos_in


class Output(StrEnum):
    """A kind of file, by its option."""

    CSV = "csv"
    SRT = "srt"
    VTT = "vtt"
    HTML = "html"
    ANNOTATED = "annotated"
    FACELESS = "faceless"

    @property
    def drawn(self) -> bool:
        """Whether it is a video."""
        return self in (Output.ANNOTATED, Output.FACELESS)

    @property
    def suffix(self) -> str:
        """How the file's name ends."""
        return ".mp4" if self.drawn else f".{self}"


@dataclass(frozen=True)
class VideoOptions:
    """What the command line asks for. Each output is a file for one video and a folder for several."""

    paths: tuple[Path, ...]
    every_s: float = EVERY_S
    json: bool = False
    outputs: dict[Output, Path] = field(default_factory=dict)
    again: bool = False
    cluster: str | None = None

    @property
    def one_file(self) -> bool:
        """Whether one file is named, not a folder and not several."""
        return len(self.paths) == 1 and not self.paths[0].is_dir()


def add_video_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments to its parser."""
    parser.add_argument("paths", nargs="+", type=_path, metavar="PATH", help="a video, or a folder of videos")
    parser.add_argument(
        "--every",
        type=_seconds,
        default=EVERY_S,
        metavar="SECONDS",
        help="seconds between two readings, 0 for every frame (default: %(default)s)",
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    for output in Output:
        video = ".mp4" if output.drawn else ""
        meaning = {
            "annotated": "the video with its readings",
            "faceless": "the video with emoji over the faces",
        }
        told = meaning.get(output, f"the readings as {output.upper()}")
        parser.add_argument(
            f"--{output}", type=_path, metavar=f"OUT{video}", help=f"{told}; a folder for several videos"
        )
    parser.add_argument(
        "--again", action="store_true", help="read all videos of a folder anew, also those read before"
    )
    parser.add_argument(
        "--cluster",
        type=_address,
        metavar="ADDRESS",
        help="read on the Dask cluster with this scheduler; the videos must be there under the same path",
    )


def parse_video_options(arguments: argparse.Namespace) -> VideoOptions:
    """The wishes in the parsed arguments."""
    given = {output: getattr(arguments, output) for output in Output}
    outputs = {output: path for output, path in given.items() if path is not None}
    return VideoOptions(
        tuple(arguments.paths), arguments.every, arguments.json, outputs, arguments.again, arguments.cluster
    )


def collect_videos(paths: Sequence[Path]) -> list[tuple[Path, str | None]]:
    """Each video at these paths once, and each path without videos with the reason, in their order."""
    found: dict[Path, str | None] = {}
    for path in paths:
        try:
            videos = videos_in(path)
            found |= dict.fromkeys(videos) if videos else {path: "This folder holds no videos."}
        except VideoError as error:
            found[path] = str(error)
    return list(found.items())


def output_paths(wishes: VideoOptions, videos: Sequence[Path]) -> dict[Path, dict[Output, Path]]:
    """Where each video's files go. Raises `UsageError`, also where one file would overwrite another."""
    where: dict[Path, dict[Output, Path]] = {video: {} for video in videos}
    for output, out in wishes.outputs.items():
        alone = wishes.one_file and not out.is_dir()
        named = [(video, out) for video in videos] if alone else list(_in_folder(output, out, videos))
        for video, target in named:
            where[video][output] = target
    _check(where, videos)
    return where


def _check(where: dict[Path, dict[Output, Path]], videos: Sequence[Path]) -> None:
    taken = {video.resolve() for video in videos}
    for files in where.values():
        for output, target in files.items():
            if output.drawn and target.suffix.lower() != ".mp4":
                raise UsageError(f"--{output} {target}: end its name with .mp4.")
            if target.resolve() in taken:
                raise UsageError(f"--{output} {target} would overwrite another file: name another place.")
            taken.add(target.resolve())


def _in_folder(output: Output, out: Path, videos: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    if out.exists() and not out.is_dir():
        raise UsageError(f"--{output} {out}: for several videos it must be a folder.")
    mark = f"-{output}" if output.drawn else ""
    taken: set[str] = set()
    for video in videos:
        name = next(name for name in _names(video.stem + mark, output.suffix) if name.casefold() not in taken)
        taken.add(name.casefold())
        yield video, out / name


def _names(stem: str, suffix: str) -> Iterator[str]:
    yield stem + suffix
    number = 2
    while True:
        yield f"{stem}-{number}{suffix}"
        number += 1


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not math.isfinite(value) or value < 0 or 0 < value < 0.001:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds: give 0 or more")
    return value


def _address(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("an address can't be empty")
    return text.strip()


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a path can't be empty")
    return Path(text)
