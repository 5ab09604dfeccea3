"""The time from starting the program to its first painted window, off screen, and the cost of its imports.

Each start is a fresh process. The first one, which fills the file cache, is left out. `import_..._ms` are
the most expensive packages as reported by ``python -X importtime``: the time of all their modules, without
what those import from elsewhere.
"""

from __future__ import annotations

import re
import time
from collections import Counter

from benchmarks.children import run
from benchmarks.desktop import empty_home
from benchmarks.timing import Figures, figure, rounded, steps

WINDOW = """
from fer_desktop.app.run import application
from fer_desktop.app.window_manager import WindowManager
from fer_desktop.ui.state.app_context import AppContext
app = application()
desktop = WindowManager(AppContext())
menu = desktop.open_menu()
app.processEvents()
menu.grab()
import os
os._exit(0)
"""
VERSION = "from fer_desktop.cli.main import main; main(['--version'])"
IMPORTS = "import fer_desktop.app.run"
LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")
MAX_PACKAGES = 12


def measure(quick: bool) -> Figures:
    """Figures of nine starts; with ``quick``, of one."""
    rounds = 1 if quick else 9
    with empty_home():
        return {
            **figure("first_window_s", _starts(WINDOW, rounds)),
            **figure("version_s", _starts(VERSION, rounds)),
            **_imports(),
        }


def _starts(code: str, rounds: int) -> list[float]:
    samples = []
    for _ in steps(range(rounds + 1), "starts"):
        began = time.perf_counter()
        run(code)
        samples.append(time.perf_counter() - began)
    return samples[1:]


def _imports() -> Figures:
    costs: Counter[str] = Counter()
    for micros, module in LINE.findall(run(IMPORTS, importtime=True).stderr):
        costs[_package(module)] += int(micros)
    packages = {f"import_{name}_ms": rounded(us / 1000) for name, us in costs.most_common(MAX_PACKAGES)}
    return {"imports_ms": rounded(costs.total() / 1000), **packages}


def _package(module: str) -> str:
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] in ("fer_desktop", "PySide6") else parts[0]
