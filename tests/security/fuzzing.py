"""Feeds damaged files to child processes and logs the outcomes.

``python -m tests.security.fuzzing LOG COUNT [KIND]``; without a kind, of all kinds of
`tests.security.entries.ENTRIES`. The log has one line per input, and an interrupted run continues after the
last one. Inputs that failed are copied to a folder beside it.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.security.entries import make_input
from tests.security.seeds import make_seeds

CPU_S, PEAK_MB = 10.0, 1024
HANG_CPU_S, ASLEEP_S = 30.0, 60
"""A child is ended after `HANG_CPU_S` of processor time, or if none of its threads has run or waited for a
processor for `ASLEEP_S`. Wall-clock time alone would blame the program for a busy machine."""
FRESH_AFTER = 2000
"""Number of inputs after which a child is replaced by a new one."""
QUIET = {
    "QT_QPA_PLATFORM": "offscreen",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OPENCV_FOR_THREADS_NUM": "1",
    "QT_LOGGING_RULES": "*=false",
}
HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")

Outcome = dict[str, Any]


class Child:
    """A process that uses one input after another, each within limits."""

    def __init__(self, seeds: Path, folder: Path) -> None:
        self._folder = folder
        self._command = [sys.executable, "-m", "tests.security.fuzz_child", str(seeds), str(folder)]
        self._process: subprocess.Popen[bytes] | None = None
        self._given = 0

    def __enter__(self) -> Child:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._end()

    def ask(self, line: str) -> Outcome:
        """The outcome of one input; it has a ``bug`` if anything went wrong."""
        process = self._running()
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(line.encode() + b"\n")
        process.stdin.flush()
        self._given += 1
        hangs = _hangs(process)
        answer = b"" if hangs else process.stdout.readline()
        outcome: Outcome = json.loads(answer) if answer else {"bug": self._why(process, hangs)}
        return _judged({"input": line} | outcome)

    def _why(self, process: subprocess.Popen[bytes], hangs: str) -> str:
        if hangs:
            self._end()
            return hangs
        return f"it died: exit code {process.wait()}"

    def _running(self) -> subprocess.Popen[bytes]:
        if self._given >= FRESH_AFTER:
            self._end()
        if self._process is None or self._process.poll() is not None:
            self._given = 0
            homes = {name: str(self._folder / "home") for name in HOMES}
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **QUIET, **homes},
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.stdin is not None and process.stdout is not None:
            process.kill()
            process.wait()
            process.stdin.close()
            process.stdout.close()


def _hangs(process: subprocess.Popen[bytes]) -> str:
    """Wait for the answer or the end of a child. Returns the reason if it hangs, else an empty text."""
    began, asleep = _threads(process.pid)[1], 0
    while asleep < ASLEEP_S:
        if select.select([process.stdout], [], [], 1.0)[0]:
            return ""
        wants, spent = _threads(process.pid)
        if spent - began > HANG_CPU_S:
            return f"no answer after {spent - began:.0f} s of the processor"
        asleep = 0 if wants else asleep + 1
    return f"no answer, and nothing done, for {ASLEEP_S} s"


def _threads(pid: int) -> tuple[bool, float]:
    """Whether any thread of a process runs or waits for a processor, and the seconds that all have used."""
    stats = []
    for task in Path(f"/proc/{pid}/task").glob("*/stat"):
        # A thread may end in the meantime
        with contextlib.suppress(OSError):
            stats.append(task.read_text("utf-8", "replace").rpartition(")")[2].split())
    spent = sum(int(stat[11]) + int(stat[12]) for stat in stats)
    return any(stat[0] == "R" for stat in stats), spent / os.sysconf("SC_CLK_TCK")


def _judged(outcome: Outcome) -> Outcome:
    if outcome.get("cpu_s", 0) > CPU_S:
        outcome.setdefault("bug", f"it took {outcome['cpu_s']:.1f} s")
    if outcome.get("peak_mb", 0) > PEAK_MB:
        outcome.setdefault("bug", f"it took {outcome['peak_mb']} MB")
    return outcome


def fuzz(lines: Iterable[str], folder: Path, keep: Path | None = None) -> Iterator[Outcome]:
    """Yield the outcome of each input; those that failed are copied to ``keep``."""
    with Child(make_seeds(folder / "seeds"), folder) as child:
        for line in lines:
            outcome = child.ask(line)
            if keep is not None and "bug" in outcome:
                _keep(line.split(), folder / "seeds", keep / line)
            yield outcome


def _keep(words: list[str], seeds: Path, place: Path) -> None:
    """Make the input that failed again, in ``place``."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    make_input(int(words[0]), seeds, place, "".join(words[1:]))


def main(log: Path, count: int, kind: str = "") -> None:
    """Continue the log up to ``count`` inputs, and print a summary of it."""
    done = len(log.read_text("utf-8").splitlines()) if log.exists() else 0
    print(f"inputs {done} to {count - 1}: the number is the seed", flush=True)
    with tempfile.TemporaryDirectory() as folder, log.open("a", encoding="utf-8") as file:
        lines = (f"{number} {kind}".strip() for number in range(done, count))
        for outcome in fuzz(lines, Path(folder), log.with_suffix(".failed")):
            print(json.dumps(outcome), file=file, flush=True)
    print(_sum(log))


def _sum(log: Path) -> str:
    outcomes = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    kinds = Counter(outcome.get("kind", "died") for outcome in outcomes)
    refused = Counter(outcome["error"] for outcome in outcomes if outcome.get("error"))
    failed = [outcome for outcome in outcomes if "bug" in outcome]
    bugs = [f"{outcome['input']}: {outcome['bug'].strip().splitlines()[-1]}" for outcome in failed]
    slowest, largest = (max(outcome.get(name, 0) for outcome in outcomes) for name in ("cpu_s", "peak_mb"))
    head = f"{len(outcomes)} inputs, {sum(refused.values())} refused, {len(bugs)} failed; "
    return "\n".join([head + f"at most {slowest:.1f} s, {largest} MB", str(kinds), str(refused), *bugs])


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:4])
