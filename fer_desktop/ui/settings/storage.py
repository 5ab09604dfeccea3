"""What the program stores on this computer, where and how much, with buttons to open and delete it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fer_desktop.core.errors import FerError
from fer_desktop.core.logging_setup import delete_logs, log_file
from fer_desktop.core.settings import settings_file
from fer_desktop.emoji import sets
from fer_desktop.models.personal_fit_file import personal_file
from fer_desktop.models.registry import ModelSelection, models_folder
from fer_desktop.ui.settings.fields import FieldGroup
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import PathLabel, button, label, set_spacing
from fer_desktop.ui.widgets.dialogs import Confirm, confirm
from fer_desktop.ui.widgets.window_parts import Banner
from fer_desktop.workers.history_jobs import HistoryJobs
from fer_desktop.workers.jobs import Err, JobRunner, Ok

OpenFolder = Callable[[Path], object]


def open_folder(path: Path) -> None:
    """Open a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@dataclass(frozen=True)
class StoredItem:
    """Stored data: its name, its content, its path and the function that deletes it."""

    name: str
    content: str
    path: Path
    delete: Callable[[], object] | None


class StorageGroup(FieldGroup):
    """A row for each kind of stored data. Deleting asks first."""

    def __init__(
        self,
        preferences: Preferences,
        models: ModelSelection,
        own: PersonalFitStore,
        jobs: JobRunner,
        confirm: Confirm = confirm,
        show: OpenFolder = open_folder,
    ) -> None:
        super().__init__(Icon.STORED)
        self.heading.setText(self.tr("What is stored on this computer"))
        self._preferences, self._models, self._own, self._jobs = preferences, models, own, jobs
        self._confirm, self._open = confirm, show
        self._history = HistoryJobs()
        self.banner = Banner()
        self.places = self._places()
        self.sizes: list[QLabel] = []
        self.deletes: list[QPushButton | None] = []
        self.opens: list[QPushButton] = []
        self._lay_out()
        self.refresh()

    def _places(self) -> list[StoredItem]:
        return [
            StoredItem(
                self.tr("History"),
                self.tr("the readings of your sessions, no pictures"),
                self._history.path,
                self._delete_history,
            ),
            StoredItem(
                self.tr("Personal calibration"),
                self.tr("what was learned about your face: eight numbers"),
                personal_file(),
                self._own.delete,
            ),
            StoredItem(
                self.tr("Emoji sets"),
                self.tr("the pictures you added"),
                sets.sets_folder(),
                self._delete_sets,
            ),
            StoredItem(
                self.tr("Models"),
                self.tr("the models you added"),
                models_folder(),
                self._delete_models,
            ),
            StoredItem(self.tr("Log"), self.tr("errors, without names"), log_file(), delete_logs),
            StoredItem(self.tr("Settings"), self.tr("your name and your settings"), settings_file(), None),
        ]

    def _lay_out(self) -> None:
        self.note(self.tr("Pictures are never stored unless you save one."))
        for number, place in enumerate(self.places, 1):
            self.add_row(self._row(number, place))
        self.add_row(self.banner)

    def _row(self, number: int, place: StoredItem) -> QWidget:
        path = PathLabel()
        path.show_path(str(place.path))
        size = label(role="muted")
        self.sizes.append(size)
        head = QHBoxLayout()
        set_spacing(head, 0, 1)
        head.addWidget(label(place.name))
        head.addWidget(label(place.content, "small", wrap=True), 1)
        head.addWidget(size)
        foot = QHBoxLayout()
        set_spacing(foot, 0, 1)
        foot.addWidget(path, 1)
        for each in self._buttons(number, place):
            foot.addWidget(each)
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, SPACE)
        rows.addLayout(head)
        rows.addLayout(foot)
        return holder

    def _buttons(self, number: int, place: StoredItem) -> list[QPushButton]:
        tip = self.tr("Show in the file manager: {0}").format(place.name)
        show = button(self.tr("Open folder"), tip, f"Alt+{number}")
        show.setAccessibleName(self.tr("Open the folder: {0}").format(place.name))
        show.clicked.connect(partial(self._show_folder, place))
        self.opens.append(show)
        if place.delete is None:
            self.deletes.append(None)
            return [show]
        tip = self.tr("Delete permanently: {0}").format(place.name)
        delete = button(self.tr("Delete…"), tip, f"Alt+Shift+{number}")
        delete.setAccessibleName(self.tr("Delete: {0}").format(place.name))
        delete.clicked.connect(partial(self._delete, place))
        self.deletes.append(delete)
        return [show, delete]

    def _show_folder(self, place: StoredItem, _checked: bool = False) -> None:
        # The folder doesn't exist before something is stored in it
        folders = [place.path, *place.path.parents] if place.path.is_dir() else list(place.path.parents)
        self._open(next(folder for folder in folders if folder.is_dir()))

    def _delete(self, place: StoredItem, _checked: bool = False) -> None:
        question = self.tr("Delete {0}?").format(place.name)
        explanation = self.tr("This can't be undone.")
        title, action = self.window().windowTitle(), self.tr("&Delete")
        if place.delete is None or not self._confirm(self, title, question, explanation, action):
            return
        try:
            place.delete()
        except FerError as error:
            self.banner.show_message(translate_message(error))
        self.refresh()

    def _delete_history(self) -> None:
        self._jobs.run(self._history.delete_all, self._deleted)

    def _deleted(self, result: Ok[object] | Err) -> None:
        if isinstance(result, Err):
            if not result.expected:
                raise result.error
            self.banner.show_message(translate_message(result.error))
        self.refresh()

    def _delete_sets(self) -> None:
        settings = self._preferences.settings
        own = sets.installed()
        if settings.appearance.emoji_set in [each.name for each in own]:
            self._preferences.update(replace(settings, appearance=replace(settings.appearance, emoji_set="")))
        for each in own:
            sets.remove(each)

    def _delete_models(self) -> None:
        settings = self._preferences.settings
        self._preferences.update(replace(settings, recognition=replace(settings.recognition, model="")))
        self._models.remove_all()

    def refresh(self) -> None:
        """Show the size of each item."""
        for place, size, delete in zip(self.places, self.sizes, self.deletes, strict=True):
            amount = _size(place.path)
            size.setText(QLocale().formattedDataSize(amount, 1) if amount else self.tr("nothing"))
            if delete is not None:
                delete.setEnabled(bool(amount))


def _size(path: Path) -> int:
    """The size in bytes of a folder, or of a file and its companions (`NAME-wal`, `NAME.1`)."""
    files = path.rglob("*") if path.is_dir() else path.parent.glob(f"{path.name}*")
    try:
        return sum(file.stat().st_size for file in files if file.is_file())
    except OSError:  # deleted in the meantime
        return 0
