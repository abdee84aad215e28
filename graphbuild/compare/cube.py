"""The figures of the plans as an RDF Data Cube (W3C Recommendation, 16 January 2014), in its own graph.

An observation is one bound of one statement. Plan, indicator, year and role do not tell two targets of one
plan apart that count in different places, so the statement is a dimension too; a range has an observation for
each of its ends, which the dimension ``bound`` tells apart. Values are in base units.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from graphbuild import vocab
from graphbuild.compare.comparison import Comparison
from graphbuild.compare.figures import Figure, plain
from graphbuild.compare.reading import Words
from graphbuild.errors import UsageError

QB: Final = "http://purl.org/linked-data/cube#"
SDMX: Final = "http://purl.org/linked-data/sdmx/2009/"
ENDINGS: Final = {".ttl": RdfFormat.TURTLE, ".nq": RdfFormat.N_QUADS, ".trig": RdfFormat.TRIG}
"""Ending of the file → syntax; Turtle has no named graphs, so it holds the triples alone."""

_NAMESPACES: Final = vocab.EXTERNAL_PREFIXES | {"qb": QB, "sdmx": SDMX, "plan": vocab.ONTOLOGY}
_KINDS: Final = {
    "dimension": "qb:DimensionProperty",
    "measure": "qb:MeasureProperty",
    "attribute": "qb:AttributeProperty",
}
_COMPONENTS: Final = (
    ("dimension", "plan", Words("规划", "plan"), "plan:Plan", None),
    ("dimension", "indicator", Words("指标", "indicator"), "plan:Indicator", None),
    ("dimension", "year", Words("年份", "year"), "xsd:integer", "sdmx:dimension#timePeriod"),
    ("dimension", "role", Words("目标或完成情况", "target or outcome"), "skos:Concept", None),
    ("dimension", "bound", Words("数值或区间的一端", "number, or end of a range"), "skos:Concept", None),
    ("dimension", "statement", Words("陈述", "statement"), "rdfs:Resource", None),
    ("measure", "value", Words("数值", "value"), "xsd:decimal", "sdmx:measure#obsValue"),
    ("attribute", "unit", Words("基本单位", "base unit"), "qudt:Unit", "sdmx:attribute#unitMeasure"),
    ("attribute", "comparator", Words("比较", "comparator"), "skos:Concept", None),
)
"""Kind, local name, label, range and super-property of each component, in the order of the structure."""
_CODES: Final = {
    "role": {"target": Words("目标", "target"), "outcome": Words("完成情况", "outcome")},
    "bound": {
        "single": Words("单一数值", "single number"),
        "lower": Words("下限", "lower end"),
        "upper": Words("上限", "upper end"),
    },
}
_BOUNDS: Final = {1: ("single",), 2: ("lower", "upper")}


def cube(comparison: Comparison, path: Path) -> str:
    """The cube as text, in the syntax that the ending of the file says.

    Raises:
        UsageError: an ending that is none of ``ENDINGS``.
    """
    syntax = ENDINGS.get(path.suffix.lower())
    if syntax is None:
        raise UsageError(
            f"the ending {path.suffix or '(none)'} says no syntax for a cube",
            remedy=f"give a file that ends in {', '.join(ENDINGS)}",
            path=path,
        )
    made = _Cube(comparison)
    prefixes = vocab.prefixes(comparison.reading.base) | {"qb": QB, "cube": made.namespace}
    statements = sorted(set(made.triples()), key=str)
    if syntax is RdfFormat.TURTLE:
        return _serialised(statements, syntax, prefixes)
    graph = NamedNode(comparison.reading.names.graph("cube"))
    quads = [Quad(each.subject, each.predicate, each.object, graph) for each in statements]
    return _serialised(quads, syntax, prefixes if syntax is RdfFormat.TRIG else {})


def _serialised(
    statements: Sequence[Triple] | Sequence[Quad], syntax: RdfFormat, prefixes: Mapping[str, str]
) -> str:
    """The statements with those prefixes that they need, in order: the engine writes them in any."""
    text = " ".join(map(str, statements))
    used = {prefix: namespace for prefix, namespace in prefixes.items() if f"<{namespace}" in text}
    lines = (serialize(statements, format=syntax, prefixes=used) or b"").decode().splitlines(keepends=True)
    return "".join(sorted(lines[: len(used)]) + lines[len(used) :])


class _Cube:
    """States the structure, the code lists and the observations; the data set is named for its plans."""

    def __init__(self, comparison: Comparison) -> None:
        self.namespace = f"{comparison.reading.base}cube/"
        self._comparison = comparison
        plans = "_".join(sorted(plan.id for plan in comparison.plans))
        self._data_set = NamedNode(f"{self.namespace}{plans}")

    def triples(self) -> Iterator[Triple]:
        """Every triple, some of them more than once."""
        yield from self._structure()
        yield from self._codes()
        for figure in self._comparison.figures:
            yield from self._observations(figure)

    def _own(self, name: str) -> NamedNode:
        return NamedNode(self.namespace + name)

    def _structure(self) -> Iterator[Triple]:
        structure = self._own("structure")
        yield _triple(structure, "rdf:type", _named("qb:DataStructureDefinition"))
        yield from _labels(structure, Words("各规划的目标与完成情况", "Targets and outcomes of plans"))
        for order, (kind, name, label, range_, above) in enumerate(_COMPONENTS, start=1):
            specification, property_ = self._own(f"component/{name}"), self._own(name)
            yield _triple(structure, "qb:component", specification)
            yield _triple(specification, "rdf:type", _named("qb:ComponentSpecification"))
            yield _triple(specification, f"qb:{kind}", property_)
            yield _triple(specification, "qb:order", Literal(order))
            if kind == "attribute":
                yield _triple(specification, "qb:componentRequired", Literal(True))
            yield _triple(property_, "rdf:type", _named(_KINDS[kind]))
            yield _triple(property_, "rdfs:range", _named(range_))
            yield from _labels(property_, label)
            if above is not None:
                yield _triple(property_, "rdfs:subPropertyOf", _named(above))
        yield _triple(self._data_set, "rdf:type", _named("qb:DataSet"))
        yield _triple(self._data_set, "qb:structure", structure)
        plans = sorted(self._comparison.plans, key=lambda plan: plan.id)
        for plan in plans:
            yield _triple(self._data_set, "dcterms:source", NamedNode(plan.iri))
        chinese = "、".join(plan.title.zh for plan in plans)
        english = "; ".join(plan.title.en or plan.title.zh for plan in plans)
        yield from _labels(self._data_set, Words(chinese, english))

    def _codes(self) -> Iterator[Triple]:
        labels = {name: label for _, name, label, _, _ in _COMPONENTS}
        for dimension, codes in _CODES.items():
            scheme = self._own(f"{dimension}-codes")
            yield _triple(scheme, "rdf:type", _named("skos:ConceptScheme"))
            yield from _labels(scheme, labels[dimension])
            yield _triple(self._own(dimension), "qb:codeList", scheme)
            for code, label in codes.items():
                concept = self._own(f"{dimension}/{code}")
                yield _triple(concept, "rdf:type", _named("skos:Concept"))
                yield _triple(concept, "skos:inScheme", scheme)
                for words, language in zip(label, ("zh", "en"), strict=True):
                    yield _triple(concept, "skos:prefLabel", Literal(words or label.zh, language=language))

    def _observations(self, figure: Figure) -> Iterator[Triple]:
        address = figure.node.removeprefix(self._comparison.reading.base)
        for bound, value in zip(_BOUNDS[len(figure.bounds)], figure.bounds, strict=True):
            node = self._own(f"observation/{address}/{bound}")
            yield _triple(node, "rdf:type", _named("qb:Observation"))
            yield _triple(node, "qb:dataSet", self._data_set)
            values: dict[str, NamedNode | Literal] = {
                "plan": NamedNode(self._comparison.reading.names.plan(figure.plan)),
                "indicator": NamedNode(figure.indicator),
                "year": Literal(figure.year),
                "role": self._own(f"role/{figure.role}"),
                "bound": self._own(f"bound/{bound}"),
                "statement": NamedNode(figure.node),
                "value": Literal(plain(value), datatype=_named("xsd:decimal")),
                "unit": NamedNode(figure.unit),
                "comparator": NamedNode(figure.comparator),
            }
            for name, term in values.items():
                yield Triple(node, self._own(name), term)


def _named(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(_NAMESPACES[prefix] + local)


def _triple(subject: NamedNode, property_: str, value: NamedNode | Literal) -> Triple:
    return Triple(subject, _named(property_), value)


def _labels(node: NamedNode, words: Words) -> Iterator[Triple]:
    yield _triple(node, "rdfs:label", Literal(words.zh, language="zh"))
    yield _triple(node, "rdfs:label", Literal(words.en or words.zh, language="en" if words.en else "zh"))
