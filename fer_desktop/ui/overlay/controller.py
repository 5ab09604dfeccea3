"""The overlay, the tray icon and the keys of the whole system, as the Live window brings them together."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow

from fer_desktop.ui.overlay.actions import OverlayActions
from fer_desktop.ui.overlay.overlay_window import Overlay
from fer_desktop.ui.overlay.share_badge import SharingBadge
from fer_desktop.ui.overlay.tray import LiveState, Tray
from fer_desktop.ui.platform.hotkey_base import GlobalKeys
from fer_desktop.ui.platform.hotkeys import system_keys
from fer_desktop.ui.platform.x11 import Composited, composited
from fer_desktop.ui.state.live_output import LiveOutput
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing

OUTLET = "overlay"
HOLD = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F9)
"""`HOLD_KEYS` as key events have them."""


class LiveOverlay(QObject):
    """Lives as long as the Live window, and works from its `begin` to its `end`."""

    pause_requested = Signal(bool)
    told = Signal(str)
    """How to take something back, for the status bar."""

    def __init__(
        self,
        preferences: Preferences,
        sharing: Sharing,
        window: QMainWindow,
        keys: GlobalKeys | None = None,
        ask_composited: Composited = composited,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._sharing = sharing
        self._window = window
        self._on = False
        self._holding = False
        self._analysing = self._paused = False
        self._ask_composited = ask_composited
        self.keys = keys or system_keys(self)
        self.overlay = Overlay(preferences, sharing, ask_composited)
        self.actions = OverlayActions(preferences, sharing, self)
        self.mark = SharingBadge(sharing)
        self.menu = self.actions.live_menu(window)
        self.overlay.menu = self.actions.overlay_menu(self.overlay)
        self.tray = Tray(self.actions.tray_menu(window), self)
        self._connect()
        self._show_all()

    def _connect(self) -> None:
        actions = self.actions
        actions.show_overlay.triggered.connect(self.show_overlay)
        actions.click_through.triggered.connect(self.set_click_through)
        actions.larger.triggered.connect(self.overlay.larger)
        actions.smaller.triggered.connect(self.overlay.smaller)
        actions.show_name.triggered.connect(self._set_name)
        actions.hold_to_share.triggered.connect(self._set_hold)
        actions.stop_everything.triggered.connect(self._sharing.stop_all)
        actions.share_again.triggered.connect(self._sharing.resume)
        actions.pause.triggered.connect(self._toggle_pause)
        actions.show_live.triggered.connect(self.toggle_window)
        actions.hide_live.triggered.connect(self.hide_window)
        actions.quit.triggered.connect(self._quit)
        self._window.addActions(actions.with_keys())
        self.overlay.live_requested.connect(self.show_window)
        self.tray.live_requested.connect(self.toggle_window)
        self.keys.hold.connect(self._sharing.hold)
        self.keys.panic.connect(self._sharing.stop_all)
        self._sharing.changed.connect(self._show_all)
        self._sharing.stopped_all.connect(self._on_panic)
        for menu in (self.menu, self.overlay.menu, self.tray.icon.contextMenu()):
            if menu is not None:
                menu.aboutToShow.connect(self._prepare_menu)
        self._window.destroyed.connect(self.overlay.deleteLater)

    # From the Live window's opening to its closing

    def begin(self, hidden: bool = False) -> None:
        """The Live window opens; ``hidden``: the overlay stands for it."""
        if hidden:
            self._preferences.change(overlay_on=True)
        if self._on:
            return
        self._on = True
        self.keys.listen()
        self.actions.show_keys(self.keys.unavailable_reason)
        self.tray.show()
        self._show_overlay(self._preferences.settings.overlay_on and not self._sharing.stopped)

    def end(self) -> None:
        """The Live window closes: nothing of it stays on the screen."""
        self._on = False
        self._let_go()
        self.keys.forget()
        self.tray.hide()
        self._show_overlay(False)

    # What is shown

    def show_shown(self, shown: LiveOutput, paused: bool) -> None:
        """Show what the Live window shows; ``paused``: the user wants no analysis now."""
        self.overlay.show_emoji(shown.emoji)
        analysing = shown.view is not None
        if (analysing, paused) != (self._analysing, self._paused):
            self._analysing, self._paused = analysing, paused
            self._show_all()

    @property
    def state(self) -> LiveState:
        """What the program does with the face now."""
        if self._analysing:
            return LiveState.SHARING if self._sharing.active else LiveState.ANALYSING
        return LiveState.PAUSED if self._paused else LiveState.STOPPED

    def _show_all(self) -> None:
        self.tray.show_state(self.state)
        actions = self.actions
        actions.show_overlay.setChecked(self.overlay.isVisible())
        actions.click_through.setChecked(self.overlay.click_through)
        actions.show_paused(self._paused, self._analysing or self._paused)

    def _prepare_menu(self) -> None:
        self._show_all()
        actions = self.actions
        wayland = QGuiApplication.platformName().startswith("wayland")
        actions.show_opacity_possible(not wayland and self._ask_composited())
        seen = self._window.isVisible() and not self._window.isMinimized()
        actions.show_live.setText(
            self.tr("Hide the Live &window") if seen else self.tr("Show the Live &window")
        )

    def show_overlay(self, on: bool) -> None:
        """Show the overlay or take it away, and remember that."""
        self._preferences.change(overlay_on=on)
        self._show_overlay(on)

    def tell_problem(self, title: str, sentence: str) -> None:
        """There is no picture any more: say so where it is seen, when the window is not."""
        if self._on and not self._window.isVisible():
            self.tray.tell(title, sentence)

    def _show_overlay(self, on: bool) -> None:
        self.overlay.setVisible(on)
        if not on:
            self.overlay.set_click_through(False)
        self._sharing.register(OUTLET, on)
        self._show_all()

    def set_click_through(self, through: bool) -> None:
        """Let clicks go through the overlay, or take hold of it again."""
        self.overlay.set_click_through(through)
        if through:
            self.told.emit(self.tr("Clicks go through the overlay. Ctrl+T takes hold of it again."))
        self._show_all()

    def _on_panic(self) -> None:
        self._let_go()
        self.show_overlay(False)

    # What the user does

    def _set_name(self, on: bool) -> None:
        self._preferences.change(overlay_name=on)

    def _set_hold(self, on: bool) -> None:
        self._sharing.set_mode(Sharing.Mode.HOLD if on else Sharing.Mode.ALWAYS)
        if on and self.keys.unavailable_reason:
            self.told.emit(self.keys.unavailable_reason)

    def _toggle_pause(self) -> None:
        self.pause_requested.emit(not self._paused)

    def _quit(self) -> None:
        # Not quit(): it would close window after window, and with each the one behind it would show up
        QCoreApplication.exit()

    def toggle_window(self) -> None:
        """Show the Live window, or hide it if it is seen."""
        if self._window.isVisible() and not self._window.isMinimized():
            self.hide_window()
        else:
            self.show_window()

    def show_window(self) -> None:
        """Bring the Live window back."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def hide_window(self) -> None:
        """Take the Live window out of the way: into the tray, or where there is none to the task bar."""
        if self.tray.available():
            self._window.hide()
        else:
            self._window.showMinimized()

    # Hold to share, while the Live window has the focus

    def key(self, event: QKeyEvent, down: bool) -> bool:
        """Whether this was the key for *hold to share*; it holds as long as it is down."""
        if event.key() != HOLD.key() or (down and event.keyCombination() != HOLD):
            return False
        if not event.isAutoRepeat():
            self._holding = down
            self._sharing.hold(down)
        return True

    def lose_focus(self) -> None:
        """The window does not hear any more when the key is let go."""
        if self._holding:
            self._let_go()

    def _let_go(self) -> None:
        self._holding = False
        self._sharing.hold(False)
