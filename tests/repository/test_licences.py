"""Everything that ships is in the list of licences, with a text, and in the version that is locked."""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

import av
import pytest

from fer_desktop.core import paths
from tests.support.paths import ROOT

PINS = re.findall(
    r"^([\w.-]+)==([\w.]+)", (ROOT / "requirements" / "app.lock").read_text("utf-8"), re.MULTILINE
)
ROW = re.compile(r"^\| \[[^\]]+\]\(texts/([^)]+)\) \| ([^|]*) \| ([^|]+) \|$", re.MULTILINE)
RENEW = "renew the list: python -m tools.supply_chain.collect_licences"


def _rows() -> dict[str, tuple[str, str]]:
    found = ROW.findall(paths.licences().read_text("utf-8"))
    return {key: (versions, licence) for key, versions, licence in found}


@pytest.mark.parametrize(("name", "version"), PINS)
def test_a_locked_package_is_listed(name, version):
    versions, licence = _rows()[name]
    assert version in versions.split(", "), RENEW
    assert licence.strip(" ?"), RENEW


def test_nothing_is_listed_that_is_gone():
    own = {key for key, (versions, _) in _rows().items() if not versions.strip()}
    packages = _rows().keys() - own
    assert packages == {name for name, _ in PINS}, RENEW


def test_each_has_its_text():
    with zipfile.ZipFile(paths.licence_texts()) as archive:
        assert archive.testzip() is None
        sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    assert sizes.keys() == _rows().keys()
    assert min(sizes.values()) > 500


def test_what_is_no_package_is_there_too():
    listed = paths.licences().read_text("utf-8")
    for part in (
        "Fluent Emoji",
        "Tabler Icons",
        "Noto Emoji",
        "Twemoji",
        "Haar cascades",
        "expression model",
        "FFmpeg with libx264",
        "Python (",
        "PyInstaller",
    ):
        assert part in listed
    assert "GPL, version 3" in listed


@pytest.mark.skipif(sys.platform != "linux", reason="the list is made of the wheel for Linux")
def test_each_library_inside_pyav_is_listed():
    folder = Path(av.__file__).parents[1] / "av.libs"
    names = {re.sub(r"(-[0-9a-f]{8})?\.so[.\d]*$", "", path.name) for path in folder.iterdir()}
    assert "libx264" in names
    listed = re.findall(r"^\| (lib[^ |]+) \| [^|]+ \|$", paths.licences().read_text("utf-8"), re.MULTILINE)
    assert names == set(listed), RENEW
