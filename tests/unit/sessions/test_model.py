"""What is kept of a reading."""

from __future__ import annotations

import pytest

from fer_desktop.cli.session_text import listing
from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.recognition.quality import Reason
from fer_desktop.sessions.model import TURNED_AWAY, SourceKind, Status, rows_of
from fer_desktop.sessions.storage.row_sql import _REASON_SEPARATOR
from tests.unit.sessions.made import recording, scored, turned, unknown


def test_the_word_for_turned_away_is_that_of_the_recognizer():
    assert TURNED_AWAY == Reason.TURNED


def test_no_reason_can_be_taken_for_two():
    assert not [reason for reason in Reason if _REASON_SEPARATOR in reason]


def test_a_real_reading_becomes_a_row(recognizer, astronaut):
    (reading,) = recognizer.read(astronaut)
    (row,) = rows_of(1.5, [reading])
    assert (row.t_s, row.face, row.emotion) == (1.5, reading.track, reading.emotion)
    assert row.status is (Status.SCORED if reading.emotion else Status.UNKNOWN)
    assert row.box == reading.face.box
    assert row.probabilities == pytest.approx(list(reading.probabilities))
    assert len(row.probabilities) == len(EMOTIONS)
    assert {type(p) for p in row.probabilities} == {float}


def test_a_frame_without_a_face_is_a_row_too():
    (row,) = rows_of(2.0, [])
    assert row == (2.0, None, Status.NO_FACE, (), None, None, (), None)


def test_only_a_face_that_is_not_turned_away_is_frontal():
    assert scored(0).frontal
    assert unknown(0, reasons=("too dark",)).frontal
    assert not turned(0).frontal
    assert not rows_of(0, [])[0].frontal


def test_a_video_that_was_live_is_not_one_that_was_analysed():
    analysed = recording().session
    live = recording(settings={"live": True, "model": "1.4"}).session
    camera = recording(kind=SourceKind.CAMERA, source="Desk camera").session
    assert [each.is_live for each in (analysed, live, camera)] == [False, True, True]
    origins = [str(each.origin) for each in (analysed, live, camera)]
    assert origins == ["Video", "Live from a video", "Live from a camera"]
    assert [each.source_name for each in (analysed, camera)] == ["video.mp4", "Desk camera"]
    assert ["live video" in line for line in listing([analysed, live, camera])] == [False, False, True, False]
