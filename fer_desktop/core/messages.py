"""Sentences for the user that are made below the windows, which may show them in another language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any

_PLACE = re.compile(r"\{(\w+)\}")


class Message(str):
    """A sentence, or the end of one: complete in English as text, and in its parts for another language.

    ``template`` has to stand in the source as it is, where ``tools/translations.py`` finds it; places
    such as ``{name}`` are filled with ``values``. A value that is a sentence itself is translated as well.
    """

    template: str
    values: dict[str, str | int | float]

    def __new__(cls, template: str, /, **values: object) -> Message:
        made = super().__new__(cls, format_template(template, values))
        made.template, made.values = str(template), {name: _plain(value) for name, value in values.items()}
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, str | int | float]]:
        # Sentences go from process to process: videos on several cores, a model that is tried
        return (self.template,), self.values

    def as_json(self) -> dict[str, Any]:
        """The parts as plain values for JSON."""
        values = self.values.items()
        told = {name: value.as_json() if isinstance(value, Message) else value for name, value in values}
        return {"template": self.template, "values": told}


def format_template(template: str, values: Mapping[str, object]) -> str:
    """The template with its places filled; nothing in a template or a value can do more than that."""
    return _PLACE.sub(lambda found: str(values.get(found[1], found[0])), template)


LISTED = Message("{first}, {last}")


def join_messages(parts: Sequence[str], link: Message) -> str:
    """Parts as one; ``link`` has the places ``{first}`` and ``{last}``, as in ``{first} and {last}``."""
    return reduce(lambda first, last: Message(link, first=first, last=last), parts) if parts else ""


def sentence_from(told: Any) -> Message:
    """The opposite of `Sentence.as_json`. Raises ValueError or TypeError for anything else."""
    if not isinstance(told, dict) or not isinstance(told.get("template"), str):
        raise ValueError("not the parts of a sentence")
    values = {str(name): _value(value) for name, value in dict(told.get("values", {})).items()}
    return Message(told["template"], **values)


def _value(told: Any) -> object:
    return sentence_from(told) if isinstance(told, dict) else told


def _plain(value: object) -> str | int | float:
    """As text what only this computer knows, such as a path of its system."""
    return value if isinstance(value, str | int | float) else str(value)
