"""The button that opens what was saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QStatusBar
from pytestqt.qtbot import QtBot

from fer_desktop.ui.widgets.window_parts import OpenSavedFileButton


def test_it_opens_the_file_that_was_saved_last(qtbot: QtBot, tmp_path: Path) -> None:
    opened: list[Path] = []
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLineEdit())
    saved = OpenSavedFileButton(window.statusBar(), lambda path: not opened.append(path))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert not saved.isVisible()
    saved.offer(tmp_path / "a.csv")
    saved.offer(tmp_path / "b.html")
    assert saved.isVisible()
    assert saved.accessibleName() == "Open b.html"
    QTest.keyClick(
        window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert opened == [tmp_path / "b.html"]


def test_without_a_program_for_it_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    bar = QStatusBar()
    qtbot.addWidget(bar)
    saved = OpenSavedFileButton(bar, lambda path: False)
    saved.offer(tmp_path / "talk.vtt")
    with qtbot.waitSignal(saved.failed) as told:
        saved.click()
    assert told.args[0].startswith("No program opens talk.vtt")


def test_the_end_of_a_long_path_is_not_cut_off(qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    saved = OpenSavedFileButton(window.statusBar())
    window.resize(500, 200)
    window.show()
    QApplication.processEvents()
    long = tmp_path / ("a folder with a long name " * 6) / "talk-annotated.mp4"
    saved.show_saved(long)
    told = window.statusBar().currentMessage()
    assert told.endswith("annotated.mp4")
    assert window.statusBar().fontMetrics().horizontalAdvance(told) < window.width() - saved.width()
    assert saved.path == long


def test_it_stands_only_beside_its_own_message(qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    saved = OpenSavedFileButton(window.statusBar())
    window.show()
    saved.show_saved(tmp_path / "talk.csv")
    assert saved.isVisible()
    window.statusBar().showMessage("Copied")
    assert not saved.isVisible()
    saved.show_saved(tmp_path / "talk.csv")
    assert saved.isVisible()
    window.statusBar().clearMessage()
    assert not saved.isVisible()
