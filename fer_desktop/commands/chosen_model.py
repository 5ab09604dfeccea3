"""The recognizer of the command line: with the model that the user chose in the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from fer_desktop.commands.terminal import Terminal
from fer_desktop.core.settings import load_settings
from fer_desktop.models import registry

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Recognizer


def with_chosen_model(terminal: Terminal) -> Callable[[], Recognizer]:
    """What loads the recognizer. If the chosen model is broken, that is told, and the shipped one answers."""

    def load() -> Recognizer:
        from fer_desktop.models.loading import load_recognizer

        registry.use_key(load_settings().model)
        recognizer = load_recognizer()
        if sentence := registry.trouble():
            terminal.tell(sentence)
        return recognizer

    return load
