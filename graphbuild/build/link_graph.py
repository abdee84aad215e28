"""What was accepted of a mapping set, as a graph of its own, with who accepted it, when and why.

A mapping enters where its subject is in the dataset. Rejected, unsure and undecided ones stay in the file.
That nothing was found for a thing is told, whoever or whatever found it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graphbuild import vocab
from graphbuild.authorities.sustainable_development_goals import FILE, Goal, is_goal
from graphbuild.build.terms import Triple, both, decimal, integer, iri, labels, name, string, words
from graphbuild.errors import InputError
from graphbuild.mappings.contradictions import contradictions
from graphbuild.mappings.header import FIXED
from graphbuild.mappings.mapping import NO_TERM_FOUND, MappingSet
from graphbuild.mappings.mapping import Mapping as Row
from graphbuild.model import Bilingual
from graphbuild.vocab import Names

FOLDER: Final = "links"
"""What the names of the graphs begin with: ``links/education``."""

_NOTHING: Final = FIXED["sssom"] + NO_TERM_FOUND.partition(":")[2]
_NOT_FOUND: Final = Bilingual(zh="未找到对应", en="nothing found")
_OURS: Final = Bilingual(
    zh="名称为本项目自拟的简称，不是联合国的正式文本。",
    en="The names are this project's own short ones, not the wording of the United Nations.",
)
_SCHEME: Final = "http://metadata.un.org/sdg"
_DATE: Final = name("xsd:date")


@dataclass(frozen=True, slots=True)
class LinkGraph:
    """The graph of a mapping set: ``graph`` is its IRI, ``links`` counts its links by predicate.

    ``gaps`` are the things for which nothing was found, ``absent`` the accepted mappings whose subject is not
    in the dataset, ``undecided`` the candidates that nobody has decided on.
    """

    name: str
    graph: str
    source: str
    triples: tuple[Triple, ...]
    links: Mapping[str, int]
    gaps: int
    absent: int
    undecided: int


def link_graphs(
    sets: Sequence[MappingSet],
    described: Iterable[Triple],
    goals: Mapping[str, Goal],
    names: Names,
) -> tuple[LinkGraph, ...]:
    """The graphs of mapping sets, by their names.

    Args:
        sets: what was read; what they say of things under the default base holds under that of ``names``.
        described: the triples of the plans and of what they share.
        goals: the goals and targets of the United Nations by IRI.
        names: the IRIs.

    Raises:
        InputError: the sets contradict one another, or name a goal or target without a row.
    """
    if not sets:
        return ()
    triples = list(described)
    ours = sorted((_rebased(each, names.base) for each in sets), key=lambda each: each.name)
    faults = contradictions(ours, _codes(triples))
    if faults:
        what = "the mappings contradict one another"
        raise InputError(what, remedy="take a decision of each back", faults=faults)
    subjects = {subject for subject, _, _ in triples}
    return tuple(_Graph(each, goals, names).link_graph(subjects) for each in ours)


def linksets(graphs: Iterable[LinkGraph], names: Names) -> Iterator[Triple]:
    """A linkset for each graph and predicate, for the dataset's card (VoID, W3C 2011, §5).

    A linkset has one predicate. The graph that it is part of has more: the mappings, and labels.
    """
    dataset = iri(names.dataset())
    for each in graphs:
        for predicate, count in sorted(each.links.items()):
            node = iri(f"{names.dataset()}/{FOLDER}/{each.name}/{predicate.partition(':')[2]}")
            yield node, name("dcterms:isPartOf"), iri(each.graph)
            yield node, name("rdf:type"), name("void:Linkset")
            yield node, name("void:subjectsTarget"), dataset
            yield node, name("void:objectsTarget"), iri(each.source)
            yield node, name("void:linkPredicate"), name(predicate)
            yield node, name("void:triples"), integer(count)


def _rebased(mapping_set: MappingSet, base: str) -> MappingSet:
    """The set with our own things under another base; each mapping keeps its line."""
    if base == vocab.BASE:
        return mapping_set

    def moved(address: str) -> str:
        return base + address.removeprefix(vocab.BASE) if address.startswith(vocab.BASE) else address

    return replace(
        mapping_set,
        subject_source=moved(mapping_set.subject_source),
        object_source=moved(mapping_set.object_source),
        mappings=tuple(
            replace(row, subject=moved(row.subject), object=moved(row.object)) for row in mapping_set.mappings
        ),
    )


def _codes(triples: Iterable[Triple]) -> dict[str, str]:
    """IRI of a place or a body → the code of the place, or of the body's territory."""
    notation, spatial = name("skos:notation"), name("dcterms:spatial")
    type_, body = name("rdf:type"), name("plan:Body")
    codes: dict[str, str] = {}
    territories: dict[str, str] = {}
    bodies: set[str] = set()
    for subject, predicate, value in triples:
        if predicate == notation:
            codes[subject[1:-1]] = value.split('"')[1]
        elif predicate == spatial:
            territories[subject] = value[1:-1]
        elif predicate == type_ and value == body:
            bodies.add(subject)
    for each in bodies & territories.keys():
        code = codes.get(territories[each])
        if code is not None:
            codes[each[1:-1]] = code
    return codes


class _Graph:
    def __init__(self, mapping_set: MappingSet, goals: Mapping[str, Goal], names: Names) -> None:
        self._set = mapping_set
        self._goals = goals
        self._names = names
        self._graph = names.graph(f"{FOLDER}/{mapping_set.name}")
        self._triples: list[Triple] = []
        self._goals_named = False

    def link_graph(self, subjects: Container[str]) -> LinkGraph:
        links: Counter[str] = Counter()
        gaps = absent = 0
        node = iri(self._graph)
        self._add(node, "rdf:type", name("prov:Entity"), name("void:Linkset"))
        self._add(node, "dcterms:title", string(self._set.title))
        self._add(node, "dcterms:license", iri(self._set.licence))
        self._add(node, "void:subjectsTarget", iri(self._names.dataset()))
        self._add(node, "void:objectsTarget", iri(self._set.object_source))
        for row in self._set.mappings:
            found = row.object != NO_TERM_FOUND
            if not self._enters(row):
                continue
            if iri(row.subject) not in subjects:
                absent += found
                continue
            self._mapping(row)
            links[row.predicate] += found
            gaps += not found
        if self._goals_named:
            for goal in self._goals.values():
                self._goal(goal)
        waiting = self._set.proposals.keys() - self._set.decisions.keys()
        return LinkGraph(
            self._set.name,
            self._graph,
            self._set.object_source,
            tuple(self._triples),
            {predicate: count for predicate, count in links.items() if count},
            gaps,
            absent,
            sum(found != NO_TERM_FOUND for _, found in waiting),
        )

    def _enters(self, row: Row) -> bool:
        """Whether it was accepted, or is a proposal to record that there is nothing, and nobody decided."""
        undecided = row.decision is None and row.pair not in self._set.decisions
        return row.decision == "accepted" or (undecided and row.object == NO_TERM_FOUND)

    def _mapping(self, row: Row) -> None:
        subject = iri(row.subject)
        digest = hashlib.sha256("\n".join((self._set.name, *row.pair)).encode()).hexdigest()[:16]
        node = iri(f"{self._names.base}mapping/{self._set.name}/{digest}")
        proposal = self._set.proposals.get(row.pair)
        reasons = {each.justification for each in (row, proposal) if each is not None}
        self._add(node, "rdf:type", name("plan:Mapping"))
        self._add(node, "dcterms:isPartOf", iri(self._graph))
        self._add(node, "plan:mapsFrom", subject)
        self._add(node, "plan:mapsBy", name(row.predicate))
        self._add(node, "plan:mapsTo", iri(_NOTHING if row.object == NO_TERM_FOUND else row.object))
        for reason in sorted(reasons):
            self._add(node, "plan:justification", iri(FIXED["semapv"] + reason.partition(":")[2]))
        if proposal is not None and proposal.confidence is not None:
            self._add(node, "plan:matchConfidence", decimal(str(proposal.confidence)))
        if row.author is not None:
            self._add(node, "dc:creator", string(row.author))
        if row.date is not None:
            self._add(node, "dcterms:created", f'"{row.date.isoformat()}"^^{_DATE}')
        if row.object == NO_TERM_FOUND:
            self._labels(_NOTHING, *both(_NOT_FOUND))
        else:
            self._add(subject, row.predicate, iri(row.object))
            self._object(row)

    def _object(self, row: Row) -> None:
        if not is_goal(row.object):
            chinese = any("\u4e00" <= each <= "\u9fff" for each in row.object_label)
            if row.object_label:
                self._labels(row.object, words(row.object_label, "zh" if chinese else "en"))
            return
        goal = self._goals.get(row.object)
        if goal is None:
            what = f"{row.object} is named by a mapping, and has no row in {FILE}"
            line = self._set.line(row)
            raise InputError(what, remedy="add the row", path=self._set.path, line=line)
        self._goals_named = True

    def _goal(self, goal: Goal) -> None:
        """Describe a goal or a target: all of the table, since those that nothing maps to are gaps."""
        node = iri(goal.iri)
        if goal.goal is not None:
            self._add(node, "skos:broader", iri(goal.iri.rpartition(".")[0]))
        called = labels(goal.zh, goal.en)
        self._labels(goal.iri, *called)
        self._add(node, "rdf:type", name("skos:Concept"))
        self._add(node, "skos:prefLabel", *called)
        self._add(node, "skos:inScheme", iri(_SCHEME))
        self._add(node, "skos:scopeNote", *both(_OURS))

    def _labels(self, address: str, *called: str) -> None:
        self._add(iri(address), "rdfs:label", *called)

    def _add(self, node: str, short: str, *values: str) -> None:
        property_ = name(short)
        self._triples += [(node, property_, value) for value in values]
