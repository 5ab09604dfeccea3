"""What the model's card says about the model, for the texts that must name it.

A model's card in words: a few lines for the settings and for *About*.

The versions that a report and *About* name.
"""

from __future__ import annotations

import logging
import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, QLocale, qVersion

from fer_desktop import __version__
from fer_desktop.core.errors import ResourceError
from fer_desktop.models import registry
from fer_desktop.models.card import ModelCard
from fer_desktop.models.registry import Model
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.emotion_labels import percent
from fer_desktop.ui.text.translate import format_list, translate_message

log = logging.getLogger(__name__)


def accuracy_percent() -> int | None:
    """In how many of 100 test pictures the model in force is right; None if that isn't known.

    What a card that came with a model says is not repeated as this program's own word.
    """
    accuracy = None if registry.active().name else _shipped_card().test_accuracy
    return None if accuracy is None else round(100 * accuracy)


def model_version() -> str:
    """What sessions call the model in force; empty if the shipped one's card is missing or damaged."""
    model = registry.active()
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


def description() -> str:
    """The text of the first run, with the model's own figure if its card has one."""
    figure = accuracy_percent()
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


def prohibited_uses() -> str:
    """What the program must not be used for."""
    return QCoreApplication.translate(
        "ModelFacts",
        "Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work "
        "or in education is prohibited except for medical or safety reasons. Do not use it for hiring, "
        "grading, discipline, diagnosis, policing or lie detection.",
    )


translate = QCoreApplication.translate


def name_of_model(model: Model) -> str:
    """What the windows call it."""
    if model.name:
        return model.name
    version = model.card.version
    return translate("ModelCard", "Shipped model {0}").format(version).strip()


def card_lines(model: Model) -> list[tuple[str, str]]:
    """What the card says, each line with its caption; nothing without a card. Raises `ResourceError`."""
    card = model.card
    if not card.version:
        return []
    lines = [
        (translate("ModelCard", "Network"), _network(model, card)),
        (translate("ModelCard", "Version"), _joined(card.version, card.date)),
        (translate("ModelCard", "Learned from"), card.training_data),
        (translate("ModelCard", "Validation faces"), _figures(card.valid_accuracy, card.valid_recall)),
        (translate("ModelCard", "Test faces"), _figures(card.test_accuracy, card.test_recall)),
        (translate("ModelCard", "Size"), QLocale().formattedDataSize(card.size, 1) if card.size else ""),
        (translate("ModelCard", "Note"), card.note),
    ]
    return [(caption, text) for caption, text in lines if text]


def told_card(model: Model) -> str:
    """What the card says, a line each. Raises `ResourceError`."""
    return "\n".join(f"{caption}: {bidi_isolate(text)}" for caption, text in card_lines(model))


def model_in_force() -> str:
    """The model that answers, with its card and where that comes from, a line each."""
    model = registry.active()
    try:
        return "\n".join([name_of_model(model), told_card(model), whose_words(model)])
    except ResourceError as error:
        return translate_message(error)


def whose_words(model: Model) -> str:
    """Where the figures come from, in a sentence."""
    if not model.name:
        return translate("ModelCard", "The figures were measured on this model. Help has the whole card.")
    if model.card.measured:
        return translate(
            "ModelCard",
            "This is what the card that came with the model says. This program did not measure it.",
        )
    return translate(
        "ModelCard",
        "No card came with the model: this is what its file says of itself. How often it is right is "
        "not known.",
    )


def _network(model: Model, card: ModelCard) -> str:
    if not model.name and not card.architecture:
        return translate("ModelCard", "the program's own")
    return _joined(card.architecture, card.paper)


def _joined(*parts: str) -> str:
    return format_list(part for part in parts if part)


def _figures(accuracy: float | None, recall: float | None) -> str:
    if accuracy is None:
        return translate("ModelCard", "not measured")
    text = translate("ModelCard", "{0} right").format(percent(accuracy))
    if recall is None:
        return text
    return text + translate("ModelCard", ", {0} in the mean of the emotions").format(percent(recall))


LIBRARIES = {
    "OpenCV": "opencv-python-headless",
    "ONNX Runtime": "onnxruntime",
    "PyAV": "av",
    "NumPy": "numpy",
    "Pillow": "pillow",
}


def version_texts() -> list[str]:
    """The program, its model, the system, and the libraries that decide what is read."""
    model = model_version()
    parts = [f"FER Desktop {__version__}", f"model {model}" if model else "", platform.platform(terse=True)]
    parts += [f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    return [part for part in [*parts, *(_library(*each) for each in LIBRARIES.items())] if part]


def _library(name: str, package: str) -> str:
    """A frozen program knows the versions of some packages only; *Licences* has them all."""
    try:
        return f"{name} {version(package)}"
    except PackageNotFoundError:
        return ""
