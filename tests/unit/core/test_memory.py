"""Memory that nobody uses any more goes back to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

HOLE = """
from fer_desktop.core.memory import trim_heap

def resident_kb():
    lines = open("/proc/self/status").read().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])

pieces = [bytes(10_000) for _ in range(6000)]
last = pieces[-1]
del pieces[:]
before = resident_kb()
trim_heap()
print(before - resident_kb())
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps it")
def test_what_was_freed_below_what_is_held():
    ran = subprocess.run([sys.executable, "-c", HOLE], capture_output=True, text=True, check=True)
    assert int(ran.stdout) > 40_000
