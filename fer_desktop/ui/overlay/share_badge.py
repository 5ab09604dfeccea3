"""The badge in the Live window that says whether others may see the emoji, with its button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from fer_desktop.ui.platform.hotkey_base import HOLD_KEYS, STOP_KEYS, keys_text
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.controls import button, label
from fer_desktop.ui.widgets.status_badge import StatusDot, lay_out_badge, leave_focus


class _Dot(StatusDot):
    """Filled while the emoji is shared, a ring while it is not."""

    def __init__(self) -> None:
        super().__init__()
        self.on = False

    def draw(self, painter: QPainter) -> None:
        colours = theme.colours()
        accent = QColor(colours.accent if self.on else colours.muted)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(accent if self.on else Qt.BrushStyle.NoBrush)
        self.draw_circle(painter)


class SharingBadge(QWidget):
    """Hidden while nothing could be shared. Its button stops or resumes sharing, or is held to share."""

    def __init__(self, sharing: Sharing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sharing = sharing
        self._dot = _Dot()
        self.words = label(role="strong")
        self.act = button("", "")
        leave_focus(self.act)
        lay_out_badge(self, self._dot, self.words, self.act)
        self.act.pressed.connect(self._pressed)
        self.act.released.connect(self._released)
        self.act.clicked.connect(self._clicked)
        sharing.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the current state of sharing."""
        sharing = self._sharing
        self._dot.on = sharing.allowed
        self._dot.update()
        self.words.setText(self._words())
        text, tip = self._action_texts()
        self.act.setText(text)
        self.act.setToolTip(tip)
        self.act.setAccessibleName(text.replace("&", ""))
        self.act.setAccessibleDescription(tip)
        self.setVisible(bool(sharing.active_outputs) or sharing.stopped)

    def _words(self) -> str:
        if self._sharing.stopped:
            return self.tr("Sharing stopped")
        return self.tr("Emoji shared") if self._sharing.allowed else self.tr("Emoji hidden")

    def _action_texts(self) -> tuple[str, str]:
        if self._sharing.stopped:
            return self.tr("Resume &sharing"), self.tr("Let others see the emoji again")
        if self._holding:
            tip = self.tr("Others see the emoji while you hold this button or {0}")
            return self.tr("&Hold to share"), tip.format(keys_text(HOLD_KEYS))
        tip = self.tr("Share and analyse nothing any more, at once ({0})")
        return self.tr("S&top all"), tip.format(keys_text(STOP_KEYS))

    @property
    def _holding(self) -> bool:
        return self._sharing.mode is Sharing.Mode.HOLD and not self._sharing.stopped

    def _pressed(self) -> None:
        if self._holding:
            self._sharing.hold(True)

    def _released(self) -> None:
        self._sharing.hold(False)

    def _clicked(self) -> None:
        if self._sharing.stopped:
            self._sharing.resume()
        elif not self._holding:
            self._sharing.stop_all()

    def hideEvent(self, event: QHideEvent) -> None:
        # A button that is hidden while it is pressed emits no `released`
        if self.act.isDown():
            self._sharing.hold(False)
        super().hideEvent(event)
