"""The settings of the emoji set: a shipped style, or a set imported from a folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from fer_desktop.core.emotions import EMOJI, Emotion
from fer_desktop.core.errors import EmojiSetError
from fer_desktop.emoji import sets
from fer_desktop.emoji.importer import normalize_images
from fer_desktop.emoji.sets import EmojiSet
from fer_desktop.ui.settings.fields import Choice, FieldGroup
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button
from fer_desktop.ui.widgets.emoji_view import EmojiView, drawn_svg, emoji_pixmap
from fer_desktop.ui.widgets.file_dialogs import open_folder
from fer_desktop.ui.widgets.window_parts import Banner
from fer_desktop.workers.jobs import Err, JobRunner, Ok

AskFolder = Callable[[QWidget, str], Path | None]
PREVIEW = 5 * SPACE
ICON = 5 * SPACE // 2
STYLE_NAMES = ("Fluent Emoji", "Noto Emoji", "Twemoji")
"""What the shipped styles are called, in every language; in the order of `sets.STYLES`."""


def ask_folder(parent: QWidget, start: str) -> Path | None:
    """Let the user choose a folder."""
    title = QCoreApplication.translate("EmojiGroup", "Choose a folder of emoji pictures")
    return open_folder(parent, title, Path(start))


def import_set(folder: Path) -> EmojiSet:
    """Import a folder as an emoji set. Raises `EmojiSetError`."""
    return sets.install(folder.name, normalize_images(folder, drawn_svg))


class EmojiGroup(FieldGroup):
    """Selects, previews, imports and removes emoji sets."""

    def __init__(self, preferences: Preferences, jobs: JobRunner, ask: AskFolder = ask_folder) -> None:
        super().__init__(Icon.LIVE)
        self.heading.setText(self.tr("Emoji"))
        self._preferences, self._jobs, self._ask = preferences, jobs, ask
        self._make_controls()
        self._lay_out()
        self.refresh()

    def _make_controls(self) -> None:
        self.chosen = Choice(self.tr("Emoji set"), self.tr("The pictures used for the emotions (Alt+E)"))
        self.chosen.setIconSize(QSize(ICON, ICON))
        self.chosen.currentIndexChanged.connect(self._choose)
        add_tip = self.tr("Choose a folder with a picture of each of the eight emotions")
        self.add_set = button(self.tr("&Add a folder…"), add_tip)
        self.add_set.clicked.connect(self._add)
        self.remove_set = button(self.tr("&Remove this set"), self.tr("Delete the pictures of this set"))
        self.remove_set.clicked.connect(self._remove)
        self.preview = [self._preview(str(name)) for name in EMOJI]
        self.banner = Banner()

    def _preview(self, name: str) -> EmojiView:
        view = EmojiView(name, PREVIEW)
        view.setFixedSize(PREVIEW, PREVIEW)
        view.setToolTip(emotion_label(name))
        return view

    def _lay_out(self) -> None:
        self.add(self.tr("&Emoji set"), self.chosen)
        self.add_row(*self.preview)
        self.add_row(self.add_set, self.remove_set)
        self.note(
            self.tr(
                "The folder must contain a picture of each emotion (SVG, PNG, GIF or "
                "WebP), named neutral, happiness, surprise, sadness, anger, disgust, "
                "fear and contempt. The pictures are copied, so you can delete the "
                "folder afterwards."
            )
        )
        self.add_row(self.banner)

    def _choose(self) -> None:
        settings = self._preferences.settings
        appearance = replace(settings.appearance, emoji_set=self.chosen.currentData())
        self._preferences.update(replace(settings, appearance=appearance))
        self._show_remove()

    def _show_remove(self) -> None:
        self.remove_set.setEnabled(sets.find(self.chosen.currentData()).folder is not None)

    def _add(self) -> None:
        folder = self._ask(self, self._preferences.settings.last_folder)
        if folder is not None:
            self.banner.hide()
            self.add_set.setEnabled(False)
            self._jobs.run(partial(import_set, folder), self._added)

    def _added(self, result: Ok[EmojiSet] | Err) -> None:
        self.add_set.setEnabled(True)
        if isinstance(result, Err):
            if not result.expected:
                raise result.error
            self.banner.show_message(translate_message(result.error))
            return
        # Deselect first: a set with the same name may have new images
        settings = self._preferences.settings
        self._preferences.update(replace(settings, appearance=replace(settings.appearance, emoji_set="")))
        settings = self._preferences.settings
        appearance = replace(settings.appearance, emoji_set=result.value.name)
        self._preferences.update(replace(settings, appearance=appearance))
        self.refresh()

    def _remove(self) -> None:
        name = self.chosen.currentData()
        settings = self._preferences.settings
        self._preferences.update(replace(settings, appearance=replace(settings.appearance, emoji_set="")))
        try:
            for each in sets.installed():
                if each.name == name:
                    sets.remove(each)
        except EmojiSetError as error:
            self.banner.show_message(translate_message(error))
        self.refresh()

    def refresh(self) -> None:
        """Show the installed sets and the selected one."""
        styles = [(text, style.name) for text, style in zip(STYLE_NAMES, sets.STYLES, strict=True)]
        own = sets.installed()
        active = self._preferences.settings.appearance.emoji_set
        self.chosen.set_options([*styles, *((each.name, each.name) for each in own)], active)
        ratio = self.devicePixelRatioF()
        for index, each in enumerate([*sets.STYLES, *own]):
            picture = emoji_pixmap(Emotion.HAPPINESS, ICON, ratio, each)
            self.chosen.setItemIcon(index, QIcon(picture))
        self._show_remove()
