"""The tiles of the menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import label, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView


class MenuTile(QPushButton):
    """A button with an emoji above (large) or beside (small) its name, which can contain a mnemonic (&)."""

    def __init__(
        self, emoji: str, name: str, description: str, large: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._emoji, self._large = emoji, large
        self._neighbours: dict[int, MenuTile] = {}
        keys = QKeySequence.mnemonic(name)
        self.setShortcut(keys)
        self.setAccessibleName(name.replace("&", ""))
        self.setAccessibleDescription(description)
        self.setToolTip(f"{description} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_role(self, "tile")
        self._lay_out(name, description)

    def _lay_out(self, name: str, description: str) -> None:
        direction = QBoxLayout.Direction.TopToBottom if self._large else QBoxLayout.Direction.LeftToRight
        layout = self._box = QBoxLayout(direction, self)
        set_spacing(layout, 3 if self._large else 2, 2)
        if self._large:
            layout.addStretch(1)
        layout.addWidget(self._emoji_view(), 8 if self._large else 0)
        words = QVBoxLayout()
        set_spacing(words, 0, 1 if self._large else 0)
        words.addWidget(self._label(_underlined(name), "title" if self._large else "strong"))
        words.addWidget(self._label(description, "small"))
        layout.addLayout(words, 0 if self._large else 1)
        if self._large:
            layout.addStretch(1)

    def _emoji_view(self) -> EmojiView:
        side = (7 if self._large else 5) * SPACE
        art = EmojiView(self._emoji, side)
        if self._large:
            art.setMaximumHeight(26 * SPACE)
        else:
            art.setFixedSize(side, side)
        art.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return art

    def _label(self, text: str, role: str) -> QLabel:
        text_label = label(text, role, wrap=True)
        text_label.setTextFormat(Qt.TextFormat.RichText)
        text_label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if self._large:
            text_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return text_label

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


def link_arrow_keys(tiles: Sequence[MenuTile], columns: int) -> None:
    """Let the arrow keys move the focus between tiles in a grid."""
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
