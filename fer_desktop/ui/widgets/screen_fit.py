"""Keeps windows within the free area of their screen, at any scale and with letters of any size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.layouts import OnePart

FRAME = QSize(2 * SPACE, 5 * SPACE)
"""What the title bar and the borders of a window may take; the real size is known only when it is shown."""


def free_area(at: QPoint | None = None) -> QRect:
    """The area of a screen without panels, in logical pixels: of the screen at a point, else of the first."""
    # Not QWidget.screen(): PySide gives the screen to the widget, which deletes it at its own end
    screens = QGuiApplication.screens()
    found = [each for each in screens if at is not None and each.geometry().contains(at)]
    return (found or [QGuiApplication.primaryScreen()])[0].availableGeometry()


def free_size(window: QWidget) -> QSize:
    """The largest size that a window may have on its screen, without its frame."""
    return free_area(window.geometry().center()).size() - FRAME


def fit_on_screen(window: QWidget) -> None:
    """Make a window no larger than its screen allows; called before it is shown."""
    free = free_size(window)
    window.setMinimumSize(window.minimumSize().boundedTo(free))
    if not window.isMaximized() and not window.isFullScreen():
        window.resize(window.size().boundedTo(free))


class _AtLeast(OnePart):
    """Never gives its part less space than it needs.

    A scroll area would give it the height that it prefers at its width, and scroll where it could shrink.
    """

    def sizeHint(self) -> QSize:
        return self._part.sizeHint()

    def minimumSizeHint(self) -> QSize:
        needed = self._part.minimumSizeHint().expandedTo(self._part.minimumSize())
        layout = self._part.layout()
        if layout is not None and layout.hasHeightForWidth():
            width = max(self.width(), needed.width())
            needed.setHeight(max(needed.height(), layout.minimumHeightForWidth(width)))
        return needed


class ScrollAsLastResort(QScrollArea):
    """Scrolls the whole content of a window that is too small for it, as on a small screen at a large scale.

    In all larger windows nothing is seen of it.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = _AtLeast(content)
        self.setWidget(self._content)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._content.minimumSizeHint().boundedTo(free_size(self.window()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


def content_of(window: QWidget) -> QWidget:
    """The widget in which a dialog lays out its parts, so that it fits on every screen."""
    content = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(ScrollAsLastResort(content))
    return content
