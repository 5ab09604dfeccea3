"""What the user said of single readings: right, or which emotion it should have been. No picture, no name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from fer_desktop.core.emotions import EMOTIONS, UNKNOWN, Emotion
from fer_desktop.core.formatting import format_timestamp, parse_timestamp
from fer_desktop.sessions.storage.database import connect, translate_sqlite_errors, user_error, vacuum

SHOWN = (*EMOTIONS, UNKNOWN)
"""What a reading can show: the columns of a `Confusion`."""

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
    """One reading that the user judged.

    ``shown`` is its emotion (None: unknown), ``meant`` what it should have been; the same where it was right.
    ``probabilities`` are eight in the order of `EMOTIONS`, as shown; ``fitted``: with the personal fit.
    """

    made: datetime
    predicted: Emotion | None
    corrected: Emotion
    confidence: float
    probabilities: tuple[float, ...]
    model: str = ""
    fitted: bool = False

    @property
    def right(self) -> bool:
        """Whether what was shown is what was meant."""
        return self.predicted == self.corrected


@dataclass(frozen=True)
class Confusion:
    """How often what was meant (rows, as `EMOTIONS`) was shown as what (columns, as `SHOWN`)."""

    rows: tuple[tuple[int, ...], ...]

    @property
    def total(self) -> int:
        """How many marks."""
        return sum(map(sum, self.rows))

    @property
    def right(self) -> int:
        """How many of them say that the reading was right."""
        return sum(row[index] for index, row in enumerate(self.rows))


def confusion_of(marks: Iterable[Label]) -> Confusion:
    """The confusion matrix of these marks."""
    rows = [[0] * len(SHOWN) for _ in EMOTIONS]
    for mark in marks:
        rows[EMOTIONS.index(mark.corrected)][SHOWN.index(mark.predicted or UNKNOWN)] += 1
    return Confusion(tuple(map(tuple, rows)))


class LabelStore:
    """The marks in the history at a path, for one thread at a time. Every method raises `StoreError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path)

    def __enter__(self) -> LabelStore:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._connection.close()

    def add(self, mark: Label) -> int:
        """Keeps a mark; returns its number."""
        with user_error(self.path):
            number = self._connection.execute(_WRITE, _values(mark)).lastrowid
        assert number is not None
        return number

    def remove(self, number: int) -> None:
        """Deletes one mark for good; one that is not there any more is no error."""
        self._delete("WHERE id = ?", number)

    def remove_all(self) -> int:
        """Deletes every mark for good; returns how many."""
        return self._delete("")

    def all(self) -> list[Label]:
        """Every mark, the oldest first."""
        with user_error(self.path):
            found = self._connection.execute(_READ).fetchall()
        with translate_sqlite_errors(self.path):
            return [_mark(values) for values in found]

    def _delete(self, clause: str, *values: Any) -> int:
        with user_error(self.path):
            count = self._connection.execute(f"DELETE FROM marks {clause}", values).rowcount
        vacuum(self._connection, self.path)
        return count


def now() -> datetime:
    """The time for a new mark, UTC."""
    return datetime.now(UTC)


def _values(mark: Label) -> tuple[Any, ...]:
    shown = None if mark.predicted is None else str(mark.predicted)
    said = (format_timestamp(mark.made), shown, str(mark.corrected), mark.confidence)
    return (*said, *mark.probabilities, mark.model, int(mark.fitted))


def _mark(values: tuple[Any, ...]) -> Label:
    made, shown, meant, confidence, *probabilities, model, fitted = values
    return Label(
        parse_timestamp(made),
        None if shown is None else Emotion(shown),
        Emotion(meant),
        confidence,
        tuple(probabilities),
        model,
        bool(fitted),
    )
