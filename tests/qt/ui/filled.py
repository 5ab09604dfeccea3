"""The windows of results with results in them: a photo of several faces, an analysed video, past sessions."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from pytestqt.qtbot import QtBot

from fer_desktop.sessions.model import Row, SourceKind, no_face
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.history.history_window import HistoryWindow
from fer_desktop.ui.photo.photo_window import PhotoWindow
from fer_desktop.ui.state.consent import Consent
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.video.queue import QueuedVideo, QueueState
from fer_desktop.ui.video.video_window import VideoWindow
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.photo_jobs import PhotoReader
from tests.qt.ui import windows
from tests.support.settings import change
from tests.unit.sessions.made import scored, unknown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from fer_desktop.recognition.detection.boxes import Frame
    from fer_desktop.recognition.recognizer import Reading, Recognizer

WAIT_MS = 20_000
LONG_NAME = "The second part of a conversation with a very long name, cut by somebody else.mkv"


@dataclass(frozen=True)
class Known:
    """A recognizer that has read its only picture already."""

    readings: list[Reading]

    def read(self, frame: Frame, t: float | None = None) -> list[Reading]:
        """What was read."""
        return self.readings


@dataclass(frozen=True)
class Results:
    """What was read once for all windows: a picture, and a history with three sessions."""

    photo: Path
    readings: list[Reading]
    history: Path


def results_in(folder: Path, astronaut: Frame, recognizer: Recognizer) -> Results:
    """Make a picture and a history, and read the picture with the shipped model."""
    picture = group(astronaut)
    photo = folder / "group.png"
    photo.write_bytes(cv2.imencode(".png", picture)[1].tobytes())
    shutil.copy(photo, folder / "second.png")
    history = folder / "history.db"
    _record(history, "Video.mp4", SourceKind.VIDEO, [scored(n / 2) for n in range(8)])
    _record(
        history, "Desk camera", SourceKind.CAMERA, [scored(0), no_face(1), unknown(2), scored(3, "sadness")]
    )
    both = [scored(n / 2, emotion, face) for n in range(8) for face, emotion in ((1, "anger"), (2, "fear"))]
    _record(
        history, LONG_NAME, SourceKind.VIDEO, both, "The file is cut off or damaged: it was read up to 4.0 s."
    )
    return Results(photo, recognizer.read(picture), history)


def group(astronaut: Frame) -> Frame:
    """A picture of three faces, one of them too blurred to be read, (380, 900, 3) BGR."""
    head = astronaut[:360, 60:420]
    frame = np.full((380, 900, 3), 110, np.uint8)
    small = cv2.resize(head, (240, 240), interpolation=cv2.INTER_AREA)
    for left, each in ((10, head), (380, small), (630, cv2.GaussianBlur(small, (0, 0), 5))):
        frame[10 : 10 + len(each), left : left + len(each)] = each
    return frame


def _record(history: Path, title: str, kind: SourceKind, rows: list[Row], incomplete: str = "") -> None:
    with Recorder(history, kind, title, f"/videos/{title}", {"every_s": 0.5}) as recorder:
        recorder.add_rows(rows)
        recorder.finish(4.0, incomplete)


class FilledWindows:
    """Opens one window after the other and shows each of its pages."""

    def __init__(self, qtbot: QtBot, preferences: Preferences, jobs: JobRunner, results: Results) -> None:
        self._qtbot, self._preferences, self._jobs, self._results = qtbot, preferences, jobs, results
        history_file().parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(results.history, history_file())

    def all(self) -> Iterator[tuple[str, QWidget]]:
        """Every window with something in it, by a name, shown."""
        yield from self.photo()
        yield from self.video()
        yield from self.history()

    def photo(self) -> Iterator[tuple[str, PhotoWindow]]:
        """Photo with a folder and several faces: one that was read, one that is unknown, and all of them."""
        change(self._preferences, consent_files=True)
        window = PhotoWindow(
            self._preferences,
            Consent(self._preferences),
            self._jobs,
            PhotoReader(lambda: Known(self._results.readings)),
        )
        window.show()
        window.open_paths([self._results.photo])
        self._qtbot.waitUntil(lambda: window.result is not None, timeout=WAIT_MS)
        yield "photo", window
        window.page.step(-1)
        yield "photo, unknown", window
        window.page.toolbar.all_faces.click()
        yield "photo, all faces", window
        windows.close(window)

    def video(self) -> Iterator[tuple[str, VideoWindow]]:
        """Video with two analysed videos."""
        window = VideoWindow(self._preferences, Consent(self._preferences), self._jobs)
        window.show()
        videos = [
            QueuedVideo(Path(name), QueueState.DONE, number)
            for number, name in ((1, "Video.mp4"), (3, LONG_NAME))
        ]
        window.queue.videos.extend(videos)
        window.start.results_requested.emit()
        self._qtbot.waitUntil(lambda: window.pages.currentIndex() == 2, timeout=WAIT_MS)
        yield "video", window
        window.tools.begin("Video.mp4")
        window.tools.show_progress(0.5, 30)
        yield "video, writing", window
        window.shutdown()
        windows.close(window)

    def history(self) -> Iterator[tuple[str, HistoryWindow]]:
        """History: its list, a session with its chart and its table, and two compared."""
        window = HistoryWindow(self._preferences, self._jobs)
        window.show()
        self._settle(window)
        yield "list", window
        sessions = window.list.list.rows.sessions
        window.open_session(next(session for session in sessions if session.title == LONG_NAME))
        self._settle(window)
        yield "session", window
        window.session.chart.as_table.click()
        yield "session, table", window
        window.go_back()
        self._settle(window)
        window.list.list.select(0, 1)
        window.compare_selected()
        self._settle(window)
        yield "comparison", window
        windows.close(window)

    def _settle(self, window: HistoryWindow) -> None:
        self._qtbot.waitUntil(window.busy.isHidden, timeout=WAIT_MS)
