"""The photos at hand as thumbnails, with buttons that analyse them all and export the results."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.ui.photo.album import PhotoAlbum
from fer_desktop.ui.photo.background import BackgroundPhotos
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.widgets.controls import ElidedLabel, button, set_spacing


class FolderRow(QWidget):
    """Thumbnails with a bar of progress, and two buttons beside them, which stay where they are.

    The window lays out ``text``, which says how far the analysis is.
    """

    analyse_requested = Signal()
    cancel_requested = Signal()
    export_requested = Signal()

    def __init__(self, album: PhotoAlbum, background: BackgroundPhotos, strip: QWidget) -> None:
        super().__init__()
        self.strip = strip
        self._album, self._background = album, background
        self._make_buttons()
        self.text = ElidedLabel("small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Photos analysed"))
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self._lay_out()
        album.changed.connect(self.refresh)
        background.progress.connect(self.refresh)
        background.ended.connect(self.refresh)
        self.refresh()

    def _make_buttons(self) -> None:
        self.analyse = button(
            self.tr("Analyse &folder"),
            self.tr("Analyse all photos of the folder"),
            Command.ANALYSE_FOLDER,
            "",
            Icon.FOLDER,
        )
        self.cancel = button(
            self.tr("Cance&l"), self.tr("Stop; what was analysed stays"), "Ctrl+.", "", Icon.STOP
        )
        self.export = button(
            self.tr("Export &all…"),
            self.tr("Save the probabilities of all analysed photos as CSV or JSON"),
            Command.EXPORT_FOLDER,
            "",
            Icon.EXPORT,
        )
        self.analyse.clicked.connect(self.analyse_requested)
        self.cancel.clicked.connect(self.cancel_requested)
        self.export.clicked.connect(self.export_requested)
        self._place = QStackedWidget()
        self._place.addWidget(self.analyse)
        self._place.addWidget(self.cancel)

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        set_spacing(buttons, 0, 1)
        buttons.addWidget(self._place)
        buttons.addWidget(self.export)
        buttons.addStretch(1)
        photos = QVBoxLayout()
        set_spacing(photos, 0, 0)
        photos.addWidget(self.strip)
        photos.addWidget(self.bar)
        row = QHBoxLayout(self)
        set_spacing(row, 0, 2)
        row.addLayout(buttons)
        row.addLayout(photos, 1)

    def controls(self) -> list[QWidget]:
        """In Tab order."""
        return [self.analyse, self.cancel, self.export]

    def refresh(self) -> None:
        """Show how far the analysis is and what was found."""
        album, running = self._album, self._background.is_analysing
        total, done = len(album.paths), len(album.reports())
        held_focus = self.analyse.hasFocus() or self.cancel.hasFocus()
        shown = self.cancel if running else self.analyse
        self._place.setCurrentWidget(shown)
        if held_focus:
            shown.setFocus()
        self.analyse.setEnabled(done < total)
        self.export.setEnabled(done > 0)
        self.bar.setVisible(running)
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.text.setText(self._said(done, total, running))

    def _said(self, done: int, total: int, running: bool) -> str:
        if running:
            return self.tr("Analysing photo {0} of {1}").format(min(done + 1, total), total)
        known = [self._album.known[path] for path in self._album.paths if path in self._album.known]
        faces = sum(len(report.readings) for report in known)
        broken = sum(path in self._album.unreadable for path in self._album.paths)
        parts = [
            self.tr("{0} of {1} photos analysed").format(done, total),
            self.tr("1 face found") if faces == 1 else self.tr("%Ln faces found", "", faces),
        ]
        if broken:
            parts.append(self.tr("%Ln can't be read", "", broken))
        return " · ".join(parts)
