"""Translates errors and messages from below the windows into the interface language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from fer_desktop.core.csv_style import SEMICOLONS, STANDARD, CsvStyle
from fer_desktop.core.errors import FerError
from fer_desktop.core.messages import LISTED, Message, format_template, join_messages
from fer_desktop.sessions.export.wording import ReportLocale
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.language import active_language

CONTEXT = "Sentences"
"""The context of these messages, into which ``tools/translations.py`` puts them."""

FROM_THE_RIGHT, ISOLATE = "\N{RIGHT-TO-LEFT MARK}", "\N{FIRST STRONG ISOLATE}"


def translate_message(source: Exception | str) -> str:
    """An error or a `Message` in the interface language; any other text unchanged."""
    message = source.message if isinstance(source, FerError) else source
    if not isinstance(message, Message):
        return str(message)
    values = {name: _localised(value) for name, value in message.values.items()}
    text = format_template(QCoreApplication.translate(CONTEXT, message.template), values)
    # Qt derives the direction of the text from its first letter, even if that is in an isolated name
    return FROM_THE_RIGHT + text if text.startswith(ISOLATE) else text


def format_list(parts: Iterable[str]) -> str:
    """Names as a list, separated as in the interface language."""
    return translate_message(join_messages(list(parts), LISTED))


def wording() -> ReportLocale:
    """The interface language, for files that people read."""
    code = active_language(QCoreApplication.instance())
    return ReportLocale(code, QGuiApplication.isRightToLeft(), translate_message, _number, system_csv())


def system_csv() -> CsvStyle:
    """Tables as the spreadsheets of this system expect them, whatever the interface language is."""
    return SEMICOLONS if QLocale.system().decimalPoint() == "," else STANDARD


def _number(value: float, decimals: int) -> str:
    return QLocale().toString(float(value), "f", decimals)


def _localised(value: object) -> str:
    """A value for a template. Names and paths keep their own direction in a right-to-left language."""
    if isinstance(value, Message):
        return translate_message(value)
    if isinstance(value, float):
        return _number(value, len(str(value).partition(".")[2]))
    return bidi_isolate(value) if isinstance(value, str) else str(value)
