"""Where an expression model comes from: with the program, or from the user."""

from __future__ import annotations

from dataclasses import dataclass

from fer_desktop.core.messages import Message

INSTALL_AGAIN = Message("Install FER Desktop again.")


@dataclass(frozen=True)
class ModelOrigin:
    """What a model's errors advise, what sessions call it, and what its file must hold.

    ``name`` is empty for the shipped one. ``digest`` is the beginning of its content's SHA-256 in
    hexadecimal; empty: any content will do.
    """

    name: str = ""
    digest: str = ""
    advice: Message = INSTALL_AGAIN

    def display_name(self, version: str) -> str:
        """What sessions call it: the shipped one by its version, no two others the same."""
        return f"{self.name} ({self.digest[:8]})" if self.name else version


SHIPPED = ModelOrigin()
