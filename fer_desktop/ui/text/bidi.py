"""Buttons and texts as every window uses them: with a shortcut, a tooltip and an accessible name."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def escape_tooltip(text: str) -> str:
    """A tooltip of letters alone: Qt would take what a user or a file is called for mark-up."""
    return f"<span>{escape(text)}</span>".replace("\n", "<br>") if "<" in text else text


def bidi_isolate(text: str) -> str:
    """A name or a path within a sentence: written whichever way, it doesn't turn the words around it."""
    if not QGuiApplication.isRightToLeft():
        return text
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def ltr_isolate(figure: str) -> str:
    """A figure with its sign, which would else change sides between Arabic words."""
    if not QGuiApplication.isRightToLeft():
        return figure
    return f"\N{LEFT-TO-RIGHT ISOLATE}{figure}\N{POP DIRECTIONAL ISOLATE}"


def leading_alignment() -> Qt.AlignmentFlag:
    """Where lines begin, also for texts in Latin letters between Arabic ones."""
    if QGuiApplication.isRightToLeft():
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    return Qt.AlignmentFlag.AlignLeft
