"""The parts of the Live window and where they stand."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.ui.live.controls import LiveControls
from fer_desktop.ui.live.picture import LivePicture
from fer_desktop.ui.live.placeholder import NoPicturePanel
from fer_desktop.ui.live.result_panel import ResultPanel
from fer_desktop.ui.live.status_bar import LiveStatus, NameAndDateLabel
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.ui.widgets.controls import VerticalScrollArea, button, scrollable, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout, ResponsiveRow, ResponsiveSplit, ShrinkToFit
from fer_desktop.ui.widgets.status_badge import AnalysisBadge, leave_focus
from fer_desktop.ui.widgets.window_parts import Notice

SIZE = (144 * SPACE, 92 * SPACE)
LEAST = (42 * SPACE, 60 * SPACE)


class LiveView(QMainWindow):
    """A window with every part of Live that does nothing yet: `LiveWindow` brings it to life."""

    def arrange(self, cameras: QMenu, *marks: QWidget) -> None:
        """Make the parts and lay them out, with the menu of the cameras and marks for the header."""
        self._make_parts(cameras)
        self._lay_out(marks)
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)

    def _make_parts(self, cameras: QMenu) -> None:
        self.who = NameAndDateLabel()
        self.mark = AnalysisBadge()
        self.picture = LivePicture()
        self.message = NoPicturePanel()
        self.result = ResultPanel()
        self.notice = Notice()
        self.status = LiveStatus()
        self.setStatusBar(self.status)
        self.controls = LiveControls(cameras)
        tip = self.tr("Stop and go back to the menu")
        self.menu = button(self.tr("‹ &Menu"), tip, "Alt+Left", role="quiet")
        self.menu.setAccessibleName(self.tr("Menu"))
        leave_focus(self.menu)

    def _lay_out(self, marks: tuple[QWidget, ...]) -> None:
        self.left = QStackedWidget()
        self.left.addWidget(self.message)
        self.left.addWidget(self.picture)
        self.halves = ResponsiveSplit()
        self.halves.add(self.left, 1, min_width=24 * SPACE)
        self.halves.add(self.result, 1, min_width=32 * SPACE)
        centre = QWidget()
        column = QVBoxLayout(centre)
        set_spacing(column, 2, 2)
        column.addWidget(self._header(marks))
        column.addWidget(self._page(), 1)
        self.setCentralWidget(centre)
        message, buttons = self.message, self.controls.buttons()
        chain = (
            self.picture,
            *message.buttons(),
            self.mark.pause,
            *buttons,
            self.notice.dismiss,
            self.menu,
        )
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)

    def _page(self) -> VerticalScrollArea:
        """Everything but the marks, which stay in sight while a small window scrolls."""
        page = QWidget()
        self._column = QVBoxLayout(page)
        set_spacing(self._column, 0, 2)
        self._column.addWidget(ShrinkToFit(self.halves), 1)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.controls)
        self._scroll = scrollable(page)
        self.notice.installEventFilter(self)
        return self._scroll

    def _header(self, marks: tuple[QWidget, ...]) -> QWidget:
        start = QWidget()
        row = QHBoxLayout(start)
        set_spacing(row, 0, 1)
        row.addWidget(self.menu)
        row.addWidget(self.who, 1)
        holder = QWidget()
        flow = FlowLayout(holder)
        for mark in (*marks, self.mark):
            flow.addWidget(mark)
        self.header = ResponsiveRow(gap=1)
        self.header.add(start, 1, min_width=36 * SPACE)
        self.header.add(holder)
        return self.header

    def add_strip(self, strip: QWidget) -> None:
        """A strip that comes and goes above the notice; the tab key reaches it after the picture."""
        self._column.insertWidget(self._column.indexOf(self.notice), strip)
        strip.installEventFilter(self)
        self.setTabOrder(self.picture, strip)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            # Once the page has made room for what says something new
            QTimer.singleShot(0, watched, partial(self._bring_in_sight, watched))
        return super().eventFilter(watched, event)

    def _bring_in_sight(self, part: QWidget) -> None:
        """All of a part of the page, or its head where the window is too small for it."""
        place = part.geometry()
        for y in (place.bottom(), place.top()):
            self._scroll.ensureVisible(place.left(), y, 0, 0)

    def show_half(self, half: QWidget) -> None:
        """Show one of the two left halves: the picture, or a message in its place."""
        if self.left.currentWidget() is not half:
            self.left.setCurrentWidget(half)
            half.setFocus()
            self._scroll.verticalScrollBar().setValue(0)
        self.mark.setVisible(half is self.picture)
        self.halves.need_second(half is self.picture)
        self.halves.update_direction()
        self.controls.snapshot.setEnabled(half is self.picture)
        self.controls.record.setEnabled(half is self.picture)
