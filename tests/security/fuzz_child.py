"""``python -m tests.security.fuzz_child SEEDS FOLDER``: reads numbers and prints a line of JSON for each.

A number may be followed by a kind. ``file KIND PATH`` uses an existing file instead.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import shutil
import sys
import time
import traceback
from pathlib import Path

from tests.security.entries import kind_of, make_input, use_input

HARD_LIMIT = 4 << 30
"""Bytes of data that this process may use at most, to protect the machine."""


def main(seeds: Path, folder: Path) -> None:
    """Use the input of each line until there are no more lines."""
    resource.setrlimit(resource.RLIMIT_DATA, (HARD_LIMIT, HARD_LIMIT))
    # What libraries print must not get between the answers
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        print(json.dumps(_answer(line.split(maxsplit=2), seeds, folder)), file=answers, flush=True)


def _answer(words: list[str], seeds: Path, folder: Path) -> dict[str, object]:
    work = folder / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    if words[0] == "file":
        kind, path = words[1], _copied(Path(words[2].strip()), work)
    else:
        kind = words[1] if len(words) > 1 else kind_of(int(words[0]))
        path = make_input(int(words[0]), seeds, work, "".join(words[1:2]))
    _forget_peak()
    before, result = time.process_time(), {"kind": kind, "path": str(path)}
    try:
        result["error"] = use_input(kind, path)
    except Exception:  # noqa: BLE001 - any other error is a bug
        result["bug"] = traceback.format_exc()
    return result | {"cpu_s": time.process_time() - before, "peak_mb": _peak_mb()}


def _copied(source: Path, work: Path) -> Path:
    """A copy of a file or folder that may be changed."""
    if source.is_dir():
        return Path(shutil.copytree(source, work / "a set"))
    return Path(shutil.copy(source, work / f"0{source.suffix}"))


def _forget_peak() -> None:
    # Not possible in every container
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak_mb() -> int:
    status = Path("/proc/self/status").read_text("ascii")
    [peak] = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
    return int(peak) // 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
