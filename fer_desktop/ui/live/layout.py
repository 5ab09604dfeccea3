"""The widgets of the Live window and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

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
MIN_SIZE = (42 * SPACE, 60 * SPACE)


class LiveView(QWidget):
    """The widgets of Live, which do nothing by themselves: `LiveWindow` brings them to life.

    ``badges`` stand in the header, before that of the analysis. ``feedback_bar`` comes and goes above the
    notice.
    """

    def __init__(
        self, cameras: QMenu, badges: Sequence[QWidget], feedback_bar: QWidget, notice: Notice
    ) -> None:
        super().__init__()
        self.notice = notice
        self._make_widgets(cameras)
        self._lay_out(badges, feedback_bar)
        self._set_tab_order(feedback_bar)

    def _make_widgets(self, cameras: QMenu) -> None:
        self.who = NameAndDateLabel()
        self.analysis_badge = AnalysisBadge()
        self.picture = LivePicture()
        self.placeholder = NoPicturePanel()
        self.result = ResultPanel()
        self.status = LiveStatus()
        """Not part of this layout: the window puts it at its foot."""
        self.controls = LiveControls(cameras)
        tip = self.tr("Stop and go back to the menu")
        self.menu = button(self.tr("‹ &Menu"), tip, "Alt+Left", role="quiet")
        self.menu.setAccessibleName(self.tr("Menu"))
        leave_focus(self.menu)

    def _lay_out(self, badges: Sequence[QWidget], feedback_bar: QWidget) -> None:
        self.left = QStackedWidget()
        self.left.addWidget(self.placeholder)
        self.left.addWidget(self.picture)
        self.split = ResponsiveSplit()
        self.split.add(self.left, 1, min_width=24 * SPACE)
        self.split.add(self.result, 1, min_width=32 * SPACE)
        column = QVBoxLayout(self)
        set_spacing(column, 2, 2)
        column.addWidget(self._header(badges))
        column.addWidget(self._page(feedback_bar), 1)

    def _set_tab_order(self, feedback_bar: QWidget) -> None:
        chain = (
            self.picture,
            *self.placeholder.buttons(),
            self.analysis_badge.pause,
            *self.controls.buttons(),
            self.notice.dismiss,
            self.menu,
        )
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)
        self.setTabOrder(self.picture, feedback_bar)

    def _page(self, feedback_bar: QWidget) -> VerticalScrollArea:
        """Everything but the badges, which stay in sight while a small window scrolls."""
        page = QWidget()
        column = QVBoxLayout(page)
        set_spacing(column, 0, 2)
        column.addWidget(ShrinkToFit(self.split), 1)
        for part in (feedback_bar, self.notice, self.controls):
            column.addWidget(part)
        for part in (feedback_bar, self.notice):
            part.installEventFilter(self)
        self._scroll = scrollable(page)
        return self._scroll

    def _header(self, badges: Sequence[QWidget]) -> QWidget:
        start = QWidget()
        row = QHBoxLayout(start)
        set_spacing(row, 0, 1)
        row.addWidget(self.menu)
        row.addWidget(self.who, 1)
        end = QWidget()
        flow = FlowLayout(end)
        for badge in (*badges, self.analysis_badge):
            flow.addWidget(badge)
        self.header = ResponsiveRow(gap=1)
        self.header.add(start, 1, min_width=36 * SPACE)
        self.header.add(end)
        return self.header

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            # In the next turn of the event loop: only then has the layout given it its place
            QTimer.singleShot(0, watched, partial(self._scroll_to, watched))
        return super().eventFilter(watched, event)

    def _scroll_to(self, part: QWidget) -> None:
        """Shows all of a part of the page, or its top where the window is too small for it."""
        rect = part.geometry()
        for y in (rect.bottom(), rect.top()):
            self._scroll.ensureVisible(rect.left(), y, 0, 0)

    def show_left(self, widget: QWidget) -> None:
        """Shows one of the two widgets on the left: the picture, or the placeholder."""
        has_picture = widget is self.picture
        if self.left.currentWidget() is not widget:
            self.left.setCurrentWidget(widget)
            widget.setFocus()
            self._scroll.verticalScrollBar().setValue(0)
        self.analysis_badge.setVisible(has_picture)
        self.split.need_second(has_picture)
        self.split.update_direction()
        self.controls.snapshot.setEnabled(has_picture)
        self.controls.record.setEnabled(has_picture)
