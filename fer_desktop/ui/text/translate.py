"""Shows errors and other sentences that are made below the windows in the language of the interface."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from fer_desktop.core.errors import FerError
from fer_desktop.core.messages import LISTED, Message, format_template, join_messages
from fer_desktop.sessions.export.wording import ReportLocale
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.language import active_language

CONTEXT = "Sentences"
"""Of these sentences in the translations; ``tools/translations.py`` puts them there."""

FROM_THE_RIGHT, ISOLATE = "\N{RIGHT-TO-LEFT MARK}", "\N{FIRST STRONG ISOLATE}"


def translate_message(told: Exception | str) -> str:
    """An error, or a `Sentence` from elsewhere, in the language of the interface; other texts as they are."""
    sentence = told.sentence if isinstance(told, FerError) else told
    if not isinstance(sentence, Message):
        return str(sentence)
    values = {name: _shown(value) for name, value in sentence.values.items()}
    text = format_template(QCoreApplication.translate(CONTEXT, sentence.template), values)
    # Qt takes the direction of the whole from its first letter, also where that is in an isolated name
    return FROM_THE_RIGHT + text if text.startswith(ISOLATE) else text


def format_list(parts: Iterable[str]) -> str:
    """Names in a row, between the commas of the language."""
    return translate_message(join_messages(list(parts), LISTED))


def wording() -> ReportLocale:
    """How a file that people read tells a session: in the language of the interface."""
    code = active_language(QCoreApplication.instance())
    return ReportLocale(code, QGuiApplication.isRightToLeft(), translate_message, _number)


def _number(value: float, decimals: int) -> str:
    return QLocale().toString(float(value), "f", decimals)


def _shown(value: object) -> str:
    """What fills a place. A name or a path keeps its own direction in a language written from the right."""
    if isinstance(value, Message):
        return translate_message(value)
    if isinstance(value, float):
        return _number(value, len(str(value).partition(".")[2]))
    return bidi_isolate(value) if isinstance(value, str) else str(value)
