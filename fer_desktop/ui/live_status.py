"""The status bar of the Live window: the source, how fast, how late, how many left out."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QSizePolicy, QStatusBar, QWidget

from fer_desktop.ui.controls import label
from fer_desktop.ui.theme import SPACE
from fer_desktop.workers.live_meter import Pace

MESSAGE_MS = 8000


class LiveStatus(QStatusBar):
    """Figures with the system's digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        self.source = label(role="small")
        self.fps = label(role="small")
        self.latency = label(role="small")
        self.dropped = label(role="small")
        self.fps.setToolTip(self.tr("Pictures read each second"))
        self.latency.setToolTip(self.tr("From a picture's arrival to its emoji: the median of the last ones"))
        self.dropped.setToolTip(self.tr("Pictures left out because a newer one was there"))
        # A long name gives way to the figures
        self.source.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(self.source, 1)
        for part in (self.fps, self.latency, self.dropped):
            part.setContentsMargins(2 * SPACE, 0, 0, 0)
            self.addPermanentWidget(part)

    def show_pace(self, pace: Pace) -> None:
        """Show the figures."""
        number = QLocale().toString
        self.fps.setText(self.tr("{0} pictures/s").format(number(pace.fps, "f", 1)))
        self.latency.setText(self.tr("{0} ms latency").format(number(round(pace.latency_ms))))
        self.dropped.setText(self.tr("{0} dropped").format(number(pace.dropped)))

    def clear_pace(self) -> None:
        """Show no figures: nothing is read."""
        for part in (self.fps, self.latency, self.dropped):
            part.clear()

    def tell(self, text: str) -> None:
        """Say something for some seconds."""
        self.showMessage(text, MESSAGE_MS)
