"""A Live window with everything around it that a test needs: a camera, a recogniser, a user who agrees."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fer_desktop.core.emotions import EMOTIONS, Emotion, plain
from fer_desktop.core.settings import LiveSettings, Settings
from fer_desktop.media.sources.camera import CameraInfo
from fer_desktop.media.sources.looped_video import looped
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.recognizer import Reading
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.ui.live.source_selector import LiveSources
from fer_desktop.ui.state.consent import Answer
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.workers.jobs import JobRunner
from tests.qt.workers.live_parts import Frames

WAIT_MS = 20_000
LEFT, RIGHT = Face(4, 12, 20, 20), Face(40, 10, 12, 12)
CAMERAS = [CameraInfo("usb-1", "Built-in", 0, 0), CameraInfo("usb-2", "On the desk", 1, 0)]


def reading(emotion, face=LEFT, track=1, p=0.9, reasons=()):
    probabilities = np.full(8, (1 - p) / 7, np.float32)
    best = emotion or Emotion.SADNESS
    probabilities[EMOTIONS.index(best)] = p
    return Reading(face, track, probabilities, emotion, tuple(reasons))


class Answers:
    """A recogniser that sees what the test wants."""

    def __init__(self, *readings):
        self.readings = list(readings)
        self.error = None
        self.personal = None

    def read(self, frame, t=None, personalized_face=None):
        self.personal = personalized_face
        if self.error is not None:
            raise self.error
        return list(self.readings)

    def reset(self):
        pass


class Agrees:
    def __init__(self):
        self.agrees, self.instead = True, None
        self.asked = []

    def ask(self, purpose, parent=None):
        return self.answer(purpose) is Answer.YES

    def answer(self, purpose, parent=None):
        self.asked.append(purpose)
        return self.instead or (Answer.YES if self.agrees else Answer.NO)


@dataclass
class Chooses:
    """Answers for the user in the file dialogs."""

    video_path: Path | None = None
    snapshot_path: Path | None = None
    proposed: Path | None = None

    def video(self, parent, folder):
        return self.video_path

    def snapshot(self, parent, proposed):
        self.proposed = proposed
        return self.snapshot_path


class Stage:
    """A Live window with everything around it."""

    def __init__(self, qtbot, load=None):
        self.seen = Answers(reading(Emotion.HAPPINESS))
        known = LiveSettings(known_cameras="\n".join(info.id for info in CAMERAS))
        self.preferences = Preferences(Settings(name="Anna", live=known), save=lambda settings: None)
        self.consent, self.files, self.jobs = Agrees(), Chooses(), JobRunner()
        self.cameras = list(CAMERAS)
        self.asked = 0
        self.sources = []
        self.make = lambda info: Frames(name=info.name)
        sources = LiveSources(self._cameras, self._camera, lambda path: looped(VideoFile(path)))
        self.window = LiveWindow(
            self.preferences, self.consent, self.jobs, load or (lambda: self.seen), sources, self.files
        )
        self.left = []
        self.window.back_to_menu.connect(lambda: self.left.append("menu"))
        self.window.closed.connect(lambda: self.left.append("closed"))
        qtbot.addWidget(self.window)
        self.qtbot = qtbot

    def _cameras(self):
        self.asked += 1
        return list(self.cameras)

    def _camera(self, info):
        self.sources.append(self.make(info))
        return self.sources[-1]

    def show(self, camera_id=None):
        self.window.show()
        self.window.start_camera(camera_id)
        return self

    def until(self, condition):
        self.qtbot.waitUntil(condition, timeout=WAIT_MS)

    def until_emoji(self, name):
        result = self.window.view.result
        self.until(lambda: result.emoji.isEnabled() and plain(result.emoji.name) == name)

    def until_problem(self):
        message = self.window.view.placeholder
        self.until(lambda: message.isVisible() and message.retry.isVisible())
        return message.sentence.text()

    def end(self):
        self.window.shutdown()
        self.jobs.shutdown()
