"""A small emoji that floats above a video call: without a frame, always on top, never with the focus."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBitmap,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu

from fer_desktop.core.emotions import EMOTIONS, NO_FACE, UNKNOWN
from fer_desktop.ui.overlay.emoji_window import EmojiWindow
from fer_desktop.ui.overlay.placement import (
    DEFAULT_SIDE,
    STEP,
    all_screens,
    clamp_size,
    clamp_to_screen,
    default_position,
    screen_named,
    screen_of,
)
from fer_desktop.ui.platform.x11 import Composited, composited
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import label, wheel_steps

FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.NoDropShadowWindowHint
)
EMOJI_NAMES = (*EMOTIONS, UNKNOWN, NO_FACE)
PLATE_LINE = 2
PLATE_MARGIN = 0.1
"""Around the emoji on its plate, as a fraction of the side."""
CHECK_INTERVAL_MS = 2000
"""How often the screen is checked: some desktops stop their compositor while a video or a call fills it."""


class Overlay(EmojiWindow):
    """The emoji that floats above all windows.

    It is moved by dragging and resized with the wheel; position, size, opacity and name are remembered. On a
    screen without a compositor nothing can be translucent: there it stands on a round plate, to which the
    window is masked.
    """

    live_requested = Signal()
    """A double click: show the Live window."""

    def __init__(
        self, preferences: Preferences, sharing: Sharing, is_composited: Composited = composited
    ) -> None:
        super().__init__(FLAGS, preferences, sharing, is_composited)
        self._composited = True
        self._drag_offset: QPoint | None = None
        self.menu: QMenu | None = None
        self._check_timer = QTimer(self, interval=CHECK_INTERVAL_MS)
        self._prepare_window()
        self._make_name()
        self._connect()
        self._fit()

    def _prepare_window(self) -> None:
        self.setWindowTitle(self.tr("FER Desktop – overlay"))
        for attribute in (
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            # On macOS a tool window disappears when its program loses the focus
            Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow,
        ):
            self.setAttribute(attribute)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to move, turn the wheel to resize, right-click for more"))

    def _make_name(self) -> None:
        self.name = label(role="overlay")
        self.name.setParent(self)
        self.name.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _connect(self) -> None:
        self._sharing.changed.connect(self._refresh)
        self._preferences.changed.connect(self._fit)
        self._check_timer.timeout.connect(self._check_screen)
        theme.current().changed.connect(self._fit)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._restore_position)
            app.screenRemoved.connect(self._restore_position)

    # What is shown

    def _paused_text(self) -> str:
        return self.tr("Hidden") if self._emoji_name else self.tr("Paused")

    def _show_words(self, words: str) -> None:
        self.name.setText(words)
        self.setAccessibleName(self.tr("Overlay: {0}").format(words))

    # Size and position

    @property
    def side(self) -> int:
        """The emoji's side, in logical pixels."""
        return clamp_size(self._preferences.settings.overlay.side or DEFAULT_SIDE)

    def increase_size(self) -> None:
        """Make the emoji one step larger."""
        self.resize_to(self.side * STEP)

    def decrease_size(self) -> None:
        """Make the emoji one step smaller."""
        self.resize_to(self.side / STEP)

    def resize_to(self, side: float) -> None:
        """Give the emoji this side, in logical pixels, around the same centre."""
        centre = self.geometry().center()
        settings = self._preferences.settings
        self._preferences.update(replace(settings, overlay=replace(settings.overlay, side=clamp_size(side))))
        rect = QRect(QPoint(), self.size())
        rect.moveCenter(centre)
        self._move_to(rect)
        self._save_position()

    def _fit(self) -> None:
        """Apply the size and appearance of the settings."""
        settings = self._preferences.settings
        self.name.setVisible(settings.overlay.show_name)
        size = self._preferred_size()
        if size != self.size():
            self.setFixedSize(size)
        self.setWindowOpacity(max(20, min(100, settings.overlay.opacity_percent)) / 100)
        self._lay_out()
        self._refresh()

    def _preferred_size(self) -> QSize:
        if self.name.isHidden():
            return QSize(self.side, self.side)
        hint = self.name.sizeHint()
        widest = max(self.name.fontMetrics().horizontalAdvance(emotion_label(each)) for each in EMOJI_NAMES)
        return QSize(max(self.side, widest + 5 * SPACE), self.side + SPACE + hint.height())

    def _lay_out(self) -> None:
        square = self._square()
        margin = 0 if self._composited else round(self.side * PLATE_MARGIN)
        inner = square.adjusted(margin, margin, -margin, -margin)
        self.emoji.setGeometry(inner)
        self.paused_icon.setGeometry(square)
        self.rising.setGeometry(square)
        foot = self.name.sizeHint().height()
        self.name.setGeometry(0, self.height() - foot, self.width(), foot)
        self._apply_mask(square)

    def _square(self) -> QRect:
        return QRect((self.width() - self.side) // 2, 0, self.side, self.side)

    def _apply_mask(self, square: QRect) -> None:
        if self._composited:
            self.clearMask()
            return
        shape = QBitmap(self.size())
        shape.clear()
        painter = QPainter(shape)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.color1)
        painter.drawEllipse(square)
        if not self.name.isHidden():
            painter.drawRoundedRect(self.name.geometry(), SPACE, SPACE)
        painter.end()
        self.setMask(shape)

    def _check_screen(self) -> None:
        """Follow changes of the screens and of their compositor."""
        self._update_plate()
        if self._drag_offset is None and clamp_to_screen(self.geometry(), all_screens()) != self.geometry():
            self._restore_position()

    def _update_plate(self) -> None:
        """Draw the plate only on a screen without a compositor."""
        composited = self._is_composited()
        if composited != self._composited:
            self._composited = composited
            self._lay_out()
            self.update()

    def _move_to(self, rect: QRect) -> None:
        self.move(clamp_to_screen(rect, all_screens()).topLeft())

    def _restore_position(self) -> None:
        """Move to where the user put the overlay, or into a screen that is connected."""
        settings = self._preferences.settings
        screen = screen_named(settings.overlay.screen) or QGuiApplication.primaryScreen()
        available = screen.geometry()
        if settings.overlay.side:
            corner = available.topLeft() + QPoint(settings.overlay.x, settings.overlay.y)
        else:
            corner = default_position(self.size(), available)
        self.move(clamp_to_screen(QRect(corner, self.size()), [available]).topLeft())

    def _save_position(self) -> None:
        rect = self.geometry()
        screen = screen_of(rect)
        corner = rect.topLeft() - screen.geometry().topLeft()
        settings = self._preferences.settings
        overlay = replace(settings.overlay, screen=screen.name(), x=corner.x(), y=corner.y(), side=self.side)
        self._preferences.update(replace(settings, overlay=overlay))

    # Click-through

    @property
    def click_through(self) -> bool:
        """Whether clicks reach what is under the overlay."""
        return bool(self.windowFlags() & Qt.WindowType.WindowTransparentForInput)

    def set_click_through(self, on: bool) -> None:
        """Let clicks reach what is under the overlay, or not any more."""
        if on == self.click_through:
            return
        # Set on the window as it is: setWindowFlags would hide it, and some window managers ignore the change
        flag = Qt.WindowType.WindowTransparentForInput
        flags = self.windowFlags()
        self.overrideWindowFlags(flags | flag if on else flags & ~flag)
        window = self.windowHandle()
        if window is not None:
            window.setFlag(flag, on)

    # What the user does with it

    def showEvent(self, event: QShowEvent) -> None:
        self._update_plate()
        if not event.spontaneous():
            self._restore_position()
        self._check_timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._check_timer.stop()
        self._drag_offset = None
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        window = self.windowHandle()
        if QGuiApplication.platformName().startswith("wayland") and window is not None:
            window.startSystemMove()  # Wayland lets no program move its windows itself
            return
        self._drag_offset = event.globalPosition().toPoint() - self.pos()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_offset is not None:
            self.move(event.globalPosition().toPoint() - self._drag_offset)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag_offset is not None and event.button() is Qt.MouseButton.LeftButton:
            self._drag_offset = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self._move_to(self.geometry())
            self._save_position()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.live_requested.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.resize_to(self.side * STEP ** (wheel_steps(event)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.menu is not None:
            self.menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._composited:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.colours().surface))
        painter.setPen(QPen(QColor(theme.colours().edge), PLATE_LINE))
        painter.drawEllipse(QRectF(self._square()).adjusted(1, 1, -1, -1))
        painter.end()
