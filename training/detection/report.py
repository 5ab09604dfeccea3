"""The tables of the face search, between two marks of a Markdown page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

BEGIN, END = "<!-- faces: begin -->", "<!-- faces: end -->"
Found = Mapping[str, Mapping[str, Any]]


def write(page: Path, found: Found) -> None:
    """Put the tables between the page's marks. Raises `ValueError` if it has none."""
    text = page.read_text("utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{page.name} has no place for the tables")
    page.write_text(f"{before}{BEGIN}\n{tables(found)}\n{END}{after}", "utf-8", newline="\n")


def tables(found: Found) -> str:
    """What is found, what is wrong, what it costs: a column for each detector."""
    return "\n\n".join("\n".join(rows) for rows in (_found(found), _wrong(found), _costs(found)))


def _found(found: Found) -> Iterator[str]:
    yield from _head("faces found", [name for who in found for name in (who, f"{who}, boxes beside")])
    for name, count in _counts(found).items():
        if count["faces"]:
            cells = [_counts(found, who)[name] for who in found]
            yield _row(f"{name}, of {count['faces']}", [n for c in cells for n in (c["found"], c["beside"])])


def _wrong(found: Found) -> Iterator[str]:
    yield from _head("pictures without a face that get a box", list(found))
    for name, count in _counts(found).items():
        if not count["faces"]:
            yield _row(
                f"{name}, of {count['pictures']}", [_counts(found, who)[name]["wrong"] for who in found]
            )


def _costs(found: Found) -> Iterator[str]:
    yield from _head("one core, milliseconds", list(found))
    for name in next(iter(found.values()))["costs"]:
        yield _row(name, [f"{found[who]['costs'][name]:.3g}" for who in found])


def _counts(found: Found, who: str = "") -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = (found[who] if who else next(iter(found.values())))["counts"]
    return counts


def _head(first: str, names: list[str]) -> Iterator[str]:
    yield _row(first, names)
    yield "| --- " * (len(names) + 1) + "|"


def _row(first: str, cells: list[Any]) -> str:
    return f"| {first} | " + " | ".join(map(str, cells)) + " |"
