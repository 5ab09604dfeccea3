"""What can be done with a result: other films, exports, the two films made of it, and how far they are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from fer_desktop.ui.video_running import time_left
from fer_desktop.ui.widgets.controls import button, label, pad
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.window_parts import show_no_end

STEPS = 1000


class VideoActions(QWidget):
    """The buttons under a result, in a row that breaks where the window is narrow.

    ``progress`` stands wherever the window puts it: in sight, even where the buttons scroll.
    """

    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.again = button(self.tr("Analyse m&ore…"), self.tr("Choose other videos"), "Ctrl+O")
        self.export = button(
            self.tr("&Export…"), self.tr("Save the result as HTML report, CSV, JSON or subtitles"), "Ctrl+E"
        )
        tip = self.tr("Save the video with a box, the emotion and its share at each face")
        self.annotated = button(self.tr("&Annotated video…"), tip, "Ctrl+S")
        tip = self.tr("Save the video with each face covered by its emoji")
        self.faceless = button(self.tr("Fa&celess video…"), tip, "Ctrl+Shift+S")
        self._make_progress()
        row = FlowLayout(self)
        for each in self.buttons():
            row.addWidget(each)

    def _make_progress(self) -> None:
        self._words = ""
        self.told = label(wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the new video is written"))
        self.cancel = button(self.tr("Cance&l"), self.tr("Stop and leave no file behind (Esc)"))
        self.cancel.clicked.connect(self.cancel_wanted)
        self.progress = QWidget()
        words = QVBoxLayout()
        pad(words, 0, 1)
        words.addWidget(self.told)
        words.addWidget(self.bar)
        row = QHBoxLayout(self.progress)
        pad(row, 0, 2)
        row.addLayout(words, 1)
        row.addWidget(self.cancel)
        self.progress.hide()

    def buttons(self) -> tuple[QWidget, ...]:
        """In the order of the tab key."""
        return (self.export, self.annotated, self.faceless, self.again)

    def begin(self, words: str) -> None:
        """A film is being written: no other meanwhile."""
        self._words = words
        self.told.setText(words)
        show_no_end(self.bar)
        self._show_busy(True)

    def show_progress(self, part: float, left_s: float | None) -> None:
        """So much (0 to 1) is written; None: nobody knows how long it will take."""
        self.told.setText(self._words if left_s is None else f"{self._words} · {time_left(left_s)}")
        self.bar.setRange(0, STEPS)
        self.bar.setValue(round(STEPS * min(1.0, part)))

    def end(self) -> None:
        """Nothing is written any more."""
        self._show_busy(False)

    @property
    def busy(self) -> bool:
        """Whether a film is being written."""
        return not self.progress.isHidden()

    def _show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.annotated.setEnabled(not busy)
        self.faceless.setEnabled(not busy)
        self.again.setEnabled(not busy)
