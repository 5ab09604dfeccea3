"""Where an expression model comes from: shipped with the program or imported by the user."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.core.messages import Message

INSTALL_AGAIN = Message("Install FER Desktop again.")


@dataclass(frozen=True)
class ModelOrigin:
    """A model's name (empty for the shipped one), its checksum, and the advice in its errors.

    ``digest`` is the beginning of the file's SHA-256 in hexadecimal; if empty, it is not checked.
    """

    name: str = ""
    digest: str = ""
    advice: Message = INSTALL_AGAIN

    def display_name(self, version: str) -> str:
        """The name in sessions: the version of the shipped model, a unique name for others."""
        return f"{self.name} ({self.digest[:8]})" if self.name else version


SHIPPED = ModelOrigin()
