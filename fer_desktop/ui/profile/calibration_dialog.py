"""The guide *Show me these faces*: 20 seconds in which the program learns this person's face."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.recognition.personal_fit import CalibrationResult, fit_weights, has_enough_samples
from fer_desktop.recognition.quality import Reason
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.profile.calibration_pages import FacesPage, IntroPage, OutcomePage
from fer_desktop.ui.profile.calibration_steps import STEPS, CalibrationSequence, CalibrationStep, Prediction
from fer_desktop.ui.state.live_output import LiveOutput
from fer_desktop.ui.text.emotion_labels import hint_for
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import button, scrollable, set_spacing

SIZE = QSize(64 * SPACE, 72 * SPACE)
SHARE_OF_SCREEN = 0.9
OF_THE_PICTURE = (Reason.DARK, Reason.SMALL, Reason.BLURRED, Reason.TURNED)
"""With these the prediction says nothing; a tie or a doubt is what there is to learn from."""


class CalibrationDialog(QDialog):
    """Lives on what the Live window shows (`take`); ends accepted with a lesson to keep, or rejected.

    It looks at a frame only if exactly one face is in it: nobody else's face is learned from.
    """

    started = Signal(object)
    """The `Reading` that is the user's: the one face in the picture, when the first shot may be taken."""

    def __init__(self, steps: Sequence[CalibrationStep] = STEPS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lesson: CalibrationResult | None = None
        self._plan = tuple(steps)
        self._steps = CalibrationSequence(steps)
        self._trouble = ""
        self.setWindowTitle(self.tr("Show me these faces"))
        self._make_parts()
        self._lay_out()
        self._connect()
        self._show_intro()
        self._fit_screen()

    def _make_parts(self) -> None:
        self.intro, self.faces, self.outcome = IntroPage(), FacesPage(), OutcomePage()
        self.start = button(self.tr("&Start"), self.tr("Begin with your face at rest"), role="accent")
        self.skip = button(self.tr("S&kip"), self.tr("Leave this emotion out"), "S")
        self.again = button(self.tr("&Again"), self.tr("Show the faces once more"))
        self.keep = button(
            self.tr("&Use it"), self.tr("Keep what was learned and apply it to your face"), role="accent"
        )
        self.cancel = button(self.tr("&Cancel"), self.tr("Learn nothing (Esc)"))

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        for page in (scrollable(self.intro), self.faces, scrollable(self.outcome)):
            self.pages.addWidget(page)
        foot = QHBoxLayout()
        set_spacing(foot, 0, 1)
        foot.addStretch(1)
        for each in (self.skip, self.again, self.cancel, self.start, self.keep):
            foot.addWidget(each)
        outer = QVBoxLayout(self)
        set_spacing(outer, 3, 2)
        outer.addWidget(self.pages, 1)
        outer.addLayout(foot)

    def _connect(self) -> None:
        self.start.clicked.connect(self.begin)
        self.again.clicked.connect(self.begin)
        self.skip.clicked.connect(self._skip)
        self.keep.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _fit_screen(self) -> None:
        # Not QWidget.screen(): PySide gives the screen to the widget, which deletes it at its own end
        room = QGuiApplication.primaryScreen().availableSize() * SHARE_OF_SCREEN
        self.resize(SIZE.boundedTo(room))

    # What the user does

    def begin(self) -> None:
        """Show the first face; what was seen before is forgotten."""
        self.lesson, self._steps = None, CalibrationSequence(self._plan)
        self._show_page(1, self.skip, self.cancel)
        self._show_step()
        self.cancel.setFocus()

    def _skip(self) -> None:
        self._steps.skip()
        self._show_step()

    # What the Live window shows

    @Slot(object)
    def take(self, shown: LiveOutput) -> None:
        """One frame of the Live window."""
        if self.pages.currentIndex() != 1 or self._steps.step is None:
            return
        prediction, self._trouble = self._seen(shown)
        if shown.view is not None:
            self._steps.advance(shown.view.t, prediction)
        self._show_step()

    def _seen(self, shown: LiveOutput) -> tuple[Prediction | None, str]:
        """What there is to learn from, or in a sentence why there is nothing."""
        reading = shown.reading
        if shown.view is None:
            return None, self.tr("The analysis pauses: go on in the Live window.")
        if reading is None or reading.prediction is None:
            return None, self.tr("No face is seen: look into the camera. The time stands still.")
        if len(shown.view.readings or ()) > 1:
            return None, self.tr("More than one face is seen: only yours may be in the picture.")
        if bad := [reason for reason in reading.reasons if reason in OF_THE_PICTURE]:
            return None, hint_for(bad)
        self._tell_start(reading)
        return reading.prediction, ""

    def _tell_start(self, reading: Reading) -> None:
        if self._steps.holding and not self._steps.samples:
            self.started.emit(reading)

    # What is shown

    def _show_intro(self) -> None:
        self._show_page(0, self.cancel, self.start)
        self.start.setDefault(True)
        self.start.setFocus()

    def _show_step(self) -> None:
        step = self._steps.step
        if step is None:
            self._show_outcome()
            return
        # Without the face at rest nothing can be learned
        self.skip.setEnabled(self._steps.number > 1)
        self.faces.show_step(self._steps, self._trouble)

    def _show_outcome(self) -> None:
        shots = self._steps.samples
        self.lesson = fit_weights(shots) if has_enough_samples(shots) else None
        self.outcome.show_lesson(self.lesson)
        offered = self.lesson is not None and self.lesson.helps
        self._show_page(2, self.again, self.cancel, *([self.keep] if offered else []))
        best = self.keep if offered else self.again
        best.setDefault(True)
        best.setFocus()

    def _show_page(self, index: int, *buttons: QWidget) -> None:
        self.pages.setCurrentIndex(index)
        for each in (self.start, self.skip, self.again, self.keep, self.cancel):
            each.setVisible(each in buttons)
