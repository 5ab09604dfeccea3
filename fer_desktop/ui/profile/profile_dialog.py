"""*My face*: what the program stores about its user, on one page, with buttons to delete it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

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
    leave_scroll_bar_gap,
    set_spacing,
)
from fer_desktop.ui.widgets.dialogs import Confirm, ScrollingDialog, confirm
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.window_parts import Banner
from fer_desktop.workers.history_jobs import LabelJobs
from fer_desktop.workers.jobs import Err, JobRunner, Ok

CHARACTERS = 142


class ProfileDialog(ScrollingDialog):
    """The user's name, personal calibration and corrections. Ends with `CALIBRATE` to start a calibration."""

    CALIBRATE = 2

    def __init__(
        self,
        preferences: Preferences,
        personal_fit: PersonalFitStore,
        labels: LabelJobs,
        jobs: JobRunner,
        parent: QWidget | None = None,
        confirm: Confirm = confirm,
    ) -> None:
        super().__init__(CHARACTERS, parent)
        self._preferences, self._personal_fit = preferences, personal_fit
        self._labels, self._jobs, self._confirm = labels, jobs, confirm
        self.setWindowTitle(self.tr("My face"))
        self._make_controls()
        self._lay_out()
        self._connect()
        self._show_calibration()
        self._show_corrections(confusion_of(()))
        self._load_corrections()

    def _make_controls(self) -> None:
        self.name = QLineEdit(self._preferences.settings.name)
        self.name.setPlaceholderText(self.tr("Optional"))
        self.name.setMaxLength(60)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setToolTip(self.tr("Shown in the Live window (Alt+N)"))
        self.calibration_text = label(wrap=True)
        self.apply = WordWrapCheckBox(self.tr("A&pply it to my face in Live"))
        self.apply.setAccessibleName(self.tr("Apply my personal calibration"))
        self.apply.setToolTip(self.tr("When off, the calibration stays stored but is not used (Alt+P)"))
        self.calibrate = button(
            self.tr("&Teach it my face…"), self.tr("Show your expressions to the camera for 20 seconds")
        )
        self.delete_calibration = button(
            self.tr("Delete &calibration…"), self.tr("Delete what the program learned about your face")
        )
        self.corrections_text = label(wrap=True)
        self.table = ConfusionTable()
        caveat = self.tr("You chose these moments, so they don't show how often the program is right.")
        self.caveat = label(caveat, "small", wrap=True)
        self.delete_corrections = button(
            self.tr("&Delete corrections…"), self.tr("Delete all your corrections for good")
        )
        self.banner = Banner()
        self.close_button = button(self.tr("C&lose"), self.tr("Close this dialog (Esc)"), role="accent")
        self.close_button.setDefault(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        leave_scroll_bar_gap(column)
        column.setSpacing(SPACE)
        column.addWidget(label(self.tr("My face"), "title"))
        column.addWidget(self.banner)
        column.addLayout(self._name_row())
        self._section(column, self.tr("Personal calibration"), self.calibration_text, self.apply)
        column.addWidget(_row(self.calibrate, self.delete_calibration))
        self._section(column, self.tr("Corrections"), self.corrections_text, self.table, self.caveat)
        column.addWidget(_row(self.delete_corrections))
        self._section(column, self.tr("What is stored, and where"), label(self._stored(), wrap=True))
        column.addLayout(self._locations())
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
            "Your name; for the calibration, eight numbers, its date and its check; for each correction, the "
            "time, the emotion shown, the right one and the eight probabilities. No pictures are stored, and "
            "nothing leaves this computer."
        )

    def _locations(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        locations = (
            (self.tr("Name"), settings_file()),
            (self.tr("Personal calibration"), personal_file()),
            (self.tr("Corrections"), self._labels.path),
        )
        for row, (name, path) in enumerate(locations):
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(_path_label(path), row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._save_name)
        self.apply.toggled.connect(self._personal_fit.set_enabled)
        self.calibrate.clicked.connect(partial(self.done, self.CALIBRATE))
        self.delete_calibration.clicked.connect(self._delete_calibration)
        self.delete_corrections.clicked.connect(self._delete_all_corrections)
        self.close_button.clicked.connect(self.accept)
        self._personal_fit.changed.connect(self._show_calibration)
        self._personal_fit.save_failed.connect(self.banner.show_message)
        self._preferences.save_failed.connect(self.banner.show_message)

    def _save_name(self) -> None:
        settings = self._preferences.settings
        self._preferences.update(replace(settings, name=self.name.text().strip()))

    def _confirmed(self, question: str, explanation: str) -> bool:
        return self._confirm(self, self.windowTitle(), question, explanation, self.tr("&Delete"))

    def done(self, result: int) -> None:
        self._save_name()
        super().done(result)

    # The calibration

    @Slot()
    def _show_calibration(self) -> None:
        personal = self._personal_fit.personal
        self.calibration_text.setText(self._calibration_summary(personal))
        for part in (self.apply, self.delete_calibration):
            part.setEnabled(personal is not None)
        self.apply.setChecked(personal is not None and personal.on)

    def _calibration_summary(self, personal: PersonalFitRecord | None) -> str:
        if personal is None:
            return self.tr(
                "None yet. In 20 seconds the program learns your resting face and how you show each emotion. "
                "The calibration applies only to the face that you say is yours, in Live with a camera."
            )
        text = self.tr("Made {0}. In a check on test frames: right before {1} of {3}, after {2}.")
        summary = text.format(
            when(parse_timestamp(personal.created)), personal.before, personal.after, personal.held_out
        )
        if not self._personal_fit.outdated:
            return summary
        return f"{summary} " + self.tr("It was made with another model and is not used. Make a new one.")

    def _delete_calibration(self) -> None:
        explanation = self.tr("The file is deleted. Your face is then analysed like any other.")
        if self._confirmed(self.tr("Delete your personal calibration?"), explanation):
            self._personal_fit.delete()

    # The corrections

    def _load_corrections(self) -> None:
        self._jobs.run(self._labels.confusion, self._on_loaded)

    def _on_loaded(self, result: Ok[Confusion] | Err) -> None:
        if isinstance(result, Ok):
            self._show_corrections(result.value)
        elif isinstance(result.error, FerError):
            self.banner.show_message(translate_message(result.error))

    def _show_corrections(self, confusion: Confusion) -> None:
        self.corrections_text.setText(summary_of(confusion))
        self.table.show_confusion(confusion)
        for part in (self.table, self.caveat):
            part.setVisible(confusion.total > 0)
        self.delete_corrections.setEnabled(confusion.total > 0)
        if self.isVisible():
            self.fit()

    def _delete_all_corrections(self) -> None:
        explanation = self.tr("They are deleted for good. Your sessions stay.")
        if self._confirmed(self.tr("Delete all your corrections?"), explanation):
            self._jobs.run(self._labels.delete_all, self._on_deleted)

    def _on_deleted(self, result: Ok[int] | Err) -> None:
        if isinstance(result, Err) and isinstance(result.error, FerError):
            self.banner.show_message(translate_message(result.error))
        self._load_corrections()


def _row(*buttons: QWidget) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder)
    for each in buttons:
        flow.addWidget(each)
    return holder


def _path_label(path: Path) -> PathLabel:
    path_label = PathLabel()
    path_label.show_path(str(path))
    return path_label
