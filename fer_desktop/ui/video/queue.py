"""The films of the Video window: which wait, which is analysed, what became of the others.

The list of films in the Video window, each with what became of it.

The file dialogs of the Video window, in one place so that a test can answer for the user.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from fer_desktop.core.file_io import shown_name
from fer_desktop.media.file_types import VIDEO_SUFFIXES
from fer_desktop.ui.text.bidi import isolated, plain_tip
from fer_desktop.ui.text.formats import export_filters
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.file_dialogs import open_files, save_file


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


ROWS = 6


class FilmList(QListWidget):
    """Names of films with their state. Delete takes the chosen one out where that makes sense."""

    removed = Signal(int)
    """The place in the list of the film that the user doesn't want."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Videos to analyse"))
        self.setToolTip(self.tr("Videos to analyse, one after the other (Alt+V); Del takes one out"))
        self.setSpacing(SPACE // 4)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_films(self, films: Sequence[Film]) -> None:
        """Show these films."""
        at = self.currentRow()
        self.clear()
        for film in films:
            item = QListWidgetItem(self._line(film))
            item.setToolTip(plain_tip(str(film.path)))
            self.addItem(item)
        self.setCurrentRow(min(max(at, 0), len(films) - 1))
        self.updateGeometry()

    def _line(self, film: Film) -> str:
        words = {
            State.RUNNING: self.tr("being analysed"),
            State.DONE: self.tr("done"),
            State.STOPPED: self.tr("stopped"),
            State.FAILED: self.tr("not read"),
        }
        return f"{isolated(film.name)} – {words[film.state]}" if film.state in words else film.name

    def sizeHint(self) -> QSize:
        rows = min(max(self.count(), 1), ROWS)
        height = self.sizeHintForRow(0) + 2 * self.spacing() if self.count() else 0
        return QSize(40 * SPACE, rows * height + 2 * self.frameWidth() + SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * SPACE, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentRow() >= 0:
            self.removed.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


translate = QCoreApplication.translate


class VideoDialogs:
    """Asks the user for files; nothing or None means that they thought better of it."""

    def films(self, parent: QWidget, folder: Path) -> list[Path]:
        """Films to analyse, one or several."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES))
        kinds = translate("VideoDialogs", "Videos ({0});;All files (*)").format(patterns)
        return open_files(parent, translate("VideoDialogs", "Choose videos"), folder, kinds.split(";;"))

    def readings(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the readings, and by its suffix in which format."""
        return save_file(parent, translate("VideoDialogs", "Export the result"), suggested, export_filters())

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the film with boxes and names."""
        return _save_film(parent, translate("VideoDialogs", "Save the annotated video"), suggested)

    def faceless(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the film with each face covered by its emoji."""
        return _save_film(parent, translate("VideoDialogs", "Save the video with covered faces"), suggested)


def _save_film(parent: QWidget, title: str, suggested: Path) -> Path | None:
    return save_file(parent, title, suggested, [translate("VideoDialogs", "MP4 video (*.mp4)")])
