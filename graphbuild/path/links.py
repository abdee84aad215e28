"""Everything that joins two things directly, with what it rests on; a name inside a name joins nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from graphbuild import vocab
from graphbuild.path.things import KINDS, Thing, Things
from graphbuild.view.facts import local
from graphbuild.view.network import PARTS
from graphbuild.view.statements import Statements, Words

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions, Store

_SPAN: Final = re.compile(r"/plan/([^/]+)/source#char=(\d+),(\d+)$")
_NAMESAKE: Final = vocab.concept("mention-relation", "namesake")
_BETWEEN: Final = """
SELECT DISTINCT ?subject ?property ?object WHERE {{
  VALUES ?from {{ {kinds} }}
  VALUES ?to {{ {kinds} }}
  ?subject a ?from ; ?property ?object .
  ?object a ?to .
}}"""


@dataclass(frozen=True, slots=True)
class Span:
    """A span of a plan's text: code points, 0-based, end exclusive; ``quote`` is empty where none is kept."""

    plan: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Link:
    """One statement that joins two things, in the direction in which it is made.

    Attributes:
        subject: whom or what it is said of.
        kind: ``property``, or the node that says it: ``mention``, ``responsibility``, ``baseline``.
        relation: the local name of the property, or of the concept: how a mention is meant, which role.
        object: the other thing.
        node: the IRI of that node; empty for a property.
        words: what the relation is called; ``None`` for a mention that says no more than the name.
        basis: ``stated`` or ``inferred``; empty where it is not told.
        rule: by what rule it was inferred, else empty.
        inferred_from: from what words it was inferred, else empty.
        evidence: the spans it rests on, in text order.
    """

    subject: Thing
    kind: str
    relation: str
    object: Thing
    node: str = ""
    words: Words | None = None
    basis: str = ""
    rule: str = ""
    inferred_from: str = ""
    evidence: tuple[Span, ...] = ()


def links(store: Store, statements: Statements, things: Things) -> Iterator[Link]:
    """Every link between two things: the properties between them, mentions, responsibilities, baselines."""
    yield from _properties(store, statements, things)
    for kind, subject, object_, concept in (
        ("Mention", "plan:mentionedIn", "plan:mentions", "plan:relation"),
        ("Responsibility", "plan:body", "plan:responsibleFor", "plan:role"),
        ("Baseline", "dcterms:isPartOf", "plan:indicator", ""),
    ):
        for node in statements.subjects(kind):
            meant = statements.one(node, concept) if concept else None
            if meant == _NAMESAKE:
                continue
            for one in statements.objects(node, subject):
                for other in statements.objects(node, object_):
                    if one in things and other in things:
                        yield Link(
                            subject=things[one],
                            kind=kind.lower(),
                            relation=local(meant) if meant else "mentions" if concept else kind.lower(),
                            object=things[other],
                            node=node,
                            words=statements.label(meant) if meant else None,
                            evidence=spans(statements, node),
                            **_known(statements, node),
                        )


def spans(statements: Statements, node: str) -> tuple[Span, ...]:
    """The spans of the text that a node rests on, in text order."""
    found = []
    for evidence in statements.objects(node, "plan:evidence"):
        place = _SPAN.search(evidence)
        if place is not None:
            selectors = statements.objects(evidence, "oa:hasSelector")
            quotes = [quote for each in selectors for quote in statements.objects(each, "oa:exact")]
            found.append(Span(place[1], int(place[2]), int(place[3]), "".join(quotes[:1])))
    return tuple(sorted(found, key=lambda span: (span.plan, span.start, span.end)))


def _properties(store: Store, statements: Statements, things: Things) -> Iterator[Link]:
    query = _BETWEEN.format(kinds=" ".join(f"<{vocab.ONTOLOGY}{kind}>" for kind in KINDS))
    found = cast("QuerySolutions", store.query(query, use_default_graph_as_union=True))
    for subject, property_, object_ in sorted(tuple(term.value for term in row) for row in found):
        thing = things[subject]
        ground = ""
        if local(property_) == "publisher":
            ground = _attribution(statements, subject, object_)
        elif thing.kind in PARTS and thing.kind != "Plan":  # the title says nothing of a plan's territory
            ground = subject
        yield Link(
            subject=thing,
            kind="property",
            relation=re.split(r"[#/]", property_)[-1],
            object=things[object_],
            words=statements.label(property_),
            evidence=spans(statements, ground),
            **_known(statements, ground),
        )


def _attribution(statements: Statements, plan: str, body: str) -> str:
    """The node that says how it is known that the body published the plan; empty without one."""
    found = statements.objects(plan, "prov:qualifiedAttribution")
    return next((each for each in found if body in statements.objects(each, "prov:agent")), "")


def _known(statements: Statements, node: str) -> dict[str, str]:
    return {
        "basis": local(statements.one(node, "plan:basis") or ""),
        "rule": statements.one(node, "plan:rule") or "",
        "inferred_from": statements.one(node, "plan:inferredFrom") or "",
    }
