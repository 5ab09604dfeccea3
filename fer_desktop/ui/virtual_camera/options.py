"""What the call is to see: the choices of the virtual camera, kept in the settings."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.core.emotion_colors import GROUNDS
from fer_desktop.media.virtual_camera.compositor import Corner, VirtualCameraMode, VirtualCameraStyle
from fer_desktop.media.virtual_camera.device import OutputFormat
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import label, set_spacing

BADGES = (16, 25, 36)
"""Percent of the picture's height."""

Choice = TypeVar("Choice", bound=StrEnum)


def look_of(preferences: Preferences) -> VirtualCameraStyle:
    """What the settings ask for; a value that is not known counts as the usual one."""
    settings = preferences.settings
    ground = QColor(settings.virtual_camera_ground)
    if not ground.isValid():
        ground = QColor(GROUNDS[0])
    return VirtualCameraStyle(
        _one_of(VirtualCameraMode, settings.virtual_camera_picture, VirtualCameraMode.BADGE),
        _one_of(Corner, settings.virtual_camera_corner, Corner.TOP_RIGHT),
        min(max(settings.virtual_camera_badge, 5), 60) / 100,
        (ground.red(), ground.green(), ground.blue()),
    )


def format_of(preferences: Preferences) -> OutputFormat:
    """The size of the pictures that the settings ask for."""
    return _one_of(OutputFormat, preferences.settings.virtual_camera_format, OutputFormat.HD)


def _one_of(kind: type[Choice], value: str, usual: Choice) -> Choice:
    return kind(value) if value in list(kind) else usual


class VirtualCameraChoices(QWidget):
    """The picture, what belongs to it, and the format. ``changed`` follows each change, which is kept."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._make_pictures()
        self._make_details()
        self._lay_out()
        self._show_details()

    def _make_pictures(self) -> None:
        tips = {
            VirtualCameraMode.BADGE: (
                self.tr("&Camera with the emoji in a corner"),
                self.tr("Your own picture, and a small emoji that changes with your face"),
            ),
            VirtualCameraMode.COVERED: (
                self.tr("&Face covered by its emoji"),
                self.tr("The emoji follows your head; as long as no face is found it stands alone"),
            ),
            VirtualCameraMode.EMOJI: (
                self.tr("&Emoji alone on a colour"),
                self.tr("Nothing of the camera's picture is sent"),
            ),
        }
        self._group = QButtonGroup(self)
        self.pictures: dict[VirtualCameraMode, QRadioButton] = {}
        chosen = look_of(self._preferences).picture
        for picture, (text, tip) in tips.items():
            made = QRadioButton(text)
            made.setToolTip(tip)
            made.setAccessibleName(text.replace("&", ""))
            made.setAccessibleDescription(tip)
            made.setChecked(picture is chosen)
            self._group.addButton(made)
            self.pictures[picture] = made
        self._group.buttonClicked.connect(self._on_picture)

    def _make_details(self) -> None:
        settings = self._preferences.settings
        corners = (
            (self.tr("Top left"), Corner.TOP_LEFT),
            (self.tr("Top right"), Corner.TOP_RIGHT),
            (self.tr("Bottom left"), Corner.BOTTOM_LEFT),
            (self.tr("Bottom right"), Corner.BOTTOM_RIGHT),
        )
        self.corner = _combo([(t, str(v)) for t, v in corners], settings.virtual_camera_corner)
        sizes = (self.tr("Small"), self.tr("Medium"), self.tr("Large"))
        self.badge = _combo(list(zip(sizes, BADGES, strict=True)), settings.virtual_camera_badge)
        names = (self.tr("Dark grey"), self.tr("White"), self.tr("Green"), self.tr("Blue"))
        self.ground = _combo(list(zip(names, GROUNDS, strict=True)), settings.virtual_camera_ground)
        for index, colour in enumerate(GROUNDS):
            self.ground.setItemIcon(index, _swatch(colour))
        formats = [(f"{form.size.width} × {form.size.height}", str(form)) for form in OutputFormat]
        self.format = _combo(formats, settings.virtual_camera_format)
        self.format.setToolTip(self.tr("Size of the pictures in pixels, 30 of them a second"))
        self.corner.setToolTip(self.tr("Where the emoji stands, as the others see it"))
        self.badge.setToolTip(self.tr("How large the emoji in the corner is"))
        self.ground.setToolTip(self.tr("Colour behind the emoji"))
        for combo in (self.corner, self.badge, self.ground, self.format):
            combo.currentIndexChanged.connect(self._on_detail)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 1)
        for made in self.pictures.values():
            column.addWidget(made)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, SPACE, 0, 0)
        self._form.setSpacing(SPACE)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows = (
            (self.tr("C&orner"), self.corner),
            (self.tr("Si&ze of the emoji"), self.badge),
            (self.tr("Co&lour"), self.ground),
            (self.tr("&Picture size"), self.format),
        )
        for text, combo in rows:
            self._form.addRow(_buddy(text, combo), combo)
        column.addLayout(self._form)

    def _show_details(self) -> None:
        """Only what belongs to the chosen picture can be chosen."""
        picture = self.picture
        for combo in (self.corner, self.badge):
            self._form.setRowVisible(combo, picture is VirtualCameraMode.BADGE)
        # The colour is behind the emoji too, as long as no face is found to be covered
        self._form.setRowVisible(self.ground, picture is not VirtualCameraMode.BADGE)

    @property
    def picture(self) -> VirtualCameraMode:
        """The picture chosen."""
        return next(picture for picture, made in self.pictures.items() if made.isChecked())

    def _on_picture(self) -> None:
        self._show_details()
        self._preferences.change(virtual_camera_picture=str(self.picture))
        self.changed.emit()

    def _on_detail(self) -> None:
        self._preferences.change(
            virtual_camera_corner=self.corner.currentData(),
            virtual_camera_badge=self.badge.currentData(),
            virtual_camera_ground=self.ground.currentData(),
            virtual_camera_format=self.format.currentData(),
        )
        self.changed.emit()


def _combo(items: Sequence[tuple[str, object]], chosen: object) -> QComboBox:
    made = QComboBox()
    for text, value in items:
        made.addItem(text, value)
    values = [value for _, value in items]
    made.setCurrentIndex(values.index(chosen) if chosen in values else min(1, len(values) - 1))
    return made


def _buddy(text: str, combo: QComboBox) -> QLabel:
    made = label(text)
    made.setTextFormat(made.textFormat().AutoText)
    made.setBuddy(combo)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    combo.setAccessibleName(text.replace("&", ""))
    return made


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(2 * SPACE, 2 * SPACE)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
