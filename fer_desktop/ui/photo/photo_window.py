"""The Photo window: a picture, its faces, and the probability of each emotion."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage, QImageWriter, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from fer_desktop.ui.photo.pages import EmptyPhoto, PhotoActions, PhotoDialogs, PhotoPage
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import PathLabel, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import ArtNotice
from fer_desktop.ui.widgets.layouts import PagesWithFooter
from fer_desktop.ui.widgets.window_parts import (
    BusyBar,
    DropArea,
    Notice,
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
LEAST = (40 * SPACE, 40 * SPACE)
MESSAGE_MS = 8000


class PhotoWindow(QMainWindow):
    """Reads pictures through the job runner, so that the window never waits."""

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
        self._under_way = 0
        self.setWindowTitle(self.tr("Photo – FER Desktop"))
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self._tell_state()
        self.empty.choose.setFocus()
        jobs.run(reader.prepare, self._prepared)

    @property
    def result(self) -> PhotoResult | None:
        """The picture shown, with its readings."""
        return self._result

    # The parts and where they stand

    def _make_parts(self) -> None:
        self.menu = back_button(self.tr("Back to the menu; Esc does the same"))
        self.path = PathLabel()
        self.place = label(role="small")
        self.notice = Notice()
        self.saved = OpenSavedFileButton(self.statusBar())
        self.empty = EmptyPhoto()
        self.page = PhotoPage()
        self.buttons = PhotoActions()
        self.busy = BusyBar(self.tr("Reading the picture"))

    def _lay_out(self) -> None:
        self.area = DropArea()
        column = QVBoxLayout(self.area)
        set_spacing(column, 2, 1)
        column.addLayout(self._head())
        column.addWidget(self.busy)
        column.addWidget(self.notice)
        self.footed = PagesWithFooter((self.empty, self.page), self.buttons, gap=2)
        self.pages = self.footed.pages
        column.addWidget(self.footed, 1)
        self.setCentralWidget(self.area)
        self.statusBar().setSizeGripEnabled(False)
        self._order_tabs()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        set_spacing(head, 0, 2)
        head.addWidget(self.menu)
        head.addWidget(self.path, 1)
        head.addWidget(self.place)
        return head

    def _order_tabs(self) -> None:
        buttons = self.buttons
        panel = self.page.panel
        chain: list[QWidget] = [self.empty.choose, self.page.view, panel.back, panel.forth, buttons.open]
        chain += [buttons.paste, buttons.before, buttons.after, buttons.save, buttons.copy, buttons.export]
        chain += [self.saved, self.notice.dismiss, self.menu]
        order_tabs(chain)

    def _connect(self) -> None:
        self.menu.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self.empty.choose_requested.connect(self.choose_file)
        self.buttons.open.clicked.connect(self.choose_file)
        self.buttons.paste.clicked.connect(self.paste)
        self.buttons.before.clicked.connect(self._open_before)
        self.buttons.after.clicked.connect(self._open_after)
        self.buttons.save.clicked.connect(self.save_picture)
        self.buttons.copy.clicked.connect(self.copy_table)
        self.buttons.export.clicked.connect(self.export_tables)
        self.saved.failed.connect(self.notice.show_message)
        self.area.dropped.connect(self.open_paths)
        self._preferences.not_kept.connect(self.notice.show_message)
        self.art = ArtNotice(self.notice)

    # Reading pictures

    def open_paths(self, paths: list[Path]) -> None:
        """Read the first of some pictures or folders; the others come with Next."""
        if not paths:
            return
        folder = paths[0] if paths[0].is_dir() else paths[0].parent
        self._preferences.change(last_folder=str(folder))
        self._start(partial(self._reader.read_any, list(paths)), str(paths[0]))

    def choose_file(self) -> None:
        """Let the user choose a picture."""
        path = self._dialogs.picture(self, self._folder())
        if path is not None:
            self.open_paths([path])

    def paste(self) -> None:
        """Read what is in the clipboard: a file or a picture."""
        mime = QGuiApplication.clipboard().mimeData()
        paths = dropped_paths(mime)
        if paths:
            self.open_paths(paths)
        elif mime is not None and mime.hasImage():
            self._read_image(mime)
        else:
            self.notice.show_message(
                self.tr("There is no picture in the clipboard. Copy one, then paste again.")
            )

    def _read_image(self, mime: QMimeData) -> None:
        name = self.tr("Pasted picture")
        image = QImage(mime.imageData())
        self._start(lambda: self._reader.read_bytes(_png(image), name), name)

    def _open_before(self) -> None:
        self._open_neighbour(-1)

    def _open_after(self) -> None:
        self._open_neighbour(1)

    def _open_neighbour(self, step: int) -> None:
        at, count = self._position()
        if self._result is None or self._under_way or not 0 <= at + step < count:
            return
        siblings = self._result.siblings
        path = siblings[at + step]
        self._start(partial(self._reader.read_file, path, siblings), str(path))

    def _start(self, work: Callable[[], PhotoResult], name: str) -> None:
        self._under_way += 1
        self.busy.show()
        self.statusBar().showMessage(self.tr("Reading {0}").format(bidi_isolate(name)))
        self._jobs.run(work, self._read)

    @Slot(object)
    def _read(self, outcome: Ok[PhotoResult] | Err) -> None:
        self._under_way -= 1
        if self._under_way:
            return  # a newer picture was asked for in the meantime
        self.busy.hide()
        self.statusBar().clearMessage()
        if isinstance(outcome, Err):
            self._tell_error(outcome)
        else:
            self.notice.hide()
            self._show_result(outcome.value)

    @Slot(object)
    def _prepared(self, outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            self._tell_error(outcome)

    # What is shown

    def _tell_error(self, outcome: Err) -> None:
        bug = self.tr("This did not work, because of an error in the program. Try another picture.")
        self.notice.show_message(translate_message(outcome.error) if outcome.expected else bug)

    def _show_result(self, result: PhotoResult) -> None:
        self._result = result
        self.path.show_path(str(result.path) if result.path else result.name)
        self.setWindowTitle(self.tr("{0} – Photo – FER Desktop").format(result.name))
        self.pages.setCurrentIndex(1)
        self.page.show_result(result)
        self._tell_state()

    def _tell_state(self) -> None:
        result = self._result
        at, count = self._position()
        faces = result is not None and bool(result.readings)
        self.buttons.allow(result is not None, faces, at > 0, 0 <= at < count - 1)
        self.footed.fit()
        self.place.setText(self.tr("Picture {0} of {1}").format(at + 1, count) if count > 1 else "")

    def _position(self) -> tuple[int, int]:
        """Where the picture is among those of its folder: index (-1: nowhere) and count."""
        result = self._result
        if result is None or result.path not in result.siblings:
            return -1, 0
        return result.siblings.index(result.path), len(result.siblings)

    # Saving

    def copy_table(self) -> None:
        """Put the chosen face's table into the clipboard, separated by tabs."""
        if self._result is not None and self._result.readings:
            reading = self._result.readings[self.page.chosen]
            QGuiApplication.clipboard().setText(tab_separated(reading))
            self.statusBar().showMessage(self.tr("The table is in the clipboard."), MESSAGE_MS)

    def save_picture(self) -> None:
        """Save the picture with its boxes."""
        if self._result is not None:
            path = self._dialogs.annotated(self, self._suggested("-emoji.png"))
            if path is not None:
                self._jobs.run(partial(save_annotated, path, self._result), self._saved)

    def export_tables(self) -> None:
        """Save the tables of all faces as CSV or JSON."""
        if self._result is not None:
            path = self._dialogs.tables(self, self._suggested(".csv"))
            if path is not None:
                self._jobs.run(partial(export_readings, path, self._result), self._saved)

    def _folder(self) -> Path:
        return Path(self._preferences.settings.last_folder or Path.home())

    def _suggested(self, ending: str) -> Path:
        path = self._result.path if self._result is not None else None
        return self._folder() / ((path.stem if path else self.tr("picture")) + ending)

    @Slot(object)
    def _saved(self, outcome: Ok[Path] | Err) -> None:
        if isinstance(outcome, Err):
            self._tell_error(outcome)
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
