"""The pictures that a virtual camera sends: a badge in a corner, the face covered, or the emoji alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from fer_desktop.core.emotions import EMOJI, LEVELS, UNKNOWN
from fer_desktop.media.face_cover.cover import Bgr, CoverDisc, paint
from fer_desktop.media.face_cover.head_tilt import HeadTilt
from fer_desktop.media.face_cover.live_regions import FaceRegions
from fer_desktop.media.face_cover.sticker import ROUND, ArtOf, Sticker, shipped_art
from fer_desktop.media.scaling import Letterbox, letterboxed, placement
from fer_desktop.media.virtual_camera.device import FrameSize

if TYPE_CHECKING:
    from fer_desktop.core.emotion_colors import Rgb
    from fer_desktop.recognition.detection.boxes import Face, Frame
    from fer_desktop.recognition.reading import Reading

CLOSED_GROUND: Bgr = (48, 42, 40)
CLOSED_SIGN: Bgr = (170, 160, 156)
"""Of the picture that is sent while nothing may be shown: two bars, as on a pause key."""
BLANK: Bgr = (150, 142, 138)
"""Of a cover without its emoji."""

ALONE = 0.72
"""The side of the emoji alone, as a part of the picture's height."""
GAP = 0.035
"""Between the badge and the edges, as a part of the picture's height."""


class VirtualCameraMode(StrEnum):
    """What the call sees."""

    BADGE = "badge"
    COVERED = "covered"
    EMOJI = "emoji"


class Corner(StrEnum):
    """Where the badge stands, as the others in the call see it."""

    TOP_LEFT = "top left"
    TOP_RIGHT = "top right"
    BOTTOM_LEFT = "bottom left"
    BOTTOM_RIGHT = "bottom right"


@dataclass(frozen=True)
class VirtualCameraStyle:
    """What the user chose. ``badge`` is its side as a part of the picture's height, ``ground`` the colour
    behind the emoji alone (red, green, blue)."""

    picture: VirtualCameraMode = VirtualCameraMode.BADGE
    corner: Corner = Corner.TOP_RIGHT
    badge: float = 0.25
    background: Rgb = (0x2B, 0x2F, 0x38)


@dataclass(frozen=True, eq=False)
class CompositorFrame:
    """One moment of a live source: a frame, what was read in this very frame, and what is shown of it.

    ``frame`` is (H, W, 3) uint8, BGR, not mirrored; ``t`` is in seconds of the source. ``emoji`` is the name
    of the emoji shown, and ``chosen`` the number of the face it belongs to. Without ``share`` the emoji may
    not leave the computer now.
    """

    frame: Frame
    t: float
    readings: tuple[Reading, ...]
    emoji: str
    chosen: int | None = None
    share: bool = True


class Composer:
    """Makes the pictures of one size, for one source and one thread at a time."""

    def __init__(self, size: FrameSize, art: ArtOf = shipped_art) -> None:
        self._size = size
        self._art = art
        self._tilt = HeadTilt()
        self._places = FaceRegions()
        self._discs: dict[int, CoverDisc] = {}
        self._names: dict[int, str] = {}
        self._stickers: dict[str, Sticker] = {}
        self._alone: _Alone | None = None

    def prepare(self) -> None:
        """Makes the art ready now: no picture of a call has to wait for it. Raises `ResourceError`."""
        for name in (*EMOJI, *LEVELS):
            self._sticker(name)

    def forget(self) -> None:
        """Another source begins: nothing that was seen before tells where its faces are."""
        self._places = FaceRegions()
        self._discs.clear()

    def compose(self, scene: CompositorFrame | None, look: VirtualCameraStyle) -> Frame:
        """A picture (H, W, 3) uint8, BGR, C-contiguous, that nobody changes any more.

        Without a scene nothing may be shown: a still picture says so. In the picture *covered* no pixel of a
        face that was found is left; while the user's face isn't found, the emoji stands alone. Raises
        `ResourceError` if the art or the cascade of eyes is missing or damaged.
        """
        if scene is None:
            return self._closed()
        if look.picture is VirtualCameraMode.BADGE:
            return self._badge(scene, look)
        if look.picture is VirtualCameraMode.COVERED:
            return self._covered(scene, look)
        return self._emoji(scene.emoji if scene.share else "", look)

    def _closed(self) -> Frame:
        picture = self._plain(CLOSED_GROUND)
        width, height = self._size
        bar = height // 16
        for left in (width // 2 - 2 * bar, width // 2 + bar):
            picture[height // 2 - 2 * bar : height // 2 + 2 * bar, left : left + bar] = CLOSED_SIGN
        return picture

    def _plain(self, colour: Bgr) -> Frame:
        return np.full((self._size.height, self._size.width, 3), colour, np.uint8)

    def _emoji(self, name: str, look: VirtualCameraStyle) -> Frame:
        sticker = self._sticker(name) if name else None
        before = self._alone
        if before is None or before.sticker is not sticker or before.background != look.background:
            before = self._alone = _Alone(sticker, look.background, self._drawn_alone(sticker, look))
        return before.picture

    def _drawn_alone(self, sticker: Sticker | None, look: VirtualCameraStyle) -> Frame:
        picture = self._plain(look.background[::-1])
        if sticker is not None:
            middle = self._size.width // 2, self._size.height // 2
            sticker.composite(picture, middle, round(ALONE * self._size.height))
        return picture

    def _sticker(self, name: str) -> Sticker:
        """Made once for each art; the art of a name may become another when the user chooses another set."""
        art = self._art(name)
        made = self._stickers.get(name)
        if made is None or made.art is not art:
            made = self._stickers[name] = Sticker(art)
        return made

    def _badge(self, scene: CompositorFrame, look: VirtualCameraStyle) -> Frame:
        picture = letterboxed(scene.frame, self._placement(scene.frame), self._size)
        if scene.share and scene.emoji:
            side = round(look.badge * self._size.height)
            self._sticker(scene.emoji).composite(picture, self._corner(look.corner, side), side)
        return picture

    def _corner(self, corner: Corner, side: int) -> tuple[int, int]:
        margin = round(GAP * self._size.height + side * ROUND / 2)
        across = margin if corner in (Corner.TOP_LEFT, Corner.BOTTOM_LEFT) else self._size.width - margin
        down = margin if corner in (Corner.TOP_LEFT, Corner.TOP_RIGHT) else self._size.height - margin
        return across, down

    def _placement(self, frame: Frame) -> Letterbox:
        return placement(FrameSize(frame.shape[1], frame.shape[0]), self._size)

    def _covered(self, scene: CompositorFrame, look: VirtualCameraStyle) -> Frame:
        faces = {reading.track: reading.face for reading in scene.readings}
        places = self._places.update(scene.frame, scene.t, faces)
        if places is None:
            self._discs.clear()
            return self._emoji(scene.emoji if scene.share else "", look)
        tilts = self._tilt.update(scene.t, places)
        self._discs = {n: self._disc(n, face, scene.t) for n, face in places.items()}
        where = self._placement(scene.frame)
        picture = letterboxed(scene.frame, where, self._size)
        names = _names(scene)
        self._names = {n: names.get(n) or self._last_name(n) for n in self._discs}
        # Opaque discs first, all of them: no art of one face may lie under the disc of another
        for disc in self._discs.values():
            paint(picture, disc.within(where), BLANK)
        for number, disc in sorted(self._discs.items(), key=lambda each: -each[1].radius):
            if scene.share:
                self._paint_emoji(picture, disc.within(where), self._names[number], tilts[number])
        return picture

    def _last_name(self, number: int) -> str:
        """The emoji last shown on a face that is lost."""
        return self._names.get(number) or self._names.get(self._places.track_of(number), UNKNOWN)

    def _disc(self, number: int, face: Face, t: float) -> CoverDisc:
        before = self._discs.get(number) or self._discs.get(self._places.track_of(number))
        return CoverDisc.over(face, t) if before is None else before.after(face, t)

    def _paint_emoji(self, picture: Frame, disc: CoverDisc, name: str, tilt: float) -> None:
        sticker = self._sticker(name)
        paint(picture, disc, sticker.colour)
        sticker.composite(picture, disc.centre, max(2, round(2 * disc.radius / ROUND)), tilt)


class _Alone(NamedTuple):
    """The last picture of the emoji alone: most often the next one is the same."""

    sticker: Sticker | None
    background: Rgb
    picture: Frame


def _names(scene: CompositorFrame) -> dict[int, str]:
    names = {reading.track: str(reading.emoji_image_name) for reading in scene.readings}
    if scene.chosen is not None:
        names[scene.chosen] = scene.emoji
    return names
