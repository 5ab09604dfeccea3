"""A screen for the pictures of the guide: the window of a call with the overlay above it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from skimage import data

SIZE = (960, 540)
BACKGROUND, TILE, TEXT = "#1B1D22", "#2C3038", "#D5D8DF"
GAP = 16
NAMES = ("You", "Grace", "Katherine", "Dorothy")


class CallWindow(QWidget):
    """Four people, the first with a picture."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(*SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(BACKGROUND))
        for number, name in enumerate(NAMES):
            self._paint_tile(painter, self._tile(number), name)
        _paint_portrait(painter, self._tile(0))
        painter.end()

    def _tile(self, number: int) -> QRect:
        width, height = (self.width() - 3 * GAP) // 2, (self.height() - 3 * GAP) // 2
        column, row = number % 2, number // 2
        return QRect(GAP + column * (width + GAP), GAP + row * (height + GAP), width, height)

    def _paint_tile(self, painter: QPainter, tile: QRect, name: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(TILE))
        painter.drawRoundedRect(tile, 8, 8)
        font = QFont(self.font())
        font.setPointSize(20)
        painter.setFont(font)
        painter.setPen(QColor(TEXT))
        painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, name)


def _paint_portrait(painter: QPainter, tile: QRect) -> None:
    portrait = np.ascontiguousarray(data.astronaut()[:288])
    height, width = portrait.shape[:2]
    image = QImage(portrait.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    painter.drawImage(tile, image.scaled(tile.size(), Qt.AspectRatioMode.IgnoreAspectRatio))


def show_call(call: QWidget) -> None:
    """Shows the call above everything except the overlay."""
    call.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    call.show()
    call.raise_()


def grab_screen(call: QWidget, overlay: QWidget) -> QPixmap:
    """What the screen shows of both. Off screen, windows are not stacked: there they are combined."""
    if QGuiApplication.platformName() != "offscreen":
        corner = call.mapToGlobal(QPoint(0, 0))
        screen = QGuiApplication.primaryScreen()
        return screen.grabWindow(0, corner.x(), corner.y(), call.width(), call.height())
    picture = call.grab()
    painter = QPainter(picture)
    painter.drawPixmap(call.mapFromGlobal(overlay.pos()), overlay.grab())
    painter.end()
    return picture
