"""The options of ``fer-desktop sessions``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from fer_desktop.cli.inputs import add_json, number_argument, path_argument
from fer_desktop.cli.outputs import outputs_of
from fer_desktop.sessions.export.export import ExportFormat
from fer_desktop.sessions.model import SessionState, SourceKind
from fer_desktop.sessions.storage.search import SessionFilter

_NO_LIMIT = -1


@dataclass(frozen=True)
class ListOptions:
    """Options of ``list``."""

    search: SessionFilter = field(default_factory=SessionFilter)
    limit: int = _NO_LIMIT
    json: bool = False


@dataclass(frozen=True)
class ShowOptions:
    """Options of ``show``."""

    session: int
    json: bool = False


@dataclass(frozen=True)
class ExportOptions:
    """Options of ``export``: the file of each format, or standard output."""

    session: int
    outputs: dict[ExportFormat, Path]


@dataclass(frozen=True)
class DeleteOptions:
    """Options of ``delete``. ``yes`` deletes without asking."""

    sessions: tuple[int, ...]
    all: bool = False
    yes: bool = False
    json: bool = False


SessionsOptions = ListOptions | ShowOptions | ExportOptions | DeleteOptions


def add_sessions_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the four actions to the command's parser."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for add in (_add_list, _add_show, _add_export, _add_delete):
        add(actions)


def parse_sessions_options(arguments: argparse.Namespace) -> SessionsOptions:
    """The options in the parsed arguments. Raises `UsageError`."""
    make: Callable[[argparse.Namespace], SessionsOptions] = arguments.make
    return make(arguments)


_Actions = argparse._SubParsersAction  # argparse has no public name for it


def _add_list(actions: _Actions[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser(
        "list", help="list sessions, newest first", description="Lists sessions, newest first."
    )
    parser.add_argument(
        "words", nargs="*", metavar="WORD", help="only sessions with these words in their title or source"
    )
    kinds, states = ([str(one) for one in kind] for kind in (SourceKind, SessionState))
    parser.add_argument("--kind", action="append", choices=kinds, help="only sessions of this kind")
    parser.add_argument("--state", action="append", choices=states, help="only sessions in this state")
    parser.add_argument("--since", type=_day, metavar="DAY", help="only from this day on, such as 2026-01-31")
    parser.add_argument("--until", type=_day, metavar="DAY", help="only up to and including this day")
    parser.add_argument(
        "--limit", type=number_argument, default=_NO_LIMIT, metavar="N", help="only the newest N"
    )
    add_json(parser)
    parser.set_defaults(make=_list_options, parser=parser)


def _add_show(actions: _Actions[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser(
        "show", help="show the summary of a session", description="Shows the summary of a session."
    )
    _add_id(parser)
    add_json(parser)
    parser.set_defaults(make=lambda given: ShowOptions(given.session, given.json), parser=parser)


def _add_export(actions: _Actions[argparse.ArgumentParser]) -> None:
    text = "Writes a session to files. OUT can be - for standard output."
    parser = actions.add_parser("export", help="export a session for other programs", description=text)
    _add_id(parser)
    meanings = {
        ExportFormat.HTML: "write a report as a web page",
        ExportFormat.JSON: "write the readings and the summary as JSON",
    }
    for form in ExportFormat:
        meaning = meanings.get(form, f"write the readings as {form.upper()}")
        parser.add_argument(f"--{form}", type=path_argument, metavar="OUT", help=meaning)
    parser.set_defaults(make=_export_options, parser=parser)


def _add_delete(actions: _Actions[argparse.ArgumentParser]) -> None:
    text = "Deletes sessions permanently and frees their disk space."
    parser = actions.add_parser("delete", help="delete sessions permanently", description=text)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "sessions", nargs="*", type=_id, default=[], metavar="ID", help="a session's number, as listed"
    )
    which.add_argument("--all", action="store_true", help="delete every session that is not being recorded")
    parser.add_argument("--yes", action="store_true", help="delete without asking")
    add_json(parser)
    parser.set_defaults(make=_delete_options, parser=parser)


def _add_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("session", type=_id, metavar="ID", help="the session's number, as listed")


def _list_options(given: argparse.Namespace) -> SessionsOptions:
    search = SessionFilter(
        text=" ".join(given.words),
        kinds=tuple(map(SourceKind, given.kind or ())),
        states=tuple(map(SessionState, given.state or ())),
        since=given.since and _midnight(given.since),
        until=given.until and _midnight(given.until + timedelta(days=1)),
    )
    return ListOptions(search, given.limit, given.json)


def _export_options(given: argparse.Namespace) -> SessionsOptions:
    return ExportOptions(given.session, outputs_of(given, ExportFormat))


def _delete_options(given: argparse.Namespace) -> SessionsOptions:
    return DeleteOptions(tuple(dict.fromkeys(given.sessions)), given.all, given.yes, given.json)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _id(text: str) -> int:
    try:
        return number_argument(text)
    except argparse.ArgumentTypeError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a session number") from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-01-31") from None
