"""Files written whole or not at all, in memory that does not grow with the session."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from fer_desktop.core.errors import ExportError, StoreDamaged
from fer_desktop.sessions.export.export import ExportFormat, export, format_of, iter_chunks
from fer_desktop.sessions.model import Recording, Row, SourceKind
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import Store
from tests.unit.sessions.made import long_session, recording, scored


@pytest.mark.parametrize("form", ExportFormat)
def test_the_suffix_says_the_format(form, tmp_path):
    path = tmp_path / f"Bericht ü.{form.upper()}"
    export(recording([scored(0)], 1), path)
    assert path.read_bytes() == "".join(iter_chunks(recording([scored(0)], 1), form)).encode()


@pytest.mark.parametrize("name", ["report", "report.pdf", "report.csv.zip", ".csv"])
def test_an_unknown_suffix_is_refused(name):
    with pytest.raises(ExportError, match=r"must end in \.csv, \.json, \.srt, \.vtt, \.html"):
        format_of(Path(name))


def test_a_format_may_be_given(tmp_path):
    export(recording([scored(0)], 1), tmp_path / "report.txt", ExportFormat.CSV)
    assert (tmp_path / "report.txt").read_text().startswith("t_s,")


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(ExportError, match=r"report\.csv can't be saved: its folder doesn't exist"):
        export(recording(), tmp_path / "none" / "report.csv")


@pytest.mark.parametrize("form", ExportFormat)
def test_an_error_in_the_middle_leaves_the_old_file(form, tmp_path):
    def broken() -> Iterator[Row]:
        yield from long_session(10)
        raise StoreDamaged("The history is damaged.")

    path = tmp_path / f"report.{form}"
    path.write_text("old")
    with pytest.raises(StoreDamaged):
        export(Recording(recording().session, broken), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_recorded_session_is_exported(history, tmp_path):
    with Recorder(history, SourceKind.VIDEO, "video", "/f.mp4", {"every_s": 0.5}) as recorder:
        for row in long_session(30):
            recorder.add_rows([row])
    with Store(history) as store:
        stored = store.recording(recorder.session_id)
        for form in ExportFormat:
            export(stored, tmp_path / f"video.{form}")
            same = recording(long_session(30), 29.5, 0.5, source="/f.mp4")
            if form is not ExportFormat.HTML:
                assert (tmp_path / f"video.{form}").read_bytes() == "".join(iter_chunks(same, form)).encode()


@pytest.fixture(scope="module")
def two_hours(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A history with a session of two hours at two readings a second."""
    path = tmp_path_factory.mktemp("long") / "h" / "history.db"
    with Recorder(path, SourceKind.VIDEO, "video", settings={"every_s": 0.5}) as recorder:
        rows = list(long_session(7200))
        for start in range(0, len(rows), 500):
            recorder.add_rows(rows[start : start + 500])
    return path, recorder.session_id


@pytest.mark.slow
@pytest.mark.parametrize("form", ExportFormat)
def test_two_hours_take_little_memory(form, two_hours):
    """All its rows at once would take some 8 MB."""
    path, number = two_hours
    with Store(path) as store:
        tracemalloc.start()
        for _ in iter_chunks(store.recording(number), form):
            pass
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert used < 3_000_000
