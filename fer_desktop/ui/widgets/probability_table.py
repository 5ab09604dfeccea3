"""The probabilities of the emotions: for each an emoji, its name, a bar and a percentage."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.ui.text.emotion_labels import emotion_label, percent
from fer_desktop.ui.text.translate import format_list
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, TextSize
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap

BAR_HEIGHT = 10
MIN_BAR_WIDTH = 48
MIN_BAR = 1.0
"""In pixels; of a shorter bar only the outline would be visible, as a speck."""


class ProbabilityTable(QWidget):
    """The probabilities of one face as bars and percentages, the likeliest first."""

    clicked = Signal()

    def __init__(self, rows: int = len(EMOTIONS), parent: QWidget | None = None, decimals: int = 1) -> None:
        """``decimals`` is the number of decimals of the percentages."""
        super().__init__(parent)
        self._rows = rows
        self._decimals = decimals
        self._shown: list[tuple[Emotion, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Probabilities of the emotions"))
        theme.current().changed.connect(self._apply_theme)

    @property
    def probabilities(self) -> list[tuple[Emotion, float]]:
        """The emotions with their probabilities (0 to 1) from the top row down."""
        return list(self._shown)

    @property
    def rows(self) -> int:
        """The number of rows."""
        return self._rows

    def set_rows(self, rows: int) -> None:
        """Set the number of rows; new rows are filled at the next reading."""
        if rows != self._rows:
            self._rows = rows
            self._shown = self._shown[:rows]
            self.updateGeometry()
            self._describe()

    def show_reading(self, probabilities: Sequence[float], ordered: bool = True) -> None:
        """Show eight probabilities (0 to 1) in the order of `EMOTIONS`; ``ordered``: the likeliest first."""
        pairs = [(emotion, float(p)) for emotion, p in zip(EMOTIONS, probabilities, strict=True)]
        if ordered:
            pairs.sort(key=lambda pair: -pair[1])
        self._shown = pairs[: self._rows]
        self._describe()

    def clear(self) -> None:
        """Show no probabilities."""
        self._shown = []
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(
            format_list(f"{emotion_label(e)} {self._percent(p)}" for e, p in self._shown)
        )
        self.update()

    def _percent(self, share: float) -> str:
        return percent(share, self._decimals)

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(theme.current().font(TextSize.BODY, bold=True))

    def row_height(self) -> float:
        """The height of one emotion's row, in pixels."""
        return self._metrics().height() + SPACE

    def _name_width(self) -> float:
        return max(self._metrics().horizontalAdvance(emotion_label(emotion)) for emotion in EMOTIONS)

    def _percent_width(self) -> float:
        return self._metrics().horizontalAdvance(self._percent(1.0))

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width() + 120, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        icon = self.row_height() - SPACE / 2
        width = icon + SPACE + self._name_width() + SPACE * 2 + MIN_BAR_WIDTH + SPACE + self._percent_width()
        return QSize(round(width), round(self.row_height() * self._rows))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, (emotion, probability) in enumerate(self._shown):
            self._paint_row(painter, row, emotion, probability)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, emotion: Emotion, probability: float) -> None:
        height = self.row_height()
        top, icon = row * height, round(height - SPACE / 2)
        pixmap = emoji_pixmap(emotion, icon, self.devicePixelRatioF())
        art = self._mirrored(QRectF(0, top + (height - icon) / 2, icon, icon))
        painter.drawPixmap(art.topLeft(), pixmap)
        name_at = icon + SPACE
        bar_at = name_at + self._name_width() + 2 * SPACE
        percent_at = self.width() - self._percent_width()
        self._paint_texts(painter, row, QRectF(name_at, top, bar_at - name_at, height), probability, emotion)
        bar = QRectF(bar_at, top + (height - BAR_HEIGHT) / 2, percent_at - SPACE - bar_at, BAR_HEIGHT)
        _paint_bar(painter, self._mirrored(bar), probability, theme.colours().emotion(emotion))

    def _mirrored(self, rect: QRectF) -> QRectF:
        """Move an area to the other side where lines start at the right."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return rect
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())

    def _largest(self) -> float:
        return max(probability for _, probability in self._shown)

    def _paint_texts(self, painter: QPainter, row: int, cell: QRectF, share: float, emotion: Emotion) -> None:
        painter.setPen(QColor(theme.colours().text))
        painter.setFont(theme.current().font(TextSize.BODY, bold=share == self._largest()))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._mirrored(cell), middle | Qt.AlignmentFlag.AlignLeft, emotion_label(emotion))
        width = self._percent_width()
        figure = QRectF(self.width() - width, cell.top(), width, cell.height())
        # In every language the percentages are aligned at the right
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self._mirrored(figure), int(middle | right), self._percent(share))


def _paint_bar(painter: QPainter, track: QRectF, share: float, colour: QColor) -> None:
    radius = track.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours().inset))
    painter.drawRoundedRect(track, radius, radius)
    if track.width() * share < MIN_BAR:
        return
    # Yellow is faint on white, and blue on black: the outline keeps the end of the bar visible
    painter.setPen(QPen(QColor(theme.colours().edge), 1))
    painter.setBrush(colour)
    inner = track.adjusted(0.5, 0.5, -0.5, -0.5)
    whole, part = QPainterPath(), QPainterPath()
    whole.addRoundedRect(inner, radius, radius)
    filled = QRectF(inner.topLeft(), QSizeF(inner.width() * share, inner.height()))
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        filled.moveRight(inner.right())
    part.addRect(filled)
    painter.drawPath(whole.intersected(part))
