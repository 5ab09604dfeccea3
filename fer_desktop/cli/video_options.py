"""The options of ``fer-desktop video``, and the files that it writes."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from fer_desktop.analysis.video import EVERY_S
from fer_desktop.cli.inputs import add_csv_style, csv_style, path_argument, unique_name
from fer_desktop.core.errors import UsageError
from fer_desktop.media.sources.video_streams import TURNS, VideoChoice
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale


class Output(StrEnum):
    """A kind of output file."""

    CSV = "csv"
    SRT = "srt"
    VTT = "vtt"
    HTML = "html"
    ANNOTATED = "annotated"
    FACELESS = "faceless"

    @property
    def option(self) -> str:
        """The option that asks for it."""
        return "--cover-faces" if self is Output.FACELESS else f"--{self}"

    @property
    def drawn(self) -> bool:
        """Whether it is a video."""
        return self in (Output.ANNOTATED, Output.FACELESS)

    @property
    def suffix(self) -> str:
        """The file's suffix."""
        return ".mp4" if self.drawn else f".{self}"


HELP = {
    Output.CSV: "write the readings as CSV",
    Output.SRT: "write the readings as SRT subtitles",
    Output.VTT: "write the readings as WebVTT subtitles",
    Output.HTML: "write a report as a web page",
    Output.ANNOTATED: "write the video with a box and an emotion on each face",
    Output.FACELESS: "write the video with an emoji over each face",
}


@dataclass(frozen=True)
class VideoOptions:
    """What the command line asks for. Each output is a file for one video and a folder for several."""

    paths: tuple[Path, ...]
    interval_s: float = EVERY_S
    json: bool = False
    outputs: dict[Output, Path] = field(default_factory=dict)
    force: bool = False
    cluster: str | None = None
    profile: Path | None = None
    choice: VideoChoice = field(default_factory=VideoChoice)
    wording: ReportLocale = ENGLISH

    @property
    def is_one_file(self) -> bool:
        """Whether the paths name a single file."""
        return len(self.paths) == 1 and not self.paths[0].is_dir()


def add_video_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument(
        "paths", nargs="+", type=path_argument, metavar="PATH", help="a video, or a folder of videos"
    )
    parser.add_argument(
        "--interval",
        type=_seconds,
        default=EVERY_S,
        metavar="SECONDS",
        help="seconds between two analysed frames; 0 analyses every frame (default: %(default)s)",
    )
    parser.add_argument(
        "--stream",
        type=_stream,
        metavar="N",
        help="analyse the video stream with this number, from 1 (default: the one marked as default, or else "
        "the longest)",
    )
    parser.add_argument(
        "--rotate",
        type=int,
        choices=TURNS,
        default=0,
        help="turn the picture clockwise by so many degrees first",
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    for output in Output:
        metavar = "OUT.mp4" if output.drawn else "OUT"
        text = f"{HELP[output]}; OUT is a folder for several videos"
        parser.add_argument(output.option, dest=output, type=path_argument, metavar=metavar, help=text)
    add_csv_style(parser)
    parser.add_argument(
        "--force", action="store_true", help="with several videos, also analyse those analysed before"
    )
    parser.add_argument(
        "--cluster",
        type=_address,
        metavar="ADDRESS",
        help="analyse on this Dask scheduler's cluster, where the videos must have the same paths",
    )
    parser.add_argument(
        "--profile",
        type=path_argument,
        metavar="FILE",
        help="write a cProfile of the analysis of a single video",
    )
    _add_old_names(parser)


def _add_old_names(parser: argparse.ArgumentParser) -> None:
    """Version 0.1.0 had other names for some options."""
    hidden, unset = argparse.SUPPRESS, argparse.SUPPRESS
    parser.add_argument("--every", dest="interval", type=_seconds, default=unset, help=hidden)
    parser.add_argument("--again", dest="force", action="store_true", default=unset, help=hidden)
    parser.add_argument("--faceless", dest="faceless", type=path_argument, default=unset, help=hidden)


def parse_video_options(arguments: argparse.Namespace) -> VideoOptions:
    """The options in the parsed arguments. Raises `UsageError`."""
    given = {output: getattr(arguments, output) for output in Output}
    options = VideoOptions(
        tuple(arguments.paths),
        arguments.interval,
        arguments.json,
        {output: path for output, path in given.items() if path is not None},
        arguments.force,
        arguments.cluster,
        arguments.profile,
        VideoChoice(arguments.stream, arguments.rotate),
        replace(ENGLISH, csv=csv_style(arguments)),
    )
    if options.profile is not None and (not options.is_one_file or options.cluster):
        raise UsageError("--profile works with a single video that is analysed on this computer.")
    return options


def output_paths(options: VideoOptions, videos: Sequence[Path]) -> dict[Path, dict[Output, Path]]:
    """Where each video's files go. Raises `UsageError`, also if a file would overwrite another."""
    where: dict[Path, dict[Output, Path]] = {video: {} for video in videos}
    for output, out in options.outputs.items():
        alone = options.is_one_file and not out.is_dir()
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
                raise UsageError(f"{output.option} {target}: the file's name must end with .mp4.")
            if target.resolve() in taken:
                raise UsageError(
                    f"{output.option} {target} would overwrite another file: choose another name."
                )
            taken.add(target.resolve())


def _in_folder(output: Output, out: Path, videos: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    if out.exists() and not out.is_dir():
        raise UsageError(f"{output.option} {out}: it must be a folder for several videos.")
    mark = f"-{output}" if output.drawn else ""
    taken: set[str] = set()
    for video in videos:
        yield video, out / unique_name(video.stem + mark, output.suffix, taken)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not math.isfinite(value) or value < 0 or 0 < value < 0.001:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds, 0 or more")
    return value


def _stream(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not the number of a stream, 1 or more")
    return int(text)


def _address(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("an address can't be empty")
    return text.strip()
