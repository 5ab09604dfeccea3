"""Makes the pictures of the README and the guide: ``python -m tools.guide_images.make_images [NAME...]``.

The face is that of the astronaut Eileen Collins, from a NASA portrait in the public domain. The sessions in
the pictures of History are invented (`sample_sessions.py`). Without a name, all pictures are made.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import av
import numpy as np
from PIL import Image
from PySide6.QtCore import QBuffer, QLocale, QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget
from skimage import data, io

from fer_desktop.app.run import application
from fer_desktop.app.window_manager import WindowManager, live_sources
from fer_desktop.core.emotions import NO_FACE
from fer_desktop.core.errors import VirtualCameraMissing
from fer_desktop.core.settings import Settings
from fer_desktop.media.virtual_camera.compositor import VirtualCameraMode
from fer_desktop.models.loading import load_recognizer
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.help.help_window import HelpWindow
from fer_desktop.ui.history.history_window import HistoryWindow
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.ui.state.app_context import AppContext
from fer_desktop.ui.state.consent import Answer, Consent, Purpose
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme import theme
from fer_desktop.ui.video.video_window import VideoWindow
from fer_desktop.ui.widgets.controls import PathLabel
from tools.guide_images.call_video import RecordingCamera, write_call_video
from tools.guide_images.call_window import CallWindow, grab_screen, show_call
from tools.guide_images.sample_sessions import FIRST_TRY, SECOND_TRY, record_sessions
from tools.guide_images.sample_user import CALIBRATION, camera_with, store_marks
from tools.guide_images.screen_region import picker_over_a_call, with_busy_camera
from tools.guide_images.small_images import small_copy

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
TIMEOUT_S = 60.0
SETTLING_S = 1.0
RATE = 10
SIDE = 512
ABOUT_ME_WIDTH, ABOUT_ME_HEIGHT = 1000, 820
SETTINGS_HEIGHT = 1600


class GivenConsent(Consent):
    """Stands in for a user who says Yes."""

    def answer(self, purpose: Purpose, parent: QWidget | None = None) -> Answer:
        return Answer.YES


def _wait(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + TIMEOUT_S
    while not condition():
        application().processEvents()
        if time.monotonic() > deadline:
            raise RuntimeError("the program did not get there in time")
        time.sleep(0.01)


def _settle() -> None:
    end = time.monotonic() + SETTLING_S
    _wait(lambda: time.monotonic() > end)


def _save_window(window: QWidget, name: str) -> None:
    _settle()
    _save(window.grab(), name)


def _save(picture: QPixmap, name: str) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    IMAGES.mkdir(exist_ok=True)
    Image.open(BytesIO(buffer.data().data())).convert("RGB").save(IMAGES / f"{name}.png", optimize=True)
    small_copy(IMAGES / f"{name}.png")


# Videos


def _write_video(path: Path, frames: Iterator[np.ndarray]) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=RATE)
        stream.height, stream.width = SIDE, SIDE
        stream.pix_fmt = "yuv420p"
        for frame in frames:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(frame, "rgb24")))
        container.mux(stream.encode(None))
    return path


def _portrait(seconds: float) -> Iterator[np.ndarray]:
    for _ in range(round(seconds * RATE)):
        yield data.astronaut()


def _coming_and_going(seconds: float) -> Iterator[np.ndarray]:
    """The portrait moves to the side and back; for a while, the face is outside."""
    portrait = data.astronaut()
    count = round(seconds * RATE)
    for number in range(count):
        away = max(0.0, np.sin(2 * np.pi * number / count - 0.5)) ** 2
        shift = round(0.75 * SIDE * away)
        frame = np.full_like(portrait, 120)
        frame[:, : SIDE - shift] = portrait[:, shift:]
        yield frame


# The windows


def _menu(desktop: WindowManager, folder: Path) -> None:
    _save_window(desktop.open_menu(), "menu")


def _photo(desktop: WindowManager, folder: Path) -> None:
    path = folder / "astronaut.png"
    io.imsave(path, data.astronaut())
    window = desktop.photo_window()
    window.show()
    window.open_paths([path])
    _wait(lambda: window.result is not None)
    _settle()
    window.path.show_path(f"~/Pictures/{path.name}")
    _save_window(window, "photo")
    window.close()


def _live(desktop: WindowManager, folder: Path) -> None:
    window = desktop.live_window()
    window.show()
    window.start_video(_write_video(folder / "call.mp4", _portrait(8)))
    _wait(lambda: window.view.result.emoji.name != NO_FACE)
    window.view.status.hide()  # the figures of the machine that makes the pictures mean nothing to readers
    _save_window(window, "live")
    window.shutdown()
    window.close()


def _video(desktop: WindowManager, folder: Path) -> None:
    video = _write_video(folder / "launch-talk.mp4", _coming_and_going(24))
    window = desktop.video_window()
    window.show()
    window.open_paths([video])
    _save_window(window, "video-start")
    window.analyse()
    with _paused(window):
        window.running.name.show_path(f"~/Videos/{video.name}")
        _save_window(window, "video-running")
    _wait(lambda: window.pages.currentIndex() == 2)
    window.result.page.source.show_path(f"~/Videos/{video.name}")
    _make_taller(window)
    _save_window(window, "video")
    window.close()


def _make_taller(window: QWidget) -> None:
    """Until the chart is visible."""
    window.resize(window.width(), 1240)


@contextmanager
def _paused(window: VideoWindow) -> Iterator[None]:
    """Pauses in the middle of a video, so that there is time for a picture."""
    _wait(lambda: window.running.bar.value() > 650)
    window.worker.pause(True)
    yield
    window.worker.pause(False)


def _history(desktop: WindowManager, folder: Path) -> None:
    record_sessions(history_file())
    window = desktop.history_window()
    window.show()
    _wait(lambda: len(window.list.list.rows.sessions) > 3 and window.busy.isHidden())
    window.list.path.show_path("~/.local/share/fer-desktop/history.db")
    _save_window(window, "history")
    _session(window)
    _comparison(window)
    window.close()


def _session(window: HistoryWindow) -> None:
    [session] = [row for row in window.list.list.rows.sessions if row.title == SECOND_TRY]
    window.open_session(session)
    _wait(lambda: window.session.isVisible() and window.busy.isHidden())
    before = window.size()
    _make_taller(window)
    _save_window(window, "session")
    window.resize(before)
    window.go_back()


def _comparison(window: HistoryWindow) -> None:
    _wait(lambda: window.list.isVisible() and window.busy.isHidden())
    sessions = enumerate(window.list.list.rows.sessions)
    window.list.list.select(*(row for row, session in sessions if session.title in (FIRST_TRY, SECOND_TRY)))
    window.compare_selected()
    _wait(lambda: window.comparison.isVisible() and window.busy.isHidden())
    _save_window(window, "comparison")


def _virtual_camera(desktop: WindowManager, folder: Path) -> None:
    camera = RecordingCamera()
    window = LiveWindow(
        *(desktop.preferences, desktop.consent, desktop.jobs, load_recognizer, live_sources()),
        call_camera=lambda: camera,
    )
    window.show()
    window.start_video(write_call_video(folder / "call.mp4", 40))
    _wait(lambda: window.view.result.emoji.name != NO_FACE)
    window.virtual_camera.open()
    _virtual_camera_dialog(window, camera)
    window.close()
    window.shutdown()


def _virtual_camera_dialog(window: LiveWindow, camera: RecordingCamera) -> None:
    dialog = window.virtual_camera.dialog
    dialog.start.click()
    for picture, button in dialog.options.pictures.items():
        button.click()
        camera.last = None
        _wait(lambda: camera.last is not None)
        _settle()
        _save_frame(camera, f"virtual-camera-{picture}")
    dialog.options.pictures[VirtualCameraMode.COVERED].click()
    _save_window(dialog, "virtual-camera")
    dialog.show_error(
        VirtualCameraMissing("This computer has no virtual camera yet: install one, then try again.")
    )
    _save_window(dialog, "virtual-camera-install")


def _set_overlay(desktop: WindowManager, enabled: bool) -> None:
    settings = desktop.preferences.settings
    overlay = replace(settings.overlay, enabled=enabled, show_name=enabled)
    desktop.preferences.update(replace(settings, overlay=overlay))


def _overlay(desktop: WindowManager, folder: Path) -> None:
    _set_overlay(desktop, True)
    window = desktop.live_window()
    window.show()
    window.start_video(_write_video(folder / "call.mp4", _portrait(12)))
    overlay, call = window.overlay.overlay, CallWindow()
    _wait(lambda: overlay.shown not in ("", NO_FACE))
    show_call(call)
    _settle()
    overlay.move(call.mapToGlobal(QPoint(24, 84)))
    overlay.raise_()
    _settle()
    _save(grab_screen(call, overlay), "overlay")
    call.close()
    _set_overlay(desktop, False)
    window.close()
    window.shutdown()


def _screen(desktop: WindowManager, folder: Path) -> None:
    picker = picker_over_a_call()
    _settle()
    _save(picker.grab(), "screen-region")
    picker.deleteLater()
    parts = (desktop.preferences, desktop.consent, desktop.jobs, load_recognizer)
    window = LiveWindow(*parts, with_busy_camera(live_sources()))
    window.show()
    window.start_camera()
    _wait(window.view.placeholder.alternatives.isVisible)
    _save_window(window, "camera-in-use")
    window.close()
    window.shutdown()


def _personal_fit(desktop: WindowManager, folder: Path) -> None:
    parts = (desktop.preferences, desktop.consent, desktop.jobs, load_recognizer)
    window = LiveWindow(
        *parts, camera_with(write_call_video(folder / "call.mp4", 60)), own=desktop.personal_fit
    )
    window.show()
    window.start_camera()
    _wait(lambda: window.view.result.emoji.name != NO_FACE)
    window.me.ask()
    window.view.status.hide()  # the figures of the machine that makes the pictures mean nothing to readers
    _save_window(window, "correct-emoji")
    window.me.close_question()
    _calibration(window)
    _about_me(window)
    window.close()
    window.shutdown()


def _about_me(window: LiveWindow) -> None:
    store_marks()
    window.me.open_profile()
    dialog = window.me.profile
    assert dialog is not None
    _wait(dialog.table.isVisible)
    dialog.resize(ABOUT_ME_WIDTH, ABOUT_ME_HEIGHT)
    for label in dialog.findChildren(PathLabel):
        parent = ".config" if "settings" in label.path else ".local/share"
        label.show_path(f"~/{parent}/fer-desktop/{Path(label.path).name}")
    _save_window(dialog, "my-face")
    dialog.close()


def _calibration(window: LiveWindow) -> None:
    window.me.open_calibration()
    guide = window.me.calibration
    assert guide is not None
    guide.begin()
    _wait(lambda: guide.faces.emoji.name == "surprise")
    _save_window(guide, "calibration")
    while guide.pages.currentIndex() == 1:
        guide.skip.click()
    guide.calibration = CALIBRATION
    guide.outcome.show_calibration(CALIBRATION)
    guide.use.show()
    _save_window(guide, "calibration-outcome")
    guide.accept()


def _save_frame(camera: RecordingCamera, name: str) -> None:
    """Saves what the call would show."""
    assert camera.last is not None
    picture = Image.fromarray(np.ascontiguousarray(camera.last[:, :, ::-1]))
    picture.resize((640, 360), Image.Resampling.LANCZOS).save(IMAGES / f"{name}.png", optimize=True)
    small_copy(IMAGES / f"{name}.png")


def _settings(desktop: WindowManager, folder: Path) -> None:
    dialog = desktop.settings_window()
    dialog.show()
    dialog.resize(dialog.width(), SETTINGS_HEIGHT)
    for label in dialog.findChildren(PathLabel):
        label.show_path(label.path.replace(str(folder), "~/.local/share"))
    _save_window(dialog, "settings")
    dialog.close()


def _help(desktop: WindowManager, folder: Path) -> None:
    window = HelpWindow("guide/overlay.md")
    window.show()
    _save_window(window, "help")
    window.close()


SCENES: dict[str, Callable[[WindowManager, Path], None]] = {
    "menu": _menu,
    "photo": _photo,
    "live": _live,
    "video": _video,
    "history": _history,
    "virtual-camera": _virtual_camera,
    "overlay": _overlay,
    "screen": _screen,
    "calibration": _personal_fit,
    "settings": _settings,
    "help": _help,
}


def main(names: list[str]) -> None:
    """Makes the pictures of these scenes, or of all if none is named."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application()
    theme.current().force(Qt.ColorScheme.Light)
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            os.environ[variable] = folder
        preferences = Preferences(Settings(name="Ada", first_run_done=True), save=lambda settings: None)
        desktop = WindowManager(AppContext(preferences), live_sources())
        desktop.consent = GivenConsent(preferences)
        for name in names or SCENES:
            SCENES[name](desktop, Path(folder))
        desktop.shutdown()


if __name__ == "__main__":
    main(sys.argv[1:])
