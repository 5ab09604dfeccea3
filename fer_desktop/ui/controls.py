"""Buttons and texts as every window uses them: with a shortcut, a tooltip and an accessible name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from fer_desktop.ui.theme import SPACE, set_role


def button(text: str, tip: str, keys: QKeySequence | str = "", role: str = "") -> QPushButton:
    """A push button. ``text`` may hold a mnemonic (&); ``keys`` is one more shortcut, named in the tooltip."""
    made = QPushButton(text)
    sequence = QKeySequence(keys)
    if not sequence.isEmpty():
        made.setShortcut(sequence)
    shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(f"{tip} ({shown})" if shown else tip)
    made.setAccessibleName(text.replace("&", ""))
    made.setAccessibleDescription(tip)
    made.setAutoDefault(False)
    if role:
        set_role(made, role)
    return made


def label(text: str = "", role: str = "", wrap: bool = False) -> QLabel:
    """A text; ``role`` is its part in the style sheet, ``wrap`` breaks it into lines."""
    made = QLabel(text)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        set_role(made, role)
    return made


def pad(layout: QBoxLayout, margin: int = 2, gap: int = 1) -> None:
    """Margins and gaps of a layout, in steps of the theme."""
    layout.setContentsMargins(*[margin * SPACE] * 4)
    layout.setSpacing(gap * SPACE)


def card(role: str = "card") -> QFrame:
    """A flat surface on the window."""
    made = QFrame()
    set_role(made, role)
    return made


def scrolling(page: QWidget) -> QScrollArea:
    """A page that scrolls when its room is too small, without a frame."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


class PathLabel(QLabel):
    """A path on one line, shortened in the middle when the room is short; the tooltip shows all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def path(self) -> str:
        """The whole path."""
        return self._path

    def show_path(self, path: str) -> None:
        """Show a path."""
        self._path = path
        self.setToolTip(path)
        self.setAccessibleName(path)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(6 * SPACE, super().minimumSizeHint().height())

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.setText(metrics.elidedText(self._path, Qt.TextElideMode.ElideMiddle, self.width()))
