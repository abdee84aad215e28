"""Links two lists of entities: exact keys, then candidates by blocking, scored by the model, ranked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Final, Literal

from graphbuild.link.blocking import block
from graphbuild.link.entity import KINDS, Entity
from graphbuild.link.keys import keyed
from graphbuild.link.known import known
from graphbuild.link.model import Scored, score
from graphbuild.link.parameters import Parameters, parameters
from graphbuild.link.record import Recorder
from graphbuild.link.relations import Relation, one_name, relation, same_name
from graphbuild.link.tables import connected, load
from graphbuild.link.training import LARGE
from graphbuild.link.training import trained as fitted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

BEST: Final = 5
"""Candidates of one subject that are proposed at most."""
OUTDONE: Final = 4.0
"""Bits by which another candidate must be better for a match to be no longer an exact one."""
NEARLY: Final = 0.2
"""The same where two languages leave a word of either name untold."""

Told = Callable[[str, int, int], None]
"""Is told what is done, how much of it, and of how much."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one thing may be to another: ``probability`` is how sure the relation is; features say why."""

    ours: Entity
    theirs: Entity
    relation: Relation
    probability: float
    features: tuple[str, ...]
    by: Literal["key", "name", "several"]


@dataclass(frozen=True, slots=True)
class Links:
    """The proposals in the order of IRIs, and the things of ours for which nothing was found.

    ``shared`` counts the things that both graphs call by one IRI: they need no mapping.
    """

    proposals: tuple[Proposal, ...]
    alone: tuple[Entity, ...]
    shared: int
    pairs: int


def link(
    ours: Iterable[Entity],
    theirs: Iterable[Entity],
    *,
    threshold: float | None = None,
    trained: Mapping[str, Parameters] | None = None,
    told: Told = lambda what, done, of: None,
    train: bool = False,
) -> Links:
    """Propose for each thing of ours what it is in the other graph; the order of the things changes nothing.

    Args:
        ours: the subjects.
        theirs: the objects.
        threshold: the least probability of a proposal, from 0 to 1; without it that of the parameters.
        trained: the parameters by kind; without them those of the package.
        told: is told of progress.
        train: fit the model to both graphs, where they have ``training.LARGE`` things or more.
    """
    sides = [sorted(side, key=lambda entity: (entity.kind, entity.iri)) for side in (ours, theirs)]
    with_sounds = any(not entity.zh for side in sides for entity in side)
    recorder = Recorder(known(), with_sounds=with_sounds)
    models = trained or parameters()
    proposals: list[Proposal] = []
    alone: list[Entity] = []
    shared = pairs = 0
    things = sum(map(len, sides))
    with connected(things) as connection:
        for kind in KINDS:
            left, right = ([entity for entity in side if entity.kind == kind] for side in sides)
            found = _Kind(kind, left, right, models[kind])
            keys = keyed(left, right)
            shared += sum(feature == "iri=same" for _, _, feature in keys)
            proposals += found.of_keys(keys)
            pairs += found.compare(connection, recorder, keys, told, train=train and things >= LARGE)
            proposals += found.of_scores(threshold)
            alone += found.alone()
    proposals.sort(key=lambda one: (one.ours.iri, one.theirs.iri))
    return Links(tuple(proposals), tuple(sorted(alone, key=lambda entity: entity.iri)), shared, pairs)


class _Kind:
    """The things of one kind on both sides."""

    def __init__(
        self, kind: str, ours: Sequence[Entity], theirs: Sequence[Entity], model: Parameters
    ) -> None:
        self._kind = kind
        self._ours, self._theirs = ours, theirs
        self._model = model
        self._scored: list[Scored] = []
        self._found: set[str] = set()
        self._shared: tuple[set[int], set[int]] = (set(), set())
        self._best: tuple[dict[int, float], dict[int, float]] = ({}, {})

    def of_keys(self, keys: Sequence[tuple[int, int, str]]) -> list[Proposal]:
        self._found.update(self._ours[left].iri for left, _, _ in keys)
        same = [(left, right) for left, right, feature in keys if feature == "iri=same"]
        self._shared = {left for left, _ in same}, {right for _, right in same}
        for left, right, _ in keys:
            self._best[0][left] = self._best[1][right] = inf
        return [
            Proposal(self._ours[left], self._theirs[right], "exact", 1.0, (feature,), "key")
            for left, right, feature in keys
            if feature != "iri=same"
        ]

    def compare(
        self,
        connection: DuckDBPyConnection,
        recorder: Recorder,
        keys: Sequence[tuple[int, int, str]],
        told: Told,
        *,
        train: bool,
    ) -> int:
        """Score the pairs that no key makes one; how many pairs were compared."""
        if not self._ours or not self._theirs:
            return 0
        for table, entities in (("ours", self._ours), ("theirs", self._theirs)):
            load(connection, table, map(recorder.record, entities))
        made = block(connection)
        if train:
            self._model = fitted(connection, self._kind, self._model)
        rows = score(
            connection,
            self._kind,
            self._model,
            least=self._model.least_weight,
            best=BEST,
            told=lambda done, of: told(self._kind, done, of),
        )
        taken = {(left, right) for left, right, _ in keys}
        self._scored = [row for row in rows if (row.ours, row.theirs) not in taken]
        return made

    def of_scores(self, threshold: float | None) -> list[Proposal]:
        best = self._best
        for row in self._scored:
            best[0][row.ours] = max(best[0].get(row.ours, row.weight), row.weight)
            best[1][row.theirs] = max(best[1].get(row.theirs, row.weight), row.weight)
        alike = [row for row in self._scored if same_name(self._kind, row, self._model)]
        named = {row.ours for row in alike}, {row.theirs for row in alike}
        found: list[Proposal] = []
        for row in self._scored:
            margin = NEARLY if dict(row.levels).get("translation") in ("nearly same", "alike") else OUTDONE
            outdone = max(best[0][row.ours], best[1][row.theirs]) - row.weight >= margin
            other_names = not one_name(self._kind, row)
            shared = row.ours in self._shared[0] or row.theirs in self._shared[1]
            apart = other_names and (shared or (row.ours in named[0] and row.theirs in named[1]))
            told = relation(self._kind, row, self._model, outdone=outdone, apart=apart)
            if told is None or (threshold is not None and told.probability < threshold):
                continue
            features = tuple(f"{name}={level}" for name, level in told.features)
            by: Literal["name", "several"] = "name" if len(features) == 1 else "several"
            ours, theirs = self._ours[row.ours], self._theirs[row.theirs]
            found.append(Proposal(ours, theirs, told.relation, told.probability, features, by))
        self._found.update(proposal.ours.iri for proposal in found)
        return found

    def alone(self) -> list[Entity]:
        """Ours without a counterpart, where the other graph has things of this kind at all."""
        if not self._theirs:
            return []
        return [entity for entity in self._ours if entity.iri not in self._found]
