"""The dialog of the virtual camera: what the call sees, start and stop, and help where there is none."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.core.errors import VirtualCameraError
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import RADIUS, SPACE
from fer_desktop.ui.virtual_camera.options import VirtualCameraChoices
from fer_desktop.ui.virtual_camera.setup_help import Computer, VirtualCameraHelp
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.dialogs import ScrollingDialog
from fer_desktop.ui.widgets.picture_view import image_of

CHARACTERS = 68
HEIGHT = 30 * SPACE


class CallView(QWidget):
    """The picture that is being sent, in small; words while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setToolTip(self.tr("What the others in the call see, as it is sent: not mirrored"))
        self.say("")

    @property
    def words(self) -> str:
        """What stands in the place of a picture; empty while one is shown."""
        return self._words

    def show_picture(self, picture: Frame) -> None:
        """Show a picture (H, W, 3), uint8, BGR, that nobody changes any more."""
        self._image, self._words = image_of(picture), ""
        self.setAccessibleName(self.tr("Picture sent to the call"))
        self.update()

    def say(self, words: str) -> None:
        """Show words, and no picture."""
        self._image, self._words = QImage(), words
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(50 * SPACE, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * SPACE, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(theme.colours().inset))
        if self._image.isNull():
            painter.setPen(QColor(theme.colours().muted))
            area = QRectF(self.rect()).adjusted(2 * SPACE, 0, -2 * SPACE, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), self._words)
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
            painter.drawImage(QRectF(corner, size.toSizeF()), self._image)
        painter.end()


class VirtualCameraDialog(ScrollingDialog):
    """Shows and asks only: whoever owns it runs the camera."""

    start_requested = Signal()
    stop_requested = Signal()
    again_requested = Signal()
    overlay_requested = Signal()

    def __init__(
        self,
        preferences: Preferences,
        computer: Computer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(CHARACTERS, parent)
        self.setWindowTitle(self.tr("Virtual camera – FER Desktop"))
        self.view = CallView()
        self.state = label(role="strong", wrap=True)
        self.hint = label(role="muted", wrap=True)
        self.choices = VirtualCameraChoices(preferences)
        self.help = VirtualCameraHelp(computer)
        self.start = button(
            self.tr("&Start"), self.tr("Send the picture to the call"), "Ctrl+Return", "accent"
        )
        self.stop = button(self.tr("&Stop"), self.tr("Send nothing more to the call"), "Ctrl+Return")
        self.away = button(self.tr("Close"), self.tr("Close this window (Esc); the virtual camera goes on"))
        self._lay_out()
        self._connect()
        self.show_off()

    def _lay_out(self) -> None:
        self.camera = QWidget()
        column = QVBoxLayout(self.camera)
        set_spacing(column, 0, 2)
        column.addWidget(self.view)
        words = QVBoxLayout()
        set_spacing(words, 0, 0)
        words.addWidget(self.state)
        words.addWidget(self.hint)
        column.addLayout(words)
        column.addWidget(self.choices)
        column.addStretch(1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.camera)
        self.pages.addWidget(self.help)
        outer = QVBoxLayout(self.page)
        set_spacing(outer, 0, 0)
        outer.addWidget(self.pages)
        for each in (self.help.overlay, self.help.again, self.stop, self.start, self.away):
            self.add_button(each)

    def _connect(self) -> None:
        self.start.clicked.connect(self.start_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.away.clicked.connect(self.close)
        self.help.again_requested.connect(self.again_requested)
        self.help.overlay_requested.connect(self.overlay_requested)

    @property
    def helping(self) -> bool:
        """Whether it says what is missing."""
        return self.pages.currentWidget() is self.help

    def show_off(self) -> None:
        """Nothing is sent."""
        self.view.say(self.tr("Off: the call sees nothing of FER Desktop"))
        self.state.setText(self.tr("Your call sees: nothing yet"))
        self.hint.setText(self.tr("Start it, then choose the virtual camera in the call's settings."))
        self._turn_to(self.camera, on=False)

    def show_opening(self) -> None:
        """The device is being opened."""
        self.view.say(self.tr("Opening the virtual camera…"))
        self.state.setText(self.tr("Your call sees: nothing yet"))
        self._turn_to(self.camera, on=True)

    def show_on(self, device: str, sees: str) -> None:
        """Pictures are sent to a device; ``sees`` says what is in them."""
        self.state.setText(self.tr("Your call sees: {0}").format(sees))
        self.hint.setText(self.tr("Choose “{0}” as the camera in the call's settings.").format(device))
        self._turn_to(self.camera, on=True)

    def show_error(self, error: VirtualCameraError) -> None:
        """There is no virtual camera, or no more."""
        self.help.show_error(error)
        self._turn_to(self.help, on=False)
        self.help.again.setFocus()
        self.fit()

    def _turn_to(self, page: QWidget, on: bool) -> None:
        turned = self.pages.currentWidget() is not page
        self.pages.setCurrentWidget(page)
        helping = page is self.help
        self.help.again.setVisible(helping)
        self.help.overlay.setVisible(helping)
        had_focus = self.start.hasFocus() or self.stop.hasFocus()
        self.start.setVisible(not helping and not on)
        self.stop.setVisible(not helping and on)
        if had_focus:
            (self.stop if on else self.start).setFocus()
        if turned and self.isVisible():
            self.fit()
