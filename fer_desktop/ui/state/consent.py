"""Asks before anything is read: files, the camera, other people."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import WordWrapCheckBox, button, label, set_spacing
from fer_desktop.ui.widgets.dialogs import ScrollingDialog
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.window_parts import order_tabs

CHARACTERS = 72


class Purpose(Enum):
    """What is to be read."""

    FILES = "consent_files"
    CAMERA = "consent_camera"
    OTHERS = "others"
    """A video: other people, who are asked about each time."""
    SCREEN = "screen"
    """The screen: what is on it, and other people; asked about each time."""

    @property
    def setting(self) -> str:
        """The setting that remembers a Yes; empty: it is asked about each time."""
        return "" if self.concerns_others else str(self.value)

    @property
    def concerns_others(self) -> bool:
        """Whether other people are likely to be shown."""
        return self in (Purpose.OTHERS, Purpose.SCREEN)


class ConsentDialog(ScrollingDialog):
    """Says what will be read and asks Yes or No."""

    def __init__(self, purpose: Purpose, parent: QWidget | None = None) -> None:
        super().__init__(CHARACTERS, parent)
        self.purpose = purpose
        self.setWindowTitle(self.tr("Your consent"))
        self.yes = button(self.tr("&Yes"), self.tr("Go on"), role="accent")
        self.no = button(self.tr("&No"), self.tr("Read nothing and go back to the menu (Esc)"))
        self.dont_ask = WordWrapCheckBox(self.tr("&Don't ask again"))
        self.everyone_agrees = WordWrapCheckBox(self.tr("&Everyone shown must know and agree."))
        self._dress_boxes()
        self._lay_out()
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.everyone_agrees.toggled.connect(self.yes.setEnabled)
        self._focus()

    def _dress_boxes(self) -> None:
        others = self.purpose.concerns_others
        self.dont_ask.setToolTip(self.tr("Remember this Yes; the settings forget it again"))
        self.dont_ask.setVisible(bool(self.purpose.setting))
        self.everyone_agrees.setToolTip(self.tr("Tick this when everyone in the picture has agreed"))
        self.everyone_agrees.setVisible(others)
        self.yes.setEnabled(not others)

    def _lay_out(self) -> None:
        emoji = EmojiView("neutral", 9 * SPACE)
        emoji.setFixedSize(9 * SPACE, 9 * SPACE)
        words = QVBoxLayout()
        set_spacing(words, 0, 2)
        words.addWidget(label(self._question(), "title", wrap=True))
        words.addWidget(label(self._explanation(), wrap=True))
        for box in (self.everyone_agrees, self.dont_ask):
            words.addWidget(box)
        words.addStretch(1)
        top = QHBoxLayout(self.page)
        set_spacing(top, 0, 3)
        top.addWidget(emoji, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        for each in (self.no, self.yes):
            self.add_button(each)

    def _focus(self) -> None:
        order_tabs((self.everyone_agrees, self.dont_ask, self.no, self.yes))
        self.yes.setDefault(True)
        first = self.everyone_agrees if self.purpose.concerns_others else self.yes
        first.setFocus()

    def _question(self) -> str:
        return {
            Purpose.FILES: self.tr("May the pictures you choose be read?"),
            Purpose.CAMERA: self.tr("May the camera be used?"),
            Purpose.OTHERS: self.tr("May the people in this video be analysed?"),
            Purpose.SCREEN: self.tr("May the faces on the screen be analysed?"),
        }[self.purpose]

    def _explanation(self) -> str:
        return {
            Purpose.FILES: self.tr(
                "FER Desktop reads the files you open, looks for faces in them and guesses each expression. "
                "It does so on this computer; nothing is sent anywhere, and no picture is stored unless you "
                "save one. Everyone shown must know and agree."
            ),
            Purpose.CAMERA: self.tr(
                "Pictures are analysed on this computer and then discarded. "
                "Nothing is sent anywhere. Recording is off."
            ),
            Purpose.OTHERS: self.tr(
                "The faces in it are found and each expression is guessed. Pictures are analysed on this "
                "computer and then discarded. Nothing is sent anywhere. Readings are kept in the History "
                "when a video is analysed or recording is switched on; pictures are not."
            ),
            Purpose.SCREEN: self.tr(
                "FER Desktop looks at the part of the screen that you choose, finds the faces in it and "
                "guesses each expression. Pictures are analysed on this computer and then discarded. "
                "Nothing is sent anywhere. Readings are kept in the History when recording is switched on; "
                "pictures are not."
            ),
        }[self.purpose]


class Consent:
    """Asks for consent when it is needed and remembers what may be remembered."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._files_agreed = False

    def ask(self, purpose: Purpose, parent: QWidget | None = None) -> bool:
        """Whether the user agrees: remembered, given earlier in this run (files), or asked now."""
        if self._given(purpose):
            return True
        dialog = ConsentDialog(purpose, parent)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        if agreed:
            self._files_agreed = self._files_agreed or purpose is Purpose.FILES
            if purpose.setting and dialog.dont_ask.isChecked():
                self._preferences.change(**{purpose.setting: True})
        dialog.deleteLater()
        return agreed

    def _given(self, purpose: Purpose) -> bool:
        if purpose is Purpose.FILES and self._files_agreed:
            return True
        return bool(purpose.setting) and bool(getattr(self._preferences.settings, purpose.setting))
