"""Takes a language away again, which a program never does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication


@contextmanager
def spoken(app: QApplication) -> Iterator[None]:
    """At the end the application speaks as it did at the start."""
    locale, direction = QLocale(), app.layoutDirection()
    before = set(app.findChildren(QTranslator))
    try:
        yield
    finally:
        for translator in set(app.findChildren(QTranslator)) - before:
            app.removeTranslator(translator)
            translator.setParent(None)
        QLocale.setDefault(locale)
        app.setLayoutDirection(direction)
