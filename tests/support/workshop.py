"""Runs a Dask cluster of processes on this machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time


class Workshop:
    """A scheduler on this machine and its workers, each with its own temporary folder."""

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
        """Wait until a worker is analysing a video, and return its name."""
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
    """The address of the scheduler, or None before its file is written."""
    content = where.read_text() if where.exists() else ""
    return json.loads(content)["address"] if content else None


def until(poll):
    """Wait until ``poll()`` is true, and return its value."""
    deadline = time.monotonic() + 90
    while not (value := poll()):
        assert time.monotonic() < deadline
        time.sleep(0.005)
    return value
