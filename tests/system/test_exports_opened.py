"""Every export of one video, opened by the programs of this machine; tools/check_exports.py lists them."""

from __future__ import annotations

import csv
import json
import re
import shutil
from html.parser import HTMLParser

import av
import pytest

from fer_desktop.core.emotions import EMOTIONS
from tools import check_exports

TIME = {"srt": r"\d\d:[0-5]\d:[0-5]\d,\d{3}", "vtt": r"\d\d:[0-5]\d:[0-5]\d\.\d{3}"}
HEAVY = ("LibreOffice", "Chromium")


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exports")
    return check_exports.export_all(check_exports.write_video(folder / "video.mp4"), folder)


def parameter(check):
    heavy = any(program in check.name for program in HEAVY)
    marks = [pytest.mark.soak] if heavy else []
    return pytest.param(check, id=check.name, marks=marks)


@pytest.mark.parametrize("check", [parameter(check) for check in check_exports.checks()])
def test_a_program_opens_it(check, exports):
    if not check.is_installed:
        pytest.skip("not installed")
    assert check.run(exports)


@pytest.mark.parametrize("form", check_exports.VIDEOS)
def test_a_video_that_a_browser_plays(exports, form):
    with av.open(str(exports.file(form))) as export, av.open(str(exports.video)) as original:
        video, sound = export.streams.video[0], export.streams.audio[0]
        assert (video.codec_context.name, video.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert sound.codec_context.name == "aac"
        assert export.duration == pytest.approx(original.duration, abs=250_000)
        assert sum(1 for _ in export.decode(video=0)) == 80
    content = exports.file(form).read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")


def test_a_table_that_a_spreadsheet_reads(exports):
    with exports.file("csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [float(row["t_s"]) for row in rows] == [n / 2 for n in range(16)]
    for row in rows:
        shares = [row[f"p_{emotion}"] for emotion in EMOTIONS]
        if row["status"] == "no_face":
            assert set(shares) == {""}
        else:
            assert sum(map(float, shares)) == pytest.approx(1, abs=0.001)


@pytest.mark.parametrize("form", ["srt", "vtt"])
def test_subtitles_follow_their_grammar(exports, form):
    text = exports.file(form).read_text("utf-8")
    cue = rf"{TIME[form]} --> {TIME[form]}\n(?:[^\n]+\n)+"
    body = rf"(?:\d+\n{cue}\n)+" if form == "srt" else rf"WEBVTT\n\n(?:NOTE [^\n]+\n\n)*(?:{cue}\n)+"
    assert re.fullmatch(body, text)
    times = re.findall(TIME[form], text)
    assert times == sorted(times)
    assert exports.cues == text.count(" --> ") >= 2


class Page(HTMLParser):
    """What a page opens and closes, and what it loads."""

    EMPTY = ("meta", "img", "br", "line", "path", "rect", "circle", "use")

    def __init__(self):
        super().__init__()
        self.open, self.sources = [], []

    def handle_starttag(self, tag, attributes):
        self.sources += [value for name, value in attributes if name in ("src", "href")]
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.EMPTY:
            assert self.open.pop() == tag


def test_a_report_that_needs_nothing_else(exports):
    page = Page()
    page.feed(exports.file("html").read_text("utf-8"))
    page.close()
    assert page.open == []
    assert page.sources
    assert all(source.startswith(("data:", "#")) for source in page.sources)


def test_a_broken_file_is_a_failure(exports, tmp_path):
    """The check itself: it must not call good what a program can't open."""
    broken = check_exports.Exports(exports.video, tmp_path / "broken")
    shutil.copytree(exports.folder, broken.folder)
    content = broken.file("annotated").read_bytes()
    broken.file("annotated").write_bytes(content[: len(content) // 2])
    broken.file("srt").write_text("1\n00:00 -> later\nHappiness\n", "utf-8")
    installed = [check for check in check_exports.checks() if check.is_installed and "ffmpeg" in check.name]
    results = {check.name: check_exports.result_of(check, broken)[0] for check in installed}
    assert results in ({}, {name: name.startswith("faceless") for name in results})
    absent = check_exports.Check("a video in a player", False, lambda exports: "")
    assert check_exports.result_of(absent, exports) == (True, "missing  a video in a player")


def test_the_json_is_one_object(exports):
    session = json.loads(exports.file("json").read_text("utf-8"))
    assert (session["duration_s"], session["frames_read"]) == (8.0, 16)
