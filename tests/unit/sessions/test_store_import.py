from __future__ import annotations

import pytest

from fer_desktop.core.errors import StoreDamaged, StoreReadOnly
from fer_desktop.core.messages import Message
from fer_desktop.sessions.model import SessionState, SourceKind, no_face
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import Store
from fer_desktop.sessions.storage.store_import import import_session


def recorded(path, title, rows, **settings):
    with Recorder(path, SourceKind.VIDEO, title, f"/videos/{title}", settings) as recorder:
        for t in range(rows):
            recorder.add_rows([no_face(float(t))])
        recorder.finish(9.0, Message("cut {where}", where="off") if rows == 2 else "")
    return path


def test_a_session_comes_over_whole(tmp_path):
    history = recorded(tmp_path / "history.db", "mine", 1)
    other = recorded(tmp_path / "a b%.db", "other", 2, every_s=None, model="1")
    number = import_session(history, other, {"file": {"size": 3}})
    with Store(history) as store:
        assert [session.title for session in store.find()] == ["other", "mine"]
        session, rows = store.get(number), list(store.readings(number))
    assert (session.source, session.state, session.duration_s) == (
        "/videos/other",
        SessionState.FINISHED,
        9.0,
    )
    assert (session.complete, session.incomplete_reason, session.moments) == (False, "cut off", 2)
    assert (session.incomplete_reason.template, session.incomplete_reason.values) == (
        "cut {where}",
        {"where": "off"},
    )
    assert session.settings == {"every_s": None, "model": "1", "file": {"size": 3}}
    assert rows == [no_face(0.0), no_face(1.0)]


def test_what_can_not_be_adopted_changes_nothing(tmp_path):
    history = recorded(tmp_path / "history.db", "mine", 1)
    (tmp_path / "other.db").write_bytes(b"no database" * 999)
    with pytest.raises(StoreDamaged):
        import_session(history, tmp_path / "other.db", {})
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreReadOnly):
        import_session(tmp_path / "file" / "history.db", recorded(tmp_path / "b.db", "b", 1), {})
    with Store(history) as store:
        assert store.count() == 1
