"""Tells above a window's content which pictures of emoji are missing or damaged."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from fer_desktop.core.emotions import art_file
from fer_desktop.emoji import sets
from fer_desktop.ui.emoji import art
from fer_desktop.ui.notice import Notice
from fer_desktop.ui.text.translate import listed


class ArtNotice(QObject):
    """Tells once for each picture, also of those that other windows met before."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice)
        self._notice = notice
        art().damaged.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        if art().names_damaged:
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        if sets.current().folder is None:
            advice = self.tr("Install FER Desktop again.")
        else:
            advice = self.tr("Choose the set again in the settings.")
        names = listed(art_file(name) for name in art().names_damaged)
        told = self.tr("Pictures of emoji are missing or damaged: {0}. Others stand in for them. {1}")
        self._notice.tell(told.format(names, advice))
