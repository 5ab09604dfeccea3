"""The status bar of the Live window, and the label with the user's name and the date."""

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
    """The source, its frame rate, latency and skipped frames; for a while a message in their place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.source = ElidedLabel("small")
        self.fps = ElidedLabel("small", self.tr("Frames analysed per second"))
        tip = self.tr("From a frame's arrival to its emoji: the median of the last frames")
        self.latency = ElidedLabel("small", tip)
        self.dropped = ElidedLabel("small", self.tr("Frames skipped to keep up"))
        # A long name gives way to the figures
        self.source.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._message = ElidedLabel("small")
        self._message.hide()
        self._message_timer = QTimer(self, interval=MESSAGE_MS, singleShot=True)
        self._message_timer.timeout.connect(self.clearMessage)
        self._lay_out()

    def _lay_out(self) -> None:
        # A row of our own: QStatusBar lays its messages out apart from its widgets and cuts them off there
        holder = QWidget()
        row = QHBoxLayout(holder)
        set_spacing(row, 0, 2)
        row.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        row.addWidget(self._message, 1)
        for part in self._parts():
            row.addWidget(part, int(part is self.source))
        self.addWidget(holder, 1)

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.source, self.fps, self.latency, self.dropped)

    def show_stats(self, stats: LiveStats) -> None:
        """Show the figures."""
        number = QLocale().toString
        self.fps.setText(self.tr("{0} fps").format(number(stats.fps, "f", 1)))
        self.latency.setText(self.tr("{0} ms latency").format(number(round(stats.latency_ms))))
        self.dropped.setText(self.tr("{0} skipped").format(number(stats.dropped)))

    def clear_stats(self) -> None:
        """Show no figures: nothing is analysed."""
        for part in (self.fps, self.latency, self.dropped):
            part.clear()

    def show_for_a_while(self, text: str) -> None:
        """Show a message for some seconds."""
        self._message.setText(text)
        self.setAccessibleDescription(text)
        self._show_message(bool(text))

    def currentMessage(self) -> str:
        """The message that is shown now."""
        return self._message.text()

    def clearMessage(self) -> None:
        """Hide the message."""
        self.show_for_a_while("")

    def _show_message(self, shown: bool) -> None:
        self._message.setVisible(shown)
        for part in self._parts():
            part.setHidden(shown)
        if shown:
            self._message_timer.start()
        else:
            self._message_timer.stop()


FORMATS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)


class NameAndDateLabel(QLabel):
    """The user's name and the date in words; in figures, then the date alone, where space is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ("",)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        set_role(self, "muted")

    def show_who(self, name: str, day: QDate) -> None:
        """Show a date, and a name unless it is empty."""
        dates = [QLocale().toString(day, each) for each in FORMATS]
        named = [self.tr("{0} · {1}").format(name, date) for date in dates] if name else dates
        self._texts = (*named, dates[-1])
        self.setAccessibleName(named[0])
        self.setToolTip(escape_tooltip(named[0]))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._texts[-1]) + 2  # QLabel's own rounding
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A layout takes no notice of the minimum of a label that is ignored otherwise
        self.setMinimumWidth(self.minimumSizeHint().width())
        fitting = (text for text in self._texts if self._fits(text))
        self.setText(next(fitting, self._texts[-1]))

    def _fits(self, text: str) -> bool:
        return self.fontMetrics().horizontalAdvance(text) <= self.width()
