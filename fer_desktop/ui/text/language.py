"""The language of the windows: the system's or the user's choice, with its numbers and its direction."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from fer_desktop.core import paths
from fer_desktop.core.errors import ResourceError

log = logging.getLogger(__name__)

SOURCE = "en"
"""The language of the texts in the code, which needs no file."""

TRANSLATED = {"de": "Deutsch", "es": "Español", "ar": "العربية"}
"""The translations that ship, by what each language calls itself."""

WESTERN_DIGITS = {"ar": "ar_AE"}
"""For a language that most often writes its own digits: where it does not. Windows mix no two kinds."""


def select_language(wanted: str, system: Sequence[str] | None = None) -> str:
    """The code of the language to speak: the one wanted, the system's first that is known, or English.

    ``system``: names such as *de-AT* in the order of preference; of this system if left out.
    """
    known = (SOURCE, *TRANSLATED)
    names = QLocale.system().uiLanguages() if system is None else system
    for name in (wanted, *names):
        code = name.replace("_", "-").split("-")[0].lower()
        if code in known:
            return code
    return SOURCE


def install_translators(app: QApplication, code: str) -> None:
    """Let windows that are made from now on speak a language; Qt's own dialogs speak it too.

    A missing file costs the translation, not the start.
    """
    if code == SOURCE:
        return
    QLocale.setDefault(locale_of(code))
    app.setLayoutDirection(QLocale().textDirection())
    for folder, name in ((_qt_folder(), f"qtbase_{code}"), (_own_folder(code), f"fer_desktop_{code}")):
        _install(app, folder, name)


def active_language(app: QObject | None) -> str:
    """The code of the language that the windows speak."""
    translators = [] if app is None else app.findChildren(QTranslator)
    return next((each.language() for each in translators if each.language() in TRANSLATED), SOURCE)


def locale_of(code: str, system: QLocale | None = None) -> QLocale:
    """How numbers and dates are written: as the system does if it has this language and Western digits."""
    there = QLocale.system() if system is None else system
    if there.language() == QLocale(code).language() and there.zeroDigit() == "0":
        return there
    return QLocale(WESTERN_DIGITS.get(code, code))


def _install(app: QApplication, folder: str, name: str) -> None:
    translator = QTranslator(app)
    if folder and translator.load(name, folder):
        app.installTranslator(translator)
    else:
        log.warning("the translation %s can't be read", name)


def _own_folder(code: str) -> str:
    try:
        return str(paths.translation(code).parent)
    except ResourceError as error:
        log.warning("%s", error)
        return ""


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
