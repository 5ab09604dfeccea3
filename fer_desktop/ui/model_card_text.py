"""A model's card in words: a few lines for the settings and for *About*."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from fer_desktop.core.errors import ResourceError
from fer_desktop.models import registry
from fer_desktop.models.card import ModelCard
from fer_desktop.models.registry import Model
from fer_desktop.ui.controls import isolated
from fer_desktop.ui.sentences import listed, translated
from fer_desktop.ui.words import percent

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
    return "\n".join(f"{caption}: {isolated(text)}" for caption, text in card_lines(model))


def model_in_force() -> str:
    """The model that answers, with its card and where that comes from, a line each."""
    model = registry.in_force()
    try:
        return "\n".join([name_of_model(model), told_card(model), whose_words(model)])
    except ResourceError as error:
        return translated(error)


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
    return listed(part for part in parts if part)


def _figures(accuracy: float | None, recall: float | None) -> str:
    if accuracy is None:
        return translate("ModelCard", "not measured")
    text = translate("ModelCard", "{0} right").format(percent(accuracy))
    if recall is None:
        return text
    return text + translate("ModelCard", ", {0} in the mean of the emotions").format(percent(recall))
