"""Everything that can be done with the overlay and with sharing, for each menu that offers it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fer_desktop.ui.platform.hotkey_base import HOLD_KEYS, PANIC_KEYS, keys_text
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.text.bidi import ltr_isolate
from fer_desktop.ui.text.emotion_labels import percent

OPACITIES = (100, 80, 60, 40)


class OverlayActions(QObject):
    """The actions and what they are ticked for; `LiveOverlay` says what they do."""

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
        self.show_overlay = self._tick(
            self.tr("Show the &overlay"), self.tr("A small emoji that floats above every window"), "Ctrl+E"
        )
        self.click_through = self._tick(
            self.tr("Let clicks go &through"),
            self.tr("The mouse reaches what lies under the overlay. Take this back here or in the tray"),
            "Ctrl+T",
        )
        self.show_name = self._tick(
            self.tr("Show the &name"), self.tr("The name of the emotion under the emoji")
        )
        self.larger = self._action(self.tr("&Larger"), self.tr("Or turn the wheel over the overlay"))
        self.larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller = self._action(
            self.tr("&Smaller"), self.tr("Or turn the wheel over the overlay"), "Ctrl+-"
        )
        for action in (self.larger, self.smaller):
            _write_keys_upright(action)

    def _make_sharing_actions(self) -> None:
        hold = self.tr("Others see the emoji only while you hold {0}").format(keys_text(HOLD_KEYS))
        self.hold_to_share = self._tick(self.tr("&Hold to share"), hold)
        stop = self.tr("Nothing is shared or analysed any more, at once")
        self.stop_everything = self._action(self.tr("Stop &everything"), stop, PANIC_KEYS)
        self.share_again = self._action(
            self.tr("Share &again"), self.tr("Allow the emoji to be seen again after everything was stopped")
        )

    def _make_window_actions(self) -> None:
        self.pause = self._action("", self.tr("Stop analysing expressions, or go on"))
        self.show_live = self._action(self.tr("Show the Live &window"), self.tr("The window with the camera"))
        self.hide_live = self._action(
            self.tr("H&ide this window"), self.tr("The overlay goes on; the window comes back"), "Ctrl+H"
        )
        self.quit = self._action(self.tr("&Quit FER Desktop"), self.tr("End the program"))
        self.about_keys = self._action("", "")
        self.about_keys.setEnabled(False)

    def _make_opacities(self) -> None:
        self.opacities = QActionGroup(self)
        for opacity in OPACITIES:
            action = self._tick(percent(opacity / 100, 0), self.tr("How opaque the overlay is"))
            action.setData(opacity)
            action.triggered.connect(partial(self._choose_opacity, opacity))
            self.opacities.addAction(action)

    def _choose_opacity(self, opacity: int, checked: bool = True) -> None:
        self._preferences.change(overlay_opacity=opacity)

    def _action(self, text: str, tip: str, keys: str = "") -> QAction:
        action = QAction(text, self)
        action.setToolTip(tip)
        action.setStatusTip(tip)
        if keys:
            action.setShortcut(QKeySequence(keys))
        return action

    def _tick(self, text: str, tip: str, keys: str = "") -> QAction:
        action = self._action(text, tip, keys)
        action.setCheckable(True)
        return action

    # What they look like now

    def refresh(self) -> None:
        """Tick what the settings say."""
        settings = self._preferences.settings
        self.show_name.setChecked(settings.overlay_name)
        self.hold_to_share.setChecked(settings.hold_to_share)
        self.share_again.setVisible(self._sharing.stopped)
        for action in self.opacities.actions():
            action.setChecked(action.data() == settings.overlay_opacity)

    def show_paused(self, paused: bool, running: bool) -> None:
        """Say what *Pause* will do; ``running``: there is something to pause."""
        self.pause.setText(self.tr("&Go on") if paused else self.tr("&Pause"))
        self.pause.setEnabled(running)

    def show_opacity_possible(self, possible: bool) -> None:
        """Whether windows can be translucent on this screen."""
        self.opacities.setEnabled(possible)

    def show_keys(self, why_not: str) -> None:
        """Say where the keys work."""
        everywhere = self.tr("{0} and {1} work in every window")
        here = self.tr("{0} and {1} work in this window")
        keys = (keys_text(HOLD_KEYS), keys_text(PANIC_KEYS))
        self.about_keys.setText((here if why_not else everywhere).format(*keys))
        self.about_keys.setToolTip(why_not)

    # The menus

    def live_menu(self, parent: QWidget) -> QMenu:
        """For the button of the Live window."""
        menu = _menu(parent, (self.show_overlay, self.click_through))
        self._add_look(menu)
        _add(menu, (self.hold_to_share, self.share_again, self.stop_everything))
        _add(menu, (self.hide_live,))
        _add(menu, (self.about_keys,))
        return menu

    def overlay_menu(self, parent: QWidget) -> QMenu:
        """For a right click on the overlay."""
        menu = _menu(parent, (self.show_overlay, self.click_through))
        self._add_look(menu)
        _add(menu, (self.hold_to_share, self.share_again, self.pause, self.stop_everything))
        _add(menu, (self.show_live, self.quit))
        return menu

    def tray_menu(self, parent: QWidget) -> QMenu:
        """For the icon in the tray."""
        menu = _menu(parent, (self.show_live, self.pause))
        _add(menu, (self.show_overlay, self.click_through))
        _add(menu, (self.hold_to_share, self.share_again, self.stop_everything))
        _add(menu, (self.quit,))
        return menu

    def _add_look(self, menu: QMenu) -> None:
        _add(menu, (self.larger, self.smaller))
        opacity = menu.addMenu(self.tr("O&pacity"))
        opacity.addActions(self.opacities.actions())
        menu.addAction(self.show_name)

    def with_keys(self) -> tuple[QAction, ...]:
        """Those whose shortcuts belong to the Live window."""
        return (
            self.show_overlay,
            self.click_through,
            self.larger,
            self.smaller,
            self.stop_everything,
            self.hide_live,
        )


def _write_keys_upright(action: QAction) -> None:
    """Between Arabic words Qt would write the plus of Ctrl++ before it."""
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
