"""Makes the pictures of the README from the program itself: ``python docs/make_images.py``.

The face is that of the astronaut Eileen Collins, in a portrait by NASA in the public domain.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parent.parent))

import av
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from skimage import data, io

from fer_desktop.app import Desktop, application, live_sources
from fer_desktop.recognition.emotions import NO_FACE
from fer_desktop.settings import Settings
from fer_desktop.ui import theme
from fer_desktop.ui.consent import Consent, Purpose
from fer_desktop.ui.preferences import Preferences

IMAGES = Path(__file__).parent / "images"
PATIENCE_S = 60.0
SETTLE_S = 2.0


class Agreed(Consent):
    """Stands for a user who says Yes."""

    def ask(self, purpose: Purpose, parent: QWidget | None = None) -> bool:
        return True


def _wait(until: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not until():
        application().processEvents()
        if time.monotonic() > deadline:
            raise RuntimeError("the program shows nothing")
        time.sleep(0.01)


def _settle() -> None:
    end = time.monotonic() + SETTLE_S
    _wait(lambda: time.monotonic() > end)


def _keep(window: QWidget, name: str) -> None:
    IMAGES.mkdir(exist_ok=True)
    window.grab().save(str(IMAGES / f"{name}.png"))


def _clip(path: Path) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.height, stream.width = 512, 512
        stream.pix_fmt = "yuv420p"
        for _ in range(50):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(data.astronaut(), "rgb24")))
        container.mux(stream.encode(None))
    return path


def _menu(desktop: Desktop) -> None:
    menu = desktop.open_menu()
    _settle()
    _keep(menu, "menu")


def _photo(desktop: Desktop, path: Path) -> None:
    window = desktop.photo_window()
    window.show()
    window.open_paths([path])
    _wait(lambda: window.result is not None)
    _settle()
    window.path.show_path(f"~/Pictures/{path.name}")
    _keep(window, "photo")
    window.close()


def _live(desktop: Desktop, path: Path) -> None:
    window = desktop.live_window()
    window.show()
    window.start_video(path)
    _wait(lambda: window.result.emoji.name != NO_FACE)
    _settle()
    _keep(window, "live")
    window.shutdown()


def main() -> None:
    """Make all pictures."""
    application()
    theme.current().force(Qt.ColorScheme.Light)
    preferences = Preferences(Settings(name="Ada", first_run_done=True), save=lambda settings: None)
    desktop = Desktop(preferences, live_sources())
    desktop.consent = Agreed(preferences)
    with tempfile.TemporaryDirectory() as folder:
        photo = Path(folder) / "astronaut.png"
        io.imsave(photo, data.astronaut())
        _menu(desktop)
        _photo(desktop, photo)
        _live(desktop, _clip(Path(folder) / "call.mp4"))
    desktop.shutdown()


if __name__ == "__main__":
    main()
