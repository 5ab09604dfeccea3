"""Settings of the look: theme, language, motion."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from fer_desktop.ui.settings_fields import Choice, Group, tick
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.language import TRANSLATED


class LookSettings(Group):
    """What the windows look like, and in which language they speak."""

    def __init__(self, preferences: Preferences, languages: Sequence[str] = tuple(TRANSLATED)) -> None:
        """languages: codes of the translations that there are, beside English."""
        super().__init__()
        self.heading.setText(self.tr("Look and language"))
        self._preferences, self._languages = preferences, languages
        self.theme = Choice(self.tr("Theme"), self.tr("Light or dark windows (Alt+T)"))
        self.theme.currentIndexChanged.connect(self._set_theme)
        self.language = Choice(
            self.tr("Language"), self.tr("The language of the windows, from the next start on (Alt+N)")
        )
        self.language.currentIndexChanged.connect(self._set_language)
        self.motion = tick(
            self.tr("Show changes without &motion"),
            self.tr("The emoji changes at once instead of fading, and animated emoji stand still"),
            preferences.settings.reduced_motion,
            self._set_motion,
        )
        self.add(self.tr("&Theme"), self.theme)
        self.add(self.tr("La&nguage"), self.language)
        self.add_row(self.motion)
        self.refresh()

    def _set_theme(self) -> None:
        self._preferences.change(theme=self.theme.currentData())

    def _set_language(self) -> None:
        self._preferences.change(language=self.language.currentData())

    def _set_motion(self, reduced: bool) -> None:
        self._preferences.change(reduced_motion=reduced)

    def refresh(self) -> None:
        """Show the settings in force."""
        settings = self._preferences.settings
        system = self.tr("As the system")
        themes = [(system, ""), (self.tr("Light"), "light"), (self.tr("Dark"), "dark")]
        self.theme.offer(themes, settings.theme)
        named = [(_own_name(code), code) for code in self._languages]
        self.language.offer([(system, ""), ("English", "en"), *named], settings.language)
        self.motion.setChecked(settings.reduced_motion)


def _own_name(code: str) -> str:
    """What a language calls itself."""
    return TRANSLATED.get(code) or QLocale(code).nativeLanguageName() or code
