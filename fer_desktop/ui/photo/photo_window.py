"""The Photo window: a photo, its faces, and the probability of each emotion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage, QImageWriter, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.media.file_types import is_video
from fer_desktop.recognition.detection.boxes import photo_turn
from fer_desktop.ui.photo.pages import EmptyPhoto, PhotoActions, PhotoDialogs, PhotoPage
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.emotion_labels import photo_turned
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import PathLabel, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import ArtNotice
from fer_desktop.ui.widgets.layouts import PagesWithFooter
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
from fer_desktop.workers.photo_jobs import (
    PhotoReader,
    PhotoResult,
    export_readings,
    save_annotated,
    tab_separated,
)

SIZE = (124 * SPACE, 88 * SPACE)
MIN_SIZE = (40 * SPACE, 40 * SPACE)
MESSAGE_MS = 8000


class PhotoWindow(MainWindow):
    """Analyses photos through the job runner, so that the window never blocks."""

    closed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        jobs: JobRunner,
        reader: PhotoReader,
        dialogs: PhotoDialogs | None = None,
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._jobs = jobs
        self._reader = reader
        self._dialogs = dialogs or PhotoDialogs()
        self._result: PhotoResult | None = None
        self._pending = 0
        self.setWindowTitle(self.tr("Photo – FER Desktop"))
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setMinimumSize(*MIN_SIZE)
        self.resize(*SIZE)
        self._update_state()
        self.empty.choose.setFocus()
        jobs.run(reader.prepare, self._on_prepared)

    @property
    def result(self) -> PhotoResult | None:
        """The photo shown, with its readings."""
        return self._result

    def _make_parts(self) -> None:
        self.menu = back_button(self.tr("Back to the menu (or Esc)"))
        self.path = PathLabel()
        self.position = label(role="small")
        self.saved = OpenSavedFileButton(self.statusBar())
        self.empty = EmptyPhoto()
        self.page = PhotoPage()
        self.buttons = PhotoActions()
        self.busy = BusyBar(self.tr("Analysing the photo"))

    def _lay_out(self) -> None:
        self.area = DropArea()
        column = QVBoxLayout(self.area)
        set_spacing(column, 2, 1)
        column.addLayout(self._head())
        column.addWidget(self.busy)
        column.addWidget(self.notice)
        self.footer_pages = PagesWithFooter((self.empty, self.page), self.buttons, gap=2)
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
        head.addWidget(self.position)
        return head

    def _order_tabs(self) -> None:
        buttons = self.buttons
        panel = self.page.panel
        chain: list[QWidget] = [
            self.empty.choose,
            self.page.picture,
            panel.previous,
            panel.next,
            buttons.open,
        ]
        chain += [buttons.paste, buttons.previous, buttons.next, buttons.save, buttons.copy, buttons.export]
        chain += [self.saved, self.notice.dismiss, self.menu]
        order_tabs(chain)

    def _connect(self) -> None:
        self.menu.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self.empty.choose_requested.connect(self.choose_file)
        self.buttons.open.clicked.connect(self.choose_file)
        self.buttons.paste.clicked.connect(self.paste)
        self.buttons.previous.clicked.connect(self._open_previous)
        self.buttons.next.clicked.connect(self._open_next)
        self.buttons.save.clicked.connect(self.save_photo)
        self.buttons.copy.clicked.connect(self.copy_table)
        self.buttons.export.clicked.connect(self.export_tables)
        self.saved.failed.connect(self.notice.show_message)
        self.area.dropped.connect(self.open_paths)
        self._preferences.save_failed.connect(self.notice.show_message)
        self.art = ArtNotice(self.notice)

    # Analysing photos

    def file_handling(self, paths: Sequence[Path]) -> FileHandling:
        """Photo opens pictures and makes way for videos."""
        return FileHandling.MAKE_WAY if is_video(paths[0]) else FileHandling.OPEN

    def open_paths(self, paths: list[Path]) -> None:
        """Analyse the first of some photos or folders; *Next* leads to the others."""
        if not paths:
            return
        folder = paths[0] if paths[0].is_dir() else paths[0].parent
        settings = self._preferences.settings
        self._preferences.update(replace(settings, last_folder=str(folder)))
        self._start(partial(self._reader.read_any, list(paths)), str(paths[0]))

    def choose_file(self) -> None:
        """Let the user choose a photo."""
        path = self._dialogs.photo(self, self._folder())
        if path is not None:
            self.open_paths([path])

    def paste(self) -> None:
        """Analyse what is on the clipboard: a file or an image."""
        mime = QGuiApplication.clipboard().mimeData()
        paths = dropped_paths(mime)
        if paths:
            self.open_paths(paths)
        elif mime is not None and mime.hasImage():
            self._analyse_image(mime)
        else:
            self.notice.show_message(
                self.tr("There is no photo on the clipboard. Copy one, then paste again.")
            )

    def _analyse_image(self, mime: QMimeData) -> None:
        name = self.tr("Pasted photo")
        image = QImage(mime.imageData())
        self._start(lambda: self._reader.read_bytes(_png(image), name), name)

    def _open_previous(self) -> None:
        self._open_neighbour(-1)

    def _open_next(self) -> None:
        self._open_neighbour(1)

    def _open_neighbour(self, step: int) -> None:
        index, count = self._position()
        if self._result is None or self._pending or not 0 <= index + step < count:
            return
        siblings = self._result.siblings
        path = siblings[index + step]
        self._start(partial(self._reader.read_file, path, siblings), str(path))

    def _start(self, work: Callable[[], PhotoResult], name: str) -> None:
        self._pending += 1
        self.busy.show()
        self.statusBar().showMessage(self.tr("Analysing {0}").format(bidi_isolate(name)))
        self._jobs.run(work, self._on_result)

    @Slot(object)
    def _on_result(self, outcome: Ok[PhotoResult] | Err) -> None:
        self._pending -= 1
        if self._pending:
            return  # the user has asked for another photo since
        self.busy.hide()
        self.statusBar().clearMessage()
        if isinstance(outcome, Err):
            self._show_error(outcome)
        else:
            self.notice.hide()
            self._show_result(outcome.value)

    @Slot(object)
    def _on_prepared(self, outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            self._show_error(outcome)

    # Showing results

    def _show_error(self, outcome: Err) -> None:
        bug = self.tr("Something went wrong in the program. Try another photo.")
        self.notice.show_message(translate_message(outcome.error) if outcome.expected else bug)

    def _show_result(self, result: PhotoResult) -> None:
        self._result = result
        self.path.show_path(str(result.path) if result.path else result.name)
        self.setWindowTitle(self.tr("{0} – Photo – FER Desktop").format(result.name))
        self.pages.setCurrentIndex(1)
        self.page.show_result(result)
        self.statusBar().showMessage(photo_turned(photo_turn([each.face for each in result.readings])))
        self._update_state()

    def _update_state(self) -> None:
        result = self._result
        index, count = self._position()
        faces = result is not None and bool(result.readings)
        self.buttons.allow(result is not None, faces, index > 0, 0 <= index < count - 1)
        self.footer_pages.fit()
        self.position.setText(self.tr("Photo {0} of {1}").format(index + 1, count) if count > 1 else "")

    def _position(self) -> tuple[int, int]:
        """The photo's index among those of its folder (-1: none), and their number."""
        result = self._result
        if result is None or result.path not in result.siblings:
            return -1, 0
        return result.siblings.index(result.path), len(result.siblings)

    # Saving

    def copy_table(self) -> None:
        """Copy the chosen face's probabilities to the clipboard, separated by tabs."""
        if self._result is not None and self._result.readings:
            reading = self._result.readings[self.page.chosen]
            QGuiApplication.clipboard().setText(tab_separated(reading))
            self.statusBar().showMessage(self.tr("Copied to the clipboard."), MESSAGE_MS)

    def save_photo(self) -> None:
        """Save the photo with its boxes."""
        if self._result is not None:
            path = self._dialogs.annotated(self, self._suggested("-emoji.png"))
            if path is not None:
                self._jobs.run(partial(save_annotated, path, self._result), self._on_saved)

    def export_tables(self) -> None:
        """Save the probabilities of all faces as CSV or JSON."""
        if self._result is not None:
            path = self._dialogs.tables(self, self._suggested(".csv"))
            if path is not None:
                self._jobs.run(partial(export_readings, path, self._result), self._on_saved)

    def _folder(self) -> Path:
        return Path(self._preferences.settings.last_folder or Path.home())

    def _suggested(self, ending: str) -> Path:
        path = self._result.path if self._result is not None else None
        return self._folder() / ((path.stem if path else self.tr("photo")) + ending)

    @Slot(object)
    def _on_saved(self, outcome: Ok[Path] | Err) -> None:
        if isinstance(outcome, Err):
            self._show_error(outcome)
        else:
            self.saved.show_saved(outcome.value)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
