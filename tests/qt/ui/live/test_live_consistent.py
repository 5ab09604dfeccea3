"""What Live shows belongs together in every painted frame, nothing moves, and nothing of a source stays."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton

from fer_desktop.core.emotions import NO_FACE, Emotion, plain
from fer_desktop.ui.live.minute_chart import COLUMNS, MinuteChart
from fer_desktop.ui.live.source_selector import Purpose
from fer_desktop.ui.state.consent import Answer, Consent, ConsentDialog
from fer_desktop.ui.text.emotion_labels import emotion_label, percent
from tests.qt.ui import windows
from tests.qt.ui.live import live_states
from tests.qt.ui.live.live_stage import Stage, reading
from tests.support.clips import write_clip

CHANGES = 3
FRAMES_A_MOOD = 9
PATIENCE_MS = 120_000
"""The real model reads some hundred frames meanwhile, on a machine that may be busy."""


@pytest.fixture
def stage(qtbot):
    made = Stage(qtbot)
    yield made
    made.end()


class Moody:
    """The real classifier, for which the face changes every few frames."""

    def __init__(self, classifier):
        self._classifier, self.info, self._count = classifier, classifier.info, 0

    def predict(self, pixels):
        self._count += 1
        return np.roll(self._classifier.predict(pixels), self._count // FRAMES_A_MOOD, axis=1)


class Screen(QObject):
    """Notes what each part showed when it was last painted, and at each new frame what is on the screen."""

    def __init__(self, window):
        super().__init__(window)
        result, picture = window.view.result, window.view.picture
        self.parts = {
            result.emoji: lambda: plain(result.emoji.name),
            result.name: result.name.text,
            result.likelihood: result.likelihood.text,
            result.table: lambda: result.table.probabilities[:1],
            picture: lambda: [box.text for box in picture.boxes if box.chosen],
        }
        self.painted, self.frames = {}, []
        for each in (*self.parts, window):
            each.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched in self.parts:
            self.painted[watched] = self.parts[watched]()
        elif event.type() == QEvent.Type.UpdateRequest:
            self.frames.append(tuple(self.painted.get(each) for each in self.parts))
        return False

    def emotions(self):
        """The emotions on the screen, without repetitions."""
        names = [frame[0] for frame in self.frames if frame[0] in list(Emotion)]
        return [name for name, before in zip(names, [None, *names], strict=False) if name != before]


def test_all_five_agree_after_each_paint(stage, look, tmp_path, astronaut, recognizer, monkeypatch):
    look.set_reduced_motion(False)
    monkeypatch.setattr(recognizer, "classifier", Moody(recognizer.classifier))
    monkeypatch.setattr(stage, "seen", recognizer)
    stage.window.show()
    screen = Screen(stage.window)
    frames = [np.ascontiguousarray(np.roll(astronaut, step, axis=1)) for step in range(10)]
    stage.window.start_video(write_clip(tmp_path / "moods.mp4", frames, rate=25))
    stage.qtbot.waitUntil(lambda: len(screen.emotions()) > CHANGES, timeout=PATIENCE_MS)
    scored = [frame for frame in screen.frames if frame[0] in list(Emotion)]
    for emoji, name, likelihood, top, boxes in scored:
        [(first, share)] = top
        assert name == emotion_label(emoji) == emotion_label(first)
        assert boxes == [name]
        assert percent(share, 0) in likelihood


def test_no_control_moves_when_a_state_changes(desktop):
    window = live_states.shown(desktop)
    for size in ((1264, 736), (1366, 768)):
        window.resize(*size)
        places = {}
        for name in live_states.all_states(window):
            if name == "camera in use":
                break
            for control in window.findChildren(QAbstractButton):
                in_bar = window.view.controls.isAncestorOf(control) or window.view.header.isAncestorOf(
                    control
                )
                if in_bar and control.isVisible():
                    place = (control.mapTo(window, QPoint()), control.size())
                    assert places.setdefault(control, place) == place, f"{name}: {control.text()}"
        assert len(places) > 10
        window.me.feedback.bar.hide()
        window.banner.hide()
    windows.close(window)


def _on_screen(window):
    """Whatever of a source is in sight."""
    view = window.view
    texts = (view.result.name.text(), view.result.likelihood.text(), view.placeholder.title.text())
    return (
        *texts,
        view.result.emoji.name,
        view.analysis_badge.isVisible(),
        bool(view.result.table.probabilities),
    )


NOTHING = ("Not analysed", "", "", NO_FACE, False, False)


def test_a_closed_source_leaves_nothing_behind_the_next_question(stage, monkeypatch):
    stage.show().until_emoji(Emotion.HAPPINESS)
    stage.window.close()
    behind = [_on_screen(stage.window)]
    stage.until(lambda: stage.left == ["menu", "closed"])
    monkeypatch.setattr(
        stage.consent, "answer", lambda *_: behind.append(_on_screen(stage.window)) or Answer.NO
    )
    stage.show()
    assert behind == [NOTHING] * 2
    assert not stage.window.isVisible()


def test_instead_of_the_camera_a_video_or_the_screen_is_offered(stage):
    stage.consent.instead = Answer.SOMETHING_ELSE
    stage.show()
    panel = stage.window.view.placeholder
    stage.until(lambda: panel.video.isVisible() and panel.draw.isVisible())
    assert not panel.retry.isVisible()
    assert stage.sources == []
    assert stage.window.isVisible()
    stage.consent.instead = None
    panel.camera.click()
    assert stage.consent.asked == [Purpose.CAMERA] * 2
    stage.until_emoji(Emotion.HAPPINESS)


def test_only_the_question_about_the_camera_has_the_third_answer(qtbot, preferences):
    for purpose in Purpose:
        dialog = ConsentDialog(purpose)
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.instead.isVisible() is (purpose is Purpose.CAMERA)
    dialog = ConsentDialog(Purpose.CAMERA)
    qtbot.addWidget(dialog)
    dialog.instead.click()
    assert dialog.result() == ConsentDialog.SOMETHING_ELSE
    assert Consent(preferences).answer is not None


def test_a_video_is_never_mirrored_and_a_camera_only_if_chosen(stage, tmp_path, astronaut):
    stage.show().until_emoji(Emotion.HAPPINESS)
    picture = stage.window.view.picture
    assert picture.mirrored
    stage.window.cameras.mirror.trigger()
    assert not picture.mirrored
    assert picture.accessibleName() == "Picture of the camera"
    stage.window.cameras.mirror.trigger()
    stage.window.start_video(write_clip(tmp_path / "video.mp4", [astronaut] * 3))
    stage.until(lambda: stage.window.view.status.source.text() == "video.mp4")
    assert not picture.mirrored


def test_the_last_minute_keeps_a_minute_and_names_its_moments(qtbot):
    chart = MinuteChart()
    qtbot.addWidget(chart)
    chart.resize(600, 72)
    happy = reading(Emotion.HAPPINESS)
    for step in range(10 * 90):
        chart.add(step / 10, happy.probabilities, happy.emotion)
    assert len(chart.moments) == COLUMNS
    assert "Happiness" in chart.text_at(QPoint(500, 10))
    assert chart.accessibleDescription().startswith("Happiness")
    shot = chart.grab().toImage()
    chart.clear()
    assert chart.grab().toImage() != shot
    assert chart.moments == ()


def test_a_new_camera_shows_its_picture_and_the_mirror_first(stage):
    stage.preferences.update_live(known_cameras="")
    stage.show()
    stage.until(
        lambda: stage.window.setup.dialog is not None and stage.window.setup.dialog.cameras.count() == 2
    )
    dialog = stage.window.setup.dialog
    dialog.mirror.click()
    assert not stage.window.view.picture.mirrored
    assert not dialog.picture.mirrored
    dialog.cameras.setCurrentIndex(1)
    dialog.cameras.activated.emit(1)
    stage.until(lambda: stage.window.view.status.source.text() == "On the desk")
    stage.until(lambda: stage.window.session.source is not None and bool(stage.window.view.picture.boxes))
    stage.qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert stage.preferences.settings.live.known_cameras == "usb-2"
    assert stage.window.setup.dialog is None


def test_a_refused_camera_is_turned_off(stage):
    stage.preferences.update_live(known_cameras="")
    stage.show()
    stage.until(lambda: stage.window.setup.dialog is not None)
    stage.window.setup.dialog.reject()
    stage.until(lambda: stage.sources[0].closed.is_set())
    assert stage.window.view.placeholder.video.isVisible()
    assert not stage.window.view.analysis_badge.isVisible()
