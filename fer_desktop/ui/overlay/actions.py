"""The actions of the overlay and of sharing, and the menus that offer them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.ui.platform.hotkey_base import HOLD_KEYS, STOP_KEYS, keys_text
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.text.bidi import ltr_isolate
from fer_desktop.ui.text.emotion_labels import percent
from fer_desktop.ui.theme.icons import Icon, set_icon
from fer_desktop.ui.widgets.shortcuts import CommandKeys

OPACITIES = (100, 80, 60, 40)


class OverlayActions(QObject):
    """The actions and their state; `LiveOverlay` connects them to what they do."""

    def __init__(self, preferences: Preferences, sharing: Sharing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._sharing = sharing
        self._make_overlay_actions()
        self._make_sharing_actions()
        self._make_window_actions()
        self._make_opacities()
        preferences.changed.connect(self.refresh)
        sharing.changed.connect(self.refresh)
        self.refresh()

    def _make_overlay_actions(self) -> None:
        self.show_overlay = self._checkable(
            self.tr("Show the &overlay"),
            self.tr("A small emoji that floats above every window"),
            Command.OVERLAY,
        )
        self.click_through = self._checkable(
            self.tr("Click-&through"),
            self.tr("Clicks reach what is under the overlay. Turn this off here or in the tray"),
            Command.CLICK_THROUGH,
        )
        self.show_name = self._checkable(
            self.tr("Show the &name"), self.tr("The name of the emotion under the emoji")
        )
        self.reactions = self._checkable(
            self.tr("&Reactions"),
            self.tr(
                "When a strong expression begins, its emoji rise through the overlay and the virtual camera"
            ),
        )
        set_icon(self.reactions, Icon.REACTIONS)
        self.reactions.triggered.connect(self._set_reactions)
        wheel = self.tr("Or turn the mouse wheel over the overlay")
        self.increase_size = self._action(self.tr("In&crease size"), wheel)
        self.increase_size.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.decrease_size = self._action(self.tr("&Decrease size"), wheel, "Ctrl+-")
        for action in (self.increase_size, self.decrease_size):
            _isolate_keys(action)

    def _make_sharing_actions(self) -> None:
        hold = self.tr("Others see the emoji only while you hold {0}").format(keys_text(HOLD_KEYS))
        self.hold_to_share = self._checkable(self.tr("&Hold to share"), hold)
        stop = self.tr("Share and analyse nothing any more, at once")
        self.stop_all = self._action(self.tr("Stop all sharing and &analysis"), stop, STOP_KEYS)
        self.resume_sharing = self._action(
            self.tr("Resume &sharing"), self.tr("Let others see the emoji again after everything was stopped")
        )

    def _make_window_actions(self) -> None:
        self.pause = self._action("", self.tr("Pause or resume the analysis"))
        self.show_live = self._action(self.tr("Show the Live &window"), self.tr("The window with the camera"))
        self.hide_live = self._action(
            self.tr("H&ide this window"),
            self.tr("The overlay stays; show the window again from its menu or the tray"),
            Command.HIDE_LIVE,
        )
        self.quit = self._action(self.tr("&Quit FER Desktop"), self.tr("End the program"))
        self.keys_info = self._action("", "")
        self.keys_info.setEnabled(False)

    def _make_opacities(self) -> None:
        self.opacities = QActionGroup(self)
        for opacity in OPACITIES:
            action = self._checkable(percent(opacity / 100, 0), self.tr("How opaque the overlay is"))
            action.setData(opacity)
            action.triggered.connect(partial(self._choose_opacity, opacity))
            self.opacities.addAction(action)

    def _set_reactions(self, on: bool) -> None:
        self._preferences.update_live(reactions=on)

    def _choose_opacity(self, opacity: int, checked: bool = True) -> None:
        settings = self._preferences.settings
        overlay = replace(settings.overlay, opacity_percent=opacity)
        self._preferences.update(replace(settings, overlay=overlay))

    def _action(self, text: str, tip: str, keys: Command | str = "") -> QAction:
        action = QAction(text, self)
        action.setToolTip(tip)
        action.setStatusTip(tip)
        if isinstance(keys, Command):
            CommandKeys(keys, action)
        elif keys:
            action.setShortcut(QKeySequence(keys))
        return action

    def _checkable(self, text: str, tip: str, keys: Command | str = "") -> QAction:
        action = self._action(text, tip, keys)
        action.setCheckable(True)
        return action

    # Their state

    def refresh(self) -> None:
        """Check the actions as the settings say."""
        settings = self._preferences.settings
        self.show_name.setChecked(settings.overlay.show_name)
        self.reactions.setChecked(settings.live.reactions)
        self.hold_to_share.setChecked(settings.hold_to_share)
        self.resume_sharing.setVisible(self._sharing.stopped)
        for action in self.opacities.actions():
            action.setChecked(action.data() == settings.overlay.opacity_percent)

    def show_paused(self, paused: bool, running: bool) -> None:
        """Name the action *Pause* or *Resume*; ``running``: there is something to pause."""
        self.pause.setText(self.tr("&Resume") if paused else self.tr("&Pause"))
        self.pause.setEnabled(running)

    def set_opacity_supported(self, supported: bool) -> None:
        """Offer the opacity only where windows can be translucent."""
        self.opacities.setEnabled(supported)

    def show_keys(self, unavailable_reason: str) -> None:
        """Say where the keys work; ``unavailable_reason`` is why not in every window, else empty."""
        everywhere = self.tr("{0} and {1} work in every window")
        here = self.tr("{0} and {1} work in this window")
        keys = (keys_text(HOLD_KEYS), keys_text(STOP_KEYS))
        self.keys_info.setText((here if unavailable_reason else everywhere).format(*keys))
        self.keys_info.setToolTip(unavailable_reason)

    # The menus

    def live_menu(self, parent: QWidget) -> QMenu:
        """Return the menu of the button in the Live window."""
        menu = _menu(parent, (self.show_overlay, self.click_through))
        self._add_appearance(menu)
        _add(menu, (self.hold_to_share, self.resume_sharing, self.stop_all))
        _add(menu, (self.hide_live,))
        _add(menu, (self.keys_info,))
        return menu

    def overlay_menu(self, parent: QWidget) -> QMenu:
        """Return the menu for a right click on the overlay."""
        menu = _menu(parent, (self.show_overlay, self.click_through))
        self._add_appearance(menu)
        _add(menu, (self.hold_to_share, self.resume_sharing, self.pause, self.stop_all))
        _add(menu, (self.show_live, self.quit))
        return menu

    def tray_menu(self, parent: QWidget) -> QMenu:
        """Return the menu of the tray icon."""
        menu = _menu(parent, (self.show_live, self.pause))
        _add(menu, (self.show_overlay, self.click_through))
        _add(menu, (self.hold_to_share, self.resume_sharing, self.stop_all))
        _add(menu, (self.quit,))
        return menu

    def _add_appearance(self, menu: QMenu) -> None:
        _add(menu, (self.increase_size, self.decrease_size))
        opacity = menu.addMenu(self.tr("Opacit&y"))
        opacity.addActions(self.opacities.actions())
        menu.addActions((self.show_name, self.reactions))

    def with_shortcuts(self) -> tuple[QAction, ...]:
        """The actions whose shortcuts work in the Live window."""
        return (
            self.show_overlay,
            self.click_through,
            self.increase_size,
            self.decrease_size,
            self.stop_all,
            self.hide_live,
        )


def _isolate_keys(action: QAction) -> None:
    """Keep the shortcut in its order: between Arabic words Qt would write the plus of Ctrl++ first."""
    if QGuiApplication.isRightToLeft():
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(f"{action.text()}\t{ltr_isolate(keys)}")


def _menu(parent: QWidget, actions: tuple[QAction, ...]) -> QMenu:
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.addActions(actions)
    return menu


def _add(menu: QMenu, actions: tuple[QAction, ...]) -> None:
    menu.addSeparator()
    menu.addActions(actions)
