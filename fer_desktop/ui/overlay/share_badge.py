"""The badge in the Live window that says whether others may see the emoji, with its button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from fer_desktop.ui.platform.hotkey_base import HOLD_KEYS, STOP_KEYS, keys_text
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.widgets.controls import ElidedLabel
from fer_desktop.ui.widgets.status_badge import StatusDot, lay_out_chip, leave_focus
from fer_desktop.ui.widgets.steady import SteadyButton


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
    """Whether others may see the emoji; hidden while nothing could be shared.

    Its button stands elsewhere, always at the same place: it stops or resumes sharing, or is held to share.
    """

    def __init__(self, sharing: Sharing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sharing = sharing
        self._analysing = True
        self._dot = _Dot()
        self.words = ElidedLabel("strong")
        captions = (self.tr("S&top all"), self.tr("&Hold to share"), self.tr("Resume s&haring"))
        self.act = _ReleasedWhenHidden(captions, "", icon=Icon.STOP)
        leave_focus(self.act)
        lay_out_chip(self, self._dot, self.words)
        self.act.pressed.connect(self._pressed)
        self.act.released.connect(self._released)
        self.act.clicked.connect(self._clicked)
        self.act.hidden.connect(self._released)
        sharing.changed.connect(self.refresh)
        self.refresh()

    def show_analysing(self, analysing: bool) -> None:
        """Say whether there is an emoji that others could see: not while the analysis is paused."""
        if analysing != self._analysing:
            self._analysing = analysing
            self.refresh()

    def refresh(self) -> None:
        """Show the current state of sharing."""
        sharing = self._sharing
        self._dot.on = sharing.allowed and self._analysing
        self._dot.update()
        self.words.setText(self._words())
        self.setAccessibleName(self.words.text())
        self.act.say(*self._action_texts())
        self.setVisible(bool(sharing.active_outputs) or sharing.stopped)

    def _words(self) -> str:
        if self._sharing.stopped:
            return self.tr("Sharing stopped")
        shared = self._sharing.allowed and self._analysing
        return self.tr("Emoji shared") if shared else self.tr("Emoji hidden")

    def _action_texts(self) -> tuple[str, str]:
        if self._sharing.stopped:
            return self.tr("Resume s&haring"), self.tr("Let others see the emoji again")
        if self._holding:
            tip = self.tr("Others see the emoji while you hold this button or {0}")
            return self.tr("&Hold to share"), tip.format(keys_text(HOLD_KEYS))
        tip = self.tr("Share and analyse nothing any more, at once ({0})")
        return self.tr("S&top all"), tip.format(keys_text(STOP_KEYS))

    @property
    def _holding(self) -> bool:
        """Whether the button is to be held: only while there is something to share."""
        sharing = self._sharing
        return sharing.mode is Sharing.Mode.HOLD and not sharing.stopped and bool(sharing.active_outputs)

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


class _ReleasedWhenHidden(SteadyButton):
    """A button that is hidden while it is pressed emits no `released`."""

    hidden = Signal()

    def hideEvent(self, event: QHideEvent) -> None:
        if self.isDown():
            self.hidden.emit()
        super().hideEvent(event)
