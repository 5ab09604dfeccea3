"""The documents: links lead somewhere, indexes are complete, and what they name in the code is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fer_desktop.ui.help import pages
from tests.support.paths import ROOT

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)[^)]*\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
MODULE = re.compile(r"`((?:\w+/)+\w+\.(?:py|sh|toml|yml|json|spec))(?:::\w+)?`")
METHOD = re.compile(r"`([A-Z]\w+)\.([a-z]\w+)(?:\([^`]*)?`")
PAGES = [
    *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "CHANGELOG", "training/README")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
FOR_DEVELOPERS = [page for page in PAGES if page.parent.name != "research" and page.name != "CHANGELOG.md"]
FOLDERS = ("", "fer_desktop", "fer_desktop/recognition")


def _ids(page: Path) -> str:
    return str(page.relative_to(ROOT))


def _anchors(page: Path) -> set[str]:
    return {pages.anchor_of(heading) for heading in HEADING.findall(page.read_text("utf-8"))}


@pytest.mark.parametrize("page", PAGES, ids=_ids)
def test_links_lead_somewhere(page):
    wrong = []
    for link in LINK.findall(page.read_text("utf-8")):
        path, _, anchor = link.partition("#")
        target = (page.parent / path) if path else page
        if "://" in link:
            continue
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            wrong.append(link)
    assert wrong == []


def test_every_page_of_the_guide_is_in_its_index():
    guide = ROOT / "docs" / "guide"
    named = set(LINK.findall((guide / "README.md").read_text("utf-8")))
    assert {page.name for page in guide.glob("*.md")} - {"README.md"} - named == set()


def test_every_decision_is_in_its_index():
    folder = ROOT / "docs" / "adr"
    named = set(LINK.findall((folder / "README.md").read_text("utf-8")))
    assert {page.name for page in folder.glob("*.md")} - {"README.md"} == named


@pytest.mark.parametrize("page", FOR_DEVELOPERS, ids=_ids)
def test_files_that_a_page_names_are_there(page):
    named = MODULE.findall(page.read_text("utf-8"))
    assert [name for name in named if not any((ROOT / folder / name).exists() for folder in FOLDERS)] == []


@pytest.mark.parametrize("page", FOR_DEVELOPERS, ids=_ids)
def test_methods_that_a_page_names_are_there(page):
    named = METHOD.findall(page.read_text("utf-8"))
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "fer_desktop").rglob("*.py"))
    wrong = [
        f"{owner}.{name}"
        for owner, name in named
        if f"class {owner}" in source and not re.search(rf"def {name}\b", source)
    ]
    assert wrong == []


def test_what_the_chart_of_a_frame_s_way_names_is_there():
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    chart = text.partition("sequenceDiagram")[2].partition("```")[0]
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "fer_desktop").rglob("*.py"))
    called = re.findall(r"(\w+)\(", chart.partition("R->>S")[2])
    assert len(called) > 10
    assert [name for name in called if not re.search(rf"def {name}\b", source)] == []
    classes = re.findall(r"participant \w+ as (\w+)$|(?:: |^)([A-Z]\w+)\.\w+\(", chart, re.MULTILINE)
    names = {name for pair in classes for name in pair if name}
    assert [name for name in names if not re.search(rf"class {name}\b", source)] == []


def test_windows_whose_page_is_known_are_there():
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "fer_desktop").rglob("*.py"))
    assert [name for name in pages.PAGE_OF_WINDOW if f"class {name}(" not in source] == []


def test_the_changelog_has_the_version():
    from fer_desktop import __version__

    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
