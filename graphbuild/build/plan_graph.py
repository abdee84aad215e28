"""What one plan says, as triples: the plan, its focus areas, and measure by measure the rest.

The terms are those of ``ontology/core.ttl``. Nodes stand in the order of the encoding, spans come last.
"""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.authorities import Authorities
from graphbuild.build.evidence_graph import Location
from graphbuild.build.measure_graph import MeasureGraph
from graphbuild.build.statements import Statements
from graphbuild.build.terms import Triple, both, concept, integer, iri, string, words
from graphbuild.concepts import Concepts
from graphbuild.model import FocusArea, Plan
from graphbuild.vocab import Names


@dataclass(frozen=True, slots=True)
class PlanGraph:
    """The graph of the plan with the id ``plan``; ``graph`` is the graph's IRI.

    ``outline`` holds its statements, ``evidence`` the spans they rest on (``spans`` of them). ``locations``
    tells for the IRI of each node where the encoding says it; ``named`` holds (kind of authority, id) pairs.
    """

    plan: str
    graph: str
    outline: tuple[Triple, ...]
    evidence: tuple[Triple, ...]
    locations: dict[str, Location]
    named: frozenset[tuple[str, str]]
    spans: int


def plan_graph(plan: Plan, authorities: Authorities, concepts: Concepts, names: Names) -> PlanGraph:
    """State a plan that ``encoding`` has read, so that every id and unit in it is known."""
    to = Statements(plan, authorities, names)
    _document(to, plan)
    for index, area in enumerate(plan.focus_areas):
        location: Location = ("focus_areas", index)
        _focus_area(to, area, location)
        for position, measure in enumerate(area.measures):
            MeasureGraph(to, concepts, area, measure, (*location, "measures", position)).state()
    for index, entry in enumerate(plan.left_out):
        to.evidence.leave_out(entry, iri(names.plan(plan.id)), ("left_out", index))
    locations = to.locations | dict(to.evidence.locations())
    return PlanGraph(
        plan.id,
        names.graph(plan.id),
        tuple(to.triples),
        tuple(to.evidence.triples()),
        locations,
        frozenset(to.named),
        to.evidence.spans,
    )


def _document(to: Statements, plan: Plan) -> None:
    names = to.names
    address = names.plan(plan.id)
    node = to.node(address, (), "plan:Plan")
    to.label(node, plan.title)
    to.add(node, "dcterms:title", *both(plan.title))
    to.add(node, "plan:governmentLevel", concept("government-level", plan.level))
    to.add(node, "dcterms:spatial", to.thing("place", plan.territory))
    to.add(node, "dcterms:temporal", iri(f"{address}/period"))
    if plan.creator is not None:
        to.add(node, "dc:creator", words(plan.creator, "zh"))
    if plan.publisher is not None:
        to.add(node, "dcterms:publisher", to.thing("body", plan.publisher.body))
        to.add(node, "prov:qualifiedAttribution", iri(f"{address}/attribution"))
    to.add(node, "plan:reviewStatus", concept("review-status", plan.status))
    to.add(node, "plan:source", iri(names.source(plan.id)))
    to.rests_on(node, plan.evidence, ())
    to.deadline(f"{address}/period", plan.period, ("period",))
    if plan.publisher is not None:
        known = plan.publisher
        attribution = to.node(f"{address}/attribution", ("publisher",), "prov:Attribution")
        to.add(attribution, "prov:agent", to.thing("body", known.body))
        to.known(attribution, known.basis, known.from_, known.evidence, ("publisher",))
    _provenance(to, plan)
    to.mentions(address, plan, ())
    to.outcomes(address, plan.outcomes, ())


def _provenance(to: Statements, plan: Plan) -> None:
    source = to.node(to.names.source(plan.id), ("source",), "plan:SourceText")
    to.add(source, "plan:fileName", string(plan.source.file))
    to.add(source, "plan:sha256", string(plan.source.sha256))
    to.add(source, "plan:characters", integer(plan.source.characters))
    graph = to.node(to.names.graph(plan.id), (), "prov:Entity")
    to.add(graph, "prov:wasDerivedFrom", source)
    to.add(graph, "prov:wasAttributedTo", iri(f"{to.names.base}agent/graphbuild"))


def _focus_area(to: Statements, area: FocusArea, location: Location) -> None:
    address = to.names.part(to.plan.id, area.id)
    node = to.node(address, location, "plan:FocusArea")
    to.add(node, "plan:number", string(area.id))
    to.label(node, area.name)
    to.add(node, "dcterms:isPartOf", iri(to.names.plan(to.plan.id)))
    if area.topic is not None:
        to.add(node, "dcterms:subject", concept("topic", area.topic))
    to.rests_on(node, area.evidence, location)
    to.remarks(node, area)
    to.mentions(address, area, location)
    to.outcomes(address, area.outcomes, location)
    for index, entry in enumerate(area.left_out):
        to.evidence.leave_out(entry, node, (*location, "left_out", index))
