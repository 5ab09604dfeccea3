"""What ``fer-desktop sessions`` is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from fer_desktop.sessions.export.export import ExportFormat
from fer_desktop.sessions.model import SessionState, SourceKind
from fer_desktop.sessions.storage.search import SessionFilter

STDOUT = Path("-")
_NO_LIMIT = -1


@dataclass(frozen=True)
class ListOptions:
    """Which sessions are listed."""

    search: SessionFilter = field(default_factory=SessionFilter)
    limit: int = _NO_LIMIT
    json: bool = False


@dataclass(frozen=True)
class ShowOptions:
    """Which session is shown."""

    session: int
    json: bool = False


@dataclass(frozen=True)
class ExportOptions:
    """Where a session goes in each format; `STDOUT` is standard output."""

    session: int
    outputs: dict[ExportFormat, Path]


@dataclass(frozen=True)
class DeleteOptions:
    """Which sessions are deleted; ``yes``: without a question."""

    sessions: tuple[int, ...]
    all: bool = False
    yes: bool = False
    json: bool = False


Wishes = ListOptions | ShowOptions | ExportOptions | DeleteOptions


def add_sessions_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the four actions to the command's parser."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for add in (_add_list, _add_show, _add_export, _add_delete):
        add(actions)


def sessions_wishes(arguments: argparse.Namespace) -> Wishes:
    """The wishes in the parsed arguments."""
    make: Callable[[argparse.Namespace], Wishes] = arguments.make
    return make(arguments)


_Actions = argparse._SubParsersAction  # argparse has no public name for it


def _add_list(actions: _Actions[argparse.ArgumentParser]) -> None:
    told = "list sessions, the newest first"
    parser = actions.add_parser("list", help=told, description=f"Lists sessions, {told.partition(', ')[2]}.")
    parser.add_argument("words", nargs="*", metavar="WORD", help="only with these words in title or source")
    kinds, states = ([str(one) for one in kind] for kind in (SourceKind, SessionState))
    parser.add_argument("--kind", action="append", choices=kinds, help="only of this kind")
    parser.add_argument("--state", action="append", choices=states, help="only in this state")
    parser.add_argument("--since", type=_day, metavar="DAY", help="only from this day on, as 2026-01-31")
    parser.add_argument("--until", type=_day, metavar="DAY", help="only up to this day")
    parser.add_argument("--limit", type=_count, default=_NO_LIMIT, metavar="N", help="only the newest N")
    _add_json(parser)
    parser.set_defaults(make=_list_wishes, parser=parser)


def _add_show(actions: _Actions[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser("show", help="the summary of a session", description="Shows one session.")
    _add_id(parser)
    _add_json(parser)
    parser.set_defaults(make=lambda given: ShowOptions(given.session, given.json), parser=parser)


def _add_export(actions: _Actions[argparse.ArgumentParser]) -> None:
    told = "Writes one session to files; OUT may be - for standard output."
    parser = actions.add_parser("export", help="a session for other programs", description=told)
    _add_id(parser)
    meanings = {
        ExportFormat.HTML: "a report for a browser",
        ExportFormat.JSON: "readings and summary as JSON",
    }
    for form in ExportFormat:
        meaning = meanings.get(form, f"the readings as {form.upper()}")
        parser.add_argument(f"--{form}", type=_path, metavar="OUT", help=meaning)
    parser.set_defaults(make=_export_wishes, parser=parser)


def _add_delete(actions: _Actions[argparse.ArgumentParser]) -> None:
    told = "Deletes sessions for good and gives their space back."
    parser = actions.add_parser("delete", help="delete sessions for good", description=told)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("sessions", nargs="*", type=_id, default=[], metavar="ID", help="a session's number")
    which.add_argument("--all", action="store_true", help="every session that is not being recorded")
    parser.add_argument("--yes", action="store_true", help="don't ask")
    _add_json(parser)
    parser.set_defaults(make=_delete_wishes, parser=parser)


def _add_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("session", type=_id, metavar="ID", help="the session's number, as listed")


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON in place of text")


def _list_wishes(given: argparse.Namespace) -> Wishes:
    search = SessionFilter(
        text=" ".join(given.words),
        kinds=tuple(map(SourceKind, given.kind or ())),
        states=tuple(map(SessionState, given.state or ())),
        since=given.since and _midnight(given.since),
        until=given.until and _midnight(given.until + timedelta(days=1)),
    )
    return ListOptions(search, given.limit, given.json)


def _export_wishes(given: argparse.Namespace) -> Wishes:
    paths = {form: getattr(given, form) for form in ExportFormat}
    outputs = {form: path for form, path in paths.items() if path is not None}
    if not outputs:
        given.parser.error(f"name at least one of {', '.join(f'--{form}' for form in ExportFormat)}")
    if len({path.resolve() for path in outputs.values()}) < len(outputs):
        given.parser.error("each format needs a file of its own")
    return ExportOptions(given.session, outputs)


def _delete_wishes(given: argparse.Namespace) -> Wishes:
    return DeleteOptions(tuple(dict.fromkeys(given.sessions)), given.all, given.yes, given.json)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _id(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 2**63):
        raise argparse.ArgumentTypeError(f"{text!r} is no session's number")
    return int(text)


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 2**63):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 on")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write it as 2026-01-31") from None


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a path can't be empty")
    return Path(text)
