"""What the overlay and the mini window have in common: the emoji that others may see, else a pause icon."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fer_desktop.ui.overlay.rising_emoji import RisingEmojiLayer
from fer_desktop.ui.platform.x11 import Composited
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.emoji_view import EmojiView

BAR_WIDTH, BAR_HEIGHT, BAR_GAP = 0.1, 0.36, 0.12
"""Fractions of the icon's side."""
LINE = 0.02


class PausedIcon(QWidget):
    """Two bars on a quiet disc, in place of the emoji while that is hidden or paused."""

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
        painter.setBrush(QColor(colours.inset))
        painter.drawEllipse(QRectF(-0.5 + LINE, -0.5 + LINE, 1 - 2 * LINE, 1 - 2 * LINE))
        painter.setBrush(QColor(colours.muted))
        for left in (-BAR_GAP / 2 - BAR_WIDTH, BAR_GAP / 2):
            painter.drawRoundedRect(QRectF(left, -BAR_HEIGHT / 2, BAR_WIDTH, BAR_HEIGHT), 0.03, 0.03)


class EmojiWindow(QWidget):
    """A window that shows an emoji as long as `Sharing` allows it, else a pause icon."""

    def __init__(
        self, flags: Qt.WindowType, preferences: Preferences, sharing: Sharing, is_composited: Composited
    ) -> None:
        super().__init__(None, flags)
        self._preferences = preferences
        self._sharing = sharing
        self._is_composited = is_composited
        self._emoji_name = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.emoji = EmojiView(parent=self)
        self.paused_icon = PausedIcon(self)
        self.rising = RisingEmojiLayer(self)

    @property
    def shown(self) -> str:
        """The name of the emoji that is visible; empty: the pause icon."""
        return self._emoji_name if self._sharing.allowed else ""

    def show_emoji(self, name: str) -> None:
        """Show the emoji of an emotion, of *unknown* or of *no face*; empty: nothing is analysed."""
        if name != self._emoji_name:
            self._emoji_name = name
            self._refresh()

    def react(self, emoji: str) -> None:
        """Let an emoji rise, if others may see it."""
        if self.isVisible() and self.shown:
            self.rising.react(emoji)

    def _refresh(self) -> None:
        shown = self.shown
        if shown:
            self.emoji.set_emoji(shown)
        self.emoji.setVisible(bool(shown))
        self.paused_icon.setVisible(not shown)
        self._show_words(emotion_label(shown) if shown else self._paused_text())

    def _paused_text(self) -> str:
        """What is said in place of an emotion."""
        raise NotImplementedError

    def _show_words(self, words: str) -> None:
        """Say in words what is shown."""
        raise NotImplementedError
