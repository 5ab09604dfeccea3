"""Bugs: logged with their traceback, shown once with details to copy; the program lives on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

from fer_desktop.core.logging_setup import redact_text
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import button, label, set_spacing
from fer_desktop.ui.widgets.dialogs import ScrollingDialog

if TYPE_CHECKING:
    from fer_desktop.models.registry import ModelSelection

CHARACTERS = 90

log = logging.getLogger(__name__)


class ErrorDialog(ScrollingDialog):
    """Tells of a bug and offers its details for copying."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(CHARACTERS, parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # they are in English
        set_role(self.details, "fixed")
        self.details.setAccessibleName(self.tr("Details of the error"))
        self.details.setToolTip(self.tr("Technical details for an error report"))
        self.copy = button(self.tr("&Copy details"), self.tr("Copy the details to the clipboard"))
        self.close_button = button(self.tr("C&lose"), self.tr("Close this message (Esc)"), role="accent")
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self.page)
        set_spacing(layout, 0, 2)
        layout.addWidget(label(self.tr("An unexpected error occurred."), "title", wrap=True))
        layout.addWidget(
            label(
                self.tr(
                    "You can keep working. The details below are also in the log and "
                    "contain no pictures or names. Copy them if you want to report the "
                    "error."
                ),
                wrap=True,
            )
        )
        layout.addWidget(self.details, 1)
        self.details.setMinimumHeight(24 * SPACE)
        for each in (self.copy, self.close_button):
            self.add_button(each)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


class ExceptionHook(QObject):
    """Catches what nobody caught, in any thread, and shows each bug once, in the main thread."""

    _caught = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()
        self.models: ModelSelection | None = None
        """Names the model in the details, once the settings are loaded."""
        self.dialog: ErrorDialog | None = None
        self._caught.connect(self._show)

    def install(self) -> None:
        """Take over the hooks for uncaught exceptions."""
        sys.excepthook = self.catch
        threading.excepthook = self._catch_in_thread

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and show it, unless the very same was shown before."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        log.critical("unexpected error", exc_info=(kind, error, trace))
        details = redact_text("".join(traceback.format_exception(kind, error, trace)))
        self._caught.emit(_place(kind, trace), details)

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.catch(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, place: str, details: str) -> None:
        if place in self._seen:
            return
        self._seen.add(place)
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.details.appendPlainText("\n" + details)
            return
        self.dialog = ErrorDialog(_report(details, self.models), QApplication.activeWindow())
        self.dialog.open()


def _place(kind: type[BaseException], trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    last = frames[-1] if frames else None
    return f"{kind.__name__} {last.filename}:{last.lineno}" if last else kind.__name__


def _report(details: str, models: ModelSelection | None) -> str:
    # Imported here because hardly any start needs it
    from fer_desktop.models.registry import SHIPPED
    from fer_desktop.ui.text.model_text import version_texts

    versions = version_texts(models.active if models is not None else SHIPPED)
    return f"{', '.join(versions)}\n\n{details}"
