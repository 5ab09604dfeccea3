"""Makes a damaged copy of an intact file of each kind, in a new folder."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from fer_desktop.core.emotions import EMOTIONS
from tests.security.mutations import damage_database, damaged, damaged_drawing, damaged_object
from tests.security.seeds import still_picture

Damage = Callable[[Path, Path, random.Random, list[bytes]], Path]


def damage_file(seed: Path, folder: Path, chance: random.Random, others: list[bytes]) -> Path:
    """A copy of the file with changed bytes."""
    path = folder / f"{chance.randrange(10**6)}{seed.suffix}"
    path.write_bytes(damaged(seed.read_bytes(), chance, others))
    return path


def damage_settings(seed: Path, folder: Path, chance: random.Random, others: list[bytes]) -> Path:
    """A copy of a JSON file with changed values."""
    path = folder / f"{chance.randrange(10**6)}.json"
    path.write_bytes(damaged_object(seed.read_bytes(), chance, others))
    return path


def damage_history(seed: Path, folder: Path, chance: random.Random, others: list[bytes]) -> Path:
    """A copy of a database with changed values or bytes."""
    path = Path(shutil.copy(seed, folder))
    damage_database(path, chance)
    return path


def _whole_set(folder: Path, chance: random.Random) -> Path:
    """A folder of eight emoji."""
    place = folder / f"set {chance.randrange(10**6)}"
    place.mkdir()
    for emotion in EMOTIONS:
        (place / f"{emotion}.png").write_bytes(still_picture())
    return place


def damage_emoji(seed: Path, folder: Path, chance: random.Random, others: list[bytes]) -> Path:
    """A folder of eight emoji with one to three damaged files."""
    place = _whole_set(folder, chance)
    for _ in range(chance.choice((1, 1, 3))):
        change = damaged_drawing if seed.suffix == ".svg" else damaged
        emotion = chance.choice(EMOTIONS)
        (place / f"{emotion}{seed.suffix}").write_bytes(change(seed.read_bytes(), chance, others))
    return place


def damage_set(seed: Path, folder: Path, chance: random.Random, others: list[bytes]) -> Path:
    """An installed folder of eight emoji with one to three damaged or missing files."""
    place = _whole_set(folder, chance)
    for _ in range(chance.choice((1, 1, 3))):
        path = place / f"{chance.choice(EMOTIONS)}{seed.suffix}"
        path.write_bytes(damaged(seed.read_bytes(), chance, others))
        if chance.random() < 0.1:
            path.unlink()
    return place
