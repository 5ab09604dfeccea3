"""Whether an SVG of unknown origin may be drawn: it refers to nothing outside of itself and is not too
large."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from fer_desktop.core.messages import Message

MAX_ELEMENTS = 5000
DEEPEST = 40
MAX_USES = 24
"""Copies may be copied: this many make some thousand shapes at the most."""
FORBIDDEN = {
    "script": Message("holds a program"),
    "foreignobject": Message("holds a web page"),
    "image": Message("holds another picture"),
}
DAMAGED = Message("is damaged, or not what its name says")
TOO_MANY = Message("has too many parts")
OUTSIDE = Message("refers to something outside of it")


def why_not_svg(content: bytes) -> str:
    """Why a SVG may not be drawn, in a few words; empty: it may."""
    try:
        text = content.decode("utf-8")
        if re.search("<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
            # Entities can grow without end, or name other files
            return Message("defines entities of its own")
        return _walked(ElementTree.fromstring(text))
    except (ElementTree.ParseError, ValueError):
        return DAMAGED


def _walked(root: ElementTree.Element) -> str:
    """What is wrong with the elements, one layer after the other."""
    if _kind(root) != "svg":
        return DAMAGED
    layer, count, uses = [root], 0, 0
    for _ in range(DEEPEST):
        count += len(layer)
        uses += sum(_kind(element) == "use" for element in layer)
        if count > MAX_ELEMENTS or uses > MAX_USES:
            return TOO_MANY
        for element in layer:
            if reason := FORBIDDEN.get(_kind(element)) or _outside(element):
                return reason
        layer = [child for element in layer for child in element]
    return TOO_MANY if layer else ""


def _kind(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2].casefold()


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
