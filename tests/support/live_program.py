"""The whole live program as a process of its own, with a user who agrees and presses Record.

``python -m tests.support.live_program VIDEO`` prints the session's time of each reading that the window shows
while it records, a line each.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from fer_desktop.app.run import application, run_live
from fer_desktop.ui.live.live_window import LiveWindow
from fer_desktop.ui.state.consent import ConsentDialog
from fer_desktop.ui.state.live_output import LiveOutput

LOOK_EVERY_MS = 20


class User(QObject):
    """Says Yes where the program asks, and presses Record as soon as there is a picture."""

    def __init__(self) -> None:
        super().__init__()
        self._window: LiveWindow | None = None
        self._began: float | None = None
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._act)
        self._look.start()

    @Slot()
    def _act(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ConsentDialog):
            dialog.everyone_agrees.click()
            dialog.yes.click()
        if self._window is None:
            self._find()

    def _find(self) -> None:
        shown = [window for window in QApplication.topLevelWidgets() if isinstance(window, LiveWindow)]
        if shown:
            self._window = shown[0]
            self._window.presenter.output_changed.connect(self._on_shown)

    @Slot(object)
    def _on_shown(self, shown: LiveOutput) -> None:
        assert self._window is not None
        if shown.view is None:
            return
        if not self._window.record.on:
            self._window.view.controls.record.click()
            return
        if self._began is None:
            self._began = shown.view.t
        print(f"{shown.view.t - self._began:.6f}", flush=True)


if __name__ == "__main__":
    application()
    user = User()
    sys.exit(run_live(None, Path(sys.argv[1])))
