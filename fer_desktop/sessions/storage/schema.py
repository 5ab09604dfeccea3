"""The tables of the history, and the steps that upgrade an older one.

Never change a released step: add a new one at the end, and keep the previous schema as a file in
``tests/unit/sessions/schemas``, from which a test upgrades.
"""

from __future__ import annotations

from collections.abc import Sequence

Steps = Sequence[Sequence[str]]

APPLICATION_ID = 0x46455244
"""Written to the file's header, to tell a history from other programs' databases."""

_SESSIONS_1 = """
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('camera', 'video', 'screen')),
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    started TEXT NOT NULL,
    duration_s REAL NOT NULL DEFAULT 0 CHECK (duration_s >= 0),
    state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'finished', 'interrupted')),
    complete INTEGER NOT NULL DEFAULT 0 CHECK (complete IN (0, 1)),
    incomplete_reason TEXT NOT NULL DEFAULT '',
    moments INTEGER NOT NULL DEFAULT 0,
    readings INTEGER NOT NULL DEFAULT 0,
    settings TEXT NOT NULL DEFAULT '{}',
    owner TEXT
)
"""

# Stored in the order of reading; n distinguishes rows with the same time
_READINGS_1 = """
CREATE TABLE readings (
    session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    t_s REAL NOT NULL,
    n INTEGER NOT NULL,
    face INTEGER,
    status TEXT NOT NULL CHECK (status IN ('scored', 'unknown', 'no_face')),
    reasons TEXT NOT NULL DEFAULT '',
    emotion TEXT,
    confidence REAL,
    p_neutral REAL, p_happiness REAL, p_surprise REAL, p_sadness REAL,
    p_anger REAL, p_disgust REAL, p_fear REAL, p_contempt REAL,
    x INTEGER, y INTEGER, w INTEGER, h INTEGER,
    PRIMARY KEY (session_id, t_s, n),
    CHECK ((face IS NULL) = (status = 'no_face')),
    CHECK ((emotion IS NULL) = (status <> 'scored'))
) WITHOUT ROWID
"""

# The user's labels, whether or not the reading was recorded; without a session or a picture
_MARKS_2 = """
CREATE TABLE marks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made TEXT NOT NULL,
    shown TEXT,
    meant TEXT NOT NULL,
    confidence REAL NOT NULL,
    p_neutral REAL NOT NULL, p_happiness REAL NOT NULL, p_surprise REAL NOT NULL, p_sadness REAL NOT NULL,
    p_anger REAL NOT NULL, p_disgust REAL NOT NULL, p_fear REAL NOT NULL, p_contempt REAL NOT NULL,
    model TEXT NOT NULL DEFAULT '',
    fitted INTEGER NOT NULL DEFAULT 0 CHECK (fitted IN (0, 1))
)
"""

# Moments that the user marked while a session was recorded, with a word or without
_BOOKMARKS_3 = """
CREATE TABLE bookmarks (
    session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    t_s REAL NOT NULL CHECK (t_s >= 0),
    word TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (session_id, t_s)
) WITHOUT ROWID
"""

# A session stays hidden, with the time of its deletion, while the deletion can be undone
_DELETED_4 = "ALTER TABLE sessions ADD COLUMN deleted TEXT"
_DELETED_INDEX_4 = "CREATE INDEX sessions_deleted ON sessions (deleted) WHERE deleted IS NOT NULL"

# What the list shows of a session that has ended: computed once, since it needs all of its readings
_SKETCHES_4 = """
CREATE TABLE sketches (
    session_id INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    emotion TEXT,
    shares BLOB NOT NULL
)
"""

# All screenings of one video, which is known by its content and not by its place
_STUDIES_5 = """
CREATE TABLE studies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    video TEXT NOT NULL,
    duration_s REAL NOT NULL CHECK (duration_s > 0),
    created TEXT NOT NULL,
    questions TEXT NOT NULL DEFAULT '{"questions": []}'
)
"""

# A viewer has a number and a session, never a name; the video begins offset_s into the session
_VIEWERS_5 = """
CREATE TABLE viewers (
    study_id INTEGER NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    session_id INTEGER NOT NULL UNIQUE REFERENCES sessions (id) ON DELETE CASCADE,
    offset_s REAL NOT NULL DEFAULT 0,
    answers TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (study_id, number)
) WITHOUT ROWID
"""

# A viewer's readings on the study's grid: computed once, since it needs all of them
_LAYERS_5 = """
CREATE TABLE layers (
    session_id INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    bins BLOB NOT NULL
)
"""

# A study goes with its last viewer
_STUDY_ENDS_5 = """
CREATE TRIGGER study_ends AFTER DELETE ON viewers
WHEN NOT EXISTS (SELECT 1 FROM viewers WHERE study_id = OLD.study_id)
BEGIN
    DELETE FROM studies WHERE id = OLD.study_id;
END
"""

STEPS: Steps = (
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        _SESSIONS_1,
        "CREATE INDEX sessions_by_time ON sessions (started)",
        _READINGS_1,
    ),
    (_MARKS_2,),
    (_BOOKMARKS_3,),
    (_DELETED_4, _DELETED_INDEX_4, _SKETCHES_4),
    (_STUDIES_5, _VIEWERS_5, _LAYERS_5, _STUDY_ENDS_5),
)

VERSION = len(STEPS)
"""The version of the schema that this program writes."""
