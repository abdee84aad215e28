"""Fits the model to two large graphs: by expectation maximisation, where no gold tells what they are like."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from graphbuild.link.comparisons import COMPARISONS, UNTOLD
from graphbuild.link.model import linker
from graphbuild.link.parameters import Parameters

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LARGE: Final = 10_000
"""Things of both graphs from which on there is enough to fit to."""
_SEED: Final = 1
_PAIRS: Final = 300_000
"""Pairs that are looked at for either probability, at most."""
_FEWEST: Final = 200
"""Pairs of one name without which the parameters stay."""


def trained(connection: DuckDBPyConnection, kind: str, parameters: Parameters) -> Parameters:
    """The parameters as the tables ``ours`` and ``theirs`` have them; calibration and thresholds stay.

    How often a level is reached by others (u) comes from pairs drawn at random, how often by matches (m) from
    expectation maximisation over the pairs of one name. What the name itself tells stays as the gold has it,
    since pairs of one name cannot tell it. Half of each probability stays the gold's.
    """
    shared = "SELECT count(*) FROM ours JOIN theirs ON ours.core = theirs.core"
    (pairs,) = connection.execute(shared).fetchone() or (0,)
    if pairs < _FEWEST:
        return parameters
    fitted, _ = linker(connection, kind, parameters)
    with _quiet():
        fitted.training.estimate_u_using_random_sampling(max_pairs=_PAIRS, seed=_SEED)
        fitted.training.estimate_parameters_using_expectation_maximisation(
            "l.core = r.core", fix_u_probabilities=True, max_pairs=_PAIRS
        )
    found = dict(parameters.weights)
    settings = fitted.misc.save_model_to_json()["comparisons"]
    for comparison, told in list(zip(COMPARISONS[kind], settings, strict=True))[1:]:
        kept = parameters.weights[comparison.name]
        levels = zip(comparison.levels, told["comparison_levels"], strict=True)
        new = {one.name: _of(each, kept[one.name]) for one, each in levels if one.name != UNTOLD}
        found[comparison.name] = _summing_to_one(new)
    return replace(parameters, weights=found)


@contextmanager
def _quiet() -> Iterator[None]:
    """Splink tells which level no pair reaches; such a level keeps the gold's probability."""
    logger = logging.getLogger("splink")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(before)


def _of(told: dict[str, Any], kept: tuple[float, float]) -> tuple[float, float]:
    """The two probabilities of a level between the fitted ones and those it had."""
    m, u = kept
    m_now, u_now = told.get("m_probability"), told.get("u_probability")
    return m if m_now is None else (m + m_now) / 2, u if u_now is None else (u + u_now) / 2


def _summing_to_one(levels: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """The levels with their probabilities brought to a sum of 1, so that they stay probabilities."""
    sums = [sum(pair[side] for pair in levels.values()) for side in (0, 1)]
    return {name: (m / sums[0], u / sums[1]) for name, (m, u) in levels.items()}
