"""*Show me these faces*, with scripted people in front of the camera."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.quality import Reason
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.profile.calibration_dialog import CalibrationDialog
from fer_desktop.ui.state.live_output import NO_OUTPUT, LiveOutput
from tests.unit.recognition.test_personal_fit import SAD_AT_REST, Person


def shown(t: float, prediction, faces: int = 1, reasons: tuple[Reason, ...] = ()) -> LiveOutput:
    readings = tuple(
        Reading(Face(9 * n, 9, 9, 9), n, prediction, None, reasons, prediction) for n in range(1, faces + 1)
    )
    view = SimpleNamespace(t=t, readings=readings)
    return LiveOutput(view, readings[0] if readings else None)


class Sitting:
    """A person in front of the guide, who does what it says."""

    def __init__(self, guide: CalibrationDialog, person: Person) -> None:
        self.guide, self.person, self.t = guide, person, 0.0

    def go(self, seconds: float, **options) -> None:
        end = self.t + seconds
        while self.t < end and self.guide.pages.currentIndex() == 1:
            self.t += 0.05
            emotion = Emotion(self.guide.faces.emoji.name)
            self.guide.on_output(shown(self.t, self.person.shows(emotion, 1)[0], **options))


@pytest.fixture
def guide(qtbot) -> CalibrationDialog:
    made = CalibrationDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def test_from_the_first_page_to_a_fit(guide, qtbot):
    sitting = Sitting(guide, Person(1, **SAD_AT_REST))
    guide.on_output(shown(0, sitting.person.shows(Emotion.NEUTRAL, 1)[0]))
    assert guide.pages.currentIndex() == 0
    qtbot.keyClick(guide, Qt.Key.Key_Return)
    assert guide.faces.name.text() == "Neutral"
    sitting.go(1)
    assert "Get ready" in guide.faces.countdown.text()
    assert "Happiness" in guide.faces.following.text()
    sitting.go(1)
    assert "Hold it" in guide.faces.countdown.text()
    sitting.go(30)
    assert sitting.t == pytest.approx(20, abs=1)
    assert guide.calibration is not None
    assert guide.calibration.helps
    total = guide.calibration.total
    assert guide.outcome.text.text().endswith(
        f"right before {total.before} of {total.count}, after {total.after} of {total.count}."
    )
    assert len(guide.outcome.table.texts()) == len(EMOTIONS)
    guide.use.click()
    assert guide.result() == CalibrationDialog.DialogCode.Accepted


def test_the_first_shot_tells_whose_face_it_is(guide):
    told = []
    guide.started.connect(told.append)
    guide.begin()
    sitting = Sitting(guide, Person(0))
    sitting.go(1.2)
    assert told == []
    sitting.go(2)
    assert [reading.track for reading in told] == [1]


def test_only_one_good_face_is_learned_from(guide):
    guide.begin()
    sitting = Sitting(guide, Person(0))
    sitting.go(0.5)
    before = guide.faces.progress.value()
    sitting.go(5, faces=2)
    assert "Only yours" in guide.faces.status.text()
    sitting.go(5, faces=0)
    assert "No face" in guide.faces.status.text()
    sitting.go(5, reasons=(Reason.DARK,))
    assert "too dark" in guide.faces.status.text()
    guide.on_output(NO_OUTPUT)
    assert "paused" in guide.faces.status.text()
    assert guide.faces.progress.value() == before
    sitting.go(0.5, reasons=(Reason.TIED,))
    assert guide.faces.progress.value() > before


def test_an_emotion_can_be_skipped_but_not_the_face_at_rest(guide, qtbot):
    guide.begin()
    assert not guide.skip.isEnabled()
    sitting = Sitting(guide, Person(1, **SAD_AT_REST))
    sitting.go(3.6)
    assert guide.faces.name.text() == "Happiness"
    qtbot.keyClick(guide, Qt.Key.Key_S)
    assert guide.faces.name.text() == "Surprise"
    sitting.go(30)
    assert guide.calibration is not None
    assert Emotion.HAPPINESS not in guide.calibration.checks


def test_who_skips_all_learns_nothing_and_may_try_again(guide):
    guide.begin()
    sitting = Sitting(guide, Person(0))
    sitting.go(3.6)
    while guide.pages.currentIndex() == 1:
        guide.skip.click()
    assert guide.outcome.title.text() == "Not enough to learn from"
    assert guide.use.isHidden()
    guide.retry.click()
    assert (guide.pages.currentIndex(), guide.faces.name.text()) == (1, "Neutral")
    assert guide.faces.progress.value() == 0


def test_what_does_not_help_is_not_offered(guide):
    guide.begin()

    class Wavers(Person):
        """Looks sad at rest, but only at first."""

        def shows(self, emotion, count=1, **options):
            held = guide.faces.progress.value() % 1000
            sad = Person(held, **SAD_AT_REST) if guide._steps.left_s > 0.75 else Person(held, neutral=-2)
            return sad.shows(emotion, count, clarity=1.2)

    Sitting(guide, Wavers(0)).go(30)
    assert guide.calibration is not None
    assert not guide.calibration.helps
    assert guide.outcome.title.text() == "No calibration this time"
    assert guide.use.isHidden()


def test_cancel_learns_nothing(guide, qtbot):
    guide.begin()
    Sitting(guide, Person(0)).go(5)
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert guide.result() == CalibrationDialog.DialogCode.Rejected
    assert guide.calibration is None


def test_every_control_says_what_it_is(guide):
    for each in guide.findChildren(QPushButton):
        assert each.toolTip(), each.text()
        assert each.accessibleName(), each.text()
