"""What stands in the place of the picture when there is none: a sentence and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fer_desktop.ui.controls import button, card, label, pad
from fer_desktop.ui.theme import SPACE

WIDEST = 56 * SPACE


class LiveMessage(QScrollArea):
    """A title, a sentence, and the buttons *Retry* and *Open video as camera...*."""

    retry_wanted = Signal()
    video_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(role="title", wrap=True)
        self.sentence = label(wrap=True)
        self.retry = button(self.tr("&Retry"), self.tr("Try to open it again"), "F5", role="accent")
        self.video = button(
            self.tr("Open &video as camera…"), self.tr("Play a video file in the place of a camera")
        )
        self.retry.clicked.connect(self.retry_wanted)
        self.video.clicked.connect(self.video_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        body = card("notice")
        across = QHBoxLayout(body)
        pad(across, 3, 0)
        words = QWidget()
        words.setMaximumWidth(WIDEST)
        column = QVBoxLayout(words)
        pad(column, 0, 2)
        column.addStretch(1)
        for text in (self.title, self.sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(text)
        for each in (self.retry, self.video):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        across.addWidget(words)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * SPACE, 18 * SPACE)

    def show_wait(self, title: str) -> None:
        """Say what is being waited for; nothing can be done meanwhile."""
        self._show(title, "", actions=False)

    def show_problem(self, title: str, sentence: str) -> None:
        """Say what went wrong and what to do, with a way to try again."""
        self._show(title, sentence, actions=True)

    def _show(self, title: str, sentence: str, actions: bool) -> None:
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.retry.setVisible(actions)
        self.video.setVisible(actions)
        self.setAccessibleName(f"{title}. {sentence}")
