"""Parts that the windows share: messages, the way back, progress, saved files, dropped files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QStatusBar, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.core.file_io import display_name
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.icons import Icon, set_icon
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.shortcuts import add_shortcut, keymap

MESSAGE_MS = 8000
MIN_CHARACTERS = 16
"""Of the path of a saved file that a narrow status bar still shows."""


class Banner(QFrame):
    """A message above a window's content; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice")
        self.text = label(role="error", wrap=True)
        self.dismiss = button(self.tr("&Dismiss"), self.tr("Dismiss this message"), "", "quiet", Icon.CLOSE)
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        set_spacing(row, 1, 2)
        row.addWidget(self.text, 1)
        row.addWidget(self.dismiss)
        self.hide()

    def show_message(self, message: str) -> None:
        """Show a message; an empty one hides the banner."""
        self.text.setText(message)
        self.setAccessibleName(message)
        self.setVisible(bool(message))


def back_button(tip: str) -> QPushButton:
    """Create the button that leads back to the menu."""
    text = QCoreApplication.translate("WindowParts", "&Menu")
    return button(text, tip, Command.BACK, "quiet", Icon.BACK)


class BusyBar(QProgressBar):
    """A thin bar while something is being done; it keeps its space when hidden."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self._apply_theme()
        theme.current().changed.connect(self._apply_theme)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def _apply_theme(self) -> None:
        set_indeterminate(self)


def set_indeterminate(bar: QProgressBar) -> None:
    """Show progress of unknown length: the bar runs to and fro, or stays empty where motion is off."""
    bar.setRange(0, 0 if theme.current().motion_ms() else 1)
    bar.setValue(0)


def order_tabs(chain: Iterable[QWidget]) -> None:
    """Set the order in which the Tab key reaches these controls."""
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)


def open_in_its_program(path: Path) -> bool:
    """Open a file in the user's program for its type; False if there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class OpenSavedFileButton(QPushButton):
    """Opens the file saved last; visible only beside the message that says where it was saved."""

    failed = Signal(str)
    """Says in a sentence that no program can open the file."""

    def __init__(self, bar: QStatusBar, opens: Callable[[Path], bool] = open_in_its_program) -> None:
        super().__init__(self.tr("Open file"), bar)
        self._bar, self._opens = bar, opens
        self.path: Path | None = None
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Open the file you saved last"))
        set_role(self, "quiet")
        set_icon(self, Icon.OPEN_OUTSIDE)
        add_shortcut(Command.OPEN_SAVED, self, self.click)
        self._message = ""
        self.clicked.connect(self._open)
        bar.messageChanged.connect(self._on_message)
        self.hide()

    @Slot(str)
    def _on_message(self, message: str) -> None:
        if message != self._message:
            self.hide()

    def offer(self, path: Path) -> None:
        """Let the user open a file."""
        if self.path is None:  # not earlier: it would make an empty status bar higher
            self._bar.addPermanentWidget(self)
        self.path, self._message = path, self._bar.currentMessage()
        keys = keymap().text(Command.OPEN_SAVED)
        self.setToolTip(self.tr("Open {0} ({1})").format(bidi_isolate(str(path)), keys))
        self.setAccessibleName(self.tr("Open {0}").format(bidi_isolate(display_name(path))))
        self.show()

    def show_saved(self, path: Path) -> None:
        """Say where a file was saved, until there is another message, and let the user open it."""
        self.offer(path)
        metrics, message = self._bar.fontMetrics(), self.tr("Saved: {0}")
        available = (
            self._bar.width() - self.sizeHint().width() - metrics.horizontalAdvance(message) - 2 * SPACE
        )
        # The bar would cut off the end, which is the file's name
        width = max(available, metrics.averageCharWidth() * MIN_CHARACTERS)
        elided = metrics.elidedText(str(path), Qt.TextElideMode.ElideMiddle, width)
        self._message = message.format(bidi_isolate(elided))
        self._bar.showMessage(self._message)

    def _open(self) -> None:
        if self.path is not None and not self._opens(self.path):
            message = self.tr("No program opens {0}. Choose one for such files in the system's settings.")
            self.failed.emit(message.format(bidi_isolate(display_name(self.path))))


def dropped_paths(mime: QMimeData | None) -> list[Path]:
    """The local files and folders in dropped or pasted data (None: an empty clipboard)."""
    if mime is None:
        return []
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class DropArea(QFrame):
    """Accepts dropped files, with a highlight while they hover."""

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
