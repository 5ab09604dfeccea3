"""*About*: what the program does, its limits and its licences."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop import __version__
from fer_desktop.models.registry import SHIPPED, Model
from fer_desktop.ui.help.pages import LICENCES, MODEL_CARD
from fer_desktop.ui.text.model_text import description, model_summary, prohibited_uses, version_texts
from fer_desktop.ui.text.translate import format_list
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, leave_scroll_bar_gap, set_spacing
from fer_desktop.ui.widgets.dialogs import ScrollingDialog
from fer_desktop.ui.widgets.emoji_view import EmojiView

CHARACTERS = 90


class AboutDialog(ScrollingDialog):
    """The required texts, the versions, and buttons for the model card and the licences."""

    help_requested = Signal(str)
    """Carries the name of a page of Help."""

    def __init__(self, model: Model = SHIPPED, parent: QWidget | None = None) -> None:
        """model: the model in use."""
        super().__init__(CHARACTERS, parent)
        self._model = model
        self.setWindowTitle(self.tr("About FER Desktop"))
        self._make_controls()
        self._lay_out()

    def _make_controls(self) -> None:
        self.card = button(self.tr("&Model card"), self.tr("How the model was trained and measured"))
        self.card.clicked.connect(self._show_card)
        self.licences = button(self.tr("L&icences"), self.tr("All included components and their licences"))
        self.licences.clicked.connect(self._show_licences)
        self.copy = button(self.tr("&Copy versions"), self.tr("Copy the versions to the clipboard"))
        self.copy.clicked.connect(self._copy)
        self.close_button = button(self.tr("C&lose"), self.tr("Back to the menu (Esc)"), role="accent")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        leave_scroll_bar_gap(column)
        column.setSpacing(SPACE)
        column.addLayout(self._head())
        column.addSpacing(SPACE)
        for title, text in self._sections():
            column.addWidget(label(title, "strong"))
            column.addWidget(label(text, wrap=True))
            column.addSpacing(SPACE)
        column.addStretch(1)
        for each in (self.card, self.licences, self.copy, self.close_button):
            self.add_button(each)

    def _head(self) -> QHBoxLayout:
        art = EmojiView("happiness", 8 * SPACE)
        art.setFixedSize(8 * SPACE, 8 * SPACE)
        words = QVBoxLayout()
        set_spacing(words, 0, 0)
        words.addWidget(label(self.tr("FER Desktop"), "hero"))
        words.addWidget(label(self.tr("Version {0}").format(__version__), "muted"))
        head = QHBoxLayout()
        set_spacing(head, 0, 2)
        head.addWidget(art)
        head.addLayout(words, 1)
        return head

    def _sections(self) -> list[tuple[str, str]]:
        licences = self.tr(
            "The source code of FER Desktop is under the MIT licence. The emoji are "
            "Fluent Emoji, copyright Microsoft Corporation, MIT licence; Noto Emoji, copyright "
            "Google LLC, Apache licence 2.0; and Twemoji, copyright Twitter, Inc and other "
            "contributors, CC BY 4.0. BlazeFace, which finds faces, is from Google's MediaPipe, "
            "Apache licence 2.0. The packaged program also includes FFmpeg with libx264, which "
            "is under the GPL, so you can redistribute the package as a whole under the terms of the "
            "GPL, version 3. You can read all licences here, offline."
        )
        private = self.tr(
            "Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. A picture "
            "is stored only when you save one."
        )
        return [
            (self.tr("What it does"), description(self._model)),
            (self.tr("What you must not use it for"), prohibited_uses()),
            (self.tr("Model in use"), model_summary(self._model)),
            (self.tr("Your pictures"), private),
            (self.tr("Licences"), licences),
            (self.tr("Versions"), format_list(version_texts(self._model))),
        ]

    def _show_card(self) -> None:
        self.help_requested.emit(MODEL_CARD)

    def _show_licences(self) -> None:
        self.help_requested.emit(LICENCES)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(version_texts(self._model)))
