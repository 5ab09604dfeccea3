"""Licences and known vulnerabilities of the locked packages: python packaging/list_supply.py [--lock dev]

The licences come from the installed packages themselves. Vulnerabilities are looked up by pip-audit, where it
is installed and the computer is connected; otherwise that is told, and the exit code is 3. A package without
a licence or with a known vulnerability: exit code 1.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ ;\\]+)")
NOT_SAID = "not said"
NOT_HERE = "not for this computer"
NOT_LOOKED_UP = 3


class Package(NamedTuple):
    """A locked package and the licence that it says it has."""

    name: str
    version: str
    licence: str


def packages(lock: Path) -> list[Package]:
    """The packages of a lock file."""
    pins = (PIN.match(line) for line in lock.read_text("utf-8").splitlines())
    return [Package(pin["name"], pin["version"], licence(pin["name"], pin["version"])) for pin in pins if pin]


def licence(name: str, version: str) -> str:
    """As short as the package says it; `NOT_HERE` for what only other systems or Pythons install."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return NOT_HERE
    if told["Version"] != version:
        return NOT_HERE
    return next(filter(None, _said(told)), NOT_SAID)


def _said(told: metadata.PackageMetadata) -> Iterator[str]:
    yield told.get("License-Expression", "")
    marks = [text.rpartition(" :: ")[2] for text in told.get_all("Classifier") or () if "License ::" in text]
    yield ", ".join(mark for mark in marks if mark != "OSI Approved")
    # Some put the whole text there
    yield told.get("License", "").strip().partition("\n")[0]


def audit(lock: Path) -> int:
    """0: nothing is known; 1: something is; `NOT_LOOKED_UP`."""
    if importlib.util.find_spec("pip_audit") is None:
        print("Known vulnerabilities were not looked up: pip-audit is not installed.", file=sys.stderr)
        return NOT_LOOKED_UP
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "-r", str(lock)]
    ran = subprocess.run(command, capture_output=True, text=True)
    if ran.returncode not in (0, 1) or "Error" in ran.stderr:
        print("Known vulnerabilities were not looked up: is this computer connected?", file=sys.stderr)
        print(ran.stderr.strip()[-500:], file=sys.stderr)
        return NOT_LOOKED_UP
    print(ran.stdout or ran.stderr)
    return ran.returncode


def main() -> int:
    """Prints a line a package, then what is known against them."""
    wishes = argparse.ArgumentParser(description="Licences and known vulnerabilities of the locked packages.")
    wishes.add_argument("--lock", default="app", help="the lock file's name in requirements (app)")
    lock = ROOT / "requirements" / f"{wishes.parse_args().lock}.lock"
    found = packages(lock)
    for package in found:
        print(f"{package.name:<24} {package.version:<14} {package.licence}")
    silent = [package.name for package in found if package.licence == NOT_SAID]
    if silent:
        print(f"Without a licence: {', '.join(silent)}", file=sys.stderr)
    return int(bool(silent)) or audit(lock)


if __name__ == "__main__":
    sys.exit(main())
