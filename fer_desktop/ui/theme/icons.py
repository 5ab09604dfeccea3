"""Icons of buttons and menu entries, in the colours of the active scheme.

`set_icon` is all that a window needs. The drawings are Tabler's (``assets/icons/tabler/ORIGIN.md``).
"""

from __future__ import annotations

import logging
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from fer_desktop.core import paths
from fer_desktop.core.errors import ResourceError
from fer_desktop.ui.theme import theme

log = logging.getLogger(__name__)

BLANK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>'
GAP = 0.15
"""The share of an icon's square that stays free beside a button's text: a style sheet can't set a gap."""


class Icon(Enum):
    """What an icon stands for, and the file of its drawing. One meaning has one icon in all windows."""

    # The windows
    PHOTO = "photo"
    LIVE = "mood-smile"
    VIDEO = "movie"
    HISTORY = "history"
    SETTINGS = "settings"
    HELP = "help-circle"
    ABOUT = "info-circle"
    MY_FACE = "face-id"

    # Sources
    CAMERA = "video"

    # Ways
    BACK = "arrow-left"
    PREVIOUS = "chevron-left"
    NEXT = "chevron-right"

    # Files
    OPEN = "folder-open"
    FOLDER = "folder"
    PASTE = "clipboard"
    COPY = "copy"
    SAVE = "device-floppy"
    EXPORT = "file-export"
    OPEN_OUTSIDE = "external-link"

    # What is changed
    CLOSE = "x"
    DONE = "check"
    RESET = "rotate-clockwise"

    # A session
    PLAY = "player-play"
    PAUSE = "player-pause"
    STOP = "player-stop"
    RECORD = "player-record"
    SNAPSHOT = "camera"
    BOOKMARK = "bookmark"

    # How it is shown
    FULL_SCREEN = "maximize"
    MINI = "picture-in-picture"
    OVERLAY = "eye"
    VIRTUAL_CAMERA = "broadcast"
    REACTIONS = "sparkles"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    ZOOM_FIT = "zoom-scan"
    TABLE = "table"

    # Faces
    FACES = "users"
    ADD_FACE = "square-plus"
    REMOVE_FACE = "square-minus"
    WHY = "bulb"

    # Groups of settings, and signs
    RECOGNITION = "adjustments"
    MODEL = "cpu"
    APPEARANCE = "palette"
    KEYS = "keyboard"
    STORED = "database"


DIRECTED = frozenset({Icon.BACK, Icon.PREVIOUS, Icon.NEXT})
"""These point along the line of text and are mirrored where it runs from right to left."""


class Tint(Enum):
    """The colour of an icon, by its name in `Colours`."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    DANGER = "danger"


def set_icon(target: QAbstractButton | QAction, icon: Icon, tint: Tint | None = None) -> None:
    """Give a button or menu entry an icon that follows the theme; a second call replaces it.

    tint: by default the colour of the target's text. A button's role and text must be set before.
    """
    on_accent = target.property("role") == "accent"
    tint = tint or (Tint.ON_ACCENT if on_accent else Tint.TEXT)
    beside_text = isinstance(target, QAbstractButton) and bool(target.text())
    target.setIcon(QIcon(_ThemedEngine(icon, tint, GAP if beside_text else 0.0)))


def themed_icon(icon: Icon, tint: Tint = Tint.TEXT) -> QIcon:
    """An icon in the colours of the scheme that is active when it is painted, grey on a disabled control."""
    return QIcon(_ThemedEngine(icon, tint))


class _ThemedEngine(QIconEngine):
    """Draws an icon when it is needed, at the size and in the colour that are needed then."""

    def __init__(self, icon: Icon, tint: Tint, gap: float = 0.0) -> None:
        super().__init__()
        self._theme = theme.current()  # now: to apply a style while a widget is painted would crash
        self._icon, self._tint, self._gap = icon, tint, gap

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._icon, self._tint, self._gap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        tint = Tint.MUTED if mode == QIcon.Mode.Disabled else self._tint
        colour: str = vars(self._theme.colours)[tint.value]
        side = min(size.width(), size.height())
        return _pixmap(self._icon, side, self._gap, colour, scale, QGuiApplication.isRightToLeft())

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        pixmap = self.scaledPixmap(rect.size(), mode, state, painter.device().devicePixelRatio())
        drawn = QRect(QPoint(), pixmap.deviceIndependentSize().toSize())
        drawn.moveCenter(rect.center())
        painter.drawPixmap(drawn.topLeft(), pixmap)


@lru_cache(maxsize=4 * len(Icon))
def _pixmap(icon: Icon, side: int, gap: float, colour: str, ratio: float, right_to_left: bool) -> QPixmap:
    """The icon at the leading edge of a square, of which it leaves the share ``gap`` free."""
    pixels = max(1, round(side * ratio))
    drawn = round(pixels * (1 - gap))
    mirrored = right_to_left and icon in DIRECTED
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    left = pixels - drawn if right_to_left and not mirrored else 0
    svg = _source(icon).replace("currentColor", colour)
    place = QRectF(left, (pixels - drawn) / 2, drawn, drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, place)
    painter.end()
    pixmap = QPixmap.fromImage(image.flipped(Qt.Orientation.Horizontal) if mirrored else image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=len(Icon))
def _source(icon: Icon) -> str:
    try:
        return paths.shipped("assets", "icons", "tabler", f"{icon.value}.svg").read_text("utf-8")
    except (ResourceError, OSError):  # a button without its icon still has its words
        log.warning("the icon %s is missing", icon.value)
        return BLANK
