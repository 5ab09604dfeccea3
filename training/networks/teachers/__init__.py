"""Teachers: diverse networks, too large to ship, from whose mean prediction the shipped network learns.

Each takes raw grey pixels (N, 1, 48, 48) in 0..255 and returns the logits of the eight emotions and of
FER2013's seven classes, as `training.networks.expression.ExpressionNet` does.
"""

from __future__ import annotations

from collections.abc import Callable

from torch import nn

from training.networks.teachers import antialiased, gated, larger, patches, plain, tokens

TEACHERS: dict[str, Callable[[], nn.Module]] = {
    "antialiased": antialiased.build,
    "gated": gated.build,
    "plain": plain.build,
    "larger": larger.build,
    "tokens": tokens.build,
    "patches": patches.build,
}
"""The teachers by their name for ``--network``."""
