"""The mark that is seen as long as a source is open, with the key that pauses it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize
from fer_desktop.ui.widgets.controls import button, card, label
from fer_desktop.ui.widgets.layouts import FlowLayout


def leave_focus(made: QPushButton) -> None:
    """A click leaves the focus where it is, so that Space goes on to pause; Tab still reaches the button."""
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)


SIDE = 12
"""Of the square in which the signs are drawn, before they grow with the letters."""


class StatusDot(QWidget):
    """The small sign of a mark, as large as its letters; what it looks like is its own to `draw`."""

    def __init__(self) -> None:
        super().__init__()
        theme.current().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        letters = QFontMetrics(theme.current().font(TextSize.BODY)).height()
        self.setFixedSize(letters * 3 // 4, letters * 3 // 4)

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / SIDE, self.height() / SIDE)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Paint the sign in a square of `SIDE`."""
        raise NotImplementedError

    def draw_circle(self, painter: QPainter) -> None:
        """A circle in the middle."""
        painter.drawEllipse(QPointF(SIDE / 2, SIDE / 2), SIDE / 3, SIDE / 3)


def badge_frame(*parts: QWidget) -> QFrame:
    """A sign and its words on a plate."""
    made = card("notice")
    inside = QHBoxLayout(made)
    inside.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
    inside.setSpacing(SPACE)
    for part in parts:
        inside.addWidget(part)
    return made


def lay_out_badge(mark: QWidget, dot: StatusDot, words: QWidget, act: QWidget) -> None:
    """The sign and its words on a plate, and the button beside it, or under it in a narrow window."""
    row = FlowLayout(mark)
    row.addWidget(badge_frame(dot, words))
    row.addWidget(act)


class _Dot(StatusDot):
    """A filled circle while analysing, two bars while paused."""

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
    """*Analysing expressions* or *Paused*, and the button between the two."""

    pause_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paused = False
        self._dot = _Dot()
        self.words = label(role="strong")
        self.pause = button("", "")
        leave_focus(self.pause)
        self.pause.clicked.connect(self._clicked)
        lay_out_badge(self, self._dot, self.words, self.pause)
        self.show_paused(False)

    def show_paused(self, paused: bool) -> None:
        """Say whether expressions are being analysed."""
        self._paused = self._dot.paused = paused
        self._dot.update()
        self.words.setText(self.tr("Paused") if paused else self.tr("Analysing expressions"))
        self.pause.setText(self.tr("&Go on") if paused else self.tr("&Pause"))
        tip = self.tr("Analyse again (Space)") if paused else self.tr("Stop analysing (Space or Esc)")
        self.pause.setToolTip(tip)
        self.pause.setAccessibleName(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.setAccessibleDescription(tip)

    def _clicked(self) -> None:
        self.pause_requested.emit(not self._paused)
