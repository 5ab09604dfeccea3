"""A sentence above a window's content: what went wrong and what to do. It can be taken away.

What the windows have in common: the way back, the sign that they work, the order of the tab key.

The button that opens the file that was saved last, beside the sentence that says where it is.

Files dropped on a window: what they are, and the highlight while they hover.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QStatusBar, QWidget

from fer_desktop.core.file_io import display_name
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import button, label, set_spacing


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice")
        self.text = label(role="error", wrap=True)
        self.dismiss = button(self.tr("&Dismiss"), self.tr("Take this message away"), role="quiet")
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        set_spacing(row, 1, 2)
        row.addWidget(self.text, 1)
        row.addWidget(self.dismiss)
        self.hide()

    def show_message(self, sentence: str) -> None:
        """Show a sentence; an empty one takes the notice away."""
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))


BACK = QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left)


def back_button(tip: str) -> QPushButton:
    """The button at the top left that leads to the menu."""
    made = button(QCoreApplication.translate("WindowParts", "‹ &Menu"), tip, BACK, "quiet")
    made.setAccessibleName(QCoreApplication.translate("WindowParts", "Menu"))
    return made


class BusyBar(QProgressBar):
    """A thin bar that says that something is being done; its room stays when it is hidden."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self._look_changed()
        theme.current().changed.connect(self._look_changed)
        keep = self.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.setSizePolicy(keep)
        self.hide()

    def _look_changed(self) -> None:
        set_indeterminate(self)


def set_indeterminate(bar: QProgressBar) -> None:
    """Let a bar say that nobody knows how long it will take: it runs to and fro, or where no motion is wanted
    it stays empty."""
    bar.setRange(0, 0 if theme.current().motion_ms() else 1)
    bar.setValue(0)


def order_tabs(chain: Iterable[QWidget]) -> None:
    """Lets the tab key go through these controls in this order."""
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)


KEYS = QKeySequence("Ctrl+Shift+O")
MESSAGE_MS = 8000
MIN_CHARACTERS = 16


def open_in_its_program(path: Path) -> bool:
    """Opens a file in the program that the user has for its kind; False if there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class OpenSavedFileButton(QPushButton):
    """Hidden until something was saved."""

    failed = Signal(str)
    """No program opens the file, in a sentence."""

    def __init__(self, bar: QStatusBar, opens: Callable[[Path], bool] = open_in_its_program) -> None:
        super().__init__(self.tr("Open file"), bar)
        self._bar, self._opens = bar, opens
        self.path: Path | None = None
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Open the file that was saved last, in its own program"))
        set_role(self, "quiet")
        self._shortcut = QShortcut(KEYS, self, self.click)
        self.clicked.connect(self._open)
        self.hide()

    def offer(self, path: Path) -> None:
        """Let the user open this file."""
        if self.path is None:  # not before, as an empty bar would be as high as the button
            self._bar.addPermanentWidget(self)
        self.path = path
        keys = KEYS.toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(self.tr("Open {0} in its own program ({1})").format(bidi_isolate(str(path)), keys))
        self.setAccessibleName(self.tr("Open {0}").format(bidi_isolate(display_name(path))))
        self.show()

    def show_saved(self, path: Path) -> None:
        """Say for a while where the file is, and let the user open it."""
        self.offer(path)
        letters, words = self._bar.fontMetrics(), self.tr("Saved: {0}")
        room = self._bar.width() - self.sizeHint().width() - letters.horizontalAdvance(words) - 2 * SPACE
        # The bar would cut off the end, which is the file's name
        least = letters.averageCharWidth() * MIN_CHARACTERS
        shown = letters.elidedText(str(path), Qt.TextElideMode.ElideMiddle, max(room, least))
        self._bar.showMessage(words.format(bidi_isolate(shown)), MESSAGE_MS)

    def _open(self) -> None:
        if self.path is not None and not self._opens(self.path):
            told = self.tr("No program opens {0}: choose one for such files in the system's settings.")
            self.failed.emit(told.format(bidi_isolate(display_name(self.path))))


def dropped_paths(mime: QMimeData | None) -> list[Path]:
    """The files and folders of this computer among what is dropped or pasted (None: an empty clipboard)."""
    if mime is None:
        return []
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class DropArea(QFrame):
    """Takes files dropped on it and shows that it would."""

    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        set_role(self, "plain")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            set_role(self, "dropping")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_role(self, "plain")

    def dropEvent(self, event: QDropEvent) -> None:
        set_role(self, "plain")
        event.acceptProposedAction()
        self.dropped.emit(dropped_paths(event.mimeData()))
