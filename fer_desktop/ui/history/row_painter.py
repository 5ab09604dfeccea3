"""Paints the rows of the list: emoji, title and facts, and the session in a small chart."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fer_desktop.core.emotions import EMOTIONS, NO_FACE
from fer_desktop.sessions.statistics.sketch import COLUMNS, FULL, Sketch
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.formats import facts_of
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import RADIUS, SPACE, TextSize
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap

CHART_WIDTH = 3 * COLUMNS
MIN_TEXT_WIDTH = 36 * SPACE
"""In a narrower row, the chart makes room for the title."""

TALL_LETTERS = "ÅÇgjpqy_عٍغّج"
"""A script that comes from another font can need more height than the font's own."""

CACHED_CHARTS = 256

Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Paints a session; its model has ``sessions`` and ``sketches``."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title, facts = _heights()
        return QSize(24 * SPACE, round(title + facts + 2.5 * SPACE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        session = index.model().sessions[index.row()]  # type: ignore[attr-defined]
        sketch = index.model().sketches.get(session.id)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = option.rect  # type: ignore[attr-defined]
        direction = option.direction  # type: ignore[attr-defined]
        _paint_background(painter, whole.adjusted(4, 2, -4, -2), option.state, direction)  # type: ignore[attr-defined]
        emoji, text, chart = (QStyle.visualRect(direction, whole, part) for part in _parts(whole))
        ratio = option.widget.devicePixelRatioF()  # type: ignore[attr-defined]
        if sketch is not None:
            name = NO_FACE if sketch.emotion is None else str(sketch.emotion)
            painter.drawPixmap(emoji.topLeft(), emoji_pixmap(name, emoji.width(), ratio))
            if not chart.isEmpty():
                _paint_chart(painter, chart, sketch, ratio)
        _paint_texts(painter, QRectF(text), session.title, facts_of(session))
        painter.restore()


def _heights() -> tuple[float, float]:
    """The heights of the title and the facts."""
    current = theme.current()
    return _height(current.font(TextSize.BODY, bold=True)), _height(current.font(TextSize.SMALL))


def _height(font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return max(metrics.height(), metrics.boundingRect(TALL_LETTERS).height())


def _parts(row: QRect) -> tuple[QRect, QRect, QRect]:
    """The places of the emoji, the text and the chart, from left to right; a narrow row has no chart."""
    inner = row.adjusted(2 * SPACE, SPACE, -2 * SPACE, -SPACE)
    side = min(inner.height(), 5 * SPACE)
    emoji = QRect(inner.left(), inner.center().y() - side // 2, side, side)
    text = QRect(emoji.right() + 1 + SPACE + SPACE // 2, inner.top(), 0, inner.height())
    text.setRight(inner.right())
    if text.width() < MIN_TEXT_WIDTH + CHART_WIDTH:
        return emoji, text, QRect()
    chart = QRect(inner.right() + 1 - CHART_WIDTH, inner.center().y() - side // 2, CHART_WIDTH, side)
    text.setRight(chart.left() - 2 * SPACE)
    return emoji, text, chart


def _paint_background(
    painter: QPainter, rect: QRect, state: QStyle.StateFlag, direction: Qt.LayoutDirection
) -> None:
    colours = theme.colours()
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hover if selected else colours.inset))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
    if selected:
        painter.setBrush(QColor(colours.accent))
        bar = QRect(rect.left(), rect.top() + 6, 4, rect.height() - 12)
        painter.drawRoundedRect(QStyle.visualRect(direction, rect, bar), 2, 2)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)


def _paint_texts(painter: QPainter, rect: QRectF, title: str, facts: str) -> None:
    colours, current = theme.colours(), theme.current()
    title_height, facts_height = _heights()
    top = rect.center().y() - (title_height + facts_height) / 2
    line = QRectF(rect.left(), top, rect.width(), title_height)
    _draw_text(painter, line, title, current.font(TextSize.BODY, bold=True), colours.text)
    line = QRectF(rect.left(), line.bottom(), rect.width(), facts_height)
    _draw_text(painter, line, facts, current.font(TextSize.SMALL), colours.muted)


def _draw_text(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    # Without clipping: letters of another font may reach beyond the line
    place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
    painter.drawText(rect, int(place), bidi_isolate(elided))


def _paint_chart(painter: QPainter, rect: QRect, sketch: Sketch, ratio: float) -> None:
    """Time runs from left to right in every language, as in the large chart."""
    height = max(1, round(rect.height() * ratio))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawPixmap(rect, _chart(sketch.shares, height, theme.colours().dark))
    painter.setPen(QPen(QColor(theme.colours().line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(rect).adjusted(-0.5, -0.5, 0.5, 0.5))


@lru_cache(maxsize=CACHED_CHARTS)
def _chart(shares: bytes, height: int, dark: bool) -> QPixmap:
    """The shares of the emotions over time, stacked: one pixel wide for each column of the sketch."""
    pixels = chart_pixels(shares, height, _palette(dark))
    width = pixels.shape[1]
    return QPixmap.fromImage(QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888))


@lru_cache(maxsize=2)
def _palette(dark: bool) -> npt.NDArray[np.uint8]:
    """The colour of each emotion and, last, that of time without any: (9, 4) uint8, RGBA."""
    colours = theme.colours()
    every = [*(colours.emotion(emotion) for emotion in EMOTIONS), QColor(colours.inset)]
    return np.array([colour.getRgb() for colour in every], np.uint8)


def chart_pixels(shares: bytes, height: int, palette: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Draws a sketch's shares, the first emotion at the bottom: (height, COLUMNS, 4) uint8, RGBA.

    ``palette`` is (9, 4) uint8, RGBA: the eight emotions, and what fills the rest.
    """
    columns = np.frombuffer(shares, np.uint8).reshape(COLUMNS, len(EMOTIONS)).astype(float) / FULL
    edges = np.cumsum(columns, axis=1)
    middles = 1 - (np.arange(height) + 0.5) / height
    kinds = (edges[None, :, :] <= middles[:, None, None]).sum(axis=2)
    return np.ascontiguousarray(palette[kinds])
