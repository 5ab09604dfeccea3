"""The page that compares the papers' networks: tables, learning curves, confusion matrices."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from training import plots
from training.card_page import table

HEAD = (
    "network",
    "claim of the paper",
    "FER2013 test, 7 classes",
    "FER+ majority test",
    "macro recall there",
    "weights",
    "multiply-adds, millions",
    "ms a face, one core",
    "training, minutes of one core",
)
CLASSICAL_HEAD = (
    "method on the pixels",
    "claim of the paper",
    "FER+ majority test",
    "macro recall",
    "seconds of one core",
)


def write(result: dict[str, Any], page: Path) -> None:
    """Writes the page, its pictures in a folder of its name, and what was measured as JSON beside it."""
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
        f"Written by `python -m training compare`.{quick} Every network was trained on the same "
        f"{result['faces']:,} faces for {result['epochs']} epochs with one recipe: light augmentation, "
        "AdamW, both label sets at once (a head for FER2013's seven classes, one for the eight of FER+), no "
        "test-time augmentation. Those of the papers begin with weights drawn as Keras draws them. So the "
        "differences are those of the networks, and none stands where a training of its own, tuned and many "
        "times as long, would bring it. The protocols are those of the model card."
    )


def _networks(result: dict[str, Any]) -> str:
    rows = [_row(network) for network in result["networks"]]
    shipped = result["shipped"]
    told = (
        f"The shipped model (version {shipped['version']}), the program's own network after its full "
        f"training, has {shipped['accuracy']:.3f} on the FER+ majority test and a macro recall of "
        f"{shipped['macro_recall']:.3f}, from its card."
    )
    notes = [f"- *{n['paper']}*: {n['note']}." for n in result["networks"] if n["note"]]
    return "\n\n".join([table(HEAD, rows), told, "\n".join(notes)])


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
    networks = result["networks"]
    best = max(networks, key=lambda n: n["seven_accuracy"])
    costly = max(networks, key=lambda n: n["weights"])
    claimed = [n for n in networks if n["name"] == "feedback"]
    gap = (
        "The claim of 0.83 on FER2013 was not reproduced: the network reached "
        f"{claimed[0]['seven_accuracy']:.3f} here, {0.83 - claimed[0]['seven_accuracy']:.3f} below. For "
        "0.83 to be true, its network would have to be right far more often than people (about 0.655) and "
        "than the best published single network (0.733) on labels of which many are wrong. "
        "A figure on training faces, or on a test split that shares pictures with the training split (there "
        "are near-duplicates in FER2013), would explain it."
        if claimed
        else ""
    )
    return (
        "## What explains the differences\n\n"
        f"The most weights ({costly['weights']:,}, {costly['paper']}) do not bring the most on FER2013: "
        f"{costly['seven_accuracy']:.3f} against {best['seven_accuracy']:.3f} ({best['paper']}). "
        "Batch normalisation and ways around the blocks let a network learn in a few epochs what plain "
        "stacks of convolutions need many for; dense layers on top of large maps hold most of the weights "
        "and learn the training faces by heart. The labels count as much as the network: the same network is "
        "right far more often under FER+ majority than on FER2013's own labels, so figures of different "
        "papers can "
        f"be compared only where labels, split and protocol are the same.\n\n{gap}"
    )


def _pictures(result: dict[str, Any], folder: Path) -> str:
    shown = [
        f"### {n['paper']}\n\n![Confusion matrix]({folder.name}/{n['name']}.png)" for n in result["networks"]
    ]
    curves = f"## Learning curves\n\n![Accuracy on validation by epoch]({folder.name}/learning.png)"
    return "\n\n".join([curves, "## Confusion matrices, FER+ majority test", *shown])
