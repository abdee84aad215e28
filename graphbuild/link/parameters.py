"""The parameters of the model: how much each level speaks for a match, and how sure that makes.

They are set on the half of the gold that may be looked at, by ``make link-parameters``, and kept in a file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log
from pathlib import Path
from typing import Any, Final

from graphbuild.link.comparisons import COMPARISONS, UNTOLD

FILE: Final = Path(__file__).parent / "parameters.json"


@dataclass(frozen=True, slots=True)
class Parameters:
    """What the model of one kind has.

    ``weights`` has for each comparison and level the probabilities of the level among matches and among
    others. The probability of a match is 1 / (1 + exp(-(``slope`` · weight + ``intercept``))), with the
    weight in bits. ``exact`` is the least probability of an exact match; from ``related`` on a pair is
    proposed as close, broader or narrower; ``close``, ``broad`` and ``narrow`` are how often such a proposal
    is right, ``described`` how often a program is one whose name only says more of it.
    """

    weights: Mapping[str, Mapping[str, tuple[float, float]]]
    slope: float = 0.6931
    intercept: float = 0.0
    exact: float = 0.5
    related: float = 0.1
    close: float = 0.5
    broad: float = 0.5
    narrow: float = 0.5
    described: float = 0.5

    def probability(self, weight: float) -> float:
        """The probability of a match with this weight, in bits."""
        return 1 / (1 + exp(-max(-500.0, min(500.0, self.slope * weight + self.intercept))))

    @property
    def least_weight(self) -> float:
        """The weight in bits from which on a pair is looked at further."""
        return (log(self.related / (1 - self.related)) - self.intercept) / self.slope


def untrained(kind: str) -> Parameters:
    """The parameters that the gold starts from."""
    return Parameters(
        {
            comparison.name: {
                level.name: (level.m, level.u) for level in comparison.levels if level.name != UNTOLD
            }
            for comparison in COMPARISONS[kind]
        }
    )


@lru_cache(maxsize=2)
def parameters(path: Path = FILE) -> Mapping[str, Parameters]:
    """Kind → its parameters, as the file has them."""
    return {kind: _read(kept) for kind, kept in json.loads(path.read_text("utf-8"))["kinds"].items()}


def _read(kept: Mapping[str, Any]) -> Parameters:
    weights = {
        comparison: {level: (float(m), float(u)) for level, (m, u) in levels.items()}
        for comparison, levels in kept["weights"].items()
    }
    rest = {name: float(value) for name, value in kept.items() if name != "weights"}
    return Parameters(weights, **rest)


def written(kinds: Mapping[str, Parameters], note: str) -> str:
    """The parameters as the file has them: JSON, in the order of kinds, comparisons and levels."""
    tree = {
        kind: {
            "weights": {
                comparison: {level: [round(m, 6), round(u, 6)] for level, (m, u) in levels.items()}
                for comparison, levels in each.weights.items()
            },
            **{
                name: round(getattr(each, name), 6)
                for name in ("slope", "intercept", "exact", "related", "close", "broad", "narrow")
            },
        }
        for kind, each in kinds.items()
    }
    told = json.dumps({"note": note, "kinds": tree}, ensure_ascii=False, indent=1)
    return re.sub(r"\[\s+(\S+)\s+(\S+)\s+\]", r"[\1 \2]", told) + "\n"  # a level a line
