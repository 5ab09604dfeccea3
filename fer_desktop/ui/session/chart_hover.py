"""The values under the mouse, beside a line across a chart."""

from __future__ import annotations

from collections.abc import Collection
from html import escape

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.formatting import clock
from fer_desktop.ui.text.emotion_labels import emotion_label, percent
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize, set_role
from fer_desktop.ui.widgets.controls import label, set_spacing

Values = npt.NDArray[np.float64]


def index_at(times: Values, t_s: float) -> int | None:
    """The place of the value that a line has at a time; None in a gap, before the start or after the end.

    ``times`` is (n,) in seconds, in order, with NaN at gaps.
    """
    for index in np.flatnonzero((times[:-1] <= t_s) & (t_s <= times[1:])):
        return int(index if t_s - times[index] <= times[index + 1] - t_s else index + 1)
    return None


class HoverReadout(QFrame):
    """Says the time and the visible values under the mouse, highest first, without being in its way."""

    def __init__(self, plot: pg.PlotWidget) -> None:
        super().__init__(plot)
        set_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.text = label()
        self.text.setTextFormat(Qt.TextFormat.RichText)
        column = QVBoxLayout(self)
        set_spacing(column, 1, 0)
        column.addWidget(self.text)
        self._plot = plot
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._line.setZValue(-1)
        plot.addItem(self._line, ignoreBounds=True)
        self.clear()

    def clear(self) -> None:
        """Hide everything."""
        self.hide()
        self._line.hide()

    def show_values(
        self, position: QPoint, t_s: float, step_s: float, values: Values | None, visible: Collection[Emotion]
    ) -> None:
        """Show the eight shares (8,) at a time; None: nothing was scored then.

        ``position`` is that of the mouse in the plot; ``step_s`` says how precise the time is.
        """
        rows = [] if values is None else [(e, values[n]) for n, e in enumerate(EMOTIONS) if e in visible]
        rows.sort(key=lambda row: -row[1])
        head = f"<b>{escape(clock(t_s, step_s))}</b>"
        if values is None:
            not_scored = self.tr("Not scored")
            self.text.setText(f"{head}<br>{escape(not_scored)}")
        else:
            self.text.setText(f"{head}<table cellspacing='2'>{''.join(_row(*row) for row in rows)}</table>")
        self._line.setPen(pg.mkPen(theme.colours().edge))
        self._line.setPos(t_s)
        self._line.show()
        self.text.setFont(QFont(theme.current().font(TextSize.SMALL)))
        self.adjustSize()
        self.move(self._place(position))
        self.show()

    def _place(self, mouse: QPoint) -> QPoint:
        """Beside the mouse, where there is room."""
        right = mouse.x() + 2 * SPACE
        x = right if right + self.width() <= self._parent_width() else mouse.x() - 2 * SPACE - self.width()
        return QPoint(max(0, x), SPACE)

    def _parent_width(self) -> int:
        parent = self.parentWidget()
        assert isinstance(parent, QWidget)
        return parent.width()


def _row(emotion: Emotion, value: float) -> str:
    colour = theme.colours().emotion(emotion).name()
    cells = f"<td style='color:{colour}'>■</td><td>{escape(emotion_label(emotion))}</td>"
    return f"<tr>{cells}<td align='right'>&nbsp;{escape(percent(float(value)))}</td></tr>"
