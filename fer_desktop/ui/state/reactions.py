"""Notices when a strong expression begins, for the emoji that then rise where others see them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from fer_desktop.media.virtual_camera.reactions import RISE_S
from fer_desktop.recognition.intensity import Intensity, intensity_of
from fer_desktop.recognition.reading import Reading
from fer_desktop.ui.state.live_output import LiveOutput
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.theme import theme


class ReactionTrigger(QObject):
    """Emits the name of an emoji when its strong form begins to be shown.

    Only if the user switched reactions on and motion is not reduced, and never before the last ones are gone.
    """

    began = Signal(str)

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._strong = ""
        self._began_at = -RISE_S

    @Slot(object)
    def show_output(self, output: LiveOutput) -> None:
        """Look at what the Live window shows now."""
        before, self._strong = self._strong, self._strong_emotion(output.reading)
        if output.view is None or output.reading is None or not self._strong or self._strong == before:
            return
        since = output.view.t - self._began_at
        if self._enabled() and not 0 <= since < RISE_S:
            self._began_at = output.view.t
            self.began.emit(output.emoji)

    def _enabled(self) -> bool:
        return self._preferences.settings.live.reactions and theme.current().motion_ms() > 0

    def _strong_emotion(self, reading: Reading | None) -> str:
        """The emotion of a strong expression; empty for any other."""
        if reading is None or reading.emotion is None:
            return ""
        intensity = reading.intensity
        if not self._preferences.settings.recognition.intensity:  # the user wants plain emoji alone
            intensity = intensity_of(reading.probabilities, reading.emotion)
        return str(reading.emotion) if intensity is Intensity.STRONG else ""
