"""``fer-desktop photo``: its table, its JSON, its files, and what it says of bad input."""

from __future__ import annotations

import csv
import os
import shutil
import sys

import cv2
import numpy as np
import pytest

from fer_desktop.cli import photo
from fer_desktop.core.emotions import EMOJI, EMOTIONS
from fer_desktop.media.photo import load_photo, save_photo
from tests.support.heif import HeicOptions, heic

FACE_KEYS = ["box", "roll", "emotion", "confidence", "emoji", "probabilities", "reasons"]


@pytest.fixture
def faceless(tmp_path):
    path = tmp_path / "wall.png"
    save_photo(path, np.full((120, 160, 3), 90, np.uint8))
    return path


@pytest.fixture
def bad(tmp_path):
    path = tmp_path / "bad.jpg"
    path.write_text("no picture")
    return path


@pytest.fixture
def two_faces(tmp_path, astronaut):
    path = tmp_path / "two.png"
    half = cv2.resize(astronaut, None, fx=0.6, fy=0.6, interpolation=cv2.INTER_AREA)
    both = np.full((512, 900, 3), 128, np.uint8)
    both[:, :512] = astronaut
    both[100 : 100 + half.shape[0], 560 : 560 + half.shape[1]] = half
    save_photo(path, both)
    return path


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_json_is_as_promised(fer, astronaut_file, recognizer):
    ran = fer("photo", astronaut_file, "--json")
    assert (ran.code, ran.err) == (0, "")
    [result] = ran.json()
    assert list(result) == ["path", "width", "height", "faces", "turned", "error"]
    assert (result["path"], result["width"], result["height"], result["error"]) == (
        str(astronaut_file),
        512,
        512,
        None,
    )
    [face] = result["faces"]
    assert list(face) == FACE_KEYS
    assert (face["emotion"], face["emoji"], face["reasons"]) == ("happiness", EMOJI["happiness"], [])
    assert list(face["probabilities"]) == list(EMOTIONS)
    assert sum(face["probabilities"].values()) == pytest.approx(1, abs=1e-4)
    assert face["confidence"] == max(face["probabilities"].values())
    assert [face] == [reading.as_json() for reading in recognizer.read(load_photo(astronaut_file))]


def test_a_table_by_default(fer, astronaut_file):
    ran = fer("photo", astronaut_file)
    head, titles, row, notice = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert head == f"{astronaut_file}  512 x 512"
    assert titles.split() == ["face", "emotion", *EMOTIONS]
    assert row.split()[:2] == ["1", "happiness"]
    assert notice == "Expression guesses, not feelings. 0 % not scored."
    assert titles.index("happiness") + len("happiness") == row.index(row.split()[3]) + len(row.split()[3])


def test_no_face_is_an_answer(fer, faceless):
    assert fer("photo", faceless, "--json").json()[0]["faces"] == []
    ran = fer("photo", faceless)
    assert ran.code == 0
    assert "no face found" in ran.out
    assert "100 % not scored" in ran.out


def test_a_bad_file_is_named_and_the_others_are_done(fer, astronaut_file, bad, tmp_path):
    ran = fer("photo", bad, astronaut_file, tmp_path / "missing.png", "--json")
    assert ran.code == 1
    assert [len(result["faces"]) for result in ran.json()] == [0, 1, 0]
    assert [result["error"] is None for result in ran.json()] == [False, True, False]
    assert ran.json()[0]["width"] is None
    first, second = ran.err.splitlines()
    assert first.startswith(f"{bad}: bad.jpg is not a picture")
    assert second.startswith(f"{tmp_path / 'missing.png'}: missing.png doesn't exist")
    table = fer("photo", bad, astronaut_file)
    assert table.code == 1
    assert "happiness" in table.out
    assert "bad.jpg" not in table.out


def test_a_folder_of_photos(fer, astronaut_file, faceless, bad, tmp_path):
    folder = tmp_path / "Мои фото 写真"
    folder.mkdir()
    shutil.copy(astronaut_file, folder / "б.png")
    shutil.copy(faceless, folder / "a a.png")
    (folder / "notes.txt").write_text("not asked")
    ran = fer("photo", folder, "--json")
    assert ran.code == 0
    assert [result["path"] for result in ran.json()] == [str(folder / "a a.png"), str(folder / "б.png")]


def test_an_empty_folder_is_named(fer, tmp_path):
    (tmp_path / "empty").mkdir()
    ran = fer("photo", tmp_path / "empty", "--json")
    assert ran.code == 1
    assert "contains no photos" in ran.json()[0]["error"]
    assert len(ran.err.splitlines()) == 1


def test_a_photo_named_twice_is_read_once(fer, faceless):
    assert len(fer("photo", faceless, faceless, faceless.parent, "--json").json()) == 1


def test_csv_has_a_row_a_face(fer, two_faces, faceless, bad, tmp_path):
    out = tmp_path / "out.csv"
    ran = fer("photo", two_faces, faceless, bad, "--csv", out)
    assert ran.code == 1
    table = rows(out)
    columns = ["path", "face", "x", "y", "w", "h", "emotion", "confidence", *(f"p_{e}" for e in EMOTIONS)]
    assert list(table[0]) == columns
    assert [(row["path"], row["face"]) for row in table] == [(str(two_faces), "1"), (str(two_faces), "2")]
    for row in table:
        shares = [float(row[f"p_{emotion}"]) for emotion in EMOTIONS]
        assert sum(shares) == pytest.approx(1, abs=1e-4)
        assert int(row["w"]) > 30


def test_csv_and_json_agree(fer, astronaut_file, tmp_path):
    out = tmp_path / "out.csv"
    [result] = fer("photo", astronaut_file, "--json", "--csv", out).json()
    [row] = rows(out)
    assert [int(row[key]) for key in "xywh"] == result["faces"][0]["box"]
    assert float(row["confidence"]) == pytest.approx(result["faces"][0]["confidence"], abs=1e-6)


def test_one_photo_is_annotated_into_a_file(fer, astronaut_file, astronaut, tmp_path):
    out = tmp_path / "drawn.png"
    assert fer("photo", astronaut_file, "--annotated", out).code == 0
    drawn = load_photo(out)
    assert drawn.shape == astronaut.shape
    assert not np.array_equal(drawn, astronaut)
    assert np.array_equal(load_photo(astronaut_file), astronaut)


def test_several_photos_are_annotated_into_a_folder(fer, astronaut_file, faceless, bad, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(faceless, other / "WALL.png")
    cv2.imwrite(str(other / "x.ppm"), np.zeros((9, 9, 3), np.uint8))
    out = tmp_path / "new" / "drawn"
    ran = fer("photo", astronaut_file, faceless, bad, other, "--annotated", out)
    assert ran.code == 1
    assert sorted(path.name for path in out.iterdir()) == ["WALL-2.png", "astronaut.png", "wall.png", "x.png"]


def test_one_photo_goes_into_a_folder_that_is_there(fer, faceless, tmp_path):
    (tmp_path / "there").mkdir()
    assert fer("photo", faceless, "--annotated", tmp_path / "there").code == 0
    assert (tmp_path / "there" / "wall.png").is_file()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["wall.png", "--annotated", "wall.png"], "would be overwritten"),
        (["wall.png", "--annotated", "."], "would be overwritten"),
        (["wall.png", "--csv", "./wall.png"], "would be overwritten"),
        (["wall.png", "--annotated", "drawn.xyz"], "must end with"),
        (["wall.png", "bad.jpg", "--annotated", "bad.csv"], "must be a folder"),
        ([], "required"),
        ([""], "can't be empty"),
        (["wall.png", "--nothing"], "unrecognized"),
    ],
)
def test_wrong_usage_changes_nothing(fer, faceless, bad, tmp_path, monkeypatch, arguments, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.csv").write_text("kept")
    before = faceless.read_bytes()
    ran = fer("photo", *arguments)
    assert ran.code == 2
    assert message in ran.err
    assert ran.out == ""
    assert faceless.read_bytes() == before
    assert (tmp_path / "bad.csv").read_text() == "kept"


@pytest.mark.parametrize("option", ["--csv", "--annotated"])
def test_an_output_that_can_not_be_written_is_named(fer, faceless, tmp_path, option):
    ran = fer("photo", faceless, option, tmp_path / "missing" / "out.png", "--json")
    assert ran.code == 1
    assert ran.json()[0]["error"] is None
    assert ran.err == "out.png can't be saved: its folder doesn't exist.\n"


def test_the_model_is_missing(fer, faceless, monkeypatch, tmp_path):
    monkeypatch.setattr("fer_desktop.core.paths.root", lambda: tmp_path)
    ran = fer("photo", faceless)
    assert ran.code == 1
    assert ran.err == "A file of the program is missing: expression.onnx. Install FER Desktop again.\n"


class Screen:
    """A stream as a terminal is one, in an encoding of its own."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self.encoding, self.text, self.closed = encoding, "", False

    def write(self, text: str) -> int:
        text.encode(self.encoding)
        self.text += text
        return len(text)

    def flush(self) -> None:
        return

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_where_somebody_looks(fer, faceless, monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    fer("photo", faceless, faceless.parent / "missing.png", "--json")
    assert "1 of 2  wall.png" in screen.text
    assert "2 of 2  missing.png" in screen.text
    assert "\x1b" not in screen.text  # some consoles print it
    last = screen.text.rpartition("\r")[2]
    assert last.startswith(str(faceless.parent / "missing.png"))


def test_json_for_a_terminal_that_knows_only_ascii(fer, astronaut_file, monkeypatch):
    screen = Screen("ascii")
    monkeypatch.setattr(sys, "stdout", screen)
    fer("photo", astronaut_file, "--json")
    assert "\\ud83d" in screen.text


@pytest.mark.skipif(os.name != "posix", reason="names of bytes")
def test_a_name_that_is_no_text_is_still_json(fer, faceless, tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.png")
    shutil.copy(faceless, path)
    assert fer("photo", path, "--json").json()[0]["path"] == path


def test_reasons_are_in_the_table(two_faces, recognizer):
    dark = (load_photo(two_faces) * 0.12).astype(np.uint8)
    readings = tuple(recognizer.read(dark))
    lines = photo.table(photo.PhotoReport("x", 1, 1, readings))
    for line, reading in zip(lines[2:], readings, strict=True):
        assert all(str(reason) in line for reason in reading.reasons)


def test_a_folder_names_each_file_that_it_leaves_out_once(fer, astronaut_file, tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    shutil.copy(astronaut_file, folder / "a.png")
    for name in ("notes.txt", "clip.mp4", ".hidden"):
        (folder / name).write_bytes(b"x")
    ran = fer("photo", folder, folder)
    assert ran.code == 0
    assert ran.err.count("left out") == 2
    assert f"{folder / 'clip.mp4'}: left out, it is a video." in ran.err
    assert f"{folder / 'notes.txt'}: left out, its name does not end like that of a photo." in ran.err


def test_how_a_photo_was_read_is_said_and_in_the_json(fer, astronaut, tmp_path):
    save_photo(tmp_path / "cut.jpg", astronaut)
    whole = (tmp_path / "cut.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[:-600])
    ran = fer("photo", tmp_path / "cut.jpg", "--json")
    note = "The end of cut.jpg is missing: what is there was analysed."
    assert ran.code == 0 and note in ran.err
    [report] = ran.json()
    assert report["notes"] == [note]
    assert [face["emotion"] for face in report["faces"]] == ["happiness"]


def test_a_folder_of_heic_photos_is_read(fer, astronaut, tmp_path):
    (tmp_path / "phone.HEIC").write_bytes(heic(astronaut, HeicOptions(tile=256)))
    ran = fer("photo", tmp_path, "--json")
    assert ran.code == 0
    assert [face["emotion"] for face in ran.json()[0]["faces"]] == ["happiness"]


def test_csv_with_semicolons(fer, astronaut_file, tmp_path):
    fer("photo", astronaut_file, "--csv", tmp_path / "a.csv", "--semicolons")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file, delimiter=";")
    assert float(row["p_happiness"].replace(",", ".")) > 0.9 and "." not in row["p_happiness"]
