"""What all windows of one run of the program share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from fer_desktop.core.logging_setup import redact
from fer_desktop.models.registry import ModelSelection
from fer_desktop.ui.state.consent import Consent
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.state.sharing import Sharing
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.emoji_view import EmojiArt, install_art
from fer_desktop.ui.widgets.shortcuts import keymap

if TYPE_CHECKING:
    from fer_desktop.core.settings import RecognitionSettings
    from fer_desktop.recognition.options import RecognitionOptions
    from fer_desktop.recognition.recognizer import Recognizer

SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
MIN_PERCENT, MAX_PERCENT = 20, 80
"""The range of the *unknown* threshold."""


class AppContext(QObject):
    """The settings and what follows from them: the model, the emoji art, the options of recognition.

    Made once, in `app.run`, and passed to the windows. Applies the settings now and whenever they change.
    """

    def __init__(self, preferences: Preferences | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences or Preferences()
        self.models = ModelSelection()
        self.emoji_art = EmojiArt()
        install_art(self.emoji_art)
        self.consent = Consent(self.preferences)
        self.sharing = Sharing(self.preferences, self)
        self._emoji_set: str | None = None
        self.preferences.changed.connect(self._apply)
        self._apply()

    def recognition_options(self) -> RecognitionOptions:
        """How faces are to be read now. May be called from any thread."""
        return recognition_options(self.preferences.settings.recognition)

    def recognizer_loader(self) -> Callable[[], Recognizer]:
        """A function that loads a recognizer and returns the same one until another model is selected."""
        return self.models.cached(self._load_recognizer)

    def _load_recognizer(self) -> Recognizer:
        from fer_desktop.models.loading import load_recognizer

        return load_recognizer(self.models, self.recognition_options)

    def _apply(self) -> None:
        settings = self.preferences.settings
        redact(settings.name)
        current = theme.current()
        current.force(SCHEMES.get(settings.appearance.theme))
        current.set_reduced_motion(settings.appearance.reduced_motion)
        keymap().use(settings.keys)
        self.models.select_key(settings.recognition.model)
        if settings.appearance.emoji_set != self._emoji_set:
            self._emoji_set = settings.appearance.emoji_set
            self.emoji_art.activate(self._emoji_set)


@lru_cache(maxsize=1)
def recognition_options(settings: RecognitionSettings) -> RecognitionOptions:
    """The options that settings stand for; unknown or extreme values are replaced by valid ones."""
    from fer_desktop.recognition.options import RecognitionOptions
    from fer_desktop.recognition.quality import DEFAULT_THRESHOLDS
    from fer_desktop.recognition.smoothing import CALM, FAST, NORMAL

    percent = min(max(settings.unknown_percent, MIN_PERCENT), MAX_PERCENT)
    return RecognitionOptions(
        {"calm": CALM, "quick": FAST}.get(settings.responsiveness, NORMAL),
        replace(DEFAULT_THRESHOLDS, min_probability=percent / 100),
        settings.intensity,
    )
