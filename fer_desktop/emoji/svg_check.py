"""Checks untrusted SVG files: they must not refer to anything external and must not be too complex."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from fer_desktop.core.messages import Message

MAX_ELEMENTS = 5000
MAX_DEPTH = 40
MAX_USES = 24
"""``use`` elements can be nested: this many create at most a few thousand shapes."""
FORBIDDEN = {
    "script": Message("contains a script"),
    "foreignobject": Message("contains a web page"),
    "image": Message("contains another picture"),
}
DAMAGED = Message("is damaged, or not what its name says")
TOO_MANY = Message("has too many parts")
EXTERNAL = Message("refers to something outside the file")


def svg_problem(content: bytes) -> str:
    """Why an SVG must not be rendered, as the end of a sentence; empty if it is safe."""
    try:
        text = content.decode("utf-8")
        if re.search("<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
            # Entities can expand exponentially or refer to other files
            return Message("defines its own entities")
        return _problem(ElementTree.fromstring(text))
    except (ElementTree.ParseError, ValueError):
        return DAMAGED


def _problem(root: ElementTree.Element) -> str:
    """Check the elements, layer by layer."""
    if _kind(root) != "svg":
        return DAMAGED
    layer, count, uses = [root], 0, 0
    for _ in range(MAX_DEPTH):
        count += len(layer)
        uses += sum(_kind(element) == "use" for element in layer)
        if count > MAX_ELEMENTS or uses > MAX_USES:
            return TOO_MANY
        for element in layer:
            if reason := FORBIDDEN.get(_kind(element)) or _external_reference(element):
                return reason
        layer = [child for element in layer for child in element]
    return TOO_MANY if layer else ""


def _kind(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2].casefold()


def _external_reference(element: ElementTree.Element) -> str:
    """Check for external links, URLs in attributes and imports in style sheets."""
    for name, value in element.attrib.items():
        local = name.rpartition("}")[2].casefold()
        if local in ("href", "src") and not value.strip().startswith("#"):
            return EXTERNAL
        if _is_external(value):
            return EXTERNAL
    return EXTERNAL if element.text and _is_external(element.text) else ""


def _is_external(text: str) -> bool:
    targets = re.findall(r"url\(\s*['\"]?\s*(.?)", text, re.IGNORECASE)
    return "@import" in text.casefold() or any(target != "#" for target in targets)
