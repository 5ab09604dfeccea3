"""A strip of thumbnails of the photos at hand, each with its emoji once it is analysed."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fer_desktop.core.emotions import NO_FACE
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.ui.photo.album import PhotoAlbum
from fer_desktop.ui.text.bidi import escape_tooltip
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.theme import SPACE, set_role
from fer_desktop.ui.widgets.emoji_view import emoji_pixmap
from fer_desktop.ui.widgets.picture_view import image_of

CELL = QSize(11 * SPACE, 9 * SPACE)
BADGE = 3 * SPACE
MAX_CACHED = 400
"""Thumbnails in memory, about 40 MB; those of other photos are made again when they come into view."""

Index = QModelIndex | QPersistentModelIndex


class FilmstripModel(QAbstractListModel):
    """The photos of an album, with the thumbnails seen last."""

    thumbnail_requested = Signal(object)
    """The path of a photo that came into view."""

    def __init__(self, album: PhotoAlbum) -> None:
        super().__init__(album)
        self._album = album
        self._paths: tuple[Path, ...] = ()
        self._thumbnails: OrderedDict[Path, QPixmap] = OrderedDict()
        album.changed.connect(self._on_changed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._paths)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        path = self._paths[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape_tooltip(self._described(path))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._described(path)
        return None

    def _described(self, path: Path) -> str:
        if path in self._album.unreadable:
            return translate_message(self._album.unreadable[path])
        emoji = self.emoji(path)
        return f"{path.name}: {emotion_label(emoji)}" if emoji else path.name

    def emoji(self, path: Path) -> str:
        """The emoji of a photo's largest face, or that of no face; empty as long as it is not analysed."""
        report = self._album.known.get(path)
        if report is None:
            return ""
        return report.readings[0].emoji_image_name if report.readings else NO_FACE

    def is_unreadable(self, path: Path) -> bool:
        """Whether a photo can't be read."""
        return path in self._album.unreadable

    def path(self, index: Index) -> Path:
        """The photo of a row."""
        return self._paths[index.row()]

    def thumbnail(self, path: Path) -> QPixmap | None:
        """A photo's thumbnail; None while it is being made."""
        found = self._thumbnails.get(path)
        if found is None:
            self.thumbnail_requested.emit(path)
        else:
            self._thumbnails.move_to_end(path)
        return found

    def add_thumbnail(self, path: Path, frame: Frame | None) -> None:
        """Keep a photo's thumbnail; None if it can't be read."""
        self._thumbnails[path] = QPixmap() if frame is None else QPixmap.fromImage(image_of(frame))
        if len(self._thumbnails) > MAX_CACHED:
            self._thumbnails.popitem(last=False)
        self._touch()

    def _on_changed(self) -> None:
        if self._paths != self._album.paths:
            self.beginResetModel()
            self._paths = self._album.paths
            self.endResetModel()
        else:
            self._touch()

    def _touch(self) -> None:
        """Have the rows in view painted again; Qt leaves out the others."""
        if self._paths:
            self.dataChanged.emit(self.index(0), self.index(len(self._paths) - 1))


class _Cells(QStyledItemDelegate):
    def __init__(self, model: FilmstripModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        path, cell = self._model.path(index), QRect(option.rect)
        inner = cell.adjusted(4, 4, -4, -4)
        thumbnail = self._model.thumbnail(path)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(cell, QColor(theme.colours().accent))
        if thumbnail is None or thumbnail.isNull():
            painter.fillRect(inner, QColor(theme.colours().inset))
        else:
            size = thumbnail.size().scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(), size)
            place.moveCenter(inner.center())
            painter.drawPixmap(place, thumbnail)
        self._paint_badge(painter, path, inner)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(theme.colours().accent), 3))
            painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def _paint_badge(self, painter: QPainter, path: Path, inner: QRect) -> None:
        place = QRect(0, 0, BADGE, BADGE)
        place.moveBottomRight(inner.bottomRight())
        emoji = self._model.emoji(path)
        if self._model.is_unreadable(path):
            painter.setPen(QColor(theme.colours().danger))
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, "✕")
        elif emoji:
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(place.topLeft(), emoji_pixmap(emoji, BADGE, ratio))


class Filmstrip(QListView):
    """Thumbnails in a row; the arrow keys, a click or Enter open a photo."""

    photo_requested = Signal(int)
    """The index of a photo in the album."""

    def __init__(self, model: FilmstripModel) -> None:
        super().__init__()
        self.photos = model
        self.setModel(model)
        self.setItemDelegate(_Cells(model, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(CELL.height() + 2 * SPACE)
        set_role(self, "bare")
        self.setAccessibleName(self.tr("Photos"))
        self.setToolTip(self.tr("Choose a photo with the mouse or with ← and →"))
        self.clicked.connect(self._request)
        theme.current().changed.connect(self.viewport().update)

    def show_current(self, index: int) -> None:
        """Mark the photo shown and scroll it into view."""
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.photos.index(index))
        self.selectionModel().blockSignals(False)
        self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtCenter)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self._request(current)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel scrolls the strip sideways."""
        by = event.angleDelta().x() or event.angleDelta().y()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - by)
        event.accept()

    def _request(self, index: Index) -> None:
        self.photo_requested.emit(index.row())
