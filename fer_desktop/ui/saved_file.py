"""The button that opens the file that was saved last, beside the sentence that says where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStatusBar

from fer_desktop.core.file_io import shown_name
from fer_desktop.ui.text.bidi import isolated
from fer_desktop.ui.theme.theme import SPACE, set_role

KEYS = QKeySequence("Ctrl+Shift+O")
MESSAGE_MS = 8000
LEAST_CHARACTERS = 16


def open_in_its_program(path: Path) -> bool:
    """Opens a file in the program that the user has for its kind; False if there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class SavedFile(QPushButton):
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
        self.setToolTip(self.tr("Open {0} in its own program ({1})").format(isolated(str(path)), keys))
        self.setAccessibleName(self.tr("Open {0}").format(isolated(shown_name(path))))
        self.show()

    def announce(self, path: Path) -> None:
        """Say for a while where the file is, and let the user open it."""
        self.offer(path)
        letters, words = self._bar.fontMetrics(), self.tr("Saved: {0}")
        room = self._bar.width() - self.sizeHint().width() - letters.horizontalAdvance(words) - 2 * SPACE
        # The bar would cut off the end, which is the file's name
        least = letters.averageCharWidth() * LEAST_CHARACTERS
        shown = letters.elidedText(str(path), Qt.TextElideMode.ElideMiddle, max(room, least))
        self._bar.showMessage(words.format(isolated(shown)), MESSAGE_MS)

    def _open(self) -> None:
        if self.path is not None and not self._opens(self.path):
            told = self.tr("No program opens {0}: choose one for such files in the system's settings.")
            self.failed.emit(told.format(isolated(shown_name(self.path))))
