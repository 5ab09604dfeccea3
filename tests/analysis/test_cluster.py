"""A real scheduler with workers that are processes of their own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time

import pytest

from fer_desktop.analysis.cluster import LOST, cluster
from fer_desktop.analysis.films import FilmDone, FilmJob, finished_films
from fer_desktop.errors import ClusterError, VideoError
from tests.films import film

pytestmark = [pytest.mark.skipif(os.name != "posix", reason="SIGKILL"), pytest.mark.slow]


class Workshop:
    """A scheduler on this machine, and workers with a temporary folder each."""

    def __init__(self, folder):
        self._folder, self._started = folder, []
        self._workers = {}
        where = folder / "scheduler.json"
        self._start("scheduler", "--port", "0", "--scheduler-file", where)
        self.address = _until(lambda: json.loads(where.read_text())["address"] if where.exists() else None)

    def begin(self, name):
        temporary = self._folder / name
        temporary.mkdir()
        options = ("--nthreads", "1", "--no-nanny", "--name", name, "--local-directory", temporary)
        self._workers[name] = self._start("worker", self.address, *options, TMPDIR=str(temporary))

    def reading(self):
        """The name of a worker that is in the middle of a film."""
        return _until(lambda: next((name for name in self._workers if self._reads(name)), None))

    def kill(self, name):
        worker = self._workers.pop(name)
        worker.kill()
        worker.wait()

    def close(self):
        for process in reversed(self._started):
            process.kill()
            process.wait()

    def _reads(self, name):
        return any((self._folder / name).glob("fer-desktop-*/history.db"))

    def _start(self, kind, *arguments, **environment):
        command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *map(str, arguments)]
        local = ["--host", "127.0.0.1", "--no-dashboard"]
        with (self._folder / "cluster.log").open("a") as log:
            process = subprocess.Popen(
                [*command, *local], stdout=log, stderr=log, env=os.environ | environment
            )
        self._started.append(process)
        return process


def _until(found):
    deadline = time.monotonic() + 90
    while not (answer := found()):
        assert time.monotonic() < deadline
        time.sleep(0.005)
    return answer


@pytest.fixture
def workshop(tmp_path):
    folder = tmp_path / "cluster"
    folder.mkdir()
    made = Workshop(folder)
    yield made
    made.close()


def test_one_of_two_workers_is_killed_in_the_middle(workshop, tmp_path, astronaut):
    paths = [film(tmp_path / f"{n}.mp4", astronaut, 90, rate=30) for n in range(3)]
    wrong = tmp_path / "wrong.mp4"
    wrong.write_text("no film")
    jobs = [FilmJob(path, None) for path in (*paths[:2], wrong, *paths[2:])]
    for name in ("first", "second"):
        workshop.begin(name)
    killed = []

    def kill_one():
        if not killed:
            killed.append(workshop.reading())
            workshop.kill(killed[0])

    with cluster(workshop.address) as crew:
        told = list(finished_films(crew, jobs, kill_one))
    assert len(killed) == 1
    assert sorted(job.path for job, _ in told) == sorted([*paths, wrong])
    outcomes = {job.path: outcome for job, outcome in told}
    assert isinstance(outcomes.pop(wrong), VideoError)
    assert all(isinstance(outcome, FilmDone) and not outcome.incomplete for outcome in outcomes.values())


def test_the_scheduler_is_lost(workshop, tmp_path, astronaut):
    jobs = [FilmJob(film(tmp_path / f"{n}.mp4", astronaut, 90, rate=30), None) for n in range(2)]
    workshop.begin("only")
    closed = []

    def lose_it():
        if not closed:
            closed.append(workshop.reading())
            workshop.close()

    with cluster(workshop.address) as crew:
        told = list(finished_films(crew, jobs, lose_it))
    assert [str(outcome).partition(": ")[2] for _, outcome in told] == [f"{LOST}."] * 2


def test_nobody_answers():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        for wrong in (address, "nonsense://a"):
            with pytest.raises(ClusterError, match="doesn't answer"), cluster(wrong, 1.0):
                pass


def test_without_the_library(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"fer-desktop\[cluster\]"), cluster("tcp://127.0.0.1:1"):
        pass


def test_a_worker_with_another_version(workshop, monkeypatch):
    workshop.begin("only")
    monkeypatch.setattr("fer_desktop.analysis.cluster.__version__", "99.0")
    with cluster(workshop.address) as crew:
        crew.executor.submit(pow, 2, 2).result()
    with pytest.raises(ClusterError, match=r"install FER Desktop 99\.0"), cluster(workshop.address):
        pass
