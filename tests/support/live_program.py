"""Runs Live in its own process, with a user who consents and presses Record.

``python -m tests.support.live_program VIDEO`` prints the session time of each reading that the window shows
while it records, one per line.
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

POLL_MS = 20


class User(QObject):
    """Answers Yes to every question, and presses Record at the first frame."""

    def __init__(self) -> None:
        super().__init__()
        self._window: LiveWindow | None = None
        self._began: float | None = None
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._act)
        self._poll.start()

    @Slot()
    def _act(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ConsentDialog):
            dialog.everyone_agrees.click()
            dialog.yes.click()
        if self._window is None:
            self._find_window()

    def _find_window(self) -> None:
        windows = [window for window in QApplication.topLevelWidgets() if isinstance(window, LiveWindow)]
        if windows:
            self._window = windows[0]
            self._window.presenter.output_changed.connect(self._on_output)

    @Slot(object)
    def _on_output(self, output: LiveOutput) -> None:
        assert self._window is not None
        if output.view is None:
            return
        if not self._window.record.on:
            self._window.view.controls.record.click()
            return
        if self._began is None:
            self._began = output.view.t
        print(f"{output.view.t - self._began:.6f}", flush=True)


if __name__ == "__main__":
    application()
    user = User()
    sys.exit(run_live(None, Path(sys.argv[1])))
