"""The selection of a screen region for the pictures of the guide, above the window of a call."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from fer_desktop.core.errors import CameraBusy
from fer_desktop.media.sources.camera import CameraInfo, CameraSource
from fer_desktop.media.sources.region import Region
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.ui.live.source_selector import LiveSources
from fer_desktop.ui.screen_region.geometry import ScreenPlace
from fer_desktop.ui.screen_region.picker import RegionPickerWindow
from tools.guide_images.call_window import SIZE, CallWindow

BUSY = CameraBusy("Desk camera is in use by zoom: close it there, then try again.", ["zoom"], sure=True)


def picker_over_a_call() -> RegionPickerWindow:
    """The dimmed screen with the region of the person's own picture."""
    width, height = SIZE
    place = ScreenPlace(QRect(0, 0, width, height), Region(0, 0, width, height))
    picker = RegionPickerWindow(place, _pixels(CallWindow().grab().toImage()), several=False)
    picker.resize(width, height)
    picker.select(QRect(100, 20, 300, 240))
    return picker


def _pixels(image: QImage) -> Frame:
    bgr = image.convertToFormat(QImage.Format.Format_BGR888)
    rows = np.frombuffer(bgr.constBits(), np.uint8).reshape(bgr.height(), bgr.bytesPerLine())
    # A copy, because the memory goes when the image does
    return rows[:, : 3 * bgr.width()].reshape(bgr.height(), bgr.width(), 3).copy()


def with_busy_camera(sources: LiveSources) -> LiveSources:
    """The same sources, with a camera that another program is using."""
    return replace(
        sources,
        cameras=lambda: [CameraInfo("0", "Desk camera", 0, 0)],
        camera=BusyCamera,
    )


class BusyCamera(CameraSource):
    """A camera that can't be opened, as another program holds it."""

    def open(self) -> None:
        """Raise the error at once."""
        raise BUSY
