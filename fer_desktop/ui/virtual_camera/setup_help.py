"""The page that says why there is no virtual camera, and what to do: install, choose one, or try again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QProcess, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from fer_desktop.core.errors import (
    VirtualCameraError,
    VirtualCameraMissing,
    VirtualCameraNotInstalled,
    VirtualCameraRefused,
    VirtualCameraUndecided,
)
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.virtual_camera.setup_steps import Computer, Step, steps, this_computer
from fer_desktop.ui.widgets.controls import button, card, label, set_spacing

COPIED_MS = 2000


class VirtualCameraHelp(QWidget):
    """Says what is missing and how to install it; offers to try again, and the overlay instead."""

    retry_requested = Signal()
    overlay_requested = Signal()
    device_chosen = Signal(str)
    preview_requested = Signal()

    def __init__(self, computer: Computer | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._computer = computer or this_computer()
        self.title = label(role="title", wrap=True)
        self.sentence = label(wrap=True)
        self.steps: list[StepCard] = []
        self.choices: list[QPushButton] = []
        self.retry = button(
            self.tr("&Try again"), self.tr("Look for the virtual camera again"), "F5", "accent"
        )
        self.preview = button(
            self.tr("Pre&view the pictures"),
            self.tr("See the three pictures as a call would, before you install anything"),
        )
        self.overlay = button(
            self.tr("Use the &overlay instead"),
            self.tr("Show the emoji above every window; a call sees it when you share your screen"),
        )
        self.retry.clicked.connect(self.retry_requested)
        self.preview.clicked.connect(self.preview_requested)
        self.overlay.clicked.connect(self.overlay_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        self._list = QVBoxLayout()
        set_spacing(self._list, 0, 1)
        column.addLayout(self._list)
        self.overlay_hint = label(
            self.tr("Without a virtual camera, the overlay shows your emoji when you share your screen."),
            role="muted",
            wrap=True,
        )
        column.addWidget(self.overlay_hint)
        column.addStretch(1)

    def show_error(self, error: VirtualCameraError) -> None:
        """Say why there is no virtual camera, and what to do on this computer."""
        self.title.setText(self._title(error))
        self.sentence.setText(translate_message(error))
        self.setAccessibleName(f"{self.title.text()}. {self.sentence.text()}")
        for card_before in self.steps:
            self._list.removeWidget(card_before)
            card_before.deleteLater()
        self._show_choices(error.choices if isinstance(error, VirtualCameraUndecided) else ())
        numbered = enumerate(steps(error, self._computer), 1)
        self.steps = [StepCard(number, step) for number, step in numbered]
        for step_card in self.steps:
            step_card.installed.connect(self.retry_requested)
            self._list.addWidget(step_card)

    def _show_choices(self, names: Sequence[str]) -> None:
        for choice_before in self.choices:
            self._list.removeWidget(choice_before)
            choice_before.deleteLater()
        self.choices = []
        for name in names:
            tip = self.tr("Send the picture to this virtual camera from now on")
            choice = button(self.tr("Use “{0}”").format(name.replace("&", "&&")), tip)
            choice.clicked.connect(partial(self.device_chosen.emit, name))
            self._list.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            self.choices.append(choice)

    def _title(self, error: VirtualCameraError) -> str:
        if isinstance(error, VirtualCameraNotInstalled):
            return self.tr("A package is missing")
        if isinstance(error, VirtualCameraMissing):
            return self.tr("No virtual camera")
        if isinstance(error, VirtualCameraUndecided):
            return self.tr("Which virtual camera?")
        if isinstance(error, VirtualCameraRefused):
            return self.tr("No permission to use the virtual camera")
        return self.tr("The virtual camera can't be used")


class StepCard(QFrame):
    """A numbered step; its command can be copied, or run at the press of a button."""

    installed = Signal()
    """The command was run and has done its work."""

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        self.command = step.command
        self._run = step.run
        self._process: QProcess | None = None
        column = QVBoxLayout(self)
        set_spacing(column, 0, 1)
        column.addWidget(label(f"{number}.  {step.text}", wrap=True))
        if step.command:
            column.addWidget(self._command_row(number))
        if step.run:
            self._add_install(column)

    def _command_row(self, number: int) -> QWidget:
        row = card("notice")
        inside = QHBoxLayout(row)
        inside.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        inside.setSpacing(SPACE)
        self.line = QLineEdit(self.command)
        self.line.setReadOnly(True)
        self.line.setCursorPosition(0)
        self.line.setToolTip(self.command)
        self.line.setAccessibleName(self.tr("Command of step {0}").format(number))
        self.copy = button(self.tr("Copy"), self.tr("Copy the command of step {0}").format(number))
        self.copy.clicked.connect(self._copy)
        inside.addWidget(self.line, 1)
        inside.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_install(self, column: QVBoxLayout) -> None:
        self.outcome = label(wrap=True)
        self.outcome.hide()
        tip = self.tr("Run this command now; it downloads the package from the internet")
        self.install = button(self.tr("&Install it"), tip)
        self.install.clicked.connect(self._install)
        column.addWidget(self.install, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.outcome)

    def _install(self) -> None:
        self.install.setEnabled(False)
        self._say(self.tr("Installing…"))
        process = self._process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(self._run[0], list(self._run[1:]))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_finished(1)

    def _on_finished(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if code == 0:
            self._say(self.tr("Installed."))
            self.installed.emit()
            return
        lines = bytes(process.readAll().data()).decode(errors="replace").strip().splitlines()
        self.install.setEnabled(True)
        self._say(self.tr("It could not be installed: {0}").format(lines[-1] if lines else self.command))

    def _say(self, text: str) -> None:
        self.outcome.setText(text)
        self.outcome.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command)
        self.copy.setText(self.tr("Copied"))
        QTimer.singleShot(COPIED_MS, self.copy, self._reset_copy)

    def _reset_copy(self) -> None:
        self.copy.setText(self.tr("Copy"))
