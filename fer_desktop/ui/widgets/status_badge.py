"""Badges that say what the program is doing, such as *Analysing expressions*, with a button to change it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.icons import Icon, set_icon
from fer_desktop.ui.theme.theme import SPACE, TextSize
from fer_desktop.ui.widgets.controls import card
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.steady import SteadyButton, SteadyLabel

SIDE = 12
"""Side of the square in which icons are drawn before they are scaled to the text."""


def leave_focus(push_button: QPushButton) -> None:
    """Keep the focus where it is on a click, so that Space still pauses; Tab still reaches the button."""
    push_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class StatusDot(QWidget):
    """The small icon of a badge, scaled to its text; subclasses `draw` it."""

    def __init__(self) -> None:
        super().__init__()
        theme.current().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        side = QFontMetrics(theme.current().font(TextSize.BODY)).height() * 3 // 4
        self.setFixedSize(side, side)

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / SIDE, self.height() / SIDE)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Paint the icon in a square of `SIDE`."""
        raise NotImplementedError

    def draw_circle(self, painter: QPainter) -> None:
        """Paint a circle in the middle."""
        painter.drawEllipse(QPointF(SIDE / 2, SIDE / 2), SIDE / 3, SIDE / 3)


def badge_frame(*parts: QWidget) -> QFrame:
    """Put an icon and its text on a plate."""
    frame = card("notice")
    row = QHBoxLayout(frame)
    row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
    row.setSpacing(SPACE)
    for part in parts:
        row.addWidget(part)
    return frame


def lay_out_chip(chip: QWidget, *parts: QWidget) -> None:
    """Lay out a badge without a button: an icon and texts on a plate; elided texts give way first."""
    row = QHBoxLayout(chip)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(badge_frame(*parts))


def lay_out_badge(badge: QWidget, dot: StatusDot, text: QWidget, action: QWidget) -> None:
    """Lay out a badge: icon and text on a plate, and the button beside it, or under it in a narrow window."""
    row = FlowLayout(badge)
    row.addWidget(badge_frame(dot, text))
    row.addWidget(action)


class _Dot(StatusDot):
    """A dot while analysing, two bars while paused."""

    def __init__(self) -> None:
        super().__init__()
        self.paused = False

    def draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        colours = theme.colours()
        painter.setBrush(QColor(colours.muted if self.paused else colours.accent))
        if self.paused:
            for left in (2, 7):
                painter.drawRect(left, 1, 3, SIDE - 2)
        else:
            self.draw_circle(painter)


class AnalysisBadge(QWidget):
    """*Analysing expressions* or *Paused*, and the button that switches between the two."""

    pause_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paused = False
        self._dot = _Dot()
        self.text = SteadyLabel([self.tr("Analysing expressions"), self.tr("Paused")], "strong")
        self.pause = SteadyButton([self.tr("&Pause"), self.tr("&Resume")], "", icon=Icon.PAUSE)
        leave_focus(self.pause)
        self.pause.clicked.connect(self._request)
        lay_out_badge(self, self._dot, self.text, self.pause)
        self.show_paused(False)

    def show_paused(self, paused: bool) -> None:
        """Show whether expressions are being analysed."""
        self._paused = self._dot.paused = paused
        self._dot.update()
        self.text.setText(self.tr("Paused") if paused else self.tr("Analysing expressions"))
        tip = self.tr("Resume analysing (Space)") if paused else self.tr("Pause analysing (Space or Esc)")
        self.pause.say(self.tr("&Resume") if paused else self.tr("&Pause"), tip)
        set_icon(self.pause, Icon.PLAY if paused else Icon.PAUSE)

    def _request(self) -> None:
        self.pause_requested.emit(not self._paused)
