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
from fer_desktop.models.card import ModelCard
from fer_desktop.models.registry import SHIPPED, Model
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.emotion_labels import percent
from fer_desktop.ui.text.translate import format_list, translate_message

log = logging.getLogger(__name__)


def accuracy_percent(model: Model) -> int | None:
    """How often a model is right on its test pictures, in percent; None if this program didn't measure it."""
    accuracy = None if model.name else _shipped_card().test_accuracy
    return None if accuracy is None else round(100 * accuracy)


def model_version(model: Model) -> str:
    """What sessions call a model; empty for the shipped one if its card is missing or damaged."""
    return model.called if model.name else _shipped_card().version


def _shipped_card() -> ModelCard:
    try:
        card = SHIPPED.card
    except ResourceError as error:
        log.warning("the model's card is missing: %s", error)
        return ModelCard()
    if not card.measured:
        log.warning("the model's card can't be read")
    return card


def description(model: Model) -> str:
    """The text of the first run, with the model's accuracy if it was measured."""
    figure = accuracy_percent(model)
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
    return translate("ModelCard", "Built-in model {0}").format(version).strip()


def card_lines(model: Model) -> list[tuple[str, str]]:
    """What the card says, each line with its caption; nothing without a card. Raises `ResourceError`."""
    card = model.card
    if not card.version:
        return []
    lines = [
        (translate("ModelCard", "Network"), _network(model, card)),
        (translate("ModelCard", "Version"), _joined(card.version, card.date)),
        (translate("ModelCard", "Training data"), card.training_data),
        (translate("ModelCard", "Validation set"), _figures(card.valid_accuracy, card.valid_recall)),
        (translate("ModelCard", "Test set"), _figures(card.test_accuracy, card.test_recall)),
        (translate("ModelCard", "Size"), QLocale().formattedDataSize(card.size, 1) if card.size else ""),
        (translate("ModelCard", "Note"), card.note),
    ]
    return [(caption, text) for caption, text in lines if text]


def card_text(model: Model) -> str:
    """What the card says, a line each. Raises `ResourceError`."""
    return "\n".join(f"{caption}: {bidi_isolate(text)}" for caption, text in card_lines(model))


def model_summary(model: Model) -> str:
    """A model's name, its card and the card's origin, a line each."""
    try:
        return "\n".join([name_of_model(model), card_text(model), card_origin(model)])
    except ResourceError as error:
        return translate_message(error)


def card_origin(model: Model) -> str:
    """Where the figures come from, in a sentence."""
    if not model.name:
        return translate(
            "ModelCard", "These figures were measured on this model. Help contains the full model card."
        )
    if model.card.measured:
        return translate(
            "ModelCard",
            "These figures come from the model's own card. FER Desktop did not check them.",
        )
    return translate(
        "ModelCard",
        "No card came with the model, so these details come from its file. Its accuracy is unknown.",
    )


def _network(model: Model, card: ModelCard) -> str:
    if not model.name and not card.architecture:
        return translate("ModelCard", "FER Desktop's own")
    return _joined(card.architecture, card.paper)


def _joined(*parts: str) -> str:
    return format_list(part for part in parts if part)


def _figures(accuracy: float | None, recall: float | None) -> str:
    if accuracy is None:
        return translate("ModelCard", "not measured")
    text = translate("ModelCard", "{0} correct").format(percent(accuracy))
    if recall is None:
        return text
    return text + translate("ModelCard", ", {0} averaged over the emotions").format(percent(recall))


LIBRARIES = {
    "OpenCV": "opencv-python-headless",
    "ONNX Runtime": "onnxruntime",
    "PyAV": "av",
    "NumPy": "numpy",
    "Pillow": "pillow",
}


def version_texts(model: Model) -> list[str]:
    """The program, its model, the system, and the libraries that decide what is read."""
    called = model_version(model)
    parts = [f"FER Desktop {__version__}", f"model {called}" if called else "", platform.platform(terse=True)]
    parts += [f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    return [part for part in [*parts, *(_library(*each) for each in LIBRARIES.items())] if part]


def _library(name: str, package: str) -> str:
    """A frozen program knows the versions of some packages only; *Licences* has them all."""
    try:
        return f"{name} {version(package)}"
    except PackageNotFoundError:
        return ""
