"""The pages of the Photo window: the invitation to choose a photo, and the photo with its readings."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.recognition.explanation import Explanation
from fer_desktop.ui.photo.faces_table import FacesTable
from fer_desktop.ui.photo.picture import MIN_HEIGHT, PhotoPicture
from fer_desktop.ui.photo.reading_panel import PhotoReadingPanel
from fer_desktop.ui.photo.relevance import shaded, square_of
from fer_desktop.ui.photo.toolbar import PhotoToolbar
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.theme.theme import SPACE, TextSize
from fer_desktop.ui.widgets.controls import button, card, label, scrollable, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.layouts import ResponsiveRow, keeping_focus
from fer_desktop.ui.widgets.picture_view import FaceBox
from fer_desktop.workers.photo_jobs import PhotoResult

MIN_HEIGHT_ALONE = 30 * SPACE
MIN_WIDTH = 76 * SPACE
"""From this width, at the smallest text size, the picture and the panel stand side by side."""


class PhotoPage(ResponsiveRow):
    """The photo, and beside it the reading of the chosen face or a table of all.

    The toolbar is laid out by the window, above both.
    """

    face_chosen = Signal(int)
    """The index of a face."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, parent=parent)
        self._result: PhotoResult | None = None
        self.chosen = -1
        self.picture = PhotoPicture()
        self.toolbar = PhotoToolbar(self.picture)
        self.panel = PhotoReadingPanel()
        self.table = FacesTable()
        self._lay_out()
        self.picture.face_clicked.connect(self.choose)
        self.picture.step_requested.connect(self.step)
        self.panel.step_requested.connect(self.step)
        self.table.face_chosen.connect(self.choose)
        self.toolbar.all_faces_toggled.connect(self._show_side)
        theme.current().changed.connect(self._apply_theme)

    def _lay_out(self) -> None:
        side = card()
        self._inner = QVBoxLayout(side)
        set_spacing(self._inner, 0, 0)
        self._scroll = scrollable(self.panel)
        self._inner.addWidget(self._scroll)
        self._inner.addWidget(self.table, 1)
        self.table.hide()
        side.setMinimumHeight(MIN_HEIGHT)
        self.picture.setMinimumHeight(MIN_HEIGHT)
        self.add(self.picture, 3, 32 * SPACE)
        self.add(side, 2, 30 * SPACE)

    def show_result(self, result: PhotoResult) -> None:
        """Show a photo and choose its first face."""
        self._result = result
        self.picture.drawing.set_on(False)
        self.picture.show_result(result, boxes_of(result))
        self._show_readings(result, 0)
        self.picture.setFocus()

    def show_changed(self, result: PhotoResult, chosen: int) -> None:
        """Show other readings of the same photo and choose a face."""
        self._result = result
        self.picture.set_boxes(boxes_of(result))
        self._show_readings(result, chosen)

    def _show_readings(self, result: PhotoResult, chosen: int) -> None:
        self.table.show_readings(result.readings)
        self.toolbar.allow(bool(result.readings))
        if result.readings:
            self.choose(min(max(chosen, 0), len(result.readings) - 1))
        else:
            self.chosen = -1
            self.panel.show_no_face()

    def choose(self, index: int) -> None:
        """Choose a face by its index."""
        if self._result is None:
            return
        self.chosen = index
        self.picture.choose(index)
        self.table.choose(index)
        readings = self._result.readings
        unscored = sum(reading.emotion is None for reading in readings)
        self.panel.show_face(readings[index], index, len(readings), unscored)
        self.face_chosen.emit(index)

    def step(self, step: int) -> None:
        """Choose the previous (-1) or the next face (1), from the last on to the first."""
        if self._result is not None and self._result.readings:
            self.choose((self.chosen + step) % len(self._result.readings))

    def show_why(self, explanation: Explanation | None) -> None:
        """Shade the chosen face by what speaks for and against its emotion; None: no shading."""
        self.panel.show_why(explanation)
        if explanation is None:
            self.picture.shade(None)
        else:
            self.picture.shade((shaded(explanation), square_of(explanation), explanation.square.roll))
            QTimer.singleShot(0, self, self._reveal_why)  # once the layout has made room for it

    def _reveal_why(self) -> None:
        if self.is_horizontal:
            self._scroll.ensureWidgetVisible(self.panel.why)

    def _min_row_width(self) -> int:
        scale = theme.current().points(TextSize.BODY) / theme.MIN_BODY_POINTS
        return max(super()._min_row_width(), round(MIN_WIDTH * scale))

    def _direction_changed(self) -> None:
        """Let the panel scroll alone beside the picture, and together with it underneath."""
        with keeping_focus(self.panel):
            if self.is_horizontal:
                self._scroll.setWidget(self.panel)
            else:
                self._inner.insertWidget(0, self._scroll.takeWidget())
                self._scroll.setWidget(QWidget())  # it is never without one
        self._show_side()
        self.picture.setMinimumHeight(MIN_HEIGHT if self.is_horizontal else MIN_HEIGHT_ALONE)

    def _show_side(self) -> None:
        all_faces = self.toolbar.all_faces.isChecked()
        self.table.setVisible(all_faces)
        self._scroll.setVisible(self.is_horizontal and not all_faces)
        self.panel.setVisible(not all_faces)

    def _apply_theme(self) -> None:
        if self._result is not None:
            self.show_changed(self._result, self.chosen)


class WithToolbar(QWidget):
    """A photo's page under its toolbar; asks for no more height than both need."""

    def __init__(self, page: PhotoPage) -> None:
        super().__init__()
        self._page = page
        column = QVBoxLayout(self)
        set_spacing(column, 0, 1)
        column.addWidget(page.toolbar)
        column.addWidget(page, 1)

    def heightForWidth(self, width: int) -> int:
        needed = self._page.minimumSizeHint().height()
        if not self._page.is_horizontal:  # beside the photo, the panel scrolls alone instead
            needed = max(needed, self._page.heightForWidth(width))
        return self._page.toolbar.heightForWidth(width) + SPACE + needed


def boxes_of(result: PhotoResult) -> list[FaceBox]:
    """The boxes of a result in the current colours; the first one is chosen."""
    colours = theme.colours()
    return [
        FaceBox(
            r.face.box,
            index,
            r.emoji_image_name,
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
    folder_requested = Signal()

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
            self.tr("C&hoose photo…"), self.tr("Choose a photo from your files"), "", "accent", Icon.PHOTO
        )
        self.folder = button(
            self.tr("Choose &folder…"), self.tr("Analyse all photos of a folder"), "", "quiet", Icon.FOLDER
        )
        self.choose.clicked.connect(self.choose_requested)
        self.folder.clicked.connect(self.folder_requested)
        column.addSpacing(SPACE)
        for each in (self.choose, self.folder):
            each.setMinimumWidth(24 * SPACE)
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def _add_text(self, column: QVBoxLayout, text: str, role: str) -> None:
        line = label(text, role, wrap=True)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(line)
