"""The application's theme: fonts, spacing and the active colour scheme, light or dark."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from fer_desktop.ui.theme.colors import DARK, LIGHT, Colours
from fer_desktop.ui.theme.stylesheet import style_sheet

SPACE = 8
"""The unit of all margins and gaps, in pixels."""

RADIUS = 8
MIN_BODY_POINTS = 10.0
MOTION_MS = 140


class TextSize(Enum):
    """The four text sizes, as factors of the system font's size."""

    SMALL = 0.9
    BODY = 1.0
    TITLE = 1.4
    HERO = 2.0


class Theme(QObject):
    """Applies fonts, palette and style sheet to the application."""

    changed = Signal()
    """Colours, text sizes or motion changed."""

    def __init__(self, app: QApplication, reduced_motion: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self._forced: Qt.ColorScheme | None = None
        self._reduced_motion = reduced_motion
        self._base = QFont(app.font())
        self.colours = LIGHT
        hints = QGuiApplication.styleHints()
        self._system = hints.colorScheme()
        hints.colorSchemeChanged.connect(self._system_changed)
        app.setStyle("Fusion")
        self.apply()

    def force(self, scheme: Qt.ColorScheme | None) -> None:
        """Use this colour scheme; None follows the system."""
        self._forced = scheme
        self._apply_scheme()

    @property
    def base_font(self) -> QFont:
        """The system font, from which the four sizes are derived."""
        return QFont(self._base)

    def set_base_font(self, font: QFont) -> None:
        """Use another base font; all four sizes follow it."""
        if font != self._base:
            self._base = QFont(font)
            self.apply()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Turn animations off or on."""
        if reduced != self._reduced_motion:
            self._reduced_motion = reduced
            self.changed.emit()

    def motion_ms(self) -> int:
        """The duration of animations; 0 if the user or the system turned them off."""
        hint = self._app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        return 0 if self._reduced_motion or hint == 0 else MOTION_MS

    def font(self, step: TextSize, bold: bool = False) -> QFont:
        """The system font in one of the four sizes."""
        font = QFont(self._base)
        font.setPointSizeF(self.points(step))
        font.setBold(bold)
        return font

    def points(self, step: TextSize) -> float:
        """A text size in points."""
        size = self._base.pointSizeF()
        if size <= 0:
            size = self._base.pixelSize() * 72 / 96
        return max(size, MIN_BODY_POINTS) * step.value

    def apply(self) -> None:
        """Apply fonts, palette and style sheet for the active scheme."""
        self.colours = self._colours_requested()
        points = {step.name: self.points(step) for step in TextSize}
        sheet = style_sheet(self.colours, points)
        with _garbage_collection_paused():
            self._app.setFont(self.font(TextSize.BODY))
            self._app.setPalette(_palette(self.colours))
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    def _scheme(self) -> Qt.ColorScheme:
        return self._system if self._forced is None else self._forced

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        self._apply_scheme()

    def _apply_scheme(self) -> None:
        if self._colours_requested() is not self.colours:
            self.apply()

    def _colours_requested(self) -> Colours:
        return DARK if self._scheme() == Qt.ColorScheme.Dark else LIGHT


_current: Theme | None = None


def apply_theme(app: QApplication, reduced_motion: bool = False) -> Theme:
    """Apply the theme to the application; called before the first window."""
    global _current
    if _current is None:
        _current = Theme(app, reduced_motion)
    return _current


def current() -> Theme:
    """The application's theme, with the defaults if none was applied yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a widget was created before the application")
    return apply_theme(app)


def colours() -> Colours:
    """The active colours, for widgets that paint themselves."""
    return current().colours


def set_role(widget: QWidget, role: str) -> None:
    """Set a widget's role in the style sheet, such as hero, title, small, muted, error, accent or card."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


@contextmanager
def _garbage_collection_paused() -> Iterator[None]:
    """Pause the garbage collector while Qt iterates over a list of all widgets.

    Qt calls into Python for each widget. A collection at that moment would delete unreferenced widgets that
    are still in the list, and Qt would access freed memory.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.inset,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.ToolTipBase: colours.text,
        role.ToolTipText: colours.window,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
    }
    for part, colour in pairs.items():
        palette.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.muted))
    return palette
