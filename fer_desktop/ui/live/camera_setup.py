"""What the user sees of a camera that they choose for the first time: its picture, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, QSize, Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from fer_desktop.media.sources.camera import CameraInfo
from fer_desktop.sessions.model import SourceKind
from fer_desktop.ui.live.picture import LivePicture
from fer_desktop.ui.live.source_selector import SelectedSource
from fer_desktop.ui.state.live_output import LiveOutput
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import WordWrapCheckBox, button, label, set_spacing
from fer_desktop.ui.widgets.dialogs import ScrollingDialog
from fer_desktop.ui.widgets.window_parts import order_tabs
from fer_desktop.workers.jobs import Err, JobRunner, Ok

CHARACTERS = 64
PICTURE = QSize(48 * SPACE, 36 * SPACE)


class CameraSetupDialog(ScrollingDialog):
    """The camera's picture, the other cameras, and the switch that mirrors the picture."""

    camera_selected = Signal(str)
    """The id of another camera."""
    mirrored = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(CHARACTERS, parent)
        self.setWindowTitle(self.tr("Your camera – FER Desktop"))
        self.picture = LivePicture()
        self.picture.setFixedSize(PICTURE)
        self.cameras = QComboBox()
        self.cameras.setAccessibleName(self.tr("Camera"))
        self.cameras.setToolTip(self.tr("Choose another camera"))
        self.mirror = WordWrapCheckBox(self.tr("&Mirror the picture"))
        self.mirror.setToolTip(self.tr("Show the picture as a mirror does, so that right is right"))
        use = self.tr("&Use this camera")
        self.use = button(use, self.tr("Start with this camera"), role="accent", icon=Icon.DONE)
        self.cancel = button(self.tr("&Cancel"), self.tr("Turn the camera off (Esc)"))
        self._lay_out()
        self.use.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.mirror.toggled.connect(self.mirrored)
        self.cameras.activated.connect(self._on_activated)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        set_spacing(column, 0, 2)
        column.addWidget(label(self.tr("Is this the camera you want?"), "title", wrap=True))
        for part in (self.picture, self.cameras, self.mirror):
            column.addWidget(part)
        for each in (self.cancel, self.use):
            self.add_button(each)
        order_tabs((self.cameras, self.mirror, self.cancel, self.use))
        self.use.setDefault(True)
        self.use.setFocus()

    def _on_activated(self, index: int) -> None:
        self.camera_selected.emit(self.cameras.itemData(index))

    def show_cameras(self, cameras: Sequence[CameraInfo], current: str) -> None:
        """List the cameras; ``current`` is the id of the one in use."""
        with QSignalBlocker(self.cameras):
            self.cameras.clear()
            for each in cameras:
                self.cameras.addItem(each.name, each.id)
            self.cameras.setCurrentIndex(self.cameras.findData(current))

    def show_mirrored(self, mirrored: bool) -> None:
        """Show the picture mirrored, or as the camera sees it."""
        with QSignalBlocker(self.mirror):
            self.mirror.setChecked(mirrored)
        self.picture.show_kind(SourceKind.CAMERA, mirrored)


class CameraSetup(QObject):
    """Opens the dialog at the first picture of a camera that the user doesn't know yet."""

    camera_selected = Signal(str)
    refused = Signal()
    """The user doesn't want this camera."""

    def __init__(
        self,
        preferences: Preferences,
        jobs: JobRunner,
        cameras: Callable[[], Sequence[CameraInfo]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._preferences, self._jobs, self._cameras, self._window = preferences, jobs, cameras, window
        self._camera_id = ""
        self.dialog: CameraSetupDialog | None = None

    def begin(self, source: SelectedSource) -> None:
        """Another source is being opened."""
        self._camera_id = source.camera_id
        if self.dialog is not None:
            self.dialog.picture.clear()
            if source.kind is not SourceKind.CAMERA:
                self.end()

    def end(self) -> None:
        """Close the dialog without an answer: there is no camera any more."""
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()

    @Slot(object)
    def show_output(self, output: LiveOutput) -> None:
        """Show the camera's newest picture; open the dialog if it is the first one."""
        if output.view is None or not self._camera_id:
            return
        if self.dialog is None and self._is_new() and self._window.isVisible():
            self._open()
        if self.dialog is not None:
            self.dialog.picture.show_frame(output.view.frame, ())

    def _is_new(self) -> bool:
        return self._camera_id not in self._preferences.settings.live.known_cameras.splitlines()

    def _open(self) -> None:
        self.dialog = CameraSetupDialog(self._window)
        self.dialog.camera_selected.connect(self.camera_selected)
        self.dialog.mirrored.connect(self._set_mirrored)
        self.dialog.accepted.connect(self._on_accepted)
        self.dialog.rejected.connect(self._on_rejected)
        self.dialog.show_mirrored(self._preferences.settings.live.mirrored)
        self.dialog.fit()
        self.dialog.open()
        self._jobs.run(self._cameras, self._on_cameras_listed)

    def _on_cameras_listed(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        if self.dialog is not None and isinstance(result, Ok):
            self.dialog.show_cameras(result.value, self._camera_id)

    def _set_mirrored(self, mirrored: bool) -> None:
        self._preferences.update_live(mirrored=mirrored)
        if self.dialog is not None:
            self.dialog.show_mirrored(mirrored)

    @Slot()
    def _on_accepted(self) -> None:
        known = [*self._preferences.settings.live.known_cameras.splitlines(), self._camera_id]
        self._preferences.update_live(known_cameras="\n".join(known))
        self.end()

    @Slot()
    def _on_rejected(self) -> None:
        if self.dialog is not None:
            self.end()
            self.refused.emit()
