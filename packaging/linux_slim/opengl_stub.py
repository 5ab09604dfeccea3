"""Runs first in the built program: stands in for Qt's OpenGL modules, which it does not have.

pyqtgraph imports them for charts that the graphics card draws. The program's charts are drawn without it, and
the real modules would take 9 MB.
"""

import sys
from types import ModuleType


class QOpenGLWidget:
    """Only derived from, never instantiated."""


sys.modules["PySide6.QtOpenGL"] = ModuleType("PySide6.QtOpenGL")
sys.modules["PySide6.QtOpenGLWidgets"] = ModuleType("PySide6.QtOpenGLWidgets")
sys.modules["PySide6.QtOpenGLWidgets"].QOpenGLWidget = QOpenGLWidget  # type: ignore[attr-defined]
