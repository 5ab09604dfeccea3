"""The buttons of the Photo window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from fer_desktop.ui.widgets.controls import button
from fer_desktop.ui.widgets.layouts import FlowLayout


class PhotoActions(QWidget):
    """What can be done with pictures, in a row that breaks where the window is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        standard = QKeySequence.StandardKey
        self.open = self._button(self.tr("&Open…"), self.tr("Choose a picture"), standard.Open)
        self.paste = self._button(self.tr("Pas&te"), self.tr("Read what is in the clipboard"), standard.Paste)
        self.before = self._button(
            self.tr("&Previous"), self.tr("The picture before this one in the folder"), Qt.Key.Key_PageUp
        )
        self.after = self._button(
            self.tr("&Next"), self.tr("The picture after this one in the folder"), Qt.Key.Key_PageDown
        )
        self.save = self._button(
            self.tr("&Save picture…"), self.tr("Save the picture with its boxes"), standard.Save
        )
        self.copy = self._button(
            self.tr("&Copy table"), self.tr("Copy the chosen face's table, separated by tabs"), standard.Copy
        )
        self.export = self._button(
            self.tr("&Export…"), self.tr("Save the tables of all faces as CSV or JSON"), "Ctrl+E"
        )
        flow = FlowLayout(self)
        for each in (self.open, self.paste, self.before, self.after, self.save, self.copy, self.export):
            flow.addWidget(each)

    def _button(self, text: str, tip: str, keys: QKeySequence.StandardKey | Qt.Key | str) -> QPushButton:
        made = button(text, tip, QKeySequence(keys))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def allow(self, picture: bool, faces: bool, before: bool, after: bool) -> None:
        """Offer what makes sense: with a picture, with faces in it, with neighbours in its folder."""
        for each in (self.save, self.copy, self.export):
            each.setVisible(picture)
        for each in (self.before, self.after):
            each.setVisible(before or after)
        self.copy.setEnabled(faces)
        self.export.setEnabled(faces)
        self.before.setEnabled(before)
        self.after.setEnabled(after)
