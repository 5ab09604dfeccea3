"""The films of the Video window: which wait, which is analysed, what became of the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from fer_desktop.core.file_io import shown_name
from fer_desktop.media.file_types import VIDEO_SUFFIXES


class State(Enum):
    """What became of a film."""

    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    STOPPED = auto()
    FAILED = auto()


@dataclass
class Film:
    """A film to analyse. ``session``: its number in the history once read; ``error``: why it was not."""

    path: Path
    state: State = State.WAITING
    session: int = 0
    error: str = ""

    @property
    def name(self) -> str:
        """What the film is called on the screen."""
        return shown_name(self.path)


class Queue:
    """Films in the order in which they are analysed, each once."""

    def __init__(self) -> None:
        self.films: list[Film] = []

    def add(self, paths: Iterable[Path]) -> None:
        """Put films at the end; of a folder those that its names tell to be films."""
        known = {film.path for film in self.films}
        for path in (film for each in paths for film in films_in(each)):
            if path not in known:
                known.add(path)
                self.films.append(Film(path))

    def take(self) -> Film | None:
        """The next film that waits, now running; None at the end."""
        film = next((film for film in self.films if film.state is State.WAITING), None)
        if film is not None:
            film.state = State.RUNNING
        return film

    @property
    def running(self) -> Film | None:
        """The film being analysed."""
        return next((film for film in self.films if film.state is State.RUNNING), None)

    @property
    def waiting(self) -> list[Film]:
        """The films to come."""
        return [film for film in self.films if film.state is State.WAITING]

    def remove(self, index: int) -> None:
        """Take the film at this place among those that wait out."""
        self.films.remove(self.waiting[index])

    @property
    def read(self) -> list[Film]:
        """The films with a result, be it of their first part."""
        return [film for film in self.films if film.session]

    @property
    def failed(self) -> list[Film]:
        """The films that could not be read."""
        return [film for film in self.films if film.state is State.FAILED]


def films_in(path: Path) -> list[Path]:
    """A folder's films by name; anything else as it is. What can't be listed is told when it is opened."""
    if not path.is_dir():
        return [path]
    try:
        inside = sorted(path.iterdir())
    except OSError:
        return [path]
    return [film for film in inside if film.suffix.lower() in VIDEO_SUFFIXES] or [path]
