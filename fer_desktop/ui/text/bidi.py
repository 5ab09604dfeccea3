"""Texts of both directions together, and texts that must not be read as mark-up."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def escape_tooltip(text: str) -> str:
    """A tooltip as plain text: Qt would interpret a name with angle brackets as mark-up."""
    return f"<span>{escape(text)}</span>".replace("\n", "<br>") if "<" in text else text


def bidi_isolate(text: str) -> str:
    """A name or a path for use in a sentence, whose direction then doesn't affect the words around it."""
    if not QGuiApplication.isRightToLeft():
        return text
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def ltr_isolate(figure: str) -> str:
    """A number with its unit or sign, which would otherwise be reordered between Arabic words."""
    if not QGuiApplication.isRightToLeft():
        return figure
    return f"\N{LEFT-TO-RIGHT ISOLATE}{figure}\N{POP DIRECTIONAL ISOLATE}"


def leading_alignment() -> Qt.AlignmentFlag:
    """The side where lines start in the interface language, also for Latin text in an Arabic interface."""
    if QGuiApplication.isRightToLeft():
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    return Qt.AlignmentFlag.AlignLeft
