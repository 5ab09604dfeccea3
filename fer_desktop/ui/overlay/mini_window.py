"""Mini mode: a small window with nothing but the emoji, for OBS and other programs that capture windows."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QActionGroup,
    QCloseEvent,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu

from fer_desktop.ui.overlay.emoji_window import EmojiWindow
from fer_desktop.ui.overlay.placement import STEP, all_screens, clamp_to_screen, default_position
from fer_desktop.ui.platform.x11 import Composited, composited
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.colors import CHROMA_BLUE, CHROMA_GREEN, CHROMA_MAGENTA
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import wheel_steps

MIN_SIDE, DEFAULT_SIDE = 8 * SPACE, 30 * SPACE
EDGE = 10
"""So near to its edge, in pixels, the window is resized instead of moved."""
SAVE_AFTER_MS = 500


class MiniWindow(EmojiWindow):
    """A normal window in the eyes of the system, so that every capturing program lists it; without a frame.

    It is moved by dragging, resized at its edges or with the wheel, and remembers where it was. As on the
    overlay, the emoji is replaced by a pause icon while it may not be shared.
    """

    closed = Signal()
    pause_requested = Signal()
    """Space: pause or resume."""

    def __init__(
        self, preferences: Preferences, sharing: Sharing, is_composited: Composited = composited
    ) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        super().__init__(flags, preferences, sharing, is_composited)
        self.setWindowTitle(self.tr("FER Desktop – mini"))
        self.setMinimumSize(MIN_SIDE, MIN_SIDE)
        self.setMouseTracking(True)
        tip = self.tr("Drag to move, drag an edge to resize, right-click for more, Esc leads back to Live")
        self.setToolTip(tip)
        for part in (self.emoji, self.paused_icon):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.menu = self._make_menu()
        self._save_timer = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)
        self._save_timer.timeout.connect(self._save_place)
        sharing.changed.connect(self._refresh)
        preferences.changed.connect(self._apply)
        self._apply()

    # The menu

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        self.backgrounds = QActionGroup(menu)
        for colour, text in (
            ("", self.tr("&Transparent")),
            (CHROMA_GREEN, self.tr("&Green")),
            (CHROMA_BLUE, self.tr("&Blue")),
            (CHROMA_MAGENTA, self.tr("&Magenta")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(colour)
            action.triggered.connect(partial(self._choose_background, colour))
            self.backgrounds.addAction(action)
        menu.addSeparator()
        self.on_top = menu.addAction(self.tr("&Always on top"))
        self.on_top.setCheckable(True)
        self.on_top.triggered.connect(self._set_on_top)
        menu.addSeparator()
        self.back = menu.addAction(self.tr("Back to &Live"))
        self.back.triggered.connect(self.close)
        return menu

    def _choose_background(self, colour: str, checked: bool = True) -> None:
        self._change(background=colour)

    def _set_on_top(self, on: bool) -> None:
        self._change(on_top=on)

    def _change(self, **changes: str | bool | int) -> None:
        settings = self._preferences.settings
        mini = replace(settings.mini, **changes)  # type: ignore[arg-type]
        self._preferences.update(replace(settings, mini=mini))

    def _apply(self) -> None:
        """Apply the settings."""
        mini = self._preferences.settings.mini
        for action in self.backgrounds.actions():
            action.setChecked(action.data() == mini.background)
        self.on_top.setChecked(mini.on_top)
        flag = Qt.WindowType.WindowStaysOnTopHint
        if bool(self.windowFlags() & flag) != mini.on_top:
            visible, place = self.isVisible(), self.geometry()
            self.setWindowFlag(flag, mini.on_top)
            if visible:  # Qt hides a window whose flags change
                self.setGeometry(place)
                self.show()
        self._refresh()
        self.update()

    # What is shown

    def _paused_text(self) -> str:
        return self.tr("Paused")

    def _show_words(self, words: str) -> None:
        self.setAccessibleName(self.tr("Mini window: {0}").format(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        background = self._preferences.settings.mini.background
        if not background and self._is_composited():
            return
        painter = QPainter(self)
        colour = QColor(background)
        painter.fillRect(self.rect(), colour if colour.isValid() else QColor(theme.colours().window))
        painter.end()

    # Its place

    def open(self) -> None:
        """Show the window where it was, or in the lower right corner, wholly on a screen."""
        mini = self._preferences.settings.mini
        size = QSize(mini.width or DEFAULT_SIDE, mini.height or DEFAULT_SIDE).expandedTo(self.minimumSize())
        available = QGuiApplication.primaryScreen().availableGeometry()
        corner = QPoint(mini.x, mini.y) if mini.width else default_position(size, available)
        self.setGeometry(clamp_to_screen(QRect(corner, size), all_screens()))
        self.show()
        self.raise_()
        self.activateWindow()

    def _save_place(self) -> None:
        if self.isVisible():
            place = self.geometry()
            self._change(x=place.x(), y=place.y(), width=place.width(), height=place.height())

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._save_timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self.emoji, self.paused_icon, self.rising):
            part.setGeometry(self.rect())
        self._save_timer.start()

    def _resize_by(self, factor: float) -> None:
        centre = self.geometry().center()
        rect = QRect(QPoint(), (self.size().toSizeF() * factor).toSize().expandedTo(self.minimumSize()))
        rect.moveCenter(centre)
        self.setGeometry(clamp_to_screen(rect, all_screens()))

    # Mouse and keyboard

    def _edges(self, point: QPoint) -> Qt.Edge:
        edges = Qt.Edge(0)
        if point.x() < EDGE:
            edges |= Qt.Edge.LeftEdge
        elif point.x() >= self.width() - EDGE:
            edges |= Qt.Edge.RightEdge
        if point.y() < EDGE:
            edges |= Qt.Edge.TopEdge
        elif point.y() >= self.height() - EDGE:
            edges |= Qt.Edge.BottomEdge
        return edges

    def mousePressEvent(self, event: QMouseEvent) -> None:
        window = self.windowHandle()
        if event.button() is not Qt.MouseButton.LeftButton or window is None:
            return
        edges = self._edges(event.position().toPoint())
        if edges:
            window.startSystemResize(edges)
        else:
            window.startSystemMove()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.setCursor(_cursor(self._edges(event.position().toPoint())))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.close()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._resize_by(STEP ** (wheel_steps(event)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._resize_by(STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self._resize_by(1 / STEP)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pause_requested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu.popup(event.globalPos())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._save_place()
        event.accept()
        self.closed.emit()


def _cursor(edges: Qt.Edge) -> Qt.CursorShape:
    left, top = bool(edges & Qt.Edge.LeftEdge), bool(edges & Qt.Edge.TopEdge)
    across, down = left or bool(edges & Qt.Edge.RightEdge), top or bool(edges & Qt.Edge.BottomEdge)
    if across and down:
        return Qt.CursorShape.SizeFDiagCursor if left == top else Qt.CursorShape.SizeBDiagCursor
    if across:
        return Qt.CursorShape.SizeHorCursor
    return Qt.CursorShape.SizeVerCursor if down else Qt.CursorShape.OpenHandCursor
