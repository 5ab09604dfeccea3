"""A small emoji that floats above a video call: without a frame, always on top, never with the focus.

The sign in the emoji's place while nothing is shown of the face: two bars on a quiet disc.
"""

from __future__ import annotations

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
from PySide6.QtWidgets import QMenu, QWidget

from fer_desktop.core.emotions import EMOTIONS, NO_FACE, UNKNOWN
from fer_desktop.ui.overlay.placement import (
    FIRST_SIDE,
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
from fer_desktop.ui.widgets.controls import label
from fer_desktop.ui.widgets.emoji_view import EmojiView

BAR_WIDTH, BAR_HEIGHT, BAR_GAP = 0.1, 0.36, 0.12
"""As shares of the side."""
LINE = 0.02


class PausedIcon(QWidget):
    """*Paused*, as large as its room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(side, side)
        self._paint(painter)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        colours = theme.colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.edge))
        painter.drawEllipse(QRectF(-0.5, -0.5, 1, 1))
        painter.setBrush(QColor(colours.inset))
        painter.drawEllipse(QRectF(-0.5 + LINE, -0.5 + LINE, 1 - 2 * LINE, 1 - 2 * LINE))
        painter.setBrush(QColor(colours.muted))
        for left in (-BAR_GAP / 2 - BAR_WIDTH, BAR_GAP / 2):
            painter.drawRoundedRect(QRectF(left, -BAR_HEIGHT / 2, BAR_WIDTH, BAR_HEIGHT), 0.03, 0.03)


FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.NoDropShadowWindowHint
)
NAMES = (*EMOTIONS, UNKNOWN, NO_FACE)
NOTCH = 120
"""One step of a mouse wheel, in the unit of Qt's wheel events."""
PLATE_LINE = 2
PLATE_MARGIN = 0.1
"""Around the emoji on its plate, as a share of the side."""
LOOK_AGAIN_MS = 2000
"""How often the screen is looked at: some stop their compositor while a video or a call fills them."""


class Overlay(QWidget):
    """Shows the emoji it is given as long as `Sharing` allows it, else a sign that says *paused*.

    It is moved by dragging and resized with the wheel; place, size, opacity and name are remembered. On a
    screen without a compositor it stands on a round plate that is cut out of the window, as nothing can be
    translucent there.
    """

    live_requested = Signal()
    """A double click: show the Live window."""

    def __init__(
        self, preferences: Preferences, sharing: Sharing, ask_composited: Composited = composited
    ) -> None:
        super().__init__(None, FLAGS)
        self._preferences = preferences
        self._sharing = sharing
        self._ask_composited = ask_composited
        self._composited = True
        self._shown = ""
        self._grip: QPoint | None = None
        self.menu: QMenu | None = None
        self._look_again = QTimer(self, interval=LOOK_AGAIN_MS)
        self._prepare_window()
        self._make_parts()
        self._connect()
        self._fit()

    def _prepare_window(self) -> None:
        self.setWindowTitle(self.tr("FER Desktop – overlay"))
        for attribute in (
            Qt.WidgetAttribute.WA_TranslucentBackground,
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            # On macOS a tool window goes away with the focus of its program
            Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow,
        ):
            self.setAttribute(attribute)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to move, turn the wheel to resize, right-click for more"))

    def _make_parts(self) -> None:
        self.emoji = EmojiView(parent=self)
        self.still = PausedIcon(self)
        self.name = label(role="overlay")
        self.name.setParent(self)
        self.name.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _connect(self) -> None:
        self._sharing.changed.connect(self._refresh)
        self._preferences.changed.connect(self._fit)
        self._look_again.timeout.connect(self._look)
        theme.current().changed.connect(self._fit)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._come_back)
            app.screenRemoved.connect(self._come_back)

    # What is shown

    @property
    def shown(self) -> str:
        """The name of the emoji that is seen; empty: the sign for *paused*."""
        return self._shown if self._sharing.allowed else ""

    def show_emoji(self, name: str) -> None:
        """Show the emoji of an emotion, of *unknown* or of *no face*; empty: nothing is analysed now."""
        if name != self._shown:
            self._shown = name
            self._refresh()

    def _refresh(self) -> None:
        shown = self.shown
        if shown:
            self.emoji.set_emoji(shown)
        self.emoji.setVisible(bool(shown))
        self.still.setVisible(not shown)
        words = emotion_label(shown) if shown else self._why_still()
        self.name.setText(words)
        self.setAccessibleName(self.tr("Overlay: {0}").format(words))

    def _why_still(self) -> str:
        return self.tr("Hidden") if self._shown else self.tr("Paused")

    # Size and place

    @property
    def side(self) -> int:
        """The emoji's side, in pixels of the layout."""
        return clamp_size(self._preferences.settings.overlay_side or FIRST_SIDE)

    def larger(self) -> None:
        """One step larger."""
        self.resize_to(self.side * STEP)

    def smaller(self) -> None:
        """One step smaller."""
        self.resize_to(self.side / STEP)

    def resize_to(self, side: float) -> None:
        """Give the emoji this side; its middle stays where it is."""
        middle = self.geometry().center()
        self._preferences.change(overlay_side=clamp_size(side))
        place = QRect(QPoint(), self.size())
        place.moveCenter(middle)
        self._stand_at(place)
        self._remember()

    def _fit(self) -> None:
        """Size and look as the settings want them."""
        settings = self._preferences.settings
        self.name.setVisible(settings.overlay_name)
        size = self._wanted_size()
        if size != self.size():
            self.setFixedSize(size)
        self.setWindowOpacity(max(20, min(100, settings.overlay_opacity)) / 100)
        self._lay_out()
        self._refresh()

    def _wanted_size(self) -> QSize:
        if self.name.isHidden():
            return QSize(self.side, self.side)
        hint = self.name.sizeHint()
        widest = max(self.name.fontMetrics().horizontalAdvance(emotion_label(each)) for each in NAMES)
        return QSize(max(self.side, widest + 5 * SPACE), self.side + SPACE + hint.height())

    def _lay_out(self) -> None:
        square = self._square()
        margin = 0 if self._composited else round(self.side * PLATE_MARGIN)
        inner = square.adjusted(margin, margin, -margin, -margin)
        self.emoji.setGeometry(inner)
        self.still.setGeometry(square)
        foot = self.name.sizeHint().height()
        self.name.setGeometry(0, self.height() - foot, self.width(), foot)
        self._cut_out(square)

    def _square(self) -> QRect:
        return QRect((self.width() - self.side) // 2, 0, self.side, self.side)

    def _cut_out(self, square: QRect) -> None:
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

    def _look(self) -> None:
        """Screens change their size and their compositor while the overlay stands there."""
        self._dress()
        if self._grip is None and clamp_to_screen(self.geometry(), all_screens()) != self.geometry():
            self._come_back()

    def _dress(self) -> None:
        """Look at the screen: with a compositor no plate is needed."""
        there = self._ask_composited()
        if there != self._composited:
            self._composited = there
            self._lay_out()
            self.update()

    def _stand_at(self, place: QRect) -> None:
        self.move(clamp_to_screen(place, all_screens()).topLeft())

    def _come_back(self) -> None:
        """Stand where the user put it, or inside a screen that is there."""
        settings = self._preferences.settings
        screen = screen_named(settings.overlay_screen) or QGuiApplication.primaryScreen()
        room = screen.geometry()
        if settings.overlay_side:
            corner = room.topLeft() + QPoint(settings.overlay_x, settings.overlay_y)
        else:
            corner = default_position(self.size(), room)
        self.move(clamp_to_screen(QRect(corner, self.size()), [room]).topLeft())

    def _remember(self) -> None:
        place = self.geometry()
        screen = screen_of(place)
        corner = place.topLeft() - screen.geometry().topLeft()
        self._preferences.change(
            overlay_screen=screen.name(), overlay_x=corner.x(), overlay_y=corner.y(), overlay_side=self.side
        )

    # Clicks that go through

    @property
    def click_through(self) -> bool:
        """Whether the mouse reaches what lies under the overlay."""
        return bool(self.windowFlags() & Qt.WindowType.WindowTransparentForInput)

    def set_click_through(self, through: bool) -> None:
        """Let the mouse reach what lies under the overlay, or take hold of it again."""
        if through == self.click_through:
            return
        # Told to the window as it stands: shown anew, some window managers would overlook it
        flag = Qt.WindowType.WindowTransparentForInput
        flags = self.windowFlags()
        self.overrideWindowFlags(flags | flag if through else flags & ~flag)
        window = self.windowHandle()
        if window is not None:
            window.setFlag(flag, through)

    # What the user does with it

    def showEvent(self, event: QShowEvent) -> None:
        self._dress()
        if not event.spontaneous():
            self._come_back()
        self._look_again.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._look_again.stop()
        self._grip = None
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        window = self.windowHandle()
        if QGuiApplication.platformName().startswith("wayland") and window is not None:
            window.startSystemMove()  # there a program can't move its windows itself
            return
        self._grip = event.globalPosition().toPoint() - self.pos()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.move(event.globalPosition().toPoint() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and event.button() is Qt.MouseButton.LeftButton:
            self._grip = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self._stand_at(self.geometry())
            self._remember()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.live_requested.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.resize_to(self.side * STEP ** (event.angleDelta().y() / NOTCH))

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
