"""The History window: list, open, rename, compare, export and delete past sessions."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.sessions.export.export import ExportFormat
from fer_desktop.sessions.model import Session
from fer_desktop.sessions.statistics.comparison import Comparison
from fer_desktop.sessions.statistics.sketch import Sketch
from fer_desktop.sessions.statistics.timeline import Timeline
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.ui.history.deletions import Batch, Deletions, UndoButton, batch_label
from fer_desktop.ui.history.dialogs import HistoryDialogs
from fer_desktop.ui.history.list_page import HistoryList
from fer_desktop.ui.session.comparison_page import MAX_COMPARED, ComparisonPage
from fer_desktop.ui.session.session_page import SessionPage
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.formats import session_count, size_text
from fer_desktop.ui.text.translate import translate_message, wording
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import VerticalScrollArea, scrollable, set_spacing
from fer_desktop.ui.widgets.main_window import MainWindow
from fer_desktop.ui.widgets.window_parts import BusyBar, OpenSavedFileButton, back_button, order_tabs
from fer_desktop.workers.history_jobs import ALL, FreedSpace, HistoryJobs, SessionList, SessionView
from fer_desktop.workers.jobs import Err, JobRunner, Ok

SIZE = (124 * SPACE, 92 * SPACE)
MIN_SIZE = (42 * SPACE, 44 * SPACE)
MESSAGE_MS = 8000
FIRST_SESSIONS = 200
"""So many are shown at once, and the others as soon as they are read."""

T = TypeVar("T")
log = logging.getLogger(__name__)
_UNSAFE_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class HistoryWindow(MainWindow):
    """Queries the history through the job runner, so that the window never blocks."""

    live_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        jobs: JobRunner,
        history: HistoryJobs | None = None,
        dialogs: HistoryDialogs | None = None,
        deletions: Deletions | None = None,
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._jobs = jobs
        self._history = history or HistoryJobs()
        self._dialogs = dialogs or HistoryDialogs()
        self.deletions = deletions or Deletions(jobs, self._history)
        self._pending = 0
        self._shown: SessionFilter | None = None
        """The filter of the sessions in the list."""
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setMinimumSize(*MIN_SIZE)
        self.resize(*SIZE)
        self._show_page(self.list)

    def _make_parts(self) -> None:
        self.list = HistoryList(self._history.path)
        self.session = SessionPage()
        self.comparison = ComparisonPage()
        self.back = back_button(self.tr("Back (or Esc)"))
        self.saved = OpenSavedFileButton(self.statusBar())
        self.undo = UndoButton(self.statusBar(), self.deletions)
        self.busy = BusyBar(self.tr("Loading the history"))

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        set_spacing(column, 2, 1)
        head = QHBoxLayout()
        set_spacing(head, 0, 2)
        head.addWidget(self.back)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.busy)
        column.addWidget(self.banner)
        self.pages = QStackedWidget()
        self._scrolls: dict[QWidget, VerticalScrollArea] = {
            page: scrollable(page) for page in (self.list, self.session, self.comparison)
        }
        for scroll in self._scrolls.values():
            self.pages.addWidget(scroll)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        self.statusBar().setSizeGripEnabled(False)
        chain = [*self.list.controls(), *self.session.controls(), self.comparison.table]
        chain += [self.undo, self.saved, self.banner.dismiss, self.back]
        order_tabs(chain)

    def _connect(self) -> None:
        self.back.clicked.connect(self.go_back)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.go_back)
        sessions, message, page = self.list, self.list.message, self.session
        sessions.filters.changed.connect(self.refresh)
        sessions.list.opened.connect(self.open_session)
        sessions.list.delete_requested.connect(self.delete_selected)
        sessions.list.sketches_requested.connect(self._sketch)
        sessions.open.clicked.connect(self._open_selected)
        sessions.compare.clicked.connect(self.compare_selected)
        sessions.export.clicked.connect(self._export_selected)
        sessions.delete.clicked.connect(self.delete_selected)
        sessions.delete_all.clicked.connect(self.delete_all)
        message.live_requested.connect(self.live_requested)
        message.clear_requested.connect(sessions.filters.clear)
        message.retry_requested.connect(self.refresh)
        message.quarantine_requested.connect(self.quarantine)
        self.saved.failed.connect(self.banner.show_message)
        page.rename_requested.connect(self.rename)
        page.export_requested.connect(self._export_shown)
        page.delete_requested.connect(self._delete_shown)
        page.chart.face_requested.connect(self._show_face)
        self.deletions.purged.connect(self._on_purged)
        self.deletions.restored.connect(self._on_restored)
        self.deletions.failed.connect(self._on_deletion_failed)

    def _show_page(self, page: QWidget, name: str = "") -> None:
        self.pages.setCurrentWidget(self._scrolls[page])
        top = page is self.list
        self.back.setText(self.tr("&Menu") if top else self.tr("Se&ssions"))
        self.back.setAccessibleName(self.tr("Menu") if top else self.tr("Sessions"))
        title = self.tr("History – FER Desktop")
        self.setWindowTitle(f"{name} – {title}" if name else title)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.list.list.setFocus()
            self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.deletions.finish()
        self.closed.emit()

    def go_back(self) -> None:
        """Go from a session or a comparison to the list, and from the list to the menu."""
        if self.pages.currentWidget() is self._scrolls[self.list]:
            self.close()
            return
        self._show_page(self.list)
        self.list.list.setFocus()
        self.refresh()

    # The list

    def refresh(self) -> None:
        """Load the list again: the newest sessions of a new filter first, so that they appear at once."""
        search = self.list.filters.session_filter()
        if search == self._shown:
            self._load(search, ALL)
        else:
            self._shown = search
            self._load(search, FIRST_SESSIONS)

    def _load(self, search: SessionFilter, limit: int) -> None:
        self._start()
        done = self._on_listed if limit == ALL else self._on_first_listed
        self._jobs.run(partial(self._history.listing, search, limit), done)

    @Slot(object)
    def _on_first_listed(self, outcome: Ok[SessionList] | Err) -> None:
        self._on_listed(outcome)
        if isinstance(outcome, Ok) and len(outcome.value.sessions) == FIRST_SESSIONS:
            self.refresh()

    @Slot(object)
    def _on_listed(self, outcome: Ok[SessionList] | Err) -> None:
        self._end()
        if isinstance(outcome, Err):
            self._show_page(self.list)
            self.list.show_error(self._error_of(outcome))
            return
        first = not self.list.list.rows.sessions
        self.list.show_listing(outcome.value, self._shown != SessionFilter())
        if first and outcome.value.sessions and not self.list.filters.text.hasFocus():
            self.list.list.setFocus()

    def _sketch(self, sessions: list[Session]) -> None:
        self._jobs.run(partial(self._history.sketches, sessions), self._on_sketched)

    @Slot(object)
    def _on_sketched(self, outcome: Ok[dict[int, Sketch]] | Err) -> None:
        if isinstance(outcome, Err):
            log.warning("the sessions in the list could not be sketched", exc_info=outcome.error)
        self.list.list.show_sketches(outcome.value if isinstance(outcome, Ok) else {})

    # One session

    def open_session(self, session: Session) -> None:
        """Show a session's page."""
        self._start()
        self._jobs.run(partial(self._history.view, session.id), self._on_viewed)

    def _open_selected(self) -> None:
        for session in self.list.list.selected()[:1]:
            self.open_session(session)

    @Slot(object)
    def _on_viewed(self, outcome: Ok[SessionView] | Err) -> None:
        value = self._value_of(outcome)
        if value is None:
            return
        self.session.show_session(value)
        self._show_page(self.session, value.session.title)
        self.session.chart.chart.plot.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scrolls[self.session].verticalScrollBar().setValue(0)

    def _show_face(self, face: int | None) -> None:
        view = self.session.view
        if view is not None:
            self._start()
            work = partial(self._history.line, view.session.id, view.summary.duration_s, face)
            self._jobs.run(work, self._on_timeline)

    @Slot(object)
    def _on_timeline(self, outcome: Ok[Timeline] | Err) -> None:
        value = self._value_of(outcome)
        if value is not None:
            self.session.show_line(value)

    def rename(self) -> None:
        """Ask for a new title of the open session."""
        if self.session.view is not None:
            session = self.session.view.session
            title = self._dialogs.title(self, session.title)
            if title is not None and title != session.title:
                self._start()
                self._jobs.run(partial(self._history.rename, session.id, title), self._on_renamed)

    @Slot(object)
    def _on_renamed(self, outcome: Ok[Session] | Err) -> None:
        value = self._value_of(outcome)
        if value is not None:
            self.session.show_facts(value)
            self._show_page(self.session, value.title)

    # Several sessions

    def compare_selected(self) -> None:
        """Show the selected sessions side by side, the oldest first."""
        ids = [session.id for session in reversed(self.list.list.selected())]
        if 2 <= len(ids) <= MAX_COMPARED:
            self._start()
            self._jobs.run(partial(self._history.compare, ids), self._on_compared)

    @Slot(object)
    def _on_compared(self, outcome: Ok[Comparison] | Err) -> None:
        value = self._value_of(outcome)
        if value is not None:
            self.comparison.show_comparison(value)
            self._show_page(self.comparison, self.tr("Comparison"))
            self.comparison.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scrolls[self.comparison].verticalScrollBar().setValue(0)

    # Files

    def _export_selected(self) -> None:
        for session in self.list.list.selected()[:1]:
            self.export(session)

    def _export_shown(self) -> None:
        if self.session.view is not None:
            self.export(self.session.view.session)

    def export(self, session: Session) -> None:
        """Ask where to save a session, and save it; the suffix gives the format."""
        path = self._dialogs.export(self, self._folder() / _file_name(session))
        if path is not None:
            settings = self._preferences.settings
            self._preferences.update(replace(settings, last_folder=str(path.parent)))
            self._start()
            self.statusBar().showMessage(self.tr("Saving {0}").format(bidi_isolate(str(path))))
            self._jobs.run(partial(self._history.export, session.id, path, wording()), self._on_exported)

    @Slot(object)
    def _on_exported(self, outcome: Ok[Path] | Err) -> None:
        self.statusBar().clearMessage()
        value = self._value_of(outcome)
        if value is not None:
            self.saved.show_saved(value)

    def _folder(self) -> Path:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(self._preferences.settings.last_folder or documents or Path.home())

    # Deleting

    def delete_selected(self) -> None:
        """Delete the selected sessions if the user confirms."""
        self._delete(self.list.list.selected())

    def _delete_shown(self) -> None:
        if self.session.view is not None:
            self._delete([self.session.view.session])

    def _delete(self, sessions: list[Session]) -> None:
        if sessions and self._dialogs.delete(self, sessions):
            self._start()
            self._jobs.run(partial(self._history.hide, sessions), self._on_hidden)

    def delete_all(self) -> None:
        """Delete the whole history if the user confirms."""
        if self._dialogs.delete_all(self, self.list.count):
            self._start()
            self._jobs.run(self._history.hide_all, self._on_hidden)

    @Slot(object)
    def _on_hidden(self, outcome: Ok[Batch] | Err) -> None:
        value = self._value_of(outcome)
        if value is not None:
            self._show_page(self.list)
            if value:
                self.deletions.add(value)
        self.refresh()

    @Slot(object)
    def _on_purged(self, freed: FreedSpace) -> None:
        message = self.tr("{0} deleted for good; {1} freed.")
        self._show_status(message.format(session_count(freed.sessions), size_text(freed.bytes)))
        self.refresh()

    @Slot(object)
    def _on_restored(self, sessions: Batch) -> None:
        self._show_status(self.tr("{0} is back.").format(batch_label(sessions)))
        self.refresh()

    @Slot(object)
    def _on_deletion_failed(self, error: Exception) -> None:
        self.banner.show_message(translate_message(self._error_of(Err(error))))
        self.refresh()

    def quarantine(self) -> None:
        """Rename a damaged history if the user confirms, and start an empty one."""
        if self._dialogs.quarantine(self, self._history.path):
            self._start()
            self._jobs.run(self._history.quarantine, self._on_quarantined)

    @Slot(object)
    def _on_quarantined(self, outcome: Ok[Path] | Err) -> None:
        value = self._value_of(outcome)
        if value is not None:
            self._show_status(self.tr("The damaged history is now in {0}").format(bidi_isolate(str(value))))
            self.refresh()

    # Jobs

    def _start(self) -> None:
        self._pending += 1
        self.busy.show()

    def _end(self) -> None:
        self._pending -= 1
        self.busy.setVisible(bool(self._pending))

    def _value_of(self, outcome: Ok[T] | Err) -> T | None:
        """The result of a job; None if it failed, with the reason in the banner."""
        self._end()
        if isinstance(outcome, Err):
            self.banner.show_message(translate_message(self._error_of(outcome)))
            return None
        self.banner.hide()
        return outcome.value

    def _error_of(self, outcome: Err) -> Exception:
        if outcome.expected:
            return outcome.error
        return RuntimeError(self.tr("Something went wrong in the program."))

    def _show_status(self, text: str) -> None:
        self.statusBar().showMessage(text, MESSAGE_MS)


def _file_name(session: Session) -> str:
    """A name for the exported file that is valid on every system."""
    title = _UNSAFE_IN_FILE_NAMES.sub(" ", Path(session.title).stem or session.title).strip(" .-~")
    return f"{title or 'session'} {session.started.astimezone():%Y-%m-%d %H.%M}.{ExportFormat.HTML}"
