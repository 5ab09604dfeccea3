"""Opening a study: 200 viewers of a two-hour video, drawn by chance, whose layers are in the history.

`open_s` is the time from opening the history to the viewers' layers, the audience's means with their bands,
and the moments that moved most viewers; it should stay under 3 s. `open_peak_mb` is the peak memory of the
process, and `history_mb` the size of the history, which here holds layers and next to no readings.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.children import PEAK, numbers
from benchmarks.desktop import empty_home
from benchmarks.timing import Figures, rounded, steps
from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.model import SourceKind, no_face
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.studies.layers import Layer, bins_of
from fer_desktop.sessions.studies.study_store import StudyStore

VIEWERS, DURATION_S = 200, 7200.0

OPEN = """
import sys, time
from pathlib import Path
from fer_desktop.sessions.studies.audience import audience_of, moving_moments
from fer_desktop.sessions.studies.study_store import StudyStore
began = time.perf_counter()
with StudyStore(Path(sys.argv[1])) as store:
    [study] = store.find()
    layers = store.layers(study)
audience_of(layers, study.duration_s)
moving_moments(layers, study.duration_s)
print(time.perf_counter() - began, peak_mb())
"""


def measure(quick: bool) -> Figures:
    """Figures of a large study; with ``quick``, of a small one."""
    viewers, duration_s = (6, 60.0) if quick else (VIEWERS, DURATION_S)
    with empty_home() as home:
        path = home / "history.db"
        make_study(path, viewers, duration_s)
        taken, peak = numbers(PEAK + OPEN, str(path))
        size = path.stat().st_size / 1e6
    return {"open_s": rounded(taken), "open_peak_mb": rounded(peak), "history_mb": rounded(size)}


def make_study(path: Path, viewers: int, duration_s: float) -> None:
    """Writes a history with one study; a tenth of each viewer's time could not be scored."""
    chance, bins = np.random.default_rng(1), bins_of(duration_s)
    with StudyStore(path) as store:
        study = store.add("0" * 64, "video.mp4", Path("video.mp4"), duration_s)
        for _ in steps(range(viewers), "studies: viewers"):
            with Recorder(path, SourceKind.VIDEO, "viewer.mp4") as recorder:
                recorder.add_rows([no_face(0.0)])
                recorder.finish(duration_s)
            store.add_viewer(study.id, recorder.session_id)
            values = chance.dirichlet(np.ones(len(EMOTIONS)), bins).astype(np.float32)
            shown = values.argmax(axis=1).astype(np.int8)
            unscored = chance.random(bins) < 0.1
            values[unscored], shown[unscored] = np.nan, -1
            data = recorder.session_id, Layer(values, shown).to_bytes()
            store.sessions.connection.execute("INSERT INTO layers VALUES (?, ?)", data)
