from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
import time
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from pathlib import Path

import av
import pytest

from fer_desktop.analysis.batch import VideoJob, VideoJobResult, iter_results, store_result
from fer_desktop.analysis.executor import WorkerPool
from fer_desktop.analysis.process_pool import process_pool
from fer_desktop.analysis.render import RenderStyle
from fer_desktop.core.errors import VideoError
from fer_desktop.sessions.storage.store import Store
from tests.support.videos import make_video

pytestmark = pytest.mark.slow
KILLS = pytest.mark.skipif(os.name != "posix", reason="SIGKILL")


@pytest.fixture
def clips(tmp_path, astronaut):
    return [make_video(tmp_path / f"{name}.mp4", astronaut, 10) for name in ("one", "two")]


def end_this_process():
    os.kill(os.getpid(), signal.SIGKILL)


def temporary_folder():
    return tempfile.gettempdir()


def kill_readers(times, seen_in):
    """Kills the one process of this crew as often, each time in the middle of a video."""
    for _ in range(times):
        deadline = time.monotonic() + 60
        while not (begun := list(seen_in.glob("*/history.db"))) and time.monotonic() < deadline:
            time.sleep(0.005)
        assert begun
        [reader] = multiprocessing.active_children()
        reader.kill()
        reader.join()
        for history in begun:
            history.unlink()


def test_videos_on_processes(clips, tmp_path):
    wrong = tmp_path / "wrong.mp4"
    wrong.write_text("no video")
    jobs = [VideoJob(path, 0.5) for path in (clips[0], wrong, clips[1])]
    with process_pool(2) as crew:
        told = {job.path: outcome for job, outcome in iter_results(crew, jobs)}
    assert set(told) == {*clips, wrong}
    assert isinstance(told[wrong], VideoError)
    assert told[wrong].message.values == {"name": "wrong.mp4"}
    history = tmp_path / "history.db"
    for path in clips:
        done = told[path]
        assert isinstance(done, VideoJobResult)
        number = store_result(done, history, {"file": 1})
        with Store(history) as store:
            session, rows = store.get(number), list(store.readings(number))
        assert (session.title, session.source, session.complete) == (path.name, str(path), True)
        assert (session.moments, session.settings["file"], session.every_s) == (2, 1, 0.5)
        assert [row.t_s for row in rows] == [0.0, 0.5]
    assert multiprocessing.active_children() == []


def test_the_same_jobs_on_threads_draw_too(clips, tmp_path):
    """Whatever executor it is: the jobs know nothing of it."""
    jobs = [
        VideoJob(
            clips[0],
            None,
            ((RenderStyle.ANNOTATED, tmp_path / "a.mp4"), (RenderStyle.FACELESS, tmp_path / "f.avi")),
        ),
        VideoJob(clips[1], "often"),
    ]
    with ThreadPoolExecutor(2) as executor:
        told = dict(iter_results(WorkerPool(executor, {}), jobs))
    [(look, why)] = told[jobs[0]].undrawn
    assert (look, ".mp4" in why) == (RenderStyle.FACELESS, True)
    with av.open(str(tmp_path / "a.mp4")) as container:
        assert sum(1 for _ in container.decode(video=0)) == 10
    assert "an error in the program" in str(told[jobs[1]])


@KILLS
def test_a_video_whose_process_is_killed_is_read_again(tmp_path, astronaut):
    jobs = [VideoJob(make_video(tmp_path / f"{n}.mp4", astronaut, 90, rate=30), None) for n in range(2)]
    with process_pool(1) as crew:
        results = iter_results(crew, jobs)
        folder = Path(crew.executor.submit(temporary_folder).result())
        with ThreadPoolExecutor(1) as killer:
            killed = killer.submit(kill_readers, 1, folder)
            told = list(results)
            killed.result()
    assert [job for job, _ in told] == jobs
    assert all(isinstance(outcome, VideoJobResult) for _, outcome in told)


@KILLS
def test_a_video_that_kills_twice_is_named_and_the_rest_are_done(tmp_path, astronaut):
    jobs = [VideoJob(make_video(tmp_path / f"{n}.mp4", astronaut, 90, rate=30), None) for n in range(2)]
    with process_pool(1) as crew:
        folder = Path(crew.executor.submit(temporary_folder).result())
        with ThreadPoolExecutor(1) as killer:
            killed = killer.submit(kill_readers, 2, folder)
            told = dict(iter_results(crew, jobs))
            killed.result()
    assert "0.mp4 can't be analysed: each process that tried it crashed" in str(told[jobs[0]])
    assert isinstance(told[jobs[1]], VideoJobResult)


@KILLS
def test_a_death_is_the_dying_job_s_alone():
    with process_pool(2) as crew:
        bad = crew.executor.submit(end_this_process)
        good = [crew.executor.submit(pow, 2, n) for n in range(6)]
        assert [future.result() for future in good] == [1, 2, 4, 8, 16, 32]
        assert isinstance(bad.exception(), BrokenExecutor)


def test_who_leaves_early_leaves_no_process(tmp_path, astronaut):
    """Videos that would take long are stopped, videos that have not begun never begin."""
    jobs = [VideoJob(make_video(tmp_path / f"{n}.mp4", astronaut, 300, rate=30), None) for n in range(3)]
    with pytest.raises(KeyboardInterrupt), process_pool(1) as crew:
        folder = Path(crew.executor.submit(temporary_folder).result())
        told = iter_results(crew, jobs, lambda: _leave_when(folder))
        assert list(told) == []
    assert multiprocessing.active_children() == []
    assert not folder.exists()


def _leave_when(folder):
    if list(folder.glob("*/history.db")):
        raise KeyboardInterrupt
