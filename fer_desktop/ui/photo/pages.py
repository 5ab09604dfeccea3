"""The picture with its boxes on the left, what was read in the chosen face on the right.

What the Photo window shows before the first picture.

The buttons of the Photo window.

The file dialogs of the Photo window, in one place so that a test can answer for the user.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fer_desktop.media.file_types import PHOTO_SUFFIXES
from fer_desktop.ui.photo.reading_panel import ReadingPanel
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize
from fer_desktop.ui.widgets.controls import button, card, label, scrollable, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.file_dialogs import open_file, save_file
from fer_desktop.ui.widgets.layouts import FlowLayout, ResponsiveRow, keeping_focus
from fer_desktop.ui.widgets.picture_view import FaceMark, PictureView, image_of
from fer_desktop.workers.photo_jobs import PhotoResult

MIN_HEIGHT = 18 * SPACE
MIN_HEIGHT_ALONE = 30 * SPACE
MIN_WIDTH = 64 * SPACE
"""With which picture and panel stand side by side, in letters of the least size."""


class PhotoPage(ResponsiveRow):
    """Shows one result and which of its faces is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, parent=parent)
        self._result: PhotoResult | None = None
        self.chosen = -1
        self.view = PictureView()
        self.panel = ReadingPanel()
        side = card()
        self._inner = QVBoxLayout(side)
        set_spacing(self._inner, 0, 0)
        self._scroll = scrollable(self.panel)
        self._inner.addWidget(self._scroll)
        side.setMinimumHeight(MIN_HEIGHT)
        self.view.setMinimumHeight(MIN_HEIGHT)
        self.add(self.view, 3, 32 * SPACE)
        self.add(side, 2, 30 * SPACE)
        self.view.chosen.connect(self.choose)
        self.panel.stepped.connect(self.step)
        theme.current().changed.connect(self._look_changed)

    def show_result(self, result: PhotoResult) -> None:
        """Show a picture and choose its first face."""
        self._result = result
        self.view.show_picture(image_of(result.preview), marks_of(result))
        if result.readings:
            self.choose(0)
        else:
            self.chosen = -1
            self.panel.show_no_face()
        self.view.setFocus()

    def choose(self, index: int) -> None:
        """Choose a face by its index."""
        if self._result is None:
            return
        self.chosen = index
        self.view.choose(index)
        readings = self._result.readings
        self.panel.show_face(readings[index], index, len(readings), self._result.not_scored)

    def step(self, step: int) -> None:
        """Choose the face before (-1) or after (1), around the end."""
        if self._result is not None and self._result.readings:
            self.choose((self.chosen + step) % len(self._result.readings))

    def _needed(self) -> int:
        letters = theme.current().points(TextSize.BODY) / theme.BODY_POINTS_AT_LEAST
        return max(super()._needed(), round(MIN_WIDTH * letters))

    def _turned(self) -> None:
        """Beside the picture the panel scrolls by itself, under it together with the picture."""
        with keeping_focus(self.panel):
            if self.is_horizontal:
                self._scroll.setWidget(self.panel)
            else:
                self._inner.addWidget(self._scroll.takeWidget())
                self._scroll.setWidget(QWidget())  # it is never without one
        self.panel.show()
        self._scroll.setVisible(self.is_horizontal)
        self.view.setMinimumHeight(MIN_HEIGHT if self.is_horizontal else MIN_HEIGHT_ALONE)

    def _look_changed(self) -> None:
        if self._result is not None:
            self.view.set_marks(marks_of(self._result))


def marks_of(result: PhotoResult) -> list[FaceMark]:
    """The boxes of a result, in the colours in force."""
    height, width = result.frame.shape[:2]
    colours = theme.colours()
    return [
        FaceMark(
            QRectF(r.face.x / width, r.face.y / height, r.face.w / width, r.face.h / height),
            emotion_label(r.emoji),
            colours.emotion(r.emotion),
            r.face.drawn_roll,
        )
        for r in result.readings
    ]


class EmptyPhoto(QWidget):
    """Invites the user to choose, drop or paste a picture."""

    choose_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, 2, 2)
        column.addStretch(1)
        art = EmojiView("happiness", 9 * SPACE)
        art.setMaximumHeight(20 * SPACE)
        column.addWidget(art, 8)
        self._add_text(column, self.tr("Which picture?"), "hero")
        self._add_text(column, self.tr("Drop one here, paste one, or choose one from your files."), "muted")
        self.choose = button(self.tr("C&hoose a picture…"), self.tr("Choose a picture"), role="accent")
        self.choose.setMinimumWidth(24 * SPACE)
        self.choose.clicked.connect(self.choose_requested)
        column.addSpacing(SPACE)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def _add_text(self, column: QVBoxLayout, text: str, role: str) -> None:
        line = label(text, role, wrap=True)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(line)


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


translate = QCoreApplication.translate


class PhotoDialogs:
    """Asks the user for files; None means that they thought better of it."""

    def picture(self, parent: QWidget, folder: Path) -> Path | None:
        """A picture to read."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PHOTO_SUFFIXES))
        kinds = translate("PhotoDialogs", "Pictures ({0});;All files (*)").format(patterns)
        return open_file(parent, translate("PhotoDialogs", "Choose a picture"), folder, kinds.split(";;"))

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the picture with its boxes."""
        title = translate("PhotoDialogs", "Save the picture with its boxes")
        kinds = translate("PhotoDialogs", "PNG picture (*.png);;JPEG picture (*.jpg)")
        return save_file(parent, title, suggested, kinds.split(";;"))

    def tables(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save the tables of all faces."""
        title = translate("PhotoDialogs", "Export the tables")
        kinds = translate("PhotoDialogs", "CSV table (*.csv);;JSON (*.json)")
        return save_file(parent, title, suggested, kinds.split(";;"))
