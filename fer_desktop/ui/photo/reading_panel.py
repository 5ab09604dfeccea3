"""The reading of the chosen face of a photo, with buttons to step through the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.core.emotions import NO_FACE
from fer_desktop.recognition.explanation import Explanation
from fer_desktop.recognition.quality import Reason
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.text.emotion_labels import emotion_label, faces_found, hint_for, percent, reasons_of
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.reading_panel import ReadingPanel


class PhotoReadingPanel(ReadingPanel):
    """Shows one face of a photo, or why there is none."""

    DECIMALS = 1

    step_requested = Signal(int)
    """-1 for the previous face, 1 for the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(11 * SPACE, parent=parent)
        self.emoji.setMaximumHeight(32 * SPACE)
        for text in (self.name, self.likelihood, self.detail, self.note):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.why = label(role="small", wrap=True)
        self.why.hide()
        self._make_stepper()
        self._lay_out()
        self.setAccessibleName(self.tr("Reading of the chosen face"))

    def _make_stepper(self) -> None:
        self.position = label()
        previous, following = self.tr("Previous face"), self.tr("Next face")
        keys = [QKeySequence(Qt.Key.Key_Left), QKeySequence(Qt.Key.Key_Right)]
        if QGuiApplication.isRightToLeft():
            keys.reverse()  # as the buttons stand
        self.previous = button("‹", previous, keys[0], role="quiet")
        self.next = button("›", following, keys[1], role="quiet")
        self.previous.setAccessibleName(previous)
        self.next.setAccessibleName(following)
        self.previous.clicked.connect(self._step_back)
        self.next.clicked.connect(self._step_forward)
        self.stepper = QWidget()
        row = QHBoxLayout(self.stepper)
        set_spacing(row, 0, 1)
        row.addStretch(1)
        for part in (self.previous, self.position, self.next):
            row.addWidget(part)
        row.addStretch(1)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        set_spacing(layout, 3, 1)
        layout.addWidget(self.stepper)
        layout.addStretch(1)
        layout.addWidget(self.emoji, 20)
        layout.addWidget(self.name)
        layout.addWidget(self.likelihood)
        layout.addWidget(self.detail)
        layout.addSpacing(SPACE)
        layout.addWidget(self.table)
        layout.addSpacing(SPACE)
        layout.addWidget(self.why)
        layout.addWidget(self.note)
        layout.addStretch(1)

    def show_face(self, reading: Reading, index: int, count: int, unscored: int) -> None:
        """Show the face with this index of ``count``, of which ``unscored`` have no emotion."""
        self.why.hide()
        known = reading.emotion is not None
        self.show_texts(
            reading.emoji_image_name,
            "" if known else self._why_unknown(reading),
            reading.confidence if known else None,
        )
        self.detail.setVisible(not known)
        self.table.show_reading([float(p) for p in reading.probabilities])
        self.table.show()
        self.position.setText(self.tr("Face {0} of {1}").format(index + 1, count))
        self.stepper.setVisible(count > 1)
        self.note.setText(faces_found(count, unscored))

    def show_no_face(self) -> None:
        """Say that no face was found in the photo, and why that may be."""
        self.show_texts(
            NO_FACE,
            self.tr(
                "No face was found in this photo. Faces are found from the front: one that is turned "
                "away, tilted, covered, very small, dark or blurred may be missed. Try a closer photo with "
                "light on the face."
            ),
        )
        self.detail.show()
        self.table.clear()
        self.table.hide()
        self.stepper.hide()
        self.why.hide()
        self.note.setText(
            self.tr("You can add a face that was missed: press Add face, then draw a box around it.")
        )

    def show_why(self, explanation: Explanation | None) -> None:
        """Say what the shading on the photo means; None: there is none."""
        self.why.setVisible(explanation is not None)
        if explanation is None:
            return
        name = emotion_label(explanation.emotion)
        self.why.setText(
            self.tr(
                "Covering an orange part makes {0} less likely, covering a blue part more: {1} to {2}. "
                "The shading tells what the program goes by, not what the person feels."
            ).format(name, percent(explanation.lowest), percent(explanation.highest))
        )

    def _why_unknown(self, reading: Reading) -> str:
        why = hint_for(reading.reasons) or reasons_of(reading.reasons)
        if {Reason.TURNED, Reason.COVERED} & set(reading.reasons):
            return why  # the model was not trained on such faces: its nearest emotion says nothing
        nearest = self.tr("Nearest: {0}, {1}.")
        return f"{why} {nearest.format(emotion_label(reading.best), percent(reading.confidence))}".strip()

    def _step_back(self) -> None:
        self.step_requested.emit(-1)

    def _step_forward(self) -> None:
        self.step_requested.emit(1)
