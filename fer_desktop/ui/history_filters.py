"""Which sessions the list shows: words, kind and date."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from fer_desktop.sessions.model import Kind
from fer_desktop.sessions.storage.search import Search
from fer_desktop.ui.text.formats import kind_name
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.layouts import FlowLayout, Turning

AFTER_TYPING_MS = 200


class HistoryFilters(Turning):
    """Tells when another search is wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=1, parent=parent)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Search titles and sources"))
        self.text.setClearButtonEnabled(True)
        self.text.setAccessibleName(self.tr("Search"))
        self.text.setToolTip(self.tr("Words in a session's title or source (Ctrl+F)"))
        self.kind, self.date = QComboBox(), QComboBox()
        self._fill()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search)
        QShortcut(QKeySequence("Alt+K"), self, self.kind.setFocus)
        QShortcut(QKeySequence("Alt+T"), self, self.date.setFocus)
        holder = QWidget()
        flow = FlowLayout(holder)
        for each in (self.kind, self.date):
            each.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            flow.addWidget(each)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add(self.text, 1, 24 * SPACE)
        self.add(holder)
        self._timer = QTimer(self, singleShot=True, interval=AFTER_TYPING_MS)
        self._timer.timeout.connect(self.changed)
        self.text.textChanged.connect(self._typed)
        self.kind.currentIndexChanged.connect(self._chosen)
        self.date.currentIndexChanged.connect(self._chosen)

    @property
    def empty(self) -> bool:
        """Whether every session is shown."""
        return self.search() == Search()

    def search(self, now: datetime | None = None) -> Search:
        """What is looked for."""
        kind, days = self.kind.currentData(), self.date.currentData()
        since = None if days is None else _midnight(now or datetime.now()) - timedelta(days=days)
        return Search(text=self.text.text().strip(), kinds=(Kind(kind),) if kind else (), since=since)

    def clear(self) -> None:
        """Show every session."""
        for each in (self.text, self.kind, self.date):
            each.blockSignals(True)
        self.text.clear()
        self.kind.setCurrentIndex(0)
        self.date.setCurrentIndex(0)
        for each in (self.text, self.kind, self.date):
            each.blockSignals(False)
        self._chosen()

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * SPACE, super().minimumSizeHint().height())

    def _fill(self) -> None:
        self.kind.addItem(self.tr("All kinds"), "")
        for kind in Kind:
            self.kind.addItem(kind_name(kind), str(kind))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.setToolTip(self.tr("Show only sessions over one kind of source (Alt+K)"))
        choices = {
            self.tr("Any time"): None,
            self.tr("Today"): 0,
            self.tr("Last 7 days"): 6,
            self.tr("Last 30 days"): 29,
            self.tr("Last 12 months"): 364,
        }
        for text, days in choices.items():
            self.date.addItem(text, days)
        self.date.setAccessibleName(self.tr("Date"))
        self.date.setToolTip(self.tr("Show only sessions since a date (Alt+T)"))

    def _search(self) -> None:
        self.text.setFocus()
        self.text.selectAll()

    def _typed(self) -> None:
        self._timer.start()

    def _chosen(self) -> None:
        self._timer.stop()
        self.changed.emit()


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
