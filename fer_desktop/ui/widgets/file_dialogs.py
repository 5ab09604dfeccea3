"""File dialogs: the system's, or Qt's own, styled like the program."""

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
    """Ask for one or several files; an empty list: cancelled."""
    dialog = _file_dialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _selected(dialog)


def open_file(parent: QWidget, title: str, folder: Path, filters: Sequence[str]) -> Path | None:
    """Ask for a file; None: cancelled."""
    dialog = _file_dialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(_selected(dialog)), None)


def open_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    """Ask for a folder; None: cancelled."""
    dialog = _file_dialog(parent, title, folder, [])
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_selected(dialog)), None)


def save_file(parent: QWidget, title: str, suggested: Path, filters: Sequence[str]) -> Path | None:
    """Ask where to save; None: cancelled. A name without a known suffix gets that of the chosen filter."""
    dialog = _file_dialog(parent, title, suggested.parent, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.selectFile(suggested.name)
    # Now, so that the dialog asks whether to overwrite the file of the full name
    dialog.filterSelected.connect(partial(_set_suffix, dialog))
    _set_suffix(dialog, dialog.selectedNameFilter())
    path = next(iter(_selected(dialog)), None)
    return path and with_suffix(path, dialog.selectedNameFilter(), filters)


def with_suffix(path: Path, name_filter: str, filters: Sequence[str]) -> Path:
    """Add the suffix of a filter such as ``CSV table (*.csv)``, unless the path has that of any filter."""
    known = {suffix for each in filters for suffix in _suffixes(each)}
    suffixes = _suffixes(name_filter)
    return path if path.suffix.lower() in known or not suffixes else path.with_name(path.name + suffixes[0])


def _suffixes(name_filter: str) -> list[str]:
    """``.jpg`` and ``.jpeg`` of ``JPEG (*.jpg *.jpeg)``."""
    patterns = name_filter.rpartition("(")[2].rstrip(")").split()
    return [pattern.removeprefix("*") for pattern in patterns if pattern != "*"]


def _set_suffix(dialog: QFileDialog, name_filter: str) -> None:
    dialog.setDefaultSuffix(next(iter(_suffixes(name_filter)), ""))


def _selected(dialog: QFileDialog) -> list[Path]:
    names = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return [Path(name) for name in names]


def _file_dialog(parent: QWidget, title: str, folder: Path, filters: Sequence[str]) -> QFileDialog:
    """Create a dialog that shows a folder; an empty path stands for the user's home."""
    dialog = QFileDialog(parent, title)
    dialog.setDirectory(str(Path.home() if folder == Path() else folder))
    if filters:
        dialog.setNameFilters(list(filters))
    # Qt's translations lack these two in some languages
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("FileDialogs", "&Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("FileDialogs", "Files of &type:"))
    _style(dialog)
    return dialog


def _style(dialog: QFileDialog) -> None:
    """Make Qt's dialog wide enough, and its arrows visible in dark mode; the system's has no such parts."""
    metrics = dialog.fontMetrics()
    screen = QGuiApplication.primaryScreen().availableSize() * SHARE_OF_SCREEN
    width = min(metrics.averageCharWidth() * CHARACTERS, screen.width())
    dialog.resize(width, min(metrics.height() * LINES, screen.height()))
    for view in dialog.findChildren(QTreeView):
        view.header().setStretchLastSection(False)
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for splitter in dialog.findChildren(QSplitter):
        side = min(metrics.averageCharWidth() * SIDE_CHARACTERS, width // 4)
        splitter.setSizes([side, width - side])
    for tool in dialog.findChildren(QToolButton):
        if tool.objectName() in ARROWS:
            tool.setIcon(_recoloured(tool.icon(), dialog.devicePixelRatioF()))


def _recoloured(icon: QIcon, ratio: float) -> QIcon:
    """The icon in the colour of the text."""
    picture = icon.pixmap(QSize(ICON_SIDE, ICON_SIDE), ratio)
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), QColor(theme.colours().text))
    painter.end()
    return QIcon(picture)
