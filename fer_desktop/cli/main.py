"""The command line: ``fer-desktop`` and ``python -m fer_desktop``. Without arguments it opens the menu.

Exit codes: 0 done, 1 an input could not be used, 2 wrong usage, 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fer_desktop.cli.terminal import Terminal
from fer_desktop.core.errors import FerError, UsageError, VideoError

if TYPE_CHECKING:
    from types import ModuleType

    from fer_desktop.media.sources.region import Region

COMMANDS = ("photo", "video", "live", "sessions", "self-test")
INTERRUPTED = 130
AGREED = "Everyone shown must know and agree."
DRAWN = "drawn"
"""Stands for a part of the screen that the user draws."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program with these arguments (None: the process's own). Returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
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
    wishes = parser.parse_args(arguments)
    if wishes.version:
        return _version(terminal)
    if wishes.command is None:
        parser.error(f"name a command: {', '.join(COMMANDS)}")
    try:
        return int(wishes.run(wishes, terminal))
    except UsageError as error:
        return int(wishes.parser.error(str(error)))


def _are_files(arguments: Sequence[str]) -> bool:
    """Whether files were dropped on the program's icon; a file with a command's name is the command."""
    return arguments[0] not in COMMANDS and all(
        argument and Path(argument).exists() for argument in arguments
    )


def _parser(first: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fer-desktop",
        description="Looks at a face and shows the emoji it resembles, on this computer alone.",
        epilog="Without a command the menu opens; photos or a video named alone are opened in their window.",
    )
    parser.add_argument("--version", action="store_true", help="print versions and exit")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_photo(commands)
    _add_video(commands, enabled=first == "video")
    _add_live(commands)
    _add_sessions(commands, enabled=first == "sessions")
    _add_self_test(commands)
    return parser


def _add_photo(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    photo = commands.add_parser(
        "photo", help="read the faces in photos", description=f"Reads the faces in photos. {AGREED}"
    )
    photo.add_argument("paths", nargs="+", type=_path, metavar="PATH", help="a photo, or a folder of photos")
    photo.add_argument("--json", action="store_true", help="print JSON in place of the table")
    photo.add_argument("--csv", type=_path, metavar="OUT", help="write a CSV file with a row a face")
    photo.add_argument(
        "--annotated",
        type=_path,
        metavar="OUT",
        help="draw boxes: OUT is a picture, for several photos a folder",
    )
    photo.set_defaults(run=_photo, parser=photo)


def _add_video(commands: argparse._SubParsersAction[argparse.ArgumentParser], enabled: bool) -> None:
    video = commands.add_parser(
        "video", help="read the faces in videos", description=f"Reads the faces in videos. {AGREED}"
    )
    video.set_defaults(run=_video, parser=video)
    if enabled:
        # Its arguments take their values from what reads videos, which would make every other start slow.
        from fer_desktop.cli.video_options import add_video_arguments

        add_video_arguments(video)


def _add_live(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    live = commands.add_parser("live", help="open the live window", description="Opens the live window.")
    source = live.add_mutually_exclusive_group()
    source.add_argument("--camera", metavar="ID", help="a camera's id, name or number")
    source.add_argument("--video", type=_path, metavar="FILE", help="a video in place of a camera")
    source.add_argument(
        "--screen",
        nargs="?",
        type=_screen,
        const=DRAWN,
        metavar="N|X,Y,W,H",
        help="a screen by its number, a part of it in pixels, or nothing more to draw one",
    )
    live.add_argument(
        "--hidden", action="store_true", help="show only the overlay and the tray icon, not the window"
    )
    live.set_defaults(run=_live, parser=live)


def _add_sessions(commands: argparse._SubParsersAction[argparse.ArgumentParser], enabled: bool) -> None:
    told = "Lists, shows, exports and deletes what was recorded."
    sessions = commands.add_parser("sessions", help="the history of what was recorded", description=told)
    sessions.set_defaults(run=_sessions, parser=sessions)
    if enabled:
        from fer_desktop.cli.sessions_options import add_sessions_arguments

        add_sessions_arguments(sessions)


def _add_self_test(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    test = commands.add_parser(
        "self-test", help="check this installation", description="Checks this installation."
    )
    test.add_argument("--windows", action="store_true", help=argparse.SUPPRESS)
    test.add_argument("--pictures", type=_path, help=argparse.SUPPRESS)
    test.set_defaults(run=_self_test, parser=test)


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a path can't be empty")
    return Path(text)


def _screen(text: str) -> Region | int | str:
    from fer_desktop.media.sources.region import LEAST, region_of

    if text == DRAWN:
        return DRAWN
    region = region_of(text)
    if region is not None:
        return region
    if text.isdecimal() and int(text):
        return int(text)
    least = f"at least {LEAST} x {LEAST} pixels"
    raise argparse.ArgumentTypeError(
        f"{text!r} is neither a screen's number nor a part X,Y,WIDTH,HEIGHT of {least}"
    )


def _version(terminal: Terminal) -> int:
    from fer_desktop.cli.version import version_lines

    terminal.print("\n".join(version_lines()))
    return 0


def _photo(args: argparse.Namespace, terminal: Terminal) -> int:
    from fer_desktop.cli.photo import PhotoOptions, run_photo
    from fer_desktop.cli.version import recognizer_loader

    asked = PhotoOptions(tuple(args.paths), args.json, args.csv, args.annotated)
    return run_photo(asked, terminal, recognizer_loader(terminal))


def _video(args: argparse.Namespace, terminal: Terminal) -> int:
    from fer_desktop.cli.version import recognizer_loader
    from fer_desktop.cli.video import run_video
    from fer_desktop.cli.video_options import parse_video_options

    return run_video(parse_video_options(args), terminal, recognizer_loader(terminal))


def _sessions(args: argparse.Namespace, terminal: Terminal) -> int:
    from fer_desktop.cli.sessions import run_sessions
    from fer_desktop.cli.sessions_options import sessions_wishes

    return run_sessions(sessions_wishes(args), terminal)


def _live(args: argparse.Namespace, terminal: Terminal) -> int:
    if args.video is not None:
        _check_readable(args.video)
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
    """The windows. Raises `FerError` where they can't be opened."""
    _check_screen()
    try:
        from fer_desktop.app import run
    except ImportError as error:
        if (error.name or "").partition(".")[0] != "PySide6":
            raise
        raise FerError(f"The windows can't open, a system library is missing: {error.msg}.") from error
    return run


def _check_screen() -> None:
    """Qt would end the whole program without a screen."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise FerError(
            "There is no screen to open a window on: log in to a desktop, or use `fer-desktop photo`."
        )
