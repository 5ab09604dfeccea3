"""A large button of the menu: an emoji, a name and what it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import label, pad
from fer_desktop.ui.widgets.emoji_view import EmojiView


class Tile(QPushButton):
    """A button with an emoji above (large) or beside (small) its name. The name may hold a mnemonic (&)."""

    def __init__(self, emoji: str, name: str, does: str, large: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._emoji, self._large = emoji, large
        self._neighbours: dict[int, Tile] = {}
        keys = QKeySequence.mnemonic(name)
        self.setShortcut(keys)
        self.setAccessibleName(name.replace("&", ""))
        self.setAccessibleDescription(does)
        self.setToolTip(f"{does} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_role(self, "tile")
        self._lay_out(name, does)

    def _lay_out(self, name: str, does: str) -> None:
        direction = QBoxLayout.Direction.TopToBottom if self._large else QBoxLayout.Direction.LeftToRight
        layout = self._box = QBoxLayout(direction, self)
        pad(layout, 3 if self._large else 2, 2)
        if self._large:
            layout.addStretch(1)
        layout.addWidget(self._art(), 8 if self._large else 0)
        words = QVBoxLayout()
        pad(words, 0, 1 if self._large else 0)
        words.addWidget(self._text(_underlined(name), "title" if self._large else "strong"))
        words.addWidget(self._text(does, "small"))
        layout.addLayout(words, 0 if self._large else 1)
        if self._large:
            layout.addStretch(1)

    def _art(self) -> EmojiView:
        side = (7 if self._large else 5) * SPACE
        art = EmojiView(self._emoji, side)
        if self._large:
            art.setMaximumHeight(26 * SPACE)
        else:
            art.setFixedSize(side, side)
        art.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return art

    def _text(self, text: str, role: str) -> QLabel:
        made = label(text, role, wrap=True)
        made.setTextFormat(Qt.TextFormat.RichText)
        made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if self._large:
            made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._neighbours:
            self._neighbours[event.key()].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._box.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return self._box.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self._box.totalHeightForWidth(width)


def join(tiles: Sequence[Tile], columns: int) -> None:
    """Let the arrow keys lead from tile to tile as they stand in rows of so many columns."""
    ahead, behind = Qt.Key.Key_Right, Qt.Key.Key_Left
    if QGuiApplication.isRightToLeft():
        ahead, behind = behind, ahead
    for index, tile in enumerate(tiles):
        if index % columns:
            tile._neighbours[behind] = tiles[index - 1]
            tiles[index - 1]._neighbours[ahead] = tile
        if index >= columns:
            tile._neighbours[Qt.Key.Key_Up] = tiles[index - columns]
            tiles[index - columns]._neighbours[Qt.Key.Key_Down] = tile


def _underlined(name: str) -> str:
    before, mark, after = name.partition("&")
    return f"{before}<u>{after[:1]}</u>{after[1:]}" if mark else name
