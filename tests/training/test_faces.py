"""The command that measures the face search: the drawn scenes, what is counted, the tables."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from fer_desktop.recognition.detection.boxes import Face
from training.__main__ import main
from training.detection import faces, measures, report, scenes
from training.detection.scenes import Place, Scene


@pytest.fixture
def portrait(astronaut) -> Scene:
    return Scene(np.ascontiguousarray(astronaut[2:222, 114:334]), (Place(110, 105, 118),))


def random() -> np.random.Generator:
    return np.random.default_rng(0)


def test_a_count_tells_found_faces_from_boxes_beside():
    count = measures.Count()
    count.add([Place(50, 50, 40), Place(150, 50, 40)], [Face(30, 30, 40, 40), Face(80, 80, 40, 40)])
    count.add([], [])
    assert (count.faces, count.found, count.beside) == (2, 1, 1)
    assert (count.pictures, count.wrong) == (2, 1)


@pytest.mark.parametrize("degrees", [0, 30, 90])
def test_a_drawn_face_is_where_it_is_said_to_be(portrait, recognizer, degrees):
    scene = scenes.on_wall(portrait, random(), degrees, 0.8)
    count = measures.in_scenes(recognizer._detector, [scene])
    assert (count.found, count.beside) == (1, 0)
    assert scene.places[0].roll == degrees


@pytest.mark.parametrize("change", faces.COVERED.values(), ids=list(faces.COVERED))
def test_what_covers_a_face_changes_it_alone(portrait, change):
    before = portrait.frame.copy()
    changed = change(portrait, random())
    assert np.array_equal(portrait.frame, before)
    part = (changed.frame != before).any(axis=2).mean()
    assert 0.02 < part < 0.5
    assert changed.places == portrait.places


def test_a_crowd_has_each_face_in_its_own_place(portrait):
    scene = scenes.crowd([portrait] * 6, (640, 480), 30, random(), None)
    assert scene.frame.shape == (480, 640, 3)
    assert len(scene.places) == len({(round(place.x), round(place.y)) for place in scene.places}) == 6


def test_pictures_without_a_face_are_of_their_number(portrait, astronaut):
    ground = np.ascontiguousarray(astronaut[300:, :200])
    assert sum(1 for _ in scenes.textures([ground], 20, random())) == 20
    assert len(list(scenes.emoji_on_screens(Path("assets/emojis/png"), random()))) == 66


def test_the_command_measures_and_writes_its_tables(tmp_path, astronaut, capsys, monkeypatch):
    for name, value in (("TILTS", (0,)), ("CROWDS", ((640, 480, 40),)), ("CROWD", 2)):
        monkeypatch.setattr(faces, name, value)
    monkeypatch.setattr(measures, "jitter", lambda detector, scene: 0.01)
    (tmp_path / "photos").mkdir()
    for name in "ab":
        picture = cv2.imencode(".png", astronaut[2:222, 114:334])[1].tobytes()
        (tmp_path / "photos" / f"{name}.png").write_bytes(picture)
    page = tmp_path / "page.md"
    page.write_text(f"before\n{report.BEGIN}\nold\n{report.END}\nafter\n", "utf-8")
    given = ["--photos", str(tmp_path / "photos"), "--scenes", "1", "--without-haar", "--write", str(page)]
    assert main(["faces", *given]) == 0
    found = json.loads(capsys.readouterr().out)["ours"]["counts"]
    assert (found["photos"]["found"], found["tilted by 0 degrees"]["found"]) == (1, 1)
    told = page.read_text("utf-8")
    assert told.startswith("before\n") and told.endswith("after\n") and "old" not in told
    assert "| photos, of 1 | 1 | 0 |" in told


def test_a_page_without_a_place_for_the_tables_is_refused(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("no marks", "utf-8")
    with pytest.raises(ValueError, match="no place"):
        report.write(page, {})
