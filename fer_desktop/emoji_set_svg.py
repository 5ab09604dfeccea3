"""Whether an SVG of unknown origin may be drawn: it refers to nothing outside of itself and is not too
large."""

from __future__ import annotations

import re
from xml.etree import ElementTree

MOST_ELEMENTS = 5000
DEEPEST = 40
MOST_USES = 24
"""Copies may be copied: this many make some thousand shapes at the most."""
FORBIDDEN = {
    "script": "holds a program",
    "foreignobject": "holds a web page",
    "image": "holds another picture",
}
OUTSIDE = "refers to something outside of it"


def why_not_svg(content: bytes) -> str:
    """Why a SVG may not be drawn, in a few words; empty: it may."""
    parser = ElementTree.XMLPullParser(["start", "end"])
    try:
        text = content.decode("utf-8")
        if re.search("<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
            # Entities can grow without end, or name other files
            return "defines entities of its own"
        parser.feed(text)
        parser.close()
        return _walked(parser)
    except (ElementTree.ParseError, ValueError):
        return "is damaged, or not what its name says"


def _walked(parser: ElementTree.XMLPullParser[ElementTree.Element]) -> str:
    depth = count = uses = 0
    for event, element in parser.read_events():
        if event == "end":
            depth -= 1
            continue
        kind = str(element.tag).rpartition("}")[2].casefold()
        if not count and kind != "svg":
            return "is damaged, or not what its name says"
        depth, count, uses = depth + 1, count + 1, uses + (kind == "use")
        if count > MOST_ELEMENTS or depth > DEEPEST or uses > MOST_USES:
            return "has too many parts"
        if reason := FORBIDDEN.get(kind) or _outside(element):
            return reason
    return ""


def _outside(element: ElementTree.Element) -> str:
    """What leads out: a link, an address in an attribute, an import in a style sheet."""
    for name, value in element.attrib.items():
        local = name.rpartition("}")[2].casefold()
        if local in ("href", "src") and not value.strip().startswith("#"):
            return OUTSIDE
        if _leads_out(value):
            return OUTSIDE
    return OUTSIDE if element.text and _leads_out(element.text) else ""


def _leads_out(text: str) -> bool:
    targets = re.findall(r"url\(\s*['\"]?\s*(.?)", text, re.IGNORECASE)
    return "@import" in text.casefold() or any(target != "#" for target in targets)
