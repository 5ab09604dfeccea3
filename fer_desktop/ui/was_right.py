"""*Was I right?*: a strip in the Live window in which the user says what a reading should have been."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.recognition.emotions import EMOTIONS, Emotion
from fer_desktop.ui.controls import button, label, pad
from fer_desktop.ui.emoji import emoji_pixmap
from fer_desktop.ui.flow import FlowLayout
from fer_desktop.ui.live_controls import leave_focus
from fer_desktop.ui.theme import SPACE, set_role
from fer_desktop.ui.words import name_of

ICON_SIDE = 3 * SPACE
GONE_MS = 8000
"""What was kept is shown for so long."""


class WasRight(QFrame):
    """Hidden; then eight emotions to choose from; then what was kept, with a way back.

    The keys 1 to 8 choose, 0 says that the reading was right, Esc takes the question back.
    """

    judged = Signal(object)
    """The `Emotion` that it should have been; None: that which was shown."""
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice")
        self.question = label(role="strong", wrap=True)
        self.right = button(self.tr("0  It was right"), self.tr("The reading was right"), "0")
        self.right.setAccessibleName(self.tr("It was right"))
        self.choices = [self._choice(emotion, n) for n, emotion in enumerate(EMOTIONS, 1)]
        self.undo = button(self.tr("&Undo"), self.tr("Delete this mark again"), "Ctrl+Z")
        self.leave = button(self.tr("Close"), self.tr("Keep the marks as they are (Esc)"), role="quiet")
        self._gone = QTimer(self, interval=GONE_MS, singleShot=True)
        self._gone.timeout.connect(self.hide)
        self._lay_out()
        self.right.clicked.connect(partial(self._judge, None))
        self.undo.clicked.connect(self._undo)
        self.leave.clicked.connect(self.hide)
        self.hide()

    def _choice(self, emotion: Emotion, number: int) -> QPushButton:
        name = name_of(emotion)
        tip = self.tr("It should have been: {0}").format(name)
        made = button(f"{number}  {name}", tip, str(number))
        made.setAccessibleName(name)
        made.setIcon(QIcon(emoji_pixmap(emotion, ICON_SIDE, self.devicePixelRatioF())))
        made.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        made.clicked.connect(partial(self._judge, emotion))
        return made

    def _lay_out(self) -> None:
        self._answers = QWidget()
        flow = FlowLayout(self._answers)
        for each in self.choices:
            leave_focus(each)
            flow.addWidget(each)
        head = QHBoxLayout()
        pad(head, 0, 1)
        head.addWidget(self.question, 1)
        for each in (self.right, self.undo, self.leave):
            leave_focus(each)
            head.addWidget(each)
        column = QVBoxLayout(self)
        pad(column, 1, 1)
        column.addLayout(head)
        column.addWidget(self._answers)

    @property
    def asking(self) -> bool:
        """Whether the question stands."""
        return self.isVisible() and not self._answers.isHidden()

    def ask(self, shown: Emotion | None) -> None:
        """Ask what a reading should have been that showed this emotion; None: unknown."""
        name = name_of(shown or "unknown")
        self._say(self.tr("“{0}” was shown. What should it have been? (1 to 8)").format(name), asks=True)
        self.right.setVisible(shown is not None)

    def tell_kept(self, shown: Emotion | None, meant: Emotion) -> None:
        """Say what was kept; from now on it can be undone."""
        if shown == meant:
            text = self.tr("Kept: “{0}” was right.").format(name_of(meant))
        else:
            text = self.tr("Kept: “{0}” should have been “{1}”.")
            text = text.format(name_of(shown or "unknown"), name_of(meant))
        self._say(text, asks=False)

    def close_question(self) -> bool:
        """Take the strip away; returns whether a question stood."""
        asked = self.asking
        self.hide()
        return asked

    def _say(self, text: str, asks: bool) -> None:
        self.question.setText(text)
        self.setAccessibleName(text)
        self._answers.setVisible(asks)
        self.right.setVisible(asks)
        self.undo.setVisible(not asks)
        self.show()
        if asks:
            self._gone.stop()
        else:
            self._gone.start()

    def _judge(self, emotion: Emotion | None) -> None:
        self._answers.hide()
        self.right.hide()
        self.judged.emit(emotion)

    def _undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()
