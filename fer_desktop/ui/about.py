"""About: what the program is, its limits, its licences, and the few settings that all windows share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop import __version__
from fer_desktop.ui import theme
from fer_desktop.ui.controls import button, label, pad
from fer_desktop.ui.emoji import EmojiView
from fer_desktop.ui.model_facts import what_it_is, what_not_to_do
from fer_desktop.ui.paged_dialog import PagedDialog
from fer_desktop.ui.preferences import Preferences
from fer_desktop.ui.theme import SPACE

CHARACTERS = 90


class AboutDialog(PagedDialog):
    """Texts that must be there, and settings."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(CHARACTERS, parent)
        self._preferences = preferences
        self.setWindowTitle(self.tr("About FER Desktop"))
        self._make_controls()
        self._lay_out()

    def _make_controls(self) -> None:
        settings = self._preferences.settings
        self.less_motion = QCheckBox(self.tr("Show changes without &motion"))
        self.less_motion.setToolTip(self.tr("The emoji changes at once instead of fading (Alt+M)"))
        self.less_motion.setAccessibleName(self.tr("Show changes without motion"))
        self.less_motion.setChecked(settings.reduced_motion)
        self.less_motion.toggled.connect(self._set_motion)
        tip = self.tr("Ask again before files are read and before the camera is used")
        self.ask_again = button(self.tr("&Ask for my consent again"), tip)
        self.ask_again.setEnabled(settings.consent_files or settings.consent_camera)
        self.ask_again.clicked.connect(self._forget_consent)
        self.close_button = button(self.tr("C&lose"), self.tr("Back to the menu (Esc)"), role="accent")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 2 * SPACE, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._head())
        column.addSpacing(SPACE)
        for title, text in self._sections():
            column.addWidget(label(title, "strong"))
            column.addWidget(label(text, wrap=True))
            column.addSpacing(SPACE)
        column.addWidget(label(self.tr("Settings"), "strong"))
        column.addWidget(self.less_motion)
        column.addWidget(self.ask_again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.add_button(self.close_button)

    def _head(self) -> QHBoxLayout:
        art = EmojiView("happiness", 8 * SPACE)
        art.setFixedSize(8 * SPACE, 8 * SPACE)
        words = QVBoxLayout()
        pad(words, 0, 0)
        words.addWidget(label(self.tr("FER Desktop"), "hero"))
        words.addWidget(label(self.tr("Version {0}").format(__version__), "muted"))
        head = QHBoxLayout()
        pad(head, 0, 2)
        head.addWidget(art)
        head.addLayout(words, 1)
        return head

    def _sections(self) -> list[tuple[str, str]]:
        licences = self.tr(
            "The source of FER Desktop is under the MIT licence. The emoji are Fluent Emoji, copyright "
            "Microsoft Corporation, MIT licence. A packaged copy of the program also holds FFmpeg with "
            "libx264, which is under the GPL: such a copy as a whole may be passed on under the terms of the "
            "GPL, version 3."
        )
        private = self.tr(
            "Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. A picture "
            "is stored only when you save one."
        )
        return [
            (self.tr("What it does"), what_it_is()),
            (self.tr("What it must not be used for"), what_not_to_do()),
            (self.tr("Your pictures"), private),
            (self.tr("Licences"), licences),
        ]

    def _set_motion(self, reduced: bool) -> None:
        self._preferences.change(reduced_motion=reduced)
        theme.current().set_reduced_motion(reduced)

    def _forget_consent(self) -> None:
        self._preferences.change(consent_files=False, consent_camera=False)
        self.ask_again.setEnabled(False)
