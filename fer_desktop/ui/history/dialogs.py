"""What the History window asks: is this to be deleted, what shall it be called, where shall it be saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.formats import History, export_filters
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.dialogs import CHARACTERS, ConfirmDialog, ScrollingDialog
from fer_desktop.ui.widgets.file_dialogs import save_file

translate = QCoreApplication.translate
MAX_TITLE = 120


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
        self.no = button(self.tr("&Cancel"), self.tr("Keep the title (Esc)"))
        self.yes = button(self.tr("&Rename"), self.tr("Use this title"), role="accent")
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        for each in (self.no, self.yes):
            self.add_button(each)
        self.title.textChanged.connect(self._changed)
        self.yes.setDefault(True)
        self.title.setFocus()

    def _changed(self, text: str) -> None:
        self.yes.setEnabled(bool(text.strip()))


class HistoryDialogs:
    """Asks the user, in one place so that a test can answer."""

    def delete(self, parent: QWidget, titles: list[str]) -> bool:
        """Whether these sessions are to be deleted."""
        if len(titles) == 1:
            question = translate("HistoryDialogs", "Delete “{0}”?").format(bidi_isolate(titles[0]))
            told = translate("HistoryDialogs", "It is deleted for good and its space is given back.")
        else:
            question = History.tr("Delete %Ln sessions?", "", len(titles))
            told = translate("HistoryDialogs", "They are deleted for good and their space is given back.")
        return _asked(parent, question, told)

    def delete_all(self, parent: QWidget, count: int) -> bool:
        """Whether the whole history is to be deleted."""
        question = History.tr("Delete all %Ln sessions?", "", count)
        return _asked(
            parent,
            question,
            translate(
                "HistoryDialogs",
                "Every session is deleted for good, also those that the filters hide, and their space is "
                "given back. A session that is being recorded stays.",
            ),
        )

    def set_aside(self, parent: QWidget, path: Path) -> bool:
        """Whether a damaged history is to be renamed."""
        told = translate(
            "HistoryDialogs",
            "The file keeps its content under another name beside {0}, and an empty history begins.",
        )
        dialog = ConfirmDialog(
            translate("HistoryDialogs", "Set the damaged history aside?"),
            told.format(bidi_isolate(str(path))),
            translate("HistoryDialogs", "&Set aside"),
            parent,
        )
        return _accepted(dialog)

    def title(self, parent: QWidget, before: str) -> str | None:
        """Another title for a session, or None."""
        dialog = TitleDialog(before, parent)
        return dialog.title.text().strip() or None if _accepted(dialog) else None

    def export(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to save a session, and by its suffix as what; or None."""
        title = translate("HistoryDialogs", "Export the session")
        return save_file(parent, title, suggested, export_filters())


def _asked(parent: QWidget, question: str, explanation: str) -> bool:
    return _accepted(ConfirmDialog(question, explanation, translate("HistoryDialogs", "&Delete"), parent))


def _accepted(dialog: QDialog) -> bool:
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
