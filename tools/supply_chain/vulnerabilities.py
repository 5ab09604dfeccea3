"""What is known against locked packages: for each, what was found, or that it was not looked up.

A package counts as looked up only where an answer about this very version was read. "Nothing is known" is
never concluded from silence: pip-audit ends with 0 and "No known vulnerabilities found" also when the service
knew none of the packages.
"""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, NamedTuple

PATIENCE_S = 300
ANSWER_S = 20

Found = dict[tuple[str, str], list[str]]
"""What is known against each name and version that was looked up; nothing for the others."""
Pin = tuple[str, str]


class NotLookedUp(Exception):
    """Why there is no answer at all."""


class Vulnerability(NamedTuple):
    """An entry, and the versions that are said to mend it."""

    name: str
    mended_in: list[str]

    def __str__(self) -> str:
        return f"{self.name} (mended in {', '.join(self.mended_in) or 'no version'})"


def told_by_pip_audit(program: str, lock: Path) -> Found:
    """What pip-audit finds out about the packages that this system would install. Raises `NotLookedUp`."""
    command = [program, "--disable-pip", "--require-hashes", "--progress-spinner=off", "--format=json"]
    try:
        ran = subprocess.run(
            [*command, "--requirement", str(lock)], capture_output=True, text=True, timeout=PATIENCE_S
        )
    except FileNotFoundError:
        raise NotLookedUp(f"{program} is not installed") from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotLookedUp(f"{program}: {error}") from error
    return of_pip_audit(ran.stdout, ran.stderr)


def of_pip_audit(answer: str, errors: str = "") -> Found:
    """Reads the JSON of ``pip-audit --format=json``; what it skipped is left out. Raises `NotLookedUp`."""
    try:
        entries = json.loads(answer)["dependencies"]
        return {
            (entry["name"], entry["version"]): _vulnerabilities(entry["vulns"], "fix_versions")
            for entry in entries
            if "skip_reason" not in entry
        }
    except (ValueError, KeyError, TypeError):
        last = errors.strip().splitlines()[-1:] or ["it gave no answer"]
        raise NotLookedUp(f"pip-audit could not ask: {last[0]}") from None


def told_by_pages(address: str, pins: list[Pin]) -> Found:
    """What an index tells on its JSON page of each package: ``ADDRESS/NAME/VERSION/json``.

    Some indexes serve only the page of the newest version, ``ADDRESS/NAME/json``; it counts where the locked
    version is the newest. A page without the field ``vulnerabilities`` is no answer.
    """
    found: Found = {}
    for name, version in pins:
        pages = (f"{address.rstrip('/')}/{name}/{version}/json", f"{address.rstrip('/')}/{name}/json")
        told = next((told for told in map(_page, pages) if _is_about(told, version)), None)
        if told is not None:
            found[name, version] = _vulnerabilities(told["vulnerabilities"], "fixed_in")
    return found


def _page(address: str) -> Any:
    try:
        with urllib.request.urlopen(address, timeout=ANSWER_S) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return None
        print(f"{address}: {error}", file=sys.stderr)
    except (OSError, ValueError) as error:
        print(f"{address}: {error}", file=sys.stderr)
    return None


def _is_about(told: Any, version: str) -> bool:
    return (
        isinstance(told, dict)
        and told.get("info", {}).get("version") == version
        and isinstance(told.get("vulnerabilities"), list)
    )


def _vulnerabilities(entries: list[dict[str, Any]], mended: str) -> list[str]:
    """Those that were not withdrawn."""
    return [
        str(Vulnerability(entry["id"], entry.get(mended) or []))
        for entry in entries
        if not entry.get("withdrawn")
    ]
