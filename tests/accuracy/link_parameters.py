"""Sets the parameters of ``graphbuild link`` on the development half of the gold: ``make link-parameters``.

For each kind and comparison, m is how often a level is reached by the exact pairs, u by all others: the
labelled ones, and as many drawn from all pairs of the two sides, which nobody labelled as they are unlike.
Guesses (``comparisons``) are worth so many pairs that a level which the gold hardly has keeps its guess. The
probability is fitted to the weights that each pair has when its part of the gold is left out (ten parts).
"""

from __future__ import annotations

import random
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp, log1p, log2

from graphbuild.link.blocking import block
from graphbuild.link.comparisons import COMPARISONS, UNTOLD
from graphbuild.link.entity import KINDS, Entity
from graphbuild.link.known import known
from graphbuild.link.model import Scored, score
from graphbuild.link.parameters import FILE, Parameters, untrained, written
from graphbuild.link.record import Recorder
from graphbuild.link.relations import forbidden
from graphbuild.link.tables import connected, load
from tests.accuracy.matches import Labelled, outcomes, read

GUESS = 6.0
"""Pairs that the guesses of one comparison are worth."""
PARTS = 10
SEED = 1
Levels = tuple[tuple[str, str], ...]
Example = tuple[Levels, bool, str, tuple[str, str]]
"""The levels of a pair, whether it is an exact match, its relation, and its plain names."""


def examples(kind: str, labelled: Sequence[Labelled]) -> list[Example]:
    """The levels of every labelled pair of a kind that nothing forbids, and of as many others, drawn."""
    pairs = {(each.ours.iri, each.theirs.iri): each.relation for each in labelled if each.kind == kind}
    sides: list[list[Entity]] = []
    for side in ("ours", "theirs"):
        by_iri = {getattr(each, side).iri: getattr(each, side) for each in labelled if each.kind == kind}
        sides.append([by_iri[iri] for iri in sorted(by_iri)])
    recorder = Recorder(known(), with_sounds=True)
    with connected() as connection:
        for table, entities in zip(("ours", "theirs"), sides, strict=True):
            load(connection, table, map(recorder.record, entities))
        block(connection)
        scored = list(score(connection, kind, untrained(kind)))
    found: list[Example] = []
    others: list[Scored] = []
    for row in scored:
        relation = pairs.get((sides[0][row.ours].iri, sides[1][row.theirs].iri))
        if relation is None:
            others.append(row)
        else:
            found.append((row.levels, relation == "exact", relation, row.cores))
    drawn = random.Random(SEED).sample(others, min(len(found), len(others)))  # noqa: S311
    return found + [(row.levels, False, "", row.cores) for row in drawn]


def weighed(kind: str, chosen: Sequence[Example]) -> Parameters:
    """The parameters of a kind without calibration, from examples and guesses."""
    start = untrained(kind)
    weights: dict[str, dict[str, tuple[float, float]]] = {}
    for place, comparison in enumerate(COMPARISONS[kind]):
        names = [level.name for level in comparison.levels if level.name != UNTOLD]
        sides = []
        for exact in (True, False):
            guesses = {name: start.weights[comparison.name][name][0 if exact else 1] for name in names}
            whole = sum(guesses.values())
            counts = {name: GUESS * guess / whole for name, guess in guesses.items()}
            for levels, is_exact, *_ in chosen:
                if is_exact is exact and levels[place][1] != UNTOLD:
                    counts[levels[place][1]] += 1
            total = sum(counts.values())
            sides.append({name: count / total for name, count in counts.items()})
        weights[comparison.name] = {name: (sides[0][name], sides[1][name]) for name in names}
    return replace(start, weights=weights)


def weight(levels: Levels, model: Parameters) -> float:
    """The weight of a pair in bits, as splink sums it, with even odds to begin with."""
    pairs = (model.weights[name][level] for name, level in levels if level != UNTOLD)
    return sum(log2(m / u) for m, u in pairs)


def left_out(kind: str, found: Sequence[Example]) -> list[tuple[float, Example]]:
    """Each labelled example with the weight that it has where its part is left out of the counts."""
    order = list(range(len(found)))
    random.Random(SEED).shuffle(order)  # noqa: S311
    weights = []
    for part in range(PARTS):
        held = {number for position, number in enumerate(order) if position % PARTS == part}
        model = weighed(kind, [example for number, example in enumerate(found) if number not in held])
        weights += [(weight(found[number][0], model), found[number]) for number in sorted(held)]
    return weights


def fitted(
    points: Sequence[tuple[float, bool]], towards: tuple[float, float] = (0.6931, 0.0), pull: float = 1.0
) -> tuple[float, float]:
    """Slope and intercept of the logistic curve through weights (Platt), pulled towards others; by descent.

    The pull is that of a normal prior around ``towards``, ten times as narrow for the slope.
    """

    def loss(slope: float, intercept: float) -> float:
        found = pull * (50 * (slope - towards[0]) ** 2 + 0.5 * (intercept - towards[1]) ** 2)
        for value, positive in points:
            margin = (slope * value + intercept) * (1 if positive else -1)
            found += log1p(exp(-margin)) if margin > -30 else -margin
        return found

    best = towards
    step = 0.5
    while step > 1e-5:
        near = [
            (best[0] + one * step / 5, best[1] + other * step) for one in (-1, 0, 1) for other in (-1, 0, 1)
        ]
        nearest = min(near, key=lambda at: (loss(*at), at))
        if loss(*nearest) < loss(*best):
            best = nearest
        else:
            step /= 2
    return best


def threshold(points: Sequence[tuple[float, bool]]) -> float:
    """The probability from which on a match is exact: where F0.5, which favours precision, is best.

    A point is the probability of a pair that was left out, and whether it is an exact match.
    """
    positives = sum(positive for _, positive in points)
    best, least, right = 0.0, 0.5, 0
    for position, (probability, positive) in enumerate(sorted(points, reverse=True), start=1):
        right += positive
        value = 1.25 * right / (position + 0.25 * positives)
        if value > best and probability >= 0.5:
            best, least = value, probability
    return least - 0.005


def share(relations: Sequence[str], wanted: Sequence[str]) -> float:
    """How many of the relations are as wanted; two even guesses are added."""
    return (sum(relation in wanted for relation in relations) + 1) / (len(relations) + 2)


def trained(labelled: Sequence[Labelled]) -> Mapping[str, Parameters]:
    """The parameters of all kinds."""
    found = {kind: examples(kind, labelled) for kind in KINDS}
    tested = {kind: left_out(kind, found[kind]) for kind in KINDS}
    gold = {
        kind: [
            (value, exact)
            for value, (levels, exact, relation, cores) in tested[kind]
            if relation and not forbidden(kind, dict(levels), cores)
        ]
        for kind in KINDS
    }
    pooled = fitted([point for kind in KINDS for point in gold[kind]])
    models: dict[str, Parameters] = {}
    probabilities: list[tuple[float, bool]] = []
    for kind in KINDS:
        slope, intercept = fitted(gold[kind], pooled, 0.5)
        models[kind] = replace(weighed(kind, found[kind]), slope=slope, intercept=intercept)
        probabilities += [(models[kind].probability(value), positive) for value, positive in gold[kind]]
    exact = threshold(probabilities)
    models = {kind: replace(model, exact=exact) for kind, model in models.items()}
    found_relations = [(one.proposed, one.labelled.relation) for one in outcomes(labelled, models)]
    right = {
        name: share([relation for proposed, relation in found_relations if proposed == name], wanted)
        for name, wanted in (("close", ("close", "exact")), ("broad", ("broad",)), ("narrow", ("narrow",)))
    }
    return {kind: replace(model, **right) for kind, model in models.items()}


def main() -> int:
    """Write the parameters beside the model; tell what was fitted."""
    labelled = read("development")
    models = trained(labelled)
    note = f"made by make link-parameters from {len(labelled)} pairs of the development half of the gold"
    FILE.write_text(written(models, note), encoding="utf-8")
    for kind, model in models.items():
        sys.stdout.write(f"{kind:10} slope {model.slope:.3f}  intercept {model.intercept:+.3f}  ")
        sys.stdout.write(
            f"exact from {model.exact:.3f}, {-model.intercept / model.slope:+.1f} bits are even\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
