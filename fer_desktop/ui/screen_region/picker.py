"""A dimmed screenshot over each screen, on which the user draws the region to analyse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.media.sources.region import Region
from fer_desktop.ui.screen_region import selection_rect
from fer_desktop.ui.screen_region.geometry import ScreenPlace
from fer_desktop.ui.screen_region.selection_rect import CORNERS, HANDLES, Edge
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.colors import PICTURE_HALO, PICTURE_LINE
from fer_desktop.ui.theme.theme import RADIUS, SPACE, TextSize, set_role
from fer_desktop.ui.widgets.controls import button, label, set_spacing

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame


LINE_CHARACTERS = 68
GAP = 2 * SPACE


class PickerBar(QFrame):
    """A sentence on the keys, and two buttons; at the foot or the head of the screen."""

    def __init__(self, several_screens: bool, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.words = label(self._keys(several_screens), wrap=True)
        self.use = button(self.tr("&Use this region"), self.tr("Analyse this region (Enter)"), role="accent")
        self.cancel = button(self.tr("&Cancel"), self.tr("Close without a selection (Esc)"))
        foot = QHBoxLayout()
        set_spacing(foot, 0, 1)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        set_spacing(column, 2, 1)
        column.addWidget(label(self.tr("Draw a rectangle around the faces"), "title", wrap=True))
        column.addWidget(self.words)
        column.addLayout(foot)

    def _keys(self, several_screens: bool) -> str:
        keys = self.tr("Arrow keys move it, with Shift they resize it, with Ctrl by single pixels.")
        if several_screens:
            keys += " " + self.tr("Page Down goes to the next screen.")
        return keys

    def place(self, screen: QRect, selection: QRect | None) -> None:
        """Move to where the bar covers less of the selection."""
        self.ensurePolished()
        width = min(self.fontMetrics().averageCharWidth() * LINE_CHARACTERS, screen.width() - 2 * GAP)
        height = min(self.heightForWidth(width), screen.height() - 2 * GAP)
        below = QRect((screen.width() - width) // 2, screen.height() - height - GAP, width, height)
        above = QRect(below.x(), GAP, width, height)
        covers_less = selection is not None and _covered(above, selection) < _covered(below, selection)
        self.setGeometry(above if covers_less else below)


def _covered(bar: QRect, selection: QRect) -> int:
    both = bar.intersected(selection)
    return 0 if both.isEmpty() else both.width() * both.height()


DIM = QColor(0, 0, 0, 140)
STEP, FINE_STEP = 16, 1
ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
CURSORS = {
    Edge.LEFT: Qt.CursorShape.SizeHorCursor,
    Edge.RIGHT: Qt.CursorShape.SizeHorCursor,
    Edge.TOP: Qt.CursorShape.SizeVerCursor,
    Edge.BOTTOM: Qt.CursorShape.SizeVerCursor,
    CORNERS[0]: Qt.CursorShape.SizeFDiagCursor,
    CORNERS[1]: Qt.CursorShape.SizeBDiagCursor,
    CORNERS[2]: Qt.CursorShape.SizeBDiagCursor,
    CORNERS[3]: Qt.CursorShape.SizeFDiagCursor,
}


class RegionPickerWindow(QWidget):
    """Covers one screen. The selection is in the window's logical pixels; None: it is on another screen."""

    accepted = Signal()
    cancelled = Signal()
    drawing_started = Signal(object)
    """This window: the user draws a new selection on its screen."""
    next_requested = Signal(object)
    """This window: the selection is to move to the next screen."""

    def __init__(self, place: ScreenPlace, pixels: Frame, several: bool) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.place = place
        self._pixels = pixels
        height, width, _ = pixels.shape
        self._image = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_BGR888)
        self._selection: QRect | None = None
        self._grabbed, self._pressed_at = Edge.NONE, QPoint()
        self._selection_before: QRect | None = None
        self._drawing = self._moving = False
        self.setWindowTitle(self.tr("Select a screen region"))
        self.setAccessibleName(self.windowTitle())
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.bar = PickerBar(several, self)
        self.bar.use.clicked.connect(self.accepted)
        self.bar.cancel.clicked.connect(self.cancelled)
        self.setGeometry(place.logical)

    @property
    def bounds(self) -> QRect:
        """The whole screen in the window's pixels."""
        return QRect(QPoint(0, 0), self.place.logical.size())

    @property
    def min_size(self) -> QSize:
        """The smallest selection, in logical pixels."""
        return QSize(*self.place.min_size())

    @property
    def selection(self) -> QRect | None:
        """The selection on this screen."""
        return self._selection

    @property
    def region(self) -> Region | None:
        """The selection on this screen, in pixels of the desktop."""
        if self._selection is None:
            return None
        return self.place.region_of(self._selection.translated(self.place.logical.topLeft()))

    def select(self, selection: QRect | None) -> None:
        """Show a selection; None: none on this screen."""
        self._selection = selection
        self.bar.use.setEnabled(selection is not None)
        self.setAccessibleDescription(self._size_text())
        self._place_bar()
        self.update()

    def select_region(self, region: Region | None) -> bool:
        """Select a region if it lies wholly on this screen; return whether it does."""
        rect = None if region is None else self.place.rect_of(region)
        if rect is None:
            return False
        self.select(rect.translated(-self.place.logical.topLeft()))
        return True

    def begin(self) -> None:
        """Take the keyboard focus; without a selection, select the centre of the screen."""
        if self._selection is None:
            self.select(selection_rect.centred(self.bounds, self.min_size))
        self.activateWindow()
        self.setFocus()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus()
        self._pressed_at = event.position().toPoint()
        self._selection_before = self._selection
        self._grabbed = self._handle(self._pressed_at)
        inside = self._selection is not None and self._selection.contains(self._pressed_at)
        self._moving = inside and not self._grabbed
        self._drawing = not inside and not self._grabbed

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(point)
            return
        self.bar.hide()
        by = point - self._pressed_at
        if self._drawing and by.manhattanLength() > selection_rect.GRIP // 2:
            self.drawing_started.emit(self)
            self.select(selection_rect.draw_rect(self._pressed_at, point, self.min_size, self.bounds))
        elif self._selection_before is not None and self._moving:
            self.select(selection_rect.move_rect(self._selection_before, by, self.bounds))
        elif self._selection_before is not None and self._grabbed:
            self.select(
                selection_rect.resize_rect(
                    self._selection_before, self._grabbed, by, self.min_size, self.bounds
                )
            )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed, self._selection_before = Edge.NONE, None
        self._drawing = self._moving = False
        self._place_bar()
        self.bar.show()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._selection is not None and self._selection.contains(event.position().toPoint()):
            self.accepted.emit()

    def _handle(self, point: QPoint) -> Edge:
        return Edge.NONE if self._selection is None else selection_rect.handle_at(self._selection, point)

    def _show_cursor(self, point: QPoint) -> None:
        inside = self._selection is not None and self._selection.contains(point)
        free = Qt.CursorShape.SizeAllCursor if inside else Qt.CursorShape.CrossCursor
        self.setCursor(CURSORS.get(self._handle(point), free))

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS:
            self._step(ARROWS[key], event.modifiers())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.next_requested.emit(self)
        else:
            super().keyPressEvent(event)

    def _step(self, way: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if self._selection is None:
            self.select(selection_rect.centred(self.bounds, self.min_size))
            return
        by = way * (FINE_STEP if modifiers & Qt.KeyboardModifier.ControlModifier else STEP)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            corner = Edge.RIGHT | Edge.BOTTOM
            self.select(selection_rect.resize_rect(self._selection, corner, by, self.min_size, self.bounds))
        else:
            self.select(selection_rect.move_rect(self._selection, by, self.bounds))

    # What is seen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Closed by the window manager: the same as Esc
        super().closeEvent(event)
        self.cancelled.emit()

    def _place_bar(self) -> None:
        self.bar.place(self.rect(), self._selection)

    def _size_text(self) -> str:
        region = self.region
        return "" if region is None else self.tr("{0} × {1} pixels").format(region.width, region.height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.bounds), self._image)
        self._paint_dimmed(painter)
        if self._selection is not None:
            self._paint_frame(painter, self._selection)
            self._paint_size(painter, self._selection)
        painter.end()

    def _paint_dimmed(self, painter: QPainter) -> None:
        whole, selection = self.rect(), self._selection or QRect()
        below, right = selection.y() + selection.height(), selection.x() + selection.width()
        if selection.isEmpty():
            painter.fillRect(whole, DIM)
            return
        painter.fillRect(QRect(0, 0, whole.width(), selection.y()), DIM)
        painter.fillRect(QRect(0, below, whole.width(), whole.height() - below), DIM)
        painter.fillRect(QRect(0, selection.y(), selection.x(), selection.height()), DIM)
        painter.fillRect(QRect(right, selection.y(), whole.width() - right, selection.height()), DIM)

    def _paint_frame(self, painter: QPainter, selection: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((PICTURE_HALO, 4), (PICTURE_LINE, 2)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(selection.adjusted(0, 0, -1, -1))
        painter.setPen(QPen(PICTURE_HALO, 1))
        painter.setBrush(PICTURE_LINE)
        for handle in HANDLES:
            knob = QRect(0, 0, SPACE + 2, SPACE + 2)
            knob.moveCenter(selection_rect.handle_point(selection, handle))
            painter.drawRect(knob)

    def _paint_size(self, painter: QPainter, selection: QRect) -> None:
        text, font = self._size_text(), theme.current().font(TextSize.BODY, bold=True)
        pill = QFontMetricsF(font).boundingRect(text).adjusted(-SPACE, -SPACE / 2, SPACE, SPACE / 2)
        pill.moveCenter(QRectF(selection).center())
        pill.moveTop(selection.top() - pill.height() - SPACE)
        if pill.top() < SPACE:
            pill.moveTop(selection.top() + SPACE)
        pill.moveLeft(max(SPACE, min(pill.left(), self.width() - pill.width() - SPACE)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().surface))
        painter.drawRoundedRect(pill, RADIUS / 2, RADIUS / 2)
        painter.setPen(QColor(theme.colours().text))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class ScreenPicker(QObject):
    """A window over each screen; one of them has the selection. Emits one of its signals, once."""

    picked = Signal(object)
    """The `Region`."""
    cancelled = Signal()

    def __init__(self, screens: Sequence[tuple[ScreenPlace, Frame]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        several = len(screens) > 1
        self.windows = [RegionPickerWindow(place, pixels, several) for place, pixels in screens]
        self._open = False
        for window in self.windows:
            window.accepted.connect(self._accept)
            window.cancelled.connect(self.cancel)
            window.drawing_started.connect(self._deselect_others)
            window.next_requested.connect(self._move_on)

    def show(self, region: Region | None) -> None:
        """Cover all screens, with this region selected if it still lies on one of them."""
        self._open = True
        first = next((window for window in self.windows if window.select_region(region)), self.windows[0])
        for window in self.windows:
            if window is not first:
                window.select(None)
            window.showFullScreen()
        first.begin()

    def cancel(self) -> None:
        """Close the windows without a selection."""
        if self._end():
            self.cancelled.emit()

    def _accept(self) -> None:
        region = next((window.region for window in self.windows if window.selection is not None), None)
        if region is not None and self._end():
            self.picked.emit(region)

    def _end(self) -> bool:
        was_open, self._open = self._open, False
        if was_open:
            for window in self.windows:
                window.hide()
                window.deleteLater()
        return was_open

    def _move_on(self, window: RegionPickerWindow) -> None:
        following = self.windows[(self.windows.index(window) + 1) % len(self.windows)]
        self._deselect_others(following)
        following.begin()

    def _deselect_others(self, window: RegionPickerWindow) -> None:
        for other in self.windows:
            if other is not window and other.selection is not None:
                other.select(None)
