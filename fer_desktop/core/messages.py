"""Messages for the user from below the windows, which translate them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any

_PLACE = re.compile(r"\{(\w+)\}")


class Message(str):
    """A sentence or a part of one: complete English text that also remembers its template and its values.

    ``template`` must be a literal in the source code, where ``tools/translations.py`` finds it.
    ``values`` replace its placeholders such as ``{name}``; a value that is a `Message` is translated as well.
    """

    template: str
    values: dict[str, str | int | float]

    def __new__(cls, template: str, /, **values: object) -> Message:
        message = super().__new__(cls, format_template(template, values))
        message.template, message.values = (
            str(template),
            {name: _plain(value) for name, value in values.items()},
        )
        return message

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, str | int | float]]:
        # Messages are pickled between processes: videos on several cores, the check of a model
        return (self.template,), self.values

    def as_json(self) -> dict[str, Any]:
        """The template and the values as plain values for JSON."""
        values = self.values.items()
        values_json = {
            name: value.as_json() if isinstance(value, Message) else value for name, value in values
        }
        return {"template": self.template, "values": values_json}


def format_template(template: str, values: Mapping[str, object]) -> str:
    """Replace the placeholders of a template; unlike `str.format`, this can't access attributes."""
    return _PLACE.sub(lambda found: str(values.get(found[1], found[0])), template)


LISTED = Message("{first}, {last}")

SENTENCES = Message("{first} {last}")


def join_messages(parts: Sequence[str], link: Message) -> str:
    """Join parts into one message. link: has ``{first}`` and ``{last}``, such as ``{first}, {last}``."""
    return reduce(lambda first, last: Message(link, first=first, last=last), parts) if parts else ""


def message_from_json(source: Any) -> Message:
    """The inverse of `Message.as_json`. Raises ValueError or TypeError for other values."""
    if not isinstance(source, dict) or not isinstance(source.get("template"), str):
        raise ValueError("not the parts of a message")
    values = {str(name): _value(value) for name, value in dict(source.get("values", {})).items()}
    return Message(source["template"], **values)


def _value(source: Any) -> object:
    return message_from_json(source) if isinstance(source, dict) else source


def _plain(value: object) -> str | int | float:
    """Values that only exist in this process, such as a path, as text."""
    return value if isinstance(value, str | int | float) else str(value)
