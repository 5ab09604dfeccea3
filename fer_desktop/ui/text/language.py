"""The language of the windows, its number format and its text direction."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from fer_desktop.core import paths
from fer_desktop.core.errors import ResourceError

log = logging.getLogger(__name__)

SOURCE = "en"
"""The language of the texts in the code, which needs no translation."""

TRANSLATED = {"de": "Deutsch", "es": "Español", "ar": "العربية"}
"""The shipped translations, and each language's own name."""

WESTERN_DIGITS = {"ar": "ar_AE"}
"""A locale with Western digits for languages that mostly use others, so that digits are never mixed."""


def select_language(preferred: str, system: Sequence[str] | None = None) -> str:
    """The code of the language to use: the preferred one, the system's first known one, or English.

    system: names such as *de-AT* in order of preference; None asks the system.
    """
    known = (SOURCE, *TRANSLATED)
    names = QLocale.system().uiLanguages() if system is None else system
    for name in (preferred, *names):
        code = name.replace("_", "-").split("-")[0].lower()
        if code in known:
            return code
    return SOURCE


def install_translators(app: QApplication, code: str) -> None:
    """Translate windows that are created from now on, and Qt's own dialogs.

    A missing file is only logged.
    """
    if code == SOURCE:
        return
    QLocale.setDefault(locale_of(code))
    app.setLayoutDirection(QLocale().textDirection())
    for folder, name in (
        (_qt_folder(), f"qtbase_{code}"),
        (_translations_folder(code), f"fer_desktop_{code}"),
    ):
        _install(app, folder, name)


def active_language(app: QObject | None) -> str:
    """The code of the language of the windows."""
    translators = [] if app is None else app.findChildren(QTranslator)
    return next((each.language() for each in translators if each.language() in TRANSLATED), SOURCE)


def locale_of(code: str, system: QLocale | None = None) -> QLocale:
    """The locale for numbers and dates: the system's if it has this language and uses Western digits."""
    own = QLocale.system() if system is None else system
    if own.language() == QLocale(code).language() and own.zeroDigit() == "0":
        return own
    return QLocale(WESTERN_DIGITS.get(code, code))


def _install(app: QApplication, folder: str, name: str) -> None:
    translator = QTranslator(app)
    if folder and translator.load(name, folder):
        app.installTranslator(translator)
    else:
        log.warning("the translation %s can't be read", name)


def _translations_folder(code: str) -> str:
    try:
        return str(paths.translation(code).parent)
    except ResourceError as error:
        log.warning("%s", error)
        return ""


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
