"""Trains a network, with checkpoints from which a later call continues."""

from __future__ import annotations

import argparse
import copy
import json
import math
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from tqdm import tqdm

from training.data import protocol
from training.data.augment import Strength, augment, mixup
from training.data.dataset import SIZE, Faces, load
from training.data.recipes import RECIPES
from training.evaluation import metrics
from training.fitting.batches import Batch, Data, loss_of
from training.fitting.distil import Lesson, teachers
from training.networks.registry import NETWORKS, OWN, make
from training.networks.teachers import TEACHERS

OPTIMISERS: dict[str, Callable[[Any, float], torch.optim.Optimizer]] = {
    "sgd": lambda groups, rate: torch.optim.SGD(groups, lr=rate, momentum=0.9, nesterov=True),
    "adamw": lambda groups, rate: torch.optim.AdamW(groups, lr=rate),
}


class Average:
    """Exponential moving average of the weights, which is what is evaluated and exported."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self.network = copy.deepcopy(network).eval()
        self.decay = decay
        self.updates = 0

    @torch.no_grad()
    def update(self, network: nn.Module) -> None:
        """Move towards the network; faster at first, so that the initial weights lose their influence."""
        self.updates += 1
        decay = min(self.decay, (1 + self.updates) / (10 + self.updates))
        for mine, theirs in zip(
            self.network.state_dict().values(), network.state_dict().values(), strict=True
        ):
            if mine.dtype.is_floating_point:
                mine.lerp_(theirs, 1 - decay)
            else:
                mine.copy_(theirs)


def learning_rate(step: int, steps: int, peak: float) -> float:
    """Linear warm-up over 5 % of the steps, then a half cosine to zero."""
    warm = max(1, steps // 20)
    if step < warm:
        return peak * (step + 1) / warm
    return peak * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm))) / 2


class Training:
    """A training run: network, average, optimiser and progress, all of which a checkpoint stores."""

    def __init__(self, args: argparse.Namespace) -> None:
        torch.manual_seed(args.seed)
        self.args = args
        self.device = torch.device(args.device or ("cuda" if torch.cuda.is_available() else "cpu"))
        self.generator = torch.Generator().manual_seed(args.seed)
        self.network = make(args.network).to(self.device, memory_format=torch.channels_last)
        self.average = Average(self.network, args.ema)
        self.optimiser = OPTIMISERS[args.optimiser](self._groups(), args.lr)
        self.raised: Tensor | None = None
        self.epoch = 0
        self.history: list[dict[str, Any]] = []

    def _groups(self) -> list[dict[str, Any]]:
        weights = [p for p in self.network.parameters() if p.ndim > 1]
        rest = [p for p in self.network.parameters() if p.ndim <= 1]
        return [{"params": weights, "weight_decay": self.args.decay}, {"params": rest, "weight_decay": 0.0}]

    def raise_rare(self, shares: Tensor) -> None:
        """Adjust the logits in training by the emotions' shares (8,) to the power of ``--logit-adjust``.

        The network then predicts rare emotions more often. After Menon et al., "Long-tail learning via logit
        adjustment" (ICLR 2021).
        """
        self.raised = (self.args.logit_adjust * shares.log()).to(self.device)

    def save(self, path: Path) -> None:
        """Write a checkpoint; an interruption leaves the previous one intact."""
        state = {
            "name": self.args.network,
            "epoch": self.epoch,
            "history": self.history,
            "network": self.network.state_dict(),
            "average": self.average.network.state_dict(),
            "updates": self.average.updates,
            "optimiser": self.optimiser.state_dict(),
            "generator": self.generator.get_state(),
        }
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def resume(self, path: Path) -> None:
        """Continue from a checkpoint."""
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.average.network.load_state_dict(state["average"])
        self.average.updates = state["updates"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.generator.set_state(state["generator"].cpu())
        self.epoch, self.history = state["epoch"], state["history"]

    def start_from(self, path: Path) -> None:
        """Start with the averaged weights of another run."""
        state = torch.load(path, map_location=self.device, weights_only=True)["average"]
        self.network.load_state_dict(state)
        self.average.network.load_state_dict(state)

    def run_epoch(self, data: Data) -> float:
        """Train on all data once and return the mean loss."""
        steps = len(data) // self.args.batch
        self.network.train()
        total = 0.0
        bar = tqdm(
            data.batches(self.args.batch, self.args.balance, self.generator),
            total=steps,
            desc=f"epoch {self.epoch + 1}",
        )
        for number, batch in enumerate(bar):
            self._set_rate(self.epoch * steps + number, self.args.epochs * steps)
            total += self._step(batch)
            bar.set_postfix(loss=f"{total / (number + 1):.4f}", refresh=False)
        self.epoch += 1
        return total / max(1, steps)

    def _set_rate(self, step: int, steps: int) -> None:
        for group in self.optimiser.param_groups:
            group["lr"] = learning_rate(step, steps, self.args.lr)

    def _strength(self) -> Strength:
        """The recipe's strength; without mixup and erasing in the last ``--whole-faces`` epochs."""
        strength = RECIPES[self.args.recipe]
        if self.epoch < self.args.epochs - self.args.whole_faces:
            return strength
        return replace(strength, mixup=0.0, erasing=0.0)

    def _size(self) -> int:
        """Side of the faces in this epoch: starting with small ones saves time at little cost in accuracy.

        After Tan and Le, "EfficientNetV2: smaller models and faster training" (ICML 2021).
        """
        sizes: list[int] = self.args.sizes
        return sizes[min(self.epoch, self.args.epochs - 1) * len(sizes) // self.args.epochs]

    def _step(self, batch: Batch) -> float:
        strength = self._strength()
        pixels = augment(batch.pixels, strength, self.generator, self._size())
        order, share = mixup(strength.mixup, len(pixels), self.generator)
        mixed = pixels * share.view(-1, 1, 1, 1) + pixels[order] * (1 - share).view(-1, 1, 1, 1)
        eight = batch.eight * share[:, None] + batch.eight[order] * (1 - share)[:, None]
        batch = Batch(mixed.to(self.device), eight.to(self.device), batch.seven.to(self.device))
        with torch.autocast(self.device.type, torch.bfloat16):
            logits = self.network(batch.pixels.contiguous(memory_format=torch.channels_last))
        loss = loss_of(logits, batch, self.args.seven_weight, self.raised)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.optimiser.step()
        self.average.update(self.network)
        return float(loss.detach())


@torch.no_grad()
def logits_of(network: nn.Module, faces: Faces, batch: int = 256) -> Tensor:
    """Logits (N, 8) of all faces, float32."""
    device = next(network.parameters()).device
    network.eval()
    parts = [
        network(part[:, None].float().to(device))[0].cpu()
        for part in torch.from_numpy(faces.pixels).split(batch)
    ]
    return torch.cat(parts)


def validate(network: nn.Module, faces: Faces) -> dict[str, float]:
    """FER+ majority accuracy and macro recall."""
    counts, labels = protocol.majority(faces)
    device = next(network.parameters()).device.type
    with torch.autocast(device, torch.bfloat16):
        probabilities = logits_of(network, faces.where(counts)).float().softmax(1).numpy()
    return metrics.headline(probabilities, labels[counts])


def train(args: argparse.Namespace) -> Path:
    """Train up to the last epoch and return the path of the checkpoint."""
    args.out.mkdir(parents=True, exist_ok=True)
    checkpoint = args.out / "checkpoint.pt"
    lesson = Lesson(teachers(args.teacher, args.teacher_answers), args.teacher_share)
    data, valid = Data(load(args.data, "train"), args.limit, lesson), load(args.data, "valid")
    training = Training(args)
    training.raise_rare(data.eight.mean(0))
    if checkpoint.is_file():
        training.resume(checkpoint)
    elif args.start_from:
        training.start_from(args.start_from)
    _write(args.out / "arguments.json", {key: _as_text(value) for key, value in vars(args).items()})
    while training.epoch < args.epochs:
        began, worked = time.monotonic(), time.process_time()
        loss = training.run_epoch(data)
        entry = {"epoch": training.epoch, "loss": loss, **validate(training.average.network, valid)}
        took = {"seconds": time.monotonic() - began, "processor_seconds": time.process_time() - worked}
        training.history.append(entry | {name: round(seconds, 1) for name, seconds in took.items()})
        training.save(checkpoint)
        _write(
            args.out / "summary.json", {"recipe": asdict(RECIPES[args.recipe]), "history": training.history}
        )
        tqdm.write(json.dumps(training.history[-1]))
    return checkpoint


def _as_text(value: object) -> str:
    """An argument as text; paths without the folders that only this computer has."""
    if isinstance(value, list):
        return " ".join(map(_as_text, value))
    return "/".join(value.parts[-2:]) if isinstance(value, Path) else str(value)


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``python -m training train``."""
    parser.add_argument("--data", type=Path, required=True, help="folder of FER2013 and the FER+ votes")
    parser.add_argument(
        "--out", type=Path, required=True, help="folder of the run; an unfinished run in it is continued"
    )
    parser.add_argument(
        "--network",
        choices=(*NETWORKS, *TEACHERS),
        default=OWN,
        help="the program's network, a paper's or a teacher",
    )
    parser.add_argument("--optimiser", choices=OPTIMISERS, default="sgd")
    parser.add_argument("--epochs", type=int, default=24)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--lr", type=float, default=0.1)
    parser.add_argument("--decay", type=float, default=5e-4)
    parser.add_argument("--ema", type=float, default=0.998)
    parser.add_argument("--seven-weight", type=float, default=0.2, help="weight of the FER2013 labels' loss")
    parser.add_argument(
        "--balance", type=float, default=0.0, help="how much more often rare emotions are drawn"
    )
    parser.add_argument(
        "--logit-adjust", type=float, default=0.0, help="how strongly rare emotions are favoured in the loss"
    )
    parser.add_argument("--recipe", choices=RECIPES, default="first")
    parser.add_argument(
        "--whole-faces", type=int, default=0, help="number of last epochs without mixup and erasing"
    )
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[SIZE], help="sides of the faces, from first to last epochs"
    )
    parser.add_argument("--start-from", type=Path, help="checkpoint of another run to start from")
    parser.add_argument(
        "--teacher", type=Path, nargs="+", default=[], help="exported models to learn from as well"
    )
    parser.add_argument(
        "--teacher-answers", type=Path, help="folder of teachers' predictions to learn from as well"
    )
    parser.add_argument(
        "--teacher-share", type=float, default=0.5, help="weight of the teachers beside the votes, 0 to 1"
    )
    parser.add_argument("--limit", type=int, default=0, help="train on the first faces only; 0 for all")
    parser.add_argument("--device", help="cuda or cpu (default: cuda if available)")
    parser.add_argument("--seed", type=int, default=1)


def main(args: argparse.Namespace) -> int:
    """Train a network."""
    train(args)
    return 0
