"""Buttons, labels, cards and scroll areas as every window uses them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QWheelEvent,
)
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

from fer_desktop.core.commands import Command
from fer_desktop.ui.text.bidi import escape_tooltip, leading_alignment
from fer_desktop.ui.theme.icons import Icon, Tint, set_icon, themed_icon
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.shortcuts import add_shortcut


def button(
    text: str, tip: str, keys: Command | QKeySequence | str = "", role: str = "", icon: Icon | None = None
) -> QPushButton:
    """Create a push button; ``text`` may have a mnemonic (&), and the tooltip names the shortcut ``keys``.

    keys: a command, whose keys the user can change, or keys that stay.
    """
    return dress(QPushButton(text), tip, keys, role, icon)


def dress(
    push_button: QPushButton,
    tip: str,
    keys: Command | QKeySequence | str = "",
    role: str = "",
    icon: Icon | None = None,
) -> QPushButton:
    """Give a push button what `button` gives to those that it creates."""
    push_button.setToolTip(tip)
    # The button's own shortcut is its mnemonic
    if isinstance(keys, Command):
        add_shortcut(keys, push_button, push_button.click, tip)
    elif not (sequence := QKeySequence(keys)).isEmpty():
        QShortcut(sequence, push_button, push_button.click)
        push_button.setToolTip(f"{tip} ({sequence.toString(QKeySequence.SequenceFormat.NativeText)})")
    push_button.setAccessibleName(push_button.text().replace("&", ""))
    push_button.setAccessibleDescription(tip)
    push_button.setAutoDefault(True)
    if role:
        set_role(push_button, role)
    if icon is not None:
        set_icon(push_button, icon)
    return push_button


def keep_keys(push_button: QPushButton, window: QWidget) -> None:
    """Let a button's keys work as long as the window is visible, even while the button is not."""
    for shortcut in push_button.findChildren(QShortcut):
        shortcut.setParent(window)


def label(text: str = "", role: str = "", wrap: bool = False) -> QLabel:
    """Create a label; ``role`` is its role in the style sheet, ``wrap`` breaks it into lines."""
    return dress_label(QLabel(text), role, wrap)


def dress_label(text_label: QLabel, role: str = "", wrap: bool = False) -> QLabel:
    """Give a label what `label` gives to those that it creates."""
    text_label.setWordWrap(wrap)
    text_label.setTextFormat(Qt.TextFormat.PlainText)
    text_label.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
    if wrap and QGuiApplication.isRightToLeft():
        # Qt's plain drawing shifts wrapped lines by a space to the left and cuts letters off there
        text_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text_label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if role:
        set_role(text_label, role)
    return text_label


class IconLabel(QWidget):
    """An icon beside a heading, in the accent colour and as high as the text."""

    def __init__(self, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = themed_icon(icon, Tint.ACCENT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 1.2)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


def set_spacing(layout: QBoxLayout, margin: int = 2, gap: int = 1) -> None:
    """Set the margins and gaps of a layout, in steps of the theme."""
    layout.setContentsMargins(*[margin * SPACE] * 4)
    layout.setSpacing(gap * SPACE)


def leave_scroll_bar_gap(layout: QBoxLayout) -> None:
    """Leave a gap where a scroll bar appears, at the end of lines, and no other margin."""
    bar = 2 * SPACE
    layout.setContentsMargins(*((bar, 0, 0, 0) if QGuiApplication.isRightToLeft() else (0, 0, bar, 0)))


def card(role: str = "card") -> QFrame:
    """Create a flat surface on the window."""
    frame = QFrame()
    set_role(frame, role)
    return frame


WHEEL_STEP = 120
"""One step of a mouse wheel, in the unit of Qt's wheel events."""


def wheel_steps(event: QWheelEvent) -> float:
    """By how many steps a mouse wheel was turned, away from the user; a touchpad turns it by parts of one."""
    return event.angleDelta().y() / WHEEL_STEP


class VerticalScrollArea(QScrollArea):
    """Scrolls its page vertically only; it is never narrower than the page's minimum width.

    It scrolls a control into sight however the focus reaches it; Qt does so only for Tab within the page.
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

    @Slot(QWidget, QWidget)
    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        within = now is not None and self._page.isAncestorOf(now)
        if before is None or now is None or not within or before.window() is not now.window():
            return  # outside this page, or the window was only activated
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:  # nothing may move under the mouse
            self.ensureWidgetVisible(now, SPACE, SPACE)

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._page.minimumSizeHint().width() + bar, super().minimumSizeHint().height())


def scrollable(page: QWidget) -> VerticalScrollArea:
    """Put a page into a scroll area without a frame."""
    return VerticalScrollArea(page)


class PathLabel(QLabel):
    """A path on one line, elided in the middle if needed; the tooltip shows all of it."""

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
    """A text on one line, elided at its end if needed; the tooltip shows all of it, or ``tip``."""

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
        painter, rect = QStylePainter(self), self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawItemText(
            rect, int(self.alignment()), self.palette(), self.isEnabled(), text, self.foregroundRole()
        )


class WordWrapCheckBox(QCheckBox):
    """A check box whose text wraps, unlike Qt's; the text may have a mnemonic (&)."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label(text, wrap=True)
        self.label.setBuddy(self)
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text.replace("&", ""))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._set_margins()

    def _set_margins(self) -> None:
        self.ensurePolished()
        box = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)
        margins = [box + SPACE, SPACE // 2, 0, SPACE // 2]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            margins[0], margins[2] = margins[2], margins[0]
        self._row.setContentsMargins(*margins)

    def text(self) -> str:
        return self.label.text()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()
