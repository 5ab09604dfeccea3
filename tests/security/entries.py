"""Uses each kind of input file as the program does, through its public functions."""

from __future__ import annotations

import random
import shutil
import sys
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from fer_desktop.core.emotions import EMOJI, EMOTIONS
from fer_desktop.core.errors import FerError
from fer_desktop.core.paths import make_private_folder
from fer_desktop.core.settings import load_settings, save_settings, settings_file
from fer_desktop.emoji import sets
from fer_desktop.emoji.importer import normalize_images
from fer_desktop.media.face_cover.sticker import art_file
from fer_desktop.media.photo import load_photo
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.models.loading import load_recognizer
from fer_desktop.models.personal_fit_file import load_personal, personal_file
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.sessions.export.export import ExportFormat, export
from fer_desktop.sessions.statistics.summary import summary_of
from fer_desktop.sessions.storage.labels import LabelStore, confusion_of
from fer_desktop.sessions.storage.search import SessionFilter
from fer_desktop.sessions.storage.store import Store
from fer_desktop.ui.state.app_context import AppContext
from tests.security.damages import Damage, damage_emoji, damage_file, damage_history, damage_settings
from tests.security.own_entries import OWN_ENTRIES, Use, run

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from fer_desktop.app.window_manager import WindowManager
    from fer_desktop.recognition.recognizer import Recognizer

READ_FRAMES = 400
READ_PIXELS = 1_000_000
WINDOWS_EACH, PERSONAL_WINDOWS_EACH = 40, 10


@cache
def recognizer() -> Recognizer:
    """One recognizer for all files in this process."""
    return load_recognizer(threads=1)


def use_picture(path: Path) -> None:
    """Analyse a photo as the Photo window and the command do."""
    frame = load_photo(path)
    assert frame.dtype == np.uint8 and frame.ndim == 3 and frame.shape[2] == 3, frame.shape
    if frame.shape[0] * frame.shape[1] <= READ_PIXELS:
        for reading in recognizer().read(frame):
            assert abs(float(reading.probabilities.sum()) - 1) < 1e-3


def use_video(path: Path) -> None:
    """Read a video as Live and Video do."""
    video = VideoFile(path)
    with closing(video):
        video.open()
        last = 0.0
        for number in range(READ_FRAMES):
            frame = video.read()
            if frame is None:
                return
            assert frame.t >= last, "time ran backwards"
            last = frame.t
            if number % 4 == 3:
                video.skip_to(last + 0.1)


def use_video_command(path: Path) -> None:
    """Run the video command with a copy that covers faces."""
    out = path.with_name("out.mp4")
    run("video", str(path), "--every", "0.2", "--json", "--faceless", str(out))


def use_history(path: Path) -> None:
    """Do everything that History does with its file."""
    with Store(path) as store:
        store.size(), store.count()
        for session in store.find(SessionFilter(text="kept video")) + store.find():
            recording = store.recording(session.id)
            summary_of(recording)
            for form in ExportFormat:
                export(recording, path.with_name(f"out.{form}"))
        for session in store.find():
            store.rename(session.id, "other")
    with LabelStore(path) as marks:
        confusion_of(marks.all())
        marks.remove_all()
    with Store(path) as store:
        store.delete_all()


def use_settings(path: Path) -> None:
    """Read the settings as every start does, and sometimes open all windows that follow them."""
    make_private_folder(settings_file().parent)
    shutil.copy(path, settings_file())
    settings = load_settings()
    save_settings(settings)
    assert load_settings() == settings or "NaN" in settings_file().read_text("utf-8")
    _follow_settings(windows=int(path.stem) % WINDOWS_EACH == 0)


def _follow_settings(windows: bool) -> None:
    from fer_desktop.app.run import application
    from fer_desktop.ui.state.preferences import Preferences

    application()
    if windows:
        _open(lambda desktop: [desktop.open_menu(), desktop.live_window(), desktop.settings_window()])
    else:
        AppContext(Preferences()).deleteLater()


def _open(windows: Callable[[WindowManager], list[QWidget]]) -> None:
    """Start a program with the user's files, open windows and end it."""
    from PySide6.QtCore import QEvent

    from fer_desktop.app.run import application
    from fer_desktop.app.window_manager import WindowManager, live_sources
    from fer_desktop.ui.state.preferences import Preferences

    app = application()
    desktop = WindowManager(AppContext(Preferences()), live_sources())
    try:
        for window in windows(desktop):
            window.show()
            app.processEvents()
            window.close()
            window.deleteLater()
    finally:
        desktop.shutdown()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def use_personal(path: Path) -> None:
    """Read the personal fit as every start does."""
    make_private_folder(personal_file().parent)
    shutil.copy(path, personal_file())
    personal = load_personal()
    if personal is None:
        raise FerError("set aside")
    weighed = personal.fit.apply(np.full(8, 0.125, np.float32))
    assert abs(float(weighed.sum()) - 1) < 1e-3
    if int(path.stem) % PERSONAL_WINDOWS_EACH == 0:
        _open(lambda desktop: [desktop.profile_dialog()])


def use_emoji(folder: Path) -> None:
    """Install a folder as an emoji set and load its images."""
    from fer_desktop.app.run import application
    from fer_desktop.ui.widgets.emoji_view import drawn_svg

    application()
    emoji_set = sets.install(folder.name, normalize_images(folder, drawn_svg))
    try:
        for name in EMOJI:
            art_file(emoji_set.png(name))
            emoji_set.animation(name)
    finally:
        sets.remove(emoji_set)


def use_model(path: Path) -> None:
    """Load a model and predict with it."""
    classifier = Classifier(path, threads=1)
    size = classifier.info.input_size
    prediction = classifier.predict(np.full((1, 1, size, size), 90, np.float32))
    assert prediction.shape == (1, len(EMOTIONS))


ENTRIES: dict[str, tuple[str, float, Damage, Use]] = {
    "picture": ("pictures", 0.44, damage_file, use_picture),
    "video": ("videos", 0.16, damage_file, use_video),
    "video_command": ("videos", 0.02, damage_file, use_video_command),
    "history": ("history", 0.10, damage_history, use_history),
    "settings": ("settings", 0.10, damage_settings, use_settings),
    "personal": ("personal", 0.04, damage_settings, use_personal),
    "emoji": ("emoji", 0.07, damage_emoji, use_emoji),
    "model": ("models", 0.07, damage_file, use_model),
    **OWN_ENTRIES,
}
"""For each kind: the folder of its seeds, its share of all inputs, how to damage a file, how to use it."""


def kind_of(number: int) -> str:
    """The kind of an input, which depends on its number only."""
    [kind] = random.Random(number).choices(list(ENTRIES), [entry[1] for entry in ENTRIES.values()])
    return kind


def make_input(number: int, seeds: Path, folder: Path, kind: str = "") -> Path:
    """Make the damaged file with a number, always the same. ``kind`` replaces the number's own kind."""
    place, _, damage, _ = ENTRIES[kind or kind_of(number)]
    chance = random.Random(f"{kind} {number}")
    whole = sorted((seeds / place).iterdir())
    seed = chance.choice(whole)
    same = [path.read_bytes() for path in whole if path.suffix == seed.suffix]
    return damage(seed, folder, chance, same)


def use_input(kind: str, path: Path) -> str:
    """Use an input. Returns the name of the program's error, or an empty text; other errors are bugs."""
    errors: list[BaseException] = []
    before, sys.excepthook = sys.excepthook, lambda kind, error, trace: errors.append(error)
    try:
        ENTRIES[kind][3](path)
    except FerError as error:
        assert str(error).strip()
        return type(error).__name__
    finally:
        sys.excepthook = before
    if errors:
        raise errors[0]
    return ""
