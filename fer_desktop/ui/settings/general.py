"""Settings of the look: theme, language, motion.

Settings of the camera and of how faces are read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QSpinBox

from fer_desktop.media.sources.looped_video import CameraInfo
from fer_desktop.ui.settings.fields import Choice, FieldGroup, check_box
from fer_desktop.ui.state.preferences import MAX_PERCENT, MIN_PERCENT, Preferences
from fer_desktop.ui.text.bidi import leading_alignment
from fer_desktop.ui.text.emotion_labels import percent
from fer_desktop.ui.text.language import TRANSLATED
from fer_desktop.ui.theme.theme import SPACE
from fer_desktop.workers.jobs import Err, JobRunner, Ok


class LookSettings(FieldGroup):
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
        self.motion = check_box(
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
        self.theme.set_options(themes, settings.theme)
        named = [(_own_name(code), code) for code in self._languages]
        self.language.set_options([(system, ""), ("English", "en"), *named], settings.language)
        self.motion.setChecked(settings.reduced_motion)


def _own_name(code: str) -> str:
    """What a language calls itself."""
    return TRANSLATED.get(code) or QLocale(code).nativeLanguageName() or code


Cameras = Callable[[], Sequence[CameraInfo]]


class CameraSettings(FieldGroup):
    """Which camera Live opens, and when others may see the emoji."""

    def __init__(self, preferences: Preferences, jobs: JobRunner, cameras: Cameras) -> None:
        super().__init__()
        self.heading.setText(self.tr("Camera and call"))
        self._preferences, self._jobs, self._cameras = preferences, jobs, cameras
        settings = preferences.settings
        self._found: Sequence[CameraInfo] = ()
        self.camera = Choice(self.tr("Camera"), self.tr("The camera that Live opens (Alt+C)"))
        self.camera.currentIndexChanged.connect(self._choose)
        self.hold = check_box(
            self.tr("Share the emoji only while a key is &held"),
            self.tr("Overlay and virtual camera show your emoji only as long as you hold the key"),
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
        """The cameras that are there; the chosen one also when it is not."""
        settings = self._preferences.settings
        choices = [(self.tr("The first one found"), "")]
        choices += [(info.name, info.id) for info in self._found]
        if settings.camera_id and settings.camera_id not in [info.id for info in self._found]:
            name = settings.camera_name or settings.camera_id
            choices.append((self.tr("{0} (not connected)").format(name), settings.camera_id))
        self.camera.set_options(choices, settings.camera_id)

    def _choose(self) -> None:
        chosen = self.camera.currentData()
        names = {info.id: info.name for info in self._found}
        self._preferences.change(camera_id=chosen, camera_name=names.get(chosen, ""))

    def _set_hold(self, on: bool) -> None:
        self._preferences.change(hold_to_share=on)

    def refresh(self) -> None:
        """Show the settings in force."""
        self._show()
        self.hold.setChecked(self._preferences.settings.hold_to_share)


class ReadingSettings(FieldGroup):
    """How quickly the emoji follows the face, when it is *unknown*, and whether it has strengths."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.heading.setText(self.tr("Reading faces"))
        self._preferences = preferences
        settings = preferences.settings
        self.pace = Choice(self.tr("Pace"), self.tr("How quickly the emoji follows your face (Alt+P)"))
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
        tip = self.tr("A face whose likeliest emotion has a lower probability is Unknown (Alt+U)")
        self.unknown.setToolTip(tip)
        self.unknown.setAccessibleDescription(tip)
        self.unknown.valueChanged.connect(self._set_unknown)
        self.intensity = check_box(
            self.tr("&Weak and strong emoji"),
            self.tr("A slight smile and a laugh have emoji of their own"),
            settings.intensity,
            self._set_intensity,
        )
        self.add(self.tr("&Pace"), self.pace)
        self.add(self.tr("&Unknown below"), self.unknown)
        self.add_row(self.intensity)
        self.refresh()

    def _set_pace(self) -> None:
        self._preferences.change(pace=self.pace.currentData())

    def _set_unknown(self, percent: int) -> None:
        self._preferences.change(unknown_percent=percent)

    def _set_intensity(self, on: bool) -> None:
        self._preferences.change(intensity=on)

    def refresh(self) -> None:
        """Show the settings in force."""
        settings = self._preferences.settings
        choices = [
            (self.tr("Calm: waits until it is sure"), "calm"),
            (self.tr("Normal"), "normal"),
            (self.tr("Quick: follows every flicker"), "quick"),
        ]
        known = [value for _, value in choices]
        self.pace.set_options(choices, settings.pace if settings.pace in known else "normal")
        self.unknown.setValue(settings.unknown_percent)
        self.intensity.setChecked(settings.intensity)
