"""A text on one line that ends in an ellipsis where the room is short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QStylePainter, QWidget

from fer_desktop.ui.text.bidi import at_start, plain_tip
from fer_desktop.ui.theme.theme import set_role


class OneLine(QLabel):
    """Gives way to what stands beside it. All of the text is in its tooltip, unless it is given another."""

    def __init__(self, role: str = "", tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = tip
        self.setToolTip(tip)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(at_start() | Qt.AlignmentFlag.AlignVCenter)
        if role:
            set_role(self, role)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(self._tip or plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, room = QStylePainter(self), self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawItemText(
            room, int(self.alignment()), self.palette(), self.isEnabled(), text, self.foregroundRole()
        )
