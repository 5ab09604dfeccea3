"""Looks up known vulnerabilities of locked packages.

A package counts as looked up only where an answer about this very version was read. Silence never means
"nothing is known": pip-audit ends with 0 and "No known vulnerabilities found" also when the service knew none
of the packages.
"""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, NamedTuple

PIP_AUDIT_TIMEOUT_S = 300
PAGE_TIMEOUT_S = 20

Pin = tuple[str, str]
"""The name and the locked version of a package."""
Advisories = dict[Pin, list[str]]
"""What is known against each package that was looked up; the others are missing."""


class LookupFailed(Exception):
    """Why there is no answer at all."""


class Vulnerability(NamedTuple):
    """An entry, and the versions that are said to fix it."""

    name: str
    fixed_in: list[str]

    def __str__(self) -> str:
        return f"{self.name} (fixed in {', '.join(self.fixed_in) or 'no version'})"


def look_up_with_pip_audit(program: str, lock: Path) -> Advisories:
    """Asks pip-audit about the packages that this system would install. Raises `LookupFailed`."""
    command = [program, "--disable-pip", "--require-hashes", "--progress-spinner=off", "--format=json"]
    command += ["--requirement", str(lock)]
    try:
        process = subprocess.run(command, capture_output=True, text=True, timeout=PIP_AUDIT_TIMEOUT_S)
    except FileNotFoundError:
        raise LookupFailed(f"{program} is not installed") from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise LookupFailed(f"{program}: {error}") from error
    return parse_pip_audit(process.stdout, process.stderr)


def parse_pip_audit(output: str, errors: str = "") -> Advisories:
    """Reads the JSON of ``pip-audit --format=json``, without what it skipped. Raises `LookupFailed`."""
    try:
        entries = json.loads(output)["dependencies"]
        return {
            (entry["name"], entry["version"]): _vulnerabilities(entry["vulns"], "fix_versions")
            for entry in entries
            if "skip_reason" not in entry
        }
    except (ValueError, KeyError, TypeError):
        [reason] = errors.strip().splitlines()[-1:] or ["it gave no answer"]
        raise LookupFailed(f"pip-audit could not look anything up: {reason}") from None


def look_up_on_pages(address: str, pins: list[Pin]) -> Advisories:
    """Reads a package index's JSON page of each package: ``ADDRESS/NAME/VERSION/json``.

    Some indexes serve only the page of the newest version, ``ADDRESS/NAME/json``; it counts where the locked
    version is the newest. A page without the field ``vulnerabilities`` is no answer.
    """
    advisories: Advisories = {}
    for name, version in pins:
        addresses = (f"{address.rstrip('/')}/{name}/{version}/json", f"{address.rstrip('/')}/{name}/json")
        page = next((page for page in map(_load_page, addresses) if _is_about(page, version)), None)
        if page is not None:
            advisories[name, version] = _vulnerabilities(page["vulnerabilities"], "fixed_in")
    return advisories


def _load_page(address: str) -> Any:
    """The page's JSON, or None; an error other than "not found" is printed."""
    try:
        with urllib.request.urlopen(address, timeout=PAGE_TIMEOUT_S) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return None
        print(f"{address}: {error}", file=sys.stderr)
    except (OSError, ValueError) as error:
        print(f"{address}: {error}", file=sys.stderr)
    return None


def _is_about(page: Any, version: str) -> bool:
    return (
        isinstance(page, dict)
        and page.get("info", {}).get("version") == version
        and isinstance(page.get("vulnerabilities"), list)
    )


def _vulnerabilities(entries: list[dict[str, Any]], fixed_in_key: str) -> list[str]:
    """Those that were not withdrawn."""
    return [
        str(Vulnerability(entry["id"], entry.get(fixed_in_key) or []))
        for entry in entries
        if not entry.get("withdrawn")
    ]
