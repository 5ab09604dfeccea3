"""The look in one place: colours, sizes and spaces, in light and dark, following the system's setting."""

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
"""The step of every margin and gap, in pixels."""

RADIUS = 8
BODY_POINTS_AT_LEAST = 10.0
MOTION_MS = 140


class TextSize(Enum):
    """The four sizes of text, as shares of the system's own."""

    SMALL = 0.9
    BODY = 1.0
    TITLE = 1.4
    HERO = 2.0


class Theme(QObject):
    """Dresses the application and says when its colours or sizes changed."""

    changed = Signal()

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
        """Show one scheme whatever the system says; None follows the system again."""
        self._forced = scheme
        self._apply_scheme()

    @property
    def base_font(self) -> QFont:
        """The system's font, from which the four sizes are made."""
        return QFont(self._base)

    def set_base_font(self, font: QFont) -> None:
        """Take another font as the system's own; all four sizes follow it."""
        if font != self._base:
            self._base = QFont(font)
            self.apply()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Leave out every animation."""
        if reduced != self._reduced_motion:
            self._reduced_motion = reduced
            self.changed.emit()

    def motion_ms(self) -> int:
        """How long a change may be animated; 0 where the user or the system wants no motion."""
        hint = self._app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        return 0 if self._reduced_motion or hint == 0 else MOTION_MS

    def font(self, step: TextSize, bold: bool = False) -> QFont:
        """The system's font in one of the four sizes."""
        font = QFont(self._base)
        font.setPointSizeF(self.points(step))
        font.setBold(bold)
        return font

    def points(self, step: TextSize) -> float:
        """The size of a step in points."""
        size = self._base.pointSizeF()
        if size <= 0:
            size = self._base.pixelSize() * 72 / 96
        return max(size, BODY_POINTS_AT_LEAST) * step.value

    def apply(self) -> None:
        """Dress the application in the colours of the scheme in force."""
        self.colours = self._colours_requested()
        points = {step.name: self.points(step) for step in TextSize}
        sheet = style_sheet(self.colours, points)
        with _nothing_collected():
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


_in_force: list[Theme] = []


def apply_theme(app: QApplication, reduced_motion: bool = False) -> Theme:
    """Give the application its look; called once, before the first window."""
    if not _in_force:
        _in_force.append(Theme(app, reduced_motion))
    return _in_force[0]


def current() -> Theme:
    """The look in force; made with the defaults if the application has none yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a widget was made before the application")
    return apply_theme(app)


def colours() -> Colours:
    """The colours in force, for widgets that paint themselves."""
    return current().colours


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a part in the style sheet: hero, title, small, muted, error, accent, quiet, card..."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Hold the garbage collector back while Qt walks over a list of all widgets.

    It calls into Python for each of them. A collection there would delete forgotten widgets that are still on
    the list, and Qt would touch freed memory.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _palette(colours: Colours) -> QPalette:
    made = QPalette()
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
        made.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.muted))
    return made
