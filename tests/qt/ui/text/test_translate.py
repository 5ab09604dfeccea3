"""What goes wrong below the windows is told in their language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import FerError
from fer_desktop.core.messages import Message
from fer_desktop.emoji.importer import normalize_images
from fer_desktop.media.photo import load_photo, save_photo
from fer_desktop.media.sources.camera import CameraInfo, find_camera
from fer_desktop.models.importer import import_model
from fer_desktop.recognition.detection.boxes import Frame
from fer_desktop.recognition.recognizer import Recognizer
from fer_desktop.sessions.export.export import ExportFormat, iter_chunks
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.recorder import INTERRUPTED_REASON, Recorder
from fer_desktop.sessions.storage.store import Store
from fer_desktop.ui.photo.photo_window import PhotoWindow
from fer_desktop.ui.state.consent import Consent
from fer_desktop.ui.state.preferences import Preferences
from fer_desktop.ui.text.language import install_translators
from fer_desktop.ui.text.translate import format_list, translate_message, wording
from fer_desktop.workers.jobs import JobRunner
from fer_desktop.workers.photo_jobs import PhotoReader
from tests.qt.ui.languages import spoken
from tests.support.settings import change
from tests.unit.sessions.made import long_session, recording

WAIT_MS = 60_000


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    with spoken(qapp):
        yield


def _error_of(work: Callable[[], object]) -> FerError:
    with pytest.raises(FerError) as raised:
        work()
    return raised.value


def _emoji_error(folder: Path) -> FerError:
    """One picture is damaged, the others are missing."""
    folder.mkdir()
    (folder / "neutral.png").write_bytes(b"no picture")
    return _error_of(lambda: normalize_images(folder, lambda content, side: None))


def test_a_damaged_picture_is_told_in_german(
    qtbot: QtBot,
    qapp: QApplication,
    preferences: Preferences,
    jobs: JobRunner,
    recognizer: Recognizer,
    astronaut_file: Path,
    tmp_path: Path,
) -> None:
    install_translators(qapp, "de")
    change(preferences, consent_files=True)
    damaged = tmp_path / "Urlaub.png"
    damaged.write_bytes(astronaut_file.read_bytes()[:20_000])
    window = PhotoWindow(preferences, Consent(preferences), jobs, PhotoReader(lambda: recognizer))
    qtbot.addWidget(window)
    window.show()
    window.open_paths([damaged])
    qtbot.waitUntil(lambda: window.banner.isVisible(), timeout=WAIT_MS)
    advice = "Kopieren oder laden Sie die Datei noch einmal herunter."
    told = f"Urlaub.png ist beschädigt oder unvollständig: {advice}"
    assert window.banner.text.text() == told
    assert window.banner.accessibleName() == told


def test_in_english_the_windows_say_what_the_command_line_says(tmp_path: Path) -> None:
    for error in (
        _error_of(lambda: load_photo(tmp_path / "gone.png")),
        _error_of(lambda: find_camera("x", [CameraInfo("0", "A", 0, 0), CameraInfo("1", "B", 1, 0)])),
        _emoji_error(tmp_path / "set"),
    ):
        assert translate_message(error) == str(error)


def test_what_stands_in_a_sentence_is_translated_too(qapp: QApplication, tmp_path: Path) -> None:
    error = _emoji_error(tmp_path / "Satz")
    install_translators(qapp, "de")
    missing = ", ".join(each for each in EMOTIONS if each != "neutral")
    damaged = "neutral.png ist beschädigt oder nicht das, was der Name sagt"
    told = f"Der Emoji-Satz Satz kann nicht verwendet werden: Es gibt kein Bild für {missing}; {damaged}."
    assert translate_message(error) == told


def test_what_another_process_found_wrong_is_translated_too(qapp: QApplication, tmp_path: Path) -> None:
    stranger = tmp_path / "fremd.onnx"
    stranger.write_bytes(b"\x08")
    error = _error_of(lambda: import_model(stranger))
    install_translators(qapp, "de")
    told = (
        "Das Ausdrucksmodell fremd.onnx ist beschädigt oder kein ONNX-Modell. Wählen Sie eine andere Datei."
    )
    assert translate_message(error) == told


def test_the_words_of_others_stay_as_they_are(qapp: QApplication) -> None:
    install_translators(qapp, "es")
    error = FerError("{name} can't be opened: {reason}.", name="a.png", reason="No such device")
    assert translate_message(error) == "No se puede abrir a.png: No such device."
    assert translate_message(RuntimeError("some words")) == "some words"
    assert translate_message("") == ""


def test_a_reason_in_the_history_is_told_in_the_language_of_today(qapp: QApplication, tmp_path: Path) -> None:
    history = tmp_path / "history.db"
    cut = Message("The file is cut off or damaged: it was read up to {seconds} s.", seconds=3.2)
    with Recorder(history, SourceKind.VIDEO, "video", settings={"model": "1"}) as recorder:
        recorder.finish(4.0, cut)
    going = Recorder(history, SourceKind.VIDEO, "video")
    with Store(history) as store:
        running, ended = store.find()
    going.finish()
    assert (ended.incomplete_reason, ended.settings) == (cut, {"model": "1"})
    install_translators(qapp, "de")
    assert translate_message(ended.incomplete_reason).endswith("Sie wurde bis 3,2 s gelesen.")
    assert translate_message(running.incomplete_reason) == "Das Programm endete vor der Aufzeichnung."
    assert running.incomplete_reason == INTERRUPTED_REASON


@pytest.mark.parametrize(("code", "told"), [("de", "Anteile"), ("es", "Proporciones"), ("ar", "الحصص")])
def test_a_report_speaks_the_language_of_the_windows(qapp: QApplication, code: str, told: str) -> None:
    install_translators(qapp, code)
    html = "".join(iter_chunks(recording(long_session(60), 60), ExportFormat.HTML, wording()))
    assert f'lang="{code}"' in html
    assert told in html
    english = re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL)
    assert not re.search(r"\b(expression|share|time|participant|the)s?\b", english, re.IGNORECASE)


def test_a_path_keeps_its_direction_between_arabic_words(
    qapp: QApplication, astronaut: Frame, tmp_path: Path
) -> None:
    unsaved = _error_of(lambda: save_photo(tmp_path / "a (1).xyz", astronaut))
    gone = _error_of(lambda: load_photo(tmp_path / "gone.png"))
    install_translators(qapp, "ar")
    assert "\u2068a (1).xyz\u2069" in translate_message(unsaved)
    assert format_list(["a.png", "b.png"]) == "\u200f\u2068a.png\u2069، \u2068b.png\u2069"
    assert format_list([]) == ""
    assert translate_message(gone).startswith("\u200f\u2068gone.png\u2069 "), (
        "the sentence goes from the right"
    )
