"""The file dialogs: endings, and Qt's own dialog in the look of the program where the system has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QHeaderView, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.ui.theme import colors, theme
from fer_desktop.ui.widgets.file_dialogs import open_file, open_files, open_folder, save_file, with_suffix

KINDS = ["CSV table (*.csv)", "JPEG picture (*.jpg *.jpeg)"]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _meanwhile(does: Callable[[QFileDialog], None]) -> None:
    """What the user does in the next dialog."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        does(dialog)

    QTimer.singleShot(0, act)


@pytest.mark.parametrize(
    ("name", "kind", "wanted"),
    [
        ("table", KINDS[0], "table.csv"),
        ("table.CSV", KINDS[0], "table.CSV"),
        ("table.jpeg", KINDS[0], "table.jpeg"),
        ("Talk 2026-11-21 10.16", KINDS[0], "Talk 2026-11-21 10.16.csv"),
        ("picture", KINDS[1], "picture.jpg"),
        ("any", "All files (*)", "any"),
    ],
)
def test_a_name_gets_the_ending_of_the_kind_chosen(name: str, kind: str, wanted: str) -> None:
    assert with_suffix(Path("/there") / name, kind, KINDS) == Path("/there") / wanted


def test_saving_gives_the_path_with_its_ending(parent: QWidget, tmp_path: Path) -> None:
    def answer(dialog: QFileDialog) -> None:
        assert dialog.windowTitle() == "Save the table"
        dialog.selectFile("mine")
        dialog.accept()

    _meanwhile(answer)
    assert save_file(parent, "Save the table", tmp_path / "suggested.csv", KINDS) == tmp_path / "mine.csv"


def test_what_is_suggested_is_taken(parent: QWidget, tmp_path: Path) -> None:
    _meanwhile(QFileDialog.accept)
    assert save_file(parent, "Save", tmp_path / "so.csv", KINDS) == tmp_path / "so.csv"


def test_who_thinks_better_of_it_gets_nothing(parent: QWidget, tmp_path: Path) -> None:
    _meanwhile(QFileDialog.reject)
    assert save_file(parent, "Save", tmp_path / "so.csv", KINDS) is None
    _meanwhile(QFileDialog.reject)
    assert open_file(parent, "Open", tmp_path, KINDS) is None
    _meanwhile(QFileDialog.reject)
    assert open_files(parent, "Open", tmp_path, KINDS) == []


def test_a_file_is_opened(parent: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "there.csv"
    path.write_text("a")

    def answer(dialog: QFileDialog) -> None:
        dialog.selectFile(str(path))
        dialog.accept()

    _meanwhile(answer)
    assert open_file(parent, "Open", tmp_path, KINDS) == path


def test_a_folder_is_chosen_and_files_are_not_offered(parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()

    def answer(dialog: QFileDialog) -> None:
        assert dialog.testOption(QFileDialog.Option.ShowDirsOnly)
        dialog.selectFile(str(tmp_path / "set"))
        dialog.accept()

    _meanwhile(answer)
    assert open_folder(parent, "Choose", tmp_path) == tmp_path / "set"


def test_without_a_folder_it_begins_in_the_users_own(parent: QWidget) -> None:
    shown: list[Path] = []

    def answer(dialog: QFileDialog) -> None:
        shown.append(Path(dialog.directory().absolutePath()))
        dialog.reject()

    _meanwhile(answer)
    assert open_file(parent, "Open", Path(), KINDS) is None
    assert shown == [Path.home()]


def test_names_and_dates_have_room_and_arrows_are_seen_on_a_dark_ground(
    parent: QWidget, tmp_path: Path, look: theme.Theme
) -> None:
    look.force(Qt.ColorScheme.Dark)
    seen: list[float] = []

    def answer(dialog: QFileDialog) -> None:
        [view] = dialog.findChildren(QTreeView)
        modes = [view.header().sectionResizeMode(column) for column in range(view.header().count())]
        assert modes == [QHeaderView.ResizeMode.Stretch] + [QHeaderView.ResizeMode.ResizeToContents] * 3
        arrow = dialog.findChild(QToolButton, "toParentButton").icon().pixmap(16).toImage()
        pixels = [arrow.pixelColor(x, y) for x in range(16) for y in range(16)]
        inks = {pixel.name() for pixel in pixels if pixel.alpha() == 255}
        seen.extend(colors.contrast(ink, theme.colours().surface) for ink in inks)
        dialog.reject()

    _meanwhile(answer)
    open_file(parent, "Open", tmp_path, KINDS)
    assert seen
    assert min(seen) >= 4.5
