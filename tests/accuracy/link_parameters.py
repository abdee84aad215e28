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
from dataclasses import dataclass, replace
from math import exp, log1p, log2

from graphbuild.link.blocking import block
from graphbuild.link.comparisons import COMPARISONS, UNTOLD
from graphbuild.link.entity import KINDS, Entity
from graphbuild.link.known import known
from graphbuild.link.model import Scored, score
from graphbuild.link.names import fold
from graphbuild.link.parameters import FILE, Parameters, untrained, written
from graphbuild.link.record import Recorder
from graphbuild.link.relations import forbidden, relation
from graphbuild.link.tables import connected, load
from tests.accuracy.matches import DEVELOPMENT, Labelled, Outcome, read, totals

GUESS = 6.0
"""Pairs that the guesses of one comparison are worth."""
PARTS = 10
SEED = 1
Levels = tuple[tuple[str, str], ...]
RIGHT = 0.98
"""The precision of exact matches that the threshold is set for."""


@dataclass(frozen=True)
class Example:
    """A scored pair, what it is labelled (``None`` where it was drawn), and its part of the gold."""

    row: Scored
    labelled: Labelled | None
    part: int

    @property
    def exact(self) -> bool:
        """Whether the two are one thing."""
        return self.labelled is not None and self.labelled.relation == "exact"


def parts(labelled: Sequence[Labelled]) -> dict[str, int]:
    """Pair → its part of ``PARTS``; pairs that share a name of one kind stand in one part."""
    leader: dict[tuple[str, str], tuple[str, str]] = {}

    def find(name: tuple[str, str]) -> tuple[str, str]:
        while leader.setdefault(name, name) != name:
            name = leader[name]
        return name

    for each in labelled:
        left, right = ((each.kind, fold(side.label)) for side in (each.ours, each.theirs))
        leader[find(left)] = find(right)
    groups: dict[tuple[str, str], list[str]] = {}
    for each in labelled:
        groups.setdefault(find((each.kind, fold(each.ours.label))), []).append(each.pair)
    order = sorted(groups.values())
    random.Random(SEED).shuffle(order)  # noqa: S311
    return {pair: number % PARTS for number, group in enumerate(order) for pair in group}


def examples(kind: str, labelled: Sequence[Labelled]) -> list[Example]:
    """The scored rows of every labelled pair of a kind that nothing forbids, and of as many others, drawn."""
    part = parts(labelled)
    pairs = {(one.ours.iri, one.theirs.iri): one for one in labelled if one.kind == kind}
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
        one = pairs.get((sides[0][row.ours].iri, sides[1][row.theirs].iri))
        if one is None:
            others.append(row)
        else:
            found.append(Example(row, one, part[one.pair]))
    chance = random.Random(SEED)  # noqa: S311
    drawn = chance.sample(others, min(len(found), len(others)))
    return found + [Example(row, None, chance.randrange(PARTS)) for row in drawn]


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
            for example in chosen:
                level = example.row.levels[place][1]
                if example.exact is exact and level != UNTOLD:
                    counts[level] += 1
            total = sum(counts.values())
            sides.append({name: count / total for name, count in counts.items()})
        weights[comparison.name] = {name: (sides[0][name], sides[1][name]) for name in names}
    return replace(start, weights=weights)


def weight(levels: Levels, model: Parameters) -> float:
    """The weight of a pair in bits, as splink sums it, with even odds to begin with."""
    pairs = (model.weights[name][level] for name, level in levels if level != UNTOLD)
    return sum(log2(m / u) for m, u in pairs)


def left_out(kind: str, found: Sequence[Example]) -> list[Example]:
    """Each labelled example with the weight that it has where its part of the gold is left out."""
    told = []
    for part in range(PARTS):
        model = weighed(kind, [example for example in found if example.part != part])
        for example in found:
            if example.part == part and example.labelled is not None:
                row = replace(example.row, weight=weight(example.row.levels, model))
                told.append(replace(example, row=row))
    return told


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
    """The least probability from which on exact matches are right in ``RIGHT`` of all cases, 0.5 at least.

    A point is the probability of a pair that was left out, and whether it is an exact match.
    """
    least, right = 0.99, 0
    for position, (probability, positive) in enumerate(sorted(points, reverse=True), start=1):
        right += positive
        if probability >= 0.5 and right >= RIGHT * position:
            least = probability
    return max(0.5, least - 0.005)


def share(relations: Sequence[str], wanted: Sequence[str]) -> float:
    """How many of the relations are as wanted; two even guesses are added."""
    return (sum(relation in wanted for relation in relations) + 1) / (len(relations) + 2)


def trained(labelled: Sequence[Labelled]) -> tuple[Mapping[str, Parameters], Sequence[Outcome]]:
    """The parameters of all kinds, and what they propose for the pairs of each part that is left out."""
    found = {kind: examples(kind, labelled) for kind in KINDS}
    tested = {kind: left_out(kind, found[kind]) for kind in KINDS}
    gold = {
        kind: [(one.row.weight, one.exact) for one in tested[kind] if not forbidden(kind, one.row)]
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
    told = {each.pair: Outcome(each, "none", 0.0, ()) for each in labelled}
    for kind in KINDS:
        for one in tested[kind]:
            proposal = relation(kind, one.row, models[kind], outdone=False)
            if one.labelled is not None and proposal is not None:
                features = tuple(f"{name}={level}" for name, level in proposal.features)
                found_one = Outcome(one.labelled, proposal.relation, proposal.probability, features)
                told[one.labelled.pair] = found_one
    right = {
        name: share([one.labelled.relation for one in told.values() if one.proposed == name], wanted)
        for name, wanted in (("close", ("close", "exact")), ("broad", ("broad",)), ("narrow", ("narrow",)))
    }
    described = [one for one in told.values() if "more=described" in one.features]
    right["described"] = share([one.labelled.relation for one in described], ("exact",))
    return {kind: replace(model, **right) for kind, model in models.items()}, tuple(told.values())


def main() -> int:
    """Write the parameters beside the model; tell what was fitted, and how it does on what was left out."""
    labelled = [each for name in DEVELOPMENT for each in read(name)]
    models, told = trained(labelled)
    note = f"made by make link-parameters from {len(labelled)} pairs of the development tables of the gold"
    FILE.write_text(written(models, note), encoding="utf-8")
    for kind, model in models.items():
        of_kind = [one for one in told if one.labelled.kind == kind]
        sys.stdout.write(f"{totals(kind, of_kind)}  slope {model.slope:.3f}  {model.intercept:+.3f}\n")
    least = min(model.exact for model in models.values())
    sys.stdout.write(f"{totals('left out', told)}  exact from {least:.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
