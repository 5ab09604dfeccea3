"""The pages of *Teach it my face*: introduction, expressions, outcome."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.recognition.personal_fit import CalibrationResult
from fer_desktop.ui.profile.calibration_steps import CalibrationSequence, CalibrationStep
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import label, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.metrics_table import MetricsTable

EMOJI_SIDE = 28 * SPACE
SMALL_SIDE = 7 * SPACE
COLUMNS = 4
PROGRESS_STEPS = 1000


class IntroPage(QWidget):
    """Says what will happen, and what is stored."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        column.addWidget(label(self.tr("Teach it my face"), "title", wrap=True))
        first, *others = self._texts()
        column.addWidget(label(first, wrap=True))
        column.addLayout(_emoji_grid())
        for text in others:
            column.addWidget(label(text, wrap=True))
        column.addStretch(1)

    def _texts(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Imitate eight emoji, one after the other. It takes 20 seconds and starts with your resting "
                "face. Don't exaggerate: show your expressions as you would in a call."
            ),
            self.tr(
                "Sit as usual, in good light, with nobody else in the picture. The countdown waits while "
                "your face is out of sight. You can skip an emotion that you find hard to show."
            ),
            self.tr(
                "No pictures are stored. At the end you choose whether to keep the calibration: eight "
                "numbers, on this computer. The predictions for your frames are deleted when this dialog "
                "closes."
            ),
        )


def _emoji_grid() -> QGridLayout:
    """The eight emoji with their names."""
    grid = QGridLayout()
    grid.setSpacing(SPACE)
    for index, emotion in enumerate(EMOTIONS):
        art = EmojiView(emotion, SMALL_SIDE)
        art.setFixedHeight(SMALL_SIDE)
        name = label(emotion_label(emotion), "small")
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row, column = divmod(index, COLUMNS)
        grid.addWidget(art, 2 * row, column)
        grid.addWidget(name, 2 * row + 1, column)
    return grid


class FacesPage(QWidget):
    """The emoji to imitate, the countdown, and whether the face is in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.emoji = EmojiView(EMOTIONS[0], EMOJI_SIDE)
        self.name = label(role="hero")
        self.countdown = label(role="strong")
        self.following = label(role="muted", wrap=True)
        self.status = label(role="muted", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximum(PROGRESS_STEPS)
        self.progress.setAccessibleName(self.tr("Calibration progress"))
        column = QVBoxLayout(self)
        set_spacing(column, 0, 1)
        column.addWidget(self.emoji, 1)
        for text in (self.name, self.countdown, self.following, self.status):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addWidget(self.progress)
        self.status.setMinimumHeight(2 * self.status.fontMetrics().lineSpacing())

    def show_step(self, steps: CalibrationSequence, problem: str) -> None:
        """Show the current step; ``problem`` says why the countdown waits, or is empty."""
        step = steps.step
        if step is None:
            return
        self.emoji.set_emoji(step.emotion)
        self.name.setText(emotion_label(step.emotion))
        self.countdown.setText(self._countdown(steps, step))
        self.following.setText(self._following(steps.next))
        self.status.setText(problem or self.tr("Your face is in sight."))
        self.progress.setValue(round(PROGRESS_STEPS * steps.progress))

    def _countdown(self, steps: CalibrationSequence, step: CalibrationStep) -> str:
        seconds = max(1, -int(-steps.left_s // 1))
        text = self.tr("Hold it: {0}") if steps.holding else self.tr("Get ready: {0}")
        return text.format(seconds)

    def _following(self, step: CalibrationStep | None) -> str:
        return (
            self.tr("Next: {0}").format(emotion_label(step.emotion))
            if step
            else self.tr("This is the last one.")
        )


class OutcomePage(QWidget):
    """How many test frames are right before and after the calibration."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label(role="title", wrap=True)
        self.text = label(wrap=True)
        self.table = MetricsTable(self.tr("Test frames that are right, by emotion"))
        self.note = label(role="small", wrap=True)
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        for part in (self.title, self.text, self.table, self.note):
            column.addWidget(part)
        column.addStretch(1)

    def show_calibration(self, calibration: CalibrationResult | None) -> None:
        """Show a calibration; None: there were too few samples."""
        self.table.setVisible(calibration is not None)
        self.note.setVisible(calibration is not None)
        if calibration is None:
            self.title.setText(self.tr("Not enough to learn from"))
            self.text.setText(
                self.tr(
                    "The program needs your resting face and at least one emotion. Sit in good light and try "
                    "again."
                )
            )
            return
        self.title.setText(self._title(calibration))
        self.text.setText(self._summary(calibration))
        self.table.show_rows(
            (self.tr("Emotion"), self.tr("Before"), self.tr("After"), self.tr("Frames")),
            [
                (emotion_label(emotion), str(check.before), str(check.after), str(check.count))
                for emotion, check in calibration.checks.items()
            ],
        )
        self.note.setText(
            self.tr(
                "The test frames were not used for learning, but they are from the same minute: expect less "
                "on another day or in other light. The calibration changes each probability only a little, "
                "and only for your face."
            )
        )

    def _title(self, calibration: CalibrationResult) -> str:
        total = calibration.total
        if not calibration.helps:
            return self.tr("No calibration this time")
        if total.after == total.before:
            return self.tr("Hardly any difference")
        return self.tr("Your personal calibration is ready")

    def _summary(self, calibration: CalibrationResult) -> str:
        total = calibration.total
        figures = self.tr("In a check on test frames: right before {0} of {1}, after {2} of {1}.")
        summary = figures.format(total.before, total.count, total.after)
        if calibration.helps:
            return summary
        return f"{summary} " + self.tr("The calibration would not improve your readings, so it isn't used.")
