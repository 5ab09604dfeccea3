"""The settings of the appearance, the camera and recognition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QSpinBox

from fer_desktop.core.settings import CameraChoice
from fer_desktop.media.sources.camera import CameraInfo
from fer_desktop.ui.settings.fields import Choice, FieldGroup, check_box
from fer_desktop.ui.state.app_context import MAX_PERCENT, MIN_PERCENT
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.bidi import leading_alignment
from fer_desktop.ui.text.emotion_labels import percent
from fer_desktop.ui.text.language import TRANSLATED
from fer_desktop.ui.theme.icons import Icon
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.workers.jobs import Err, JobRunner, Ok


class AppearanceGroup(FieldGroup):
    """Theme, language and motion."""

    def __init__(self, preferences: Preferences, languages: Sequence[str] = tuple(TRANSLATED)) -> None:
        """languages: codes of the available translations, besides English."""
        super().__init__(Icon.APPEARANCE)
        self.heading.setText(self.tr("Appearance and language"))
        self._preferences, self._languages = preferences, languages
        self.theme = Choice(self.tr("Theme"), self.tr("Light or dark windows (Alt+T)"))
        self.theme.currentIndexChanged.connect(self._set_theme)
        self.language = Choice(
            self.tr("Language"), self.tr("The language of the windows; restart to apply (Alt+N)")
        )
        self.language.currentIndexChanged.connect(self._set_language)
        self.motion = check_box(
            self.tr("Reduce &motion"),
            self.tr("Emoji change without fading, and animated emoji stand still"),
            preferences.settings.appearance.reduced_motion,
            self._set_motion,
        )
        self.add(self.tr("&Theme"), self.theme)
        self.add(self.tr("La&nguage"), self.language)
        self.add_row(self.motion)
        self.refresh()

    def _set_theme(self) -> None:
        settings = self._preferences.settings
        appearance = replace(settings.appearance, theme=self.theme.currentData())
        self._preferences.update(replace(settings, appearance=appearance))

    def _set_language(self) -> None:
        settings = self._preferences.settings
        appearance = replace(settings.appearance, language=self.language.currentData())
        self._preferences.update(replace(settings, appearance=appearance))

    def _set_motion(self, reduced: bool) -> None:
        settings = self._preferences.settings
        appearance = replace(settings.appearance, reduced_motion=reduced)
        self._preferences.update(replace(settings, appearance=appearance))

    def refresh(self) -> None:
        """Show the current settings."""
        settings = self._preferences.settings
        system = self.tr("Use system setting")
        themes = [(system, ""), (self.tr("Light"), "light"), (self.tr("Dark"), "dark")]
        self.theme.set_options(themes, settings.appearance.theme)
        named = [(_own_name(code), code) for code in self._languages]
        self.language.set_options([(system, ""), ("English", "en"), *named], settings.appearance.language)
        self.motion.setChecked(settings.appearance.reduced_motion)


def _own_name(code: str) -> str:
    """The language's own name."""
    return TRANSLATED.get(code) or QLocale(code).nativeLanguageName() or code


Cameras = Callable[[], Sequence[CameraInfo]]


class CameraGroup(FieldGroup):
    """The camera of Live, and when others may see the emoji."""

    def __init__(self, preferences: Preferences, jobs: JobRunner, cameras: Cameras) -> None:
        super().__init__(Icon.CAMERA)
        self.heading.setText(self.tr("Camera and calls"))
        self._preferences, self._jobs, self._cameras = preferences, jobs, cameras
        settings = preferences.settings
        self._found: Sequence[CameraInfo] = ()
        self.camera = Choice(self.tr("Camera"), self.tr("The camera that Live uses (Alt+C)"))
        self.camera.currentIndexChanged.connect(self._choose)
        self.hold = check_box(
            self.tr("Share the emoji only while a key is &held"),
            self.tr("The overlay and the virtual camera show your emoji only while you hold the key"),
            settings.hold_to_share,
            self._set_hold,
        )
        self.add(self.tr("&Camera"), self.camera)
        self.add_row(self.hold)
        self._show()
        jobs.run(cameras, self._answered)

    def _answered(self, result: Ok[Sequence[CameraInfo]] | Err) -> None:
        self._found = result.value if isinstance(result, Ok) else ()
        self._show()

    def _show(self) -> None:
        """The connected cameras, and the selected one even if it is not connected."""
        settings = self._preferences.settings
        choices = [(self.tr("First available camera"), "")]
        choices += [(info.name, info.id) for info in self._found]
        if settings.camera.id and settings.camera.id not in [info.id for info in self._found]:
            name = settings.camera.name or settings.camera.id
            choices.append((self.tr("{0} (not connected)").format(name), settings.camera.id))
        self.camera.set_options(choices, settings.camera.id)

    def _choose(self) -> None:
        chosen = self.camera.currentData()
        names = {info.id: info.name for info in self._found}
        settings = self._preferences.settings
        camera = CameraChoice(chosen, names.get(chosen, ""))
        self._preferences.update(replace(settings, camera=camera))

    def _set_hold(self, on: bool) -> None:
        settings = self._preferences.settings
        self._preferences.update(replace(settings, hold_to_share=on))

    def refresh(self) -> None:
        """Show the current settings."""
        self._show()
        self.hold.setChecked(self._preferences.settings.hold_to_share)


class RecognitionGroup(FieldGroup):
    """Responsiveness, the *unknown* threshold, and weak and strong emoji."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(Icon.RECOGNITION)
        self.heading.setText(self.tr("Recognition"))
        self._preferences = preferences
        settings = preferences.settings
        self.pace = Choice(
            self.tr("Responsiveness"), self.tr("How quickly the emoji follows your face (Alt+P)")
        )
        self.pace.currentIndexChanged.connect(self._set_pace)
        self.unknown = QSpinBox()
        self.unknown.setRange(MIN_PERCENT, MAX_PERCENT)
        self.unknown.setSingleStep(5)
        self.unknown.setKeyboardTracking(False)
        # The style sheet's padding does not reach the text of a spin box
        self.unknown.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)
        self.unknown.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        self.unknown.setSuffix(percent(0.0, 0).removeprefix(QLocale().toString(0)))
        self.unknown.setAccessibleName(self.tr("Unknown below"))
        tip = self.tr("A face is Unknown if its likeliest emotion is less probable than this (Alt+U)")
        self.unknown.setToolTip(tip)
        self.unknown.setAccessibleDescription(tip)
        self.unknown.valueChanged.connect(self._set_unknown)
        self.intensity = check_box(
            self.tr("&Weak and strong emoji"),
            self.tr("A slight smile and a laugh get different emoji"),
            settings.recognition.intensity,
            self._set_intensity,
        )
        self.add(self.tr("Res&ponsiveness"), self.pace)
        self.add(self.tr("&Unknown below"), self.unknown)
        self.add_row(self.intensity)
        self.refresh()

    def _set_pace(self) -> None:
        settings = self._preferences.settings
        recognition = replace(settings.recognition, responsiveness=self.pace.currentData())
        self._preferences.update(replace(settings, recognition=recognition))

    def _set_unknown(self, percent: int) -> None:
        settings = self._preferences.settings
        recognition = replace(settings.recognition, unknown_percent=percent)
        self._preferences.update(replace(settings, recognition=recognition))

    def _set_intensity(self, on: bool) -> None:
        settings = self._preferences.settings
        self._preferences.update(replace(settings, recognition=replace(settings.recognition, intensity=on)))

    def refresh(self) -> None:
        """Show the current settings."""
        settings = self._preferences.settings
        choices = [
            (self.tr("Calm: waits until it is sure"), "calm"),
            (self.tr("Normal"), "normal"),
            (self.tr("Fast: follows every flicker"), "quick"),
        ]
        known = [value for _, value in choices]
        self.pace.set_options(
            choices,
            settings.recognition.responsiveness if settings.recognition.responsiveness in known else "normal",
        )
        self.unknown.setValue(settings.recognition.unknown_percent)
        self.intensity.setChecked(settings.recognition.intensity)
