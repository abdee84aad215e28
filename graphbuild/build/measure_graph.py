"""What one measure of a plan says: its actions, targets, figures, responsibilities and cooperations."""

from __future__ import annotations

from collections.abc import Mapping

from graphbuild.build.evidence_graph import Location
from graphbuild.build.statements import Statements
from graphbuild.build.terms import concept, iri, string, words
from graphbuild.concepts import Concepts
from graphbuild.model import (
    Action,
    Baseline,
    Cooperation,
    FocusArea,
    Measure,
    MilestoneTarget,
    QuantityTarget,
    Responsibility,
)


class MeasureGraph:
    """States one measure, node after node."""

    def __init__(
        self,
        statements: Statements,
        concepts: Concepts,
        area: FocusArea,
        measure: Measure,
        location: Location,
    ) -> None:
        self._to = statements
        self._concepts = concepts
        self._area = area
        self._measure = measure
        self._location = location
        self._address = statements.names.part(statements.plan.id, measure.id)
        self._measure_term = iri(self._address)

    def state(self) -> None:
        """State the measure and all that is in it."""
        to, measure = self._to, self._measure
        node = to.node(self._address, self._location, "plan:Measure")
        to.add(node, "plan:number", string(measure.id))
        to.label(node, measure.name)
        to.add(node, "dcterms:isPartOf", iri(to.names.part(to.plan.id, self._area.id)))
        to.rests_on(node, measure.evidence, self._location)
        to.remarks(node, measure)
        to.mentions(self._address, measure, self._location)
        for index, action in enumerate(measure.actions):
            self._action(action, (*self._location, "actions", index))
        for index, target in enumerate(measure.targets):
            self._target(target, (*self._location, "targets", index))
        for index, baseline in enumerate(measure.baselines):
            self._baseline(baseline, (*self._location, "baselines", index))
        to.outcomes(self._address, measure.outcomes, self._location)
        for index, responsibility in enumerate(measure.responsibilities):
            self._responsibility(responsibility, (*self._location, "responsibilities", index))
        for index, cooperation in enumerate(measure.cooperations):
            self._cooperation(cooperation, (*self._location, "cooperations", index))
        for index, entry in enumerate(measure.left_out):
            to.evidence.leave_out(entry, self._measure_term, (*self._location, "left_out", index))

    def _part(self, kind: str, slug: str) -> str:
        return f"{self._address}/{kind}/{slug}"

    def _action(self, action: Action, location: Location) -> None:
        to, address = self._to, self._part("action", action.id)
        node = to.node(address, location, "plan:Action")
        to.label(node, action.does)
        to.add(node, "dcterms:isPartOf", self._measure_term)
        to.add(node, "plan:actionClass", concept("action-class", action.class_))
        to.rests_on(node, action.evidence, location)
        to.remarks(node, action)
        to.mentions(address, action, location)

    def _target(self, target: QuantityTarget | MilestoneTarget, location: Location) -> None:
        to, address = self._to, self._part("target", target.id)
        quantity = isinstance(target, QuantityTarget)
        own = "plan:QuantityTarget" if quantity else "plan:MilestoneTarget"
        node = to.node(address, location, "plan:Target", own)
        to.label(node, target.label)
        to.add(node, "dcterms:isPartOf", self._measure_term)
        to.add(node, "plan:targetKind", concept("target-kind", "quantity" if quantity else "milestone"))
        if target.indicator is not None:
            to.add(node, "plan:indicator", to.thing("indicator", target.indicator))
        if isinstance(target, QuantityTarget):
            to.quantity(node, target)
        else:
            to.add(node, "plan:milestoneKind", concept("milestone-kind", target.milestone))
            if target.designation is not None:
                to.add(node, "plan:designation", to.thing("program", target.designation))
        self._about(node, target)
        if target.deadline is None:
            to.add(node, "plan:deadline", iri(f"{to.names.plan(to.plan.id)}/period"))
        else:
            to.add(node, "plan:deadline", iri(f"{address}/deadline"))
        for qualifier in target.qualifiers:
            to.add(node, "plan:qualifier", iri(f"{address}/qualifier/{qualifier.id}"))
        to.rests_on(node, target.evidence, location, target.quote)
        to.figure(node, target.figure, location)
        to.remarks(node, target)
        if target.deadline is not None:
            to.deadline(f"{address}/deadline", target.deadline, (*location, "deadline"))
        for index, qualifier in enumerate(target.qualifiers):
            here = (*location, "qualifiers", index)
            threshold = to.node(f"{address}/qualifier/{qualifier.id}", here, "plan:Qualifier")
            to.label(threshold, qualifier.label)
            to.quantity(threshold, qualifier)
            to.figure(threshold, qualifier.figure, here)
        to.mentions(address, target, location)

    def _about(self, node: str, target: QuantityTarget | MilestoneTarget) -> None:
        to = self._to
        if target.modality is not None:
            modality = self._concepts.modality(target.modality)
            if modality is not None:
                to.add(node, "plan:modality", concept("modality", modality.name))
            to.add(node, "plan:modalityAsWritten", words(target.modality, "zh"))
        places: Mapping[str, str | None] = {
            "plan:appliesTo": target.place,
            "plan:sourcePlace": target.from_place,
            "plan:rankedWithin": target.ranked_within,
        }
        for property_, place in places.items():
            if place is not None:
                to.add(node, property_, to.thing("place", place))
        if target.level is not None:
            to.add(node, "plan:governmentLevel", concept("government-level", target.level))
        if target.subset_of is not None:
            to.add(node, "plan:subsetOf", iri(self._part("target", target.subset_of)))
        if target.binding is not None:
            to.add(node, "plan:binding", concept("binding", target.binding))

    def _baseline(self, baseline: Baseline, location: Location) -> None:
        to = self._to
        node = to.node(self._part("baseline", baseline.id), location, "plan:Baseline")
        to.label(node, baseline.label)
        to.add(node, "dcterms:isPartOf", self._measure_term)
        to.add(node, "plan:indicator", to.thing("indicator", baseline.indicator))
        to.quantity(node, baseline)
        to.rests_on(node, baseline.evidence, location, baseline.quote)
        to.figure(node, baseline.figure, location)
        to.remarks(node, baseline)

    def _responsibility(self, entry: Responsibility, location: Location) -> None:
        to = self._to
        node = to.node(self._part("responsibility", entry.id), location, "plan:Responsibility")
        to.add(node, "plan:responsibleFor", iri(self._responsible_for(entry)))
        to.add(node, "dcterms:isPartOf", self._measure_term)
        to.add(node, "plan:body", to.thing("body", entry.body))
        to.add(node, "plan:role", concept("responsibility-role", entry.role))
        to.add(node, "plan:basis", concept("basis", entry.basis))
        if entry.rule is not None:
            to.add(node, "plan:rule", string(entry.rule))
        if entry.evidence is not None:
            to.rests_on(node, entry.evidence, location, entry.quote)
        to.remarks(node, entry)

    def _responsible_for(self, entry: Responsibility) -> str:
        if entry.for_ is None:
            return self._address
        action = any(action.id == entry.for_ for action in self._measure.actions)
        return self._part("action" if action else "target", entry.for_)

    def _cooperation(self, cooperation: Cooperation, location: Location) -> None:
        to = self._to
        node = to.node(self._part("cooperation", cooperation.id), location, "plan:Cooperation")
        to.label(node, cooperation.label)
        to.add(node, "dcterms:isPartOf", self._measure_term)
        to.add(node, "plan:cooperationKind", concept("cooperation-kind", cooperation.kind))
        to.add(node, "plan:fromPlace", to.thing("place", cooperation.from_))
        to.add(node, "plan:toPlace", to.thing("place", cooperation.to))
        to.add(node, "plan:via", *(to.thing("place", place) for place in cooperation.via))
        if cooperation.program is not None:
            to.add(node, "plan:program", to.thing("program", cooperation.program))
        to.rests_on(node, cooperation.evidence, location, cooperation.quote)
        to.remarks(node, cooperation)
