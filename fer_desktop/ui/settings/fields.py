"""The building blocks of the Settings window: groups, combo boxes and check boxes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import IconLabel, WordWrapCheckBox, label, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout, ResponsiveRow

FIELD = 26 * SPACE
"""The minimum width of a control in pixels; if it doesn't fit, the control is placed below its caption."""


class Choice(QComboBox):
    """A combo box that ignores the mouse wheel, which should scroll the page."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def set_options(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        """Replace the texts and their values, and select a value, without emitting signals."""
        self.blockSignals(True)
        self.clear()
        for text, each in choices:
            self.addItem(text, each)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FieldGroup(QFrame):
    """A card with an icon, a title and a column of controls, with their captions beside or above them."""

    def __init__(self, icon: Icon) -> None:
        super().__init__()
        set_role(self, "card")
        self._column = QVBoxLayout(self)
        set_spacing(self._column, 2, 1)
        self.heading = label("", "strong")
        head = QHBoxLayout()
        set_spacing(head, 0, 1)
        head.addWidget(IconLabel(icon))
        head.addWidget(self.heading, 1)
        self._column.addLayout(head)

    def add(self, caption: str, field: QWidget) -> None:
        """Add a control with its caption, which contains the mnemonic (&)."""
        text = label(caption)
        text.setBuddy(field)
        row = ResponsiveRow(gap=1)
        row.add(text, 1)
        row.add(field, 2, min_width=FIELD)
        self._column.addWidget(row)

    def add_row(self, *parts: QWidget) -> None:
        """Add one widget, or several that flow into as many lines as needed."""
        if len(parts) == 1:
            self._column.addWidget(parts[0])
            return
        holder = QWidget()
        flow = FlowLayout(holder)
        for part in parts:
            flow.addWidget(part)
        self._column.addWidget(holder)

    def note(self, text: str) -> None:
        """Add a line that explains the controls above it."""
        self._column.addWidget(label(text, "small", wrap=True))


def check_box(text: str, tip: str, on: bool, changed: Callable[[bool], object]) -> QCheckBox:
    """A check box whose text contains its mnemonic (&)."""
    box = WordWrapCheckBox(text)
    keys = QKeySequence.mnemonic(text).toString(QKeySequence.SequenceFormat.NativeText)
    box.setToolTip(f"{tip} ({keys})")
    box.setAccessibleName(text.replace("&", ""))
    box.setAccessibleDescription(tip)
    box.setChecked(on)
    box.toggled.connect(changed)
    return box
