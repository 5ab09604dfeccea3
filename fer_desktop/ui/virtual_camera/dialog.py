"""The dialog of the virtual camera: what the call sees, start and stop, and what to install."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.core.errors import VirtualCameraError
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import RADIUS, SPACE
from fer_desktop.ui.virtual_camera.options import VirtualCameraOptions
from fer_desktop.ui.virtual_camera.setup_help import VirtualCameraHelp
from fer_desktop.ui.virtual_camera.setup_steps import Computer
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.dialogs import ScrollingDialog
from fer_desktop.ui.widgets.picture_view import image_of

LINE_CHARACTERS = 68
HEIGHT = 30 * SPACE


class CallView(QWidget):
    """A preview of the picture that is sent; a text while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setToolTip(self.tr("What the others in the call see, as it is sent: not mirrored"))
        self.show_text("")

    @property
    def text(self) -> str:
        """What is shown in place of a picture; empty while there is one."""
        return self._text

    def show_picture(self, picture: Frame) -> None:
        """Show a picture: (H, W, 3) uint8, BGR, never changed afterwards."""
        self._image, self._text = image_of(picture), ""
        self.setAccessibleName(self.tr("Picture sent to the call"))
        self.update()

    def show_text(self, text: str) -> None:
        """Show a text and no picture."""
        self._image, self._text = QImage(), text
        self.setAccessibleName(text)
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
            painter.drawText(area, int(flags), self._text)
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
            painter.drawImage(QRectF(corner, size.toSizeF()), self._image)
        painter.end()


class VirtualCameraDialog(ScrollingDialog):
    """Only shows and asks: its owner runs the camera."""

    start_requested = Signal()
    stop_requested = Signal()
    retry_requested = Signal()
    overlay_requested = Signal()
    page_shown = Signal()
    """Another page is shown, or none any more."""
    device_chosen = Signal(str)
    """The name of another program's virtual camera."""

    def __init__(
        self,
        preferences: Preferences,
        computer: Computer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(LINE_CHARACTERS, parent)
        self.setWindowTitle(self.tr("Virtual camera – FER Desktop"))
        self.view = CallView()
        self.state = label(role="strong", wrap=True)
        self.hint = label(role="muted", wrap=True)
        self.options = VirtualCameraOptions(preferences)
        self.help = VirtualCameraHelp(computer)
        self.start = button(
            self.tr("&Start"), self.tr("Send the picture to the call"), "Ctrl+Return", "accent"
        )
        self.stop = button(self.tr("&Stop"), self.tr("Send nothing more to the call"), "Ctrl+Return")
        self.dismiss = button(
            self.tr("Close"), self.tr("Close this window (Esc); the virtual camera stays on")
        )
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
        column.addWidget(self.options)
        column.addStretch(1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.camera)
        self.pages.addWidget(self.help)
        outer = QVBoxLayout(self.page)
        set_spacing(outer, 0, 0)
        outer.addWidget(self.pages)
        for each in (
            self.help.overlay,
            self.help.preview,
            self.help.retry,
            self.stop,
            self.start,
            self.dismiss,
        ):
            self.add_button(each)

    def _connect(self) -> None:
        self.start.clicked.connect(self.start_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.dismiss.clicked.connect(self.close)
        self.help.retry_requested.connect(self.retry_requested)
        self.help.overlay_requested.connect(self.overlay_requested)
        self.help.preview_requested.connect(self.show_off)
        self.help.device_chosen.connect(self.device_chosen)

    @property
    def shows_help(self) -> bool:
        """Whether it shows what is missing."""
        return self.pages.currentWidget() is self.help

    def show_off(self) -> None:
        """Show that nothing is sent."""
        self.view.show_text(self.tr("Off: the call sees nothing of FER Desktop"))
        self.state.setText(self.tr("Your call sees: nothing yet"))
        self.hint.setText(
            self.tr("This is a preview. Press Start, then choose the virtual camera in the call's settings.")
        )
        self._show_page(self.camera, on=False)

    def show_opening(self) -> None:
        """Show that the device is being opened."""
        self.view.show_text(self.tr("Opening the virtual camera…"))
        self.state.setText(self.tr("Your call sees: nothing yet"))
        self._show_page(self.camera, on=True)

    def show_on(self, device: str, visible_text: str) -> None:
        """Show that pictures are sent to a device; ``visible_text`` says what is in them."""
        self.state.setText(self.tr("Your call sees: {0}").format(visible_text))
        self.hint.setText(self.tr("Choose “{0}” as the camera in the call's settings.").format(device))
        self._show_page(self.camera, on=True)

    def show_error(self, error: VirtualCameraError) -> None:
        """Show why there is no virtual camera, or none any more."""
        self.help.show_error(error)
        self._show_page(self.help, on=False)
        self.help.retry.setFocus()
        self.fit()

    def _show_page(self, page: QWidget, on: bool) -> None:
        page_changed = self.pages.currentWidget() is not page
        self.pages.setCurrentWidget(page)
        shows_help = page is self.help
        self.help.retry.setVisible(shows_help)
        self.help.overlay.setVisible(shows_help)
        self.help.preview.setVisible(shows_help)
        had_focus = self.start.hasFocus() or self.stop.hasFocus()
        self.start.setVisible(not shows_help and not on)
        self.stop.setVisible(not shows_help and on)
        self.options.lock_format(on)
        if had_focus:
            (self.stop if on else self.start).setFocus()
        if page_changed and self.isVisible():
            self.fit()
        self.page_shown.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.page_shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.page_shown.emit()
