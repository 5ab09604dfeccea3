"""What the call sees: the options of the virtual camera, stored in the settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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

BADGE_SIZES = (16, 25, 36)
"""In percent of the picture's height."""

Choice = TypeVar("Choice", bound=StrEnum)


def style_of(preferences: Preferences) -> VirtualCameraStyle:
    """Return the style in the settings, with the default for each unknown value."""
    settings = preferences.settings
    ground = QColor(settings.virtual_camera.background)
    if not ground.isValid():
        ground = QColor(GROUNDS[0])
    return VirtualCameraStyle(
        _one_of(VirtualCameraMode, settings.virtual_camera.mode, VirtualCameraMode.BADGE),
        _one_of(Corner, settings.virtual_camera.corner, Corner.TOP_RIGHT),
        min(max(settings.virtual_camera.badge_percent, 5), 60) / 100,
        (ground.red(), ground.green(), ground.blue()),
    )


def format_of(preferences: Preferences) -> OutputFormat:
    """Return the picture size in the settings."""
    return _one_of(OutputFormat, preferences.settings.virtual_camera.format, OutputFormat.HD)


def _one_of(kind: type[Choice], value: str, default: Choice) -> Choice:
    return kind(value) if value in list(kind) else default


class VirtualCameraOptions(QWidget):
    """The mode, its details, and the picture size. Each change is stored in the settings."""

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
                self.tr("The emoji follows your head; while no face is found, only the emoji is shown"),
            ),
            VirtualCameraMode.EMOJI: (
                self.tr("&Emoji alone on a colour"),
                self.tr("Nothing of the camera's picture is sent"),
            ),
        }
        self._group = QButtonGroup(self)
        self.pictures: dict[VirtualCameraMode, QRadioButton] = {}
        selected = style_of(self._preferences).picture
        for picture, (text, tip) in tips.items():
            choice = QRadioButton(text)
            choice.setToolTip(tip)
            choice.setAccessibleName(text.replace("&", ""))
            choice.setAccessibleDescription(tip)
            choice.setChecked(picture is selected)
            self._group.addButton(choice)
            self.pictures[picture] = choice
        self._group.buttonClicked.connect(self._on_picture)

    def _make_details(self) -> None:
        settings = self._preferences.settings
        corners = (
            (self.tr("Top left"), Corner.TOP_LEFT),
            (self.tr("Top right"), Corner.TOP_RIGHT),
            (self.tr("Bottom left"), Corner.BOTTOM_LEFT),
            (self.tr("Bottom right"), Corner.BOTTOM_RIGHT),
        )
        self.corner = _combo([(t, str(v)) for t, v in corners], settings.virtual_camera.corner)
        sizes = (self.tr("Small"), self.tr("Medium"), self.tr("Large"))
        self.badge = _combo(list(zip(sizes, BADGE_SIZES, strict=True)), settings.virtual_camera.badge_percent)
        names = (self.tr("Dark grey"), self.tr("White"), self.tr("Green"), self.tr("Blue"))
        self.background = _combo(list(zip(names, GROUNDS, strict=True)), settings.virtual_camera.background)
        for index, colour in enumerate(GROUNDS):
            self.background.setItemIcon(index, _swatch(colour))
        formats = [(f"{form.size.width} × {form.size.height}", str(form)) for form in OutputFormat]
        self.format = _combo(formats, settings.virtual_camera.format)
        self.format.setToolTip(self.tr("Size of the pictures in pixels; 30 are sent per second"))
        self.corner.setToolTip(self.tr("Where others see the emoji"))
        self.badge.setToolTip(self.tr("Size of the emoji in the corner"))
        self.background.setToolTip(self.tr("Colour behind the emoji"))
        for combo in (self.corner, self.badge, self.background, self.format):
            combo.currentIndexChanged.connect(self._on_detail)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 1)
        for choice in self.pictures.values():
            column.addWidget(choice)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, SPACE, 0, 0)
        self._form.setSpacing(SPACE)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows = (
            (self.tr("C&orner"), self.corner),
            (self.tr("Si&ze of the emoji"), self.badge),
            (self.tr("Co&lour"), self.background),
            (self.tr("&Picture size"), self.format),
        )
        for text, combo in rows:
            self._form.addRow(_buddy(text, combo), combo)
        column.addLayout(self._form)
        self.locked = label(
            self.tr("Stop the virtual camera to change the picture size: your call would lose its camera."),
            role="muted",
            wrap=True,
        )
        column.addWidget(self.locked)
        self.lock_format(False)

    def lock_format(self, locked: bool) -> None:
        """Keep the picture size as it is: a call that is under way would lose its camera."""
        self.format.setEnabled(not locked)
        self.locked.setVisible(locked)

    def _show_details(self) -> None:
        """Show only the options of the selected mode."""
        picture = self.picture
        for combo in (self.corner, self.badge):
            self._form.setRowVisible(combo, picture is VirtualCameraMode.BADGE)
        # Also for a covered face: while none is found, the emoji alone is shown on this colour
        self._form.setRowVisible(self.background, picture is not VirtualCameraMode.BADGE)

    @property
    def picture(self) -> VirtualCameraMode:
        """The selected mode."""
        return next(picture for picture, choice in self.pictures.items() if choice.isChecked())

    def _on_picture(self) -> None:
        self._show_details()
        settings = self._preferences.settings
        virtual_camera = replace(settings.virtual_camera, mode=str(self.picture))
        self._preferences.update(replace(settings, virtual_camera=virtual_camera))
        self.changed.emit()

    def _on_detail(self) -> None:
        settings = self._preferences.settings
        virtual_camera = replace(
            settings.virtual_camera,
            corner=self.corner.currentData(),
            badge_percent=self.badge.currentData(),
            background=self.background.currentData(),
            format=self.format.currentData(),
        )
        self._preferences.update(replace(settings, virtual_camera=virtual_camera))
        self._preferences.update(replace(settings, virtual_camera=virtual_camera))
        self.changed.emit()


def _combo(items: Sequence[tuple[str, object]], value: object) -> QComboBox:
    combo = QComboBox()
    for text, data in items:
        combo.addItem(text, data)
    values = [data for _, data in items]
    combo.setCurrentIndex(values.index(value) if value in values else min(1, len(values) - 1))
    return combo


def _buddy(text: str, combo: QComboBox) -> QLabel:
    buddy = label(text)
    buddy.setTextFormat(buddy.textFormat().AutoText)
    buddy.setBuddy(combo)
    buddy.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    combo.setAccessibleName(text.replace("&", ""))
    return buddy


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(2 * SPACE, 2 * SPACE)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
