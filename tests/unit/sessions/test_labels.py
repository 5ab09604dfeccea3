"""What the user said of single readings is kept, counted and deleted for good."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fer_desktop.core.emotions import EMOTIONS, UNKNOWN, Emotion
from fer_desktop.core.errors import StoreError
from fer_desktop.sessions.storage.labels import PREDICTIONS, Label, LabelStore, confusion_of
from fer_desktop.sessions.storage.store import Store
from tests.unit.sessions.made import sure

MADE = datetime(2026, 3, 14, 15, 9, 26, 535000, tzinfo=UTC)


def mark(shown: Emotion | None, meant: Emotion, later_s: float = 0.0, fitted: bool = False) -> Label:
    p = sure(shown or Emotion.NEUTRAL, 0.6)
    return Label(MADE + timedelta(seconds=later_s), shown, meant, 0.6, p, "1.1", fitted)


WRONG = mark(Emotion.SADNESS, Emotion.NEUTRAL)
RIGHT = mark(Emotion.HAPPINESS, Emotion.HAPPINESS, 1, fitted=True)
UNREAD = mark(None, Emotion.FEAR, 2)


def test_a_mark_comes_back_as_it_was(history):
    with LabelStore(history) as marks:
        for each in (RIGHT, WRONG, UNREAD):
            marks.add(each)
        assert marks.all() == [WRONG, RIGHT, UNREAD]
    assert (WRONG.right, RIGHT.right, UNREAD.right) == (False, True, False)


def test_one_mark_is_undone_and_all_are_deleted(history):
    with LabelStore(history) as marks:
        first, second = marks.add(WRONG), marks.add(RIGHT)
        marks.remove(second)
        marks.remove(second)
        assert marks.all() == [WRONG]
        assert marks.add(UNREAD) > second > first
        assert marks.remove_all() == 2
        assert marks.all() == []


def test_what_is_deleted_leaves_no_trace_in_the_files(history):
    with LabelStore(history) as marks:
        marks.add(mark(Emotion.DISGUST, Emotion.CONTEMPT)._replace(model="a model to be found"))
        assert b"a model to be found" in _bytes(history)
        marks.remove_all()
        assert b"a model to be found" not in _bytes(history)


def test_marks_and_sessions_do_not_touch_each_other(history, record):
    record()
    with LabelStore(history) as marks, Store(history) as store:
        marks.add(WRONG)
        assert store.delete_all() == 1
        assert marks.all() == [WRONG]
    record()
    with LabelStore(history) as marks, Store(history) as store:
        marks.remove_all()
        assert len(store.find()) == 1


def test_the_confusion_matrix_counts_what_was_meant_by_what_was_shown():
    confusion = confusion_of([WRONG, WRONG, RIGHT, UNREAD])
    cells = {
        (EMOTIONS[row], PREDICTIONS[column]): count
        for row, counts in enumerate(confusion.rows)
        for column, count in enumerate(counts)
        if count
    }
    assert cells == {
        (Emotion.NEUTRAL, Emotion.SADNESS): 2,
        (Emotion.HAPPINESS, Emotion.HAPPINESS): 1,
        (Emotion.FEAR, UNKNOWN): 1,
    }
    assert (confusion.total, confusion.right) == (4, 1)
    assert (confusion_of([]).total, confusion_of([]).right) == (0, 0)


def test_a_damaged_history_is_told(history):
    history.parent.mkdir()
    history.write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError):
        LabelStore(history)


def _bytes(history) -> bytes:
    return b"".join(path.read_bytes() for path in history.parent.glob("history.db*"))
