"""The sign in the emoji's place while nothing is shown of the face: two bars on a quiet disc."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fer_desktop.ui.theme import theme

BAR_WIDTH, BAR_HEIGHT, BAR_GAP = 0.1, 0.36, 0.12
"""As shares of the side."""
LINE = 0.02


class StillGlyph(QWidget):
    """*Paused*, as large as its room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(side, side)
        self._paint(painter)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        colours = theme.colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.edge))
        painter.drawEllipse(QRectF(-0.5, -0.5, 1, 1))
        painter.setBrush(QColor(colours.sunken))
        painter.drawEllipse(QRectF(-0.5 + LINE, -0.5 + LINE, 1 - 2 * LINE, 1 - 2 * LINE))
        painter.setBrush(QColor(colours.muted))
        for left in (-BAR_GAP / 2 - BAR_WIDTH, BAR_GAP / 2):
            painter.drawRoundedRect(QRectF(left, -BAR_HEIGHT / 2, BAR_WIDTH, BAR_HEIGHT), 0.03, 0.03)
