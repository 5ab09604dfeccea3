"""Random augmentation of training faces, a whole batch at a time.

It imitates what the program sees: boxes that vary from frame to frame, tilted and mirrored heads, glasses and
masks, parts hidden by hands or hair (random erasing: Zhong et al., AAAI 2020), dark, noisy, blurred and
low-resolution cameras, and compressed video calls. Mixup follows Zhang et al., ICLR 2018.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from training.data import worn

Drawing = Callable[[worn.Face, np.random.Generator], worn.Face]


@dataclass(frozen=True)
class Strength:
    """How strong the geometric and light changes are, and the probability per face of every other effect."""

    rotation_degrees: float = 15.0
    shift: float = 0.08
    zoom: float = 0.15
    light: float = 0.25
    erasing: float = 0.3
    noise: float = 0.0
    most_noise: float = 20.0
    blur: float = 0.0
    coarse: float = 0.0
    smallest: int = 16
    dark: float = 0.0
    darkest: float = 0.2
    jpeg: float = 0.0
    glasses: float = 0.0
    mask: float = 0.0
    mixup: float = 0.2


def augment(pixels: Tensor, strength: Strength, generator: torch.Generator, size: int = 0) -> Tensor:
    """Change each of the raw grey faces (N, 1, H, W), float32 0..255; the range stays the same.

    size: side of the returned faces (N, 1, size, size); 0 keeps the shape.
    """
    pixels = _some(pixels, strength.glasses, partial(wear, draw=worn.glasses), generator)
    pixels = _some(pixels, strength.mask, partial(wear, draw=worn.mask), generator)
    pixels = affine(pixels, strength, generator, size)
    pixels = _some(pixels, strength.coarse, partial(coarse, smallest=strength.smallest), generator)
    pixels = _some(pixels, strength.blur, blur, generator)
    pixels = light(pixels, strength.light, generator)
    pixels = _some(pixels, strength.dark, partial(dark, darkest=strength.darkest), generator)
    pixels = _some(pixels, strength.noise, partial(noise, most=strength.most_noise), generator)
    pixels = _some(pixels.clamp(0, 255), strength.jpeg, jpeg, generator)
    return _some(pixels, strength.erasing, erase, generator)


def _uniform(count: int, low: float, high: float, generator: torch.Generator) -> Tensor:
    return torch.rand(count, generator=generator) * (high - low) + low


def _some(pixels: Tensor, share: float, change, generator: torch.Generator) -> Tensor:  # type: ignore[no-untyped-def]
    chosen = torch.rand(len(pixels), generator=generator) < share
    if chosen.any():
        pixels = pixels.clone()
        pixels[chosen] = change(pixels[chosen], generator)
    return pixels


def wear(pixels: Tensor, generator: torch.Generator, draw: Drawing) -> Tensor:
    """Draw something of `worn` on each of the faces (N, 1, H, W), float32 0..255."""
    seed = int(torch.randint(2**31, (1,), generator=generator))
    random = np.random.default_rng(seed)
    faces = [draw(face[0].numpy().copy(), random) for face in pixels]
    return torch.from_numpy(np.stack(faces))[:, None]


def affine(pixels: Tensor, strength: Strength, generator: torch.Generator, size: int = 0) -> Tensor:
    """Rotate, shift, zoom and, for half of the faces, mirror; the border is repeated. ``size`` as above."""
    n = len(pixels)
    angle = _uniform(n, -1, 1, generator) * math.radians(strength.rotation_degrees)
    zoom = torch.exp(_uniform(n, -1, 1, generator) * strength.zoom)
    stretch = torch.exp(_uniform(n, -1, 1, generator) * strength.zoom / 3)
    mirror = torch.where(torch.rand(n, generator=generator) < 0.5, -1.0, 1.0)
    shape = [size, size] if size else list(pixels.shape[2:])
    shift = (torch.rand(n, 2, generator=generator) * 2 - 1) * 2 * strength.shift
    cos, sin = torch.cos(angle) * zoom, torch.sin(angle) * zoom
    rows = torch.stack(
        [cos * mirror * stretch, -sin, shift[:, 0], sin * mirror * stretch, cos, shift[:, 1]], 1
    )
    grid = functional.affine_grid(rows.view(n, 2, 3), [n, 1, *shape], align_corners=False)
    return functional.grid_sample(pixels, grid, padding_mode="border", align_corners=False)


def light(pixels: Tensor, amount: float, generator: torch.Generator) -> Tensor:
    """Change the contrast, brightness and gamma of each face."""
    n = len(pixels)
    contrast = torch.exp(_uniform(n, -amount, amount, generator)).view(n, 1, 1, 1)
    gamma = torch.exp(_uniform(n, -amount, amount, generator)).view(n, 1, 1, 1)
    offset = (_uniform(n, -amount, amount, generator) * 100).view(n, 1, 1, 1)
    curved = 255 * (pixels.clamp(0, 255) / 255 + 1e-4) ** gamma
    mean = curved.mean((2, 3), keepdim=True)
    return (curved - mean) * contrast + mean + offset


def dark(pixels: Tensor, generator: torch.Generator, darkest: float = 0.2) -> Tensor:
    """Imitate a dim room: scale the light by ``darkest`` to 0.65 and add sensor noise."""
    level = _uniform(len(pixels), darkest, 0.65, generator).view(-1, 1, 1, 1)
    grain = torch.randn(pixels.shape, generator=generator) * 4
    return pixels * level + grain


def noise(pixels: Tensor, generator: torch.Generator, most: float = 20.0) -> Tensor:
    """Add Gaussian noise with a standard deviation of 2 to ``most`` grey levels."""
    spread = _uniform(len(pixels), 2, most, generator).view(-1, 1, 1, 1)
    return pixels + torch.randn(pixels.shape, generator=generator) * spread


def blur(pixels: Tensor, generator: torch.Generator) -> Tensor:
    """Blur with a Gaussian of 0.5 to 2 pixels, as a lens out of focus."""
    sigma = float(_uniform(1, 0.5, 2.0, generator))
    reach = torch.arange(-4, 5, dtype=torch.float32)
    row = torch.exp(-(reach**2) / (2 * sigma**2))
    row = row / row.sum()
    padded = functional.pad(pixels, (4, 4, 4, 4), mode="replicate")
    return functional.conv2d(functional.conv2d(padded, row.view(1, 1, 1, -1)), row.view(1, 1, -1, 1))


def coarse(pixels: Tensor, generator: torch.Generator, smallest: int = 16) -> Tensor:
    """Shrink to at most 36 pixels and enlarge again, as for a distant face."""
    size = int(_uniform(1, smallest, 37, generator))
    small = functional.interpolate(pixels, size=(size, size), mode="area")
    return functional.interpolate(small, size=pixels.shape[2:], mode="bilinear", align_corners=False)


def jpeg(pixels: Tensor, generator: torch.Generator) -> Tensor:
    """Compress as JPEG with a quality of 8 to 60 and decode again."""
    qualities = _uniform(len(pixels), 8, 60, generator).int().tolist()
    faces = pixels[:, 0].round().to(torch.uint8).numpy()
    read = [_through_jpeg(face, quality) for face, quality in zip(faces, qualities, strict=True)]
    return torch.from_numpy(np.stack(read))[:, None].float()


def _through_jpeg(face: npt.NDArray[np.uint8], quality: int) -> npt.NDArray[np.uint8]:
    written = cv2.imencode(".jpg", face, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(written, cv2.IMREAD_GRAYSCALE), np.uint8)


def erase(pixels: Tensor, generator: torch.Generator) -> Tensor:
    """Fill a rectangle of 2 to 25 % of each face with flat grey or noise."""
    n, _, height, width = pixels.shape
    area = _uniform(n, 0.02, 0.25, generator) * height * width
    aspect = torch.exp(_uniform(n, -1, 1, generator))
    half_h, half_w = (area * aspect).sqrt() / 2, (area / aspect).sqrt() / 2
    mid_y, mid_x = _uniform(n, 0, height, generator), _uniform(n, 0, width, generator)
    rows = (torch.arange(height)[None] - mid_y[:, None]).abs() < half_h[:, None]
    columns = (torch.arange(width)[None] - mid_x[:, None]).abs() < half_w[:, None]
    inside = (rows[:, :, None] & columns[:, None, :])[:, None]
    grain = (torch.rand(n, generator=generator) < 0.5).view(n, 1, 1, 1)
    flat = _uniform(n, 0, 255, generator).view(n, 1, 1, 1).expand_as(pixels)
    filling = torch.where(grain, torch.rand(pixels.shape, generator=generator) * 255, flat)
    return torch.where(inside, filling, pixels)


def mixup(strength: float, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """The partner of each face and the weight of the face itself, both (count,); half of the batches
    stay unmixed.
    """
    order = torch.randperm(count, generator=generator)
    if strength <= 0 or float(torch.rand(1, generator=generator)) < 0.5:
        return order, torch.ones(count)
    # PyTorch's Beta distribution takes no generator; a power of a uniform draw does and is close enough
    draw = torch.rand(count, generator=generator) ** (1 / strength) / 2
    return order, 1 - draw
