"""The dialogs of the History window: delete, rename, export."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fer_desktop.sessions.model import Session
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.formats import History, export_filters, identity_of
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.dialogs import CHARACTERS, ScrollingDialog, confirm, run_dialog
from fer_desktop.ui.widgets.file_dialogs import save_file

translate = QCoreApplication.translate
MAX_TITLE = 120
MAX_NAMED = 8
"""So many sessions are named in a question; the others are counted."""


class TitleDialog(ScrollingDialog):
    """Asks for a session's title."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(CHARACTERS, parent)
        self.setWindowTitle(self.tr("Rename session"))
        self.title = QLineEdit(title)
        self.title.setMaxLength(MAX_TITLE)
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setToolTip(self.tr("What the session is called in the history"))
        self.title.selectAll()
        caption = label(self.tr("&Title"), "strong")
        caption.setBuddy(self.title)
        column = QVBoxLayout(self.page)
        set_spacing(column, 0, 1)
        column.addWidget(caption)
        column.addWidget(self.title)
        column.addStretch(1)
        self.cancel = button(self.tr("&Cancel"), self.tr("Close without changes (Esc)"))
        self.rename = button(self.tr("&Rename"), self.tr("Use this title (Enter)"), role="accent")
        self.cancel.clicked.connect(self.reject)
        self.rename.clicked.connect(self.accept)
        for each in (self.cancel, self.rename):
            self.add_button(each)
        self.title.textChanged.connect(self._allow_rename)
        self.rename.setDefault(True)
        self.title.setFocus()

    def _allow_rename(self, text: str) -> None:
        self.rename.setEnabled(bool(text.strip()))


class HistoryDialogs:
    """Asks the user; a test can answer in its place."""

    def delete(self, parent: QWidget, sessions: Sequence[Session]) -> bool:
        """Ask whether to delete these sessions, each named so that it can't be mistaken."""
        if len(sessions) == 1:
            title = bidi_isolate(sessions[0].title)
            question = translate("HistoryDialogs", "Delete “{0}”?").format(title)
            names = [identity_of(sessions[0])]
        else:
            question = History.tr("Delete %Ln sessions?", "", len(sessions))
            names = [f"{bidi_isolate(each.title)} · {identity_of(each)}" for each in sessions[:MAX_NAMED]]
            more = len(sessions) - len(names)
            if more:
                names.append(History.tr("and %Ln more", "", more))
        return _confirm_deletion(parent, question, "\n".join([*names, "", undo_explanation()]))

    def delete_all(self, parent: QWidget, count: int) -> bool:
        """Ask whether to delete the whole history."""
        explanation = translate(
            "HistoryDialogs",
            "Every session is deleted, including those that the filters hide. A session that is being "
            "recorded stays.",
        )
        explanation = f"{explanation}\n\n{undo_explanation()}"
        return _confirm_deletion(parent, History.tr("Delete all %Ln sessions?", "", count), explanation)

    def quarantine(self, parent: QWidget, path: Path) -> bool:
        """Ask whether to rename a damaged history."""
        explanation = translate(
            "HistoryDialogs", "The damaged file stays under a new name beside {0}. Your new history is empty."
        )
        return confirm(
            parent,
            translate("HistoryDialogs", "History"),
            translate("HistoryDialogs", "Move the damaged history file away and start a new one?"),
            explanation.format(bidi_isolate(str(path))),
            translate("HistoryDialogs", "&Move it away"),
        )

    def title(self, parent: QWidget, current: str) -> str | None:
        """Ask for a session's new title; None: cancelled."""
        dialog = TitleDialog(current, parent)
        return dialog.title.text().strip() or None if run_dialog(dialog) else None

    def export(self, parent: QWidget, suggested: Path) -> Path | None:
        """Ask where to save a session; the suffix gives the format. None: cancelled."""
        title = translate("HistoryDialogs", "Export session")
        return save_file(parent, title, suggested, export_filters())


def undo_explanation() -> str:
    """How long a deletion can be undone."""
    return translate(
        "HistoryDialogs",
        "You can undo this for ten seconds. Then it is deleted for good, and the disk space is freed.",
    )


def _confirm_deletion(parent: QWidget, question: str, explanation: str) -> bool:
    title, delete = translate("HistoryDialogs", "History"), translate("HistoryDialogs", "&Delete")
    return confirm(parent, title, question, explanation, delete)
