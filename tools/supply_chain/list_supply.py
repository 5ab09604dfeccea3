"""Lists the locked packages with their licences and known vulnerabilities.

``python -m tools.supply_chain.list_supply [--lock dev]``

The licences come from the installed packages themselves. Vulnerabilities are looked up by pip-audit, where it
is installed (it need not be in the same environment: ``--pip-audit PROGRAM``) and its service can be
reached, and on the JSON pages of a package index, if one is named (``--pages ADDRESS``). Exit code 0: every
package was looked up and nothing is known; 1: a package has no licence, or a known vulnerability; 3: nothing
is known, but some packages could not be looked up, which are named.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from tools.supply_chain.vulnerabilities import (
    Advisories,
    LookupFailed,
    Pin,
    look_up_on_pages,
    look_up_with_pip_audit,
)

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ ;\\]+)")
NO_LICENCE = "none stated"
NOT_INSTALLED = "not installed here"
NOT_LOOKED_UP = 3


class Package(NamedTuple):
    """A locked package and the licence that it states."""

    name: str
    version: str
    licence: str


def locked_packages(lock: Path) -> list[Package]:
    """The packages of a lock file."""
    pins = (PIN.match(line) for line in lock.read_text("utf-8").splitlines())
    return [Package(pin["name"], pin["version"], licence(pin["name"], pin["version"])) for pin in pins if pin]


def licence(name: str, version: str) -> str:
    """As short as the package states it; `NOT_INSTALLED` for what only other systems or Pythons need."""
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return NOT_INSTALLED
    if distribution.version != version:
        return NOT_INSTALLED
    return next(filter(None, _licences(distribution.metadata)), NO_LICENCE)


def _licences(fields: metadata.PackageMetadata) -> Iterator[str]:
    """What the fields state, the most exact one first."""
    yield _field(fields, "License-Expression")
    classifiers = [text for text in fields.get_all("Classifier") or () if "License ::" in text]
    names = [text.rpartition(" :: ")[2] for text in classifiers]
    yield ", ".join(name for name in names if name != "OSI Approved")
    # Some put the whole text there
    yield _field(fields, "License").strip().partition("\n")[0]


def _field(fields: metadata.PackageMetadata, name: str) -> str:
    return next(iter(fields.get_all(name) or ()), "")


def look_up(lock: Path, packages: list[Package], program: str, address: str) -> Advisories:
    """Asks pip-audit first, then the index about what pip-audit did not know."""
    advisories: Advisories = {}
    try:
        advisories = look_up_with_pip_audit(program, lock)
    except LookupFailed as error:
        print(f"pip-audit was not used: {error}", file=sys.stderr)
    remaining = [pin for pin in pins(packages) if pin not in advisories]
    return advisories | (look_up_on_pages(address, remaining) if address else {})


def pins(packages: list[Package]) -> list[Pin]:
    """Names and versions, as the services spell them."""
    return [(package.name, package.version) for package in packages]


def report(packages: list[Package], advisories: Advisories) -> int:
    """Prints what is known; the exit code."""
    unknown = [f"{name} {version}" for name, version in pins(packages) if (name, version) not in advisories]
    vulnerable = {pin: advisories[pin] for pin in pins(packages) if advisories.get(pin)}
    for (name, version), vulnerabilities in vulnerable.items():
        print(f"VULNERABLE {name} {version}: {', '.join(vulnerabilities)}")
    count = len(packages) - len(unknown)
    print(
        f"Vulnerabilities: {count} of {len(packages)} packages looked up, {len(vulnerable)} with a known one"
    )
    if unknown:
        print(f"NOT LOOKED UP: {', '.join(unknown)}", file=sys.stderr)
    return 1 if vulnerable else NOT_LOOKED_UP if unknown else 0


def main() -> int:
    """Prints a line for each package, then what is known against them."""
    args = _parse_arguments()
    lock = ROOT / "requirements" / f"{args.lock}.lock"
    packages = locked_packages(lock)
    for package in packages:
        print(f"{package.name:<30} {package.version:<14} {package.licence}")
    unlicensed = [package.name for package in packages if package.licence == NO_LICENCE]
    if unlicensed:
        print(f"Without a licence: {', '.join(unlicensed)}", file=sys.stderr)
    code = report(packages, look_up(lock, packages, args.pip_audit, args.pages))
    return 1 if unlicensed else code


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Licences and known vulnerabilities of the locked packages.")
    parser.add_argument("--lock", default="app", help="name of the lock file in requirements (default: app)")
    parser.add_argument("--pip-audit", default="pip-audit", help="the program to use (default: pip-audit)")
    parser.add_argument("--pages", default="", help="address of a package index's JSON pages")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
