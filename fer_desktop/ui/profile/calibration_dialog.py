"""The dialog *Teach it my face*: 20 seconds in which the program learns the user's expressions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
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
from fer_desktop.ui.widgets.screen_fit import content_of, fit_on_screen

SIZE = QSize(64 * SPACE, 72 * SPACE)
POOR_FRAME = (Reason.DARK, Reason.SMALL, Reason.BLURRED, Reason.TURNED, Reason.COVERED)
"""Reasons that make a prediction useless; ties and doubts are what calibration learns from."""


class CalibrationDialog(QDialog):
    """Collects samples from the Live window; ends accepted with a `calibration` to save, or rejected.

    It uses only frames with exactly one face, so that it never learns from anyone else's.
    """

    started = Signal(object)
    """The user's own `Reading`, emitted before the first sample."""

    def __init__(self, steps: Sequence[CalibrationStep] = STEPS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calibration: CalibrationResult | None = None
        self._plan = tuple(steps)
        self._steps = CalibrationSequence(steps)
        self._problem = ""
        self.setWindowTitle(self.tr("Teach it my face"))
        self._make_parts()
        self._lay_out()
        self._connect()
        self._show_intro()
        self._fit_screen()

    def _make_parts(self) -> None:
        self.intro, self.faces, self.outcome = IntroPage(), FacesPage(), OutcomePage()
        self.start = button(self.tr("&Start"), self.tr("Start with your resting face"), role="accent")
        self.skip = button(self.tr("S&kip"), self.tr("Skip this emotion"), "S")
        self.retry = button(self.tr("Try &again"), self.tr("Show your expressions again"))
        self.use = button(
            self.tr("&Use it"), self.tr("Save the calibration and apply it to your face"), role="accent"
        )
        self.cancel = button(self.tr("&Cancel"), self.tr("Close without changes (Esc)"))

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        for page in (scrollable(self.intro), self.faces, scrollable(self.outcome)):
            self.pages.addWidget(page)
        button_row = QHBoxLayout()
        set_spacing(button_row, 0, 1)
        button_row.addStretch(1)
        for each in (self.skip, self.retry, self.cancel, self.start, self.use):
            button_row.addWidget(each)
        outer = QVBoxLayout(content_of(self))
        set_spacing(outer, 3, 2)
        outer.addWidget(self.pages, 1)
        outer.addLayout(button_row)

    def _connect(self) -> None:
        self.start.clicked.connect(self.begin)
        self.retry.clicked.connect(self.begin)
        self.skip.clicked.connect(self._skip)
        self.use.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _fit_screen(self) -> None:
        self.resize(SIZE)
        fit_on_screen(self)

    def begin(self) -> None:
        """Start with the first emotion; forget earlier samples."""
        self.calibration, self._steps = None, CalibrationSequence(self._plan)
        self._show_page(1, self.skip, self.cancel)
        self._show_step()
        self.cancel.setFocus()

    def _skip(self) -> None:
        self._steps.skip()
        self._show_step()

    @Slot(object)
    def on_output(self, output: LiveOutput) -> None:
        """Use one frame of the Live window."""
        if self.pages.currentIndex() != 1 or self._steps.step is None:
            return
        prediction, self._problem = self._usable(output)
        if output.view is not None:
            self._steps.advance(output.view.t, prediction)
        self._show_step()

    def _usable(self, output: LiveOutput) -> tuple[Prediction | None, str]:
        """The prediction to learn from, or None with the problem in a sentence."""
        reading = output.reading
        if output.view is None:
            return None, self.tr("The analysis is paused. Resume it in the Live window.")
        if reading is None or reading.prediction is None:
            return None, self.tr("No face in sight. Look into the camera; the countdown waits for you.")
        if len(output.view.readings or ()) > 1:
            return None, self.tr("More than one face in sight. Only yours may be in the picture.")
        if bad := [reason for reason in reading.reasons if reason in POOR_FRAME]:
            return None, hint_for(bad)
        self._announce_start(reading)
        return reading.prediction, ""

    def _announce_start(self, reading: Reading) -> None:
        if self._steps.holding and not self._steps.samples:
            self.started.emit(reading)

    def _show_intro(self) -> None:
        self._show_page(0, self.cancel, self.start)
        self.start.setDefault(True)
        self.start.setFocus()

    def _show_step(self) -> None:
        step = self._steps.step
        if step is None:
            self._show_outcome()
            return
        # Every weight is relative to the resting face, which therefore can't be skipped
        self.skip.setEnabled(self._steps.number > 1)
        self.faces.show_step(self._steps, self._problem)

    def _show_outcome(self) -> None:
        samples = self._steps.samples
        self.calibration = fit_weights(samples) if has_enough_samples(samples) else None
        self.outcome.show_calibration(self.calibration)
        usable = self.calibration is not None and self.calibration.helps
        self._show_page(2, self.retry, self.cancel, *([self.use] if usable else []))
        primary = self.use if usable else self.retry
        primary.setDefault(True)
        primary.setFocus()

    def _show_page(self, index: int, *buttons: QWidget) -> None:
        self.pages.setCurrentIndex(index)
        for each in (self.start, self.skip, self.retry, self.use, self.cancel):
            each.setVisible(each in buttons)
