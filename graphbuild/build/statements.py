"""What the parts of a plan's graph have in common: labels, mentions, years, figures, spans, and remarks."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuild.authorities import Authorities
from graphbuild.build.evidence_graph import EvidenceGraph, Location
from graphbuild.build.quantity import quantity_statements
from graphbuild.build.terms import Triple, both, concept, integer, iri, name, string, words
from graphbuild.model import Bilingual, Dated, Mentions, Outcome, Plan, Quantity, Span, Statement
from graphbuild.pinyin import pinyin
from graphbuild.vocab import Names


class Statements:
    """Collects the triples of one plan, node by node, with what they name and where each node is encoded."""

    def __init__(self, plan: Plan, authorities: Authorities, names: Names) -> None:
        self.plan = plan
        self.names = names
        self.triples: list[Triple] = []
        self.locations: dict[str, Location] = {}
        self.named: set[tuple[str, str]] = set()
        self.evidence = EvidenceGraph(plan.id, names)
        self._units = authorities.units

    def node(self, address: str, location: Location, *types: str) -> str:
        """Begin a node of these types (with prefixes); returns its term."""
        self.locations[address] = location
        term = iri(address)
        for kind in types:
            self.triples.append((term, name("rdf:type"), name(kind)))
        return term

    def add(self, node: str, short: str, *values: str) -> None:
        """State the property (with its prefix) of a node."""
        property_ = name(short)
        for value in values:
            self.triples.append((node, property_, value))

    def label(self, node: str, label: Bilingual) -> None:
        """Label a node in the languages given; its pinyin is for text search alone (SKOS Reference, §5.1)."""
        self.add(node, "rdfs:label", *both(label))
        self.add(node, "skos:hiddenLabel", words(pinyin(label.zh), "zh-latn"))

    def thing(self, kind: str, identifier: str) -> str:
        """The term of an entry of an authority, which the dataset then describes."""
        self.named.add((kind, identifier))
        return iri(self.names.thing(kind, identifier))

    def rests_on(self, node: str, span: Span, location: Location, quote: str | None = None) -> None:
        """Hang a span of the text on a node; ``location`` is the node's."""
        self.add(node, "plan:evidence", self.evidence.span(span, (*location, "evidence"), quote))

    def figure(self, node: str, span: Span, location: Location) -> None:
        """Hang the span of a figure, or of a milestone's phrase, on a node."""
        self.add(node, "plan:figureEvidence", self.evidence.span(span, (*location, "figure")))

    def quantity(self, node: str, quantity: Quantity) -> None:
        """State a figure as written and in base units."""
        unit = self._units[quantity.unit]
        term = self.thing("unit", unit.id)
        for property_, value in quantity_statements(quantity, unit, term):
            self.triples.append((node, property_, value))

    def known(self, node: str, basis: str, source: str | None, span: Span | None, location: Location) -> None:
        """State how something is known: by what basis, from what words, at what span."""
        self.add(node, "plan:basis", concept("basis", basis))
        if source is not None:
            self.add(node, "plan:inferredFrom", words(source, "zh"))
        if span is not None:
            self.rests_on(node, span, location)

    def deadline(self, address: str, dated: Dated, location: Location) -> str:
        """Describe by when something holds, or of when it is; returns the term of the year."""
        node = self.node(address, location, "plan:Deadline")
        self.add(node, "plan:year", integer(dated.year))
        self.known(node, dated.basis, dated.from_, dated.evidence, location)
        return node

    def remarks(self, node: str, statement: Statement) -> None:
        """State what any statement may carry: another reading, its status, how sure it is, what found it."""
        if statement.ambiguity is not None:
            self.add(node, "plan:ambiguity", *both(statement.ambiguity))
        if statement.status is not None and statement.status != self.plan.status:
            self.add(node, "plan:reviewStatus", concept("review-status", statement.status))
        if statement.confidence is not None:
            self.add(node, "plan:confidence", f'"{statement.confidence}"')
        if statement.found_by is not None:
            self.add(node, "plan:foundBy", string(statement.found_by))

    def outcomes(self, owner: str, outcomes: Sequence[Outcome], location: Location) -> None:
        """Describe the past results that a plan or a part of it (an IRI) tells; ``location`` is its own."""
        for index, outcome in enumerate(outcomes):
            address = f"{owner}/outcome/{outcome.id}"
            here = (*location, "outcomes", index)
            node = self.node(address, here, "plan:Outcome")
            self.label(node, outcome.label)
            self.add(node, "dcterms:isPartOf", iri(owner))
            self.add(node, "plan:indicator", self.thing("indicator", outcome.indicator))
            self.quantity(node, outcome)
            self.add(node, "dcterms:temporal", iri(f"{address}/period"))
            if outcome.place is not None:
                self.add(node, "plan:appliesTo", self.thing("place", outcome.place))
            if outcome.ranked_within is not None:
                self.add(node, "plan:rankedWithin", self.thing("place", outcome.ranked_within))
            if outcome.answers is not None:
                plan, measure, target = outcome.answers.split("/")
                self.add(node, "plan:answers", iri(f"{self.names.part(plan, measure)}/target/{target}"))
            self.rests_on(node, outcome.evidence, here, outcome.quote)
            self.figure(node, outcome.figure, here)
            self.remarks(node, outcome)
            self.deadline(f"{address}/period", outcome.period, (*here, "period"))

    def mentions(self, owner: str, mentions: Mentions, location: Location) -> None:
        """Describe each place of the text where the owner (an IRI) names a thing."""
        for key, kind in Mentions.KINDS.items():
            for index, mention in enumerate(getattr(mentions, key)):
                address = f"{owner}/mention/{kind}/{mention.id}"
                if mention.slug is not None:
                    address += f"/{mention.slug}"
                here = (*location, key, index)
                node = self.node(address, here, "plan:Mention")
                self.add(node, "plan:mentionedIn", iri(owner))
                self.add(node, "plan:mentions", self.thing(kind, mention.id))
                if mention.as_ is not None:
                    self.add(node, "plan:relation", concept("mention-relation", mention.as_))
                self.rests_on(node, mention.evidence, here)
                self.remarks(node, mention)
