from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.analysis.progress import ProgressMeter
from fer_desktop.analysis.video import analyze_video
from fer_desktop.core.errors import StoreError, VideoError
from fer_desktop.recognition.recognizer import DetectedFrame
from fer_desktop.sessions.storage.store import Store
from tests.support.videos import make_video, moving_face


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def history(tmp_path):
    return tmp_path / "data" / "history.db"


@pytest.fixture
def clip(tmp_path, astronaut):
    return make_video(tmp_path / "video.mp4", astronaut, way=100)


def rows_of(history, result):
    with Store(history) as store:
        return store.get(result.session_id), list(store.readings(result.session_id))


def test_a_video_becomes_a_session(clip, history, recognizer):
    told = []
    result = analyze_video(clip, history, recognizer, 0.5, "1.0", told.append)
    session, rows = rows_of(history, result)
    assert [row.t_s for row in rows] == pytest.approx([0.0, 0.5, 1.0, 1.5])
    assert {row.face for row in rows} == {1}
    assert (result.frames_read, result.incomplete, result.cancelled) == (4, "", False)
    assert result.duration_s == pytest.approx(2.0, abs=0.01)
    assert (session.complete, session.duration_s) == (True, pytest.approx(2.0, abs=0.01))
    assert (session.source, session.title) == (str(clip.absolute()), "video.mp4")
    assert (session.every_s, session.model) == (0.5, "1.0")
    assert [p.done_s for p in told] == sorted(p.done_s for p in told)
    assert told[-1].done_s == told[-1].total_s


@pytest.mark.parametrize("every_s", [None, 0])
def test_every_frame(clip, history, recognizer, every_s):
    result = analyze_video(clip, history, recognizer, every_s)
    assert (result.frames_read, result.every_s) == (20, None)


def test_one_reading_a_second_keeps_a_face_s_number(tmp_path, astronaut, history, recognizer):
    path = make_video(tmp_path / "slow.mp4", astronaut, count=16, rate=4, way=100)
    _, rows = rows_of(history, analyze_video(path, history, recognizer, 1.0))
    assert [row.face for row in rows] == [1, 1, 1, 1]


def test_a_cancelled_video_keeps_what_was_read(clip, history, recognizer):
    told = []
    result = analyze_video(clip, history, recognizer, None, "", told.append, lambda: len(told) >= 5)
    session, rows = rows_of(history, result)
    assert result.cancelled
    assert len(rows) == result.frames_read == 5
    assert (session.state, session.complete) == ("finished", False)
    assert "stopped" in session.incomplete_reason
    assert session.duration_s == pytest.approx(0.4, abs=0.01)


def test_a_cut_off_video_gives_its_readings_and_says_so(tmp_path, astronaut, history, recognizer):
    path = make_video(tmp_path / "video.mkv", astronaut, count=60)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 6 // 10])
    result = analyze_video(path, history, recognizer, 0.2)
    session, rows = rows_of(history, result)
    assert "cut off" in result.incomplete
    assert not session.complete
    assert session.incomplete_reason == result.incomplete
    assert 3 <= len(rows) < 30


def test_what_can_not_be_read_makes_no_session(tmp_path, history, recognizer):
    path = tmp_path / "text.mp4"
    path.write_text("no video " * 99)
    for wrong in (path, tmp_path / "missing.mp4"):
        with pytest.raises(VideoError):
            analyze_video(wrong, history, recognizer)
    assert not history.exists()


def test_a_history_that_can_not_be_used(tmp_path, clip, recognizer):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError):
        analyze_video(clip, tmp_path / "file" / "history.db", recognizer)


def nobody_in_sight(t):
    return DetectedFrame(t, (), np.empty((0, 1, 48, 48), np.float32), frozenset(), first=False)


def test_an_error_in_the_middle_ends_the_session(clip, history):
    class Fails:
        reads = 0

        def detect(self, frame, t):
            return nobody_in_sight(t)

        def classify(self, detected):
            self.reads += 1
            if self.reads == 3:
                raise RuntimeError("a bug")
            return []

        def reset(self, step_s=None):
            assert step_s == 0.5

    with pytest.raises(RuntimeError, match="a bug"):
        analyze_video(clip, history, Fails())
    with Store(history) as store:
        [session] = store.find()
        assert (session.complete, session.moments) == (False, 2)


def test_time_left_goes_by_the_mean_speed():
    told, clock = [], Clock()
    meter = ProgressMeter(told.append, clock)
    meter.update(0.0, 100.0)
    clock.now = 5.0
    meter.update(20.0, 100.0)
    meter.update(20.0, None)
    assert [progress.eta_s for progress in told] == [None, 20.0, None]


def test_frames_are_read_one_at_a_time(clip, history, astronaut):
    """The video's length shows in no list."""
    alive = []

    class Watches:
        def detect(self, frame, t):
            assert isinstance(frame, np.ndarray)
            alive.append(frame.base is not None)
            return nobody_in_sight(t)

        def classify(self, detected):
            return []

        def reset(self, step_s=None):
            pass

    result = analyze_video(clip, history, Watches(), None)
    assert result.frames_read == len(alive) == len(list(moving_face(astronaut, 20)))
