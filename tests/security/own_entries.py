"""Uses the program's own files from earlier starts, and messages from other instances.

Nobody hands them over, but a full disk, a crash or another program may have damaged them.
"""

from __future__ import annotations

import contextlib
import io
import shutil
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Listener
from pathlib import Path

from fer_desktop.analysis.render_cache import RECORD, RenderedFolder
from fer_desktop.app import single_instance
from fer_desktop.cli import main
from fer_desktop.core.emotions import EMOJI
from fer_desktop.core.errors import FerError
from fer_desktop.core.paths import make_private_folder
from fer_desktop.emoji import sets
from fer_desktop.media.face_cover.sticker import art_file
from fer_desktop.models import importer, registry
from fer_desktop.models.card import read_card
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.ui.state.app_context import AppContext
from tests.security.damages import Damage, damage_file, damage_history, damage_set, damage_settings

Use = Callable[[Path], None]

PATIENCE_S = 60.0
DIGEST = "0123456789abcdef"


def run(*arguments: str) -> None:
    """Run a command. Raises `FerError` if it returns 1."""
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        code = main.main(arguments)
    assert code in (0, 1), code
    assert "Traceback" not in errors.getvalue()
    if code:
        raise FerError(errors.getvalue())


def use_command(path: Path) -> None:
    """Run the photo command with a table and an annotated photo."""
    table, drawn = path.with_name("out.csv"), path.with_name("out.png")
    run("photo", str(path), "--json", "--csv", str(table), "--annotated", str(drawn))


def use_sessions(path: Path) -> None:
    """Open a history as the commands and the History window do."""
    _take_the_place_of(path, history_file())
    _show_history()
    run("sessions", "list", "--json")
    run("sessions", "show", "1")
    run("sessions", "export", "1", "--csv", str(path.with_name("out.csv")))


def _show_history() -> None:
    from PySide6.QtCore import QEvent

    from fer_desktop.app.run import application
    from fer_desktop.app.window_manager import WindowManager, live_sources
    from fer_desktop.core.settings import Settings
    from fer_desktop.ui.state.preferences import Preferences

    app = application()
    desktop = WindowManager(AppContext(Preferences(Settings(first_run_done=True))), live_sources())
    try:
        window = desktop.history_window()
        window.show()
        _until_idle(app.processEvents, window.busy.isVisible)
        for session in list(window.list.list.rows.sessions)[:2]:
            window.open_session(session)
            _until_idle(app.processEvents, window.busy.isVisible)
        window.close()
        window.deleteLater()
    finally:
        desktop.shutdown()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _until_idle(process_events: Callable[[], None], busy: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    process_events()
    while busy():
        assert time.monotonic() < end, "the window waits for ever"
        process_events()


def use_notes(path: Path) -> None:
    """Read the notes beside rendered videos as the video command does."""
    place = path.with_name("videos")
    place.mkdir()
    shutil.copy(path, place / RECORD)
    video = place / "a.mp4"
    video.write_bytes(b"video")
    folder = RenderedFolder(place)
    try:
        folder.has(video, "0")
        folder.place_for(video).write_bytes(b"video")
        folder.publish(video, "1")
        assert folder.has(video, "1")
        assert RenderedFolder(place).has(video, "1"), "the notes were not stored"
    finally:
        folder.close()
    if folder.damaged:
        raise FerError(folder.damaged)


def use_card(path: Path) -> None:
    """Show the card of an added model as the settings and *About* do."""
    from fer_desktop.app.run import application
    from fer_desktop.ui.text.model_text import card_lines, card_origin

    application()
    model = registry.Model("an added one", DIGEST)
    make_private_folder(registry.models_folder())
    _take_the_place_of(path, registry.models_folder() / f"{model.key}.json")
    _take_the_place_of(path, registry.models_folder() / f"{model.key}{registry.SUFFIX}")
    try:
        assert model in registry.installed()
        assert all(text for _, text in card_lines(model)) and card_origin(model)
        card = read_card(path)
        if card is None:
            raise FerError("no card")
        path.write_text(card.as_json(), "utf-8")
        assert read_card(path) == card
    finally:
        registry.ModelSelection().remove_all()


def use_taken(path: Path) -> None:
    """Import a model as the settings do, with a useless card beside it."""
    shutil.copy(path, path.with_suffix(".json"))
    model = importer.import_model(path)
    registry.ModelSelection().remove(model)


def use_set(folder: Path) -> None:
    """Load an installed set of emoji as the program does at its start."""
    make_private_folder(sets.sets_folder())
    installed = sets.sets_folder() / f"{folder.name}.{DIGEST}"
    shutil.rmtree(installed, ignore_errors=True)
    shutil.copytree(folder, installed)
    try:
        emoji_set = sets.find(folder.name)
        for name in EMOJI:
            art_file(emoji_set.png(name))
            emoji_set.animation(name)
    finally:
        shutil.rmtree(installed)


def use_request(path: Path) -> None:
    """Receive a request as a running instance does from a later start."""
    address = str(path.with_name("socket"))
    with Listener(address) as listener:
        sender = threading.Thread(target=_send, args=(address, path.read_bytes()))
        sender.start()
        connection = listener.accept()
        request = single_instance.request_of(connection)
        connection.close()
        sender.join()
    if request is None:
        raise FerError("makes no sense")
    assert all(isinstance(each, Path) for each in request.paths)


def _send(address: str, content: bytes) -> None:
    from multiprocessing.connection import Client

    with Client(address) as connection, contextlib.suppress(OSError):
        connection.send_bytes(content)


def _take_the_place_of(path: Path, place: Path) -> None:
    make_private_folder(place.parent)
    for beside in place.parent.glob(f"{place.name}-*"):
        beside.unlink()
    shutil.copy(path, place)


OWN_ENTRIES: dict[str, tuple[str, float, Damage, Use]] = {
    "command": ("pictures", 0.02, damage_file, use_command),
    "sessions": ("history", 0.02, damage_history, use_sessions),
    "notes": ("notes", 0.02, damage_settings, use_notes),
    "card": ("cards", 0.02, damage_settings, use_card),
    "taken": ("models", 0.005, damage_file, use_taken),
    "set": ("sets", 0.02, damage_set, use_set),
    "request": ("requests", 0.02, damage_settings, use_request),
}
"""Part of `tests.security.entries.ENTRIES`."""
