"""Shows errors and other sentences that are made below the windows in the language of the interface."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from fer_desktop.core.errors import FerError
from fer_desktop.core.messages import LISTED, Sentence, filled, joined
from fer_desktop.sessions.export.wording import Wording
from fer_desktop.ui.text.bidi import isolated
from fer_desktop.ui.text.language import spoken

CONTEXT = "Sentences"
"""Of these sentences in the translations; ``packaging/translations.py`` puts them there."""

FROM_THE_RIGHT, ISOLATE = "\N{RIGHT-TO-LEFT MARK}", "\N{FIRST STRONG ISOLATE}"


def translated(told: Exception | str) -> str:
    """An error, or a `Sentence` from elsewhere, in the language of the interface; other texts as they are."""
    sentence = told.sentence if isinstance(told, FerError) else told
    if not isinstance(sentence, Sentence):
        return str(sentence)
    values = {name: _shown(value) for name, value in sentence.values.items()}
    text = filled(QCoreApplication.translate(CONTEXT, sentence.template), values)
    # Qt takes the direction of the whole from its first letter, also where that is in an isolated name
    return FROM_THE_RIGHT + text if text.startswith(ISOLATE) else text


def listed(parts: Iterable[str]) -> str:
    """Names in a row, between the commas of the language."""
    return translated(joined(list(parts), LISTED))


def wording() -> Wording:
    """How a file that people read tells a session: in the language of the interface."""
    code = spoken(QCoreApplication.instance())
    return Wording(code, QGuiApplication.isRightToLeft(), translated, _number)


def _number(value: float, decimals: int) -> str:
    return QLocale().toString(float(value), "f", decimals)


def _shown(value: object) -> str:
    """What fills a place. A name or a path keeps its own direction in a language written from the right."""
    if isinstance(value, Sentence):
        return translated(value)
    if isinstance(value, float):
        return _number(value, len(str(value).partition(".")[2]))
    return isolated(value) if isinstance(value, str) else str(value)
