"""What was read in the chosen face: the emoji, its name, why it may be unknown, the eight probabilities."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fer_desktop.core.emotions import NO_FACE
from fer_desktop.recognition.quality import Reason
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.text.emotion_labels import emotion_label, hint_for, not_scored, percent, reasons_of
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.probability_table import ProbabilityTable


class ReadingPanel(QWidget):
    """Shows one face of a picture and steps through the others."""

    stepped = Signal(int)
    """-1 for the face before, +1 for the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.emoji = EmojiView(NO_FACE, 11 * SPACE)
        self.emoji.setMaximumHeight(32 * SPACE)
        self.title = _middle("hero")
        self.detail = _middle("muted")
        self.table = ProbabilityTable()
        self.not_scored = _middle("small")
        self._make_stepper()
        self._lay_out()
        self.setAccessibleName(self.tr("What was read in the chosen face"))

    def _make_stepper(self) -> None:
        self.position = label()
        before, after = self.tr("The face before"), self.tr("The next face")
        keys = [QKeySequence(Qt.Key.Key_Left), QKeySequence(Qt.Key.Key_Right)]
        if QGuiApplication.isRightToLeft():
            keys.reverse()  # as the buttons stand
        self.back = button("‹", before, keys[0], role="quiet")
        self.forth = button("›", after, keys[1], role="quiet")
        self.back.setAccessibleName(before)
        self.forth.setAccessibleName(after)
        self.back.clicked.connect(self._go_back)
        self.forth.clicked.connect(self._go_forth)
        self.stepper = QWidget()
        row = QHBoxLayout(self.stepper)
        set_spacing(row, 0, 1)
        row.addStretch(1)
        for part in (self.back, self.position, self.forth):
            row.addWidget(part)
        row.addStretch(1)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        set_spacing(layout, 3, 1)
        layout.addWidget(self.stepper)
        layout.addStretch(1)
        layout.addWidget(self.emoji, 20)
        layout.addWidget(self.title)
        layout.addWidget(self.detail)
        layout.addSpacing(SPACE)
        layout.addWidget(self.table)
        layout.addSpacing(SPACE)
        layout.addWidget(self.not_scored)
        layout.addStretch(1)

    def show_face(self, reading: Reading, index: int, count: int, share_not_scored: float) -> None:
        """Show one reading of ``count``."""
        self.emoji.set_emoji(reading.emoji_image_name)
        self.title.setText(emotion_label(reading.emoji))
        self.detail.setText(_detail(reading))
        self.table.show_reading([float(p) for p in reading.probabilities])
        self.table.show()
        self.position.setText(self.tr("Face {0} of {1}").format(index + 1, count))
        self.stepper.setVisible(count > 1)
        self.not_scored.setText(not_scored(share_not_scored))

    def show_no_face(self) -> None:
        """Say that the picture has no face that could be found, and why that may be."""
        self.emoji.set_emoji(NO_FACE)
        self.title.setText(emotion_label(NO_FACE))
        self.detail.setText(
            self.tr(
                "No face was found in this picture. Faces are found from the front: one that is turned away, "
                "tilted, covered, very small, dark or blurred may be missed. A closer picture with light on "
                "the face helps."
            )
        )
        self.table.clear()
        self.table.hide()
        self.stepper.hide()
        self.not_scored.setText(not_scored(1.0))

    def _go_back(self) -> None:
        self.stepped.emit(-1)

    def _go_forth(self) -> None:
        self.stepped.emit(1)


def _middle(role: str) -> QLabel:
    made = label("", role, wrap=True)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def _detail(reading: Reading) -> str:
    if reading.emotion is not None:
        return QCoreApplication.translate("ReadingPanel", "{0} likely").format(percent(reading.confidence))
    why = hint_for(reading.reasons) or reasons_of(reading.reasons)
    if Reason.TURNED in reading.reasons:
        return why  # the model was not made for such a face: nothing is near
    nearest = QCoreApplication.translate("ReadingPanel", "Nearest: {0}, {1}.").format(
        emotion_label(reading.best), percent(reading.confidence)
    )
    return f"{why} {nearest}".strip()
