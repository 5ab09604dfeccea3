"""The tray icon: whether expressions are analysed and shared, and a menu."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from fer_desktop.core.emotions import Emotion
from fer_desktop.ui.theme import colors
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap

SIDES = (16, 22, 24, 32, 48, 64)
INACTIVE_OPACITY = 0.45
"""Of the emoji while nothing is analysed."""


class LiveState(Enum):
    """What the program does with the user's face."""

    STOPPED = "stopped"
    PAUSED = "paused"
    ANALYSING = "analysing"
    SHARING = "sharing"


def state_text(state: LiveState) -> str:
    """Return the state in words."""
    words = {
        LiveState.STOPPED: QCoreApplication.translate("Tray", "Stopped"),
        LiveState.PAUSED: QCoreApplication.translate("Tray", "Paused"),
        LiveState.ANALYSING: QCoreApplication.translate("Tray", "Analysing expressions"),
        LiveState.SHARING: QCoreApplication.translate("Tray", "Analysing expressions and sharing the emoji"),
    }
    return words[state]


def state_icon(state: LiveState) -> QIcon:
    """Draw the emoji with a badge whose shape is the state: none, two bars, a ring, a filled circle."""
    icon = QIcon()
    for side in SIDES:
        icon.addPixmap(_picture(state, side))
    return icon


def _picture(state: LiveState, side: int) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(1 if state in (LiveState.ANALYSING, LiveState.SHARING) else INACTIVE_OPACITY)
    painter.drawPixmap(0, 0, emoji_pixmap(Emotion.HAPPINESS, side))
    painter.setOpacity(1)
    if state is not LiveState.STOPPED:
        _paint_badge(painter, state, side)
    painter.end()
    return picture


def _paint_badge(painter: QPainter, state: LiveState, side: int) -> None:
    """Paint it in the lower right quarter, dark on white: panels may have any colour."""
    painter.translate(0.75 * side, 0.75 * side)
    painter.scale(side / 2, side / 2)  # the badge's diameter is 1
    dark = QColor(colors.LIGHT.text)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawEllipse(QPointF(0, 0), 0.5, 0.5)
    painter.setBrush(dark)
    if state is LiveState.PAUSED:
        for left in (-0.22, 0.06):
            painter.drawRect(QRectF(left, -0.25, 0.16, 0.5))
    elif state is LiveState.SHARING:
        painter.setBrush(QColor(colors.LIGHT.accent))
        painter.drawEllipse(QPointF(0, 0), 0.38, 0.38)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(dark, 0.14))
        painter.drawEllipse(QPointF(0, 0), 0.28, 0.28)


class Tray(QObject):
    """The icon, where the desktop has a tray; elsewhere it does nothing."""

    live_requested = Signal()
    """A click on the icon."""

    def __init__(self, menu: QMenu, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = LiveState.STOPPED
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(menu)
        self.icon.activated.connect(self._on_activated)
        self._update_icon()

    @staticmethod
    def available() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Show the icon if there is a tray."""
        if self.available():
            self.icon.show()

    def hide(self) -> None:
        """Hide the icon."""
        self.icon.hide()

    def show_state(self, state: LiveState) -> None:
        """Show what the program does."""
        if state is not self.state:
            self.state = state
            self._update_icon()

    def notify(self, title: str, sentence: str) -> None:
        """Show a notification, if the icon is visible."""
        if self.icon.isVisible():
            self.icon.showMessage(title, sentence, self.icon.icon())

    def _update_icon(self) -> None:
        self.icon.setIcon(state_icon(self.state))
        self.icon.setToolTip(self.tr("FER Desktop") + " – " + state_text(self.state))

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.live_requested.emit()
