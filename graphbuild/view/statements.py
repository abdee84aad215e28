"""The statements of a built store that one page shows, by subject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from graphbuild.errors import InputError, UsageError, nearest
from graphbuild.vocab import prefixes

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, DefaultGraph, NamedNode, QuerySolutions, Store

PLANS = "SELECT ?graph ?plan WHERE { GRAPH ?graph { ?plan a plan:Plan } }"
GRAPHS = "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?subject ?property ?object } }"
STATEMENTS = "SELECT ?subject ?property ?object WHERE { ?subject ?property ?object }"
LABELS = ("rdfs:label", "skos:prefLabel")


class Value(NamedTuple):
    """An object of a statement: an IRI or the words of a literal, and the literal's language (else empty)."""

    value: str
    language: str


class Words(NamedTuple):
    """What one reads in Chinese and in English."""

    zh: str
    en: str


@cache
def expand(name: str) -> str:
    """The IRI of a prefixed name (``plan:evidence``)."""
    prefix, _, local = name.partition(":")
    return prefixes()[prefix] + local


class Statements:
    """Subject → property → objects, for the plans on the page and what all plans share.

    Everything comes out sorted, so that the page depends on the graph alone, not on the store's order.
    ``texts`` are the plans' texts by their source, where they are at hand.
    """

    def __init__(self, triples: Iterable[tuple[str, str, Value]], plans: Sequence[str]) -> None:
        self.plans = tuple(plans)
        self.texts: dict[str, str] = {}
        self._table: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
        self._incoming: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for subject, name, value in sorted(set(triples)):
            self._table[subject][name].append(value)
            self._incoming[value.value][name].append(subject)

    def __contains__(self, subject: object) -> bool:
        return subject in self._table

    def subjects(self, class_name: str) -> list[str]:
        """The IRIs of the things of one of the ontology's classes (its local name), sorted."""
        return self.incoming(expand(f"plan:{class_name}"), "rdf:type")

    def is_a(self, subject: str, class_name: str) -> bool:
        """Whether a thing is of one of the ontology's classes (its local name)."""
        return expand(f"plan:{class_name}") in self.objects(subject, "rdf:type")

    def incoming(self, thing: str, name: str) -> list[str]:
        """The subjects that have the thing as the object of a property, sorted."""
        return self._incoming.get(thing, {}).get(expand(name), [])

    def objects(self, subject: str, name: str) -> list[str]:
        """The objects of a property (a prefixed name), as IRIs or words, whatever their language."""
        return [value.value for value in self._values(subject, name)]

    def one(self, subject: str, name: str) -> str | None:
        """The first of a property's objects."""
        return next(iter(self.objects(subject, name)), None)

    def words(self, subject: str, name: str) -> Words | None:
        """A property's literal in both languages; where one is missing, the other stands in for it."""
        by_language = {value.language: value.value for value in reversed(self._values(subject, name))}
        if not by_language:
            return None
        any_language = next(iter(by_language.values()))
        zh = by_language.get("zh", by_language.get("", any_language))
        return Words(zh, by_language.get("en", by_language.get("", zh)))

    def all_words(self, subject: str, name: str) -> list[str]:
        """Every literal of a property, in whatever language, without repetition."""
        return list(dict.fromkeys(self.objects(subject, name)))

    def label(self, subject: str) -> Words:
        """What a thing is called; a thing without a label is called by the last part of its IRI."""
        for name in LABELS:
            words = self.words(subject, name)
            if words is not None:
                return words
        local = subject.rstrip("/").replace("#", "/").rpartition("/")[2]
        return Words(local, local)

    def _values(self, subject: str, name: str) -> list[Value]:
        return self._table.get(subject, {}).get(expand(name), [])


def read_statements(store: Store, plans: Sequence[str] = ()) -> Statements:
    """Read the statements of the named plans (ids; all, when none is named) and of the shared graphs.

    Raises:
        InputError: The store holds no plan.
        UsageError: A plan is asked for that the store does not hold.
    """
    found = {solution["plan"].value.rpartition("/")[2]: solution for solution in _select(store, PLANS)}
    if not found:
        raise InputError(
            "the build holds no plan, so there is no network to draw",
            remedy="add an encoding to data/plans and run graphbuild build",
        )
    for plan in plans:
        if plan not in found:
            remedy = nearest(plan, sorted(found), "the plans are")
            raise UsageError(f"the build holds no plan {plan!r}", remedy=remedy)
    wanted = sorted(set(plans) or set(found))
    foreign = {solution["graph"] for plan, solution in found.items() if plan not in wanted}
    graphs = [row["graph"] for row in _select(store, GRAPHS) if row["graph"] not in foreign]
    return Statements(_triples(store, graphs), [found[plan]["plan"].value for plan in wanted])


def _select(
    store: Store, query: str, graphs: list[NamedNode | BlankNode | DefaultGraph] | None = None
) -> QuerySolutions:
    return cast("QuerySolutions", store.query(query, prefixes=prefixes(), default_graph=graphs))


def _triples(
    store: Store, graphs: list[NamedNode | BlankNode | DefaultGraph]
) -> Iterable[tuple[str, str, Value]]:
    for solution in _select(store, STATEMENTS, graphs):
        language = getattr(solution["object"], "language", None) or ""
        yield solution["subject"].value, solution["property"].value, Value(solution["object"].value, language)
