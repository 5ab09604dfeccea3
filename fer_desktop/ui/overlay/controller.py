"""Connects the overlay, the tray icon and the system-wide keys to the Live window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow

from fer_desktop.core.commands import Command
from fer_desktop.ui.overlay.actions import OverlayActions
from fer_desktop.ui.overlay.mini_window import MiniWindow
from fer_desktop.ui.overlay.overlay_window import Overlay
from fer_desktop.ui.overlay.share_badge import SharingBadge
from fer_desktop.ui.overlay.tray import LiveState, Tray
from fer_desktop.ui.platform.hotkey_base import GlobalKeys
from fer_desktop.ui.platform.hotkeys import create_global_keys
from fer_desktop.ui.platform.x11 import Composited, composited
from fer_desktop.ui.state.live_output import LiveOutput
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.widgets.shortcuts import keymap

OUTPUT = "overlay"
"""Its name in `Sharing`."""
MINI_OUTPUT = "mini"
"""The same of the mini window."""
HOLD_COMBINATION = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F9
)
"""`HOLD_KEYS` as key events report them."""


class LiveOverlay(QObject):
    """Lives as long as the Live window, and is active from `begin` to `end`: while that window is open."""

    pause_requested = Signal(bool)
    message = Signal(str)
    """How to undo what the user did, for the status bar."""

    def __init__(
        self,
        preferences: Preferences,
        sharing: Sharing,
        window: QMainWindow,
        keys: GlobalKeys | None = None,
        is_composited: Composited = composited,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._sharing = sharing
        self._window = window
        self._active = False
        self._holding = False
        self._analysing = self._paused = False
        self._is_composited = is_composited
        self.keys = keys or create_global_keys(self)
        self.overlay = Overlay(preferences, sharing, is_composited)
        self.mini = MiniWindow(preferences, sharing, is_composited)
        self.actions = OverlayActions(preferences, sharing, self)
        self.badge = SharingBadge(sharing)
        self.menu = self.actions.live_menu(window)
        self.overlay.menu = self.actions.overlay_menu(self.overlay)
        self.tray = Tray(self.actions.tray_menu(window), self)
        self._connect()
        self._show_all()

    def _connect(self) -> None:
        actions = self.actions
        actions.show_overlay.triggered.connect(self.show_overlay)
        actions.click_through.triggered.connect(self.set_click_through)
        actions.increase_size.triggered.connect(self.overlay.increase_size)
        actions.decrease_size.triggered.connect(self.overlay.decrease_size)
        actions.show_name.triggered.connect(self._set_name)
        actions.hold_to_share.triggered.connect(self._set_hold)
        actions.stop_all.triggered.connect(self._sharing.stop_all)
        actions.resume_sharing.triggered.connect(self._sharing.resume)
        actions.pause.triggered.connect(self._toggle_pause)
        actions.show_live.triggered.connect(self.toggle_window)
        actions.hide_live.triggered.connect(self.hide_window)
        actions.quit.triggered.connect(self._quit)
        self._window.addActions(actions.with_shortcuts())
        self.overlay.live_requested.connect(self.show_window)
        self.tray.live_requested.connect(self.toggle_window)
        self.keys.hold.connect(self._sharing.hold)
        self.keys.stop_all.connect(self._sharing.stop_all)
        self._sharing.changed.connect(self._show_all)
        self._sharing.stopped_all.connect(self._on_stop_all)
        for menu in (self.menu, self.overlay.menu, self.tray.icon.contextMenu()):
            if menu is not None:
                menu.aboutToShow.connect(self._prepare_menu)
        self.mini.closed.connect(self._on_mini_closed)
        self.mini.pause_requested.connect(self._toggle_pause)
        for floating in (self.overlay, self.mini):
            self._window.destroyed.connect(floating.deleteLater)

    # From the Live window's opening to its closing

    def begin(self, hidden: bool = False) -> None:
        """Start with the Live window; ``hidden``: only the overlay is shown."""
        if hidden:
            settings = self._preferences.settings
            self._preferences.update(replace(settings, overlay=replace(settings.overlay, enabled=True)))
        if self._active:
            return
        self._active = True
        self.keys.listen()
        self.actions.show_keys(self.keys.unavailable_reason)
        self.tray.show()
        self._show_overlay(self._preferences.settings.overlay.enabled and not self._sharing.stopped)

    def end(self) -> None:
        """End with the Live window: nothing of it stays on the screen."""
        self._active = False
        self._release_hold()
        self.keys.release()
        self.tray.hide()
        self._show_overlay(False)
        self.mini.hide()
        self._sharing.register(MINI_OUTPUT, False)

    # What is shown

    def show_output(self, output: LiveOutput, paused: bool) -> None:
        """Show what the Live window shows; ``paused``: the user paused the analysis."""
        self.overlay.show_emoji(output.emoji)
        self.mini.show_emoji(output.emoji)
        analysing = output.view is not None
        if (analysing, paused) != (self._analysing, self._paused):
            self._analysing, self._paused = analysing, paused
            self._show_all()

    @Slot(str)
    def react(self, emoji: str) -> None:
        """Let an emoji rise through the overlay and the mini window."""
        self.overlay.react(emoji)
        self.mini.react(emoji)

    def show_mini(self) -> None:
        """Show the mini window in place of the Live window."""
        self._sharing.register(MINI_OUTPUT, True)
        self.mini.open()
        self._window.hide()

    @Slot()
    def _on_mini_closed(self) -> None:
        self._sharing.register(MINI_OUTPUT, False)
        if self._active:
            self.show_window()

    @property
    def state(self) -> LiveState:
        """What the program does with the user's face now."""
        if self._analysing:
            return LiveState.SHARING if self._sharing.active else LiveState.ANALYSING
        return LiveState.PAUSED if self._paused else LiveState.STOPPED

    def _show_all(self) -> None:
        self.tray.show_state(self.state)
        self.badge.show_analysing(self._analysing)
        actions = self.actions
        actions.show_overlay.setChecked(self.overlay.isVisible())
        actions.click_through.setChecked(self.overlay.click_through)
        actions.show_paused(self._paused, self._analysing or self._paused)

    def _prepare_menu(self) -> None:
        self._show_all()
        actions = self.actions
        wayland = QGuiApplication.platformName().startswith("wayland")
        actions.set_opacity_supported(not wayland and self._is_composited())
        visible = self._window.isVisible() and not self._window.isMinimized()
        actions.show_live.setText(
            self.tr("Hide the Live &window") if visible else self.tr("Show the Live &window")
        )

    def show_overlay(self, on: bool) -> None:
        """Show or hide the overlay, and remember that."""
        settings = self._preferences.settings
        self._preferences.update(replace(settings, overlay=replace(settings.overlay, enabled=on)))
        self._show_overlay(on)

    def show_problem(self, title: str, sentence: str) -> None:
        """Show a notification that there is no picture, if the window that says so is hidden."""
        if self._active and not self._window.isVisible():
            self.tray.notify(title, sentence)

    def _show_overlay(self, on: bool) -> None:
        self.overlay.setVisible(on)
        if not on:
            self.overlay.set_click_through(False)
        self._sharing.register(OUTPUT, on)
        self._show_all()

    def set_click_through(self, on: bool) -> None:
        """Let clicks reach what is under the overlay, or not any more."""
        self.overlay.set_click_through(on)
        if on:
            text = self.tr("Clicks go through the overlay. Press {0} to turn that off.")
            self.message.emit(text.format(keymap().text(Command.CLICK_THROUGH)))
        self._show_all()

    def _on_stop_all(self) -> None:
        self._release_hold()
        self.show_overlay(False)

    # What the user does

    def _set_name(self, on: bool) -> None:
        settings = self._preferences.settings
        self._preferences.update(replace(settings, overlay=replace(settings.overlay, show_name=on)))

    def _set_hold(self, on: bool) -> None:
        self._sharing.set_mode(Sharing.Mode.HOLD if on else Sharing.Mode.ALWAYS)
        if on and self.keys.unavailable_reason:
            self.message.emit(self.keys.unavailable_reason)

    def _toggle_pause(self) -> None:
        self.pause_requested.emit(not self._paused)

    def _quit(self) -> None:
        # Not quit(): it would close the windows one by one, and each would bring up the one behind it
        QCoreApplication.exit()

    def toggle_window(self) -> None:
        """Show the Live window, or hide it if it is visible."""
        if self._window.isVisible() and not self._window.isMinimized():
            self.hide_window()
        else:
            self.show_window()

    def show_window(self) -> None:
        """Show the Live window in front."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def hide_window(self) -> None:
        """Hide the Live window in the tray; without a tray, minimise it."""
        if self.tray.available():
            self._window.hide()
        else:
            self._window.showMinimized()

    # Hold to share, while the Live window has the focus

    def key(self, event: QKeyEvent, down: bool) -> bool:
        """Share while the key of *hold to share* is down; return whether it was that key."""
        if event.key() != HOLD_COMBINATION.key() or (down and event.keyCombination() != HOLD_COMBINATION):
            return False
        if not event.isAutoRepeat():
            self._holding = down
            self._sharing.hold(down)
        return True

    def lose_focus(self) -> None:
        """Stop sharing: without the focus the window can't see the key released."""
        if self._holding:
            self._release_hold()

    def _release_hold(self) -> None:
        self._holding = False
        self._sharing.hold(False)
