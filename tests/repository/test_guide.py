"""The documents: each link leads to a file, each page of the guide stands in its index."""

from __future__ import annotations

import re

import pytest

from tests.support.paths import ROOT

LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    links = [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_of_the_guide_is_in_its_index():
    guide = ROOT / "docs" / "guide"
    named = set(LINK.findall((guide / "README.md").read_text("utf-8")))
    assert {page.name for page in guide.glob("*.md")} - {"README.md"} - named == set()
