"""What the model's card says about the model, for the texts that must name it."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication

from fer_desktop.core.errors import ResourceError
from fer_desktop.models import registry
from fer_desktop.models.card import ModelCard

log = logging.getLogger(__name__)


def right_in_100() -> int | None:
    """In how many of 100 test pictures the model in force is right; None if that isn't known.

    What a card that came with a model says is not repeated as this program's own word.
    """
    accuracy = None if registry.in_force().name else _shipped_card().test_accuracy
    return None if accuracy is None else round(100 * accuracy)


def model_version() -> str:
    """What sessions call the model in force; empty if the shipped one's card is missing or damaged."""
    model = registry.in_force()
    return model.called if model.name else _shipped_card().version


def _shipped_card() -> ModelCard:
    try:
        card = registry.SHIPPED.card
    except ResourceError as error:
        log.warning("the model's card is missing: %s", error)
        return ModelCard()
    if not card.measured:
        log.warning("the model's card can't be read")
    return card


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
