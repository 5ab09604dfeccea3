from __future__ import annotations

from contextlib import closing

import numpy as np
import pytest

from fer_desktop.analysis.render import (
    ReadingInterpolator,
    RenderStyle,
    TimedFaces,
    covers_for,
    reading_of,
    render_video,
)
from fer_desktop.analysis.video import analyze_video
from fer_desktop.core.errors import ExportError, VideoError
from fer_desktop.media.face_cover.face_trails import FrameFaces
from fer_desktop.media.sources.sampling import sample
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.models.loading import load_detector
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.sessions.storage.store import Store
from tests.support.videos import SIDE, make_video, place
from tests.unit.sessions.made import recording, scored, unknown

COUNT = 24


@pytest.fixture
def clip(tmp_path, astronaut):
    return make_video(tmp_path / "video.mp4", astronaut, COUNT, rate=12)


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "history.db") as opened:
        yield opened


@pytest.fixture
def recorded(clip, store, recognizer):
    return store.recording(analyze_video(clip, store.path, recognizer, 1.0).session_id)


def frames_of(path):
    video = VideoFile(path)
    video.open()
    with closing(video):
        return list(sample(video, None))


def unchanged(before, after, number):
    """The share of the head's middle whose pixels can still be made out."""
    x, y = place(number / (COUNT - 1))
    middle = np.s_[y + SIDE // 4 : y + 3 * SIDE // 4, x + SIDE // 4 : x + 3 * SIDE // 4]
    apart = np.abs(before[middle].astype(int) - after[middle]).max(axis=2)
    return float((apart < 20).mean())


@pytest.mark.slow
def test_no_face_is_left_in_any_frame(clip, recorded, tmp_path):
    out = tmp_path / "faceless.mp4"
    assert render_video(recorded, out, RenderStyle.FACELESS, load_detector)
    before, after = frames_of(clip), frames_of(out)
    assert [frame.t for frame in after] == pytest.approx([frame.t for frame in before], abs=0.001)
    shares = [unchanged(a.pixels, b.pixels, n) for n, (a, b) in enumerate(zip(before, after, strict=True))]
    assert max(shares) < 0.25


@pytest.mark.slow
def test_a_faceless_video_needs_no_readings(clip, tmp_path):
    out = tmp_path / "faceless.mp4"
    bare = recording([], 2.0, source=str(clip))
    render_video(bare, out, RenderStyle.FACELESS, load_detector)
    pairs = zip(frames_of(clip), frames_of(out), strict=True)
    assert max(unchanged(a.pixels, b.pixels, n) for n, (a, b) in enumerate(pairs)) < 0.25


def test_boxes_are_drawn_in_every_frame(clip, recorded, tmp_path):
    out, told = tmp_path / "annotated.mp4", []
    assert render_video(recorded, out, RenderStyle.ANNOTATED, load_detector, told.append)
    before, after = frames_of(clip), frames_of(out)
    apart = [np.abs(a.pixels.astype(int) - b.pixels).max(axis=2) for a, b in zip(before, after, strict=True)]
    assert min(int((each > 60).sum()) for each in apart) > 100
    assert told[-1].done_s == pytest.approx(before[-1].t, abs=0.01)


def test_what_can_not_be_written(clip, recorded, tmp_path):
    with pytest.raises(ExportError, match=r"\.mp4"):
        render_video(recorded, tmp_path / "a.avi", RenderStyle.ANNOTATED, load_detector)
    with pytest.raises(ExportError, match="video itself"):
        render_video(recorded, clip, RenderStyle.FACELESS, load_detector)
    clip.unlink()
    with pytest.raises(VideoError, match="doesn't exist"):
        render_video(recorded, tmp_path / "a.mp4", RenderStyle.FACELESS, load_detector)


@pytest.mark.parametrize("look", list(RenderStyle))
def test_cancelling_writes_nothing(recorded, tmp_path, look):
    out, told = tmp_path / "a.mp4", []
    assert not render_video(recorded, out, look, load_detector, told.append, lambda: len(told) >= 2)
    assert not out.exists()
    assert not list(tmp_path.glob("*.part"))


def moment(t, *boxes):
    rows = [scored(t, face=number)._replace(box=box) for number, box in boxes]
    return TimedFaces(t, tuple(reading_of(row) for row in rows))


def seen(between, t):
    return {reading.track: reading.face.box for reading in between.at(t)}


def test_boxes_lie_between_the_readings():
    between = ReadingInterpolator(iter([moment(1, (1, (0, 0, 10, 10))), moment(2, (1, (100, 20, 30, 10)))]))
    assert seen(between, 0.5) == {}
    assert seen(between, 1.0) == {1: (0, 0, 10, 10)}
    assert seen(between, 1.5) == {1: (50, 10, 20, 10)}
    assert seen(between, 2.0) == {1: (100, 20, 30, 10)}
    assert seen(between, 3.0) == {1: (100, 20, 30, 10)}
    assert seen(between, 9.0) == {}


def test_a_face_that_comes_or_goes_is_there_for_half_of_the_time():
    box = (0, 0, 10, 10)
    between = ReadingInterpolator(iter([moment(0, (1, box)), moment(1, (2, box)), moment(2)]))
    assert [sorted(seen(between, t)) for t in (0.4, 0.6, 1.4, 1.6, 2.0)] == [[1], [2], [2], [], []]


def test_over_a_long_gap_nothing_is_said():
    between = ReadingInterpolator(iter([moment(0, (1, (0, 0, 9, 9))), moment(60, (1, (0, 0, 9, 9)))]))
    assert [sorted(seen(between, t)) for t in (1.0, 2.0, 59.0, 60.0)] == [[1], [], [], [1]]


def test_nothing_of_a_shot_is_drawn_on_the_next_one():
    box = (0, 0, 10, 10)
    between = ReadingInterpolator(iter([moment(0, (1, box)), moment(1, (1, box)), moment(2, (1, box))]))
    assert seen(between, 0.4) == {1: box}
    between.cut(0.5)
    assert [sorted(seen(between, t)) for t in (0.5, 0.9, 1.0, 1.5)] == [[], [], [1], [1]]


def test_a_box_does_not_fly_to_where_a_cut_put_its_face():
    near, far = (0, 0, 10, 10), (200, 0, 10, 10)
    between = ReadingInterpolator(iter([moment(0, (1, near)), moment(1, (1, far))]))
    assert [seen(between, t) for t in (0.4, 0.6, 1.0)] == [{1: near}, {1: far}, {1: far}]


def test_the_faces_of_a_frame_itself():
    between = ReadingInterpolator(iter([moment(1, (1, (1, 2, 3, 4)))]))
    assert between.faces_at(0.99) == []
    assert between.faces_at(1.0) == [Face(1, 2, 3, 4)]
    assert between.faces_at(1.04) == []


def test_a_row_becomes_the_reading_it_was():
    reading = reading_of(unknown(1.0, face=3, reasons=("too dark", "blurred")))
    assert (reading.track, reading.emotion, reading.emoji) == (3, None, "unknown")
    assert [str(reason) for reason in reading.reasons] == ["too dark", "blurred"]


def test_the_cover_of_a_reading_leans_with_the_head_that_was_found_there():
    trail = FrameFaces(0.0, {1: Face(100, 100, 80, 80, roll=40.0)})
    readings = moment(0.0, (1, (104, 98, 78, 78)), (2, (300, 100, 80, 80))).readings
    assert [face.roll for face, _ in covers_for(trail, readings)] == [40.0, 40.0, 0.0]
