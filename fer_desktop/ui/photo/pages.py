"""The pages of the Photo window, its buttons and its file dialogs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fer_desktop.media.file_types import PHOTO_SUFFIXES
from fer_desktop.ui.photo.picture import PhotoPicture
from fer_desktop.ui.photo.reading_panel import PhotoReadingPanel
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize
from fer_desktop.ui.widgets.controls import button, card, label, scrollable, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.file_dialogs import open_file, save_file
from fer_desktop.ui.widgets.layouts import FlowLayout, ResponsiveRow, keeping_focus
from fer_desktop.ui.widgets.picture_view import FaceBox, image_of
from fer_desktop.workers.photo_jobs import PhotoResult

translate = QCoreApplication.translate

MIN_HEIGHT = 18 * SPACE
MIN_HEIGHT_ALONE = 30 * SPACE
MIN_WIDTH = 64 * SPACE
"""From this width, at the smallest text size, the picture and the panel stand side by side."""


class PhotoPage(ResponsiveRow):
    """The photo with its boxes, and the reading of the chosen face."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, parent=parent)
        self._result: PhotoResult | None = None
        self.chosen = -1
        self.picture = PhotoPicture()
        self.panel = PhotoReadingPanel()
        side = card()
        self._inner = QVBoxLayout(side)
        set_spacing(self._inner, 0, 0)
        self._scroll = scrollable(self.panel)
        self._inner.addWidget(self._scroll)
        side.setMinimumHeight(MIN_HEIGHT)
        self.picture.setMinimumHeight(MIN_HEIGHT)
        self.add(self.picture, 3, 32 * SPACE)
        self.add(side, 2, 30 * SPACE)
        self.picture.face_clicked.connect(self.choose)
        self.picture.step_requested.connect(self.step)
        self.panel.step_requested.connect(self.step)
        theme.current().changed.connect(self._apply_theme)

    def show_result(self, result: PhotoResult) -> None:
        """Show a photo and choose its first face."""
        self._result = result
        height, width = result.frame.shape[:2]
        self.picture.show_picture(image_of(result.preview), boxes_of(result), QSize(width, height))
        if result.readings:
            self.choose(0)
        else:
            self.chosen = -1
            self.panel.show_no_face()
        self.picture.setFocus()

    def choose(self, index: int) -> None:
        """Choose a face by its index."""
        if self._result is None:
            return
        self.chosen = index
        self.picture.choose(index)
        readings = self._result.readings
        self.panel.show_face(readings[index], index, len(readings), self._result.not_scored)

    def step(self, step: int) -> None:
        """Choose the previous (-1) or the next face (1), from the last on to the first."""
        if self._result is not None and self._result.readings:
            self.choose((self.chosen + step) % len(self._result.readings))

    def _min_row_width(self) -> int:
        scale = theme.current().points(TextSize.BODY) / theme.MIN_BODY_POINTS
        return max(super()._min_row_width(), round(MIN_WIDTH * scale))

    def _direction_changed(self) -> None:
        """Let the panel scroll alone beside the picture, and together with it underneath."""
        with keeping_focus(self.panel):
            if self.is_horizontal:
                self._scroll.setWidget(self.panel)
            else:
                self._inner.addWidget(self._scroll.takeWidget())
                self._scroll.setWidget(QWidget())  # it is never without one
        self.panel.show()
        self._scroll.setVisible(self.is_horizontal)
        self.picture.setMinimumHeight(MIN_HEIGHT if self.is_horizontal else MIN_HEIGHT_ALONE)

    def _apply_theme(self) -> None:
        if self._result is not None:
            self.picture.set_boxes(boxes_of(self._result))
            self.picture.choose(self.chosen)


def boxes_of(result: PhotoResult) -> list[FaceBox]:
    """The boxes of a result in the current colours; the first one is chosen."""
    colours = theme.colours()
    return [
        FaceBox(
            r.face.box,
            index,
            "",
            emotion_label(r.emoji),
            colours.emotion(r.emotion),
            index == 0,
            r.face.drawn_roll,
        )
        for index, r in enumerate(result.readings)
    ]


class EmptyPhoto(QWidget):
    """Invites the user to choose, drop or paste a photo."""

    choose_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, 2, 2)
        column.addStretch(1)
        art = EmojiView("happiness", 9 * SPACE)
        art.setMaximumHeight(20 * SPACE)
        column.addWidget(art, 8)
        self._add_text(column, self.tr("Which photo?"), "hero")
        self._add_text(column, self.tr("Drop or paste one here, or choose a file."), "muted")
        self.choose = button(
            self.tr("C&hoose photo…"), self.tr("Choose a photo from your files"), role="accent"
        )
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
    """The buttons under a photo, in a row that wraps in a narrow window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        standard = QKeySequence.StandardKey
        self.open = self._button(self.tr("&Open…"), self.tr("Choose a photo"), standard.Open)
        self.paste = self._button(
            self.tr("Pas&te"), self.tr("Analyse the photo on the clipboard"), standard.Paste
        )
        self.previous = self._button(
            self.tr("&Previous"), self.tr("Previous photo in the folder"), Qt.Key.Key_PageUp
        )
        self.next = self._button(self.tr("&Next"), self.tr("Next photo in the folder"), Qt.Key.Key_PageDown)
        self.save = self._button(
            self.tr("&Save photo…"), self.tr("Save the photo with its boxes"), standard.Save
        )
        self.copy = self._button(
            self.tr("&Copy table"),
            self.tr("Copy the chosen face's probabilities, separated by tabs"),
            standard.Copy,
        )
        self.export = self._button(
            self.tr("&Export…"), self.tr("Save the probabilities of all faces as CSV or JSON"), "Ctrl+E"
        )
        flow = FlowLayout(self)
        for each in (self.open, self.paste, self.previous, self.next, self.save, self.copy, self.export):
            flow.addWidget(each)

    def _button(self, text: str, tip: str, keys: QKeySequence.StandardKey | Qt.Key | str) -> QPushButton:
        push_button = button(text, tip, QKeySequence(keys))
        push_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return push_button

    def allow(self, photo: bool, faces: bool, previous: bool, following: bool) -> None:
        """Show and enable what applies: is there a photo, a face in it, a photo before and after it?"""
        for each in (self.save, self.copy, self.export):
            each.setVisible(photo)
        for each in (self.previous, self.next):
            each.setVisible(previous or following)
        self.copy.setEnabled(faces)
        self.export.setEnabled(faces)
        self.previous.setEnabled(previous)
        self.next.setEnabled(following)


class PhotoDialogs:
    """Asks the user for files; a test can answer in its place. None: cancelled."""

    def photo(self, parent: QWidget, folder: Path) -> Path | None:
        """Ask for a photo."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PHOTO_SUFFIXES))
        filters = translate("PhotoDialogs", "Photos ({0});;All files (*)").format(patterns)
        return open_file(parent, translate("PhotoDialogs", "Choose a photo"), folder, filters.split(";;"))

    def annotated(self, parent: QWidget, suggested: Path) -> Path | None:
        """Ask where to save the photo with its boxes."""
        title = translate("PhotoDialogs", "Save photo with boxes")
        filters = translate("PhotoDialogs", "PNG image (*.png);;JPEG image (*.jpg)")
        return save_file(parent, title, suggested, filters.split(";;"))

    def tables(self, parent: QWidget, suggested: Path) -> Path | None:
        """Ask where to save the probabilities of all faces."""
        title = translate("PhotoDialogs", "Export probabilities")
        filters = translate("PhotoDialogs", "CSV table (*.csv);;JSON (*.json)")
        return save_file(parent, title, suggested, filters.split(";;"))
