"""A Dask cluster of processes on this machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time


class Workshop:
    """A scheduler on this machine, and workers with a temporary folder each."""

    def __init__(self, folder):
        self._folder, self._started = folder, []
        self._workers = {}
        where = folder / "scheduler.json"
        self._start("scheduler", "--port", "0", "--scheduler-file", where)
        self.address = until(lambda: _address(where))

    def begin(self, name):
        temporary = self._folder / name
        temporary.mkdir()
        options = ("--nthreads", "1", "--no-nanny", "--name", name, "--local-directory", temporary)
        self._workers[name] = self._start("worker", self.address, *options, TMPDIR=str(temporary))

    def reading(self):
        """The name of a worker that is in the middle of a video."""
        return until(lambda: next((name for name in self._workers if self._reads(name)), None))

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


def _address(where):
    """Of the scheduler; None while its file is not written."""
    told = where.read_text() if where.exists() else ""
    return json.loads(told)["address"] if told else None


def until(found):
    """What ``found`` gives as soon as it gives anything."""
    deadline = time.monotonic() + 90
    while not (answer := found()):
        assert time.monotonic() < deadline
        time.sleep(0.005)
    return answer
