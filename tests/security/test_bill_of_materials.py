"""The bill of materials names every locked package, the other parts, and each library with its digest."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from fer_desktop import __version__
from tests.support.paths import ROOT


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The bill of a folder with one library and a file that is none."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "_internal").mkdir()
    (folder / "_internal" / "libx264.so.165").write_bytes(b"a library")
    (folder / "readme.txt").write_text("no library")
    target = folder / "bill.cdx.json"
    command = [sys.executable, "-m", "tools.supply_chain.sbom", str(folder), str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return json.loads(target.read_text("utf-8"))


def _named(bill: dict[str, Any], name: str) -> dict[str, Any]:
    (component,) = [each for each in bill["components"] if each["name"] == name]
    return component


@pytest.mark.slow
def test_it_is_cyclonedx_and_names_the_program(bill):
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    program = bill["metadata"]["component"]
    assert (program["name"], program["version"]) == ("FER Desktop", __version__)
    (edges,) = [each["dependsOn"] for each in bill["dependencies"] if each["ref"] == program["bom-ref"]]
    assert sorted(edges) == sorted(each["bom-ref"] for each in bill["components"])


@pytest.mark.slow
def test_packages_have_their_versions_and_addresses_in_the_index(bill):
    for name in ("numpy", "onnxruntime", "opencv-python-headless", "pillow", "pyside6-essentials"):
        assert _named(bill, name)["version"] == version(name)
        assert _named(bill, name)["purl"] == f"pkg:pypi/{name}@{version(name)}"


@pytest.mark.slow
def test_libraries_have_their_digests(bill):
    library = _named(bill, str(Path("_internal", "libx264.so.165").as_posix()))
    digest = hashlib.sha256(b"a library").hexdigest()
    assert library["hashes"] == [{"alg": "SHA-256", "content": digest}]
    assert not [each for each in bill["components"] if each["name"] == "readme.txt"]
