"""Buttons and texts as every window uses them: with a shortcut, a tooltip and an accessible name."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from fer_desktop.ui.theme import SPACE, set_role


def plain_tip(text: str) -> str:
    """A tooltip of letters alone: Qt would take what a user or a file is called for mark-up."""
    return f"<span>{escape(text)}</span>".replace("\n", "<br>") if "<" in text else text


def button(text: str, tip: str, keys: QKeySequence | str = "", role: str = "") -> QPushButton:
    """A push button. ``text`` may hold a mnemonic (&); ``keys`` is one more shortcut, named in the tip."""
    made = QPushButton(text)
    sequence = QKeySequence(keys)
    if not sequence.isEmpty():
        # The button's own shortcut is its mnemonic: this one stands beside it
        QShortcut(sequence, made, made.click)
    shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(f"{tip} ({shown})" if shown else tip)
    made.setAccessibleName(text.replace("&", ""))
    made.setAccessibleDescription(tip)
    made.setAutoDefault(True)
    if role:
        set_role(made, role)
    return made


def label(text: str = "", role: str = "", wrap: bool = False) -> QLabel:
    """A text; ``role`` is its part in the style sheet, ``wrap`` breaks it into lines."""
    made = QLabel(text)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if QGuiApplication.isRightToLeft():
        # A text in Latin letters would else stand at the left
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | made.alignment())
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


class UprightScroll(QScrollArea):
    """Scrolls its page up and down only: it is never narrower than the page's least width."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._page.minimumSizeHint().width() + bar, super().minimumSizeHint().height())


def scrolling(page: QWidget) -> UprightScroll:
    """A page that scrolls when its room is too small, without a frame."""
    return UprightScroll(page)


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
        self.setToolTip(plain_tip(path))
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
