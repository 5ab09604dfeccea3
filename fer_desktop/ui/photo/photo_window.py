"""The Photo window: a photo, its faces, and the probability of each emotion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage, QImageWriter, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.media.file_types import is_video
from fer_desktop.recognition.detection.boxes import photo_turn
from fer_desktop.ui.photo.actions import PhotoActions, PhotoDialogs, photo_folder
from fer_desktop.ui.photo.album import PhotoAlbum
from fer_desktop.ui.photo.background import BackgroundPhotos
from fer_desktop.ui.photo.faces import PhotoFaces
from fer_desktop.ui.photo.filmstrip import Filmstrip, FilmstripModel
from fer_desktop.ui.photo.folder_row import FolderRow
from fer_desktop.ui.photo.messages import message_about
from fer_desktop.ui.photo.output import PhotoOutput
from fer_desktop.ui.photo.pages import EmptyPhoto, PhotoPage, WithToolbar
from fer_desktop.ui.state.consent import Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.emotion_labels import photo_turned
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import PathLabel, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import ArtWarnings
from fer_desktop.ui.widgets.layouts import PagesWithFooter, ShrinkToFit
from fer_desktop.ui.widgets.main_window import FileHandling, MainWindow
from fer_desktop.ui.widgets.window_parts import (
    BusyBar,
    DropArea,
    OpenSavedFileButton,
    back_button,
    dropped_paths,
    order_tabs,
)
from fer_desktop.workers.jobs import Err, JobRunner, Ok
from fer_desktop.workers.photo_jobs import OpenedPhoto, PhotoReader, PhotoResult

SIZE = (124 * SPACE, 88 * SPACE)
MIN_SIZE = (40 * SPACE, 40 * SPACE)
MESSAGE_MS = 8000


class PhotoWindow(MainWindow):
    """Analyses photos through the job runner, so that the window never blocks."""

    closed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        consent: Consent,
        jobs: JobRunner,
        reader: PhotoReader,
        dialogs: PhotoDialogs | None = None,
    ) -> None:
        super().__init__()
        self._preferences, self._consent = preferences, consent
        self._dialogs = dialogs or PhotoDialogs()
        self._analyse_next_opened = False
        self.album = PhotoAlbum(jobs, reader, self)
        self.background = BackgroundPhotos(jobs, reader, self.album)
        self._make_parts()
        self.faces = PhotoFaces(jobs, reader, self.page)
        self.output = PhotoOutput(jobs, self._dialogs, self)
        self._lay_out()
        self._connect()
        self._connect_tools()
        self.setMinimumSize(*MIN_SIZE)
        self.resize(*SIZE)
        self._update_state()
        self.empty.choose.setFocus()
        jobs.run(reader.prepare, self._on_prepared)

    @property
    def result(self) -> PhotoResult | None:
        """The photo shown, with its readings."""
        return self.faces.result

    def _make_parts(self) -> None:
        self.menu = back_button(self.tr("Back to the menu (or Esc)"))
        self.path = PathLabel()
        self.position = label(role="small")
        self.saved = OpenSavedFileButton(self.statusBar())
        self.empty = EmptyPhoto()
        self.page = PhotoPage()
        self.buttons = PhotoActions(self._preferences)
        self.busy = BusyBar(self.tr("Analysing the photo"))
        self.strip = Filmstrip(FilmstripModel(self.album))
        self.folder = FolderRow(self.album, self.background, self.strip)

    def _lay_out(self) -> None:
        self.area = DropArea()
        column = QVBoxLayout(self.area)
        set_spacing(column, 2, 1)
        column.addLayout(self._head())
        column.addWidget(self.busy)
        column.addWidget(self.banner)
        self.footer_pages = PagesWithFooter(
            (self.empty, ShrinkToFit(WithToolbar(self.page))), self._foot(), gap=2
        )
        self.pages = self.footer_pages.pages
        column.addWidget(self.footer_pages, 1)
        self.setCentralWidget(self.area)
        self.statusBar().setSizeGripEnabled(False)
        self._order_tabs()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        set_spacing(head, 0, 2)
        head.addWidget(self.menu)
        head.addWidget(self.path, 1)
        head.addWidget(self.folder.text)
        head.addWidget(self.position)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        set_spacing(column, 0, 1)
        for each in (self.folder, self.buttons):
            column.addWidget(each)
        return foot

    def _order_tabs(self) -> None:
        page = self.page
        chain: list[QWidget] = [self.empty.choose, self.empty.folder, *page.toolbar.controls(), page.picture]
        chain += [page.panel.previous, page.panel.next, page.table, *self.folder.controls(), self.strip]
        chain += [*self.buttons.controls(), self.saved, self.banner.dismiss, self.menu]
        order_tabs(chain)

    def _connect(self) -> None:
        self.menu.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._escape)
        self.empty.choose_requested.connect(self.choose_file)
        self.empty.folder_requested.connect(self.choose_folder)
        self.saved.failed.connect(self.banner.show_message)
        self.area.dropped.connect(self.open_paths)
        self._preferences.save_failed.connect(self.banner.show_message)
        self.album.opening.connect(self._on_opening)
        self.album.opened.connect(self._on_opened)
        self.album.failed.connect(self._on_failed)
        self.album.changed.connect(self._update_state)
        self.background.progress.connect(self._update_title)
        self.background.ended.connect(self._update_title)
        self.background.thumbnail_ready.connect(self.strip.photos.add_thumbnail)
        self.strip.photos.thumbnail_requested.connect(self.background.request_thumbnail)
        self.strip.photo_requested.connect(self.album.open_at)
        self.folder.analyse_requested.connect(self.analyse_folder)
        self.folder.cancel_requested.connect(self.background.cancel)
        self.folder.export_requested.connect(self.export_all)
        self.art = ArtWarnings(self.banner)

    def _connect_tools(self) -> None:
        buttons, page = self.buttons, self.page
        buttons.open.clicked.connect(self.choose_file)
        buttons.recent.chosen.connect(self._open_recent)
        buttons.paste.clicked.connect(self.paste)
        buttons.previous.clicked.connect(self._open_previous)
        buttons.next.clicked.connect(self._open_next)
        buttons.save.clicked.connect(self.save_photo)
        buttons.copy_photo.clicked.connect(self.copy_photo)
        buttons.copy.clicked.connect(self.copy_table)
        buttons.export.clicked.connect(self.export_tables)
        page.picture.drag_requested.connect(self._drag_out)
        page.picture.drawing.changed.connect(self._on_drawing)
        self.faces.changed.connect(self._on_faces_changed)
        self.faces.failed.connect(self._on_failed)
        self.output.saved.connect(self.saved.show_saved)
        self.output.copied.connect(self._on_copied)
        self.output.failed.connect(self._on_failed)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.faces.undo)

    # Choosing photos

    def file_handling(self, paths: Sequence[Path]) -> FileHandling:
        """Photo opens pictures and makes way for videos."""
        return FileHandling.MAKE_WAY if is_video(paths[0]) else FileHandling.OPEN

    def open_paths(self, paths: list[Path]) -> None:
        """Analyse the first of some photos or folders; *Next* leads to the others."""
        if not paths or not self._may_open():
            return
        folder = paths[0] if paths[0].is_dir() else paths[0].parent
        settings = self._preferences.settings
        self._preferences.update(replace(settings, last_photo_folder=str(folder)))
        self.background.cancel()
        self.album.open_paths(paths)

    def _may_open(self) -> bool:
        """Whether the user agrees that photos are analysed; otherwise the window leads back to the menu."""
        if self._consent.ask(Purpose.FILES, self):
            return True
        self.close()
        return False

    def choose_file(self) -> None:
        """Let the user choose a photo."""
        path = self._dialogs.photo(self, photo_folder(self._preferences))
        if path is not None:
            self.open_paths([path])

    def choose_folder(self) -> None:
        """Let the user choose a folder, and analyse all its photos."""
        path = self._dialogs.folder(self, photo_folder(self._preferences))
        if path is not None:
            self._analyse_next_opened = True
            self.open_paths([path])

    def _open_recent(self, path: Path) -> None:
        self.open_paths([path])

    def paste(self) -> None:
        """Analyse what is on the clipboard: a file or an image."""
        mime = QGuiApplication.clipboard().mimeData()
        paths = dropped_paths(mime)
        if paths:
            self.open_paths(paths)
        elif mime is not None and mime.hasImage():
            if self._may_open():
                self.background.cancel()
                self.album.open_bytes(partial(_png, QImage(mime.imageData())), self.tr("Pasted photo"))
        else:
            self.banner.show_message(
                self.tr("There is no photo on the clipboard. Copy one, then paste again.")
            )

    def _open_previous(self) -> None:
        self.album.step(-1)

    def _open_next(self) -> None:
        self.album.step(1)

    def analyse_folder(self) -> None:
        """Analyse all photos at hand, one after the other."""
        self.background.analyse(self.album.paths)

    @Slot(str)
    def _on_opening(self, name: str) -> None:
        self.busy.show()
        self.statusBar().showMessage(self.tr("Analysing {0}").format(bidi_isolate(name)))

    @Slot(object)
    def _on_opened(self, opened: OpenedPhoto) -> None:
        self._stop_busy()
        self.banner.show_message(message_about(opened))
        assert opened.result is not None
        self._show_result(opened.result)
        turn = photo_turn([reading.face for reading in opened.result.readings])
        self.statusBar().showMessage(photo_turned(turn))
        if opened.chosen and opened.result.path is not None:
            self.buttons.recent.add(opened.result.path)
        if self._analyse_next_opened:
            self._analyse_next_opened = False
            self.analyse_folder()

    @Slot(object)
    def _on_failed(self, outcome: OpenedPhoto | Err) -> None:
        """Say what went wrong; the photo before stays."""
        self._stop_busy()
        self._analyse_next_opened = False
        if isinstance(outcome, OpenedPhoto):
            self.banner.show_message(message_about(outcome))
        elif outcome.expected:
            self.banner.show_message(translate_message(outcome.error))
        else:
            self.banner.show_message(self.tr("Something went wrong in the program. Try another photo."))

    def _stop_busy(self) -> None:
        if not self.album.is_opening:
            self.busy.hide()
            self.statusBar().clearMessage()

    @Slot(object)
    def _on_prepared(self, outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            self._on_failed(outcome)

    # Showing results

    def _show_result(self, result: PhotoResult) -> None:
        self.path.show_path(str(result.path) if result.path else result.name)
        self.pages.setCurrentIndex(1)
        self.faces.show_result(result)
        self._update_state()

    @Slot()
    def _on_faces_changed(self) -> None:
        """The user added or removed a face: exports follow."""
        if self.result is not None:
            self.album.remember(self.result)
            self.album.changed.emit()

    @Slot(bool)
    def _on_drawing(self, on: bool) -> None:
        how = self.tr(
            "Drag a box around the face, or move the one shown with the arrow keys and press Enter."
        )
        self.statusBar().showMessage(how if on else "")

    def _update_state(self) -> None:
        result, album = self.result, self.album
        faces = result is not None and bool(result.readings)
        count = len(album.paths)
        self.buttons.allow(result is not None, faces, album.can_step(-1), album.can_step(1))
        self.folder.setVisible(count > 1)
        self.folder.text.setVisible(count > 1)
        if count > 1:
            self.strip.show_current(album.index)
        self.footer_pages.fit()
        position = self.tr("Photo {0} of {1}").format(album.index + 1, count)
        self.position.setText(position if count > 1 and album.index >= 0 else "")
        self._update_title()

    def _update_title(self) -> None:
        title = self.tr("Photo – FER Desktop")
        if self.background.is_analysing:
            title = f"{self.folder.text.text()} – {title}"
        elif self.result is not None:
            title = self.tr("{0} – Photo – FER Desktop").format(self.result.name)
        self.setWindowTitle(title)

    def _escape(self) -> None:
        drawing = self.page.picture.drawing
        if drawing.is_on:
            drawing.set_on(False)
        else:
            self.close()

    # Saving

    def copy_table(self) -> None:
        """Copy the chosen face's probabilities to the clipboard, separated by tabs."""
        if self.result is not None and self.result.readings:
            self.output.copy_table(self.result.readings[self.page.chosen])

    def copy_photo(self) -> None:
        """Copy the photo as it is shown."""
        if self.result is not None:
            self.output.copy_photo(self.result, self.page.picture.look)

    def save_photo(self) -> None:
        """Save the photo as it is shown."""
        if self.result is not None:
            self.output.save_photo(self.result, self.page.picture.look, self._suggested("-emoji.png"))

    def export_tables(self) -> None:
        """Save the probabilities of all faces as CSV or JSON."""
        if self.result is not None:
            self.output.export([self.result.report], self._suggested(".csv"))

    def export_all(self) -> None:
        """Save the probabilities of all analysed photos as CSV or JSON."""
        folder = photo_folder(self._preferences)
        self.output.export(self.album.reports(), folder / f"{folder.name or self.tr('photos')}.csv")

    def _drag_out(self) -> None:
        if self.result is not None:
            self.output.drag(self.result, self.page.picture.look, f"{self._stem()}-emoji")

    def _stem(self) -> str:
        path = self.result.path if self.result is not None else None
        return path.stem if path else self.tr("photo")

    def _suggested(self, ending: str) -> Path:
        return photo_folder(self._preferences) / (self._stem() + ending)

    @Slot()
    def _on_copied(self) -> None:
        self.statusBar().showMessage(self.tr("Copied to the clipboard."), MESSAGE_MS)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.background.cancel()
        event.accept()
        self.closed.emit()


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
