"""What the parts of the Settings window are made of: a titled group, choices, boxes to tick."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import WordWrapCheckBox, label, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout, ResponsiveRow

FIELD = 26 * SPACE
"""A control is at least so wide, in pixels, or stands under its caption."""


class Choice(QComboBox):
    """One of several values, each with its text. The wheel scrolls the page and changes nothing."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def set_options(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        """Offer texts with their values, and show the one in force; tells nobody."""
        self.blockSignals(True)
        self.clear()
        for text, each in choices:
            self.addItem(text, each)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FieldGroup(QWidget):
    """Controls under a title, one a row, their captions beside or above them."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        set_spacing(self._column, 0, 1)
        self.heading = label("", "strong")
        self._column.addWidget(self.heading)

    def add(self, caption: str, field: QWidget) -> None:
        """Add a control with its caption, in which & marks the key."""
        text = label(caption)
        text.setBuddy(field)
        row = ResponsiveRow(gap=1)
        row.add(text, 1)
        row.add(field, 2, min_width=FIELD)
        self._column.addWidget(row)

    def add_row(self, *parts: QWidget) -> None:
        """Add one part, or several that flow into as many lines as they need."""
        if len(parts) == 1:
            self._column.addWidget(parts[0])
            return
        holder = QWidget()
        flow = FlowLayout(holder)
        for part in parts:
            flow.addWidget(part)
        self._column.addWidget(holder)

    def note(self, text: str) -> None:
        """Add a line that explains what stands above it."""
        self._column.addWidget(label(text, "small", wrap=True))


def check_box(text: str, tip: str, on: bool, changed: Callable[[bool], object]) -> QCheckBox:
    """A box to tick; ``text`` holds its mnemonic (&)."""
    made = WordWrapCheckBox(text)
    keys = QKeySequence.mnemonic(text).toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(f"{tip} ({keys})")
    made.setAccessibleName(text.replace("&", ""))
    made.setAccessibleDescription(tip)
    made.setChecked(on)
    made.toggled.connect(changed)
    return made
