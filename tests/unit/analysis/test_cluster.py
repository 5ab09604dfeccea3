"""A real scheduler with real worker processes; see also tests/system/cli/test_video_cluster.py."""

from __future__ import annotations

import os
import socket
import sys

import pytest

from fer_desktop.analysis.batch import VideoJob, iter_results
from fer_desktop.analysis.dask_cluster import LOST, cluster
from fer_desktop.core.errors import ClusterError
from tests.support.videos import make_video
from tests.support.workshop import Workshop

pytestmark = [pytest.mark.skipif(os.name != "posix", reason="SIGKILL"), pytest.mark.slow]


@pytest.fixture
def workshop(tmp_path):
    folder = tmp_path / "cluster"
    folder.mkdir()
    made = Workshop(folder)
    yield made
    made.close()


def test_the_scheduler_is_lost(workshop, tmp_path, astronaut):
    jobs = [VideoJob(make_video(tmp_path / f"{n}.mp4", astronaut, 90, rate=30), None) for n in range(2)]
    workshop.begin("only")
    closed = []

    def lose_it():
        if not closed:
            closed.append(workshop.reading())
            workshop.close()

    with cluster(workshop.address) as crew:
        told = list(iter_results(crew, jobs, lose_it))
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
    with cluster(workshop.address) as crew:
        crew.executor.submit(pow, 2, 2).result()  # a worker has joined
    monkeypatch.setattr("fer_desktop.analysis.dask_cluster.__version__", "99.0")
    with pytest.raises(ClusterError, match=r"install FER Desktop 99\.0"), cluster(workshop.address):
        pass
