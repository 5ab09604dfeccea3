"""Help: the guide in the program, F1 in every window, and no way out into the web."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.core import paths
from fer_desktop.models.registry import SHIPPED
from fer_desktop.ui.help import pages
from fer_desktop.ui.help.help_window import HelpWindow
from fer_desktop.ui.help.launcher import KNOWN, HelpLauncher
from fer_desktop.ui.help.pages import LICENCES, MODEL_CARD, START, contents, page_of, resolved, text_of
from fer_desktop.ui.menu.about_dialog import AboutDialog
from fer_desktop.ui.text.model_text import version_texts
from fer_desktop.ui.theme import theme
from tests.support.paths import ROOT


@pytest.fixture
def window(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[HelpLauncher]:
    made = HelpLauncher()
    yield made
    made.close()
    made.deleteLater()


def _links(window: HelpWindow) -> set[str]:
    found = set()
    block = window.browser.document().begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            found.add(part.fragment().charFormat().anchorHref())
            part += 1
        block = block.next()
    return found - {""}


def test_every_page_of_the_guide_is_in_the_contents() -> None:
    names = {page.name for page in contents()}
    assert names >= {f"guide/{path.name}" for path in (ROOT / "docs" / "guide").glob("*.md")}
    assert names >= {START, MODEL_CARD, LICENCES}


@pytest.mark.parametrize("page", [page.name for page in contents()])
def test_every_picture_of_a_page_ships(page: str) -> None:
    for link in re.findall(r"!\[[^\]]*\]\(([^)\s]+)", text_of(page)):
        assert pages.picture(link).stat().st_size > 0, (
            "make it with: python -m tools.guide_images.small_images"
        )


@pytest.mark.parametrize("page", [page.name for page in contents()])
def test_a_page_is_read_and_its_links_stay_inside(window: HelpWindow, page: str) -> None:
    window.open_page(page)
    assert len(window.browser.toPlainText()) > 200
    assert not [link for link in _links(window) if ":" in link]
    assert all(text_of(resolved(page, link)[0]) for link in _links(window))


def test_a_link_to_the_web_is_plain_text(window: HelpWindow) -> None:
    window.open_page("guide/video-folders.md")
    assert "Dask (https://www.dask.org)" in window.browser.toPlainText()


def test_a_link_leads_to_its_page_and_back(window: HelpWindow) -> None:
    window.open_page("guide/overlay.md")
    window.browser.anchorClicked.emit(QUrl("calls.md"))
    assert window.browser.page == "guide/calls.md"
    assert window.list.currentItem().text() == "In a video call"
    window.back.click()
    assert window.browser.page == "guide/overlay.md"
    window.forward.click()
    assert window.browser.page == "guide/calls.md"
    assert not window.forward.isEnabled()


def test_a_link_into_a_page_scrolls_to_its_heading(window: HelpWindow) -> None:
    window.resize(600, 400)
    window.open_page("guide/calls.md")
    window.browser.anchorClicked.emit(QUrl("#2-the-virtual-camera"))
    assert window.browser.page == "guide/calls.md"
    assert "virtual camera" in window.browser.textCursor().block().text().lower()
    assert window.browser.verticalScrollBar().value() > 0


@pytest.mark.parametrize("link", ["https://example.org", "file:///etc/passwd", "../../pyproject.toml"])
def test_no_other_link_is_followed(window: HelpWindow, link: str) -> None:
    before = window.browser.page
    window.browser.anchorClicked.emit(QUrl(link))
    assert window.browser.page == before


def test_nothing_but_shipped_pictures_is_loaded(window: HelpWindow, astronaut_file: Path) -> None:
    kinds = QTextDocument.ResourceType
    assert window.browser.loadResource(kinds.StyleSheetResource.value, QUrl("x.css")) is None
    loaded = window.browser.loadResource(kinds.ImageResource.value, QUrl.fromLocalFile(str(astronaut_file)))
    assert loaded is None or loaded.isNull()


def test_words_are_found_on_this_page_and_on_others(window: HelpWindow) -> None:
    window.words.setText("calibration error")
    assert window.count.text() == "0 on this page"
    QTest.keyClick(window.words, Qt.Key.Key_Return)
    assert window.browser.page == MODEL_CARD
    assert window.browser.textCursor().selectedText().lower() == "calibration error"
    window.words.setText("no such words")
    window.find_next()
    assert window.count.text() == "Not found in Help"


@pytest.mark.parametrize("width", [960, 480])
def test_nothing_moves_when_the_count_appears(window: HelpWindow, width: int) -> None:
    window.resize(width, 480)
    QApplication.processEvents()
    places = [each.geometry() for each in (window.close_button, window.words, window.next, window.browser)]
    window.words.setText("camera")
    QApplication.processEvents()
    assert window.count.text()
    after = [each.geometry() for each in (window.close_button, window.words, window.next, window.browser)]
    assert after == places


def test_a_small_window_keeps_the_pages_at_hand(window: HelpWindow) -> None:
    window.resize(400, 400)
    QApplication.processEvents()
    assert window.list.isHidden()
    window.choice.activated.emit(2)
    assert window.browser.page == contents()[2].name
    assert window.choice.currentIndex() == 2


def test_a_picture_is_no_wider_than_the_window(window: HelpWindow, qtbot: QtBot) -> None:
    window.open_page("guide/photo.md")
    for width in (400, 900):
        window.resize(width, 500)
        QApplication.processEvents()
        # A long page is laid out in several turns of the event loop
        qtbot.waitUntil(lambda: window.browser.horizontalScrollBar().maximum() == 0)


def test_the_page_follows_the_look(window: HelpWindow) -> None:
    theme.current().force(Qt.ColorScheme.Dark)
    assert window.browser.page == START
    assert len(_links(window)) > 5


def test_each_licence_can_be_read(window: HelpWindow) -> None:
    window.open_page(LICENCES)
    for link in _links(window):
        assert len(text_of(link)) > 500
    window.browser.anchorClicked.emit(QUrl("texts/numpy"))
    assert "NumPy Developers" in window.browser.toPlainText()


class PhotoWindow(QWidget):
    """Stands for a window by its name."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)


def test_f1_opens_the_page_of_the_window(qtbot: QtBot, desk: HelpLauncher) -> None:
    window = PhotoWindow()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.field.setFocus()
    qtbot.waitUntil(lambda: window.isActiveWindow() and bool(window.property(KNOWN)))
    QTest.keyClick(window.field, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: desk.window is not None)
    assert desk.window.browser.page == "guide/photo.md"
    assert desk.window.isVisible()


def test_a_modal_dialog_has_a_help_it_does_not_block(qtbot: QtBot, desk: HelpLauncher) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    desk.open(LICENCES)
    desk.open(MODEL_CARD)
    [shown] = dialog.findChildren(HelpWindow)
    assert shown.browser.page == MODEL_CARD
    assert desk.window is None


def test_a_dialog_has_the_page_of_its_window(qtbot: QtBot) -> None:
    window = PhotoWindow()
    qtbot.addWidget(window)
    assert page_of(QDialog(window)) == "guide/photo.md"
    assert page_of(None) == START
    assert set(pages.PAGE_OF_WINDOW.values()) <= {page.name for page in contents()}


def test_about_leads_to_the_card_and_the_licences(qtbot: QtBot) -> None:
    about = AboutDialog()
    qtbot.addWidget(about)
    asked: list[str] = []
    about.help_requested.connect(asked.append)
    about.card.click()
    about.licences.click()
    assert asked == [MODEL_CARD, LICENCES]
    about.copy.click()
    copied = QApplication.clipboard().text().splitlines()
    assert copied == version_texts(SHIPPED)
    assert {"FER", "model", "Python", "Qt", "OpenCV", "ONNX"} <= {line.split()[0] for line in copied}


def test_a_missing_page_is_named(qtbot: QtBot, window: HelpWindow) -> None:
    window.open_page("guide/none.md")
    assert "none.md" in window.browser.toPlainText()
    assert paths.document(START).is_file()
