"""Renders the emoji art as PNG, for the parts of the program without an SVG renderer, and the program's icon.

``python -m tools.render_emojis``
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
ART = ROOT / "assets" / "emojis"
STYLES = ("noto", "twemoji")
"""The folders of the styles beside Fluent Emoji, whose art lies in `ART` itself."""

SIDE = 256
SMALLEST = 0
"""Qt's measure for a PNG: the hardest compression, which loses nothing."""
ICON = ROOT / "packaging" / "icon.png"
ICON_SIDE = 1024


def render(svg: Path, png: Path, side: int = SIDE) -> None:
    """Writes one square picture with a transparent background; `side` in pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    if not image.save(str(png), quality=SMALLEST):
        sys.exit(f"{png} could not be written")


def main() -> None:
    """Renders all of the art."""
    app = QGuiApplication(sys.argv[:1])
    for folder in (ART, *(ART / style for style in STYLES)):
        (folder / "png").mkdir(exist_ok=True)
        for svg in sorted(folder.glob("*.svg")):
            render(svg, folder / "png" / f"{svg.stem}.png")
    render(ART / "happiness.svg", ICON, ICON_SIDE)
    del app


if __name__ == "__main__":
    main()
