"""What the model's card says about the model, for the texts that must name it."""

from __future__ import annotations

import json
import logging

from PySide6.QtCore import QCoreApplication

from fer_desktop import resources
from fer_desktop.errors import ResourceError

log = logging.getLogger(__name__)


def right_in_100() -> int | None:
    """In how many of 100 test pictures the model is right; None if its card is missing or damaged."""
    try:
        card = json.loads(resources.model_card().read_text(encoding="utf-8"))
        return round(100 * float(card["test"]["accuracy"]))
    except (ResourceError, OSError, ValueError, KeyError, TypeError) as error:
        log.warning("the model's card can't be read: %s", error)
        return None


def model_version() -> str:
    """The version of the shipped model; empty if its card is missing or damaged."""
    try:
        return str(json.loads(resources.model_card().read_text(encoding="utf-8"))["version"])
    except (ResourceError, OSError, ValueError, KeyError, TypeError) as error:
        log.warning("the model's card can't be read: %s", error)
        return ""


def what_it_is() -> str:
    """The text of the first run, with the model's own figure if its card has one."""
    figure = right_in_100()
    if figure is None:
        return QCoreApplication.translate(
            "ModelFacts",
            "This app guesses which emoji a face resembles. It cannot know what anyone feels. It is often "
            "wrong; it does worse in poor light, from the side, and for some groups of people.",
        )
    text = QCoreApplication.translate(
        "ModelFacts",
        "This app guesses which emoji a face resembles. It cannot know what anyone feels. On its test set "
        "it is right about {0} in 100 times; it does worse in poor light, from the side, and for some "
        "groups of people.",
    )
    return text.format(figure)


def what_not_to_do() -> str:
    """What the program must not be used for."""
    return QCoreApplication.translate(
        "ModelFacts",
        "Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work "
        "or in education is prohibited except for medical or safety reasons. Do not use it for hiring, "
        "grading, discipline, diagnosis, policing or lie detection.",
    )
