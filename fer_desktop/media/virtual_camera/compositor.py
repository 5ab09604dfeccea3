"""Composes the frames for a virtual camera: a badge in a corner, covered faces, or only the emoji."""

from __future__ import annotations

from collections.abc import Iterator
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
from fer_desktop.media.virtual_camera.reactions import rising

if TYPE_CHECKING:
    from fer_desktop.core.emotion_colors import Rgb
    from fer_desktop.recognition.detection.boxes import Face, Frame
    from fer_desktop.recognition.reading import Reading

PAUSED_BACKGROUND: Bgr = (48, 42, 40)
PAUSED_BARS: Bgr = (170, 160, 156)
"""Colours of the pause sign (two bars), which is sent while nothing may be shown."""
BLANK_COVER: Bgr = (150, 142, 138)
"""The colour of a cover without an emoji."""

EMOJI_SIZE = 0.72
"""The size of the emoji when it is shown alone, as a fraction of the frame's height."""
BADGE_MARGIN = 0.035
"""The distance of the badge from the edges, as a fraction of the frame's height."""


class VirtualCameraMode(StrEnum):
    """What the others in the call see."""

    BADGE = "badge"
    COVERED = "covered"
    EMOJI = "emoji"


class Corner(StrEnum):
    """The position of the badge, as the others in the call see it."""

    TOP_LEFT = "top left"
    TOP_RIGHT = "top right"
    BOTTOM_LEFT = "bottom left"
    BOTTOM_RIGHT = "bottom right"


@dataclass(frozen=True)
class VirtualCameraStyle:
    """The user's choices.

    ``badge`` is the badge's size as a fraction of the frame's height. ``background`` is the colour behind the
    emoji when it is shown alone: red, green, blue.
    """

    picture: VirtualCameraMode = VirtualCameraMode.BADGE
    corner: Corner = Corner.TOP_RIGHT
    badge: float = 0.25
    background: Rgb = (0x2B, 0x2F, 0x38)


@dataclass(frozen=True, eq=False)
class CompositorFrame:
    """A frame of a live source with its readings and what is displayed for it.

    ``frame`` is (H, W, 3) uint8, BGR, not mirrored; ``t`` is the source's time in seconds. ``emoji`` is the
    name of the displayed emoji and ``chosen`` the number of its face. If ``share`` is False, the emoji must
    not be sent.
    """

    frame: Frame
    t: float
    readings: tuple[Reading, ...]
    emoji: str
    chosen: int | None = None
    share: bool = True


class Composer:
    """Composes frames of one size, for one source and one thread at a time."""

    def __init__(self, size: FrameSize, art: ArtOf = shipped_art) -> None:
        self._size = size
        self._art = art
        self._tilt = HeadTilt()
        self._places = FaceRegions()
        self._discs: dict[int, CoverDisc] = {}
        self._names: dict[int, str] = {}
        self._stickers: dict[str, Sticker] = {}
        self._last_emoji_only: _EmojiOnlyFrame | None = None

    def preparations(self) -> Iterator[str]:
        """Loads one emoji a step and yields its name, so that later no frame of a call has to wait for one.

        All at once they would keep the other threads from working. Raises `ResourceError`.
        """
        for name in (*EMOJI, *LEVELS):
            self._sticker(name)
            yield name

    def forget(self) -> None:
        """Forgets all faces, for another source."""
        self._places = FaceRegions()
        self._discs.clear()

    def compose(self, scene: CompositorFrame | None, style: VirtualCameraStyle) -> Frame:
        """Returns a frame, (H, W, 3) uint8, BGR, C-contiguous, which is not modified later.

        Without a scene nothing may be shown, and the frame is the pause sign. In mode *covered* every
        detected face is covered completely; while the user's face is not detected, only the emoji is shown.
        Raises `ResourceError` if an emoji is missing or damaged.
        """
        if scene is None:
            return self._paused()
        if style.picture is VirtualCameraMode.BADGE:
            return self._badge(scene, style)
        if style.picture is VirtualCameraMode.COVERED:
            return self._covered(scene, style)
        return self._emoji(scene.emoji if scene.share else "", style)

    def react(self, picture: Frame, emoji: str, age_s: float) -> Frame:
        """Return a copy of a composed frame with an emoji rising ``age_s`` seconds after it began.

        Raises as `compose`.
        """
        copy, sticker = picture.copy(), self._sticker(emoji)
        width, height = self._size
        for x, y, side in rising(age_s):
            sticker.composite(copy, (round(x * width), round(y * height)), max(2, round(side * height)))
        return copy

    def _paused(self) -> Frame:
        picture = self._plain(PAUSED_BACKGROUND)
        width, height = self._size
        bar = height // 16
        for left in (width // 2 - 2 * bar, width // 2 + bar):
            picture[height // 2 - 2 * bar : height // 2 + 2 * bar, left : left + bar] = PAUSED_BARS
        return picture

    def _plain(self, colour: Bgr) -> Frame:
        return np.full((self._size.height, self._size.width, 3), colour, np.uint8)

    def _emoji(self, name: str, style: VirtualCameraStyle) -> Frame:
        sticker = self._sticker(name) if name else None
        before = self._last_emoji_only
        if before is None or before.sticker is not sticker or before.background != style.background:
            before = self._last_emoji_only = _EmojiOnlyFrame(
                sticker, style.background, self._draw_emoji_only(sticker, style)
            )
        return before.picture

    def _draw_emoji_only(self, sticker: Sticker | None, style: VirtualCameraStyle) -> Frame:
        picture = self._plain(style.background[::-1])
        if sticker is not None:
            middle = self._size.width // 2, self._size.height // 2
            sticker.composite(picture, middle, round(EMOJI_SIZE * self._size.height))
        return picture

    def _sticker(self, name: str) -> Sticker:
        """Returns the emoji's sticker, cached until the user chooses another emoji set."""
        art = self._art(name)
        sticker = self._stickers.get(name)
        if sticker is None or sticker.art is not art:
            sticker = self._stickers[name] = Sticker(art)
        return sticker

    def _badge(self, scene: CompositorFrame, style: VirtualCameraStyle) -> Frame:
        picture = letterboxed(scene.frame, self._placement(scene.frame), self._size)
        if scene.share and scene.emoji:
            side = round(style.badge * self._size.height)
            self._sticker(scene.emoji).composite(picture, self._corner(style.corner, side), side)
        return picture

    def _corner(self, corner: Corner, side: int) -> tuple[int, int]:
        """The middle of the badge, within the middle 4:3 of the frame: some calls cut off the rest."""
        margin = round(BADGE_MARGIN * self._size.height + side * ROUND / 2)
        cut_off = max(0, self._size.width - self._size.height * 4 // 3) // 2
        left, right = cut_off + margin, self._size.width - cut_off - margin
        across = left if corner in (Corner.TOP_LEFT, Corner.BOTTOM_LEFT) else right
        down = margin if corner in (Corner.TOP_LEFT, Corner.TOP_RIGHT) else self._size.height - margin
        return across, down

    def _placement(self, frame: Frame) -> Letterbox:
        return placement(FrameSize(frame.shape[1], frame.shape[0]), self._size)

    def _covered(self, scene: CompositorFrame, style: VirtualCameraStyle) -> Frame:
        faces = {reading.track: reading.face for reading in scene.readings}
        places = self._places.update(scene.frame, scene.t, faces)
        if places is None:
            self._discs.clear()
            return self._emoji(scene.emoji if scene.share else "", style)
        tilts = self._tilt.update(scene.t, places)
        self._discs = {n: self._disc(n, face, scene.t) for n, face in places.items()}
        where = self._placement(scene.frame)
        picture = letterboxed(scene.frame, where, self._size)
        names = _names(scene)
        self._names = {n: names.get(n) or self._last_name(n) for n in self._discs}
        # All opaque discs first, so that no disc hides the emoji of another face
        for disc in self._discs.values():
            paint(picture, disc.within(where), BLANK_COVER)
        for number, disc in sorted(self._discs.items(), key=lambda each: -each[1].radius):
            if scene.share:
                self._paint_emoji(picture, disc.within(where), self._names[number], tilts[number])
        return picture

    def _last_name(self, number: int) -> str:
        """Returns the emoji last shown on a face that has been lost."""
        return self._names.get(number) or self._names.get(self._places.track_of(number), UNKNOWN)

    def _disc(self, number: int, face: Face, t: float) -> CoverDisc:
        before = self._discs.get(number) or self._discs.get(self._places.track_of(number))
        return CoverDisc.over(face, t) if before is None else before.after(face, t)

    def _paint_emoji(self, picture: Frame, disc: CoverDisc, name: str, tilt: float) -> None:
        sticker = self._sticker(name)
        paint(picture, disc, sticker.colour)
        sticker.composite(picture, disc.centre, max(2, round(2 * disc.radius / ROUND)), tilt)


class _EmojiOnlyFrame(NamedTuple):
    """The last frame with only the emoji, which is reused while nothing changes."""

    sticker: Sticker | None
    background: Rgb
    picture: Frame


def _names(scene: CompositorFrame) -> dict[int, str]:
    names = {reading.track: str(reading.emoji_image_name) for reading in scene.readings}
    if scene.chosen is not None:
        names[scene.chosen] = scene.emoji
    return names
