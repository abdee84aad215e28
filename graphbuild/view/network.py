"""The network of one page: what is drawn of the graph, as a networkx multigraph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, TypedDict

import networkx as nx

from graphbuild.view.facts import Evidence, Fact, evidence, facts, local, remarks
from graphbuild.view.statements import Statements
from graphbuild.view.words import CLASSES

PARTS: Final = ("Plan", "FocusArea", "Measure", "Action", "Target", "Cooperation")
SHARED: Final = ("Indicator", "Program", "Place", "Body")

FROM_PARTS: Final = {
    "dcterms:isPartOf": "isPartOf",
    "plan:indicator": "indicator",
    "plan:subsetOf": "subsetOf",
    "plan:designation": "designation",
    "plan:appliesTo": "appliesTo",
    "plan:sourcePlace": "sourcePlace",
    "plan:rankedWithin": "rankedWithin",
    "dcterms:spatial": "spatial",
    "plan:fromPlace": "fromPlace",
    "plan:toPlace": "toPlace",
    "plan:via": "via",
    "plan:program": "program",
}
"""Property of a part of a plan → relation (a key of ``words.RELATIONS``)."""

AMONG_SHARED: Final = {
    "geo:sfWithin": "sfWithin",
    "dcterms:isPartOf": "isPartOf",
    "org:subOrganizationOf": "subOrganizationOf",
    "dcterms:spatial": "spatial",
}
"""Property between two things that plans share → relation."""


class Term(NamedTuple):
    """A concept of a code list: the last part of its IRI, and what it is called."""

    name: str
    zh: str
    en: str


class Edge(NamedTuple):
    """One statement between two drawn things; ``key`` keeps parallel ones apart."""

    subject: str
    object: str
    key: str
    relation: str
    basis: str = ""
    basis_note: str = ""
    evidence: tuple[Evidence, ...] = ()
    remarks: tuple[Fact, ...] = ()
    review: Term | None = None


def network(statements: Statements) -> nx.MultiDiGraph[str]:
    """The things that are drawn, class by class in text order, and every statement between two of them.

    Nodes are IRIs with ``kind`` (a class of ``words.CLASSES``), ``zh``, ``en``, ``facts``, ``evidence``,
    ``modality`` and ``review`` (each a ``Term``, or none) and ``pinyin``.
    Edges are keyed and carry ``relation``, ``basis`` (``stated``, ``inferred`` or empty), ``basis_note``
    (from what words or by what rule), ``evidence``, ``remarks`` and ``review``. Of what plans share,
    only what the plans lead to is in it. Mentions and responsibilities become edges; each mention keeps its
    own.
    """
    kinds = {thing: kind for kind in CLASSES for thing in statements.subjects(kind)}
    edges = [
        edge
        for edge in (
            *_from_parts(statements),
            *_publishers(statements),
            *_mentions(statements),
            *_responsibilities(statements),
            *_baselines(statements),
        )
        if edge.subject in kinds and edge.object in kinds
    ]
    drawn = {thing for thing, kind in kinds.items() if kind in PARTS}
    drawn.update(end for edge in edges for end in (edge.subject, edge.object))
    pending = sorted(thing for thing in drawn if kinds[thing] in SHARED)
    while pending:
        for edge in _among_shared(statements, pending.pop()):
            if kinds.get(edge.object) in SHARED:
                edges.append(edge)
                if edge.object not in drawn:
                    drawn.add(edge.object)
                    pending.append(edge.object)

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    rank = {kind: i for i, kind in enumerate(CLASSES)}
    spans = {thing: evidence(statements, thing) for thing in drawn}
    in_order = sorted(
        drawn, key=lambda thing: (rank[kinds[thing]], _text_of(statements, thing), spans[thing][:1], thing)
    )
    number = {thing: i for i, thing in enumerate(in_order)}
    for thing in in_order:
        zh, en = statements.label(thing)
        graph.add_node(
            thing,
            kind=kinds[thing],
            zh=zh,
            en=en,
            facts=facts(statements, thing),
            evidence=spans[thing],
            modality=_term(statements, thing, "plan:modality"),
            review=_review(statements, thing),
            pinyin=statements.one(thing, "skos:hiddenLabel") or "",
        )
    for edge in sorted(edges, key=lambda edge: (number[edge.subject], number[edge.object], edge.key)):
        graph.add_edge(
            edge.subject,
            edge.object,
            key=edge.key,
            relation=edge.relation,
            basis=edge.basis,
            basis_note=edge.basis_note,
            evidence=edge.evidence,
            remarks=edge.remarks,
            review=edge.review,
        )
    return graph


class _Ground(TypedDict):
    evidence: tuple[Evidence, ...]
    remarks: tuple[Fact, ...]
    review: Term | None


def _term(statements: Statements, subject: str, name: str) -> Term | None:
    concept = statements.one(subject, name)
    return Term(local(concept), *statements.label(concept)) if concept else None


def _review(statements: Statements, subject: str) -> Term | None:
    """The review status that a statement has itself; else, in a draft, that of its plan."""
    own = _term(statements, subject, "plan:reviewStatus")
    above = statements.one(subject, "plan:mentionedIn") or statements.one(subject, "dcterms:isPartOf")
    while own is None and above is not None:
        if statements.is_a(above, "Plan"):
            found = _term(statements, above, "plan:reviewStatus")
            return found if found is not None and found.name == "draft" else None
        above = statements.one(above, "dcterms:isPartOf")
    return own


def _rests_on(statements: Statements, subject: str) -> _Ground:
    return {
        "evidence": evidence(statements, subject),
        "remarks": tuple(remarks(statements, subject)),
        "review": _review(statements, subject),
    }


def _text_of(statements: Statements, thing: str) -> str:
    """The text that a part of a plan stands in, so that the plans do not mix; none of what plans share."""
    clause = statements.one(thing, "plan:evidence")
    return statements.one(clause, "oa:hasSource") or "" if clause else ""


def _from_parts(statements: Statements) -> Iterator[Edge]:
    for kind in PARTS:
        for subject in statements.subjects(kind):
            for name, relation in FROM_PARTS.items():
                for thing in statements.objects(subject, name):
                    yield Edge(subject, thing, relation, relation)


def _publishers(statements: Statements) -> Iterator[Edge]:
    """Who published a plan, with how that is known: the attribution to the same body says it."""
    for plan in statements.plans:
        attributions = {
            agent: attribution
            for attribution in statements.objects(plan, "prov:qualifiedAttribution")
            for agent in statements.objects(attribution, "prov:agent")
        }
        for body in statements.objects(plan, "dcterms:publisher"):
            attribution = attributions.get(body, "")
            yield Edge(
                plan,
                body,
                "publisher",
                "publisher",
                local(statements.one(attribution, "plan:basis") or ""),
                statements.one(attribution, "plan:inferredFrom") or "",
                **_rests_on(statements, attribution),
            )


def _mentions(statements: Statements) -> Iterator[Edge]:
    for mention in statements.subjects("Mention"):
        relation = local(statements.one(mention, "plan:relation") or "mentions")
        for owner in statements.objects(mention, "plan:mentionedIn"):
            for thing in statements.objects(mention, "plan:mentions"):
                yield Edge(owner, thing, mention, relation, **_rests_on(statements, mention))


def _responsibilities(statements: Statements) -> Iterator[Edge]:
    for responsibility in statements.subjects("Responsibility"):
        role = local(statements.one(responsibility, "plan:role") or "responsible")
        for body in statements.objects(responsibility, "plan:body"):
            for part in statements.objects(responsibility, "plan:responsibleFor"):
                yield Edge(
                    body,
                    part,
                    responsibility,
                    role,
                    local(statements.one(responsibility, "plan:basis") or ""),
                    statements.one(responsibility, "plan:rule") or "",
                    **_rests_on(statements, responsibility),
                )


def _baselines(statements: Statements) -> Iterator[Edge]:
    for baseline in statements.subjects("Baseline"):
        for part in statements.objects(baseline, "dcterms:isPartOf"):
            for indicator in statements.objects(baseline, "plan:indicator"):
                yield Edge(part, indicator, baseline, "baseline", **_rests_on(statements, baseline))


def _among_shared(statements: Statements, subject: str) -> Iterator[Edge]:
    for name, relation in AMONG_SHARED.items():
        for thing in statements.objects(subject, name):
            yield Edge(subject, thing, relation, relation)
