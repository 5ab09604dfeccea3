"""Consent: the words that must be there, what may be remembered, and what a No means."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fer_desktop.core.settings import load_settings
from fer_desktop.ui.state.consent import Consent, ConsentDialog, Purpose
from fer_desktop.ui.state.preferences import Preferences

SENTENCES = {
    Purpose.CAMERA: (
        "Pictures are analysed on this computer and then discarded. "
        "Nothing is sent anywhere. Recording is off."
    ),
    Purpose.FILES: "nothing is sent anywhere",
    Purpose.OTHERS: "When you analyse a video or record, the readings are saved in History",
    Purpose.SCREEN: "in the screen region that you choose",
}


@pytest.fixture
def consent(preferences: Preferences) -> Consent:
    return Consent(preferences)


def _answer(yes: bool, remember: bool = False, agreed: bool = False) -> list[Purpose]:
    """Answer the next dialog as a user would; the list says which dialog that was."""
    seen: list[Purpose] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConsentDialog)
        seen.append(dialog.purpose)
        dialog.dont_ask.setChecked(remember)
        dialog.everyone_agrees.setChecked(agreed)
        (dialog.yes if yes else dialog.no).click()

    QTimer.singleShot(0, answer)
    return seen


@pytest.mark.parametrize("purpose", list(Purpose))
def test_the_dialog_says_what_is_read(qtbot: QtBot, purpose: Purpose) -> None:
    dialog = ConsentDialog(purpose)
    qtbot.addWidget(dialog)
    texts = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert SENTENCES[purpose] in texts


def test_dont_ask_again_is_offered_for_files_and_the_camera_only(qtbot: QtBot) -> None:
    for purpose in Purpose:
        dialog = ConsentDialog(purpose)
        qtbot.addWidget(dialog)
        dialog.show()
        others = purpose in (Purpose.OTHERS, Purpose.SCREEN)
        assert dialog.dont_ask.isVisible() != others
        assert dialog.everyone_agrees.isVisible() == others


@pytest.mark.parametrize("purpose", [Purpose.OTHERS, Purpose.SCREEN])
def test_other_people_need_the_box_ticked(qtbot: QtBot, purpose: Purpose) -> None:
    dialog = ConsentDialog(purpose)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.everyone_agrees.label.text().replace("&", "") == "Everyone shown knows and agrees."
    assert not dialog.yes.isEnabled()
    QTest.keyClick(dialog.everyone_agrees, Qt.Key.Key_Space)
    assert dialog.yes.isEnabled()
    dialog.everyone_agrees.setChecked(False)
    assert not dialog.yes.isEnabled()


@pytest.mark.parametrize(
    ("key", "result"), [(Qt.Key.Key_Escape, 0), (Qt.Key.Key_Return, 1)], ids=["Esc", "Enter"]
)
def test_keys_answer(qtbot: QtBot, key: Qt.Key, result: int) -> None:
    dialog = ConsentDialog(Purpose.CAMERA)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, key)
    assert dialog.result() == result


@pytest.mark.parametrize("purpose", [Purpose.FILES, Purpose.CAMERA])
def test_tab_goes_from_the_box_to_no_and_on_to_yes(qtbot: QtBot, purpose: Purpose) -> None:
    dialog = ConsentDialog(purpose)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.dont_ask.setFocus()
    others = [dialog.instead] if purpose is Purpose.CAMERA else []
    order = [dialog.dont_ask, *others, dialog.no, dialog.yes]
    for before, after in pairwise(order):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is after


def test_files_are_asked_about_once_in_a_run(consent: Consent) -> None:
    _answer(yes=True)
    assert consent.ask(Purpose.FILES)
    assert consent.ask(Purpose.FILES)
    assert not load_settings().consent.files


def test_the_camera_is_asked_about_each_time(consent: Consent) -> None:
    for _ in range(2):
        seen = _answer(yes=True)
        assert consent.ask(Purpose.CAMERA)
        assert seen == [Purpose.CAMERA]


@pytest.mark.parametrize("purpose", [Purpose.FILES, Purpose.CAMERA])
def test_a_yes_is_remembered_when_requested(consent: Consent, purpose: Purpose) -> None:
    _answer(yes=True, remember=True)
    assert consent.ask(purpose)
    assert getattr(load_settings().consent, purpose.value)
    assert Consent(Preferences()).ask(purpose)


@pytest.mark.parametrize("purpose", [Purpose.FILES, Purpose.CAMERA])
def test_a_no_is_never_remembered(consent: Consent, purpose: Purpose) -> None:
    _answer(yes=False, remember=True)
    assert not consent.ask(purpose)
    assert not getattr(load_settings().consent, purpose.value)
    seen = _answer(yes=False)
    assert not consent.ask(purpose)
    assert seen == [purpose]


@pytest.mark.parametrize("purpose", [Purpose.OTHERS, Purpose.SCREEN])
def test_other_people_are_asked_about_each_time(consent: Consent, purpose: Purpose) -> None:
    for _ in range(2):
        seen = _answer(yes=True, remember=True, agreed=True)
        assert consent.ask(purpose)
        assert seen == [purpose]


def test_yes_without_the_tick_is_no_yes(consent: Consent) -> None:
    _answer(yes=True, agreed=False)
    QTimer.singleShot(200, lambda: QApplication.activeModalWidget().reject())
    assert not consent.ask(Purpose.OTHERS)
