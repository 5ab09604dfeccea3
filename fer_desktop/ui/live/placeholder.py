"""What stands in place of the picture when there is none: a sentence, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import button, card, label, set_spacing

MAX_WIDTH = 56 * SPACE


class NoPicturePanel(QFrame):
    """A title, a sentence, and the buttons *Retry* and *Open video as camera…*.

    If another program uses the camera, two alternatives stand between them, each with its button. If the user
    wants something else than the camera, there is a way to the screen too.
    """

    retry_requested = Signal()
    video_requested = Signal()
    virtual_camera_requested = Signal()
    region_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(role="title", wrap=True)
        self.sentence = label(wrap=True)
        self.retry = button(self.tr("&Retry"), self.tr("Try to open it again"), "F5", role="accent")
        self.video = button(
            self.tr("Open &video as camera…"), self.tr("Play a video file in place of a camera")
        )
        tip = self.tr("Draw a rectangle around the faces in a call or a video on the screen")
        self.draw = button(self.tr("Screen re&gion…"), tip)
        self.camera = button(
            self.tr("Turn on the camera…"), self.tr("Ask about the camera again"), role="quiet"
        )
        self._make_alternatives()
        self.draw.clicked.connect(self.region_requested)
        self.camera.clicked.connect(self.retry_requested)
        self.retry.clicked.connect(self.retry_requested)
        self.video.clicked.connect(self.video_requested)
        self.virtual_camera.clicked.connect(self.virtual_camera_requested)
        self.region.clicked.connect(self.region_requested)
        self._lay_out()

    def _make_alternatives(self) -> None:
        self.virtual_camera = button(
            self.tr("Virt&ual camera…"), self.tr("Send the call a picture made by FER Desktop")
        )
        self.region = button(self.tr("Screen re&gion…"), self.tr("Analyse your picture in the call's window"))
        self.alternatives = QWidget()
        column = QVBoxLayout(self.alternatives)
        set_spacing(column, 0, 2)
        column.addWidget(self._heading(self.tr("If you are in a call:")))
        alternatives = (
            (
                self.tr("Turn your video off there, and choose the virtual camera as the call's camera."),
                self.virtual_camera,
            ),
            (
                self.tr("Leave it the camera, and have your picture analysed in the call's window."),
                self.region,
            ),
        )
        for words, action in alternatives:
            column.addWidget(_alternative(words, action))

    def _heading(self, words: str) -> QWidget:
        heading = label(words, role="strong", wrap=True)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return heading

    def _lay_out(self) -> None:
        set_role(self, "notice")
        across = QHBoxLayout(self)
        set_spacing(across, 3, 0)
        words = QWidget()
        words.setMaximumWidth(MAX_WIDTH)
        column = QVBoxLayout(words)
        set_spacing(column, 0, 2)
        column.addStretch(1)
        for text in (self.title, self.sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(text)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.alternatives)
        for action in (self.video, self.draw, self.camera):
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        across.addWidget(words)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(24 * SPACE, 18 * SPACE))

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in the order of the Tab key."""
        return (self.retry, self.virtual_camera, self.region, self.video, self.draw, self.camera)

    def show_wait(self, title: str) -> None:
        """Show what the user waits for; nothing can be done meanwhile."""
        self._show(title, "", actions=False)

    def show_problem(self, title: str, sentence: str) -> None:
        """Show what went wrong and what to do, with a way to try again."""
        self._show(title, sentence, actions=True)

    def show_choice(self, title: str, sentence: str) -> None:
        """Offer what can be analysed instead of the camera, and the camera after all."""
        self._show(title, sentence, actions=True, is_choice=True)

    def show_busy(self, title: str, sentence: str) -> None:
        """Show that another program uses the camera, and offer the two alternatives."""
        self._show(title, sentence, actions=True, in_use=True)

    def _show(
        self, title: str, sentence: str, actions: bool, in_use: bool = False, is_choice: bool = False
    ) -> None:
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.video.setVisible(actions)
        self.alternatives.setVisible(in_use)
        self.camera.setVisible(is_choice)
        self.draw.setVisible(is_choice)
        self.retry.setVisible(actions and not is_choice)
        set_role(self.video, "accent" if is_choice else "")
        self.setAccessibleName(f"{title}. {sentence}")
        self.updateGeometry()


def _alternative(words: str, action: QPushButton) -> QFrame:
    frame = card()
    column = QVBoxLayout(frame)
    set_spacing(column, 2, 1)
    text = label(words, wrap=True)
    text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(text)
    column.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
    return frame
