"""The translations are complete, up to date and well-formed, and the windows speak the language chosen."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fer_desktop.core import paths
from fer_desktop.core.errors import ResourceError
from fer_desktop.ui.menu.menu_window import MenuWindow
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.emotion_labels import emotion_label, percent
from fer_desktop.ui.text.formats import session_count
from fer_desktop.ui.text.language import SOURCE, TRANSLATED, install_translators, locale_of, select_language
from fer_desktop.ui.text.translate import CONTEXT
from tests.qt.ui.languages import spoken
from tools import translations

FORMS = {"de": 2, "es": 2, "ar": 6}
HOLES = re.compile(r"\{\w+\}|%Ln|\*\.\w+|\bfer-desktop\b|F\d+\b|\(\{0\}\)")
MARKED = re.compile(r"&(?=\w|¿|[^\s&])")


def _source(code: str) -> Path:
    return translations.FOLDER / f"fer_desktop_{code}.ts"


def _messages(path: Path) -> Iterator[tuple[str, str, list[str], bool]]:
    """Context, text, translation in its forms, and whether it counts as finished."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            made = message.find("translation")
            assert made is not None
            forms = [form.text or "" for form in made.findall("numerusform")] or [made.text or ""]
            done = "type" not in made.attrib
            yield context.findtext("name") or "", message.findtext("source") or "", forms, done


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    with spoken(qapp):
        yield


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_of_the_windows_is_translated(code: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    shutil.copy(_source(code), fresh)
    translations.update(fresh)
    wanted = {(context, text) for context, text, _, _ in _messages(fresh)}
    there = {
        (context, text) for context, text, forms, done in _messages(_source(code)) if done and all(forms)
    }
    assert wanted == there, "python -m tools.translations, then translate what is new"
    assert all(context for context, _ in wanted), "a call of tr() whose class Qt's tools don't find"


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_ships_is_compiled_from_the_source(code: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translations.compile_file(_source(code), fresh)
    assert fresh.read_bytes() == paths.translation(code).read_bytes(), "python -m tools.translations"


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_keep_what_the_program_fills_in(code: str) -> None:
    wrong = []
    for _, text, forms, _ in _messages(_source(code)):
        counted = "%Ln" in text
        if len(forms) != (FORMS[code] if counted else 1):
            wrong.append(f"{text!r} has {len(forms)} forms")
        for form in forms:
            kept = sorted(HOLES.findall(text)) == sorted(HOLES.findall(form)) or (
                counted and "%Ln" not in form
            )
            same_ends = text.endswith("…") == form.endswith("…") and text[:1].isspace() == form[:1].isspace()
            same_key = len(MARKED.findall(text)) == len(MARKED.findall(form))
            if not (kept and same_ends and same_key):
                wrong.append(f"{text!r}: {form!r}")
    assert not wrong, "\n".join(wrong)


def test_sentences_from_below_the_windows_are_among_the_texts() -> None:
    texts = {text for context, text, _, _ in _messages(_source("de")) if context == CONTEXT}
    assert texts == set(translations.sentences(translations.PACKAGE))
    assert translations.CONTEXT == CONTEXT
    assert "{name} is empty: choose another file." in texts, "an error's own text"
    assert "stores weights in another file" in texts, "a part of a sentence"
    assert "has too many frames: at most {most}, fewer if they are large" in texts, "a private error's"


@pytest.mark.parametrize("told", ['f"{name} is wrong"', '"wrong: " + name'])
def test_a_sentence_that_is_put_together_is_refused(told: str, tmp_path: Path) -> None:
    source = f"class Wrong(FerError): pass\nclass Worse(Wrong): pass\nname = 1\nWorse({told})\n"
    (tmp_path / "wrong.py").write_text(source)
    with pytest.raises(ValueError, match=r"wrong\.py:4"):
        translations.sentences(tmp_path)


@pytest.mark.parametrize(
    ("wanted", "system", "code"),
    [
        ("", ["de-AT", "en-GB"], "de"),
        ("", ["nl-NL", "es-MX"], "es"),
        ("", ["en-US", "de-DE"], "en"),
        ("", ["zh-Hans-CN"], "en"),
        ("", [], "en"),
        ("es", ["de-DE"], "es"),
        ("en", ["de-DE"], "en"),
        ("xx", ["de-DE"], "de"),
        ("", ["ar-EG"], "ar"),
    ],
)
def test_the_language_is_the_wanted_one_or_the_first_known_of_the_system(wanted, system, code) -> None:
    assert select_language(wanted, system) == code


def test_english_needs_no_file(qapp: QApplication) -> None:
    install_translators(qapp, SOURCE)
    assert emotion_label("happiness") == "Happiness"
    assert session_count(1) == "1 session"
    assert session_count(2) == "2 sessions"


def test_windows_numbers_and_plurals_speak_german(
    qtbot: QtBot, qapp: QApplication, preferences: Preferences
) -> None:
    install_translators(qapp, "de")
    menu = MenuWindow(preferences)
    qtbot.addWidget(menu)
    assert "Verlauf" in menu.history.accessibleName()
    assert percent(0.5) == "50,0\u00a0%"
    assert session_count(1) == "1 Sitzung"
    assert session_count(1200) == "1.200 Sitzungen"


def test_dialogs_of_qt_itself_speak_the_language_too(qapp: QApplication) -> None:
    install_translators(qapp, "de")
    assert QCoreApplication.translate("QPlatformTheme", "&Yes") == "&Ja"


def test_arabic_is_written_from_right_to_left_with_one_kind_of_digits(qapp: QApplication) -> None:
    install_translators(qapp, "ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().toString(12) == "12"
    assert "12" in session_count(12)


def test_a_system_with_the_language_keeps_its_own_way_to_write_numbers() -> None:
    austria = QLocale("de_AT")
    assert locale_of("de", system=austria) == austria
    assert locale_of("es", system=austria) == QLocale("es")


def test_a_missing_translation_costs_no_start(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(code: str) -> Path:
        raise ResourceError(code)

    monkeypatch.setattr(paths, "translation", missing)
    install_translators(qapp, "de")
    assert emotion_label("happiness") == "Happiness"
