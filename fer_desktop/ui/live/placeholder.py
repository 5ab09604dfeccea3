"""What stands in the place of the picture when there is none: a sentence and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import button, card, label, set_spacing

WIDEST = 56 * SPACE


class NoPicturePanel(QFrame):
    """A title, a sentence, and the buttons *Retry* and *Open video as camera...*.

    Where another program holds the camera, the two ways out stand between them, each with its button.
    """

    retry_requested = Signal()
    video_requested = Signal()
    virtual_camera_requested = Signal()
    part_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(role="title", wrap=True)
        self.sentence = label(wrap=True)
        self.retry = button(self.tr("&Retry"), self.tr("Try to open it again"), "F5", role="accent")
        self.video = button(
            self.tr("Open &video as camera…"), self.tr("Play a video file in the place of a camera")
        )
        self._make_ways()
        self.retry.clicked.connect(self.retry_requested)
        self.video.clicked.connect(self.video_requested)
        self.virtual_camera.clicked.connect(self.virtual_camera_requested)
        self.part.clicked.connect(self.part_requested)
        self._lay_out()

    def _make_ways(self) -> None:
        self.virtual_camera = button(
            self.tr("Virt&ual camera…"), self.tr("Give the call a picture made by FER Desktop")
        )
        self.part = button(
            self.tr("&Part of the screen…"), self.tr("Read your picture in the window of the call")
        )
        self.ways = QWidget()
        column = QVBoxLayout(self.ways)
        set_spacing(column, 0, 2)
        column.addWidget(self._heading(self.tr("If a call uses it:")))
        ways = (
            (
                self.tr("Turn your video off there, and give the call the virtual camera."),
                self.virtual_camera,
            ),
            (self.tr("Leave the camera to it, and read your picture in its window."), self.part),
        )
        for words, made in ways:
            column.addWidget(_way(words, made))

    def _heading(self, words: str) -> QWidget:
        made = label(words, role="strong", wrap=True)
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return made

    def _lay_out(self) -> None:
        set_role(self, "notice")
        across = QHBoxLayout(self)
        set_spacing(across, 3, 0)
        words = QWidget()
        words.setMaximumWidth(WIDEST)
        column = QVBoxLayout(words)
        set_spacing(column, 0, 2)
        column.addStretch(1)
        for text in (self.title, self.sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(text)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.ways)
        column.addWidget(self.video, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        across.addWidget(words)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(24 * SPACE, 18 * SPACE))

    def buttons(self) -> tuple[QPushButton, ...]:
        """In the order of the tab key."""
        return (self.retry, self.virtual_camera, self.part, self.video)

    @property
    def waiting(self) -> bool:
        """Whether nothing can be done but wait."""
        return self.retry.isHidden()

    def show_wait(self, title: str) -> None:
        """Say what is being waited for; nothing can be done meanwhile."""
        self._show(title, "", actions=False)

    def show_problem(self, title: str, sentence: str) -> None:
        """Say what went wrong and what to do, with a way to try again."""
        self._show(title, sentence, actions=True)

    def show_busy(self, title: str, sentence: str) -> None:
        """Say that another program holds the camera, and offer the two ways out."""
        self._show(title, sentence, actions=True, ways=True)

    def _show(self, title: str, sentence: str, actions: bool, ways: bool = False) -> None:
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.retry.setVisible(actions)
        self.video.setVisible(actions)
        self.ways.setVisible(ways)
        self.setAccessibleName(f"{title}. {sentence}")
        self.updateGeometry()


def _way(words: str, made: QPushButton) -> QFrame:
    way = card()
    column = QVBoxLayout(way)
    set_spacing(column, 2, 1)
    told = label(words, wrap=True)
    told.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(told)
    column.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
    return way
