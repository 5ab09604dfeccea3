"""The page that stands in for the virtual camera while there is none: what to install, and the other way."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fer_desktop.core.errors import (
    VirtualCameraError,
    VirtualCameraMissing,
    VirtualCameraNotInstalled,
    VirtualCameraRefused,
)
from fer_desktop.ui.text.translate import translated
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.virtual_camera_steps import Computer, Step, steps, this_computer
from fer_desktop.ui.widgets.controls import button, card, label, pad

COPIED_MS = 2000


class VirtualCameraHelp(QWidget):
    """Says what is missing and what to do, step by step; offers to try again, and the overlay."""

    again_wanted = Signal()
    overlay_wanted = Signal()

    def __init__(self, computer: Computer | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._computer = computer or this_computer()
        self.title = label(role="title", wrap=True)
        self.sentence = label(wrap=True)
        self.steps: list[StepCard] = []
        self.again = button(
            self.tr("&Try again"), self.tr("Look for the virtual camera again"), "F5", "accent"
        )
        self.overlay = button(
            self.tr("Use the &overlay instead"),
            self.tr("Show the emoji above every window: the call sees it when you share your screen"),
        )
        self.again.clicked.connect(self.again_wanted)
        self.overlay.clicked.connect(self.overlay_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        pad(column, 0, 2)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        self._list = QVBoxLayout()
        pad(self._list, 0, 1)
        column.addLayout(self._list)
        self.other = label(
            self.tr("Without a virtual camera, the overlay shows your emoji while you share your screen."),
            role="muted",
            wrap=True,
        )
        column.addWidget(self.other)
        column.addStretch(1)

    def show_error(self, error: VirtualCameraError) -> None:
        """Say why there is no virtual camera, and what to do about it here."""
        self.title.setText(self._title(error))
        self.sentence.setText(translated(error))
        self.setAccessibleName(f"{self.title.text()}. {self.sentence.text()}")
        for old in self.steps:
            self._list.removeWidget(old)
            old.deleteLater()
        found = steps(error, self._computer)
        self.steps = [StepCard(number, step) for number, step in enumerate(found, 1)]
        for made in self.steps:
            self._list.addWidget(made)

    def _title(self, error: VirtualCameraError) -> str:
        if isinstance(error, VirtualCameraNotInstalled):
            return self.tr("A package is missing")
        if isinstance(error, VirtualCameraMissing):
            return self.tr("No virtual camera")
        if isinstance(error, VirtualCameraRefused):
            return self.tr("The virtual camera is closed to you")
        return self.tr("The virtual camera can't be used")


class StepCard(QFrame):
    """A numbered step with its command, which can be copied."""

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        self.command = step.command
        column = QVBoxLayout(self)
        pad(column, 0, 1)
        column.addWidget(label(f"{number}.  {step.text}", wrap=True))
        if step.command:
            column.addWidget(self._command_row(number))

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

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command)
        self.copy.setText(self.tr("Copied"))
        QTimer.singleShot(COPIED_MS, self.copy, self._can_copy)

    def _can_copy(self) -> None:
        self.copy.setText(self.tr("Copy"))
