"""A check box whose text breaks into lines where the room is short, which Qt's own does not."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QStyle, QWidget

from fer_desktop.ui.controls import label
from fer_desktop.ui.theme.theme import SPACE


class WrappedCheckBox(QCheckBox):
    """A check box with a label inside; the text may hold a mnemonic (&)."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label(text, wrap=True)
        self.words.setBuddy(self)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text.replace("&", ""))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._leave_room()

    def _leave_room(self) -> None:
        self.ensurePolished()
        box = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)
        margins = [box + SPACE, SPACE // 2, 0, SPACE // 2]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            margins[0], margins[2] = margins[2], margins[0]
        self._row.setContentsMargins(*margins)

    def text(self) -> str:
        return self.words.text()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()
