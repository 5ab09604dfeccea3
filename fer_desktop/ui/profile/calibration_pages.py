"""The three pages of the guide *Show me these faces*: what will happen, the faces, what came of it."""

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
from fer_desktop.ui.widgets.metrics_table import FigureTable

EMOJI_SIDE = 28 * SPACE
SMALL_SIDE = 7 * SPACE
A_ROW = 4
PROGRESS_STEPS = 1000


class IntroPage(QWidget):
    """What will happen, and what is kept."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        column.addWidget(label(self.tr("Show me these faces"), "title", wrap=True))
        first, *others = self._texts()
        column.addWidget(label(first, wrap=True))
        column.addLayout(_to_come())
        for text in others:
            column.addWidget(label(text, wrap=True))
        column.addStretch(1)

    def _texts(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Imitate eight emoji, one after the other: 20 seconds in all. The first is your face at "
                "rest. Exaggerate as little as you do in a call."
            ),
            self.tr(
                "Sit as you usually sit, in good light, alone in the picture. The time stands still while "
                "your face is not seen; an emotion that does not come to you can be skipped."
            ),
            self.tr(
                "No picture is stored. What the model said of each frame is held until the end of this "
                "guide; then you decide whether to keep what was learned: eight numbers, on this computer."
            ),
        )


def _to_come() -> QGridLayout:
    """The eight emoji with their names."""
    grid = QGridLayout()
    grid.setSpacing(SPACE)
    for index, emotion in enumerate(EMOTIONS):
        art = EmojiView(emotion, SMALL_SIDE)
        art.setFixedHeight(SMALL_SIDE)
        name = label(emotion_label(emotion), "small")
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row, column = divmod(index, A_ROW)
        grid.addWidget(art, 2 * row, column)
        grid.addWidget(name, 2 * row + 1, column)
    return grid


class FacesPage(QWidget):
    """The emoji to imitate, how long still, and whether the face is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.emoji = EmojiView(EMOTIONS[0], EMOJI_SIDE)
        self.name = label(role="hero")
        self.order = label(role="strong")
        self.following = label(role="muted", wrap=True)
        self.seen = label(role="muted", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximum(PROGRESS_STEPS)
        self.progress.setAccessibleName(self.tr("Progress of the guide"))
        column = QVBoxLayout(self)
        set_spacing(column, 0, 1)
        column.addWidget(self.emoji, 1)
        for text in (self.name, self.order, self.following, self.seen):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addWidget(self.progress)
        self.seen.setMinimumHeight(2 * self.seen.fontMetrics().lineSpacing())

    def show_step(self, steps: CalibrationSequence, trouble: str) -> None:
        """Show where the guide is; ``trouble`` says in a sentence why its time stands still."""
        step = steps.step
        if step is None:
            return
        self.emoji.set_emoji(step.emotion)
        self.name.setText(emotion_label(step.emotion))
        self.order.setText(self._order(steps, step))
        self.following.setText(self._following(steps.next))
        self.seen.setText(trouble or self.tr("Your face is seen."))
        self.progress.setValue(round(PROGRESS_STEPS * steps.progress))

    def _order(self, steps: CalibrationSequence, step: CalibrationStep) -> str:
        seconds = max(1, -int(-steps.left_s // 1))
        text = self.tr("Hold it: {0}") if steps.holding else self.tr("Get ready: {0}")
        return text.format(seconds)

    def _following(self, step: CalibrationStep | None) -> str:
        return (
            self.tr("Then: {0}").format(emotion_label(step.emotion))
            if step
            else self.tr("This is the last one.")
        )


class OutcomePage(QWidget):
    """How the shots that were held out are read before and after."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label(role="title", wrap=True)
        self.text = label(wrap=True)
        self.table = FigureTable(self.tr("Held-out shots read rightly, by emotion"))
        self.note = label(role="small", wrap=True)
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        for part in (self.title, self.text, self.table, self.note):
            column.addWidget(part)
        column.addStretch(1)

    def show_lesson(self, lesson: CalibrationResult | None) -> None:
        """Show what was learned; None: too little was seen."""
        self.table.setVisible(lesson is not None)
        self.note.setVisible(lesson is not None)
        if lesson is None:
            self.title.setText(self.tr("Too little was seen"))
            self.text.setText(
                self.tr(
                    "Your face at rest and at least one emotion are needed. Sit in good light and try again."
                )
            )
            return
        self.title.setText(self._title(lesson))
        self.text.setText(self._told(lesson))
        self.table.show_rows(
            (self.tr("Emotion"), self.tr("Before"), self.tr("After"), self.tr("Of")),
            [
                (emotion_label(emotion), str(check.before), str(check.after), str(check.count))
                for emotion, check in lesson.checks.items()
            ],
        )
        self.note.setText(
            self.tr(
                "These shots were not learned from, but they are of the same minute: on another day, in "
                "another light, expect less. The fit moves every probability only a little and counts for "
                "your face alone."
            )
        )

    def _title(self, lesson: CalibrationResult) -> str:
        total = lesson.total
        if not lesson.helps:
            return self.tr("No fit this time")
        if total.after == total.before:
            return self.tr("Hardly a difference")
        return self.tr("Your personal fit is ready")

    def _told(self, lesson: CalibrationResult) -> str:
        total = lesson.total
        figures = self.tr("On shots held out for this check: right before {0} of {1}, after {2} of {1}.")
        told = figures.format(total.before, total.count, total.after)
        if lesson.helps:
            return told
        worse = self.tr("What was learned would not make more readings right, so it is not offered.")
        return f"{told} {worse}"
