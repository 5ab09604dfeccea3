"""What the Live window knows of its user: which face is theirs, their calibration, their corrections.

All of it only with a camera: a video or the screen shows other people. Nobody is recognised: the user says
which face is theirs, and that face is tracked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from fer_desktop.recognition.detection.boxes import Face, iou
from fer_desktop.recognition.detection.tracker import MIN_IOU
from fer_desktop.recognition.personal_fit import PersonalizedFace
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.live.feedback import FeedbackController
from fer_desktop.ui.profile.calibration_dialog import CalibrationDialog
from fer_desktop.ui.profile.profile_dialog import ProfileDialog
from fer_desktop.ui.state.live_output import NO_OUTPUT, LiveOutput
from fer_desktop.ui.state.personal_fit import PersonalFitStore
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.widgets.controls import ElidedLabel
from fer_desktop.ui.widgets.status_badge import lay_out_chip
from fer_desktop.workers.history_jobs import LabelJobs
from fer_desktop.workers.jobs import JobRunner

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading


MAX_ABSENCE_S = 5.0
"""How long after the face was lost a new one in its place is taken for the same, if it is alone."""


class OwnFaceTracker:
    """Follows the face that the user claimed as long as it is tracked, and a little longer.

    A face that turned away for a moment comes back as another track. It is claimed again only where it was
    lost, soon, and if nobody else is in the picture; in any doubt the user must claim it again.
    """

    def __init__(self) -> None:
        self.track: int | None = None
        """The track of the user's face; None: not claimed, or lost for now."""
        self._face: Face | None = None
        self._last_seen = 0.0
        self._others: set[int] = set()

    @property
    def held(self) -> bool:
        """Whether a face is claimed, even if it is out of sight for a moment."""
        return self._face is not None

    def claim(self, reading: Reading, t: float) -> None:
        """Claim this face as the user's, at ``t`` seconds of the source."""
        self.track, self._face, self._last_seen, self._others = reading.track, reading.face, t, set()

    def release(self) -> None:
        """Claim no face any more."""
        self.track, self._face, self._others = None, None, set()

    def follow(self, readings: Sequence[Reading], t: float) -> None:
        """Find the claimed face in the next frame, at ``t`` seconds of the source."""
        if self._face is None:
            return
        own = next((each for each in readings if self._is_own(each, alone=len(readings) == 1)), None)
        if own is not None:
            others = self._others
            self.claim(own, t)
            self._others = others
        elif not 0 <= t - self._last_seen <= MAX_ABSENCE_S:
            self.release()
        else:
            self.track = None
        self._others |= {each.track for each in readings if own is None or each.track != own.track}

    def _is_own(self, reading: Reading, alone: bool) -> bool:
        if self.track is not None and reading.track == self.track:
            return True
        assert self._face is not None
        is_new = alone and reading.track not in self._others
        return is_new and iou(self._face, reading.face) >= MIN_IOU


class CalibrationBadge(QWidget):
    """*Calibrated for you*, while the user's face is analysed with their calibration."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("Calibrated for you")
        text = ElidedLabel("strong")
        text.setText(words)
        lay_out_chip(self, text)
        self.setAccessibleName(words)
        self.setToolTip(self.tr("Your face is analysed with your personal calibration (M turns it off)"))
        self.hide()


class PersonalController(QObject):
    """Owns the menu *My face*, and tells the worker which face to analyse with the user's calibration."""

    message = Signal(str)
    error = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        own: PersonalFitStore,
        jobs: JobRunner,
        personalise: Callable[[PersonalizedFace | None], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window, self._preferences, self._own, self._jobs = window, preferences, own, jobs
        self._personalise = personalise
        self._labels = LabelJobs()
        self._applied: PersonalizedFace | None = None
        self.opens_calibration_at_first_face = False
        """Whether the calibration opens as soon as a camera shows a face."""
        self.calibration: CalibrationDialog | None = None
        self.profile: ProfileDialog | None = None
        self.feedback = FeedbackController(self._labels, jobs, own, self)
        self.badge = CalibrationBadge()
        self._make_menu()
        self.forget()
        self.feedback.message.connect(self.message)
        self.feedback.error.connect(self.error)
        own.changed.connect(self._apply)
        own.save_failed.connect(self.error)

    def _make_menu(self) -> None:
        self.menu = QMenu(self._window)
        self.menu.setToolTipsVisible(True)
        tip = self.tr("Say what the emoji shown now should have been")
        self.correct = self._action(self.tr("&Correct this emoji…"), tip, self.ask, "W")
        tip = self.tr("The face shown is yours: analyse it with your personal calibration")
        self.use_calibration = self._action(
            self.tr("Use &my personal calibration"), tip, self._toggle_claim, "M"
        )
        self.use_calibration.setCheckable(True)
        tip = self.tr("Show eight expressions, which takes about 20 seconds")
        self.teach = self._action(self.tr("&Teach it my face…"), tip, self.open_calibration)
        self.menu.addSeparator()
        tip = self.tr("Your name, personal calibration and corrections, and where they are stored")
        self.open_profile_action = self._action(self.tr("My &face…"), tip, self.open_profile)

    def _action(self, text: str, tip: str, on_triggered: Callable[[], None], keys: str = "") -> QAction:
        action = self.menu.addAction(text)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setShortcut(keys)
        action.triggered.connect(on_triggered)
        # A menu's action alone would have its shortcut only while the menu is open
        self._window.addAction(action)
        return action

    # The source

    def begin(self, camera: bool) -> None:
        """Begin with another source: only a camera's face can be the user's."""
        self._camera = camera

    def forget(self) -> None:
        """Drop what is known of the faces: another source follows, or none."""
        self._camera = self._greeted = False
        self._output = NO_OUTPUT
        self._own_face, self._calibrated_face = OwnFaceTracker(), OwnFaceTracker()
        self.feedback.bar.hide()
        if self.calibration is not None:
            self.calibration.reject()
        self._apply()

    @Slot(object)
    def on_output(self, output: LiveOutput) -> None:
        """Follow the user's face in what is shown now."""
        self._output = output
        if output.view is not None:
            for tracker in (self._own_face, self._calibrated_face):
                tracker.follow(output.view.readings or (), output.view.t)
            self._apply()
        if self.calibration is not None:
            self.calibration.on_output(output)
        if self._camera and output.reading is not None:
            self._greet_once()

    def _greet_once(self) -> None:
        """Open the calibration at the first face if that was asked for; else say how to use it."""
        if self.opens_calibration_at_first_face:
            self.open_calibration()
        elif not self._greeted and not self._own_face.held and self._own.fit is not None:
            self.message.emit(self.tr("Is this you? Press M to use your personal calibration."))
        self._greeted = True

    # The user's own face

    def _toggle_claim(self) -> None:
        reading = self._own_reading(
            self.tr("Your personal calibration works with a camera, while a face is shown.")
        )
        if self._own_face.held or reading is None or self._own.fit is None:
            if reading is not None and not self._own_face.held:
                self.message.emit(
                    self.tr("No personal calibration is in use: choose “Teach it my face…” first.")
                )
            self._own_face.release()
        elif self._output.view is not None:
            self._own_face.claim(reading, self._output.view.t)
        self._apply()

    def _own_reading(self, refusal: str) -> Reading | None:
        """Return the reading shown, if it may be the user's; else show the refusal."""
        if self._camera and self._output.reading is not None:
            return self._output.reading
        self.message.emit(refusal)
        return None

    def _apply(self) -> None:
        fit, track = self._own.fit, self._own_face.track
        personalized = PersonalizedFace(fit, track) if fit is not None and track is not None else None
        self.use_calibration.setChecked(self._own_face.held and fit is not None)
        if personalized != self._applied:
            self._applied = personalized
            self._personalise(personalized)
            self.badge.setVisible(personalized is not None)

    # The calibration

    def open_calibration(self) -> None:
        """Let the user show eight expressions to be learned."""
        self.opens_calibration_at_first_face = False
        if self.calibration is not None:
            return
        if not self._camera:
            self.message.emit(self.tr("“Teach it my face” needs a camera: choose one with Camera."))
            return
        self.calibration = CalibrationDialog(parent=self._window)
        self.calibration.started.connect(self._on_calibration_started)
        self.calibration.finished.connect(self._on_calibration_finished)
        self.calibration.open()

    @Slot(object)
    def _on_calibration_started(self, reading: Reading) -> None:
        if self._output.view is not None:
            self._calibrated_face.claim(reading, self._output.view.t)

    @Slot(int)
    def _on_calibration_finished(self, result: int) -> None:
        dialog, self.calibration = self.calibration, None
        if dialog is None:
            return
        if result == CalibrationDialog.DialogCode.Accepted and dialog.calibration is not None:
            self._own_face = self._calibrated_face
            self._own.save_calibration(dialog.calibration)
            self._apply()
        self._calibrated_face = OwnFaceTracker()
        dialog.deleteLater()

    # Corrections

    def ask(self) -> None:
        """Ask what the emoji shown now should have been."""
        reading = self._own_reading(
            self.tr("“Correct this emoji” works with a camera, while a face is shown.")
        )
        if reading is not None:
            own = self._applied
            self.feedback.ask(reading, own is not None and own.track == reading.track)

    def close_question(self) -> bool:
        """Close the question; return whether there was one."""
        return self.feedback.bar.close_question()

    def open_profile(self) -> None:
        """Show what is stored of the user."""
        if self.profile is None:
            self.profile = ProfileDialog(self._preferences, self._own, self._labels, self._jobs, self._window)
            self.profile.finished.connect(self._on_profile_finished)
            self.profile.open()

    @Slot(int)
    def _on_profile_finished(self, result: int) -> None:
        dialog, self.profile = self.profile, None
        if dialog is not None:
            dialog.deleteLater()
        if result == ProfileDialog.CALIBRATE:
            self.open_calibration()
