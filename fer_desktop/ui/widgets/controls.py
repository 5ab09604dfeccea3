"""Buttons and texts as every window uses them: with a shortcut, a tooltip and an accessible name.

A text on one line that ends in an ellipsis where the room is short.

A check box whose text breaks into lines where the room is short, which Qt's own does not.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStylePainter,
    QWidget,
)

from fer_desktop.ui.text.bidi import escape_tooltip, leading_alignment
from fer_desktop.ui.theme.theme import SPACE, set_role


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
    made.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
    if wrap and QGuiApplication.isRightToLeft():
        # Qt's plain way would move the broken lines by a space to the left, and cut off letters there
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if role:
        set_role(made, role)
    return made


def set_spacing(layout: QBoxLayout, margin: int = 2, gap: int = 1) -> None:
    """Margins and gaps of a layout, in steps of the theme."""
    layout.setContentsMargins(*[margin * SPACE] * 4)
    layout.setSpacing(gap * SPACE)


def leave_room_for_bar(layout: QBoxLayout) -> None:
    """No margins but a gap at the side where a scroll bar appears: at the end of lines."""
    bar = 2 * SPACE
    layout.setContentsMargins(*((bar, 0, 0, 0) if QGuiApplication.isRightToLeft() else (0, 0, bar, 0)))


def card(role: str = "card") -> QFrame:
    """A flat surface on the window."""
    made = QFrame()
    set_role(made, role)
    return made


class VerticalScrollArea(QScrollArea):
    """Scrolls its page up and down only: it is never narrower than the page's least width.

    Whichever way the keyboard comes to a control of the page, by its key or from outside, it is scrolled into
    sight; Qt's own does that for the tab key within the page only.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        within = now is not None and self._page.isAncestorOf(now)
        if before is None or now is None or not within or before.window() is not now.window():
            return  # another page's, or the window only came back to the front
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:  # nothing may move under the mouse
            self.ensureWidgetVisible(now, SPACE, SPACE)

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._page.minimumSizeHint().width() + bar, super().minimumSizeHint().height())


def scrollable(page: QWidget) -> VerticalScrollArea:
    """A page that scrolls when its room is too small, without a frame."""
    return VerticalScrollArea(page)


class PathLabel(QLabel):
    """A path on one line, shortened in the middle when the room is short; the tooltip shows all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)

    @property
    def path(self) -> str:
        """The whole path."""
        return self._path

    def show_path(self, path: str) -> None:
        """Show a path."""
        self._path = path
        self.setToolTip(escape_tooltip(path))
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


class ElidedLabel(QLabel):
    """Gives way to what stands beside it. All of the text is in its tooltip, unless it is given another."""

    def __init__(self, role: str = "", tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = tip
        self.setToolTip(tip)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        if role:
            set_role(self, role)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(self._tip or escape_tooltip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, room = QStylePainter(self), self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawItemText(
            room, int(self.alignment()), self.palette(), self.isEnabled(), text, self.foregroundRole()
        )


class WordWrapCheckBox(QCheckBox):
    """A check box with a label inside; the text may hold a mnemonic (&)."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label(text, wrap=True)
        self.words.setBuddy(self)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text.replace("&", ""))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._leave_room()

    def _leave_room(self) -> None:
        self.ensurePolished()
        box = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)
        margins = [box + SPACE, SPACE // 2, 0, SPACE // 2]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            margins[0], margins[2] = margins[2], margins[0]
        self._row.setContentsMargins(*margins)

    def text(self) -> str:
        return self.words.text()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()
