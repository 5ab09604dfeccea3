"""A small transformer over 6x6 tokens from convolutions.

Hassani et al., "Escaping the big data paradigm with compact transformers" (2021): convolutions turn the
picture into tokens, and the heads use the weighted mean of all tokens instead of a class token. Attention
after Vaswani et al. (NeurIPS 2017), pictures as tokens after Dosovitskiy et al. (ICLR 2021).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.networks.teachers.parts import TwoHeads, activated

WIDTH = 256
LAYERS = 4
HEADS = 4
SIDE = 6
DROPPED = 0.1


class Layer(nn.Module):
    """Attention between the tokens, then dense layers for each: (N, tokens, WIDTH) -> the same shape."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.between = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.asked, self.mixed = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.dense = nn.Sequential(
            nn.Linear(WIDTH, 2 * WIDTH), nn.GELU(), nn.Dropout(DROPPED), nn.Linear(2 * WIDTH, WIDTH)
        )
        self.dropout = nn.Dropout(DROPPED)

    def attended(self, x: Tensor) -> Tensor:
        """Multi-head self-attention, (N, tokens, WIDTH) -> the same shape."""
        n, tokens, _ = x.shape
        parts = self.asked(self.before(x)).view(n, tokens, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        weights = (query @ key.transpose(2, 3) * (WIDTH // HEADS) ** -0.5).softmax(3)
        attended = weights.to(parts) @ value
        return self.mixed(attended.transpose(1, 2).reshape(n, tokens, WIDTH))

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.dropout(self.attended(x))
        return x + self.dropout(self.dense(self.between(x)))


class Tokens(nn.Module):
    """Transformer and weighted mean: features (N, WIDTH, 6, 6) -> (N, WIDTH)."""

    def __init__(self) -> None:
        super().__init__()
        self.places = nn.Parameter(torch.randn(1, SIDE * SIDE, WIDTH) * 0.02)
        self.layers = nn.Sequential(*(Layer() for _ in range(LAYERS)))
        self.after, self.weight = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, 1)

    def forward(self, x: Tensor) -> Tensor:
        tokens = self.after(self.layers(x.flatten(2).transpose(1, 2) + self.places))
        shares = self.weight(tokens).softmax(1)
        return (shares * tokens).sum(1)


def build() -> nn.Module:
    """The network."""
    convolutions = [activated(1, 32), activated(32, 64, stride=2), activated(64, 128, stride=2)]
    convolutions += [activated(128, 128), activated(128, WIDTH, stride=2)]
    return TwoHeads(nn.Sequential(*convolutions, Tokens()), WIDTH, dropout=0.2)
