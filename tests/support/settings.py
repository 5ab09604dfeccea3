"""Builds and changes settings by the keys of the settings file, which keeps tests short."""

from __future__ import annotations

from typing import Any

from fer_desktop.core.settings import KEYS, Settings, from_json, to_json
from fer_desktop.ui.state.preferences import Preferences


def settings_of(**values: Any) -> Settings:
    """The default settings with other values for some keys of the settings file."""
    assert values.keys() <= KEYS.keys()
    return from_json(values)


def change(preferences: Preferences, **values: Any) -> None:
    """Change settings by their keys in the settings file."""
    assert values.keys() <= KEYS.keys()
    preferences.update(from_json(to_json(preferences.settings) | values))
