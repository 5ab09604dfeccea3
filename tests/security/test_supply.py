"""What the program is made of: licences of the locked packages, the model and the art as they were made."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from fer_desktop.core import paths
from fer_desktop.core.emotions import EMOTIONS, art_file
from fer_desktop.core.errors import ModelError, ResourceError
from fer_desktop.models.loading import load_recognizer
from tests.support.paths import ROOT

NOT_LOOKED_UP = 3


def test_the_manifest_names_the_model_and_every_picture_as_they_are() -> None:
    listed = dict(
        reversed(line.split("  ", 1)) for line in (ROOT / "assets/SHA256SUMS").read_text("utf-8").splitlines()
    )
    files = [path for folder in ("assets/emojis", "models") for path in (ROOT / folder).rglob("*")]
    expected = {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.is_file()
    }
    assert listed == expected, "run packaging/make_manifest.py"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped files, where a frozen app would find them."""
    for folder in ("assets/emojis", "models"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "assets/SHA256SUMS", tmp_path / "assets")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    return tmp_path


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_a_model_with_one_bit_changed_is_refused_at_the_start(copy: Path) -> None:
    load_recognizer()
    flip(copy / "models" / "expression.onnx")
    with pytest.raises(ModelError, match=r"expression\.onnx is damaged or was changed\. Install FER Desktop"):
        load_recognizer()


def test_a_picture_with_one_bit_changed_is_named_and_the_others_are_there(copy: Path) -> None:
    flip(copy / "assets" / "emojis" / "anger.svg")
    with pytest.raises(ResourceError, match=r"damaged: anger\.svg"):
        paths.emoji_art("anger.svg")
    for emotion in EMOTIONS:
        if emotion != "anger":
            assert paths.emoji_art(art_file(emotion)).is_file()


NOWHERE = "no-such-pip-audit"


def list_supply(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tools.supply_chain.list_supply", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_every_locked_package_says_its_licence() -> None:
    ran = list_supply("--pip-audit", NOWHERE)
    assert ran.returncode == NOT_LOOKED_UP, ran.stderr
    licences = {
        line.split()[0]: line.split(maxsplit=2)[2] for line in ran.stdout.splitlines()[:16] if "." in line
    }
    assert "MIT" in licences["onnxruntime"]
    assert "none stated" not in licences.values()
    assert "pip-audit is not installed" in ran.stderr


LOCKED = [
    tuple(line.split()[0].split("=="))
    for line in (ROOT / "requirements" / "app.lock").read_text("utf-8").splitlines()
    if "==" in line
]


@pytest.fixture
def pip_audit(tmp_path: Path) -> Callable[[str, int], Path]:
    """A function that makes a fake pip-audit with an output and an exit status."""

    def make(answer: str, code: int, errors: str = "") -> Path:
        program = tmp_path / "pip-audit"
        lines = [f"#!{sys.executable}", "import sys", f"print({answer!r})"]
        lines += [f"print({errors!r}, file=sys.stderr)", f"sys.exit({code})"]
        program.write_text("\n".join(lines), "utf-8")
        program.chmod(0o700)
        return program

    return make


def answered(**vulns: list[dict[str, object]]) -> str:
    """What ``pip-audit --format=json`` prints when it could ask about every package."""
    entries = [{"name": name, "version": version, "vulns": vulns.get(name, [])} for name, version in LOCKED]
    return json.dumps({"dependencies": entries, "fixes": []})


posix = pytest.mark.skipif(os.name != "posix", reason="the program in pip-audit's place is a script")


@posix
def test_nothing_known_is_said_only_when_every_package_was_looked_up(pip_audit) -> None:
    ran = list_supply("--pip-audit", pip_audit(answered(), 0))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert f"{len(LOCKED)} of {len(LOCKED)} packages looked up, 0 with a known one" in ran.stdout


@posix
def test_a_known_vulnerability_is_named_with_the_version_that_fixes_it(pip_audit) -> None:
    entry = {"id": "PYSEC-0-1", "fix_versions": ["99.1"], "aliases": ["CVE-0-1"], "description": "text"}
    ran = list_supply("--pip-audit", pip_audit(answered(pillow=[entry]), 1))
    assert ran.returncode == 1
    version = dict(LOCKED)["pillow"]
    assert f"VULNERABLE pillow {version}: PYSEC-0-1 (fixed in 99.1)" in ran.stdout


@posix
def test_packages_that_the_service_does_not_know_are_not_taken_for_safe(pip_audit) -> None:
    skipped = [{"name": name, "skip_reason": "Dependency not found on PyPI"} for name, _ in LOCKED]
    answer = json.dumps({"dependencies": skipped, "fixes": []})
    ran = list_supply("--pip-audit", pip_audit(answer, 0, "No known vulnerabilities found"))
    assert ran.returncode == NOT_LOOKED_UP
    assert f"0 of {len(LOCKED)} packages looked up" in ran.stdout
    assert "NOT LOOKED UP: av " in ran.stderr


@posix
@pytest.mark.parametrize("answer", ["", "{}", "[]", '{"dependencies": [{"name": "av"}]}', "Traceback"])
def test_a_service_that_is_not_reached_is_named(pip_audit, answer: str) -> None:
    ran = list_supply("--pip-audit", pip_audit(answer, 1, "ConnectionError: could not connect"))
    assert ran.returncode == NOT_LOOKED_UP
    assert "pip-audit was not used: " in ran.stderr and "could not connect" in ran.stderr


@pytest.fixture
def index() -> Iterator[tuple[str, dict[str, object]]]:
    """The address of a package index, and its pages; any other page is not found."""
    pages: dict[str, object] = {}

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = pages.get(self.path)
            self.send_response(404 if page is None else 200)
            self.end_headers()
            self.wfile.write(json.dumps(page).encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/pypi", pages
        server.shutdown()
        thread.join()


def page(version: str, *vulnerabilities: dict[str, object]) -> dict[str, object]:
    return {"info": {"version": version}, "vulnerabilities": list(vulnerabilities)}


def test_the_pages_of_an_index_answer_for_the_versions_they_are_about(index) -> None:
    address, pages = index
    versions = dict(LOCKED)
    known = {"id": "GHSA-1", "fixed_in": [], "withdrawn": None}
    taken_back = {"id": "GHSA-2", "fixed_in": ["1"], "withdrawn": "2026-01-02T00:00:00Z"}
    pages["/pypi/av/json"] = page(versions["av"], known)
    pages[f"/pypi/mss/{versions['mss']}/json"] = page(versions["mss"], taken_back)
    pages["/pypi/pillow/json"] = page("99.0")
    pages["/pypi/packaging/json"] = {"info": {"version": versions["packaging"]}}
    ran = list_supply("--pip-audit", NOWHERE, "--pages", address)
    assert ran.returncode == 1
    assert f"VULNERABLE av {versions['av']}: GHSA-1 (fixed in no version)" in ran.stdout
    assert f"2 of {len(LOCKED)} packages looked up, 1 with a known one" in ran.stdout
    assert "pillow" in ran.stderr and "packaging" in ran.stderr and "mss" not in ran.stderr
