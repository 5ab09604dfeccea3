"""Colours of photos and videos as a screen shows them: sRGB for photos, BT.709 for videos.

Phones and cameras also use wider colours (Display P3, ProPhoto, BT.2020) and brighter ones (PQ, HLG).
"""

from __future__ import annotations

import io
from contextlib import suppress

import cv2
import numpy as np
import numpy.typing as npt
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorTrc, Interpolation, VideoReformatter
from PIL import Image, ImageCms

BRIGHT = frozenset({ColorTrc.SMPTE2084, ColorTrc.ARIB_STD_B67})
_MODES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK", "LAB": "LAB"}
"""Pillow's names of the kinds of colours for which there are profiles."""

_RGB_MODES = frozenset({"RGB", "RGBA", "RGBX", "P", "YCbCr"})
_WIDE = frozenset({ColorPrimaries.BT2020, ColorPrimaries.SMPTE431, ColorPrimaries.SMPTE432})

_TO_SRGB: dict[int, tuple[tuple[float, ...], ...]] = {
    ColorPrimaries.BT2020: (
        (1.6605, -0.5877, -0.0728),
        (-0.1246, 1.1329, -0.0083),
        (-0.0182, -0.1006, 1.1187),
    ),
    ColorPrimaries.SMPTE431: ((1.2249, -0.2249, 0.0), (-0.0420, 1.0420, 0.0), (-0.0196, -0.0786, 1.0983)),
    ColorPrimaries.SMPTE432: ((1.2249, -0.2249, 0.0), (-0.0420, 1.0420, 0.0), (-0.0196, -0.0786, 1.0983)),
}
"""Linear RGB of BT.2020 and P3 as linear RGB of sRGB, all with the white point D65 (ITU-T H.273)."""


def wide_to_srgb(rgb: npt.NDArray[np.uint8], primaries: int) -> npt.NDArray[np.uint8]:
    """Return pixels, (H, W, 3) uint8, RGB, with the curve of sRGB and wide primaries, as sRGB."""
    matrix = _TO_SRGB.get(primaries)
    if matrix is None:
        return rgb
    linear = cv2.LUT(rgb, _LINEAR)
    mixed = np.clip(cv2.transform(linear, np.array(matrix, np.float32)), 0, 1)
    return _ENCODED[np.rint(mixed * (len(_ENCODED) - 1)).astype(np.uint16)]


def _linear(share: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Linear light of sRGB levels from 0 to 1 (IEC 61966-2-1)."""
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


_LINEAR = _linear(np.arange(256) / 255).astype(np.float32)
_ENCODED = np.searchsorted(_linear((np.arange(255) + 0.5) / 255), np.arange(4096) / 4095).astype(np.uint8)
"""Tables of the curve and its inverse."""


def needs_conversion(frame: VideoFrame) -> bool:
    """Whether a frame's colours are wider or brighter than those of BT.709."""
    return frame.color_trc in BRIGHT or frame.color_primaries in _WIDE


def reformatted(
    frame: VideoFrame,
    pixel_format: str,
    width: int | None = None,
    height: int | None = None,
    reformatter: VideoReformatter | None = None,
    interpolation: Interpolation | None = None,
) -> VideoFrame:
    """Return a frame in another format and size, with its colours converted to BT.709 if they need it.

    FFmpeg's scaler maps bright tones to those of a screen. It computes its tables with the first frame, which
    takes seconds: hand over the same ``reformatter`` for all frames of a video.
    """
    convert = (reformatter or VideoReformatter()).reformat
    if not needs_conversion(frame):
        return convert(frame, width, height, pixel_format, interpolation=interpolation)
    if frame.color_trc == ColorTrc.UNSPECIFIED:
        frame.color_trc = ColorTrc.BT709
    return convert(
        frame,
        width,
        height,
        pixel_format,
        interpolation=interpolation,
        dst_color_trc=ColorTrc.BT709,
        dst_color_primaries=ColorPrimaries.BT709,
    )


class ProfileConversion:
    """Converts a photo from its ICC profile to sRGB; without one, or with a damaged one, it does nothing."""

    def __init__(self, image: Image.Image) -> None:
        self._mode = "RGB"
        self._transform: ImageCms.ImageCmsTransform | None = None
        profile = image.info.get("icc_profile")
        if not isinstance(profile, bytes):
            return
        # littleCMS raises nearly anything on a damaged profile, which must not cost the photo
        with suppress(Exception):
            opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            self._mode = _MODES[opened.profile.xcolor_space.strip()]
            if "sRGB" not in (opened.profile.profile_description or ""):
                srgb = ImageCms.createProfile("sRGB")
                self._transform = ImageCms.buildTransform(opened, srgb, self._mode, "RGB")

    def converted(self, image: Image.Image) -> Image.Image:
        """Return the photo, or a strip of it, as RGB; transparent pixels become white."""
        if image.has_transparency_data:
            white = Image.new("RGBA", image.size, "white")
            image = Image.alpha_composite(white, image.convert("RGBA"))
        if self._mode == "RGB" and image.mode in _RGB_MODES:
            image = image.convert("RGB")
        if self._transform is None or image.mode != self._mode:
            return image.convert("RGB")
        return ImageCms.applyTransform(image, self._transform) or image.convert("RGB")
