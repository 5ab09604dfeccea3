from __future__ import annotations

import json
from pathlib import Path

import pytest

from fer_desktop.analysis.batch_cache import AnalyzedVideos, analysis_key
from fer_desktop.analysis.render_cache import RECORD, RenderedFolder, fingerprint
from fer_desktop.core.errors import ExportError
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.recorder import Recorder


@pytest.fixture
def target(tmp_path):
    return tmp_path / "out" / "one.mp4"


def drawn(target, sum_="1"):
    folder = RenderedFolder(target.parent)
    folder.place_for(target).write_bytes(b"video")
    folder.publish(target, sum_)
    folder.close()


def test_a_video_is_known_by_what_it_was_made_of(target):
    drawn(target)
    folder = RenderedFolder(target.parent)
    assert (folder.damaged, target.read_bytes()) == ("", b"video")
    assert (folder.has(target, "1"), folder.has(target, "2")) == (True, False)
    assert {path.name for path in target.parent.iterdir()} == {target.name, RECORD}
    target.write_bytes(b"another video")
    assert not folder.has(target, "1")
    target.unlink()
    assert not folder.has(target, "1")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 2, "films": {}}',
        '{"version": 1}',
        "\xff",
        '{"version": 1, "films": 3}',
    ],
)
def test_damaged_notes_are_told_and_written_anew(target, text):
    drawn(target)
    (target.parent / RECORD).write_text(text, "latin-1")
    folder = RenderedFolder(target.parent)
    assert "damaged" in folder.damaged
    assert not folder.has(target, "1")
    drawn(target)
    assert RenderedFolder(target.parent).has(target, "1")


def test_the_notes_name_no_video(target):
    drawn(target, fingerprint(target, {"every_s": 0.5}, "faceless"))
    told = json.loads((target.parent / RECORD).read_text())
    assert "out" not in json.dumps(told)
    assert list(told["films"]) == ["one.mp4"]


def test_the_sum_tells_everything_apart(tmp_path):
    sums = {
        fingerprint(path, settings, look)
        for path in (tmp_path / "a", tmp_path / "b")
        for settings in ({"every_s": 1}, {"every_s": 2})
        for look in ("annotated", "faceless")
    }
    assert len(sums) == 8


def test_what_was_not_taken_goes_away(target):
    folder = RenderedFolder(target.parent)
    folder.place_for(target).write_bytes(b"half a video")
    folder.close()
    assert list(target.parent.iterdir()) == []


def test_the_place_is_the_same_for_every_process(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = RenderedFolder(Path("out"))
    assert folder.place_for(Path("out") / "one.mp4").parent.parent == tmp_path / "out"


def test_a_place_that_can_not_be_used(target):
    target.parent.write_text("a file")
    folder = RenderedFolder(target.parent)
    with pytest.raises(ExportError):
        folder.place_for(target)
    with pytest.raises(ExportError):
        folder.publish(target, "1")


def test_only_whole_and_unchanged_videos_are_known(tmp_path):
    history, path = tmp_path / "history.db", tmp_path / "video.mp4"
    path.write_bytes(b"video")
    settings = analysis_key(path, 0, "1")
    assert settings["every_s"] is None
    for incomplete in ("", "cut off"):
        with Recorder(history, SourceKind.VIDEO, "video", str(path), settings) as recorder:
            recorder.finish(1.0, incomplete)
    earlier = AnalyzedVideos(history)
    assert earlier.session_of(path, settings) == 1
    assert earlier.session_of(tmp_path / "other.mp4", settings) is None
    assert earlier.session_of(path, analysis_key(path, 0.5, "1")) is None
    assert earlier.session_of(path, analysis_key(path, None, "2")) is None
    path.write_bytes(b"a longer video")
    assert earlier.session_of(path, analysis_key(path, None, "1")) is None
