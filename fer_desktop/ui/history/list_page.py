"""The first page of History: filters, the list of sessions, its buttons, and what is stored where."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.core.emotions import NO_FACE, UNKNOWN
from fer_desktop.core.errors import StoreDamaged
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.sessions.storage.store import StoreSize
from fer_desktop.ui.history.list_model import SessionListView
from fer_desktop.ui.session.comparison_page import MAX_COMPARED
from fer_desktop.ui.text.formats import kind_name, number, reading_count, session_count, size_text
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import PathLabel, button, card, label, set_spacing
from fer_desktop.ui.widgets.emoji_view import EmojiView
from fer_desktop.ui.widgets.layouts import FlowLayout, ResponsiveRow
from fer_desktop.ui.widgets.shortcuts import add_shortcut
from fer_desktop.workers.history_jobs import SessionList

AFTER_TYPING_MS = 200


class HistoryFilters(ResponsiveRow):
    """A search field and choices of kind and date; signals when the filter changes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=1, parent=parent)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Search titles and sources"))
        self.text.setClearButtonEnabled(True)
        self.text.setAccessibleName(self.tr("Search"))
        self.kind, self.date = QComboBox(), QComboBox()
        self._fill()
        tip = self.tr("Search the titles and sources of sessions")
        add_shortcut(Command.SEARCH_HISTORY, self.text, self._focus_search, tip)
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
        self.text.textChanged.connect(self._on_typed)
        self.kind.currentIndexChanged.connect(self._on_choice)
        self.date.currentIndexChanged.connect(self._on_choice)

    def session_filter(self, now: datetime | None = None) -> SessionFilter:
        """The filter that the user has set."""
        kind, days = self.kind.currentData(), self.date.currentData()
        since = None if days is None else _midnight(now or datetime.now()) - timedelta(days=days)
        return SessionFilter(
            text=self.text.text().strip(), kinds=(SourceKind(kind),) if kind else (), since=since
        )

    def clear(self) -> None:
        """Show every session."""
        for each in (self.text, self.kind, self.date):
            each.blockSignals(True)
        self.text.clear()
        self.kind.setCurrentIndex(0)
        self.date.setCurrentIndex(0)
        for each in (self.text, self.kind, self.date):
            each.blockSignals(False)
        self._on_choice()

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * SPACE, super().minimumSizeHint().height())

    def _fill(self) -> None:
        self.kind.addItem(self.tr("All kinds"), "")
        for kind in SourceKind:
            self.kind.addItem(kind_name(kind), str(kind))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.setToolTip(self.tr("Show only sessions with this kind of source (Alt+K)"))
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
        self.date.setToolTip(self.tr("Show only sessions from this period (Alt+T)"))

    def _focus_search(self) -> None:
        self.text.setFocus()
        self.text.selectAll()

    def _on_typed(self) -> None:
        self._timer.start()

    def _on_choice(self) -> None:
        self._timer.stop()
        self.changed.emit()


def _midnight(time: datetime) -> datetime:
    return time.replace(hour=0, minute=0, second=0, microsecond=0)


class HistoryMessage(QWidget):
    """Stands in for the list: no sessions yet, no matches, or an error."""

    live_requested = Signal()
    clear_requested = Signal()
    retry_requested = Signal()
    quarantine_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.art = EmojiView(UNKNOWN, 9 * SPACE)
        self.art.setMaximumHeight(16 * SPACE)
        self.title = label(role="title", wrap=True)
        self.explanation = label(role="muted", wrap=True)
        self.live = button(self.tr("Open &Live"), self.tr("Record a session with the camera"), role="accent")
        self.clear = button(self.tr("S&how all"), self.tr("Clear the search and the filters"), role="accent")
        self.retry = button(self.tr("&Retry"), self.tr("Try to open the history again"), "F5", role="accent")
        self.quarantine = button(
            self.tr("Move the file a&way…"), self.tr("Rename the damaged file and start a new history")
        )
        column = QVBoxLayout(self)
        set_spacing(column, 2, 2)
        column.addStretch(1)
        column.addWidget(self.art, 4)
        for text in (self.title, self.explanation):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        for each in self.buttons():
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.live.clicked.connect(self.live_requested)
        self.clear.clicked.connect(self.clear_requested)
        self.retry.clicked.connect(self.retry_requested)
        self.quarantine.clicked.connect(self.quarantine_requested)

    def buttons(self) -> tuple[QPushButton, ...]:
        """In Tab order."""
        return (self.live, self.clear, self.retry, self.quarantine)

    def show_empty(self) -> None:
        """Say that nothing has been recorded yet."""
        explanation = self.tr(
            "Press Record in the Live window, or analyse a video in the Video window. The session then "
            "appears here, with its chart."
        )
        self._show(NO_FACE, self.tr("No sessions yet"), explanation, self.live)

    def show_no_match(self) -> None:
        """Say that the filters hide every session."""
        explanation = self.tr("Try other words, another kind or another date.")
        self._show(UNKNOWN, self.tr("No sessions match"), explanation, self.clear)

    def show_error(self, error: Exception) -> None:
        """Say why the history can't be read."""
        buttons = (self.retry, self.quarantine) if isinstance(error, StoreDamaged) else (self.retry,)
        self._show(UNKNOWN, self.tr("The history can't be shown"), translate_message(error), *buttons)

    def _show(self, emoji: str, title: str, explanation: str, *buttons: QPushButton) -> None:
        self.art.set_emoji(emoji)
        self.title.setText(title)
        self.explanation.setText(explanation)
        self.setAccessibleName(f"{title}. {explanation}")
        for each in self.buttons():
            each.setVisible(each in buttons)


class HistoryList(QWidget):
    """The filters, the list and its buttons."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = HistoryFilters()
        self.list = SessionListView()
        self.message = HistoryMessage()
        self.stored = label(role="small", wrap=True)
        self.path = PathLabel()
        theme.set_role(self.path, "small")
        self.path.show_path(str(path))
        self.count = 0
        """The number of sessions, including those that the filters hide."""
        self._make_buttons()
        self._lay_out()
        self.list.selection_changed.connect(self._allow)
        self.filters.text.returnPressed.connect(self.open.click)
        QShortcut(Qt.Key.Key_Down, self.filters.text, self.list.setFocus, Qt.ShortcutContext.WidgetShortcut)
        self._allow()

    def show_listing(self, listing: SessionList, filtered: bool) -> None:
        """Show the sessions that pass the filters."""
        self.list.show_sessions(listing.sessions)
        self.count = listing.size.sessions
        self._show_size(listing.size)
        if listing.sessions:
            self._show_instead(self.list)
        elif filtered and listing.size.sessions:
            self.message.show_no_match()
            self._show_instead(self.message)
        else:
            self.message.show_empty()
            self._show_instead(self.message)
        self.filters.setVisible(bool(listing.size.sessions))
        self.buttons.setVisible(bool(listing.size.sessions))
        self._allow()

    def show_error(self, error: Exception) -> None:
        """Show why there is no list."""
        self.list.show_sessions(())
        self.message.show_error(error)
        self._show_instead(self.message)
        self.stored.clear()
        self.filters.hide()
        self.buttons.hide()

    def controls(self) -> list[QWidget]:
        """In Tab order."""
        filters = self.filters
        start = [filters.text, filters.kind, filters.date, self.list, *self.message.buttons()]
        return [*start, self.open, self.compare, self.export, self.delete, self.delete_all]

    def _make_buttons(self) -> None:
        self.open = button(self.tr("&Open"), self.tr("Open the selected session (Enter)"), role="accent")
        tip = self.tr("Show two to {0} sessions side by side; hold Ctrl and click to select them")
        self.compare = button(self.tr("&Compare"), tip.format(number(MAX_COMPARED)), Command.COMPARE_SESSIONS)
        tip = self.tr("Save the selected session as a report, a table or subtitles")
        self.export = button(self.tr("&Export…"), tip, Command.EXPORT_SESSIONS)
        self.delete = button(self.tr("De&lete…"), self.tr("Delete the selected sessions (Del)"))
        tip = self.tr("Delete the whole history")
        self.delete_all = button(self.tr("Delete &all…"), tip, Command.DELETE_HISTORY)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, 0, 2)
        column.addWidget(label(self.tr("History"), "hero"))
        column.addWidget(self.filters)
        inner = card()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(4, 4, 4, 4)
        for part in (self.list, self.message):
            inside.addWidget(part)
        self._show_instead(self.list)
        column.addWidget(inner, 1)
        self.buttons = QWidget()
        flow = FlowLayout(self.buttons)
        for each in (self.open, self.compare, self.export, self.delete, self.delete_all):
            flow.addWidget(each)
        column.addWidget(self.buttons)
        column.addWidget(self._storage_info())

    def _storage_info(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, 0, 0)
        column.addWidget(self.stored)
        column.addWidget(self.path)
        return holder

    def _show_instead(self, part: QWidget) -> None:
        """Show the list or the message; a stack would need the space of both."""
        part.show()  # first, because hiding the focused widget moves the focus to the next one
        (self.message if part is self.list else self.list).hide()

    def _show_size(self, size: StoreSize) -> None:
        text = self.tr(
            "Stored only on this computer, in the file below: {0} with {1}, {2}. A reading is a time, the "
            "position of a face and eight numbers. No pictures are stored. What you delete is gone for good."
        )
        counts = session_count(size.sessions), reading_count(size.readings), size_text(size.bytes)
        self.stored.setText(text.format(*counts))

    def _allow(self) -> None:
        count = len(self.list.selected())
        self.open.setEnabled(count == 1)
        self.export.setEnabled(count == 1)
        self.compare.setEnabled(2 <= count <= MAX_COMPARED)
        self.delete.setEnabled(count > 0)
