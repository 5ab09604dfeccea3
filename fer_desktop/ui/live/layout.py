"""The widgets of the Live window and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.ui.live.controls import LiveControls
from fer_desktop.ui.live.minute_chart import MinuteChart
from fer_desktop.ui.live.picture import LivePicture
from fer_desktop.ui.live.placeholder import NoPicturePanel
from fer_desktop.ui.live.result_panel import EMOJI_MIN, ResultPanel
from fer_desktop.ui.live.status_bar import LiveStatus, NameAndDateLabel
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.controls import VerticalScrollArea, label, scrollable, set_spacing
from fer_desktop.ui.widgets.layouts import ResponsiveRow, ResponsiveSplit, ShrinkToFit
from fer_desktop.ui.widgets.status_badge import AnalysisBadge, leave_focus
from fer_desktop.ui.widgets.steady import SteadyButton
from fer_desktop.ui.widgets.window_parts import Banner, back_button

SIZE = (158 * SPACE, 92 * SPACE)
MIN_SIZE = (42 * SPACE, 60 * SPACE)
CHART_FROM = 44 * SPACE
"""The height from which the picture leaves room for the chart of the last minute."""


class PictureColumn(QWidget):
    """The picture, or what stands in its place, and under it the last minute if there is room."""

    def __init__(self, stack: QStackedWidget, chart: MinuteChart) -> None:
        super().__init__()
        self._stack, self._chart = stack, chart
        for part in (stack, chart):
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Share the height out; call this when there is a picture, or none any more."""
        has_chart = self.height() >= CHART_FROM and isinstance(self._stack.currentWidget(), LivePicture)
        self._chart.setVisible(has_chart)
        foot = self._chart.sizeHint().height() if has_chart else 0
        self._chart.setGeometry(0, self.height() - foot, self.width(), foot)
        self._stack.setGeometry(0, 0, self.width(), self.height() - (foot + SPACE if has_chart else 0))

    def sizeHint(self) -> QSize:
        return self._stack.sizeHint()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.LayoutRequest
        ):  # the stack shows another page, which needs another size
            self.updateGeometry()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return self._stack.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return self._stack.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self._stack.heightForWidth(width)


class LiveView(QWidget):
    """The widgets of Live, which do nothing by themselves: `LiveWindow` brings them to life.

    ``chips`` say in the header what goes on, before the badge of the analysis. ``feedback_bar`` comes and
    goes above the banner.
    """

    def __init__(
        self,
        cameras: QMenu,
        chips: Sequence[QWidget],
        stop_all: SteadyButton,
        feedback_bar: QWidget,
        banner: Banner,
    ) -> None:
        super().__init__()
        self.banner = banner
        self._make_widgets(cameras, stop_all)
        self._lay_out(chips, feedback_bar)
        self._set_tab_order(feedback_bar)

    def _make_widgets(self, cameras: QMenu, stop_all: SteadyButton) -> None:
        self.who = NameAndDateLabel()
        self.analysis_badge = AnalysisBadge()
        keep_place(self.analysis_badge)
        self.picture = LivePicture()
        self.placeholder = NoPicturePanel()
        self.chart = MinuteChart()
        self.result = ResultPanel()
        self.status = LiveStatus()
        """Not part of this layout: the window puts it at its foot."""
        self.controls = LiveControls(cameras, stop_all)
        tip = self.tr("Stop and go back to the menu")
        self.menu = back_button(tip)
        leave_focus(self.menu)
        self.full_screen_mark = FullScreenMark(self)

    def _lay_out(self, chips: Sequence[QWidget], feedback_bar: QWidget) -> None:
        self.left = QStackedWidget()
        self.left.addWidget(self.placeholder)
        self.left.addWidget(self.picture)
        self._column = PictureColumn(self.left, self.chart)
        self.split = ResponsiveSplit()
        self.split.add(self._column, 1, min_width=24 * SPACE)
        self.split.add(self.result, 1, min_width=32 * SPACE)
        self.split.direction_changed.connect(self._set_least_emoji)
        column = QVBoxLayout(self)
        set_spacing(column, 2, 2)
        column.addWidget(self._header(chips))
        column.addWidget(self._page(feedback_bar), 1)

    def _set_tab_order(self, feedback_bar: QWidget) -> None:
        chain = (
            self.picture,
            *self.placeholder.buttons(),
            self.result.all,
            self.analysis_badge.pause,
            *self.controls.buttons(),
            self.banner.dismiss,
            self.menu,
        )
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)
        self.setTabOrder(self.picture, feedback_bar)

    def _page(self, feedback_bar: QWidget) -> VerticalScrollArea:
        """Everything but the header, which stays in sight while a small window scrolls."""
        page = QWidget()
        column = QVBoxLayout(page)
        set_spacing(column, 0, 2)
        column.addWidget(ShrinkToFit(self.split), 1)
        for part in (feedback_bar, self.banner, self.controls):
            column.addWidget(part)
        for part in (feedback_bar, self.banner):
            part.installEventFilter(self)
        self._scroll = scrollable(page)
        return self._scroll

    def _header(self, chips: Sequence[QWidget]) -> QWidget:
        start = QWidget()
        row = QHBoxLayout(start)
        set_spacing(row, 0, 1)
        row.addWidget(self.menu)
        row.addWidget(self.who, 1)
        for chip in chips:
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self.header = ResponsiveRow(gap=1)
        self.header.add(start, 1, min_width=48 * SPACE)
        self.header.add(self.analysis_badge)
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
            self._column.fit()
        self.analysis_badge.setVisible(has_picture)
        self.split.need_second(has_picture)
        self.split.update_direction()
        for each in (self.controls.snapshot, self.controls.record, self.controls.bookmark):
            each.setEnabled(has_picture)

    def show_full_screen(self, full: bool, asks: bool) -> None:
        """Show the picture and the emoji alone, with a small mark, or everything again.

        ``asks``: a question takes the place of the controls.
        """
        self.header.setHidden(full)
        self.controls.setHidden(full or asks)
        if full and self.full_screen_mark.isHidden():
            self.picture.setFocus()
        self.full_screen_mark.setVisible(full)

    def heightForWidth(self, width: int) -> int:
        # Not what the page would like: it scrolls by itself, under a header that stays in sight
        layout = self.layout()
        return -1 if layout is None else layout.minimumHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.full_screen_mark.place(self.rect())
        self._set_least_emoji(self.split.is_horizontal)

    def _set_least_emoji(self, side_by_side: bool) -> None:
        """In a column the emoji keeps a third of the window, and the page scrolls instead."""
        third = min(self.height() // 3, self.width() - 10 * SPACE)
        self.result.set_least(EMOJI_MIN if side_by_side else max(EMOJI_MIN, third))


class FullScreenMark(QFrame):
    """What stays in sight in full screen: that expressions are analysed, and the key that leads back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "notice")
        self.words = label(role="small")
        row = QHBoxLayout(self)
        set_spacing(row, 1, 0)
        row.addWidget(self.words)
        self.hide()

    def show_state(self, words: str) -> None:
        """Say what is going on."""
        self.words.setText(self.tr("{0} · Esc leaves full screen").format(words))
        self.adjustSize()

    def place(self, area: QRect) -> None:
        """Stand at the foot of an area, in the middle."""
        self.adjustSize()
        self.move(area.center().x() - self.width() // 2, area.bottom() - self.height() - SPACE // 2)
        self.raise_()


def keep_place(widget: QWidget) -> None:
    """Keep a widget's place while it is hidden, so that nothing beside it moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
