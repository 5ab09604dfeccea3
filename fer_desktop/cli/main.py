"""The command line: ``fer-desktop`` and ``python -m fer_desktop``. Without arguments it opens the menu.

Exit codes: 0 for success, 1 if an input could not be used, 2 for wrong usage, 130 after Ctrl-C.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fer_desktop.cli.inputs import add_csv_style, csv_style, path_argument
from fer_desktop.cli.terminal import Terminal
from fer_desktop.core.errors import FerError, UsageError, VideoError
from fer_desktop.core.stages import start_stage_log

if TYPE_CHECKING:
    from types import ModuleType

    from fer_desktop.media.sources.region import Region

COMMANDS = ("photo", "video", "live", "sessions", "study", "self-test")
INTERRUPTED = 130
PROFILE_S = 60.0
CONSENT = "Everyone shown must know and agree."
DRAWN = "drawn"
"""Stands for a screen region that the user draws."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code. argv: None takes the process's own arguments."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    start_stage_log()
    terminal = Terminal()
    try:
        return _run(arguments, terminal)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except FerError as error:
        terminal.info(str(error))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        terminal.close()


def _run(arguments: list[str], terminal: Terminal) -> int:
    if not arguments:
        return _open_menu([])
    if _are_files(arguments):
        return _open_menu([Path(argument) for argument in arguments])
    parser = _parser(arguments[0])
    args = parser.parse_args(arguments)
    if args.version:
        return _version(terminal)
    if args.command is None:
        parser.error(f"a command is missing: {', '.join(COMMANDS)}")
    try:
        return int(args.run(args, terminal))
    except UsageError as error:
        return int(args.parser.error(str(error)))


def _are_files(arguments: Sequence[str]) -> bool:
    """Whether files were dropped on the program's icon. A command's name is never taken for a file."""
    return arguments[0] not in COMMANDS and all(
        argument and Path(argument).exists() for argument in arguments
    )


def _parser(first: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fer-desktop",
        description="Shows which emoji a face resembles. Everything stays on this computer.",
        epilog="Without a command, the menu opens. Given only photos or videos, their window opens.",
    )
    parser.add_argument(
        "--version",
        action="store_true",
        help="print the versions in use and exit",
    )
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_photo(commands)
    _add_video(commands, enabled=first == "video")
    _add_live(commands)
    _add_sessions(commands, enabled=first == "sessions")
    _add_study(commands, enabled=first == "study")
    _add_self_test(commands)
    return parser


def _add_photo(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    photo = commands.add_parser(
        "photo", help="analyse photos", description=f"Analyses the faces in photos. {CONSENT}"
    )
    photo.add_argument(
        "paths", nargs="+", type=path_argument, metavar="PATH", help="a photo, or a folder of photos"
    )
    photo.add_argument("--json", action="store_true", help="print JSON instead of a table")
    photo.add_argument(
        "--csv", type=path_argument, metavar="OUT", help="write a CSV file with one row per face"
    )
    photo.add_argument(
        "--annotated",
        type=path_argument,
        metavar="OUT",
        help="write the photo with a box and an emotion on each face; OUT is a folder for several photos",
    )
    add_csv_style(photo)
    photo.set_defaults(run=_photo, parser=photo)


def _add_video(commands: argparse._SubParsersAction[argparse.ArgumentParser], enabled: bool) -> None:
    video = commands.add_parser(
        "video", help="analyse videos", description=f"Analyses the faces in videos. {CONSENT}"
    )
    video.set_defaults(run=_video, parser=video)
    if enabled:
        # Imported only when needed: it imports the video decoder, which would slow down every other start
        from fer_desktop.cli.video_options import add_video_arguments

        add_video_arguments(video)


def _add_live(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    live = commands.add_parser(
        "live", help="open the Live window", description=f"Opens the Live window. {CONSENT}"
    )
    source = live.add_mutually_exclusive_group()
    source.add_argument("--camera", metavar="ID", help="use the camera with this ID, name or number")
    source.add_argument("--video", type=path_argument, metavar="FILE", help="use a video instead of a camera")
    source.add_argument(
        "--screen",
        nargs="?",
        type=_screen,
        const=DRAWN,
        metavar="N|X,Y,W,H",
        help="use the screen with this number or this region of the desktop; without a value, draw a region",
    )
    live.add_argument("--hidden", action="store_true", help="show only the overlay and the tray icon")
    live.add_argument(
        "--profile",
        type=path_argument,
        metavar="FILE",
        help="write a cProfile of the first minute of recognition and painting",
    )
    live.set_defaults(run=_live, parser=live)


def _add_sessions(commands: argparse._SubParsersAction[argparse.ArgumentParser], enabled: bool) -> None:
    text = "Lists, shows, exports and deletes recorded sessions."
    sessions = commands.add_parser(
        "sessions", help="list, show, export and delete recorded sessions", description=text
    )
    sessions.set_defaults(run=_sessions, parser=sessions)
    if enabled:
        from fer_desktop.cli.sessions_options import add_sessions_arguments

        add_sessions_arguments(sessions)


def _add_study(commands: argparse._SubParsersAction[argparse.ArgumentParser], enabled: bool) -> None:
    text = "Lists, shows and exports studies, which hold all viewers of one video, and joins viewers to them."
    study = commands.add_parser("study", help="what an audience showed during a video", description=text)
    study.set_defaults(run=_study, parser=study)
    if enabled:
        from fer_desktop.cli.study_options import add_study_arguments

        add_study_arguments(study)


def _add_self_test(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    test = commands.add_parser(
        "self-test",
        help="check that this installation works",
        description="Checks that this installation is complete and works.",
    )
    test.add_argument("--windows", action="store_true", help=argparse.SUPPRESS)
    test.add_argument("--pictures", type=path_argument, help=argparse.SUPPRESS)
    test.set_defaults(run=_self_test, parser=test)


def _screen(text: str) -> Region | int | str:
    from fer_desktop.media.sources.region import MIN_SIDE, region_of

    if text == DRAWN:
        return DRAWN
    region = region_of(text)
    if region is not None:
        return region
    if text.isdecimal() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(
        f"{text!r} is neither a screen number nor a region X,Y,WIDTH,HEIGHT "
        f"of at least {MIN_SIDE} x {MIN_SIDE} pixels"
    )


def _version(terminal: Terminal) -> int:
    from fer_desktop.cli.version import version_lines

    terminal.print("\n".join(version_lines()))
    return 0


def _photo(args: argparse.Namespace, terminal: Terminal) -> int:
    from fer_desktop.cli.photo import PhotoOptions, run_photo
    from fer_desktop.cli.version import recognizer_loader, selected_model

    asked = PhotoOptions(tuple(args.paths), args.json, args.csv, args.annotated, csv_style(args))
    return run_photo(asked, terminal, recognizer_loader(terminal, selected_model()))


def _video(args: argparse.Namespace, terminal: Terminal) -> int:
    from fer_desktop.cli.version import recognizer_loader, selected_model
    from fer_desktop.cli.video import run_video
    from fer_desktop.cli.video_options import parse_video_options

    models = selected_model()
    return run_video(parse_video_options(args), terminal, recognizer_loader(terminal, models), models)


def _sessions(args: argparse.Namespace, terminal: Terminal) -> int:
    from fer_desktop.cli.sessions import run_sessions
    from fer_desktop.cli.sessions_options import parse_sessions_options

    return run_sessions(parse_sessions_options(args), terminal)


def _study(args: argparse.Namespace, terminal: Terminal) -> int:
    from fer_desktop.cli.study import run_study
    from fer_desktop.cli.study_options import parse_study_options
    from fer_desktop.cli.version import selected_model

    return run_study(parse_study_options(args), terminal, selected_model())


def _live(args: argparse.Namespace, terminal: Terminal) -> int:
    from fer_desktop.core.profiling import profile_calls

    if args.video is not None:
        _check_readable(args.video)
    with profile_calls(args.profile, PROFILE_S):
        if args.screen is not None:
            return int(_app().run_screen(None if args.screen == DRAWN else args.screen, args.hidden))
        return int(_app().run_live(args.camera, args.video, args.hidden))


def _open_menu(paths: list[Path]) -> int:
    from fer_desktop.app.single_instance import forward_to_running_instance

    _check_screen()
    if forward_to_running_instance(paths):  # before the windows are loaded: the answer is there at once
        return 0
    return int(_app().run_menu(paths))


def _self_test(args: argparse.Namespace, terminal: Terminal) -> int:
    from fer_desktop.cli.self_test import run_self_test, show_windows

    return show_windows(terminal, args.pictures) if args.windows else run_self_test(terminal)


def _check_readable(path: Path) -> None:
    from fer_desktop.core.file_io import display_name, open_regular, read_error_message

    try:
        open_regular(path).close()
    except OSError as error:
        raise VideoError(f"{path}: {read_error_message(error, display_name(path))}") from error


def _app() -> ModuleType:
    """The module that opens the windows. Raises `FerError` if they can't be opened."""
    _check_screen()
    try:
        from fer_desktop.app import run
    except ImportError as error:
        if (error.name or "").partition(".")[0] != "PySide6":
            raise
        raise FerError(f"The windows can't open because a system library is missing: {error.msg}.") from error
    return run


def _check_screen() -> None:
    """Without a display, Qt would abort the process. Raises `FerError`."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise FerError(
            "There is no display to open a window on: log in to a desktop, or use `fer-desktop photo`."
        )
