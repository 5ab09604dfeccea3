"""Buttons and labels that keep their size when their text changes, so that nothing moves under the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton

from fer_desktop.core.commands import Command
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.widgets.controls import dress, dress_label


class SteadyButton(QPushButton):
    """A button as wide as the widest of its captions; the first one is shown."""

    def __init__(
        self,
        captions: Sequence[str],
        tip: str,
        keys: Command | QKeySequence | str = "",
        role: str = "",
        icon: Icon | None = None,
    ) -> None:
        """The captions may have mnemonics; the rest is as for `controls.button`."""
        super().__init__(captions[0])
        self._captions = tuple(captions)
        dress(self, tip, keys, role, icon)

    def sizeHint(self) -> QSize:
        # Qt derives the minimum from it
        size = super().sizeHint()
        widest = max(self._width(caption) for caption in self._captions)
        return QSize(size.width() + max(0, widest - self._width(self.text())), size.height())

    def _width(self, caption: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, caption).width()

    def say(self, caption: str, tip: str) -> None:
        """Show another caption and tooltip, also to assistive technology."""
        self.setText(caption)
        self.setToolTip(tip)
        self.setAccessibleName(caption.replace("&", ""))
        self.setAccessibleDescription(tip)


class SteadyLabel(QLabel):
    """A label as wide as the widest of its texts; with wrapped lines, as high as the highest of them."""

    def __init__(self, texts: Sequence[str], role: str = "", wrap: bool = False) -> None:
        super().__init__(texts[0])
        self._texts = tuple(texts)
        self._heights: dict[int, int] = {}
        dress_label(self, role, wrap)
        self._probe = QLabel(self)
        dress_label(self._probe, role, wrap)
        self._probe.hide()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.wordWrap():
            return hint
        return QSize(max(hint.width(), self._widest()), hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return hint if self.wordWrap() else QSize(max(hint.width(), self._widest()), hint.height())

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = max(self._height(text, width) for text in self._texts)
        return max(super().heightForWidth(width), self._heights[width])

    def _height(self, text: str, width: int) -> int:
        self._probe.setText(text)
        return self._probe.heightForWidth(width)

    def _widest(self) -> int:
        return max(self._size(text).width() for text in self._texts)

    def _size(self, text: str) -> QSize:
        self._probe.setText(text)
        return self._probe.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
        super().changeEvent(event)
