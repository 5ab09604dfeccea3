"""The HTML report: well formed, whole by itself, and safe whatever a video is called."""

from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import pytest

from fer_desktop.core.emotion_colors import COLOURS
from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.formatting import clock
from fer_desktop.sessions.export.export import ExportFormat, iter_chunks
from fer_desktop.sessions.export.html_report import HONEST_USE
from fer_desktop.sessions.export.svg_chart import line_chart, spread
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.statistics.metrics import FORMULA
from fer_desktop.sessions.statistics.timeline import timeline
from tests.unit.sessions.made import long_session, recording, scored, unknown

VOID = {"meta", "img", "br", "link"}


class Page(HTMLParser):
    """Checks that all tags are closed in order, and gathers what a reader and a browser see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data + "\n"


def page(session):
    return Page("".join(iter_chunks(session, ExportFormat.HTML)))


@pytest.fixture(scope="module")
def whole() -> Page:
    return page(recording(long_session(120), 120, every_s=0.5))


def test_the_texts_that_must_be_there(whole):
    assert "Expression guesses, not feelings. 11 % not scored." in whole.text
    assert FORMULA in whole.text
    assert HONEST_USE in whole.text
    assert "cannot know what anyone feels" in whole.text


def test_nothing_comes_from_elsewhere(whole):
    tags = {tag for tag, _ in whole.tags}
    assert not tags & {"script", "link", "iframe", "object", "a", "form"}
    assert not [a for _, attrs in whole.tags for a in attrs if a.startswith("on")]
    sources = [attrs["src"] for _, attrs in whole.tags if "src" in attrs]
    assert sources
    assert all(source.startswith("data:image/svg+xml;base64,") for source in sources)
    html = "".join(iter_chunks(recording(long_session(9), 9), ExportFormat.HTML))
    assert not re.search(r"https?://|url\(|@import", html)


def test_every_emotion_has_its_name_picture_and_colour(whole):
    html = "".join(iter_chunks(recording(long_session(120), 120), ExportFormat.HTML))
    for emotion in EMOTIONS:
        assert whole.text.count(emotion.capitalize()) >= 3  # share table, chart, table of the chart
        assert f"--{emotion}:rgb{COLOURS[emotion]}".replace(" ", "") in html
    assert sum(tag == "img" for tag, _ in whole.tags) == 1 + len(EMOTIONS)
    assert all(attrs.get("alt") for tag, attrs in whole.tags if tag == "img")


def test_charts_have_names_and_a_table_behind_them(whole):
    charts = [attrs for tag, attrs in whole.tags if tag == "svg" and attrs.get("aria-hidden") != "true"]
    assert len(charts) == 2
    assert all(attrs["role"] == "img" and attrs["aria-label"] for attrs in charts)
    assert "details" in {tag for tag, _ in whole.tags}


def test_what_users_type_is_text():
    name = "<script>alert(1)</script> & \"q\" 'a' </title><img src=x>"
    told = page(
        recording(
            [scored(0)],
            1,
            title=name,
            kind=SourceKind.CAMERA,
            source=f"cam {name}",
            complete=False,
            incomplete_reason=name,
            settings={"model": name},
        )
    )
    assert told.text.count(name) == 5
    assert "script" not in {tag for tag, _ in told.tags}


def test_folders_of_the_user_are_not_told():
    told = page(recording([scored(0)], 1, source="/home/jane.doe/videos/video.mp4", title="My video"))
    assert "video.mp4" in told.text
    assert "jane" not in told.text


@pytest.mark.parametrize("rows", [[], [unknown(0)], [scored(0)]])
def test_little_or_nothing_makes_a_page_too(rows):
    told = page(recording(rows, 0))
    assert "not scored." in told.text
    assert "nan" not in told.text.lower().split()


def test_participants_are_numbered_and_of_very_many_the_longest_are_shown():
    rows = [scored(t, face=face) for t in range(3) for face in range(1, 71) if face < 60 or t == 0]
    told = page(recording(rows, 3))
    assert "20 more were seen for a shorter time." in told.text
    assert "\n59\n" not in told.text
    assert "\n50\n" in told.text


def test_a_long_session_makes_a_small_page():
    rows = list(long_session(7200))
    html = "".join(iter_chunks(recording(rows, 7200, every_s=0.5), ExportFormat.HTML))
    assert len(html) < 500_000


def test_the_chart_is_well_formed_and_within_its_frame():
    svg = line_chart(timeline(long_session(90), 90, 0.5), "A title")
    root = ET.fromstring(svg)
    points = [
        tuple(map(float, pair))
        for path in root.iter("path")
        for pair in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path.get("d", ""))
    ]
    assert len(points) > 8 * 100
    assert all(0 <= x <= 960 and 0 <= y <= 400 for x, y in points)
    names = [text.text for text in root.iter("text") if text.get("class") == "name"]
    assert names == [emotion.capitalize() for emotion in EMOTIONS]


def test_names_don_t_lie_on_one_another():
    for wanted in ([5.0] * 8, [0.0, 1.0, 2.0, 100.0], [99.0, 100.0], [50.0]):
        placed = spread(wanted, 10, 0, 100)
        assert all(0 <= place <= 100 for place in placed)
        ordered = sorted(placed)
        assert all(b - a >= 10 for a, b in itertools.pairwise(ordered))
    assert spread([10.0, 50.0], 10, 0, 100) == [10.0, 50.0]


@pytest.mark.parametrize(
    ("seconds", "step", "text"),
    [(0, 1, "0:00"), (65, 1, "1:05"), (3725, 60, "1:02:05"), (0.5, 0.5, "0:00.5"), (1.96, 0.1, "0:01.9")],
)
def test_clock(seconds, step, text):
    assert clock(seconds, step) == text
