"""Which file to open and where to save: the system's dialog, or Qt's own in the look of the program."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter
from PySide6.QtWidgets import QFileDialog, QHeaderView, QSplitter, QToolButton, QTreeView, QWidget

from fer_desktop.ui.theme import theme

translate = QCoreApplication.translate

SHARE_OF_SCREEN = 0.9
CHARACTERS, LINES = 110, 32
SIDE_CHARACTERS = 20
ICON_SIDE = 16
ARROWS = ("backButton", "forwardButton", "toParentButton")


def open_files(parent: QWidget, title: str, folder: Path, filters: Sequence[str]) -> list[Path]:
    """Files that the user chose, one or several; none: they thought better of it."""
    dialog = _made(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _chosen(dialog)


def open_file(parent: QWidget, title: str, folder: Path, filters: Sequence[str]) -> Path | None:
    """A file that the user chose, or None."""
    dialog = _made(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(_chosen(dialog)), None)


def open_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    """A folder that the user chose, or None."""
    dialog = _made(parent, title, folder, [])
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_chosen(dialog)), None)


def save_file(parent: QWidget, title: str, suggested: Path, filters: Sequence[str]) -> Path | None:
    """Where the user wants to save, or None. A name without a known ending gets that of the kind chosen."""
    dialog = _made(parent, title, suggested.parent, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.selectFile(suggested.name)
    # Before the dialog asks whether to write over a file
    dialog.filterSelected.connect(partial(_take_ending, dialog))
    _take_ending(dialog, dialog.selectedNameFilter())
    path = next(iter(_chosen(dialog)), None)
    return path and with_ending(path, dialog.selectedNameFilter(), filters)


def with_ending(path: Path, kind: str, filters: Sequence[str]) -> Path:
    """The path with the ending of a kind such as ``CSV table (*.csv)``, unless it has that of any kind."""
    known = {ending for each in filters for ending in _endings(each)}
    wanted = _endings(kind)
    return path if path.suffix.lower() in known or not wanted else path.with_name(path.name + wanted[0])


def _endings(kind: str) -> list[str]:
    """``.jpg`` and ``.jpeg`` of ``JPEG (*.jpg *.jpeg)``."""
    patterns = kind.rpartition("(")[2].rstrip(")").split()
    return [pattern.removeprefix("*") for pattern in patterns if pattern != "*"]


def _take_ending(dialog: QFileDialog, kind: str) -> None:
    dialog.setDefaultSuffix(next(iter(_endings(kind)), ""))


def _chosen(dialog: QFileDialog) -> list[Path]:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return [Path(name) for name in chosen]


def _made(parent: QWidget, title: str, folder: Path, filters: Sequence[str]) -> QFileDialog:
    """A dialog that shows a folder; an empty path stands for the user's own."""
    dialog = QFileDialog(parent, title)
    dialog.setDirectory(str(Path.home() if folder == Path() else folder))
    if filters:
        dialog.setNameFilters(list(filters))
    # Qt's translations lack these two in some languages
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("FileDialogs", "&Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("FileDialogs", "Files of &type:"))
    _dress(dialog)
    return dialog


def _dress(dialog: QFileDialog) -> None:
    """Room for names and dates, arrows that are seen on a dark ground; the system's own has no such parts."""
    letters = dialog.fontMetrics()
    screen = QGuiApplication.primaryScreen().availableSize() * SHARE_OF_SCREEN
    wide = min(letters.averageCharWidth() * CHARACTERS, screen.width())
    dialog.resize(wide, min(letters.height() * LINES, screen.height()))
    for view in dialog.findChildren(QTreeView):
        view.header().setStretchLastSection(False)
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for splitter in dialog.findChildren(QSplitter):
        side = min(letters.averageCharWidth() * SIDE_CHARACTERS, wide // 4)
        splitter.setSizes([side, wide - side])
    for tool in dialog.findChildren(QToolButton):
        if tool.objectName() in ARROWS:
            tool.setIcon(_in_ink(tool.icon(), dialog.devicePixelRatioF()))


def _in_ink(icon: QIcon, ratio: float) -> QIcon:
    """The icon's shape in the colour of the text."""
    picture = icon.pixmap(QSize(ICON_SIDE, ICON_SIDE), ratio)
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), QColor(theme.colours().text))
    painter.end()
    return QIcon(picture)
