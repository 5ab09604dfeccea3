"""How tables are written as CSV: as programs expect it, or as spreadsheets do where the comma is decimal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class CsvStyle:
    """The separator of the cells, the decimal sign, and what the file begins with."""

    separator: str = ","
    decimal: str = "."
    head: str = ""

    def cells(self, values: Iterable[object]) -> list[object]:
        """The cells of a line, with the decimal sign in numbers."""
        if self.decimal == ".":
            return list(values)
        return [str(each).replace(".", self.decimal) if isinstance(each, float) else each for each in values]


STANDARD = CsvStyle()
SEMICOLONS = CsvStyle(";", ",", "\N{ZERO WIDTH NO-BREAK SPACE}")
"""As Excel expects it in German and many other languages; without the mark at the beginning it would take
UTF-8 for another encoding."""
