"""Damaged files of every kind: each is read or refused in a sentence, within 10 s and 1 GB."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image

from fer_desktop.core.errors import PhotoError
from fer_desktop.media.photo import load_photo
from fer_desktop.media.photo_decoding.decoder import PIXEL_LIMIT
from tests.security.entries import ENTRIES, kind_of, make_input
from tests.security.fuzzing import Child, fuzz
from tests.security.seeds import make_seeds

REGRESSIONS = Path(__file__).parent / "regressions"
SHORT = 60

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is watched the way of Linux")


def test_some_damaged_files(tmp_path: Path) -> None:
    failed = [outcome for outcome in fuzz(map(str, range(SHORT)), tmp_path) if "bug" in outcome]
    assert failed == []


@pytest.mark.fuzz
@pytest.mark.timeout(0)
def test_very_many_damaged_files(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    count = request.config.getoption("--fuzz")
    outcomes = fuzz(map(str, range(count)), tmp_path, tmp_path / "failed")
    assert [outcome for outcome in outcomes if "bug" in outcome] == []


@pytest.fixture(scope="module")
def child(tmp_path_factory: pytest.TempPathFactory):
    with Child(REGRESSIONS, tmp_path_factory.mktemp("regressions")) as process:
        yield process


@pytest.mark.parametrize("path", sorted(REGRESSIONS.iterdir()), ids=lambda path: path.stem)
def test_what_failed_once_does_not_fail_again(child: Child, path: Path) -> None:
    outcome = child.ask(f"file {path.name.partition('-')[0]} {path}")
    assert "bug" not in outcome, outcome["bug"]


def test_every_kind_is_tried_and_a_number_is_always_the_same(tmp_path: Path) -> None:
    assert {kind_of(number) for number in range(5000)} == set(ENTRIES)
    seeds = make_seeds(tmp_path / "seeds")
    contents = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        contents.append(make_input(7, seeds, tmp_path / name, "picture").read_bytes())
    assert contents[0] == contents[1]


def test_the_largest_pictures_stay_within_the_limit(tmp_path: Path, child: Child) -> None:
    side = int(PIXEL_LIMIT**0.5)
    path = tmp_path / "large.png"
    Image.new("LA", (side, side), (9, 128)).save(path, compress_level=1)
    outcome = child.ask(f"file picture {path}")
    assert outcome.get("bug") is None and outcome["error"] == ""
    assert outcome["peak_mb"] > 400, "the memory of the child is not watched"


def test_a_kind_of_picture_that_takes_more_memory_is_refused_earlier(tmp_path: Path) -> None:
    path = tmp_path / "large.jp2"
    Image.new("L", (64, 64)).save(path)
    size = (64).to_bytes(4, "big")
    content = path.read_bytes().replace(b"ihdr" + 2 * size, b"ihdr" + 2 * (7000).to_bytes(4, "big"))
    path.write_bytes(content)
    with pytest.raises(PhotoError, match="smaller than 40 million pixels"):
        load_photo(path)
