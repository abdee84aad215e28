"""The plans that are compared, and how their nodes are read from the store of a build."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode, Store

from graphbuild import vocab
from graphbuild.errors import InputError, UsageError
from graphbuild.query.ask import base_of

LEVELS: Final = ("national", "provincial", "prefectural", "county", "township", "village")
"""The levels of government, from the highest down."""

_PREFIXES: Final = vocab.prefixes()
_NEAR: Final = 3
_LIKE: Final = 0.7


class Words(NamedTuple):
    """What one reads in Chinese and in English; a draft may have no English yet."""

    zh: str
    en: str | None = None


@dataclass(frozen=True, slots=True)
class ComparedPlan:
    """A plan that is compared; ``id`` is as it is given, ``year`` the one it is for."""

    id: str
    iri: str
    title: Words
    level: str
    territory: str
    territory_name: Words
    year: int
    draft: bool

    @property
    def order(self) -> tuple[int, int, str]:
        """By year; of one year, the higher level first."""
        return self.year, LEVELS.index(self.level), self.id


class Reading:
    """Reads the nodes of a build one by one; properties are named with their prefix."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.base = base_of(store)
        self.names = vocab.Names(self.base)

    def values(self, node: str, property_: str) -> list[NamedNode | Literal]:
        """The values of a property, in the order of their text."""
        quads = self.store.quads_for_pattern(NamedNode(node), NamedNode(expand(property_)), None)
        found = {quad.object for quad in quads if isinstance(quad.object, NamedNode | Literal)}
        return sorted(found, key=str)

    def find(self, node: str, *path: str) -> str | None:
        """What stands at the end of a path of properties of which each has one value, if anything does."""
        at: str | None = node
        for property_ in path:
            values = self.values(at, property_) if at is not None else []
            at = values[0].value if values else None
        return at

    def need(self, node: str, *path: str) -> str:
        """As ``find``, for what every sound graph has; raises InputError where it is missing."""
        found = self.find(node, *path)
        if found is None:
            raise InputError(
                f"the graph does not say {'/'.join(path)} of {node}",
                remedy="see what is wrong with it: graphbuild validate",
            )
        return found

    def words(self, node: str) -> Words:
        """The label of a node, or the end of its IRI where it has none."""
        labels = {
            value.language: value.value
            for value in self.values(node, "rdfs:label")
            if isinstance(value, Literal)
        }
        return Words(labels.get("zh", node.rpartition("/")[2]), labels.get("en"))

    def subjects(self, property_: str, value: str | None, graph: str | None = None) -> Iterator[str]:
        """The nodes that have a property with this value (with any, for ``None``), each once, in order."""
        quads = self.store.quads_for_pattern(
            None,
            NamedNode(expand(property_)),
            NamedNode(value) if value is not None else None,
            NamedNode(graph) if graph is not None else None,
        )
        yield from sorted({quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)})

    def is_draft(self, node: str, plan: ComparedPlan) -> bool:
        """Whether nobody has reviewed a statement of the plan; it has its plan's status or its own."""
        own = self.find(node, "plan:reviewStatus")
        return plan.draft if own is None else own.endswith("/draft")


def expand(name: str) -> str:
    """The IRI of a name with a prefix of ours."""
    prefix, _, local = name.partition(":")
    return _PREFIXES[prefix] + local


def chosen(reading: Reading, plans: Sequence[str]) -> list[ComparedPlan]:
    """The plans with these ids, in this order.

    Raises:
        UsageError: fewer than two, one of them twice, or one that the build does not hold.
        InputError: the build holds no plan, or does not say what a plan needs.
    """
    namespace = f"{reading.base}plan/"
    nodes = reading.subjects("rdf:type", vocab.ONTOLOGY + "Plan")
    held = {node.removeprefix(namespace): node for node in nodes}
    if not held:
        raise InputError(
            "the build holds no plan, so there is nothing to compare",
            remedy="add encodings to data/plans and run graphbuild build",
        )
    for plan in plans:
        if plan not in held:
            near = " or ".join(sorted(get_close_matches(plan, held, n=_NEAR, cutoff=_LIKE)))
            remedy = f"did you mean {near}?" if near else f"the plans are {', '.join(sorted(held))}"
            raise UsageError(f"the build holds no plan {plan!r}", remedy=remedy)
    if len(plans) != len(set(plans)):
        twice = next(plan for plan in plans if plans.count(plan) > 1)
        raise UsageError(f"{twice} is named twice", remedy="name each plan once")
    if len(plans) < 2:
        others = ", ".join(sorted(set(held) - set(plans))) or "none besides it: build several plans"
        raise UsageError(
            "one plan alone has nothing to be compared with",
            remedy=f"name two plans or more; the build holds {others}",
        )
    return [_plan(reading, plan, held[plan]) for plan in plans]


def _plan(reading: Reading, identifier: str, node: str) -> ComparedPlan:
    territory = reading.need(node, "dcterms:spatial")
    return ComparedPlan(
        id=identifier,
        iri=node,
        title=reading.words(node),
        level=reading.need(node, "plan:governmentLevel").rpartition("/")[2],
        territory=territory,
        territory_name=reading.words(territory),
        year=int(reading.need(node, "dcterms:temporal", "plan:year")),
        draft=reading.need(node, "plan:reviewStatus").endswith("/draft"),
    )
