"""The namespaces of the graph, and the IRIs that things get.

IRIs are made of content (plan id, measure number, authority id, slug), never of counters or clocks.
Only evidence carries offsets: its fragment is RFC 5147's ``char=start,end`` (code points, end exclusive).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ONTOLOGY: Final = "https://w3id.org/policyplan/ontology#"
CONCEPT: Final = "https://w3id.org/policyplan/concept/"
BASE: Final = "https://w3id.org/policyplan/id/"

SCHEMES: Final = (
    "action-class",
    "basis",
    "binding",
    "body-kind",
    "comparator",
    "cooperation-kind",
    "government-level",
    "left-out-reason",
    "mention-relation",
    "milestone-kind",
    "modality",
    "place-kind",
    "program-kind",
    "responsibility-role",
    "review-status",
    "target-kind",
    "topic",
)
"""Every code list of the ontology; its concepts are ``CONCEPT + scheme + "/" + name``."""

AUTHORITIES: Final = ("place", "program", "body", "indicator", "unit", "beneficiary")
"""The kinds of thing that plans share; an IRI is ``base + kind + "/" + id``."""

EXTERNAL_PREFIXES: Final = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "m8g": "http://data.europa.eu/m8g/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "qudt": "http://qudt.org/schema/qudt/",
    "qudt-unit": "http://qudt.org/vocab/unit/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "void": "http://rdfs.org/ns/void#",
    "sh": "http://www.w3.org/ns/shacl#",
}


def prefixes(base: str = BASE) -> dict[str, str]:
    """Prefix → namespace, one for each vocabulary, code list and kind of thing, in a fixed order."""
    table = {"plan": ONTOLOGY}
    table |= {scheme: f"{CONCEPT}{scheme}/" for scheme in SCHEMES}
    table |= {kind: f"{base}{kind}/" for kind in AUTHORITIES}
    table |= {"document": f"{base}plan/"}
    return table | EXTERNAL_PREFIXES


def concept(scheme: str, name: str) -> str:
    """The IRI of a concept of one of the code lists; ``ValueError`` for a list that does not exist."""
    if scheme not in SCHEMES:
        raise ValueError(f"no code list is called {scheme!r}")
    return f"{CONCEPT}{scheme}/{name}"


@dataclass(frozen=True, slots=True)
class Names:
    """Makes the IRIs of things under one base (an option of every build)."""

    base: str = BASE

    def thing(self, kind: str, identifier: str) -> str:
        """The IRI of an entry of an authority (``kind`` is one of ``AUTHORITIES``)."""
        if kind not in AUTHORITIES:
            raise ValueError(f"no authority is called {kind!r}")
        return f"{self.base}{kind}/{identifier}"

    def plan(self, plan: str) -> str:
        """The IRI of a plan, by its id."""
        return f"{self.base}plan/{plan}"

    def part(self, plan: str, number: str) -> str:
        """The IRI of a focus area or a measure, by its number in the plan (``1``, ``1.1``)."""
        return f"{self.plan(plan)}/{number}"

    def graph(self, name: str) -> str:
        """The IRI of a named graph: a plan's id, ``authorities``, ``ontology``, ``dataset`` or ``remits``."""
        return f"{self.base}graph/{name}"

    def dataset(self) -> str:
        """The IRI of the dataset itself."""
        return f"{self.base}dataset"

    def source(self, plan: str) -> str:
        """The IRI of a plan's text."""
        return f"{self.plan(plan)}/source"

    def evidence(self, plan: str, start: int, end: int) -> str:
        """The IRI of a span of the plan's text: 0-based code points, ``end`` exclusive (RFC 5147 §2.1.1)."""
        return f"{self.source(plan)}#char={start},{end}"
