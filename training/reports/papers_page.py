"""Renders the page that compares the papers' networks: tables, learning curves and confusion matrices."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import fmean
from typing import Any

from scipy import stats

from training.reports import plots
from training.reports.card_page import table

HEAD = (
    "network",
    "claim of the paper",
    "FER2013 test, 7 classes",
    "FER+ majority test",
    "macro recall there",
    "weights",
    "multiply-adds, millions",
    "ms per face, one core",
    "training, minutes on one core",
)
CLASSICAL_HEAD = (
    "method on the pixels",
    "claim of the paper",
    "FER+ majority test",
    "macro recall",
    "seconds on one core",
)

_PAIRS = (
    (
        {"emoji-resnet18", "emoji-resnet18-dense"},
        "ResNet18 reaches {emoji-resnet18} with one dense layer on top and {emoji-resnet18-dense} with "
        "three: dense layers learn slowly, and have most of the weights if the maps below them are large.",
    ),
    (
        {"emoji-resnet18", "reaction-resnet50"},
        "ResNet50 from scratch reaches {reaction-resnet50}: such a deep network needs more epochs, or "
        "pretrained weights, as in its paper.",
    ),
    (
        {"emosense4", "emosense8", "emosense10"},
        "EmoSense reaches {emosense4}, {emosense8} and {emosense10} with 4, 8 and 10 layers. So the number "
        "of layers is not the reason why the ten layers of the paper fell to 0.273, hardly more than the "
        "share of the most common class.",
    ),
)
"""Networks that differ in one thing, and what their FER+ majority accuracies say about it."""


def write(result: dict[str, Any], page: Path) -> None:
    """Write the page, its figures in a folder with the same name, and the results as JSON."""
    page.parent.mkdir(parents=True, exist_ok=True)
    page.with_suffix(".json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    pictures = page.with_suffix("")
    plots.learning_curves(result["networks"], pictures / "learning.png")
    for network in result["networks"]:
        plots.confusion(network["confusion"], pictures / f"{network['name']}.png")
    parts = [_head(result), _networks(result), _classical(result), _why(result), _pictures(result, pictures)]
    page.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _head(result: dict[str, Any]) -> str:
    quick = " A quick trial with a few hundred faces: its figures mean nothing." if result["quick"] else ""
    return (
        "# The papers' networks, side by side with ours\n\n"
        f"`python -m training compare` writes this page.{quick} Every network was trained on the same "
        f"{result['faces']:,} faces for {result['epochs']} epochs with one recipe: light augmentation, "
        "AdamW, both label sets at once (a head for the seven classes of FER2013 and one for the eight of "
        "FER+), and no test-time augmentation. The networks of the papers start from weights drawn the way "
        "Keras draws them. So the differences come from the networks. None of them reaches what a longer "
        "training, tuned for it, would reach. The protocols are those of the model card."
    )


def _networks(result: dict[str, Any]) -> str:
    rows = [_row(network) for network in result["networks"]]
    shipped = result["shipped"]
    paragraph = (
        f"The shipped model (version {shipped['version']}) is the program's own network after its full "
        f"training. According to its card, its accuracy on the FER+ majority test is "
        f"{shipped['accuracy']:.3f} and its macro recall {shipped['macro_recall']:.3f}."
    )
    notes = [f"- *{n['paper']}*: {n['note']}." for n in result["networks"] if n["note"]]
    return "\n\n".join([table(HEAD, rows), paragraph, "\n".join(notes)])


def _row(network: dict[str, Any]) -> tuple[object, ...]:
    checked = " (as in the paper)" if network["weights"] == network["weights_claimed"] else ""
    return (
        network["paper"],
        network["claim"],
        f"{network['seven_accuracy']:.3f}",
        f"{network['accuracy']:.3f}",
        f"{network['macro_recall']:.3f}",
        f"{network['weights']:,}{checked}",
        f"{network['multiply_adds'] / 1e6:.0f}",
        f"{network['milliseconds']:.1f}",
        f"{network['minutes']:.0f}",
    )


def _classical(result: dict[str, Any]) -> str:
    rows = [
        (m["method"], m["claim"], f"{m['accuracy']:.3f}", f"{m['macro_recall']:.3f}", f"{m['seconds']:.0f}")
        for m in result["classical"]
    ]
    return "## Without a network\n\n" + table(CLASSICAL_HEAD, rows)


def _why(result: dict[str, Any]) -> str:
    networks = {network["name"]: network for network in result["networks"]}
    of_networks = _size(result["networks"]), _normalisation(result["networks"]), _pairs(networks)
    of_figures = _labels(result["networks"]), _claims(networks)
    paragraphs = [" ".join(filter(None, sentences)) for sentences in (of_networks, of_figures)]
    return "\n\n".join(["## What explains the differences", *paragraphs])


def _size(networks: list[dict[str, Any]]) -> str:
    most, best = (max(networks, key=lambda n: n[key]) for key in ("weights", "accuracy"))
    work, held = (_rank_correlation(networks, key) for key in ("multiply_adds", "weights"))
    return (
        f"The rank correlation of the accuracy under FER+ majority is {work:.2f} with the multiply-adds and "
        f"{held:.2f} with the number of weights (Spearman's; 1: size explains the order, 0: it does not). "
        f"The network with the most weights ({most['paper']}, {most['weights']:,}) reaches "
        f"{most['accuracy']:.3f}; the best one ({best['paper']}) reaches {best['accuracy']:.3f} with "
        f"{best['weights']:,}."
    )


def _normalisation(networks: list[dict[str, Any]]) -> str:
    with_it = [network for network in networks if network["normalised"]]
    without = [network for network in networks if not network["normalised"]]
    if not with_it or not without:
        return ""
    return (
        "With batch normalisation after every convolution, the mean accuracy is "
        f"{_first_and_last(with_it)}; without it, {_first_and_last(without)}. It makes learning start sooner."
    )


def _first_and_last(networks: list[dict[str, Any]]) -> str:
    first = fmean(network["history"][0]["accuracy"] for network in networks)
    last = fmean(network["accuracy"] for network in networks)
    return f"{first:.3f} on validation after the first epoch and {last:.3f} at the end"


def _rank_correlation(networks: list[dict[str, Any]], key: str) -> float:
    accuracies = [network["accuracy"] for network in networks]
    return float(stats.spearmanr([network[key] for network in networks], accuracies).statistic)


def _pairs(networks: dict[str, dict[str, Any]]) -> str:
    """Comparisons of networks that differ in only one thing."""
    accuracies = {name: f"{network['accuracy']:.3f}" for name, network in networks.items()}
    return " ".join(text.format_map(accuracies) for names, text in _PAIRS if accuracies.keys() >= names)


def _labels(networks: list[dict[str, Any]]) -> str:
    gains = [network["accuracy"] - network["seven_accuracy"] for network in networks]
    return (
        "The same network is right more often under FER+ majority than on the labels of FER2013, by "
        f"{min(gains):.3f} to {max(gains):.3f}, because many of the latter are wrong. Figures from different "
        "papers can be compared only if labels, split and protocol are the same."
    )


def _claims(networks: dict[str, dict[str, Any]]) -> str:
    if "feedback" not in networks:
        return ""
    claim, reached = networks["feedback"]["claim"], networks["feedback"]["seven_accuracy"]
    return (
        f"The {claim} on FER2013 could not be reproduced: here the network reached {reached:.3f}, "
        f"{float(claim) - reached:.3f} less. To reach {claim}, it would have to be right far more often than "
        "people (about 0.655) and than the best published single network (0.733), on labels of which many "
        "are wrong. It could be a figure on training faces, or on a test split that shares pictures with "
        "the training split (FER2013 has near-duplicates)."
    )


def _pictures(result: dict[str, Any], folder: Path) -> str:
    shown = [
        f"### {n['paper']}\n\n![Confusion matrix]({folder.name}/{n['name']}.png)" for n in result["networks"]
    ]
    curves = f"## Learning curves\n\n![Accuracy on validation by epoch]({folder.name}/learning.png)"
    return "\n\n".join([curves, "## Confusion matrices, FER+ majority test", *shown])
