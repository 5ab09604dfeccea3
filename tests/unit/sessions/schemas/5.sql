-- The history as schema 4 leaves it: tables as released, and a few rows of each kind.

PRAGMA auto_vacuum = INCREMENTAL;

PRAGMA application_id = 1178948164;

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
);

CREATE INDEX sessions_by_time ON sessions (started);

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
) WITHOUT ROWID;

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
);

CREATE TABLE bookmarks (
    session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    t_s REAL NOT NULL CHECK (t_s >= 0),
    word TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (session_id, t_s)
) WITHOUT ROWID;

ALTER TABLE sessions ADD COLUMN deleted TEXT;

CREATE INDEX sessions_deleted ON sessions (deleted) WHERE deleted IS NOT NULL;

CREATE TABLE sketches (
    session_id INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    emotion TEXT,
    shares BLOB NOT NULL
);

PRAGMA user_version = 5;

CREATE TABLE studies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    video TEXT NOT NULL,
    duration_s REAL NOT NULL CHECK (duration_s > 0),
    created TEXT NOT NULL,
    questions TEXT NOT NULL DEFAULT '{"questions": []}'
);
CREATE TABLE viewers (
    study_id INTEGER NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    session_id INTEGER NOT NULL UNIQUE REFERENCES sessions (id) ON DELETE CASCADE,
    offset_s REAL NOT NULL DEFAULT 0,
    answers TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (study_id, number)
) WITHOUT ROWID;
CREATE TABLE layers (
    session_id INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    bins BLOB NOT NULL
);
CREATE TRIGGER study_ends AFTER DELETE ON viewers
WHEN NOT EXISTS (SELECT 1 FROM viewers WHERE study_id = OLD.study_id)
BEGIN
    DELETE FROM studies WHERE id = OLD.study_id;
END;



INSERT INTO sessions
    (kind, title, source, started, duration_s, state, complete, incomplete_reason, moments, readings, settings, owner)
VALUES
    ('camera', 'Morning', 'Camera 1', '2026-01-05T08:00:00.000Z', 4.25, 'finished', 1, '', 1, 1, '{}', NULL),
    ('video', 'Premiere “First Light”', '/films/first light.mp4', '2026-02-01T19:30:00.250Z', 1.5, 'finished', 0,
        'The file is cut off.', 3, 2, '{"every_s": 0.5, "model": "1.0"}', NULL),
    ('screen', 'Call', 'Screen 1', '2026-02-02T10:00:00.000Z', 0.0, 'running', 0,
        'The program ended before the recording did.', 0, 0, '{}', '0123456789abcdef');

INSERT INTO readings VALUES
    (1, 0.0, 0, 1, 'scored', '', 'neutral', 0.93, 0.93, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 5, 6, 70, 80),
    (2, 0.0, 0, 1, 'scored', '', 'happiness', 0.72, 0.04, 0.72, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04, 10, 20, 80, 90),
    (2, 0.5, 1, 1, 'unknown', 'too dark; turned away', NULL, 0.125,
        0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 11, 21, 80, 90),
    (2, 1.0, 2, NULL, 'no_face', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO marks (made, shown, meant, confidence, p_neutral, p_happiness, p_surprise, p_sadness,
    p_anger, p_disgust, p_fear, p_contempt, model, fitted)
VALUES
    ('2026-02-03T09:00:00.000Z', 'sadness', 'neutral', 0.58, 0.3, 0.02, 0.02, 0.58, 0.02, 0.02, 0.02, 0.02, '1.1', 0),
    ('2026-02-03T09:00:30.500Z', NULL, 'fear', 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, '1.1', 1);

INSERT INTO bookmarks VALUES (1, 0.5, ''), (2, 0.25, 'the letter');

INSERT INTO sketches (session_id, emotion, shares) VALUES (1, 'neutral', zeroblob(384));

INSERT INTO studies VALUES (1, 'ab', 'trailer.mp4', '/videos/trailer.mp4', 2.0, '2026-02-04T08:00:00.000Z',
    '{"questions": [{"id": "liking", "text": "Did you like it?", "kind": "scale", "from": 1, "to": 5}]}');
INSERT INTO viewers VALUES (1, 1, 2, 0.0, '{"liking": 4}');
