"""Stores studies: all screenings of one video, known by its content, with viewers known by a number."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from fer_desktop.core.errors import StudyError
from fer_desktop.core.file_io import as_letters, open_regular
from fer_desktop.core.formatting import format_timestamp, parse_timestamp
from fer_desktop.sessions.model import SessionState
from fer_desktop.sessions.storage.database import reject_invalid_values, transaction, translate_sqlite_errors
from fer_desktop.sessions.storage.row_sql import MAX_S
from fer_desktop.sessions.storage.store import Store
from fer_desktop.sessions.studies.layers import Layer, bins_of, layer_from, layer_of
from fer_desktop.sessions.studies.questions import (
    Answer,
    Questions,
    answers_from,
    questions_from,
    questions_text,
)

MAX_OFFSET_S = 86400.0

_STUDIES = "SELECT id, digest, title, video, duration_s, created, questions FROM studies"
_VIEWERS = (
    "SELECT number, session_id, offset_s, answers FROM viewers JOIN sessions ON sessions.id = session_id "
    "WHERE study_id = ? AND deleted IS NULL ORDER BY number"
)
_ADD_STUDY = (
    "INSERT INTO studies (digest, title, video, duration_s, created) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (digest) DO UPDATE SET video = excluded.video"
)
_ADD_VIEWER = (
    "INSERT INTO viewers (study_id, number, session_id, offset_s, answers) "
    "SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ? FROM viewers WHERE study_id = ? "
)
_CHANGE_VIEWER = "UPDATE viewers SET offset_s = ?, answers = ? WHERE session_id = ?"


class Viewer(NamedTuple):
    """A viewer: a number, the session of their face, and the second in it at which the video begins."""

    number: int
    session_id: int
    offset_s: float
    answers: Mapping[str, Answer]


@dataclass(frozen=True)
class Study:
    """All screenings of one video. ``video`` is the path at which it was last seen."""

    id: int
    digest: str
    title: str
    video: str
    duration_s: float
    created: datetime
    questions: Questions
    viewers: tuple[Viewer, ...]


def video_digest(path: Path) -> str:
    """Returns the SHA-256 of a video's content, in hexadecimal. Raises `OSError`."""
    with open_regular(path) as file:
        digest = hashlib.sha256()
        while part := file.read(1 << 20):
            digest.update(part)
        return digest.hexdigest()


class StudyStore:
    """The studies in a history. Every method raises `StoreError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._store = Store(path)
        self._connection = self._store.connection

    def __enter__(self) -> StudyStore:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._store.close()

    @property
    def sessions(self) -> Store:
        """The history that the viewers' sessions are in."""
        return self._store

    def find(self) -> list[Study]:
        """Returns all studies, the newest first."""
        return [self._study(row) for row in self._all(f"{_STUDIES} ORDER BY created DESC, id DESC")]

    def get(self, study_id: int) -> Study:
        """Returns a study. Raises `StudyError` if there is none with this number."""
        rows = self._all(f"{_STUDIES} WHERE id = ?", study_id)
        if not rows:
            raise StudyError("There is no study with the number {number}.", number=study_id)
        return self._study(rows[0])

    def add(self, digest: str, title: str, video: Path, duration_s: float) -> Study:
        """Returns the study of the video with this content; a new one if there is none yet.

        The video's path is kept up to date, so that a moved file is found.
        """
        created = format_timestamp(datetime.now(UTC))
        with translate_sqlite_errors(self.path):
            values = (digest, as_letters(title), as_letters(str(video)), duration_s, created)
            self._connection.execute(_ADD_STUDY, values)
        return self._study(self._all(f"{_STUDIES} WHERE digest = ?", digest)[0])

    def set_questions(self, study_id: int, questions: Questions) -> None:
        """Gives a study its questions. Raises `StudyError` if an answer that was given would not fit."""
        for viewer in self.get(study_id).viewers:
            answers_from(questions, viewer.answers)
        with translate_sqlite_errors(self.path):
            text = questions_text(questions)
            self._connection.execute("UPDATE studies SET questions = ? WHERE id = ?", (text, study_id))

    def add_viewer(
        self, study_id: int, session_id: int, offset_s: float = 0.0, answers: Mapping[str, Any] | None = None
    ) -> Viewer:
        """Joins a session to a study, or changes the offset and the answers of one that was joined.

        Raises `StudyError` if the session belongs to another study or is still being recorded, the offset is
        out of range, or an answer is not valid; `SessionMissing`.
        """
        study = self.get(study_id)
        checked = answers_from(study.questions, answers or {})
        self._check_session(study_id, session_id)
        if not abs(offset_s) <= MAX_OFFSET_S:
            raise StudyError("The offset is longer than a day.")
        stored = json.dumps(checked, ensure_ascii=False)
        with translate_sqlite_errors(self.path), transaction(self._connection):
            if self._connection.execute(_CHANGE_VIEWER, (offset_s, stored, session_id)).rowcount == 0:
                self._connection.execute(_ADD_VIEWER, (study_id, session_id, offset_s, stored, study_id))
            self._connection.execute("DELETE FROM layers WHERE session_id = ?", (session_id,))
        return next(one for one in self.get(study_id).viewers if one.session_id == session_id)

    def layers(self, study: Study) -> list[Layer]:
        """Returns the layers of the viewers, in their order. Missing ones are computed and stored."""
        bins = bins_of(study.duration_s)
        sql = "SELECT session_id, bins FROM layers JOIN viewers USING (session_id) WHERE study_id = ?"
        stored = {number: layer_from(data, bins) for number, data in self._all(sql, study.id)}
        return [stored.get(one.session_id) or self._make_layer(study, one) for one in study.viewers]

    def _make_layer(self, study: Study, viewer: Viewer) -> Layer:
        session = self._store.get(viewer.session_id)
        rows = self._store.readings(session.id)
        layer = layer_of(rows, session.duration_s, session.every_s, viewer.offset_s, study.duration_s)
        with translate_sqlite_errors(self.path):
            values = session.id, layer.to_bytes()
            self._connection.execute("INSERT OR REPLACE INTO layers (session_id, bins) VALUES (?, ?)", values)
        return layer

    def _check_session(self, study_id: int, session_id: int) -> None:
        if self._store.get(session_id).state is SessionState.RUNNING:
            raise StudyError("This session is still being recorded: stop it first.")
        owners = self._all("SELECT study_id FROM viewers WHERE session_id = ?", session_id)
        if owners and owners[0][0] != study_id:
            raise StudyError("This session belongs to another study.")

    def _study(self, row: tuple[Any, ...]) -> Study:
        number, digest, title, video, duration_s, created, questions = row
        viewers = self._all(_VIEWERS, number)
        with reject_invalid_values(self.path):
            if not 0 < duration_s <= MAX_S:
                raise ValueError(f"invalid duration: {duration_s} s")
            try:
                asked = questions_from(questions)
                each = tuple(_viewer(asked, viewer) for viewer in viewers)
            except StudyError as error:
                raise ValueError(str(error)) from error
            return Study(number, digest, title, video, duration_s, parse_timestamp(created), asked, each)

    def _all(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with translate_sqlite_errors(self.path):
            return self._connection.execute(sql, values).fetchall()


def _viewer(questions: Questions, values: tuple[Any, ...]) -> Viewer:
    """Raises ValueError, TypeError or `StudyError` for values that this program never writes."""
    number, session_id, offset_s, answers = values
    given = json.loads(answers)
    if not isinstance(given, dict) or not abs(offset_s) <= MAX_OFFSET_S:
        raise ValueError("invalid viewer")
    return Viewer(number, session_id, offset_s, answers_from(questions, given))
