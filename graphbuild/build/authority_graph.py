"""What plans share, as triples: the things they name, with their ancestors, and no others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graphbuild import vocab
from graphbuild.authorities import Authorities, Body, Entry, Indicator, Place, Program, Unit
from graphbuild.build.terms import Triple, concept, decimal, integer, iri, labels, name, string, words
from graphbuild.pinyin import pinyin
from graphbuild.vocab import Names

_CLASSES = {
    "place": "plan:Place",
    "program": "plan:Program",
    "body": "plan:Body",
    "indicator": "plan:Indicator",
    "beneficiary": "plan:Beneficiary",
    "unit": "qudt:Unit",
}
Thing = tuple[str, str]
"""Kind of authority, and the id of one of its entries."""

_SCHEMES = {"indicator": ("指标", "indicators"), "beneficiary": ("受益对象", "beneficiaries")}
"""The kinds whose entries are SKOS concepts too, with the labels of their scheme: the authority itself."""


def authority_graph(
    named: Iterable[Thing],
    authorities: Authorities,
    names: Names,
    proposers: Mapping[Thing, Iterable[str]] | None = None,
) -> tuple[Triple, ...]:
    """Describe the things that plans name, in the order of kinds and ids.

    Args:
        named: kind of authority and id of each.
        authorities: the lists, with what plans propose.
        names: the IRIs.
        proposers: what drafts propose → the ids of the plans; it is described even where nobody names it.
    """
    to = _Things(authorities, names)
    drafts = proposers or {}
    for thing in sorted(_with_ancestors([*named, *drafts], authorities), key=_order):
        to.thing(*thing, proposed_by=drafts.get(thing, ()))
    to.schemes()
    to.agent()
    return tuple(to.triples)


def _with_ancestors(named: Iterable[Thing], authorities: Authorities) -> set[Thing]:
    """The named things, and all that they are described by."""
    found: set[Thing] = set()
    ahead = list(named)
    while ahead:
        kind, identifier = ahead.pop()
        if (kind, identifier) in found:
            continue
        found.add((kind, identifier))
        entry = authorities.entries(kind)[identifier]
        if isinstance(entry, Place):
            ahead += [("place", parent) for parent in entry.within]
        elif isinstance(entry, Program) and entry.part_of is not None:
            ahead.append(("program", entry.part_of))
        elif isinstance(entry, Body):
            ahead += [("place", entry.territory)] if entry.territory is not None else []
            ahead += [("body", entry.part_of)] if entry.part_of is not None else []
        elif isinstance(entry, Unit):
            ahead.append(("unit", entry.base))
    return found


def _order(thing: Thing) -> tuple[int, str]:
    return vocab.AUTHORITIES.index(thing[0]), thing[1]


class _Things:
    def __init__(self, authorities: Authorities, names: Names) -> None:
        self.triples: list[Triple] = []
        self._authorities = authorities
        self._names = names

    def thing(self, kind: str, identifier: str, *, proposed_by: Iterable[str] = ()) -> None:
        entry = self._authorities.entries(kind)[identifier]
        node = self._iri(kind, identifier)
        self._add(node, "rdf:type", name(_CLASSES[kind]))
        called = labels(entry.zh, entry.en)
        self._add(node, "rdfs:label", *called)
        if kind in _SCHEMES:
            self._add(node, "rdf:type", name("skos:Concept"))
            self._add(node, "skos:prefLabel", *called)
            self._add(node, "skos:inScheme", self._scheme(kind))
            self._add(node, "skos:topConceptOf", self._scheme(kind))
        if kind != "unit":
            self._add(node, "skos:altLabel", *(words(each, "zh") for each in entry.alternative))
            self._add(node, "skos:hiddenLabel", words(pinyin(entry.zh), "zh-latn"))
        for plan in proposed_by:
            self._add(node, "plan:reviewStatus", concept("review-status", "draft"))
            self._add(node, "dcterms:source", iri(self._names.plan(plan)))
        self._own(node, entry)

    def schemes(self) -> None:
        """Describe the lists whose entries are concepts."""
        for kind, (zh, en) in _SCHEMES.items():
            self._add(self._scheme(kind), "rdf:type", name("skos:ConceptScheme"))
            self._add(self._scheme(kind), "rdfs:label", *labels(zh, en))
            self._add(self._scheme(kind), "skos:prefLabel", *labels(zh, en))

    def agent(self) -> None:
        """Describe the software that the graphs are attributed to."""
        node = iri(f"{self._names.base}agent/graphbuild")
        self._add(node, "rdf:type", name("prov:SoftwareAgent"))
        self._add(node, "rdfs:label", words("graphbuild", "zh"), words("graphbuild", "en"))

    def _own(self, node: str, entry: Entry) -> None:
        if isinstance(entry, Place):
            self._place(node, entry)
        elif isinstance(entry, Program):
            self._add(node, "plan:programKind", concept("program-kind", entry.kind))
            if entry.part_of is not None:
                self._add(node, "dcterms:isPartOf", self._iri("program", entry.part_of))
            if entry.level is not None:
                self._add(node, "plan:governmentLevel", concept("government-level", entry.level))
        elif isinstance(entry, Body):
            self._add(node, "plan:bodyKind", concept("body-kind", entry.kind))
            if entry.territory is not None:
                self._add(node, "dcterms:spatial", self._iri("place", entry.territory))
            if entry.part_of is not None:
                self._add(node, "org:subOrganizationOf", self._iri("body", entry.part_of))
        elif isinstance(entry, Indicator) and entry.better is not None:
            self._add(node, "plan:better", string(entry.better))
        elif isinstance(entry, Unit):
            self._add(node, "plan:baseUnit", self._iri("unit", entry.base))
            self._add(node, "plan:factor", decimal(entry.factor))
            self._add(node, "plan:dimension", string(entry.dimension))
            if entry.qudt is not None:
                self._add(node, "skos:exactMatch", name(f"qudt-unit:{entry.qudt}"))

    def _place(self, node: str, place: Place) -> None:
        self._add(node, "plan:placeKind", concept("place-kind", place.kind))
        if place.code is not None:
            self._add(node, "skos:notation", f"{string(place.code)}^^{name('plan:GBT2260')}")
        self._add(node, "geo:sfWithin", *(self._iri("place", parent) for parent in place.within))
        for former in place.former:
            since = "first" if former.valid_from is None else str(former.valid_from)
            address = iri(f"{self._names.thing('place', place.id)}/name/{since}")
            self._add(node, "plan:formerName", address)
            self._add(address, "rdf:type", name("plan:PlaceName"))
            self._add(address, "rdfs:label", words(former.zh, "zh"), words(former.en, "en"))
            if former.valid_from is not None:
                self._add(address, "plan:validFrom", integer(former.valid_from))
            if former.valid_to is not None:
                self._add(address, "plan:validTo", integer(former.valid_to))

    def _scheme(self, kind: str) -> str:
        return iri(f"{self._names.base}{kind}")

    def _iri(self, kind: str, identifier: str) -> str:
        return iri(self._names.thing(kind, identifier))

    def _add(self, node: str, short: str, *values: str) -> None:
        property_ = name(short)
        self.triples += [(node, property_, value) for value in values]
