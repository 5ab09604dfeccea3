"""Both layouts of the data, and the protocols."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOTIONS
from training.data import protocol
from training.data.dataset import SPLITS, Faces, load

TILES_IN_A_ROW = 40


@pytest.mark.parametrize("split", SPLITS)
def test_both_layouts_hold_the_same_faces(layouts: tuple[Path, Path], split: str) -> None:
    atlas, published = (load(folder, split) for folder in layouts)
    assert len(atlas) > TILES_IN_A_ROW
    np.testing.assert_array_equal(atlas.pixels, published.pixels)
    np.testing.assert_array_equal(atlas.votes, published.votes)
    np.testing.assert_array_equal(atlas.seven, published.seven)


def test_a_folder_without_data_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=tmp_path.name):
        load(tmp_path, "train")


def test_an_unknown_split_is_refused(layouts: tuple[Path, Path]) -> None:
    with pytest.raises(ValueError, match="split"):
        load(layouts[0], "private")


def _faces(*votes: list[int]) -> Faces:
    return Faces(
        np.zeros((len(votes), 48, 48), np.uint8), np.array(votes, np.float32), np.full(len(votes), -1)
    )


def test_majority_follows_ferplus() -> None:
    faces = _faces(
        [6, 4, 0, 0, 0, 0, 0, 0, 0, 0],  # neutral has 6 of 10
        [5, 5, 0, 0, 0, 0, 0, 0, 0, 0],  # half is not over half
        [5, 1, 1, 1, 1, 1, 0, 0, 0, 0],  # single votes go, neutral has all
        [0, 0, 0, 0, 0, 0, 0, 0, 2, 8],  # not a face
        [0, 0, 0, 0, 0, 0, 0, 9, 1, 0],  # contempt
        [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],  # nothing left
    )
    counts, labels = protocol.majority(faces)
    assert counts.tolist() == [True, False, True, False, True, False]
    assert [EMOTIONS[k] for k in labels[counts]] == ["neutral", "neutral", "contempt"]


def test_shares_of_votes_sum_to_one_over_the_emotions() -> None:
    faces = _faces([4, 4, 1, 0, 0, 0, 0, 0, 1, 0], [0, 0, 0, 2, 0, 0, 0, 0, 3, 5])
    usable, shares = protocol.distributions(faces)
    assert usable.tolist() == [True, False]
    np.testing.assert_allclose(shares[0], [0.5, 0.5, 0, 0, 0, 0, 0, 0])
