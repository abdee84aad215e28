"""Who a measure or an action that names nobody would fall to, by the remits: a graph of its own.

For each such part of a plan one body of the plan's own territory is proposed, the likeliest; what a text
states is never touched. A body that no plan names is described here, and marked as known by inference alone:
its ``plan:basis`` is inferred. Nobody has reviewed any of it, so that each responsibility is a draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from graphbuild.authorities import Authorities, Body
from graphbuild.authorities.remits import Department, Remits
from graphbuild.build.remit_rule import RULE, Passage, propose
from graphbuild.build.terms import Triple, both, concept, iri, labels, name, string, words
from graphbuild.model import Bilingual, Measure, Plan
from graphbuild.pinyin import pinyin
from graphbuild.vocab import Names

GRAPH: Final = "remits"
"""The name of the graph."""

METHOD: Final = Bilingual(
    zh="按 2018 年机构改革后各部门的职责：举措的标题、行动与目标中的主题词和动词属于哪个部门的职责，"
    "就推断由规划所在地的该部门负责；写明责任机构的举措和行动不推断。",
    en="By the remits of departments after the reform of 2018: a measure or action falls to the department "
    "of the plan's territory whose topics and verbs its heading, actions and targets name; where the text "
    "states who is responsible, nothing is inferred.",
)


def remit_graph(
    plans: Sequence[Plan],
    shared: Iterable[Triple],
    remits: Remits,
    authorities: Authorities,
    names: Names,
) -> tuple[Triple, ...]:
    """The responsibilities inferred for the plans, with their bodies, and how they were made.

    Args:
        plans: in the order in which they are to stand.
        shared: the graph of authorities, which describes the bodies that the plans name.
        remits: the table.
        authorities: the lists, with what the plans propose.
        names: the IRIs.
    """
    to = _Graph(authorities, names, {subject for subject, _, _ in shared})
    for plan in plans:
        territory = authorities.places[plan.territory]
        departments = remits.departments(plan.level, _around(plan.territory, authorities), plan.period.year)
        bodies = {
            each.id: to.body(plan.territory, each, *each.body_of(territory)) for each in departments.values()
        }
        for area in plan.focus_areas:
            for measure in area.measures:
                address = names.part(plan.id, measure.id)
                for owner, passages in _unentrusted(address, measure):
                    to.responsibility(owner, address, remits, bodies, passages)
    to.provenance(plans)
    return tuple(to.triples)


def _around(place: str, authorities: Authorities) -> set[str]:
    """The place and all that it lies in."""
    around: set[str] = set()
    ahead = [place]
    while ahead:
        current = ahead.pop()
        if current not in around:
            around.add(current)
            ahead += authorities.places[current].within
    return around


def _unentrusted(address: str, measure: Measure) -> Iterator[tuple[str, list[Passage]]]:
    """The measure where nobody is responsible in it, and actions where nobody is; each with its words.

    Who is responsible for the measure is so for all its actions.
    """
    owners = {each.for_ for each in measure.responsibilities}
    if not owners:
        told = [Passage(each.does.zh) for each in measure.actions]
        told += [Passage(each.label.zh) for each in measure.targets]
        yield address, [Passage(measure.name.zh, heading=True), *told]
    if None in owners:
        return
    for action in measure.actions:
        if action.id not in owners:
            yield f"{address}/action/{action.id}", [Passage(action.does.zh)]


class _Graph:
    def __init__(self, authorities: Authorities, names: Names, described: set[str]) -> None:
        self.triples: list[Triple] = []
        self._names = names
        self._described = described
        self._bodies: dict[tuple[str | None, str], Body] = {}
        for body in authorities.bodies.values():
            for called in (*body.alternative, body.zh):
                self._bodies[body.territory, called] = body

    def body(self, territory: str, department: Department, zh: str, en: str) -> Body:
        """The body of the authority that bears the name in this territory, else one that is known by it."""
        for place in (territory, None):
            for called in (zh, department.zh):
                known = self._bodies.get((place, called))
                if known is not None and (place is not None or department.national):
                    return known
        return Body(f"{territory}-{department.id}", zh, en, (), department.kind, territory)

    def responsibility(
        self,
        owner: str,
        measure: str,
        remits: Remits,
        bodies: Mapping[str, Body],
        passages: Sequence[Passage],
    ) -> None:
        """State the likeliest body for a measure or action (its IRI), if any is likely."""
        for proposal in propose(remits, bodies, passages)[:1]:
            body = bodies[proposal.department]
            node = iri(f"{owner}/responsibility/{RULE}/{proposal.department}")
            self._add(node, "rdf:type", name("plan:Responsibility"))
            self._add(node, "plan:responsibleFor", iri(owner))
            self._add(node, "dcterms:isPartOf", iri(measure))
            self._add(node, "plan:body", iri(self._names.thing("body", body.id)))
            self._add(node, "plan:role", concept("responsibility-role", "responsible"))
            self._add(node, "plan:basis", concept("basis", "inferred"))
            self._add(node, "plan:rule", string(RULE))
            self._add(node, "plan:inferredFrom", words("、".join(proposal.words), "zh"))
            self._add(node, "plan:confidence", string(proposal.confidence))
            self._add(node, "plan:reviewStatus", concept("review-status", "draft"))
            self._describe(body)

    def _describe(self, body: Body) -> None:
        """Describe a body that no plan names, once."""
        node = iri(self._names.thing("body", body.id))
        if node in self._described:
            return
        self._described.add(node)
        self._add(node, "rdf:type", name("plan:Body"))
        self._add(node, "rdfs:label", *labels(body.zh, body.en))
        self._add(node, "skos:altLabel", *(words(each, "zh") for each in body.alternative))
        self._add(node, "skos:hiddenLabel", words(pinyin(body.zh), "zh-latn"))
        self._add(node, "plan:bodyKind", concept("body-kind", body.kind))
        self._add(node, "plan:basis", concept("basis", "inferred"))
        if body.territory is not None:
            self._add(node, "dcterms:spatial", iri(self._names.thing("place", body.territory)))

    def provenance(self, plans: Iterable[Plan]) -> None:
        """Tell from what and by what the graph was made."""
        graph, computation = iri(self._names.graph(GRAPH)), iri(f"{self._names.dataset()}/{RULE}")
        agent = iri(f"{self._names.base}agent/graphbuild")
        self._add(graph, "rdf:type", name("prov:Entity"))
        self._add(graph, "prov:wasAttributedTo", agent)
        self._add(graph, "prov:wasGeneratedBy", computation)
        self._add(computation, "rdf:type", name("prov:Activity"))
        self._add(computation, "prov:wasAssociatedWith", agent)
        self._add(computation, "prov:used", *(iri(self._names.graph(plan.id)) for plan in plans))
        self._add(computation, "plan:method", *both(METHOD))

    def _add(self, node: str, short: str, *values: str) -> None:
        property_ = name(short)
        self.triples += [(node, property_, value) for value in values]
