"""The buttons under a photo, the files opened last, and the file dialogs of the Photo window."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.core.settings import RecentFiles
from fer_desktop.media.file_types import PHOTO_SUFFIXES
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.bidi import bidi_isolate, escape_tooltip
from fer_desktop.ui.theme.icons import Icon, set_icon
from fer_desktop.ui.widgets.controls import button
from fer_desktop.ui.widgets.file_dialogs import open_file, open_folder, save_file
from fer_desktop.ui.widgets.layouts import FlowLayout

translate = QCoreApplication.translate


class PhotoActions(QWidget):
    """The buttons under a photo, in a row that wraps in a narrow window."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = _button(self.tr("&Open…"), self.tr("Choose a photo"), Command.OPEN_PHOTO, Icon.OPEN)
        self.recent = RecentPhotos(preferences)
        self.paste = _button(
            self.tr("Pas&te"), self.tr("Analyse the photo on the clipboard"), Command.PASTE_PHOTO, Icon.PASTE
        )
        self._make_steps()
        self._make_outputs()
        flow = FlowLayout(self)
        for each in self.controls():
            flow.addWidget(each)

    def _make_steps(self) -> None:
        self.previous = _button(
            self.tr("&Previous"),
            self.tr("Previous photo in the folder"),
            Command.PREVIOUS_PHOTO,
            Icon.PREVIOUS,
        )
        self.next = _button(
            self.tr("&Next"), self.tr("Next photo in the folder"), Command.NEXT_PHOTO, Icon.NEXT
        )

    def _make_outputs(self) -> None:
        tip = self.tr("Save the photo as it is shown, with boxes or emoji")
        self.save = _button(self.tr("&Save photo…"), tip, Command.SAVE_PHOTO, Icon.SAVE)
        tip = self.tr("Copy the photo as it is shown, with boxes or emoji")
        self.copy_photo = _button(self.tr("Copy p&hoto"), tip, Command.COPY_PHOTO, Icon.COPY)
        tip = self.tr("Copy the chosen face's probabilities, separated by tabs")
        self.copy = _button(self.tr("&Copy table"), tip, Command.COPY_TABLE, Icon.TABLE)
        tip = self.tr("Save the probabilities of all faces as CSV or JSON")
        self.export = _button(self.tr("&Export…"), tip, Command.EXPORT_PHOTO, Icon.EXPORT)

    def controls(self) -> list[QPushButton]:
        """In Tab order."""
        return [
            self.open,
            self.recent,
            self.paste,
            self.previous,
            self.next,
            self.save,
            self.copy_photo,
            self.copy,
            self.export,
        ]

    def allow(self, photo: bool, faces: bool, previous: bool, following: bool) -> None:
        """Show and enable what applies: is there a photo, a face in it, a photo before and after it?"""
        for each in (self.previous, self.next, self.save, self.copy_photo, self.copy, self.export):
            each.setVisible(photo)
        self.copy.setEnabled(faces)
        self.export.setEnabled(faces)
        self.previous.setEnabled(previous)
        self.next.setEnabled(following)


def _button(text: str, tip: str, keys: Command, icon: Icon) -> QPushButton:
    push_button = button(text, tip, keys, icon=icon)
    push_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return push_button


class RecentPhotos(QPushButton):
    """Opens a menu of the photos opened last; disabled while there are none."""

    chosen = Signal(object)
    """The path of a photo."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(self.tr("&Recent"))
        set_icon(self, Icon.HISTORY)
        self._preferences = preferences
        self.menu_of_photos = QMenu(self)
        self.menu_of_photos.setToolTipsVisible(True)
        self.menu_of_photos.aboutToShow.connect(self._fill)
        self.setMenu(self.menu_of_photos)
        self.setProperty("menu", True)
        self.setAccessibleName(self.tr("Recent photos"))
        self.setToolTip(self.tr("The photos you opened last (Alt+R)"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        preferences.changed.connect(self._on_changed)
        self._on_changed()

    def add(self, path: Path) -> None:
        """Put a photo at the top of the list."""
        settings = self._preferences.settings
        self._preferences.update(replace(settings, recent=settings.recent.with_photo(path)))

    def _on_changed(self) -> None:
        self.setEnabled(bool(self._preferences.settings.recent.photos))

    def _fill(self) -> None:
        self.menu_of_photos.clear()
        for each in map(Path, self._preferences.settings.recent.photos):
            action = self.menu_of_photos.addAction(bidi_isolate(each.name.replace("&", "&&")))
            action.setToolTip(escape_tooltip(str(each)))
            action.triggered.connect(partial(self._choose, each))
        self.menu_of_photos.addSeparator()
        self.menu_of_photos.addAction(self.tr("Clear list")).triggered.connect(self._clear)

    def _choose(self, path: Path) -> None:
        self.chosen.emit(path)

    def _clear(self) -> None:
        settings = self._preferences.settings
        left = RecentFiles(videos=settings.recent.videos)
        self._preferences.update(replace(settings, recent=left))


def photo_folder(preferences: Preferences) -> Path:
    """The folder of the photo opened last, else that of the user's pictures."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(preferences.settings.last_photo_folder or pictures or Path.home())


class PhotoDialogs:
    """Asks the user for files; a test can answer in its place. None: cancelled."""

    def photo(self, parent: QWidget, folder: Path) -> Path | None:
        """Ask for a photo."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PHOTO_SUFFIXES))
        filters = translate("PhotoDialogs", "Photos ({0});;All files (*)").format(patterns)
        return open_file(parent, translate("PhotoDialogs", "Choose a photo"), folder, filters.split(";;"))

    def folder(self, parent: QWidget, folder: Path) -> Path | None:
        """Ask for a folder of photos."""
        return open_folder(parent, translate("PhotoDialogs", "Choose a folder of photos"), folder)

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        """Ask where to save the photo as it is shown."""
        title = translate("PhotoDialogs", "Save photo")
        filters = translate("PhotoDialogs", "PNG image (*.png);;JPEG image (*.jpg)")
        return save_file(parent, title, suggested, filters.split(";;"))

    def tables(self, parent: QWidget, suggested: Path) -> Path | None:
        """Ask where to save the probabilities of all faces."""
        title = translate("PhotoDialogs", "Export probabilities")
        filters = translate("PhotoDialogs", "CSV table (*.csv);;JSON (*.json)")
        return save_file(parent, title, suggested, filters.split(";;"))
