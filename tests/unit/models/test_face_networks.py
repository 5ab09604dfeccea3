"""The files of the face networks: whole, missing, damaged, and what is said then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fer_desktop.core import paths
from fer_desktop.models import face_networks
from fer_desktop.models.loading import load_detector


@pytest.fixture
def own_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program's folder with the networks and their digests, to be damaged."""
    for name in ("models", "assets"):
        (tmp_path / name).mkdir()
    for name in paths.FACE_NETWORKS:
        shutil.copy(paths.shipped("models", name), tmp_path / "models")
    shutil.copy(paths.shipped(*paths.MANIFEST), tmp_path / "assets")
    monkeypatch.setattr(paths, "root", lambda: tmp_path)
    yield tmp_path
    monkeypatch.undo()
    face_networks.contents()


def test_whole_files_are_no_matter():
    assert [len(each) > 100_000 for each in face_networks.contents()] == [True, True]
    assert face_networks.warning() == ""


@pytest.mark.parametrize("name", paths.FACE_NETWORKS)
@pytest.mark.parametrize("damage", ["missing", "changed", "empty"])
def test_without_a_network_the_cascades_find_faces_and_it_is_said(own_root, astronaut, name, damage):
    path = own_root / "models" / name
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(b"" if damage == "empty" else path.read_bytes()[:-1] + b"!")
    detector = load_detector()
    assert not detector.has_networks
    assert len(detector.find(astronaut)) == 1
    assert name in face_networks.warning()
    assert face_networks.warning().endswith("Until then only upright faces are found.")
