"""Asks for consent before files, the camera, the screen or other people are analysed."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from functools import partial

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
    """What is to be analysed."""

    FILES = "files"
    CAMERA = "camera"
    OTHERS = "others"
    """A video, which shows other people: asks each time."""
    SCREEN = "screen"
    """The screen, which may show other people: asks each time."""

    @property
    def can_be_remembered(self) -> bool:
        """Whether the user may agree once and for all; otherwise the program asks each time."""
        return not self.concerns_others

    @property
    def concerns_others(self) -> bool:
        """Whether it is likely to show other people."""
        return self in (Purpose.OTHERS, Purpose.SCREEN)


class Answer(Enum):
    """The user's answer about the camera."""

    YES = "yes"
    NO = "no"
    SOMETHING_ELSE = "something else"
    """Not the camera, but a video or the screen."""


class ConsentDialog(ScrollingDialog):
    """Says what will be analysed and asks *Yes* or *No*; about the camera, a third answer is possible."""

    SOMETHING_ELSE = 2
    """The result after *Use a video or the screen instead*."""

    def __init__(self, purpose: Purpose, parent: QWidget | None = None) -> None:
        super().__init__(CHARACTERS, parent)
        self.purpose = purpose
        self.setWindowTitle(self.tr("Your consent"))
        self.yes = button(self.tr("&Yes"), self.tr("Continue"), role="accent")
        self.no = button(self.tr("&No"), self.tr("Cancel and return to the menu (Esc)"))
        tip = self.tr("Choose a video, or a region of the screen; the camera stays off")
        self.instead = button(self.tr("&Use a video or the screen instead"), tip)
        self.instead.setVisible(purpose is Purpose.CAMERA)
        self.dont_ask = WordWrapCheckBox(self.tr("&Don't ask again"))
        self.everyone_agrees = WordWrapCheckBox(self.tr("&Everyone shown knows and agrees."))
        self._dress_boxes()
        self._lay_out()
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.instead.clicked.connect(partial(self.done, self.SOMETHING_ELSE))
        self.everyone_agrees.toggled.connect(self.yes.setEnabled)
        self._focus()

    def _dress_boxes(self) -> None:
        others = self.purpose.concerns_others
        self.dont_ask.setToolTip(self.tr("Remember this answer; you can change it in Settings"))
        self.dont_ask.setVisible(self.purpose.can_be_remembered)
        self.everyone_agrees.setToolTip(self.tr("Tick this once everyone shown has agreed"))
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
        for each in (self.instead, self.no, self.yes):
            self.add_button(each)

    def _focus(self) -> None:
        order_tabs((self.everyone_agrees, self.dont_ask, self.instead, self.no, self.yes))
        self.yes.setDefault(True)
        first = self.everyone_agrees if self.purpose.concerns_others else self.yes
        first.setFocus()

    def _question(self) -> str:
        return {
            Purpose.FILES: self.tr("Analyse the photos you choose?"),
            Purpose.CAMERA: self.tr("Turn on the camera?"),
            Purpose.OTHERS: self.tr("Analyse the people in this video?"),
            Purpose.SCREEN: self.tr("Analyse the faces on your screen?"),
        }[self.purpose]

    def _explanation(self) -> str:
        return {
            Purpose.FILES: self.tr(
                "FER Desktop opens the files you choose, finds the faces in them and "
                "guesses each expression. Everything happens on this computer: nothing "
                "is sent anywhere, and no photo is stored unless you save one. Everyone "
                "shown must know and agree."
            ),
            Purpose.CAMERA: self.tr(
                "Pictures are analysed on this computer and then discarded. "
                "Nothing is sent anywhere. Recording is off."
            ),
            Purpose.OTHERS: self.tr(
                "FER Desktop finds the faces in the video and guesses each expression. "
                "Pictures are analysed on this computer and then discarded. Nothing is "
                "sent anywhere. When you analyse a video or record, the readings are "
                "saved in History; pictures are not."
            ),
            Purpose.SCREEN: self.tr(
                "FER Desktop finds the faces in the screen region that you choose and "
                "guesses each expression. Pictures are analysed on this computer and "
                "then discarded. Nothing is sent anywhere. When you record, the readings "
                "are saved in History; pictures are not."
            ),
        }[self.purpose]


class Consent:
    """Asks for consent when it is needed, and remembers the answers that can be remembered."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._files_agreed = False

    def ask(self, purpose: Purpose, parent: QWidget | None = None) -> bool:
        """Whether the user agrees: remembered, given earlier in this run (files), or asked now."""
        return self.answer(purpose, parent) is Answer.YES

    def answer(self, purpose: Purpose, parent: QWidget | None = None) -> Answer:
        """What the user answers, as `ask`; only about the camera it may be `Answer.SOMETHING_ELSE`."""
        if self._given(purpose):
            return Answer.YES
        dialog = ConsentDialog(purpose, parent)
        result = dialog.exec()
        if result == QDialog.DialogCode.Accepted:
            self._files_agreed = self._files_agreed or purpose is Purpose.FILES
            if purpose.can_be_remembered and dialog.dont_ask.isChecked():
                self._remember(purpose)
        dialog.deleteLater()
        answers = {
            QDialog.DialogCode.Accepted: Answer.YES,
            ConsentDialog.SOMETHING_ELSE: Answer.SOMETHING_ELSE,
        }
        return answers.get(result, Answer.NO)

    def _given(self, purpose: Purpose) -> bool:
        consent = self._preferences.settings.consent
        if purpose is Purpose.FILES:
            return consent.files or self._files_agreed
        return purpose is Purpose.CAMERA and consent.camera

    def _remember(self, purpose: Purpose) -> None:
        settings = self._preferences.settings
        consent = settings.consent
        if purpose is Purpose.FILES:
            consent = replace(consent, files=True)
        elif purpose is Purpose.CAMERA:
            consent = replace(consent, camera=True)
        self._preferences.update(replace(settings, consent=consent))
