"""What can be done while a part of the screen is chosen: a sentence on the keys, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import button, label, pad

CHARACTERS = 68
GAP = 2 * SPACE


class PickerBar(QFrame):
    """Stands at the foot or at the head of the screen, wherever it covers less of the part."""

    def __init__(self, several_screens: bool, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.words = label(self._keys(several_screens), wrap=True)
        self.use = button(self.tr("&Use this part"), self.tr("Read this part (Enter)"), role="accent")
        self.cancel = button(self.tr("&Cancel"), self.tr("Choose nothing (Esc)"))
        foot = QHBoxLayout()
        pad(foot, 0, 1)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        pad(column, 2, 1)
        column.addWidget(label(self.tr("Draw a rectangle around the faces"), "title", wrap=True))
        column.addWidget(self.words)
        column.addLayout(foot)

    def _keys(self, several_screens: bool) -> str:
        keys = self.tr("Arrow keys move it, with Shift they resize it, with Ctrl by single pixels.")
        if several_screens:
            keys += " " + self.tr("Page Down goes to the next screen.")
        return keys

    def stand(self, screen: QRect, part: QRect | None) -> None:
        """Take a place on the screen."""
        self.ensurePolished()
        width = min(self.fontMetrics().averageCharWidth() * CHARACTERS, screen.width() - 2 * GAP)
        height = min(self.heightForWidth(width), screen.height() - 2 * GAP)
        place = QRect((screen.width() - width) // 2, screen.height() - height - GAP, width, height)
        above = QRect(place.x(), GAP, width, height)
        if part is not None and _covered(above, part) < _covered(place, part):
            place = above
        self.setGeometry(place)


def _covered(bar: QRect, part: QRect) -> int:
    both = bar.intersected(part)
    return 0 if both.isEmpty() else both.width() * both.height()
