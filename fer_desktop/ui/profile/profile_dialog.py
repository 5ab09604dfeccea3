"""About me: all that the program knows of its user, on one page, with a way to delete it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fer_desktop.core.errors import FerError
from fer_desktop.core.formatting import parse_timestamp
from fer_desktop.core.settings import settings_file
from fer_desktop.models.personal_fit_file import PersonalFitRecord, personal_file
from fer_desktop.sessions.storage.labels import Confusion, confusion_of
from fer_desktop.ui.profile.confusion_table import ConfusionTable, summary_of
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.formats import when
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import (
    PathLabel,
    WordWrapCheckBox,
    button,
    label,
    leave_room_for_bar,
    set_spacing,
)
from fer_desktop.ui.widgets.dialogs import ConfirmDialog, ScrollingDialog
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.window_parts import Notice
from fer_desktop.workers.history_jobs import LabelJobs
from fer_desktop.workers.jobs import Err, JobRunner, Ok

CHARACTERS = 142

Sure = Callable[[QWidget, str, str], bool]


def sure(parent: QWidget, question: str, explanation: str) -> bool:
    """Ask whether something is to be deleted."""
    dialog = ConfirmDialog(
        question, explanation, QCoreApplication.translate("ProfileDialog", "&Delete"), parent
    )
    dialog.setWindowTitle(parent.windowTitle())
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


class ProfileDialog(ScrollingDialog):
    """The user's name, personal fit and marks. Ends with `GUIDE` if the user wants to show their faces."""

    GUIDE = 2

    def __init__(
        self,
        preferences: Preferences,
        own: PersonalFitStore,
        marks: LabelJobs,
        jobs: JobRunner,
        parent: QWidget | None = None,
        sure: Sure = sure,
    ) -> None:
        super().__init__(CHARACTERS, parent)
        self._preferences, self._own, self._marks, self._jobs = preferences, own, marks, jobs
        self._sure = sure
        self.setWindowTitle(self.tr("About me"))
        self._make_controls()
        self._lay_out()
        self._connect()
        self._show_fit()
        self._show_marks(confusion_of(()))
        self._look_up()

    def _make_controls(self) -> None:
        self.name = QLineEdit(self._preferences.settings.name)
        self.name.setPlaceholderText(self.tr("may stay empty"))
        self.name.setMaxLength(60)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setToolTip(self.tr("Shown in the Live window (Alt+N)"))
        self.fit_text = label(wrap=True)
        self.apply = WordWrapCheckBox(self.tr("A&pply it when I say “This is me” in Live"))
        self.apply.setAccessibleName(self.tr("Apply my personal fit"))
        self.apply.setToolTip(self.tr("Off: the fit stays kept and changes nothing (Alt+P)"))
        self.guide = button(
            self.tr("&Show me these faces…"), self.tr("Let the program learn your face, with the camera")
        )
        self.delete_fit = button(self.tr("Delete the &fit…"), self.tr("Forget what was learned of your face"))
        self.marks_text = label(wrap=True)
        self.table = ConfusionTable()
        caveat = self.tr("You chose the moments, so this does not measure how often the program is right.")
        self.caveat = label(caveat, "small", wrap=True)
        self.delete_marks = button(
            self.tr("Delete the &marks…"), self.tr("Forget what you said of readings, for good")
        )
        self.notice = Notice()
        self.close_button = button(self.tr("C&lose"), self.tr("Go back (Esc)"), role="accent")
        self.close_button.setDefault(True)

    # Where the parts stand

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        leave_room_for_bar(column)
        column.setSpacing(SPACE)
        column.addWidget(label(self.tr("About me"), "title"))
        column.addWidget(self.notice)
        column.addLayout(self._name_row())
        self._section(column, self.tr("Your personal fit"), self.fit_text, self.apply)
        column.addWidget(_row(self.guide, self.delete_fit))
        self._section(column, self.tr("Was I right?"), self.marks_text, self.table, self.caveat)
        column.addWidget(_row(self.delete_marks))
        self._section(column, self.tr("What is stored, and where"), label(self._stored(), wrap=True))
        column.addLayout(self._places())
        column.addStretch(1)
        self.add_button(self.close_button)

    def _section(self, column: QVBoxLayout, title: str, *parts: QWidget) -> None:
        column.addSpacing(SPACE)
        column.addWidget(label(title, "strong"))
        for part in parts:
            column.addWidget(part)

    def _name_row(self) -> QHBoxLayout:
        caption = label(self.tr("Your &name"), "strong")
        caption.setBuddy(self.name)
        row = QHBoxLayout()
        set_spacing(row, 0, 2)
        row.addWidget(caption)
        row.addWidget(self.name, 1)
        return row

    def _stored(self) -> str:
        return self.tr(
            "Your name; of the personal fit eight numbers, its date and its check; of each mark the time, "
            "the emotion shown, the one it should have been, and the eight probabilities. No picture, and "
            "nothing leaves this computer."
        )

    def _places(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        places = (
            (self.tr("Name"), settings_file()),
            (self.tr("Personal fit"), personal_file()),
            (self.tr("Marks"), self._marks.path),
        )
        for row, (name, path) in enumerate(places):
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(_place(path), row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    # What leads where

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._keep_name)
        self.apply.toggled.connect(self._own.set_enabled)
        self.guide.clicked.connect(partial(self.done, self.GUIDE))
        self.delete_fit.clicked.connect(self._delete_fit)
        self.delete_marks.clicked.connect(self._delete_marks)
        self.close_button.clicked.connect(self.accept)
        self._own.changed.connect(self._show_fit)
        self._own.not_kept.connect(self.notice.show_message)
        self._preferences.not_kept.connect(self.notice.show_message)

    def _keep_name(self) -> None:
        self._preferences.change(name=self.name.text().strip())

    def done(self, result: int) -> None:
        self._keep_name()
        super().done(result)

    # The personal fit

    @Slot()
    def _show_fit(self) -> None:
        personal = self._own.personal
        self.fit_text.setText(self._fit_told(personal))
        for part in (self.apply, self.delete_fit):
            part.setEnabled(personal is not None)
        self.apply.setChecked(personal is not None and personal.on)

    def _fit_told(self, personal: PersonalFitRecord | None) -> str:
        if personal is None:
            return self.tr(
                "None yet. In a guide of 20 seconds the program learns your face at rest and how you show "
                "each emotion. It counts only for the face that you say is yours, in Live with a camera."
            )
        text = self.tr("Learned {0}. On shots held out for a check: right before {1} of {3}, after {2}.")
        told = text.format(
            when(parse_timestamp(personal.made)), personal.before, personal.after, personal.held_out
        )
        if not self._own.outdated:
            return told
        return told + " " + self.tr("It was learned with another model and is not used: learn it again.")

    def _delete_fit(self) -> None:
        question = self.tr("Delete your personal fit?")
        if self._sure(self, question, self.tr("The file is deleted. Your face is read like any other.")):
            self._own.delete()

    # The marks

    def _look_up(self) -> None:
        self._jobs.run(self._marks.confusion, self._looked_up)

    def _looked_up(self, result: Ok[Confusion] | Err) -> None:
        if isinstance(result, Ok):
            self._show_marks(result.value)
        elif isinstance(result.error, FerError):
            self.notice.show_message(translate_message(result.error))

    def _show_marks(self, confusion: Confusion) -> None:
        self.marks_text.setText(summary_of(confusion))
        self.table.show_confusion(confusion)
        for part in (self.table, self.caveat):
            part.setVisible(confusion.total > 0)
        self.delete_marks.setEnabled(confusion.total > 0)
        if self.isVisible():
            self.fit()

    def _delete_marks(self) -> None:
        question = self.tr("Delete all your marks?")
        if self._sure(self, question, self.tr("They are deleted for good. Your sessions stay.")):
            self._jobs.run(self._marks.delete_all, self._deleted)

    def _deleted(self, result: Ok[int] | Err) -> None:
        if isinstance(result, Err) and isinstance(result.error, FerError):
            self.notice.show_message(translate_message(result.error))
        self._look_up()


def _row(*buttons: QWidget) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder)
    for each in buttons:
        flow.addWidget(each)
    return holder


def _place(path: Path) -> PathLabel:
    made = PathLabel()
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.show_path(str(path))
    return made
