"""Subtitles, read back by a small parser of the test's own and by a player's library."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import av
import pytest

from fer_desktop.sessions.export.export import ExportFormat, export, iter_chunks
from fer_desktop.sessions.export.subtitles import cues
from fer_desktop.sessions.model import no_face
from tests.unit.sessions.made import long_session, recording, scored, turned, unknown

ROWS = [
    *(scored(0), scored(0.5), scored(1, "sadness")),
    *(unknown(1.5), no_face(2), scored(2.5), scored(3, "fear"), scored(3.25, "fear")),
]
EXPECTED = [
    (0, 1000, "😄 Happiness"),
    (1000, 1500, "😢 Sadness"),
    (1500, 2000, "🤔 Unknown"),
    (2500, 3000, "😄 Happiness"),
    (3000, 4000, "😨 Fear"),
]


def milliseconds(text, mark):
    hours, minutes, seconds, rest = re.fullmatch(rf"(\d\d+):(\d\d):(\d\d){mark}(\d\d\d)", text).groups()
    assert int(minutes) < 60
    assert int(seconds) < 60
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(rest)


def parsed(text, form):
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    if form is ExportFormat.VTT:
        assert blocks[0] == ["WEBVTT"]
        blocks = [block for block in blocks[1:] if not block[0].startswith("NOTE ")]
    else:
        assert [block.pop(0) for block in blocks] == [str(n + 1) for n in range(len(blocks))]
    mark = "," if form is ExportFormat.SRT else r"\."
    times = [[milliseconds(t, mark) for t in block[0].split(" --> ")] for block in blocks]
    return [(*time, "\n".join(block[1:])) for time, block in zip(times, blocks, strict=True)]


@pytest.mark.parametrize("form", [ExportFormat.SRT, ExportFormat.VTT])
def test_runs_of_one_emotion_are_one_cue(form):
    assert parsed("".join(iter_chunks(recording(ROWS, 4), form)), form) == EXPECTED


@pytest.mark.parametrize("form", [ExportFormat.SRT, ExportFormat.VTT])
def test_a_players_library_reads_the_same(form, tmp_path: Path):
    path = tmp_path / f"video.{form}"
    export(recording(ROWS, 4), path)
    with av.open(str(path)) as container:
        found = [
            (round(1000 * packet.pts * packet.time_base), round(1000 * packet.duration * packet.time_base))
            for packet in container.demux()
            if packet.size
        ]
    assert found == [(start, end - start) for start, end, _ in EXPECTED]


def test_several_faces_are_told_by_number_in_one_cue():
    rows = [scored(0, face=2), scored(0, "fear"), scored(1, face=2), scored(1, "fear"), scored(2, face=2)]
    assert list(cues(recording(rows, 3))) == [
        (0, 2000, "1 😨 Fear\n2 😄 Happiness"),
        (2000, 3000, "2 😄 Happiness"),
    ]


def test_a_gap_in_the_frames_ends_a_cue():
    assert [cue[:2] for cue in cues(recording([scored(0), scored(60)], 61))] == [(0, 2000), (60000, 61000)]


def test_no_cue_overlaps_or_is_empty_whatever_the_times():
    times = [n / 29.97 for n in range(300)]
    rows = [scored(t, ["fear", "anger", "happiness"][n % 3]) for n, t in enumerate(times)]
    made = list(cues(recording([*rows, turned(times[-1] + 0.0001)], times[-1] + 0.0002)))
    assert all(cue.start_ms < cue.end_ms for cue in made)
    assert all(one.end_ms <= other.start_ms for one, other in itertools.pairwise(made))
    assert len(made) == 299  # the last frames stand for a tenth of a millisecond each


def test_times_beyond_ninety_nine_hours():
    (cue,) = parsed(
        "".join(iter_chunks(recording([scored(400_000)], 400_001), ExportFormat.SRT)), ExportFormat.SRT
    )
    assert cue[0] == 400_000_000


def test_nothing_seen_gives_a_valid_file():
    assert "".join(iter_chunks(recording([], 0), ExportFormat.SRT)) == ""
    assert "".join(iter_chunks(recording([no_face(0)], 1), ExportFormat.VTT)).startswith(
        "WEBVTT\n\nNOTE Expression guesses"
    )


def test_a_long_session_has_rising_times():
    made = list(cues(recording(long_session(600), 600)))
    assert all(one.end_ms <= other.start_ms for one, other in itertools.pairwise(made))
