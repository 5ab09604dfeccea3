"""What the Live window knows of its user: which face is theirs, their fit, what they say of readings.

All of it only with a camera: a video or the screen shows other people.

Which followed face the user said is theirs. A number is a place: nobody is recognised. No Qt.
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
from fer_desktop.ui.widgets.controls import label
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.status_badge import badge_frame
from fer_desktop.workers.history_jobs import LabelJobs
from fer_desktop.workers.jobs import JobRunner

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Reading


RETURN_S = 5.0
"""For so long after the face was lost a new one in its place is taken for the same, if it is alone."""


class OwnFaceTracker:
    """Holds on to the face that was claimed as long as it is followed, and a little longer.

    A face that turned away for a moment comes back with another number. It is taken up again only where it
    was lost, soon, and only if nobody else is in the picture; in any doubt the user must say so again.
    """

    def __init__(self) -> None:
        self.track: int | None = None
        """The number of the user's face; None: not claimed, or lost for now."""
        self._face: Face | None = None
        self._seen = 0.0
        self._others: set[int] = set()

    @property
    def held(self) -> bool:
        """Whether a face is claimed, be it out of sight for a moment."""
        return self._face is not None

    def claim(self, reading: Reading, t: float) -> None:
        """The user says that this face is theirs, at t seconds of the source."""
        self.track, self._face, self._seen, self._others = reading.track, reading.face, t, set()

    def release(self) -> None:
        """Nobody's face is claimed any more."""
        self.track, self._face, self._others = None, None, set()

    def follow(self, readings: Sequence[Reading], t: float) -> None:
        """What became of the claimed face in the next frame."""
        if self._face is None:
            return
        own = next((each for each in readings if self._is_own(each, alone=len(readings) == 1)), None)
        if own is not None:
            others = self._others
            self.claim(own, t)
            self._others = others
        elif not 0 <= t - self._seen <= RETURN_S:
            self.release()
        else:
            self.track = None
        self._others |= {each.track for each in readings if own is None or each.track != own.track}

    def _is_own(self, reading: Reading, alone: bool) -> bool:
        if self.track is not None and reading.track == self.track:
            return True
        assert self._face is not None
        fresh = alone and reading.track not in self._others
        return fresh and iou(self._face, reading.face) >= MIN_IOU


class FittedSign(QWidget):
    """*Fitted to you*, while the user's own face is read with their fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("Fitted to you")
        row = FlowLayout(self)
        row.addWidget(badge_frame(label(words, "strong")))
        self.setAccessibleName(words)
        self.setToolTip(self.tr("Your face is read with your personal fit (M ends it)"))
        self.hide()


class PersonalController(QObject):
    """Listens to what is shown (`take`), and tells the worker whose face is to be read with the fit."""

    message = Signal(str)
    error = Signal(str)
    badge_changed = Signal()
    """The sign *Fitted to you* came or went."""

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
        self._marks = LabelJobs()
        self._applied: PersonalizedFace | None = None
        self.wants_guide = False
        """Whether the guide is to open as soon as a camera shows a face."""
        self.guide: CalibrationDialog | None = None
        self.dialog: ProfileDialog | None = None
        self.judging = FeedbackController(self._marks, jobs, self)
        self.sign = FittedSign()
        self._make_menu()
        self.forget()
        self.judging.told.connect(self.message)
        self.judging.trouble.connect(self.error)
        own.changed.connect(self._apply)
        own.not_kept.connect(self.error)

    def _make_menu(self) -> None:
        self.menu = QMenu(self._window)
        self.menu.setToolTipsVisible(True)
        tip = self.tr("Say what the reading shown now should have been")
        self.was_right = self._action(self.tr("&Was I right?"), tip, self.ask, "W")
        tip = self.tr("The face that is shown is yours: read it with your personal fit")
        self.this_is_me = self._action(self.tr("This is &me"), tip, self._toggle_claim, "M")
        self.this_is_me.setCheckable(True)
        tip = self.tr("Let the program learn your face, in 20 seconds")
        self.show_faces = self._action(self.tr("&Show me these faces…"), tip, self.open_guide)
        self.menu.addSeparator()
        tip = self.tr("Your name, your personal fit, your marks, and where they are kept")
        self.about = self._action(self.tr("&About me…"), tip, self.open_about)

    def _action(self, text: str, tip: str, does: Callable[[], None], keys: str = "") -> QAction:
        action = self.menu.addAction(text)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setShortcut(keys)
        action.triggered.connect(does)
        # The shortcut counts in the whole window, not only while the menu is open
        self._window.addAction(action)
        return action

    # The source

    def begin(self, camera: bool) -> None:
        """Another source is opened; only a camera's face can be the user's."""
        self._camera = camera

    def forget(self) -> None:
        """Nothing is known of the faces any more."""
        self._camera = self._hinted = False
        self._shown = NO_OUTPUT
        self._claim, self._guided = OwnFaceTracker(), OwnFaceTracker()
        self.judging.strip.hide()
        if self.guide is not None:
            self.guide.reject()
        self._apply()

    @Slot(object)
    def on_output(self, shown: LiveOutput) -> None:
        """What is shown now."""
        self._shown = shown
        if shown.view is not None:
            for claim in (self._claim, self._guided):
                claim.follow(shown.view.readings or (), shown.view.t)
            self._apply()
        if self.guide is not None:
            self.guide.on_output(shown)
        if self._camera and shown.reading is not None:
            self._greet()

    def _greet(self) -> None:
        """The first face of a camera: open the guide if it was asked for, or say how to use the fit."""
        if self.wants_guide:
            self.open_guide()
        elif not self._hinted and not self._claim.held and self._own.fit is not None:
            self.message.emit(self.tr("Is this you? Press M to use your personal fit."))
        self._hinted = True

    # The user's own face

    def _toggle_claim(self) -> None:
        reading = self._own_reading(self.tr("“This is me” works with a camera, while a face is shown."))
        if self._claim.held or reading is None or self._own.fit is None:
            if reading is not None and not self._claim.held:
                self.message.emit(
                    self.tr("There is no personal fit in use: choose “Show me these faces…” first.")
                )
            self._claim.release()
        elif self._shown.view is not None:
            self._claim.claim(reading, self._shown.view.t)
        self._apply()

    def _own_reading(self, refusal: str) -> Reading | None:
        """The reading shown, if it may be the user's; else the refusal is told."""
        if self._camera and self._shown.reading is not None:
            return self._shown.reading
        self.message.emit(refusal)
        return None

    def _apply(self) -> None:
        fit, track = self._own.fit, self._claim.track
        wanted = PersonalizedFace(fit, track) if fit is not None and track is not None else None
        self.this_is_me.setChecked(self._claim.held and fit is not None)
        if wanted != self._applied:
            self._applied = wanted
            self._personalise(wanted)
            self.sign.setVisible(wanted is not None)
            self.badge_changed.emit()

    # The guide

    def open_guide(self) -> None:
        """Let the user show their faces."""
        self.wants_guide = False
        if self.guide is not None:
            return
        if not self._camera:
            self.message.emit(self.tr("“Show me these faces” needs a camera: choose one with Camera."))
            return
        self.guide = CalibrationDialog(parent=self._window)
        self.guide.started.connect(self._guide_started)
        self.guide.finished.connect(self._guide_ended)
        self.guide.open()

    @Slot(object)
    def _guide_started(self, reading: Reading) -> None:
        if self._shown.view is not None:
            self._guided.claim(reading, self._shown.view.t)

    @Slot(int)
    def _guide_ended(self, result: int) -> None:
        guide, self.guide = self.guide, None
        if guide is None:
            return
        if result == CalibrationDialog.DialogCode.Accepted and guide.calibration is not None:
            self._claim = self._guided
            self._own.save_calibration(guide.calibration)
            self._apply()
        self._guided = OwnFaceTracker()
        guide.deleteLater()

    # What the user says of readings

    def ask(self) -> None:
        """Was the reading that is shown now right?"""
        reading = self._own_reading(self.tr("“Was I right?” works with a camera, while a face is shown."))
        if reading is not None:
            own = self._applied
            self.judging.ask(reading, own is not None and own.track == reading.track)

    def close_question(self) -> bool:
        """Take a question back; returns whether there was one."""
        return self.judging.strip.close_question()

    def open_about(self) -> None:
        """Show what is known of the user."""
        if self.dialog is None:
            self.dialog = ProfileDialog(self._preferences, self._own, self._marks, self._jobs, self._window)
            self.dialog.finished.connect(self._about_ended)
            self.dialog.open()

    @Slot(int)
    def _about_ended(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        if result == ProfileDialog.CALIBRATE:
            self.open_guide()
