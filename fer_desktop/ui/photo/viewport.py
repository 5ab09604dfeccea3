"""Which part of a photo is seen and how large: fitting the view, or zoomed and moved."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

MAX_SCALE = 16.0
STEP = 1.25
"""One step of the zoom buttons and of the mouse wheel."""


@dataclass(frozen=True)
class Viewport:
    """A view of a photo. ``scale``: pixels of the view for each of the photo; None: the whole photo fits.

    ``middle``: the point of the photo in the middle of the view, in pixels of the photo.
    """

    view: QSizeF
    photo: QSizeF
    scale: float | None = None
    middle: QPointF | None = None

    @property
    def fitting_scale(self) -> float:
        """The scale at which the whole photo is seen."""
        if self.photo.isEmpty() or self.view.isEmpty():
            return 1.0
        return min(self.view.width() / self.photo.width(), self.view.height() / self.photo.height())

    @property
    def actual_scale(self) -> float:
        """The scale in force."""
        return self.fitting_scale if self.scale is None else self.scale

    @property
    def rect(self) -> QRectF:
        """Where the whole photo lies, in pixels of the view; its edges may lie beyond those of the view."""
        size = self.photo * self.actual_scale
        middle = self.middle or QPointF(self.photo.width() / 2, self.photo.height() / 2)
        left = _edge(self.view.width(), size.width(), middle.x() * self.actual_scale)
        top = _edge(self.view.height(), size.height(), middle.y() * self.actual_scale)
        return QRectF(QPointF(left, top), size)

    def to_photo(self, point: QPointF) -> QPointF:
        """A point of the view in pixels of the photo."""
        return (point - self.rect.topLeft()) / self.actual_scale

    def fitted(self) -> Viewport:
        """The view of the whole photo."""
        return replace(self, scale=None, middle=None)

    def zoomed(self, scale: float, around: QPointF | None = None) -> Viewport:
        """The view at another scale; a point of the view, by default its middle, stays where it is."""
        if scale <= self.fitting_scale:
            return self.fitted()
        scale = min(scale, max(MAX_SCALE, self.fitting_scale))
        centre = QPointF(self.view.width() / 2, self.view.height() / 2)
        around = around or centre
        return replace(self, scale=scale, middle=self.to_photo(around) + (centre - around) / scale)._clamped()

    def moved(self, by: QPointF) -> Viewport:
        """The view after the photo was dragged by some pixels of the view."""
        if self.scale is None:
            return self
        centre = QPointF(self.view.width() / 2, self.view.height() / 2)
        return replace(self, middle=self.to_photo(centre) - by / self.scale)._clamped()

    def _clamped(self) -> Viewport:
        """The middle moved to where it really is, since a photo can't be moved out of the view."""
        centre = QPointF(self.view.width() / 2, self.view.height() / 2)
        return replace(self, middle=self.to_photo(centre))


def _edge(view: float, size: float, middle: float) -> float:
    """The left or upper edge of the photo: centred if it is smaller than the view, else covering the view."""
    if size <= view:
        return round((view - size) / 2)
    return round(min(0.0, max(view - size, view / 2 - middle)))
