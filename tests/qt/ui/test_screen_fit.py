"""Every window fits the free area of its screen, at every scale and with huge letters."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.app.window_manager import WindowManager
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets import screen_fit
from fer_desktop.ui.widgets.main_window import MainWindow
from fer_desktop.ui.widgets.screen_fit import FRAME
from tests.qt.ui import windows

PANEL = 28
AT_300_PERCENT = QRect(0, 0, 1366 // 3, 768 // 3)
AT_200_PERCENT = QRect(0, 0, 1920 // 2, 1080 // 2 - PANEL)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("area", "points"),
    [(AT_300_PERCENT, 10), (AT_200_PERCENT, 30)],
    ids=["300 %", "200 % and huge letters"],
)
def test_every_window_fits_its_screen_and_cuts_nothing_off(
    desktop: WindowManager, look: theme.Theme, monkeypatch: pytest.MonkeyPatch, area: QRect, points: int
) -> None:
    monkeypatch.setattr(screen_fit, "free_area", lambda at=None: area)
    look.set_base_font(QFont("Sans", points))
    faults = []
    for name, window in windows.all_windows(desktop):
        window.show()
        windows.settle()
        if not _fits(window, area):
            faults.append(f"{name} is larger than the screen: {window.width()}x{window.height()}")
        faults += [f"{name}: {each}" for each in windows.cut(window) + _unreachable(window)]
        windows.close(window)
    assert not faults, "\n".join(faults)


def _fits(window: QWidget, area: QRect) -> bool:
    free = area.size() - FRAME
    return window.width() <= free.width() and window.height() <= free.height()


def _unreachable(window: QWidget) -> list[str]:
    """Controls that lie outside of what the window shows and can't be scrolled there."""
    return [
        f"can't be scrolled into sight: {control.accessibleName()}"
        for control in windows.controls(window)
        if control.isVisible() and not _reachable(control)
    ]


def _reachable(control: QWidget) -> bool:
    part = control
    while (parent := part.parentWidget()) is not None and not part.isWindow():
        if isinstance(parent.parentWidget(), QScrollArea):
            return True
        part = parent
    return control.window().rect().contains(control.mapTo(control.window(), QPoint()))


@pytest.mark.slow
def test_every_window_fits_a_real_screen_at_300_percent(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screen = {"name": "small", "x": 0, "y": 0, "width": 1366, "height": 768}
    screens.write_text(
        json.dumps({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})
    )
    code = (
        "from fer_desktop.app import run\n"
        "run.application()\n"
        "real, sizes = run.every_window, []\n"
        "def watched(desktop):\n"
        "    for window in real(desktop):\n"
        "        yield window\n"
        "        sizes.append((type(window).__name__, window.width(), window.height()))\n"
        "run.every_window = watched\n"
        "run.open_every_window()\n"
        "print(sizes)\n"
    )
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCALE_FACTOR": "3",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr
    sizes = eval(done.stdout.strip().splitlines()[-1])
    assert len(sizes) > 10
    free = AT_300_PERCENT.size() - FRAME
    assert [each for each in sizes if each[1] > free.width() or each[2] > free.height()] == []


def test_a_window_on_a_large_screen_shows_no_scroll_bar_of_its_own(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    text = QLabel("text")
    window.setCentralWidget(text)
    window.resize(300, 200)
    window.show()
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    assert not area.horizontalScrollBar().isVisible() and not area.verticalScrollBar().isVisible()
    assert text.size() == area.size()


def test_content_that_grows_makes_the_window_grow_as_far_as_the_screen_allows(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_fit, "free_area", lambda at=None: QRect(0, 0, 600, 400))
    window = MainWindow()
    qtbot.addWidget(window)
    text = QLabel("text", alignment=Qt.AlignmentFlag.AlignCenter)
    window.setCentralWidget(text)
    window.resize(200, 100)
    window.show()
    text.setMinimumSize(300, 1000)
    QApplication.processEvents()
    windows.settle()
    assert window.width() >= 300
    assert window.height() == 400 - FRAME.height()


def test_a_picture_shrinks_before_the_window_scrolls(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(QLabel("word " * 40, wordWrap=True))  # its height depends on the width
    picture = QLabel()
    picture.setPixmap(QPixmap(200, 900))
    picture.setMinimumSize(10, 10)
    picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    column.addWidget(picture, 1)
    window.setCentralWidget(page)
    window.resize(400, 300)
    window.show()
    windows.settle()
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    assert page.height() == area.height()
    assert not area.verticalScrollBar().isVisible()
