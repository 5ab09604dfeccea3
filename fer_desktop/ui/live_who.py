"""Who is in front of the Live window, and the date: on one line, in the longest form that fits."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fer_desktop.ui.text.bidi import at_start, plain_tip
from fer_desktop.ui.theme.theme import set_role

FORMATS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)


class LiveWho(QLabel):
    """The user's name and the date in words; where the room is short in figures, then the date alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ("",)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(at_start() | Qt.AlignmentFlag.AlignVCenter)
        set_role(self, "muted")

    def show_who(self, name: str, day: QDate) -> None:
        """Show a name, which may be empty, and a date."""
        dates = [QLocale().toString(day, each) for each in FORMATS]
        named = [self.tr("{0} · {1}").format(name, date) for date in dates] if name else dates
        self._texts = (*named, dates[-1])
        self.setAccessibleName(named[0])
        self.setToolTip(plain_tip(named[0]))
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
