"""Reads HEIF and HEIC photos, as phones take them, with the decoders of FFmpeg.

Most phones store a photo as a grid of tiles, each compressed by itself, with a turn and a colour profile.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

import av
import numpy as np
import numpy.typing as npt
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Interpolation, VideoReformatter
from PIL import Image

from fer_desktop.media.color_conversion import BRIGHT, reformatted, wide_to_srgb
from fer_desktop.media.photo_decoding.heif_boxes import HeifError, HeifFile, Item

HEIF_PIXEL_LIMIT = 50_000_000
"""A phone's 48 million pixels; with more, the decoder's own pictures would take too much memory."""

_DECODERS = {b"hvc1": ("hevc", b"hvcC"), b"av01": ("libdav1d", b"av1C"), b"avc1": ("h264", b"avcC")}
_ACCURATE = Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INT
_TILE_LIMIT = 1024
_FLIPS = (Image.Transpose.FLIP_TOP_BOTTOM, Image.Transpose.FLIP_LEFT_RIGHT)
_TURNS = (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
_MAX_DEPTH = 4


class Nclx(NamedTuple):
    """Colours by their numbers in ITU-T H.273."""

    primaries: int
    transfer: int
    matrix: int
    full_range: bool


class HeifPhoto:
    """The main photo of a HEIF file; ``size`` is known before anything is decoded.

    Raises `HeifError` and other errors of the decoder.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = HeifFile(file)
        self._reformatter = VideoReformatter()
        self._item = self._file.item(self._file.primary)
        self.size: tuple[int, int] = _size(self._item)

    @property
    def exif(self) -> bytes | None:
        """The photo's EXIF data, if no property of the photo turns it.

        Many programs write only an EXIF orientation, but where both are there the properties alone count.
        """
        if {b"irot", b"imir"} & {kind for kind, _ in self._item.properties}:
            return None
        for item in self._file.items.values():
            if item.kind == b"Exif" and self._file.primary in item.references.get(b"cdsc", []):
                content = self._file.content(item)
                return content[4 + int.from_bytes(content[:4], "big") :]
        return None

    @property
    def icc_profile(self) -> bytes | None:
        """The photo's ICC profile."""
        colours = (value for value in self._colours() if value[:4] in (b"prof", b"rICC"))
        return next((value[4:] for value in colours), None)

    def decoded(self) -> Image.Image:
        """The photo, upright, as RGB or RGBA."""
        image = self._picture(self._item, 0)
        alpha = next(self._alphas(), None)
        if alpha is not None:
            mask = self._picture(alpha, 0).convert("L")
            image.putalpha(mask if mask.size == image.size else mask.resize(image.size))
        return image

    def _alphas(self) -> Iterator[Item]:
        for item in self._file.items.values():
            kind = item.property(b"auxC") or b""
            if self._file.primary in item.references.get(b"auxl", []) and (
                b"alpha" in kind or b"auxid:1" in kind
            ):
                yield item

    def _colours(self) -> Iterator[bytes]:
        """The colour properties of the photo, or else of its first tile."""
        for number in [self._file.primary, *self._item.references.get(b"dimg", [])[:1]]:
            yield from (value for kind, value in self._file.item(number).properties if kind == b"colr")

    def _picture(self, item: Item, depth: int) -> Image.Image:
        if depth > _MAX_DEPTH:
            raise HeifError("items refer to one another")
        if item.kind == b"grid":
            image = self._grid(item, depth)
        elif item.kind == b"iden":
            image = self._picture(self._file.item(item.references[b"dimg"][0]), depth + 1)
        else:
            image = self._coded(item)
        return _transformed(image, item)

    def _grid(self, item: Item, depth: int) -> Image.Image:
        content = self._file.content(item)
        rows, columns = content[2] + 1, content[3] + 1
        width, height = struct.unpack_from(">II" if content[1] & 1 else ">HH", content, 4)
        tiles = [self._file.item(number) for number in item.references[b"dimg"]]
        across, down = _size(tiles[0])
        if (width, height) != _size(item, turned=False) or len(tiles) != rows * columns > _TILE_LIMIT:
            raise HeifError("the tiles don't fit")
        if not (across * (columns - 1) < width <= across * columns):
            raise HeifError("the tiles don't fit")
        canvas = Image.new("RGB", (width, height))
        for number, tile in enumerate(tiles):
            row, column = divmod(number, columns)
            canvas.paste(self._picture(tile, depth + 1), (column * across, row * down))
        return canvas

    def _coded(self, item: Item) -> Image.Image:
        if item.kind not in _DECODERS:
            raise HeifError(f"items of type {item.kind!r} can't be read")
        codec, header = _DECODERS[item.kind]
        frame = _decoded_frame(codec, item.property(header) or b"", self._file.content(item))
        width, height = _size(item, turned=False)
        if frame.width < width or frame.height < height:
            raise HeifError("a picture is smaller than its description says")
        if frame.width * frame.height > 4 * HEIF_PIXEL_LIMIT:
            raise HeifError("a picture is larger than its description says")
        image = Image.fromarray(self._rgb(frame, self._nclx(item)))
        return image if image.size == (width, height) else image.crop((0, 0, width, height))

    def _rgb(self, frame: VideoFrame, nclx: Nclx | None) -> npt.NDArray[np.uint8]:
        """A frame's pixels, (H, W, 3), in the colours of the photo's profile, or else in sRGB."""
        convert = self._reformatter
        if nclx is None or self.icc_profile is not None or nclx.transfer in BRIGHT:
            rgb = reformatted(_coloured(frame, nclx), "rgb24", reformatter=convert, interpolation=_ACCURATE)
            return np.asarray(rgb.to_ndarray(), np.uint8)
        plain = _coloured(frame, nclx._replace(primaries=ColorPrimaries.BT709))
        rgb = reformatted(plain, "rgb24", reformatter=convert, interpolation=_ACCURATE)
        return wide_to_srgb(np.asarray(rgb.to_ndarray(), np.uint8), nclx.primaries)

    def _nclx(self, item: Item) -> Nclx | None:
        own = (value for kind, value in item.properties if kind == b"colr")
        for value in (*own, *self._colours()):
            if value[:4] == b"nclx":
                primaries, transfer, matrix, bits = struct.unpack_from(">HHHB", value, 4)
                return Nclx(primaries, transfer, matrix, bool(bits & 0x80))
        return None


def _decoded_frame(codec: str, header: bytes, content: bytes) -> VideoFrame:
    context = av.CodecContext.create(codec, "r")
    assert isinstance(context, VideoCodecContext)
    context.extradata = header
    context.thread_count = 1  # a tile is small, and to start threads takes longer than to decode it
    frames = [*context.decode(av.Packet(content)), *context.decode(None)]
    if not frames:
        raise HeifError("a picture can't be decoded")
    return frames[0]


def _coloured(frame: VideoFrame, nclx: Nclx | None) -> VideoFrame:
    """The frame with the colour description of its file, which counts more than that of its bit stream."""
    if nclx is not None:
        frame.color_primaries, frame.color_trc = nclx.primaries, nclx.transfer
        if nclx.matrix:
            frame.colorspace = nclx.matrix
        frame.color_range = ColorRange.JPEG if nclx.full_range else ColorRange.MPEG
    return frame


def _size(item: Item, turned: bool = True) -> tuple[int, int]:
    """Width and height, after its crop and turn or before."""
    description = item.property(b"ispe")
    if description is None:
        raise HeifError("a picture without a size")
    width, height = struct.unpack_from(">II", description, 4)
    if not (0 < width < 2**16 and 0 < height < 2**16):
        raise HeifError("a picture with a wrong size")
    for kind, value in item.properties if turned else ():
        if kind == b"irot" and value[0] & 1:
            width, height = height, width
    return width, height


def _transformed(image: Image.Image, item: Item) -> Image.Image:
    """Crops, turns and mirrors as the item's properties say, in their order; EXIF tags have no say here."""
    for kind, value in item.properties:
        if kind == b"clap":
            image = image.crop(_aperture(value, image.size))
        turn = _TURNS[value[0] & 3] if kind == b"irot" else _FLIPS[value[0] & 1] if kind == b"imir" else None
        image = image if turn is None else image.transpose(turn)
    return image


def _aperture(value: bytes, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The corners of a crop, which is given by its size and the place of its middle as fractions."""
    numbers = struct.unpack_from(">IIIIiIiI", value)
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    wide, high, right, down = (top / max(1, bottom) for top, bottom in pairs)
    left = round((size[0] - wide) / 2 + right)
    top = round((size[1] - high) / 2 + down)
    corners = left, top, left + round(wide), top + round(high)
    if not (0 <= corners[0] < corners[2] <= size[0] and 0 <= corners[1] < corners[3] <= size[1]):
        raise HeifError("a crop outside the picture")
    return corners
