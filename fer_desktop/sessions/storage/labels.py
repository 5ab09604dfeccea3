"""The user's labels of readings: confirmed, or corrected to another emotion.

No pictures or names are stored.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from fer_desktop.core.emotions import EMOTIONS, UNKNOWN, Emotion
from fer_desktop.core.formatting import format_timestamp, parse_timestamp
from fer_desktop.sessions.storage.database import (
    connect,
    reject_invalid_values,
    translate_sqlite_errors,
    vacuum,
)

PREDICTIONS = (*EMOTIONS, UNKNOWN)
"""The possible predictions: the columns of a `Confusion`."""

_COLUMNS = (
    "made",
    "shown",
    "meant",
    "confidence",
    *(f"p_{emotion}" for emotion in EMOTIONS),
    "model",
    "fitted",
)
_WRITE = f"INSERT INTO marks ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_READ = f"SELECT {', '.join(_COLUMNS)} FROM marks ORDER BY made, id"


class Label(NamedTuple):
    """The user's label of one reading.

    ``created`` is in UTC. ``predicted`` is the reading's emotion, None if it was unknown; ``corrected`` is
    the emotion it should have been, which is the same if the user confirmed it. ``probabilities`` are the
    eight displayed probabilities in the order of `EMOTIONS`. ``fitted`` is True if the personal fit was
    applied.
    """

    created: datetime
    predicted: Emotion | None
    corrected: Emotion
    confidence: float
    probabilities: tuple[float, ...]
    model: str = ""
    fitted: bool = False

    @property
    def right(self) -> bool:
        """Whether the prediction was right."""
        return self.predicted == self.corrected


@dataclass(frozen=True)
class Confusion:
    """A confusion matrix: one row per corrected emotion, one column per item of `PREDICTIONS`."""

    rows: tuple[tuple[int, ...], ...]

    @property
    def total(self) -> int:
        """The number of labels."""
        return sum(map(sum, self.rows))

    @property
    def right(self) -> int:
        """The number of labels that confirm the prediction."""
        return sum(row[index] for index, row in enumerate(self.rows))


def confusion_of(labels: Iterable[Label]) -> Confusion:
    """Returns the confusion matrix of these labels."""
    rows = [[0] * len(PREDICTIONS) for _ in EMOTIONS]
    for label in labels:
        rows[EMOTIONS.index(label.corrected)][PREDICTIONS.index(label.predicted or UNKNOWN)] += 1
    return Confusion(tuple(map(tuple, rows)))


class LabelStore:
    """The labels in a history, for use by one thread at a time. Every method raises `StoreError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path)

    def __enter__(self) -> LabelStore:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._connection.close()

    def add(self, label: Label) -> int:
        """Stores a label and returns its number."""
        with translate_sqlite_errors(self.path):
            number = self._connection.execute(_WRITE, _values(label)).lastrowid
        assert number is not None
        return number

    def remove(self, number: int) -> None:
        """Deletes a label for good. Does nothing if it does not exist."""
        self._delete("WHERE id = ?", number)

    def remove_all(self) -> int:
        """Deletes every label for good and returns how many there were."""
        return self._delete("")

    def all(self) -> list[Label]:
        """Returns every label, the oldest first."""
        with translate_sqlite_errors(self.path):
            rows = self._connection.execute(_READ).fetchall()
        with reject_invalid_values(self.path):
            return [_label_from(values) for values in rows]

    def _delete(self, clause: str, *values: Any) -> int:
        with translate_sqlite_errors(self.path):
            count = self._connection.execute(f"DELETE FROM marks {clause}", values).rowcount
        vacuum(self._connection, self.path)
        return count


def now() -> datetime:
    """Returns the current time in UTC, for a new label."""
    return datetime.now(UTC)


def _values(label: Label) -> tuple[Any, ...]:
    predicted = None if label.predicted is None else str(label.predicted)
    main = (format_timestamp(label.created), predicted, str(label.corrected), label.confidence)
    return (*main, *label.probabilities, label.model, int(label.fitted))


def _label_from(values: tuple[Any, ...]) -> Label:
    created, predicted, corrected, confidence, *probabilities, model, fitted = values
    return Label(
        parse_timestamp(created),
        None if predicted is None else Emotion(predicted),
        Emotion(corrected),
        confidence,
        tuple(probabilities),
        model,
        bool(fitted),
    )
