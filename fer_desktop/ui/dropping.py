"""Files dropped on a window: what they are, and the highlight while they hover."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from fer_desktop.ui.theme.theme import set_role


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
