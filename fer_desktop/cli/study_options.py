"""The options of ``fer-desktop study``."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from fer_desktop.analysis.video import EVERY_S
from fer_desktop.cli.inputs import (
    add_csv_style,
    add_json,
    csv_style,
    number_argument,
    path_argument,
)
from fer_desktop.cli.outputs import outputs_of
from fer_desktop.core.csv_style import CsvStyle
from fer_desktop.core.errors import UsageError
from fer_desktop.sessions.studies.study_export import StudyFormat


@dataclass(frozen=True)
class StudyListOptions:
    """Options of ``list``."""

    json: bool = False


@dataclass(frozen=True)
class StudyShowOptions:
    """Options of ``show``."""

    study: int
    json: bool = False


@dataclass(frozen=True)
class StudyAddOptions:
    """Options of ``add``: the video that was watched, and recordings or sessions of its viewers."""

    video: Path
    recordings: tuple[Path, ...] = ()
    sessions: tuple[int, ...] = ()
    offset_s: float = 0.0
    interval_s: float = EVERY_S
    questions: Path | None = None
    answers: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class StudyExportOptions:
    """Options of ``export``: the file of each format, and a CSV file with segments."""

    study: int
    outputs: dict[StudyFormat, Path]
    segments: Path | None
    csv: CsvStyle


StudyOptions = StudyListOptions | StudyShowOptions | StudyAddOptions | StudyExportOptions

_Actions = argparse._SubParsersAction  # argparse has no public name for it


def add_study_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the four actions to the command's parser."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for add in (_add_list, _add_show, _add_add, _add_export):
        add(actions)


def parse_study_options(arguments: argparse.Namespace) -> StudyOptions:
    """The options in the parsed arguments. Raises `UsageError`."""
    make: Callable[[argparse.Namespace], StudyOptions] = arguments.make
    return make(arguments)


def _add_list(actions: _Actions[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser(
        "list", help="list studies, newest first", description="Lists studies, newest first."
    )
    add_json(parser)
    parser.set_defaults(make=lambda given: StudyListOptions(given.json), parser=parser)


def _add_show(actions: _Actions[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser(
        "show", help="show the figures of a study", description="Shows the figures of a study."
    )
    _add_id(parser)
    add_json(parser)
    parser.set_defaults(make=lambda given: StudyShowOptions(given.study, given.json), parser=parser)


def _add_add(actions: _Actions[argparse.ArgumentParser]) -> None:
    text = (
        "Joins viewers to the study of a video; the first one starts it. Each recording shows one viewer's "
        "face; it is analysed unless it was before. A viewer who is joined again gets the new offset and "
        "answers. Everyone shown must know and agree."
    )
    parser = actions.add_parser("add", help="join viewers to the study of a video", description=text)
    parser.add_argument("video", type=path_argument, metavar="VIDEO", help="the video that was watched")
    parser.add_argument(
        "recordings", nargs="*", type=path_argument, metavar="RECORDING", help="a video of a viewer's face"
    )
    parser.add_argument(
        "--session",
        type=number_argument,
        action="append",
        default=[],
        metavar="ID",
        help="a recorded session",
    )
    parser.add_argument(
        "--offset",
        type=_seconds,
        default=0.0,
        metavar="SECONDS",
        help="when in the recording the video begins; negative if the recording began later",
    )
    parser.add_argument(
        "--interval",
        type=_interval,
        default=EVERY_S,
        metavar="SECONDS",
        help=f"analyse a frame every SECONDS, {EVERY_S:g} by default; 0 for every frame",
    )
    parser.add_argument(
        "--questions", type=path_argument, metavar="FILE", help="give the study the questions in a JSON file"
    )
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="QUESTION=ANSWER",
        help="the viewer's answer to a question; repeat it for several choices",
    )
    parser.set_defaults(make=_add_options, parser=parser)


def _add_export(actions: _Actions[argparse.ArgumentParser]) -> None:
    text = "Writes a study to files. OUT can be - for standard output."
    parser = actions.add_parser("export", help="export a study for other programs", description=text)
    _add_id(parser)
    meanings = {
        StudyFormat.LONG: "write a CSV file with a row for each frame of each viewer",
        StudyFormat.WIDE: "write a CSV file with a row per viewer and their mean of each emotion",
        StudyFormat.ANSWERS: "write a CSV file with each viewer's answers",
        StudyFormat.JSON: "write all figures as JSON",
        StudyFormat.HTML: "write a report as a web page",
    }
    for form, meaning in meanings.items():
        parser.add_argument(f"--{form}", type=path_argument, metavar="OUT", help=meaning)
    parser.add_argument(
        "--segments",
        type=path_argument,
        metavar="FILE",
        help="add columns to --wide for the parts of the video in a CSV file with start, end and name",
    )
    add_csv_style(parser)
    parser.set_defaults(make=_export_options, parser=parser)


def _add_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("study", type=number_argument, metavar="ID", help="the study's number, as listed")


def _add_options(given: argparse.Namespace) -> StudyOptions:
    answers: dict[str, list[str]] = {}
    for text in given.answer:
        question, equals, answer = text.partition("=")
        if not equals:
            raise UsageError(f"{text!r} is not QUESTION=ANSWER")
        answers.setdefault(question, []).append(answer)
    if not (given.recordings or given.session or given.questions):
        raise UsageError("at least one of these is required: RECORDING, --session, --questions")
    if answers and len(given.recordings) + len(given.session) != 1:
        raise UsageError("answers are those of one viewer: add each viewer with a command of its own")
    return StudyAddOptions(
        given.video,
        tuple(dict.fromkeys(given.recordings)),
        tuple(dict.fromkeys(given.session)),
        given.offset,
        given.interval,
        given.questions,
        answers,
    )


def _export_options(given: argparse.Namespace) -> StudyOptions:
    return StudyExportOptions(given.study, outputs_of(given, StudyFormat), given.segments, csv_style(given))


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not math.isfinite(seconds):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return seconds


def _interval(text: str) -> float:
    seconds = _seconds(text)
    if seconds < 0:
        raise argparse.ArgumentTypeError("the interval can't be negative")
    return seconds
