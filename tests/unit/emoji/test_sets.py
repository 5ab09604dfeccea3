"""A set of emoji from a folder: checked, drawn anew, kept, and never trusted."""

from __future__ import annotations

import io
import os
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from fer_desktop.core import paths
from fer_desktop.core.emotions import EMOJI, EMOTIONS, LEVELS, NO_FACE
from fer_desktop.core.errors import EmojiSetError
from fer_desktop.emoji import sets
from fer_desktop.emoji.importer import MAX_FILES, MAX_FRAMES, MAX_MB, normalize_images
from fer_desktop.emoji.svg_check import svg_problem
from fer_desktop.media.face_cover.cover import cover
from fer_desktop.media.face_cover.sticker import ROUND, art_of, mean_colour
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.ui.widgets.emoji_view import drawn_svg

COLOURS = {str(emotion): (30 * n, 255 - 30 * n, 128, 255) for n, emotion in enumerate(EMOTIONS)}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{}</svg>'
DISC = SVG.format('<circle cx="16" cy="16" r="14" fill="#0072b2"/>')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A whole set of plain PNG pictures."""
    made = tmp_path / "Plain colours!"
    made.mkdir()
    for name, colour in COLOURS.items():
        Image.new("RGBA", (64, 64), colour).save(made / f"{name}.png")
    return made


def frames(count: int, side: int = 64) -> list[Image.Image]:
    return [Image.new("RGBA", (side, side), (255 - n % 5 * 50, n % 5 * 50, n, 255)) for n in range(count)]


def animate(path: Path, count: int = 5, **options: object) -> None:
    first, *rest = frames(count)
    first.save(path, save_all=True, append_images=rest, duration=40, loop=0, **options)


def taken(folder: Path) -> sets.EmojiSet:
    return sets.install(folder.name, normalize_images(folder, drawn_svg))


def problem_with(folder: Path) -> str:
    with pytest.raises(EmojiSetError) as told:
        normalize_images(folder, drawn_svg)
    return str(told.value)


def test_the_shipped_set_has_a_picture_of_every_name():
    shipped = sets.find("")
    assert shipped == sets.SHIPPED
    for name in (*EMOJI, *LEVELS):
        assert shipped.svg(name) == paths.emoji_art(f"{name}.svg")
        assert shipped.png(name).name == f"{name}.png"
        assert shipped.animation(name) is None
    assert shipped.png("boredom").name == "unknown.png"


@pytest.mark.parametrize("style", sets.STYLES[1:], ids=["noto", "twemoji"])
def test_each_shipped_style_has_its_own_picture_of_every_name(style):
    assert sets.find(style.name) == style
    seen = set()
    for name in (*EMOJI, *LEVELS):
        svg, still = style.svg(name), style.png(name)
        assert svg is not None and svg.parent.name == still.parents[1].name == style.style
        assert paths.digest("assets", "emojis", style.style, svg.name), "run packaging/make_manifest.py"
        assert svg_problem(svg.read_bytes()) == ""
        drawn = cv2.imdecode(np.frombuffer(drawn_svg(svg.read_bytes(), 256), np.uint8), cv2.IMREAD_UNCHANGED)
        stored = art_of(style, name)
        assert np.abs(drawn.astype(int) - stored).mean() < 1, "run python -m tools.render_emojis"
        seen.add(stored.tobytes())
        assert style.animation(name) is None
    assert len(seen) == len(EMOJI) + len(LEVELS)


@pytest.mark.parametrize("style", sets.STYLES[1:], ids=["noto", "twemoji"])
def test_each_shipped_style_is_small_and_has_its_licence_beside_it(style):
    folder = paths.root() / "assets/emojis" / style.style
    assert len((folder / "LICENSE").read_text("utf-8")) > 1000
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < 600_000


@pytest.mark.parametrize("style", sets.STYLES, ids=["fluent", "noto", "twemoji"])
def test_the_round_face_is_as_large_in_every_style(style):
    """A cover over a face counts on it."""
    opaque = np.flatnonzero((art_of(style, "neutral")[..., 3] > 127).any(axis=0))
    assert abs((opaque[-1] - opaque[0]) / 256 - ROUND) < 0.02


def test_a_set_of_the_users_own_may_be_called_as_a_style(folder):
    made = sets.install("noto", normalize_images(folder, drawn_svg))
    assert sets.find("noto") == made
    assert sets.find(":noto") == sets.STYLES[1]


def test_a_set_is_taken_over_and_used_everywhere(folder):
    made = taken(folder)
    assert made.name == "Plain colours"
    assert sets.installed() == [made]
    assert sets.find(made.name) == made
    assert made.svg("fear") is None
    assert mean_colour(art_of(made, "fear")) == COLOURS["fear"][2::-1]
    frame = cover(
        np.zeros((200, 200, 3), np.uint8), [(Face(50, 50, 80, 80), "fear_strong")], partial(art_of, made)
    )
    assert tuple(frame[90, 90]) == COLOURS["fear"][2::-1]


def test_what_a_set_lacks_comes_from_the_shipped_one(folder):
    made = taken(folder)
    assert made.png(NO_FACE) == paths.emoji_art("png/no_face.png")
    assert made.svg(NO_FACE) == paths.emoji_art("no_face.svg")
    assert made.png("happiness_strong") == made.png("happiness")


def test_a_set_may_have_weak_and_strong_forms(folder):
    Image.new("RGBA", (64, 64), (9, 9, 9, 255)).save(folder / "happiness_strong.png")
    made = taken(folder)
    assert made.png("happiness_strong") != made.png("happiness")
    assert made.png("happiness_weak") == made.png("happiness")


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_an_animated_picture_moves(folder, kind):
    (folder / "anger.png").unlink()
    animate(folder / f"Anger.{kind}")
    made = taken(folder)
    path = made.animation("anger_strong")
    assert path is not None
    with Image.open(path) as picture:
        assert (picture.format, picture.n_frames) == ("WEBP", 5)
        picture.load()
        assert picture.info["duration"] == 40
    assert made.animation("fear") is None
    assert made.png("anger").suffix == ".png"


def test_a_drawing_becomes_pixels(folder):
    (folder / "sadness.png").unlink()
    (folder / "sadness.svg").write_text(DISC)
    art = art_of(taken(folder), "sadness")
    assert art.shape == (768, 768, 4)
    assert mean_colour(art) == (0xB2, 0x72, 0)
    assert art[0, 0, 3] == 0


def test_a_wide_picture_stands_in_the_middle_of_a_square(folder):
    Image.new("RGBA", (200, 100), (1, 2, 3, 255)).save(folder / "fear.png")
    art = art_of(taken(folder), "fear")
    assert art.shape == (200, 200, 4)
    assert (art[20, 100, 3], art[100, 100, 3]) == (0, 255)


def test_every_fault_is_named(folder):
    (folder / "disgust.png").unlink()
    (folder / "contempt.png").unlink()
    (folder / "fear.png").write_bytes(b"\x89PNG\r\n\x1a\nno")
    (folder / "anger.png").write_bytes(bytes(MAX_MB * 2**20 + 1))
    Image.new("RGBA", (64, 64)).save(folder / "neutral.png")
    told = problem_with(folder)
    assert "no picture of disgust, contempt" in told
    assert "fear.png is damaged" in told
    assert "anger.png is larger than 4 MB" in told
    assert "neutral.png is empty or nearly transparent" in told
    assert "surprise" not in told
    assert sets.installed() == []


def test_a_picture_that_was_cut_off_is_refused(folder):
    whole = io.BytesIO()
    Image.effect_noise((200, 200), 90).convert("RGBA").save(whole, "PNG")
    (folder / "fear.png").write_bytes(whole.getvalue()[:-3000])
    assert "fear.png is damaged" in problem_with(folder)


def test_another_kind_of_picture_under_the_name_is_refused(folder):
    Image.new("RGB", (64, 64)).save(folder / "fear.png", "JPEG")
    assert "fear.png is damaged, or not what its name says" in problem_with(folder)


@pytest.mark.parametrize(("side", "told"), [((5000, 30), "larger than 4096"), ((10, 10), "smaller than 24")])
def test_too_large_and_too_small_are_told_apart(folder, side, told):
    Image.new("RGBA", side, (1, 1, 1, 255)).save(folder / "fear.png")
    assert f"fear.png is {told} pixels" in problem_with(folder)


def test_an_endless_animation_is_refused(folder):
    animate(folder / "fear.gif", MAX_FRAMES + 2)
    assert "fear.gif has too many frames" in problem_with(folder)


def test_a_folder_full_of_files_is_refused(folder):
    for number in range(MAX_FILES):
        (folder / f"{number}.txt").touch()
    assert "too many files" in problem_with(folder)


@pytest.mark.parametrize("path", ["nowhere", "a file"])
def test_no_folder_at_all(tmp_path, path):
    (tmp_path / "a file").touch()
    assert path in problem_with(tmp_path / path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(folder):
    (folder / "fear.png").unlink()
    os.mkfifo(folder / "fear.png")
    assert "fear.png can't be opened" in problem_with(folder)


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ('<image href="file:///etc/passwd"/>', "another picture"),
        ('<use href="https://example.org/a.svg#b"/>', "outside"),
        ('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="other.svg#b"/>', "outside"),
        ('<circle r="9" style="fill: url( \'http://example.org\')"/>', "outside"),
        ('<circle r="9" fill="URL(other.svg#a)"/>', "outside"),
        ("<style>@import 'a.css';</style>", "outside"),
        ("<script>alert(1)</script>", "a script"),
        ("<foreignObject/>", "a web page"),
        ("<g>" * 60 + "</g>" * 60, "too many parts"),
        ("<g/>" * 6000, "too many parts"),
        ('<use href="#a"/>' * 30, "too many parts"),
        ("<g>", "damaged"),
    ],
)
def test_a_drawing_that_leads_out_or_is_too_large_is_refused(folder, inside, told):
    (folder / "fear.svg").write_text(SVG.format(inside))
    assert told in problem_with(folder)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "entities"),
        (DISC.encode("utf-16"), "damaged"),
        (b"<html/>", "damaged"),
        (b"", "damaged"),
        (b"\xff\xfe\x00", "damaged"),
    ],
)
def test_what_is_no_plain_drawing_is_refused(content, told):
    assert told in svg_problem(content)


def test_the_shipped_drawings_would_pass():
    for name in (*EMOJI, *LEVELS):
        assert svg_problem(paths.emoji_art(f"{name}.svg").read_bytes()) == ""


def test_taken_again_the_new_pictures_count(folder):
    first = taken(folder)
    Image.new("RGBA", (64, 64), (7, 7, 7, 255)).save(folder / "fear.png")
    second = taken(folder)
    assert second != first
    assert sets.installed() == [second]
    assert mean_colour(art_of(second, "fear")) == (7, 7, 7)


def test_a_removed_set_gives_way_to_the_shipped_one(folder):
    made = taken(folder)
    sets.remove(made)
    assert sets.find(made.name) == sets.SHIPPED
    assert sets.installed() == []
    with pytest.raises(EmojiSetError, match="built-in"):
        sets.remove(sets.SHIPPED)


def test_a_set_that_is_gone_or_broken_is_not_used(folder):
    made = taken(folder)
    assert made.folder is not None
    (made.folder / "fear.png").unlink()
    assert sets.installed() == []
    assert sets.find(made.name) == sets.SHIPPED


@pytest.mark.parametrize(
    ("name", "safe"), [("../../etc", "etc"), ("a/b:c", "a b c"), ("...", "emoji"), ("Größe 2", "Größe 2")]
)
def test_names_become_those_of_folders(name, safe):
    assert sets.safe_name(name) == safe
