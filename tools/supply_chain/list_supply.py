"""Licences and known vulnerabilities of the locked packages.

``python -m tools.supply_chain.list_supply [--lock dev]``

The licences come from the installed packages themselves. Vulnerabilities are looked up by pip-audit, where it
is installed (it need not be in the same environment: ``--pip-audit PROGRAM``) and its service is reached, and
on the JSON pages of a package index, where one is named (``--pages ADDRESS``). Exit code 0: every package was
looked up and nothing is known; 1: a package without a licence, or with a known vulnerability; 3: nothing is
known, but not every package was looked up, and it says which.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from tools.supply_chain.vulnerabilities import Found, NotLookedUp, told_by_pages, told_by_pip_audit

ROOT = Path(__file__).resolve().parents[2]
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


def look_up(lock: Path, found: list[Package], program: str, pages: str) -> Found:
    """Asks pip-audit first, then the index about what it could not tell."""
    told: Found = {}
    try:
        told = told_by_pip_audit(program, lock)
    except NotLookedUp as why:
        print(f"pip-audit was not asked: {why}", file=sys.stderr)
    left = [pin for pin in pins(found) if pin not in told]
    return told | (told_by_pages(pages, left) if pages else {})


def pins(found: list[Package]) -> list[tuple[str, str]]:
    """Names and versions, as the services spell them."""
    return [(package.name, package.version) for package in found]


def report(found: list[Package], told: Found) -> int:
    """Prints what is known; the exit code."""
    silent = [f"{name} {version}" for name, version in pins(found) if (name, version) not in told]
    known = {pin: told[pin] for pin in pins(found) if told.get(pin)}
    for (name, version), vulnerabilities in known.items():
        print(f"VULNERABLE {name} {version}: {', '.join(vulnerabilities)}")
    asked = len(found) - len(silent)
    print(f"Vulnerabilities: {asked} of {len(found)} packages looked up, {len(known)} with a known one")
    if silent:
        print(f"NOT LOOKED UP: {', '.join(silent)}", file=sys.stderr)
    return 1 if known else NOT_LOOKED_UP if silent else 0


def main() -> int:
    """Prints a line a package, then what is known against them."""
    wishes = argparse.ArgumentParser(description="Licences and known vulnerabilities of the locked packages.")
    wishes.add_argument("--lock", default="app", help="the lock file's name in requirements (app)")
    wishes.add_argument("--pip-audit", default="pip-audit", help="the program to ask (pip-audit)")
    wishes.add_argument("--pages", default="", help="address of a package index's JSON pages")
    given = wishes.parse_args()
    lock = ROOT / "requirements" / f"{given.lock}.lock"
    found = packages(lock)
    for package in found:
        print(f"{package.name:<30} {package.version:<14} {package.licence}")
    silent = [package.name for package in found if package.licence == NOT_SAID]
    if silent:
        print(f"Without a licence: {', '.join(silent)}", file=sys.stderr)
    code = report(found, look_up(lock, found, given.pip_audit, given.pages))
    return 1 if silent else code


if __name__ == "__main__":
    sys.exit(main())
