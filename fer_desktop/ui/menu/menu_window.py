"""The menu: the user's name and a tile for each way to use the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.core.commands import Command
from fer_desktop.media.file_types import is_video
from fer_desktop.models.registry import SHIPPED, Model
from fer_desktop.ui.menu.recent import RecentRow
from fer_desktop.ui.menu.tiles import MenuTile, link_arrow_keys
from fer_desktop.ui.menu.welcome import WelcomePage
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, scrollable, set_spacing
from fer_desktop.ui.widgets.emoji_view import ArtWarnings
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.main_window import FileHandling, MainWindow
from fer_desktop.ui.widgets.shortcuts import CommandKeys
from fer_desktop.ui.widgets.window_parts import DropArea

SIZE = (92 * SPACE, 80 * SPACE)
MIN_SIZE = (40 * SPACE, 40 * SPACE)
MAX_PAGE_WIDTH = 88 * SPACE
NAME_WIDTH = 40 * SPACE


class MenuWindow(MainWindow):
    """The first window. It emits signals for what the user requests, and opens nothing itself."""

    photo_requested = Signal(list)
    """Carries the paths to open; none if the user chooses in the Photo window."""
    live_requested = Signal()
    video_requested = Signal(list)
    """Carries the videos to analyse; none if the user chooses in the Video window."""
    history_requested = Signal()
    about_requested = Signal()
    help_requested = Signal()
    profile_requested = Signal()
    settings_requested = Signal()
    closed = Signal()

    def __init__(self, preferences: Preferences, model: Model = SHIPPED) -> None:
        """model: the model whose accuracy the welcome page names."""
        super().__init__()
        self._preferences = preferences
        self._model = model
        self._pending: list[Path] = []
        self.setWindowTitle("FER Desktop")
        self._make_controls()
        self._lay_out()
        self._connect()
        self.setMinimumSize(*MIN_SIZE)
        self.resize(*SIZE)
        self._show_page()

    def _make_controls(self) -> None:
        self.name = QLineEdit(self._preferences.settings.name)
        self.name.setMaxLength(60)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setToolTip(self.tr("Shown in the Live window and stored only on this computer (Alt+N)"))
        photo, live = (
            self.tr("The emoji of each face in a photo"),
            self.tr("An emoji that mirrors your face"),
        )
        self.photo = MenuTile("happiness", self.tr("&Photo"), photo, True)
        self.live = MenuTile("surprise", self.tr("&Live"), live, True)
        videos = self.tr("How expressions change during a video")
        self.video = MenuTile("neutral", self.tr("&Video"), videos, False)
        past = self.tr("Past sessions and their charts")
        self.history = MenuTile("unknown", self.tr("&History"), past, False)
        about_tip = self.tr("What this program does, its limits and its licences")
        self.about = button(self.tr("&About"), about_tip, role="quiet", icon=Icon.ABOUT)
        help_tip = self.tr("The user guide, available offline")
        self.help = button(self.tr("H&elp"), help_tip, role="quiet", icon=Icon.HELP)
        CommandKeys(Command.HELP, None, self.help, help_tip)
        settings_tip = self.tr("Camera, recognition, emoji, appearance, language and stored data")
        self.settings = button(self.tr("&Settings"), settings_tip, Command.SETTINGS, "quiet", Icon.SETTINGS)
        me_tip = self.tr("Your name, your personal calibration and your corrections")
        self.profile = button(self.tr("&My face"), me_tip, Command.MY_FACE, "quiet", Icon.MY_FACE)
        self.recent = RecentRow(self._preferences)

    def _lay_out(self) -> None:
        self.welcome = WelcomePage(self._model)
        self.pages = QStackedWidget()
        self.pages.addWidget(_scrolling(self.welcome))
        self.pages.addWidget(_scrolling(self._menu_page()))
        self.area = DropArea()
        around = QVBoxLayout(self.area)
        set_spacing(around, 0, 0)
        around.addWidget(self.pages)
        self.setCentralWidget(self.area)

    def _menu_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        set_spacing(layout, 0, 2)
        layout.addLayout(self._head())
        layout.addWidget(self.banner)
        layout.addLayout(self._tiles(), 1)
        layout.addWidget(self.recent)
        layout.addLayout(self._foot())
        return page

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        set_spacing(head, 0, 1)
        head.addWidget(label(self.tr("FER Desktop"), "hero"))
        head.addWidget(label(self.tr("Which emoji does a face resemble?"), "muted", wrap=True))
        head.addSpacing(SPACE)
        caption = label(self.tr("Your &name (optional)"), "strong")
        caption.setBuddy(self.name)
        row = QHBoxLayout()
        set_spacing(row, 0, 2)
        row.addWidget(caption)
        row.addWidget(self.name, 1)
        self.name.setMaximumWidth(NAME_WIDTH)
        row.addStretch(1)
        head.addLayout(row)
        return head

    def _tiles(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(2 * SPACE)
        tiles = (self.photo, self.live, self.video, self.history)
        for index, tile in enumerate(tiles):
            grid.addWidget(tile, index // 2, index % 2)
        link_arrow_keys(tiles, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(0, 1)
        return grid

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        set_spacing(foot, 0, 2)
        foot.addWidget(label(self.tr("Everything stays on this computer."), "small", wrap=True), 1)
        more = QWidget()
        flow = FlowLayout(more)
        for each in (self.profile, self.settings, self.help, self.about):
            flow.addWidget(each)
        foot.addWidget(more)
        return foot

    def _connect(self) -> None:
        self.welcome.understood.connect(self._understood)
        self.photo.clicked.connect(self._open_photo)
        self.live.clicked.connect(self._open_live)
        self.video.clicked.connect(self._open_video)
        self.history.clicked.connect(self._open_history)
        self.about.clicked.connect(self.about_requested)
        self.help.clicked.connect(self.help_requested)
        self.settings.clicked.connect(self._open_settings)
        self.profile.clicked.connect(self._open_profile)
        self._preferences.changed.connect(self._show_name)
        self.name.editingFinished.connect(self._save_name)
        self.name.returnPressed.connect(self.photo.setFocus)
        self.area.dropped.connect(self.open_paths)
        self.recent.opened.connect(self.open_paths)
        self._preferences.save_failed.connect(self.banner.show_message)
        self.art = ArtWarnings(self.banner)

    def _show_page(self) -> None:
        done = self._preferences.settings.first_run_done
        self.pages.setCurrentIndex(1 if done else 0)
        first = self.photo if done else self.welcome.go_on
        first.setFocus()

    def _understood(self) -> None:
        settings = self._preferences.settings
        self._preferences.update(replace(settings, first_run_done=True))
        self.pages.setCurrentIndex(1)
        self.name.setFocus()
        self.open_paths(self._pending)

    def file_handling(self, paths: Sequence[Path]) -> FileHandling:
        """The menu opens all files."""
        return FileHandling.OPEN

    def open_paths(self, paths: list[Path]) -> None:
        """Open dropped files: videos in Video, anything else in Photo."""
        if not paths:
            return
        if not self._preferences.settings.first_run_done:
            self._pending = list(paths)  # until the user has read the welcome page
            return
        self._save_name()
        if is_video(paths[0]):
            self.video_requested.emit(paths)
        else:
            self.photo_requested.emit(paths)

    def _open_photo(self) -> None:
        self._save_name()
        self.photo_requested.emit([])

    def _open_live(self) -> None:
        self._save_name()
        self.live_requested.emit()

    def _open_video(self) -> None:
        self._save_name()
        self.video_requested.emit([])

    def _open_history(self) -> None:
        self._save_name()
        self.history_requested.emit()

    def _open_settings(self) -> None:
        self._save_name()
        self.settings_requested.emit()

    def _open_profile(self) -> None:
        self._save_name()
        self.profile_requested.emit()

    def _show_name(self) -> None:
        if not self.name.hasFocus():
            self.name.setText(self._preferences.settings.name)

    def _save_name(self) -> None:
        settings = self._preferences.settings
        self._preferences.update(replace(settings, name=self.name.text().strip()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._save_name()
        event.accept()
        self.closed.emit()


def _scrolling(page: QWidget) -> QWidget:
    """The page in the middle of the window, limited to a readable width."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    set_spacing(row, 3, 0)
    page.setMaximumWidth(MAX_PAGE_WIDTH)
    row.addStretch(0)
    row.addWidget(page, 1)
    row.addStretch(0)
    return scrollable(holder)
