"""The chart's data: thinned, but no peak is lost and no gap is bridged."""

from __future__ import annotations

import pytest

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import no_face
from fer_desktop.sessions.statistics.timeline import slices, timeline
from tests.unit.sessions.made import long_session, scored, unknown

HAPPY = EMOTIONS.index("happiness")


def test_few_frames_are_kept_as_they_are():
    line = timeline([scored(0), scored(1, confidence=0.7), scored(2, "fear")], 3)
    (piece,) = line.pieces
    assert [point.t_s for point in piece] == [0, 1, 2]
    assert [point.mean[HAPPY] for point in piece] == pytest.approx([0.9, 0.7, 0.1 / 7])
    assert all(point.low == point.mean == point.high for point in piece)


def test_a_long_session_is_thinned_with_its_peak_kept():
    rows = [scored(n / 2, "neutral", confidence=0.9 if n != 7777 else 0.2) for n in range(14400)]
    line = timeline(rows, 7200, 0.5)
    assert len(line.points) <= 500
    assert min(point.low[0] for point in line.points) == pytest.approx(0.2)
    assert max(point.high[0] for point in line.points) == pytest.approx(0.9)
    assert min(point.mean[0] for point in line.points) > 0.8


@pytest.mark.parametrize("between", [[no_face(1)], [unknown(1)], []])
def test_a_line_is_broken_where_nothing_was_scored(between):
    start = 1.5 if between else 30
    rows = [scored(0), scored(0.5), *between, scored(start), scored(start + 0.5)]
    assert [len(piece) for piece in timeline(rows, 40).pieces] == [2, 2]


def test_several_faces_are_averaged_and_one_can_be_picked():
    rows = [scored(0, face=1), scored(0, "sadness", 2), unknown(0, 3)]
    assert timeline(rows, 1).points[0].mean[HAPPY] == pytest.approx((0.9 + 0.1 / 7) / 2)
    assert timeline(rows, 1, face=1).points[0].mean[HAPPY] == pytest.approx(0.9)
    assert timeline(rows, 1, face=3).pieces == ()


def test_empty():
    assert timeline([], 0).pieces == ()
    assert timeline([scored(0)], 0).points[0].t_s == 0
    assert [one.mean for one in slices(timeline([], 0), 3)] == [None] * 3


def test_the_table_has_the_means_of_equal_times():
    first, second = slices(timeline([scored(0), scored(1), no_face(2), no_face(3)], 4), 2)
    assert (first.start_s, first.end_s) == (0, 2)
    assert first.mean[HAPPY] == pytest.approx(0.9)
    assert second == (2, 4, None)


def test_all_points_are_in_the_table():
    table = slices(timeline(long_session(100), 100, 0.5), 24)
    assert len(table) == 24
    assert all(one.mean is not None for one in table)


@pytest.mark.parametrize("seconds", [0.4, 1.0, 2.04, 5.9, 13.0])
@pytest.mark.parametrize("every_s", [0.5, 1.0, None])
def test_a_short_video_has_no_slice_without_a_reading(seconds, every_s):
    step_s = every_s or 0.04
    times = [n * step_s for n in range(int(seconds / step_s) + 1) if n * step_s < seconds]
    table = slices(timeline([scored(t_s) for t_s in times], seconds, every_s), 24)
    assert len(table) == max(1, min(24, int(seconds / step_s + 1e-6)))
    assert all(one.mean is not None for one in table)
    assert table[-1].end_s == pytest.approx(seconds)


def test_frames_that_come_late_leave_no_hole():
    """A slice between two frames has the values of the earlier one."""
    rows = [
        scored(t_s, emotion)
        for t_s, emotion in ((0, "fear"), (0.5, "fear"), (1.52, "happiness"), (1.9, "fear"))
    ]
    table = slices(timeline(rows, 2.0, 0.5), 24)
    assert [one.span for one in table] == [
        "0:00.0 – 0:00.5",
        "0:00.5 – 0:01.0",
        "0:01.0 – 0:01.5",
        "0:01.5 – 0:02.0",
    ]
    assert table[2].mean == table[1].mean
    assert table[2].mean is not None
