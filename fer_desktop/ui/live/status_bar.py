"""The status bar of the Live window: the source, how fast, how late, how many left out.

Who is in front of the Live window, and the date: on one line, in the longest form that fits.
"""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStatusBar, QWidget

from fer_desktop.ui.text.bidi import escape_tooltip, leading_alignment
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import ElidedLabel, set_spacing
from fer_desktop.workers.live_worker import LiveStats

MESSAGE_MS = 8000


class LiveStatus(QStatusBar):
    """Figures with the system's digits; in their place for a while what there is to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.source = ElidedLabel("small")
        self.fps = ElidedLabel("small", self.tr("Pictures read each second"))
        tip = self.tr("From a picture's arrival to its emoji: the median of the last ones")
        self.latency = ElidedLabel("small", tip)
        self.dropped = ElidedLabel("small", self.tr("Pictures left out because a newer one was there"))
        # A long name gives way to the figures
        self.source.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._told = ElidedLabel("small")
        self._told.hide()
        self._over = QTimer(self, interval=MESSAGE_MS, singleShot=True)
        self._over.timeout.connect(self.clearMessage)
        self._lay_out()

    def _lay_out(self) -> None:
        # In a row of our own: Qt's places what it says elsewhere than the parts, and cuts it off at them
        holder = QWidget()
        row = QHBoxLayout(holder)
        set_spacing(row, 0, 2)
        row.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        row.addWidget(self._told, 1)
        for part in self._parts():
            row.addWidget(part, int(part is self.source))
        self.addWidget(holder, 1)

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.source, self.fps, self.latency, self.dropped)

    def show_pace(self, pace: LiveStats) -> None:
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
        self._told.setText(text)
        self.setAccessibleDescription(text)
        self._show_told(bool(text))

    def currentMessage(self) -> str:
        """What is said now."""
        return self._told.text()

    def clearMessage(self) -> None:
        """Say it no longer."""
        self.tell("")

    def _show_told(self, told: bool) -> None:
        self._told.setVisible(told)
        for part in self._parts():
            part.setHidden(told)
        if told:
            self._over.start()
        else:
            self._over.stop()


FORMATS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)


class NameAndDateLabel(QLabel):
    """The user's name and the date in words; where the room is short in figures, then the date alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ("",)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        set_role(self, "muted")

    def show_who(self, name: str, day: QDate) -> None:
        """Show a name, which may be empty, and a date."""
        dates = [QLocale().toString(day, each) for each in FORMATS]
        named = [self.tr("{0} · {1}").format(name, date) for date in dates] if name else dates
        self._texts = (*named, dates[-1])
        self.setAccessibleName(named[0])
        self.setToolTip(escape_tooltip(named[0]))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().horizontalAdvance(self._texts[-1])
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = (text for text in self._texts if self._fits(text))
        self.setText(next(fitting, self._texts[-1]))

    def _fits(self, text: str) -> bool:
        return self.fontMetrics().horizontalAdvance(text) <= self.width()
