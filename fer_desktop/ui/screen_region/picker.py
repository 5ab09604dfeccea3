"""A picture of each screen, dimmed, on which the user draws the part that is to be read.

What can be done while a part of the screen is chosen: a sentence on the keys, and two buttons.
"""

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


CHARACTERS = 68
GAP = 2 * SPACE


class PickerBar(QFrame):
    """Stands at the foot or at the head of the screen, wherever it covers less of the part."""

    def __init__(self, several_screens: bool, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.words = label(self._keys(several_screens), wrap=True)
        self.use = button(self.tr("&Use this part"), self.tr("Read this part (Enter)"), role="accent")
        self.cancel = button(self.tr("&Cancel"), self.tr("Choose nothing (Esc)"))
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

    def stand(self, screen: QRect, part: QRect | None) -> None:
        """Take a place on the screen."""
        self.ensurePolished()
        width = min(self.fontMetrics().averageCharWidth() * CHARACTERS, screen.width() - 2 * GAP)
        height = min(self.heightForWidth(width), screen.height() - 2 * GAP)
        place = QRect((screen.width() - width) // 2, screen.height() - height - GAP, width, height)
        above = QRect(place.x(), GAP, width, height)
        if part is not None and _covered(above, part) < _covered(place, part):
            place = above
        self.setGeometry(place)


def _covered(bar: QRect, part: QRect) -> int:
    both = bar.intersected(part)
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
    """One screen. The part is kept in the window's own logical pixels; None: it is on another screen."""

    accepted = Signal()
    cancelled = Signal()
    drawn = Signal()
    """The user began to draw on this screen."""
    next_requested = Signal()

    def __init__(self, place: ScreenPlace, pixels: Frame, several: bool) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.place = place
        self._pixels = pixels
        height, width, _ = pixels.shape
        self._image = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_BGR888)
        self._part: QRect | None = None
        self._held, self._from = Edge.NONE, QPoint()
        self._before: QRect | None = None
        self._drawing = self._moving = False
        self.setWindowTitle(self.tr("Choose a part of the screen"))
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
    def least(self) -> QSize:
        """The smallest part, in logical pixels."""
        return QSize(*self.place.least())

    @property
    def part(self) -> QRect | None:
        """What is chosen here."""
        return self._part

    @property
    def region(self) -> Region | None:
        """What is chosen here, in pixels of the desktop."""
        if self._part is None:
            return None
        return self.place.region_of(self._part.translated(self.place.logical.topLeft()))

    def choose(self, part: QRect | None) -> None:
        """Show a part; None: none on this screen."""
        self._part = part
        self.bar.use.setEnabled(part is not None)
        self.setAccessibleDescription(self._size_words())
        self._place_bar()
        self.update()

    def choose_region(self, region: Region | None) -> bool:
        """Show the part of a region, if it lies wholly on this screen."""
        part = None if region is None else self.place.part_of(region)
        if part is None:
            return False
        self.choose(part.translated(-self.place.logical.topLeft()))
        return True

    def begin(self) -> None:
        """Take the keyboard, with the middle of the screen chosen if nothing is."""
        if self._part is None:
            self.choose(selection_rect.middle(self.bounds, self.least))
        self.activateWindow()
        self.setFocus()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus()
        self._from = event.position().toPoint()
        self._before = self._part
        self._held = self._handle(self._from)
        inside = self._part is not None and self._part.contains(self._from)
        self._moving = inside and not self._held
        self._drawing = not inside and not self._held

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(point)
            return
        self.bar.hide()
        by = point - self._from
        if self._drawing and by.manhattanLength() > selection_rect.GRIP // 2:
            self.drawn.emit()
            self.choose(selection_rect.draw_rect(self._from, point, self.least, self.bounds))
        elif self._before is not None and self._moving:
            self.choose(selection_rect.move_rect(self._before, by, self.bounds))
        elif self._before is not None and self._held:
            self.choose(selection_rect.resize_rect(self._before, self._held, by, self.least, self.bounds))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held, self._before = Edge.NONE, None
        self._drawing = self._moving = False
        self._place_bar()
        self.bar.show()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._part is not None and self._part.contains(event.position().toPoint()):
            self.accepted.emit()

    def _handle(self, point: QPoint) -> Edge:
        return Edge.NONE if self._part is None else selection_rect.handle_at(self._part, point)

    def _show_cursor(self, point: QPoint) -> None:
        inside = self._part is not None and self._part.contains(point)
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
            self.next_requested.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, way: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if self._part is None:
            self.choose(selection_rect.middle(self.bounds, self.least))
            return
        by = way * (FINE_STEP if modifiers & Qt.KeyboardModifier.ControlModifier else STEP)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            corner = Edge.RIGHT | Edge.BOTTOM
            self.choose(selection_rect.resize_rect(self._part, corner, by, self.least, self.bounds))
        else:
            self.choose(selection_rect.move_rect(self._part, by, self.bounds))

    # What is seen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def closeEvent(self, event: QCloseEvent) -> None:
        # By the window manager: as good as Esc
        super().closeEvent(event)
        self.cancelled.emit()

    def _place_bar(self) -> None:
        self.bar.stand(self.rect(), self._part)

    def _size_words(self) -> str:
        region = self.region
        return "" if region is None else self.tr("{0} × {1} pixels").format(region.width, region.height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.bounds), self._image)
        self._paint_dimmed(painter)
        if self._part is not None:
            self._paint_frame(painter, self._part)
            self._paint_size(painter, self._part)
        painter.end()

    def _paint_dimmed(self, painter: QPainter) -> None:
        whole, part = self.rect(), self._part or QRect()
        below, right = part.y() + part.height(), part.x() + part.width()
        if part.isEmpty():
            painter.fillRect(whole, DIM)
            return
        painter.fillRect(QRect(0, 0, whole.width(), part.y()), DIM)
        painter.fillRect(QRect(0, below, whole.width(), whole.height() - below), DIM)
        painter.fillRect(QRect(0, part.y(), part.x(), part.height()), DIM)
        painter.fillRect(QRect(right, part.y(), whole.width() - right, part.height()), DIM)

    def _paint_frame(self, painter: QPainter, part: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((PICTURE_HALO, 4), (PICTURE_LINE, 2)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(part.adjusted(0, 0, -1, -1))
        painter.setPen(QPen(PICTURE_HALO, 1))
        painter.setBrush(PICTURE_LINE)
        for handle in HANDLES:
            knob = QRect(0, 0, SPACE + 2, SPACE + 2)
            knob.moveCenter(selection_rect.handle_point(part, handle))
            painter.drawRect(knob)

    def _paint_size(self, painter: QPainter, part: QRect) -> None:
        words, font = self._size_words(), theme.current().font(TextSize.BODY, bold=True)
        pill = QFontMetricsF(font).boundingRect(words).adjusted(-SPACE, -SPACE / 2, SPACE, SPACE / 2)
        pill.moveCenter(QRectF(part).center())
        pill.moveTop(part.top() - pill.height() - SPACE)
        if pill.top() < SPACE:
            pill.moveTop(part.top() + SPACE)
        pill.moveLeft(max(SPACE, min(pill.left(), self.width() - pill.width() - SPACE)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().surface))
        painter.drawRoundedRect(pill, RADIUS / 2, RADIUS / 2)
        painter.setPen(QColor(theme.colours().text))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


class ScreenPicker(QObject):
    """The windows over all screens; one of them holds the part. Emits one of its signals, once."""

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
            window.drawn.connect(self._drawn)
            window.next_requested.connect(self._next)

    def show(self, region: Region | None) -> None:
        """Show all screens, with this region chosen if it still lies on one of them."""
        self._open = True
        first = next((window for window in self.windows if window.choose_region(region)), self.windows[0])
        for window in self.windows:
            if window is not first:
                window.choose(None)
            window.showFullScreen()
        first.begin()

    def cancel(self) -> None:
        """Take the windows away and choose nothing."""
        if self._end():
            self.cancelled.emit()

    def _accept(self) -> None:
        region = next((window.region for window in self.windows if window.part is not None), None)
        if region is not None and self._end():
            self.picked.emit(region)

    def _end(self) -> bool:
        was_open, self._open = self._open, False
        if was_open:
            for window in self.windows:
                window.hide()
                window.deleteLater()
        return was_open

    def _drawn(self) -> None:
        self._take_from_others(self.sender())

    def _next(self) -> None:
        window = self.windows[(self._index(self.sender()) + 1) % len(self.windows)]
        self._take_from_others(window)
        window.begin()

    def _index(self, sender: object) -> int:
        return next(index for index, window in enumerate(self.windows) if window is sender)

    def _take_from_others(self, kept: object) -> None:
        for window in self.windows:
            if window is not kept and window.part is not None:
                window.choose(None)
