"""Runs first in the built program: empty modules in the place of Qt's OpenGL classes.

pyqtgraph imports them for charts that the graphics card draws; the program's are drawn without it, and the
real ones would take 9 MB.
"""

import sys
from types import ModuleType


class QOpenGLWidget:
    """Only derived from, never made."""


sys.modules["PySide6.QtOpenGL"] = ModuleType("PySide6.QtOpenGL")
sys.modules["PySide6.QtOpenGLWidgets"] = ModuleType("PySide6.QtOpenGLWidgets")
sys.modules["PySide6.QtOpenGLWidgets"].QOpenGLWidget = QOpenGLWidget  # type: ignore[attr-defined]
